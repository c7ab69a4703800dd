"""What the loss of a thing touches, as a table and as comma-separated values."""

from collections.abc import Iterator

from ropa.cli.screen import Column, Line, Screen
from ropa.model.catalogue import kinds
from ropa.model.kind import Text
from ropa.questions.impact import ImpactAnswer, ImpactRow

COLUMNS = ("distance", "kind", "id", "label", "effect", "because")

TITLES = (
    Text("Distance", "Afstand", "Distance"),
    Text("Kind", "Soort", "Type"),
    Text("What", "Wat", "Quoi"),
    Text("Effect", "Gevolg", "Effet"),
    Text("Because", "Omdat", "Parce que"),
)
QUESTIONS = {
    "ends": Text(
        "What is touched if {of} ends?",
        "Wat wordt geraakt als {of} stopt?",
        "Qu'est-ce qui est touché si {of} prend fin ?",
    ),
    "merges": Text(
        "What is touched if {of} merges into {into}?",
        "Wat wordt geraakt als {of} opgaat in {into}?",
        "Qu'est-ce qui est touché si {of} est absorbé par {into} ?",
    ),
    "forbidden": Text(
        "What is touched if {of} may no longer be used?",
        "Wat wordt geraakt als {of} niet meer gebruikt mag worden?",
        "Qu'est-ce qui est touché si {of} ne peut plus être utilisé ?",
    ),
}
NOTHING = Text(
    "Nothing in the register leans on it.", "Niets in het register steunt erop.", "Rien dans le registre n'en dépend."
)
CUT = Text(
    "The list was cut here; ask for more rows with --limit.",
    "De lijst is hier afgebroken; vraag meer rijen met --limit.",
    "La liste est coupée ici ; demandez plus de lignes avec --limit.",
)


def show(screen: Screen, answer: ImpactAnswer, language: str) -> None:
    """Print the answer: what is touched, nearest first, with the chain of reasons."""
    into = answer.into.name if answer.into else ""
    question = QUESTIONS[answer.loss](language).format(of=answer.of.name, into=into)
    screen.lines([Line(f"{question} ({answer.on})", style="bold"), Line()])
    if not answer.rows:
        screen.line(Line(NOTHING(language)))
        return
    columns = [Column(title(language), number=position == 0) for position, title in enumerate(TITLES)]
    screen.table(columns, (_row(row, language) for row in answer.rows))
    if answer.truncated:
        screen.lines([Line(), Line(CUT(language), style="bold")])


def rows(answer: ImpactAnswer) -> Iterator[tuple[object, ...]]:
    """Yield the rows of the table of comma-separated values."""
    for row in answer.rows:
        yield row.distance, row.kind, row.id, row.label, row.effect, "; ".join(row.because)


def _row(row: ImpactRow, language: str) -> tuple[object, ...]:
    kind = kinds()[row.kind].words(language)
    return row.distance, kind, row.label, row.effect, "; ".join(row.because)
