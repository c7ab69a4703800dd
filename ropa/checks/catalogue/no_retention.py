"""Data of which nobody says how long they are kept."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.keeping import periods, says_how_long
from ropa.checks.lineage import related
from ropa.checks.processing import activities, called, said, silent
from ropa.claims.book import Book
from ropa.model.kind import Text

_DATA = Text("the data", "de gegevens", "les données")


@check(
    "R01",
    Severity.ERROR,
    "30(1)(f)",
    title=Text(
        en="No retention period",
        nl="Geen bewaartermijn",
        fr="Aucune durée de conservation",
    ),
    text=Text(
        en="Of {activity} neither a term nor a criterion says how long {data} are kept (Article 30(1)(f)).",
        nl="Van {activity} zegt termijn noch criterium hoe lang {data} bewaard worden (artikel 30, lid 1, f).",
        fr=(
            "Pour {activity} ni durée ni critère ne dit combien de temps {data} sont conservées (article 30, "
            "paragraphe 1, f)."
        ),
    ),
    mend=(decide("{subject}#retained_for=retention-period/ID", "state"),),
)
def no_retention(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities without a term or criterion, and those whose terms leave out some of their categories."""
    for activity in silent(
        book, on, lambda one: any(says_how_long(book, end) for end in book.ends(one, "RETAINED_FOR"))
    ):
        yield Found(
            activity, "retained_for", {"activity": called(book, activity), "data": _DATA}, (f"{activity}#name",)
        )
    for activity in activities(book, on):
        scopes = [book.ends(period, "APPLIES_TO") for period in periods(book, activity)]
        if not scopes or not all(scopes):
            continue
        kept = {category for scope in scopes for category in scope}
        data = said(book, activity, "USES")
        left_out = [one for one in data if not any(related(book, one, other) for other in kept)]
        if left_out:
            values: Values = {"activity": called(book, activity), "data": tuple(map(book.name, left_out))}
            yield Found(activity, "retained_for", values, tuple(f"{activity}#uses={one}" for one in left_out))
