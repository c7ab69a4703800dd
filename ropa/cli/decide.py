"""`ropa decide`: a person's judgement of a fact enters the register, by name and with a reason."""

from typing import Annotated

import typer

from ropa.claims.decide import Verdict
from ropa.cli.options import AsJson, InLanguage, Language, day, not_empty


def decide(  # noqa: PLR0913 - one parameter for each option of the command
    fact: Annotated[
        str, typer.Argument(metavar="FACT", help="SUBJECT-ID#field[=OBJECT-ID], as `ropa review` prints it.")
    ],
    verdict: Annotated[Verdict, typer.Argument(metavar="DECISION", help=", ".join(Verdict))],
    *,
    by: Annotated[str, typer.Option("--by", parser=not_empty, metavar="NAME", help="Who decides.")],
    reason: Annotated[str, typer.Option("--reason", parser=not_empty, metavar="TEXT", help="Why.")],
    value: Annotated[
        str | None, typer.Option("--value", metavar="V", help="The value that holds (correct, state).")
    ] = None,
    other: Annotated[
        str | None, typer.Option("--other", metavar="ID", help="The thing that it should lead to (correct).")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", parser=day, metavar="DATE", help="Last day of a waiver (waive).")
    ] = None,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Judge a fact: it outranks every source, outlives what it judged, and can be withdrawn."""
    from ropa.checks.waive import demand_check
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_decision import document, lines
    from ropa.importing.decide import Ruling
    from ropa.importing.decide import decide as record

    if verdict is Verdict.WAIVE:
        demand_check(fact)
    with opened_register() as store:
        decided = record(store, Ruling(fact, verdict, by, reason, value, other, until))
    if as_json:
        print_json(document(decided, language.value))
    else:
        output().lines(lines(decided, language.value))
