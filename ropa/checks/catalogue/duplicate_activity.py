"""One activity that stands in the register twice."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.passing_on import recipients
from ropa.checks.processing import activities, called, said
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "L08",
    Severity.WARNING,
    "30(1)",
    title=Text(
        en="Duplicate activity",
        nl="Dubbele activiteit",
        fr="Activité en double",
    ),
    text=Text(
        en=(
            "{activity} has the same purposes, data and recipients as {other}; of two entries for one activity, one "
            "falls behind."
        ),
        nl=(
            "{activity} heeft dezelfde doeleinden, gegevens en ontvangers als {other}; van twee inschrijvingen voor "
            "één activiteit raakt er een achterop."
        ),
        fr=(
            "{activity} a les mêmes finalités, données et destinataires que {other} ; de deux inscriptions d’une même "
            "activité, l’une prend du retard."
        ),
    ),
    mend=(decide("{subject}#same={twin}", "same"),),
)
def duplicate_activity(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities that share controllers, purposes of their own, data and recipients with an earlier one."""
    first: dict[tuple[tuple[str, ...], ...], str] = {}
    for activity in activities(book, on):
        purposes, bodies = book.ends(activity, "HAS_PURPOSE"), book.ends(activity, "CONTROLLED_BY")
        data = tuple(sorted(said(book, activity, "USES")))
        if not purposes or not bodies or not data or book.value(activity, "general"):
            continue
        twin = first.setdefault((bodies, purposes, data, recipients(book, activity)), activity)
        if twin != activity:
            values: Values = {"activity": called(book, activity), "other": called(book, twin), "twin": twin}
            yield Found(activity, "same", values, (f"{activity}#name", f"{twin}#name"))
