"""A person’s decision that the sources have since come to contradict."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.doubts import doubts, named_in
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "X02",
    Severity.WARNING,
    "5(1)(d)",
    title=Text(
        en="Decision against the sources",
        nl="Beslissing tegen de bronnen in",
        fr="Décision contraire aux sources",
    ),
    text=Text(
        en=(
            "Of {thing} a person decided on «{label}» ({held} stands in the register), and a source now says "
            "something else; the decision should be looked at again."
        ),
        nl=(
            "Van {thing} besliste een persoon over «{label}» (in het register staat {held}), en een bron zegt nu iets "
            "anders; de beslissing verdient een nieuwe blik."
        ),
        fr=(
            "Pour {thing} une personne a décidé de «{label}» (le registre porte {held}), et une source dit désormais "
            "autre chose ; la décision mérite d’être revue."
        ),
    ),
    mend=(decide("{fact}", "{again}"), decide("{fact}", "withdraw")),
)
def decision_against_sources(book: Book, on: str) -> Iterator[Found]:
    """Yield the judged fields of which a source said something else after the decision."""
    del on
    for node, fields in named_in(book, "unlike_sources"):
        for field in fields:
            yield from doubts(book, node, field)
