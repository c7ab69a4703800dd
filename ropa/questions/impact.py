"""«What is touched if this goes?»: everything that leans on a thing, nearest first, with the reasons and the effect."""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ropa.claims.known import known
from ropa.errors import DeclarationError
from ropa.model.catalogue import edge_types, kind_of_id
from ropa.model.kind import EdgeField, Kind, Loss
from ropa.store.connection import Store

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

LossKind: TypeAlias = Literal["ends", "merges", "forbidden"]
DEFAULT_LIMIT = 500


@dataclasses.dataclass(frozen=True, slots=True)
class Thing:
    """A thing of the register: its kind, id and name."""

    kind: str
    id: str
    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class ImpactRow:
    """One thing that is touched: how far away, by which chain of facts, and what happens to it."""

    kind: str
    id: str
    label: str
    distance: int
    because: tuple[str, ...]
    effect: str


@dataclasses.dataclass(frozen=True, slots=True)
class ImpactAnswer:
    """What is touched by the loss of a thing, nearest first."""

    of: Thing
    loss: LossKind
    into: Thing | None
    on: str
    depth: int
    rows: tuple[ImpactRow, ...]
    truncated: bool


@dataclasses.dataclass(frozen=True, slots=True)
class ImpactRequest:
    """What is asked: the thing by id, the kind of loss, into what it merges, the day, how far, how many rows."""

    of: str
    on: str
    loss: LossKind = "ends"
    into: str | None = None
    depth: int = 1
    limit: int = DEFAULT_LIMIT
    language: str = "en"


@dataclasses.dataclass(frozen=True, slots=True)
class _Hit:
    """A thing that an edge makes suffer: the edge, from which end, and the chain of facts that leads to it."""

    node: str
    other: str
    field: EdgeField
    loss: Loss
    backwards: bool

    @property
    def type(self) -> str:
        """The type of the edge."""
        return self.field.edge.type


@dataclasses.dataclass(frozen=True, slots=True)
class _Detail:
    """What is shown of a thing, and how many edges of each type start at it."""

    label: str
    flow_kind: str | None
    outgoing: dict[str, int]


def what_is_touched(store: Store, request: ImpactRequest) -> ImpactAnswer:
    """Return what the loss touches. Raises `StoreError` where the store cannot be reached."""
    return store.read(lambda tx: _Walk(tx, request).answer())


class _Walk:
    """One breadth-first walk along the edges whose loss means something."""

    def __init__(self, tx: "ManagedTransaction", request: ImpactRequest) -> None:
        self._tx = tx
        self._request = request
        self._details: dict[str, _Detail] = {}
        self._rows: list[ImpactRow] = []
        self._chains: dict[str, tuple[str, ...]] = {request.of: ()}
        self._effects: dict[str, str] = {}
        self._ended = {request.of}
        self._cut = False

    def answer(self) -> ImpactAnswer:
        request = self._request
        self._learn([request.of, *([request.into] if request.into else [])])
        frontier = [request.of]
        for distance in range(1, request.depth + 1):
            frontier = self._spread(frontier, distance)
            if not frontier:
                break
        into = self._thing(request.into) if request.into else None
        rows = tuple(self._rows[: request.limit])
        cut = self._cut or len(self._rows) > request.limit
        return ImpactAnswer(self._thing(request.of), request.loss, into, request.on, request.depth, rows, cut)

    def _spread(self, frontier: list[str], distance: int) -> list[str]:
        """Add the rows one distance away, and return the things from which the effect goes on."""
        onward: list[str] = []
        suffering = list(_suffering(self._tx, frontier))
        while hits := self._fresh(suffering):
            self._learn([hit.node for hit in hits])
            lost = Counter(hit.node for hit in suffering if hit.backwards)
            siblings = self._siblings(hits)
            for hit in hits:
                detail = self._details[hit.node]
                others = siblings.get(hit.node, 0) - lost[hit.node] if hit.backwards else detail.outgoing[hit.type] - 1
                self._add(hit, distance, only=others <= 0)
            touched = [hit.node for hit in hits if hit.loss.travels and self._request.loss != "merges"]
            onward += touched
            suffering = [hit for hit in _relying(self._tx, touched) if hit.loss.near]
        return onward

    def _fresh(self, hits: Iterable[_Hit]) -> list[_Hit]:
        """Return the hits on things not seen before, each thing once, no more than the limit and one."""
        found: dict[str, _Hit] = {}
        for hit in sorted(hits, key=lambda hit: (hit.node, hit.field.name, hit.other)):
            if hit.node not in self._chains and hit.node not in found:
                found[hit.node] = hit
        room = self._request.limit + 1 - len(self._rows)
        self._cut = self._cut or len(found) > room
        return list(found.values())[: max(room, 0)]

    def _add(self, hit: _Hit, distance: int, *, only: bool) -> None:
        kind = kind_of_id(hit.node)
        if kind is None:
            raise DeclarationError(f"{hit.node} is no id of the graph")
        detail = self._details[hit.node]
        language = self._request.language
        words = hit.field.label(language) if hit.field.label else hit.field.name
        ends = (hit.other, hit.node) if hit.backwards else (hit.node, hit.other)
        fact = f"{self._details[ends[0]].label}: {words} {self._details[ends[1]].label}"
        chain = (*self._chains[hit.other], fact)
        self._chains[hit.node] = chain
        effect = self._effects[hit.node] = self._effect(hit, only=only)
        if hit.loss.ends:
            self._ended.add(hit.node)
        self._rows.append(ImpactRow(kind.label, hit.node, detail.label, distance, chain, effect))

    def _effect(self, hit: _Hit, *, only: bool) -> str:
        language = self._request.language
        if hit.backwards and hit.other not in self._ended:
            return _HAS_ONE.get(language, _HAS_ONE["en"]).format(self._effects[hit.other])
        flow_kind = self._details[hit.other].flow_kind
        special = {kind: (each, last) for kind, each, last in hit.loss.by_kind}
        each, last = special.get(flow_kind or "", (hit.loss.each, hit.loss.last or hit.loss.each))
        words = (last if only else each)(language)
        if self._request.loss == "forbidden":
            return _FORBIDDEN.get(language, _FORBIDDEN["en"]).format(words)
        if self._request.loss == "merges" and self._request.into:
            into = self._details[self._request.into].label
            label = hit.field.label(language) if hit.field.label else hit.field.name
            return _MERGES.get(language, _MERGES["en"]).format(label, into)
        return words

    def _siblings(self, hits: list[_Hit]) -> dict[str, int]:
        """Return, for things that lose a flow of a kind, how many flows of that kind they have."""
        wanted = {hit.node: self._details[hit.other].flow_kind for hit in hits if hit.backwards}
        if not wanted:
            return {}
        query = (
            "UNWIND $ids AS id MATCH (a:ProcessingActivity {id: id})<-[:PART_OF]-(f) WHERE f.denied = false "
            "RETURN a.id AS id, f.flow_kind AS kind, count(f) AS flows"
        )
        rows = self._tx.run(query, ids=sorted(wanted)).values()
        return {node: flows for node, kind, flows in rows if wanted[node] == kind}

    def _learn(self, nodes: Iterable[str]) -> None:
        for label, ids in _by_label(node for node in nodes if node not in self._details):
            query = (
                f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) "
                "RETURN n.id, n.name, n.reference, n.about, n.flow_kind, "
                "[(n)-[:FROM]->(a) | a.name], [(n)-[:TO]->(b) | b.name], [(n)-[:CONTROLLED_BY]->(c) | c.name], "
                "[(n)-[e]->(m) | type(e)]"
            )
            for row in self._tx.run(query, ids=ids).values():
                self._details[row[0]] = _detail(row)
            for node in ids:
                self._details.setdefault(node, _Detail(_known_name(node), None, {}))

    def _thing(self, node: str) -> Thing:
        kind = kind_of_id(node)
        return Thing(kind.label if kind else "", node, self._details[node].label)


