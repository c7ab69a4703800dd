"""Different terms for one category in one system."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.keeping import periods
from ropa.checks.processing import activities, said
from ropa.claims.book import Book
from ropa.model.kind import Text
from ropa.naming import fold


@check(
    "R06",
    Severity.IMPROVEMENT,
    "30(1)(f)",
    title=Text(
        en="Different terms for one category in one system",
        nl="Verschillende termijnen voor één categorie in één systeem",
        fr="Durées différentes pour une catégorie dans un système",
    ),
    text=Text(
        en=(
            "In {system} {category} is kept for different terms from the same event ({terms}); a system that holds it "
            "once can only keep to one of them."
        ),
        nl=(
            "In {system} wordt {category} vanaf hetzelfde beginpunt verschillend lang bewaard ({terms}); een systeem "
            "dat ze één keer bevat, kan maar één termijn naleven."
        ),
        fr=(
            "Dans {system}, {category} est conservé pour des durées différentes à partir du même événement ({terms}) "
            "; un système qui ne le détient qu’une fois ne peut en respecter qu’une."
        ),
    ),
    mend=(decide("{first}#term", "correct --value DURATION"),),
)
def terms_that_differ(book: Book, on: str) -> Iterator[Found]:
    """Yield the systems and categories whose terms differ, though they run from the same event."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for activity in activities(book, on):
        for system in said(book, activity, "RUNS_ON"):
            for period in periods(book, activity):
                for category in book.ends(period, "APPLIES_TO"):
                    event = fold(book.text(period, "start_event"))
                    found.setdefault((system, category, event), set()).add(period)
    for (system, category, _), kept in sorted(found.items()):
        terms = sorted({book.text(period, "term") for period in kept} - {""})
        if len(terms) > 1:
            several = tuple(sorted(kept))
            values: Values = {"system": book.name(system), "category": book.name(category), "terms": tuple(terms)}
            yield Found(system, "term", {**values, "first": several[0]}, several)
