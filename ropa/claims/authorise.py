"""Which mandates let a flow of data be: joined by parties and categories, each join with its certainty.

Parties match where they are the same, or where the vocabularies lead from one to the other (successor, part, register
run by a body, member of a class). A flow that names no data is matched as possible only.
"""

import dataclasses
from collections.abc import Iterable, Iterator

from ropa.claims.claim import Value
from ropa.claims.decide import Judgements
from ropa.claims.graph import EdgeKey, Graph
from ropa.claims.known import closure, known_edges, known_neighbours

RULE = "mandate.parties-categories"
DERIVED_FIELD = "authorised_by"
_UNJUDGED = Judgements()
_ORDER = ("stated", "implied", "possible")


@dataclasses.dataclass(frozen=True, slots=True)
class Disclosure:
    """A flow as far as a mandate can concern it: from one body to another, with the categories that it names."""

    id: str
    start: str
    end: str
    categories: frozenset[str]


@dataclasses.dataclass(frozen=True, slots=True)
class Scope:
    """A mandate as far as it can concern a flow: who may give, who may receive, and what."""

    id: str
    providers: frozenset[str]
    receivers: frozenset[str]
    categories: frozenset[str]


def relatives(organisation: str) -> frozenset[str]:
    """Return the bodies that may stand for `organisation` in a mandate: one known edge away, either way."""
    return frozenset(edge.target for edge in known_edges(organisation)) | known_neighbours(organisation)


def authorisations(
    disclosures: Iterable[Disclosure], scopes: Iterable[Scope]
) -> Iterator[tuple[EdgeKey, dict[str, Value]]]:
    """Yield an AUTHORISED_BY edge with rule and certainty for every flow that a mandate covers."""
    by_provider: dict[str, list[Scope]] = {}
    for scope in scopes:
        for provider in scope.providers:
            by_provider.setdefault(provider, []).append(scope)
    for flow in disclosures:
        found: dict[str, str] = {}
        for provider in (flow.start, *sorted(relatives(flow.start))):
            for scope in by_provider.get(provider, ()):
                certainty = _certainty(flow, scope, exact=provider == flow.start)
                if certainty:
                    found[scope.id] = min(found.get(scope.id, certainty), certainty, key=_ORDER.index)
        for mandate, certainty in found.items():
            yield ("AUTHORISED_BY", flow.id, mandate), {"rule": RULE, "certainty": certainty}


def _certainty(flow: Disclosure, scope: Scope, *, exact: bool) -> str | None:
    if flow.end in scope.receivers:
        receiver = True
    elif relatives(flow.end) & scope.receivers:
        receiver = False
    else:
        return None
    if not flow.categories or not scope.categories:
        return "possible"
    if not any(category in scope.categories or closure(category) & scope.categories for category in flow.categories):
        return None
    return "stated" if exact and receiver else "implied"


def derive(graph: Graph, judgements: Judgements = _UNJUDGED) -> None:
    """Add to a whole register in memory the edges that rest on several things, but for those that a person refused."""
    ends: dict[str, dict[str, set[str]]] = {}
    wanted = {"FROM", "TO", "CARRIES", "PROVIDER", "RECEIVER", "COVERS"}
    for edge_type, start, end in graph.edges:
        if edge_type in wanted:
            ends.setdefault(start, {}).setdefault(edge_type, set()).add(end)
    disclosures = [
        Disclosure(node, min(found["FROM"]), min(found["TO"]), frozenset(found.get("CARRIES", ())))
        for node, found in sorted(ends.items())
        if "FROM" in found and "TO" in found and joinable(graph.nodes[node])
    ]
    scopes = [
        Scope(node, *(frozenset(found.get(kind, ())) for kind in ("PROVIDER", "RECEIVER", "COVERS")))
        for node, found in sorted(ends.items())
        if node.startswith("mandate/")
    ]
    for key, properties in authorisations(disclosures, scopes):
        if not judgements.refuses(key[1], DERIVED_FIELD, key[2]):
            graph.edges.setdefault(key, properties)


def joinable(flow: dict[str, Value]) -> bool:
    """Return whether a flow asks for a mandate: a disclosure that is not denied and not a mandate's own account."""
    return flow.get("flow_kind") == "disclosure" and not flow.get("denied") and not flow.get("permitted")
