"""Processing of which nobody says what data it uses."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.processing import called, silent
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "C01",
    Severity.ERROR,
    "30(1)(c)",
    title=Text(
        en="No data category",
        nl="Geen gegevenscategorie",
        fr="Aucune catégorie de données",
    ),
    text=Text(
        en=(
            "Of {activity} no category of personal data is named, so that nobody can tell what is processed (Article "
            "30(1)(c))."
        ),
        nl=(
            "Van {activity} is geen enkele gegevenscategorie genoemd, zodat niemand kan zien wat er verwerkt wordt "
            "(artikel 30, lid 1, c)."
        ),
        fr=(
            "Aucune catégorie de données n’est nommée pour {activity}, si bien que personne ne voit ce qui est traité "
            "(article 30, paragraphe 1, c)."
        ),
    ),
    mend=(decide("{subject}#uses=data-category/ID", "state"),),
)
def no_data_category(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities that name no data, in their flows neither."""
    for activity in silent(
        book,
        on,
        lambda one: bool(book.ends(one, "USES")) or any(book.ends(flow, "CARRIES") for flow in book.flows_of(one)),
    ):
        yield Found(activity, "uses", {"activity": called(book, activity)}, (f"{activity}#name",))
