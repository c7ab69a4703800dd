"""A small register written by hand for the tests of the questions: things, edges, and who says what."""

from ropa.claims.book import Book
from ropa.claims.claim import Claim, Place, Value
from ropa.claims.document import Document
from ropa.claims.graph import Graph
from ropa.questions.evidence import Quotes
from ropa.questions.flow_answer import Citation

SOURCE = Document(
    id="document/1",
    series="1",
    title="Privacy",
    publisher="organisation/fonds",
    publisher_name="Fonds",
    origin="urn:example:1",
    version="2",
    version_date=None,
    language="nl",
    sha256="0",
    name="privacy.txt",
    importer="statement 1",
    vocabulary="1",
    read_at="2026-01-01T00:00:00.000000Z",
)


def book(nodes: dict[str, dict[str, Value]], *edges: str) -> Book:
    """Return a register; an edge is written «start TYPE end», and what it leads to need not be among the things."""
    parts = [edge.split(" ") for edge in edges]
    named: dict[str, dict[str, Value]] = {node: {} for start, _, end in parts for node in (start, end)}
    things = {
        node: values if "reference" in values else {"name": node.split("/", 1)[1], **values}
        for node, values in (named | nodes).items()
    }
    return Book(Graph(things, {(edge_type, start, end): {} for start, edge_type, end in parts}))


def quotes(*facts: str) -> Quotes:
    """Return evidence for facts written «subject field» or «subject field object»; the quote is the fact itself."""
    return Quotes((_claim(number, fact) for number, fact in enumerate(facts)), [SOURCE])


def cited(*facts: str, at: tuple[int, ...]) -> tuple[Citation, ...]:
    """Return the citations of facts that stand at these numbers in `quotes`."""
    return tuple(
        Citation(fact, "document/1", "2", f"{number * 100}–{number * 100 + 50}", "Fonds: Privacy")
        for number, fact in zip(at, facts, strict=True)
    )


def _claim(number: int, fact: str) -> Claim:
    subject, field, *end = fact.split(" ")
    return Claim(
        id=f"claim/{number}",
        subject=subject,
        field=field,
        value=None if end else "said",
        object=end[0] if end else None,
        document="document/1",
        quote=fact,
        place=Place(number * 100, number * 100 + 50),
        rule="by.hand",
        confidence=1.0,
    )