_HAS_ONE = {"en": "has a flow that {}", "nl": "heeft een stroom die {}", "fr": "a un flux qui {}"}
_FORBIDDEN = {
    "en": "may no longer be used here: {}",
    "nl": "mag hier niet meer gebruikt worden: {}",
    "fr": "ne peut plus être utilisé ici : {}",
}
_MERGES = {"en": "{}: becomes {}", "nl": "{}: wordt {}", "fr": "{} : devient {}"}


def _known_name(node: str) -> str:
    """Return what a thing is called that stands not in the register: as the vocabularies have it, else as in its id."""
    found = known(node)
    return str(found.properties["name"]) if found else node.split("/", 1)[1]


def _detail(row: list[Any]) -> _Detail:
    node, name, reference, about, flow_kind, senders, receivers, controllers, types = row
    label = name or reference or node.split("/", 1)[1]
    if controllers:
        label = f"{', '.join(sorted(controllers))}: {label}"
    if flow_kind is not None:
        label = f"{', '.join(senders) or '?'} → {', '.join(receivers) or '?'}" + (f" ({about})" if about else "")
    return _Detail(label, flow_kind, {edge_type: types.count(edge_type) for edge_type in set(types)})


def _suffering(tx: "ManagedTransaction", nodes: list[str]) -> Iterator[_Hit]:
    """Yield what leans on `nodes`: things whose edges lead to them and declare a loss, and things that rely on them."""
    fields = {(kind.label, name): entry for name, entries in edge_types().items() for kind, entry in entries}
    for label, ids in _by_label(nodes):
        query = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}})<-[e]-(s) RETURN n.id, type(e), s.id"
        for node, edge_type, subject in tx.run(query, ids=ids).values():
            kind: Kind | None = kind_of_id(subject)
            field = fields.get((kind.label, edge_type)) if kind else None
            if field is not None and field.edge.loss is not None:
                yield _Hit(subject, node, field, field.edge.loss, backwards=False)
    yield from _relying(tx, nodes)


def _relying(tx: "ManagedTransaction", nodes: list[str]) -> Iterator[_Hit]:
    """Yield the things at the far ends of edges that start at `nodes` and declare what their loss means there."""
    for label, ids in _by_label(nodes):
        for edge_type, entries in edge_types().items():
            field = next((entry for kind, entry in entries if kind.label == label and entry.edge.back), None)
            if field is not None and field.edge.back is not None:
                query = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}})-[:{edge_type}]->(t) RETURN n.id, t.id"
                for node, target in tx.run(query, ids=ids).values():
                    yield _Hit(target, node, field, field.edge.back, backwards=True)


def _by_label(nodes: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for node in sorted(set(nodes)):
        kind = kind_of_id(node)
        if kind is not None:
            found.setdefault(kind.label, []).append(node)
    yield from sorted(found.items())
