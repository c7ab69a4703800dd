"""`ropa check`: where the register falls short of the law, and the commands that mend it."""

from typing import Annotated

import typer

from ropa.checks.check import Severity
from ropa.cli.options import AsJson, AsOf, InLanguage, Language, On, not_empty, today


def check(  # noqa: PLR0913 - one parameter for each option of the command
    *,
    controller: Annotated[
        str | None,
        typer.Option("--controller", parser=not_empty, metavar="ORG", help="Only what this body answers for."),
    ] = None,
    on: On = None,
    as_of: AsOf = None,
    severity: Annotated[
        Severity | None, typer.Option("--severity", help="Only findings of this severity.", case_sensitive=False)
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option("--check", metavar="ID", help="Only this check (may be given several times).")
    ] = None,
    quotes: Annotated[bool, typer.Option("--quotes", help="Show the words behind each finding.")] = False,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Show where the register falls short; exit code 1 where an error or warning stands that nobody waived."""
    from ropa.checks.judge import JudgeRequest, judge_register
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_check import lines
    from ropa.questions.names import resolve_organisation
    from ropa.questions.plain import plain

    with opened_register() as store:
        body = resolve_organisation(store, controller).id if controller else None
        request = JudgeRequest(on or today(), as_of, body, severity, tuple(only or ()), language.value)
        judged = judge_register(store, request)
    if as_json:
        print_json(plain(judged))
    else:
        output().lines(lines(judged, language.value, quotes=quotes))
    if not judged.passed:
        raise typer.Exit(1)
