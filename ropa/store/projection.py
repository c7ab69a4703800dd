"""The register's things and edges in the store: what stands there, and the writing of differences.

Labels and edge types come from declared kinds only; everything else travels as a parameter.
"""

import dataclasses
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ropa.claims.claim import Value
from ropa.claims.graph import EdgeKey, Graph
from ropa.claims.links import LeanGraph
from ropa.errors import DeclarationError
from ropa.model.catalogue import kind_of_id, kinds
from ropa.store.batches import in_batches
from ropa.store.row_map import row_map

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_SHORT = 24
"""Letters of a text that many things are likely to share, as a kind of flow."""


@dataclasses.dataclass(slots=True)
class Difference:
    """What must be written so that one graph becomes another."""

    new_nodes: dict[str, dict[str, Value]] = dataclasses.field(default_factory=dict)
    changed_nodes: dict[str, dict[str, Value]] = dataclasses.field(default_factory=dict)
    gone_nodes: list[str] = dataclasses.field(default_factory=list)
    new_edges: dict[EdgeKey, dict[str, Value]] = dataclasses.field(default_factory=dict)
    changed_edges: dict[EdgeKey, dict[str, Value]] = dataclasses.field(default_factory=dict)
    gone_edges: list[EdgeKey] = dataclasses.field(default_factory=list)

    def __len__(self) -> int:
        return sum(len(getattr(self, field.name)) for field in dataclasses.fields(self))


def difference(held: Graph, wanted: Graph) -> Difference:
    """Return what turns `held` into `wanted`."""
    result = Difference()
    for node_id, properties in wanted.nodes.items():
        if node_id not in held.nodes:
            result.new_nodes[node_id] = properties
        elif held.nodes[node_id] != properties:
            result.changed_nodes[node_id] = properties
    result.gone_nodes = sorted(held.nodes.keys() - wanted.nodes.keys())
    for key, properties in wanted.edges.items():
        if key not in held.edges:
            result.new_edges[key] = properties
        elif held.edges[key] != properties:
            result.changed_edges[key] = properties
    result.gone_edges = sorted(held.edges.keys() - wanted.edges.keys())
    return result


def read_things(tx: "ManagedTransaction", node_ids: Iterable[str]) -> Graph:
    """Return the things with these ids that stand in the store, with the edges that start at them."""
    graph = Graph()
    for label, ids in by_label(node_ids):
        query = (
            f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) "
            "RETURN properties(n) AS properties, [(n)-[e]->(m) | [type(e), m.id, properties(e)]] AS edges"
        )
        for properties, edges in tx.run(query, ids=ids).values():
            _admit(graph, properties, edges)
    return graph


def read_all(tx: "ManagedTransaction") -> Graph:
    """Return the whole register as it stands in the store, without the ledger."""
    graph = Graph()
    for label in kinds():
        query = (
            f"MATCH (n:{label}) "
            "RETURN properties(n) AS properties, [(n)-[e]->(m) | [type(e), m.id, properties(e)]] AS edges"
        )
        for properties, edges in tx.run(query).values():
            _admit(graph, properties, edges)
    return graph


def read_lean(tx: "ManagedTransaction") -> LeanGraph:
    """Return the whole register as it stands in the store, in as little room as can be; it is only to be read."""
    graph = LeanGraph()
    same: dict[str, str] = {}
    for label in kinds():
        query = (
            f"MATCH (n:{label}) "
            "RETURN properties(n) AS properties, [(n)-[e]->(m) | [type(e), m.id, properties(e)]] AS edges"
        )
        for record in tx.run(query):
            properties, edges = record.values()
            node_id = same.setdefault(properties["id"], properties["id"])
            graph.nodes[node_id] = {
                sys.intern(name): _shared(_plain(value), same) for name, value in properties.items() if name != "id"
            }
            graph.edges.add(
                node_id,
                (
                    (sys.intern(kind), same.setdefault(end, end), {name: _plain(value) for name, value in said.items()})
                    for kind, end, said in edges
                ),
            )
    return graph


def _shared(value: Value, same: dict[str, str]) -> Value:
    """Return a value of which the texts that were there before are not held twice."""
    if isinstance(value, str):
        return same.get(value, value) if len(value) > _SHORT else same.setdefault(value, value)
    if isinstance(value, tuple):
        return tuple(same.get(part, part) for part in value)
    return value


