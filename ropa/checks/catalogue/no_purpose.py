"""Processing of which nobody says why."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.processing import called, silent
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "B01",
    Severity.ERROR,
    "30(1)(b)",
    title=Text(
        en="No purpose",
        nl="Geen doeleinde",
        fr="Aucune finalité",
    ),
    text=Text(
        en="Of {activity} no purpose is stated, without which nothing else about it can be judged (Article 30(1)(b)).",
        nl=(
            "Van {activity} is geen doeleinde vermeld, zonder hetwelk niets anders eraan te beoordelen is (artikel "
            "30, lid 1, b)."
        ),
        fr=(
            "Aucune finalité n’est indiquée pour {activity}, sans laquelle rien d’autre ne peut être jugé (article "
            "30, paragraphe 1, b)."
        ),
    ),
    mend=(decide("{subject}#has_purpose=purpose/ID", "state"),),
)
def no_purpose(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities without a purpose."""
    for activity in silent(book, on, lambda one: bool(book.ends(one, "HAS_PURPOSE"))):
        yield Found(activity, "has_purpose", {"activity": called(book, activity)}, (f"{activity}#name",))
