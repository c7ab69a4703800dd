"""A thing of the register as a response shows it: its properties, and the things that its edges lead to."""

from typing import Any

from ropa.claims.book import Book
from ropa.errors import DeclarationError
from ropa.model.catalogue import kind_of_id
from ropa.questions.evidence import Evidence
from ropa.questions.flow_answer import Citation
from ropa.questions.flow_label import flow_label


class Thing:
    """One thing; a field of its kind is an attribute: the value of a property, the list of things of an edge."""

    __slots__ = ("_book", "_evidence", "_kind", "id")

    def __init__(self, node: str, book: Book, evidence: Evidence) -> None:
        kind = kind_of_id(node)
        if kind is None:
            raise DeclarationError(f"{node} is no id of the graph")
        self.id = node
        self._kind = kind
        self._book = book
        self._evidence = evidence

    @property
    def kind(self) -> str:
        """The label of its kind."""
        return self._kind.label

    @property
    def label(self) -> str:
        """What a person calls it."""
        return flow_label(self._book, self.id) if self.kind == "DataFlow" else self._book.name(self.id)

    @property
    def evidence(self) -> tuple[Citation, ...]:
        """The words that bear out what the register says of it."""
        return self._evidence.of([self.id])

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - the type follows from the kind
        declared = self._kind.properties.get(name)
        if declared is not None:
            value = self._book.value(self.id, name)
            return (value or ()) if declared.many else value
        edge = self._kind.edges.get(name)
        if edge is None:
            raise AttributeError(name)
        ends = self._book.ends(self.id, edge.edge.type)
        return [Thing(end, self._book, self._evidence) for end in ends if end in self._book]
