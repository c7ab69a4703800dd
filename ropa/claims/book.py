"""The register opened for reading: every thing with its edges, found from either end."""

from collections.abc import Iterator, Mapping

from ropa.claims.claim import Value
from ropa.claims.graph import EdgeKey, Graph
from ropa.claims.links import LeanGraph, Links
from ropa.errors import DeclarationError
from ropa.model.catalogue import kind_of_id
from ropa.model.terms import FlowKind

_NOTHING: dict[str, Value] = {}


class Book:
    """A whole register in memory, as it stands or as it stood on a day; what checks and reports read.

    `things` are all its things by id, with their properties. Edges are asked for by their type («USES»). Lists
    are ordered by id, so that no answer depends on a store.
    """

    def __init__(self, graph: Graph | LeanGraph) -> None:
        self.things: Mapping[str, dict[str, Value]] = graph.nodes
        self._graph = graph
        self._links = graph.edges if isinstance(graph.edges, Links) else Links.of(graph.edges)
        self._kinds: dict[str, list[str]] = {}
        for node in sorted(graph.nodes):
            self._kinds.setdefault(_kind(node), []).append(node)

    @property
    def graph(self) -> Graph:
        """The register as a graph; made anew where it was given in less room."""
        if isinstance(self._graph, LeanGraph):
            return Graph(dict(self._graph.nodes), dict(self._graph.edges))
        return self._graph

    def __contains__(self, node: str) -> bool:
        return node in self.things

    def of_kind(self, label: str) -> tuple[str, ...]:
        """Return the ids of all things of one kind («ProcessingActivity»)."""
        return tuple(self._kinds.get(label, ()))

    def value(self, node: str, field: str) -> Value | None:
        """Return the value of a property, None where it has none."""
        return self.things.get(node, _NOTHING).get(field)

    def text(self, node: str, field: str) -> str:
        """Return a property as text, empty where it has none."""
        value = self.value(node, field)
        return "" if value is None else str(value)

    def name(self, node: str) -> str:
        """Return what a person calls the thing."""
        return self.text(node, "name") or self.text(node, "reference") or node.split("/", 1)[1]

    def ends(self, node: str, edge_type: str) -> tuple[str, ...]:
        """Return the things that edges of one type lead to from `node`."""
        return self._links.ends(node, edge_type)

    def end(self, node: str, edge_type: str) -> str | None:
        """Return the first of the things that edges of one type lead to, None where there is none."""
        return next(iter(self._links.ends(node, edge_type)), None)

    def starts(self, node: str, edge_type: str) -> tuple[str, ...]:
        """Return the things from which edges of one type lead to `node`."""
        return self._links.starts(node, edge_type)

    def edge(self, edge_type: str, start: str, end: str) -> dict[str, Value]:
        """Return the properties of one edge, empty where there is no such edge."""
        return self._links.properties(edge_type, start, end)

    def edges(self) -> Iterator[tuple[EdgeKey, dict[str, Value]]]:
        """Yield all edges by type and ends, in that order, with their properties."""
        return ((key, self._links.properties(*key)) for key in self._links)

    def in_force(self, activity: str, on: str) -> bool:
        """Return whether an activity is in force on an ISO day; one without dates always is."""
        return self.text(activity, "in_force_from") <= on <= (self.text(activity, "in_force_to") or on)

    def general_of(self, activity: str) -> str | None:
        """Return the general activity from which an activity inherits, None where it is general itself or has none."""
        return next((whole for whole in self.ends(activity, "PART_OF") if self.value(whole, "general")), None)

    def inherited(self, activity: str, edge_type: str) -> tuple[tuple[str, ...], bool]:
        """Return what an activity leads to, and whether it only inherits it.

        What a statement says of all its processing counts for each of its activities that says nothing of its own.
        """
        own = self.ends(activity, edge_type)
        general = self.general_of(activity)
        if own or general is None:
            return own, False
        found = self.ends(general, edge_type)
        return found, bool(found)

    def flows_of(self, activity: str) -> tuple[str, ...]:
        """Return the flows of an activity, denials among them."""
        return tuple(part for part in self._links.starts(activity, "PART_OF") if part.startswith("data-flow/"))

    def disclosures(self) -> Iterator[str]:
        """Yield the flows from one body to another that are neither denied nor a mandate's own account."""
        for flow in self.of_kind("DataFlow"):
            if self.value(flow, "flow_kind") != FlowKind.DISCLOSURE or self.value(flow, "denied"):
                continue
            if not self.value(flow, "permitted") and all(
                (self.end(flow, edge) or "").startswith("organisation/") for edge in ("FROM", "TO")
            ):
                yield flow


def _kind(node: str) -> str:
    kind = kind_of_id(node)
    if kind is None:
        raise DeclarationError(f"{node} is no id of the graph")
    return kind.label
