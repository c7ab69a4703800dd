"""The words behind an answer, each with where it stands."""

from collections.abc import Iterable, Iterator

from ropa.cli.screen import Line
from ropa.questions.flow_answer import Citation


def citation_lines(evidence: Iterable[Citation], indent: int) -> Iterator[Line]:
    """Yield the quotes, each with its source below it."""
    for citation in evidence:
        yield Line(f"« {citation.quote} »", indent=indent, style="italic")
        yield Line(f"— {citation.source}", indent=indent + 2, style="dim")
