"""`ropa retention`: how long data are kept, until which day, and which terms contradict each other."""

from typing import Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, On, day, not_empty, today


def retention(  # noqa: PLR0913 - one parameter for each option of the command
    *,
    controller: Annotated[
        str | None, typer.Option("--controller", parser=not_empty, metavar="ORG", help="Only the periods of this body.")
    ] = None,
    start: Annotated[
        str | None,
        typer.Option("--start", parser=day, metavar="DATE", help="Day of the event with which a term starts."),
    ] = None,
    on: On = None,
    quotes: Annotated[bool, typer.Option("--quotes", help="Show the words behind each period.")] = False,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Show how long data are kept, and until which day."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_retention import lines
    from ropa.questions.names import resolve_organisation
    from ropa.questions.plain import plain
    from ropa.questions.retention import RetentionRequest
    from ropa.questions.retention import retention as how_long

    with opened_register() as store:
        body = resolve_organisation(store, controller).id if controller else None
        answer = how_long(store, RetentionRequest(body, on or today(), start))
    if as_json:
        print_json(plain(answer))
    else:
        output().lines(lines(answer, language.value, quotes=quotes))
