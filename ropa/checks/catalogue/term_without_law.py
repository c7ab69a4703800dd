"""A term of which nobody says where it comes from."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.keeping import periods_judged
from ropa.checks.processing import called
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "R04",
    Severity.WARNING,
    "5(1)(e)",
    title=Text(
        en="Term without a legal source",
        nl="Termijn zonder rechtsbron",
        fr="Durée sans source légale",
    ),
    text=Text(
        en=(
            "For the term «{period}» of {activity} no law or decree is named from which it follows, so that nobody "
            "can judge whether it is not too long (Article 5(1)(e))."
        ),
        nl=(
            "Voor de termijn «{period}» van {activity} is geen wet of decreet genoemd waaruit hij volgt, zodat "
            "niemand kan beoordelen of hij niet te lang is (artikel 5, lid 1, e)."
        ),
        fr=(
            "Pour la durée «{period}» de {activity} aucun texte n’est nommé dont elle découle, si bien que nul ne "
            "peut juger si elle n’est pas trop longue (article 5, paragraphe 1, e)."
        ),
    ),
    mend=(decide("{subject}#based_on=legal-text/ID", "state"),),
)
def term_without_law(book: Book, on: str) -> Iterator[Found]:
    """Yield the periods with a term that lack it."""
    for period, holder in periods_judged(book, on):
        if book.text(period, "term") and not book.ends(period, "BASED_ON"):
            values: Values = {"period": book.name(period), "activity": called(book, holder)}
            yield Found(period, "based_on", values, (f"{period}#term",))
