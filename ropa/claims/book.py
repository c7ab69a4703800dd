"""The register opened for reading: every thing with its edges, found from either end."""

from collections.abc import Iterator

from ropa.claims.claim import Value
from ropa.claims.graph import Graph
from ropa.errors import DeclarationError
from ropa.model.catalogue import kind_of_id
from ropa.model.terms import FlowKind

_NOTHING: dict[str, Value] = {}


class Book:
    """A whole register in memory, as it stands or as it stood on a day; what checks and reports read.

    Edges are asked for by their type («USES»). Lists are ordered by id, so that no answer depends on a store.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._out: dict[tuple[str, str], list[str]] = {}
        self._in: dict[tuple[str, str], list[str]] = {}
        self._flows: dict[str, list[str]] = {}
        self._kinds: dict[str, list[str]] = {}
        for edge_type, start, end in sorted(graph.edges):
            self._out.setdefault((start, edge_type), []).append(end)
            self._in.setdefault((end, edge_type), []).append(start)
            if edge_type == "PART_OF" and start.startswith("data-flow/"):
                self._flows.setdefault(end, []).append(start)
        for node in sorted(graph.nodes):
            self._kinds.setdefault(_kind(node), []).append(node)

    def __contains__(self, node: str) -> bool:
        return node in self.graph.nodes

    def of_kind(self, label: str) -> tuple[str, ...]:
        """Return the ids of all things of one kind («ProcessingActivity»)."""
        return tuple(self._kinds.get(label, ()))

    def value(self, node: str, field: str) -> Value | None:
        """Return the value of a property, None where it has none."""
        return self.graph.nodes.get(node, _NOTHING).get(field)

    def text(self, node: str, field: str) -> str:
        """Return a property as text, empty where it has none."""
        value = self.value(node, field)
        return "" if value is None else str(value)

    def name(self, node: str) -> str:
        """Return what a person calls the thing."""
        return self.text(node, "name") or self.text(node, "reference") or node.split("/", 1)[1]

    def ends(self, node: str, edge_type: str) -> tuple[str, ...]:
        """Return the things that edges of one type lead to from `node`."""
        return tuple(self._out.get((node, edge_type), ()))

    def end(self, node: str, edge_type: str) -> str | None:
        """Return the first of the things that edges of one type lead to, None where there is none."""
        found = self._out.get((node, edge_type))
        return found[0] if found else None

    def starts(self, node: str, edge_type: str) -> tuple[str, ...]:
        """Return the things from which edges of one type lead to `node`."""
        return tuple(self._in.get((node, edge_type), ()))

    def edge(self, edge_type: str, start: str, end: str) -> dict[str, Value]:
        """Return the properties of one edge, empty where there is no such edge."""
        return self.graph.edges.get((edge_type, start, end), _NOTHING)

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
        return tuple(self._flows.get(activity, ()))

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
