"""What the store tells for a register: everything for all controllers, a bounded neighbourhood for one."""

from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.claims.graph import Graph
from ropa.claims.merge import add_known
from ropa.model.terms import FlowKind
from ropa.questions.evidence import Evidence, stored_evidence
from ropa.store.projection import read_all, read_things
from ropa.store.queries import collected

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_ONWARD = ("processing-activity/", "purpose/", "retention-period/")
"""Things at the ends of a register's edges whose own edges it shows too: controllers, legal texts, categories."""
_CITED = (*_ONWARD, "contact/", "data-flow/")
"""Things whose facts a register cites, besides its controllers."""


def register_facts(tx: "ManagedTransaction", controller: str | None) -> tuple[Book, Evidence]:
    """Return what the register of one controller, or of all (None), shows, and the words behind it."""
    graph = read_all(tx) if controller is None else _around(tx, controller)
    deciding = {end for edge_type, _, end in graph.edges if edge_type == "CONTROLLED_BY"}
    quoted = {node for node in graph.nodes if node.startswith(_CITED) and not graph.nodes[node].get("permitted")}
    if controller is not None and controller not in graph.nodes:
        add_known(graph, [controller])
    return Book(graph), stored_evidence(tx, quoted | deciding | ({controller} if controller else set()))


def _around(tx: "ManagedTransaction", controller: str) -> Graph:
    """Return a controller with its activities and flows, what they lead to, and what that in turn leads to if shown."""
    graph = _joined(read_things(tx, {controller, *_own(tx, controller)}))
    for _ in range(2):
        ends = {
            end for _, start, end in graph.edges if start.startswith(("data-flow/", *_ONWARD)) or start == controller
        }
        further = read_things(tx, ends - graph.nodes.keys())
        graph = _joined(graph, further)
    return graph


def _own(tx: "ManagedTransaction", controller: str) -> set[str]:
    """Return the ids of the activities of a controller, those that they are part of, and the flows of all of them."""
    found: set[str] = set()
    ahead: set[str] = set()
    for _, activities, denials, reaching in collected(tx, "controller_things", ids=[controller]):
        ahead.update(activities)
        found.update(denials, (flow for flow, kind in reaching if kind == FlowKind.ON_BEHALF))
    while ahead := ahead - found:
        found |= ahead
        rows = collected(tx, "parts_of_activities", ids=sorted(ahead))
        found.update(part for _, _, parts in rows for part in parts if part.startswith("data-flow/"))
        ahead = {whole for _, wholes, _ in rows for whole in wholes}
    return found


def _joined(*graphs: Graph) -> Graph:
    whole = Graph()
    for graph in graphs:
        whole.nodes.update(graph.nodes)
        whole.edges.update(graph.edges)
    return whole