def existing(tx: "ManagedTransaction", node_ids: Iterable[str]) -> set[str]:
    """Return which of these ids stand in the store."""
    found: set[str] = set()
    for label, ids in by_label(node_ids):
        found.update(tx.run(f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n.id AS id", ids=ids).value("id"))
    return found


def ids_of_kinds(tx: "ManagedTransaction", node_ids: Iterable[str]) -> set[str]:
    """Return the ids of all things in the store that are of a kind with one of these."""
    found: set[str] = set()
    for label, _ in by_label(node_ids):
        found.update(tx.run(f"MATCH (n:{label}) RETURN n.id AS id").value("id"))
    return found


def starts_of(tx: "ManagedTransaction", node_ids: Iterable[str]) -> set[str]:
    """Return the things from which an edge leads to one of these."""
    found: set[str] = set()
    for label, ids in by_label(node_ids):
        query = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN [(n)<--(m) | m.id] AS starts"
        found.update(start for starts in tx.run(query, ids=ids).value("starts") for start in starts)
    return found


def write(tx: "ManagedTransaction", change: Difference) -> None:
    """Write a difference: edges that go, things that go, things that come or change, edges that come or change."""
    for (edge_type, label), rows in _edge_rows({key: {} for key in change.gone_edges}):
        _each(tx, rows, f"MATCH (a:{label} {{id: row.start}})-[e:{edge_type}]->(b) WHERE b.id = row.end DELETE e")
    for label, ids in by_label(change.gone_nodes):
        _each(tx, [{"id": node_id} for node_id in ids], f"MATCH (n:{label} {{id: row.id}}) DETACH DELETE n")
    for label, node_rows in _node_rows(change.new_nodes):
        _each(tx, node_rows, f"CREATE (:{label} {row_map({name for row in node_rows for name in row})})")
    for label, node_rows in _node_rows(change.changed_nodes):
        _each(tx, node_rows, f"MATCH (n:{label} {{id: row.id}}) SET n = row")
    for (edge_type, labels), rows in _edge_rows(change.new_edges, both=True):
        start, end = labels.split(">")
        ends = f"MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"
        properties = row_map({name for row in rows for name in row["properties"]}, "row.properties")
        _each(tx, rows, f"{ends} CREATE (a)-[:{edge_type} {properties}]->(b)")
    for (edge_type, label), rows in _edge_rows(change.changed_edges):
        ends = f"MATCH (a:{label} {{id: row.start}})-[e:{edge_type}]->(b) WHERE b.id = row.end"
        _each(tx, rows, f"{ends} SET e = row.properties")


def _each(tx: "ManagedTransaction", rows: list[dict[str, Any]], statement: str) -> None:
    for part in in_batches(rows):
        tx.run(f"UNWIND $rows AS row {statement}", rows=part).consume()


def _admit(graph: Graph, properties: Mapping[str, Any], edges: list[list[Any]]) -> None:
    node_id = str(properties["id"])
    graph.nodes[node_id] = {name: _plain(value) for name, value in properties.items() if name != "id"}
    for edge_type, end, edge_properties in edges:
        plain = {name: _plain(value) for name, value in edge_properties.items()}
        graph.edges[edge_type, node_id, end] = plain


def _plain(value: Any) -> Value:  # noqa: ANN401 - the driver's own values
    return tuple(value) if isinstance(value, list) else value


def _sendable(properties: Mapping[str, Value]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}


def _label(node_id: str) -> str:
    kind = kind_of_id(node_id)
    if kind is None:
        raise DeclarationError(f"{node_id} is no id of the graph")
    return kind.label


def by_label(node_ids: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield ids in groups of one kind, each with the label of that kind."""
    found: dict[str, list[str]] = {}
    for node_id in sorted(set(node_ids)):
        found.setdefault(_label(node_id), []).append(node_id)
    yield from sorted(found.items())


def _node_rows(nodes: Mapping[str, Mapping[str, Value]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for label, ids in by_label(nodes):
        yield label, [{"id": node_id, **_sendable(nodes[node_id])} for node_id in ids]


def _edge_rows(
    edges: Mapping[EdgeKey, Mapping[str, Value]], *, both: bool = False
) -> Iterator[tuple[tuple[str, str], list[dict[str, Any]]]]:
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for (edge_type, start, end), properties in sorted(edges.items()):
        label = f"{_label(start)}>{_label(end)}" if both else _label(start)
        row = {"start": start, "end": end, "properties": _sendable(properties)}
        found.setdefault((edge_type, label), []).append(row)
    yield from sorted(found.items())
