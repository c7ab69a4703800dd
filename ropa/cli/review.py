"""`ropa review`: what the register is unsure of, and waits for a person to judge."""

import enum
from typing import Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, Limit


class Reason(enum.StrEnum):
    """Why something waits for a judgement."""

    LOOK_ALIKE = "look-alike"
    LOW_CONFIDENCE = "low-confidence"
    CONFLICT = "conflict"
    ROLE_DOUBT = "role-doubt"
    NEW_VERSION = "new-version"


def review(
    *,
    why: Annotated[Reason | None, typer.Option("--why", help="Only what waits for this reason.")] = None,
    limit: Limit = 50,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Show what waits for a person's judgement, the most useful first."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_review import lines
    from ropa.questions.plain import plain
    from ropa.questions.review import asked_of
    from ropa.questions.review import review as what_waits

    with opened_register() as store:
        items = asked_of(what_waits(store, language.value), why.value if why else None)
    if as_json:
        print_json(plain(list(items[:limit])))
    else:
        output().lines(lines(items, limit, language.value))
