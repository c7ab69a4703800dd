"""Processing of which nobody says how it is secured."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.processing import called, silent
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "S01",
    Severity.WARNING,
    "30(1)(g)",
    title=Text(
        en="No security measure",
        nl="Geen beveiligingsmaatregel",
        fr="Aucune mesure de sécurité",
    ),
    text=Text(
        en=(
            "Of {activity} no security measure is described, as the record should where possible (Articles 30(1)(g) "
            "and 32)."
        ),
        nl=(
            "Van {activity} is geen beveiligingsmaatregel beschreven, zoals het register waar mogelijk moet doen "
            "(artikelen 30, lid 1, g, en 32)."
        ),
        fr=(
            "Aucune mesure de sécurité n’est décrite pour {activity}, ce que le registre doit faire dans la mesure du "
            "possible (articles 30, paragraphe 1, g, et 32)."
        ),
    ),
    mend=(decide("{subject}#protected_by=security-measure/ID", "state"),),
)
def no_measures(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities without a measure."""
    for activity in silent(book, on, lambda one: bool(book.ends(one, "PROTECTED_BY"))):
        yield Found(activity, "protected_by", {"activity": called(book, activity)}, (f"{activity}#name",))
