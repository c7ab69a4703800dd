"""A waiver names a check and a subject; that there is such a check is known here."""

from ropa.checks.discover import checks
from ropa.errors import UnknownName


def demand_check(fact: str) -> None:
    """Raise `UnknownName` where a fact to be waived (SUBJECT-ID#CHECK) names no check."""
    name = fact.partition("#")[2]
    if name not in checks():
        raise UnknownName(
            f"«{fact}» names no check; a waiver is written as SUBJECT-ID#CHECK, with one of the checks", tuple(checks())
        )
