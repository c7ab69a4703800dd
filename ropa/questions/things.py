"""«Which things of a kind are there, and what do they lead to?»: a page of them, then their edges level by level.

Each level is read by one statement for each kind that stands in it, however many things that are.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from ropa.claims.book import Book
from ropa.claims.claim import Scalar
from ropa.claims.graph import Graph
from ropa.errors import DeclarationError
from ropa.model.catalogue import kind_of, kind_of_id
from ropa.model.kind import Kind
from ropa.naming import fold
from ropa.questions.evidence import Evidence, Quotes, stored_evidence
from ropa.questions.flow_label import NAMED_BY
from ropa.store.connection import Store
from ropa.store.projection import read_things

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

EVIDENCE = "evidence"
"""The name in a `Wanted` that asks for the words behind a thing itself."""
LABEL = "label"
"""The name in a `Wanted` that asks for what a person calls a thing; that of a flow takes more than the flow."""

Wanted: TypeAlias = Mapping[str, "Wanted"]
"""Which edges to follow, by the names of their fields, and which from there."""


@dataclasses.dataclass(frozen=True, slots=True)
class Position:
    """Where a thing stands in a list: the text by which it is ordered, and its id, which tells it from its equals."""

    key: str
    id: str


@dataclasses.dataclass(frozen=True, slots=True)
class PageRequest:
    """What is asked: things of one kind (its label) with some values, that lead to some things.

    `text` stands in their names, `equal` has properties, `leads` the ids at the far ends of edges; `order` is a
    property, None = the id alone.
    """

    label: str
    equal: Mapping[str, Scalar] = dataclasses.field(default_factory=dict)
    leads: Mapping[str, str] = dataclasses.field(default_factory=dict)
    text: str | None = None
    order: str | None = None
    descending: bool = False
    first: int = 20
    after: Position | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """The places of the things of a page, in order, and whether more follow."""

    positions: tuple[Position, ...]
    more: bool


def page(store: Store, request: PageRequest) -> Page:
    """Return the ids of one page of things. Raises `StoreError` where the store cannot be reached."""
    statement = _Statement(request)
    rows = store.read(lambda tx: tx.run(statement.page(), statement.parameters).values())
    found = tuple(Position(key, node) for key, node in rows[: request.first])
    return Page(found, len(rows) > request.first)


def count(store: Store, request: PageRequest) -> int:
    """Return how many things there are on all pages. Raises `StoreError` where the store cannot be reached."""
    statement = _Statement(request)
    found: int = store.read(lambda tx: tx.run(statement.count(), statement.parameters).single(strict=True)["things"])
    return found


def things(store: Store, ids: Iterable[str], wanted: Wanted) -> tuple[Book, Evidence]:
    """Return some things and what they lead to, as far as wanted, with the words behind those of which they are wanted.

    What is not in the register is not in the answer either. Raises `StoreError` where the store cannot be reached.
    """

    def read(tx: "ManagedTransaction") -> tuple[Book, Evidence]:
        graph, cited = _levels(tx, list(ids), wanted)
        return Book(graph), stored_evidence(tx, sorted(cited)) if cited else Quotes((), ())

    return store.read(read)


def _levels(tx: "ManagedTransaction", ids: list[str], wanted: Wanted) -> tuple[Graph, set[str]]:
    graph = Graph()
    cited: set[str] = set()
    level: list[tuple[list[str], Wanted]] = [(ids, wanted)]
    while level:
        _add(graph, read_things(tx, {node for nodes, _ in level for node in nodes} - graph.nodes.keys()))
        cited.update(node for nodes, below in level if EVIDENCE in below for node in nodes)
        told = _tellers(graph, (node for nodes, below in level if LABEL in below for node in nodes))
        level = [
            (ends, further)
            for nodes, below in level
            for field, further in below.items()
            if field not in (EVIDENCE, LABEL) and (ends := _ends(graph, nodes, field))
        ]
        if told:
            level.append((told, {}))
    return graph, cited


def _tellers(graph: Graph, nodes: Iterable[str]) -> list[str]:
    """Return the things by which the flows among some things are called."""
    flows = {node for node in nodes if node.startswith("data-flow/")}
    return [end for edge_type, start, end in graph.edges if start in flows and edge_type in NAMED_BY] if flows else []


def _ends(graph: Graph, nodes: Iterable[str], field: str) -> list[str]:
    """Return what edges of one field lead to from some things."""
    types: dict[str, str] = {}
    for node in nodes:
        kind = kind_of_id(node)
        if kind is not None and field in kind.edges:
            types[node] = kind.edges[field].edge.type
    return [end for edge_type, start, end in graph.edges if types.get(start) == edge_type]


def _add(graph: Graph, found: Graph) -> None:
    graph.nodes.update(found.nodes)
    graph.edges.update(found.edges)


class _Statement:
    """The statement for a page; names come from declared kinds only, everything else travels as a parameter."""

    def __init__(self, request: PageRequest) -> None:
        self._request = request
        kind = kind_of(request.label)
        self.parameters: dict[str, Any] = {"most": request.first + 1}
        starts = [self._start(kind, number, field, end) for number, (field, end) in enumerate(request.leads.items())]
        self._match = "\n".join(starts or [f"MATCH (n:{kind.label})"])
        self._conditions = [
            self._condition(kind, number, name, value) for number, (name, value) in enumerate(request.equal.items())
        ]
        if request.text is not None:
            self.parameters["text"] = fold(request.text)
            self._conditions.append("n.folded CONTAINS $text")
        ordered = kind.properties[request.order] if request.order is not None else None
        self._key = f"coalesce(toString(n.{ordered.name}), $empty)" if ordered else "$empty"
        self.parameters["empty"] = ""

    def page(self) -> str:
        """Return the statement that reads one page, and one thing more."""
        sign, direction = ("<", " DESC") if self._request.descending else (">", "")
        lines = [self._match, *self._where(), f"WITH n.id AS id, {self._key} AS key"]
        after = self._request.after
        if after is not None:
            self.parameters |= {"after_key": after.key, "after_id": after.id}
            lines.append(f"WHERE key {sign} $after_key OR (key = $after_key AND id {sign} $after_id)")
        return "\n".join([*lines, f"RETURN key, id ORDER BY key{direction}, id{direction} LIMIT $most"])

    def count(self) -> str:
        """Return the statement that counts all pages."""
        return "\n".join([self._match, *self._where(), "RETURN count(n) AS things"])

    def _where(self) -> list[str]:
        return [f"WHERE {' AND '.join(self._conditions)}"] if self._conditions else []

    def _start(self, kind: Kind, number: int, field: str, end: str) -> str:
        far = kind_of_id(end)
        if far is None:
            raise DeclarationError(f"{end} is no id of the graph")
        self.parameters[f"end{number}"] = end
        edge_type = kind.edges[field].edge.type
        return f"MATCH (e{number}:{far.label} {{id: $end{number}}})<-[:{edge_type}]-(n:{kind.label})"

    def _condition(self, kind: Kind, number: int, name: str, value: Scalar) -> str:
        declared = kind.properties[name]
        self.parameters[f"value{number}"] = value
        if declared.many:
            return f"$value{number} IN n.{declared.name}"
        held = f"coalesce(n.{declared.name}, false)" if declared.type is bool else f"n.{declared.name}"
        return f"{held} = $value{number}"
