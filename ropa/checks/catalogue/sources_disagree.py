"""Sources that say different things of one fact."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.doubts import doubt, named_in
from ropa.claims.book import Book
from ropa.model.kind import Text

_FROM_EACH_SIDE = {("contact", "role"), ("mandate", "direction"), ("mandate", "hidden")}
"""Fields in which two values are no contradiction: a mandate is received by one and provided by the other, a row is
hidden in one list, and one address may serve the data protection officer and everybody else."""


@check(
    "X01",
    Severity.WARNING,
    "5(1)(d)",
    title=Text(
        en="Sources disagree",
        nl="Bronnen spreken elkaar tegen",
        fr="Les sources se contredisent",
    ),
    text=Text(
        en=(
            "Of {thing} the sources give different values for «{label}» ({held} stands in the register); data about "
            "processing have to be accurate, and one of them is not."
        ),
        nl=(
            "Van {thing} geven de bronnen verschillende waarden voor «{label}» (in het register staat {held}); "
            "gegevens over een verwerking moeten juist zijn, en een ervan is dat niet."
        ),
        fr=(
            "Pour {thing} les sources donnent des valeurs différentes de «{label}» (le registre porte {held}) ; les "
            "données sur un traitement doivent être exactes, et l’une d’elles ne l’est pas."
        ),
    ),
    mend=(decide("{subject}#{field}", "correct --value VALUE"),),
)
def sources_disagree(book: Book, on: str) -> Iterator[Found]:
    """Yield the fields on which sources contradict each other, but for those that each tells from its own side."""
    del on
    for node, fields in named_in(book, "conflicts"):
        for field in fields:
            if (node.split("/", 1)[0], field) not in _FROM_EACH_SIDE:
                yield doubt(book, node, field)
