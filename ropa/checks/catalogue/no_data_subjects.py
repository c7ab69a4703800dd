"""Processing of which nobody says whom the data are about."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.processing import called, silent
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "C02",
    Severity.ERROR,
    "30(1)(c)",
    title=Text(
        en="No category of data subjects",
        nl="Geen categorie van betrokkenen",
        fr="Aucune catégorie de personnes concernées",
    ),
    text=Text(
        en=(
            "Of {activity} no category of persons is named whom the data are about, and so whose rights are at stake "
            "(Article 30(1)(c))."
        ),
        nl=(
            "Van {activity} is geen categorie van personen genoemd over wie de gegevens gaan, en dus wiens rechten in "
            "het spel zijn (artikel 30, lid 1, c)."
        ),
        fr=(
            "Pour {activity} aucune catégorie de personnes n’est nommée à qui se rapportent les données, ni donc de "
            "qui les droits sont en jeu (article 30, paragraphe 1, c)."
        ),
    ),
    mend=(decide("{subject}#concerns=data-subject-category/ID", "state"),),
)
def no_data_subjects(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities that name no persons, in their flows neither."""
    for activity in silent(
        book,
        on,
        lambda one: bool(book.ends(one, "CONCERNS")) or any(book.ends(flow, "ABOUT") for flow in book.flows_of(one)),
    ):
        yield Found(activity, "concerns", {"activity": called(book, activity)}, (f"{activity}#name",))
