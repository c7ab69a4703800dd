"""A purpose of which nobody says what makes it lawful."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.grounds import grounded_elsewhere, has_ground, purposes_judged
from ropa.checks.processing import called
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "B03",
    Severity.WARNING,
    "6(1)",
    title=Text(
        en="No lawful basis",
        nl="Geen rechtsgrond",
        fr="Aucune base de licéité",
    ),
    text=Text(
        en=(
            "For the purpose «{purpose}» of {activity} no ground of Article 6(1) is stated, without which processing "
            "is not lawful."
        ),
        nl=(
            "Voor het doeleinde «{purpose}» van {activity} is geen grond van artikel 6, lid 1, vermeld, zonder welke "
            "een verwerking niet rechtmatig is."
        ),
        fr=(
            "Pour la finalité «{purpose}» de {activity} aucune base de l’article 6, paragraphe 1, n’est indiquée, "
            "sans laquelle un traitement n’est pas licite."
        ),
    ),
    mend=(decide("{subject}#lawful_basis", "state --value BASIS"),),
)
def no_lawful_basis(book: Book, on: str) -> Iterator[Found]:
    """Yield the purposes without a ground of their own or one that is stated beside them."""
    for purpose, activity in purposes_judged(book, on):
        if not has_ground(book, purpose) and not grounded_elsewhere(book, purpose, activity):
            values: Values = {"purpose": book.name(purpose), "activity": called(book, activity)}
            yield Found(purpose, "lawful_basis", values, (f"{purpose}#name",))
