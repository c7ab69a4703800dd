"""A public body that relies on its own interests."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.grounds import purposes_judged
from ropa.checks.processing import called, is_public
from ropa.claims.book import Book
from ropa.model.kind import Text
from ropa.model.terms import LawfulBasis


@check(
    "B05",
    Severity.ERROR,
    "6(1)",
    title=Text(
        en="Legitimate interests of a public body",
        nl="Gerechtvaardigd belang van een overheid",
        fr="Intérêts légitimes d’une autorité publique",
    ),
    text=Text(
        en=(
            "The purpose «{purpose}» of {activity} rests on legitimate interests, which a public body cannot rely on "
            "in its tasks (Article 6(1), last sentence)."
        ),
        nl=(
            "Het doeleinde «{purpose}» van {activity} steunt op een gerechtvaardigd belang, waarop een overheid zich "
            "bij haar taken niet kan beroepen (artikel 6, lid 1, laatste zin)."
        ),
        fr=(
            "La finalité «{purpose}» de {activity} repose sur des intérêts légitimes, qu’une autorité publique ne "
            "peut invoquer dans ses missions (article 6, paragraphe 1, dernière phrase)."
        ),
    ),
    mend=(decide("{subject}#lawful_basis", "correct --value BASIS"),),
)
def interest_of_a_public_body(book: Book, on: str) -> Iterator[Found]:
    """Yield the purposes of public bodies on the ground of Article 6(1)(f)."""
    for purpose, activity in purposes_judged(book, on):
        if book.value(purpose, "lawful_basis") == LawfulBasis.LEGITIMATE_INTERESTS and is_public(book, activity):
            values: Values = {"purpose": book.name(purpose), "activity": called(book, activity)}
            yield Found(purpose, "lawful_basis", values, (f"{purpose}#lawful_basis",))
