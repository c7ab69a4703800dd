"""Processing of which nobody says who receives the data, or that nobody does."""

from collections.abc import Iterator

from ropa.checks.check import NEW_VERSION, Found, Severity, check
from ropa.checks.passing_on import handed_on, says_nobody
from ropa.checks.processing import called, silent
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "D01",
    Severity.ERROR,
    "30(1)(d)",
    title=Text(
        en="No recipient and no statement that there is none",
        nl="Geen ontvanger en geen vermelding dat er geen is",
        fr="Aucun destinataire ni mention qu’il n’y en a pas",
    ),
    text=Text(
        en=(
            "Of {activity} no recipient is named, nor is it said that there is none, so that nobody can tell who "
            "holds the data (Article 30(1)(d))."
        ),
        nl=(
            "Van {activity} is geen ontvanger genoemd, en ook niet gezegd dat er geen is, zodat niemand weet bij wie "
            "de gegevens terechtkomen (artikel 30, lid 1, d)."
        ),
        fr=(
            "Pour {activity} aucun destinataire n’est nommé, ni dit qu’il n’y en a pas, si bien que nul ne sait qui "
            "détient les données (article 30, paragraphe 1, d)."
        ),
    ),
    mend=(NEW_VERSION,),
)
def no_recipient(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities without a recipient and without a denial of passing on."""
    for activity in silent(book, on, lambda one: bool(handed_on(book, one)) or says_nobody(book, one)):
        yield Found(activity, "recipients", {"activity": called(book, activity)}, (f"{activity}#name",))
