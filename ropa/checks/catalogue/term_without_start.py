"""A term of which nobody says when it begins."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.keeping import periods_judged
from ropa.checks.processing import called
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "R03",
    Severity.WARNING,
    "30(1)(f)",
    title=Text(
        en="Term without a beginning",
        nl="Termijn zonder beginpunt",
        fr="Durée sans point de départ",
    ),
    text=Text(
        en=(
            "The term «{period}» of {activity} does not say from when it runs, so that nobody can tell when the data "
            "are erased (Article 30(1)(f))."
        ),
        nl=(
            "De termijn «{period}» van {activity} zegt niet vanaf wanneer hij loopt, zodat niemand kan zeggen wanneer "
            "de gegevens gewist worden (artikel 30, lid 1, f)."
        ),
        fr=(
            "La durée «{period}» de {activity} ne dit pas à partir de quand elle court, si bien que nul ne sait quand "
            "les données sont effacées (article 30, paragraphe 1, f)."
        ),
    ),
    mend=(decide("{subject}#start_event", "state --value TEXT"),),
)
def term_without_start(book: Book, on: str) -> Iterator[Found]:
    """Yield the periods with a term that lack it."""
    for period, holder in periods_judged(book, on):
        if book.text(period, "term") and not book.text(period, "start_event"):
            values: Values = {"period": book.name(period), "activity": called(book, holder)}
            yield Found(period, "start_event", values, (f"{period}#term",))
