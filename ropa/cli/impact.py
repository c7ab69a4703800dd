"""`ropa impact`: what is touched when an organisation, mandate, safeguard, system or category goes."""

import enum
from typing import Annotated

import typer

from ropa.cli.options import AsCsv, AsJson, Depth, InLanguage, Language, Limit, On, not_empty, one_format, today


class LossOption(enum.StrEnum):
    """What happens to the thing."""

    ENDS = "ends"
    MERGES = "merges"
    FORBIDDEN = "forbidden"


def impact(  # noqa: PLR0913 - one parameter for each option of the command
    of: Annotated[
        str, typer.Argument(parser=not_empty, metavar="ID-OR-NAME", help="The thing: its id, name, alias or reference.")
    ],
    *,
    loss: Annotated[LossOption, typer.Option("--loss", help="What happens to it.")] = LossOption.ENDS,
    into: Annotated[
        str | None, typer.Option("--into", parser=not_empty, metavar="ORG", help="The body that it merges into.")
    ] = None,
    depth: Depth = 1,
    limit: Limit = 500,
    on: On = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    language: InLanguage = Language.EN,
) -> None:
    """Show what is touched if a thing ends, merges or is forbidden."""
    from ropa.cli.csv_rows import print_csv
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_impact import COLUMNS, rows, show
    from ropa.questions.impact import ImpactRequest, what_is_touched
    from ropa.questions.names import resolve_anything, resolve_organisation
    from ropa.questions.plain import plain

    one_format(as_json=as_json, as_csv=as_csv)
    if (loss is LossOption.MERGES) != (into is not None):
        raise typer.BadParameter("--loss merges and --into ORG go together; give both or neither")
    with opened_register() as store:
        thing = resolve_anything(store, of)
        target = resolve_organisation(store, into).id if into else None
        answer = what_is_touched(
            store, ImpactRequest(thing.id, on or today(), loss.value, target, depth, limit, language.value)
        )
    if as_json:
        print_json(plain(answer))
    elif as_csv:
        print_csv(COLUMNS, rows(answer))
    else:
        show(output(), answer, language.value)
