"""From live claims to the register: one projection, a pure function of the claims and the vocabularies.

Contradicting values keep the better borne out one on the thing and are named in its `conflicts`; no claim is lost.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from ropa.claims.claim import Claim, Value
from ropa.claims.graph import EdgeKey, Graph
from ropa.claims.known import KnownEdge, closure, known, known_edges
from ropa.errors import DeclarationError
from ropa.model.catalogue import kind_of_id
from ropa.model.kind import Kind
from ropa.naming import fold

_NAMING = frozenset({"name", "title", "about", "reference", "condition", "description", "criterion", "start_event"})
"""Fields in which two wordings are no contradiction."""


def project(claims: Iterable[Claim], speakers: Mapping[str, str | None]) -> Graph:
    """Return the register that the live among `claims` make, without the edges that are derived from several things.

    `speakers` tells the publisher id of each document id: a grouping of data categories holds for its publisher only.
    """
    by_subject: dict[str, list[Claim]] = {}
    objects: set[str] = set()
    for claim in claims:
        if claim.live and claim.positive:
            by_subject.setdefault(claim.subject, []).append(claim)
            if claim.object is not None:
                objects.add(claim.object)
    graph = Graph()
    for subject, about in sorted(by_subject.items()):
        _add_subject(graph, subject, about, speakers)
    for node_id in sorted(objects | set(by_subject)):
        add_known(graph, node_id)
    return graph


def add_known(graph: Graph, node_id: str) -> None:
    """Add what the vocabularies know of a thing, and of everything that their edges lead to from it."""
    for reached in (node_id, *sorted(closure(node_id))):
        node = graph.nodes.setdefault(reached, {})
        found = known(reached)
        if found is not None:
            node.update(found.properties)
        node["folded"] = fold(str(node.get("name") or node.get("reference") or reached.split("/", 1)[1]))
        for edge in known_edges(reached):
            _add_known_edge(graph, reached, edge)


def _add_subject(graph: Graph, subject: str, claims: list[Claim], speakers: Mapping[str, str | None]) -> None:
    kind = kind_of_id(subject)
    if kind is None:
        raise DeclarationError(f"{subject} is no id of the graph")
    values: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.object is None:
            values.setdefault(claim.field, []).append(claim)
        else:
            _add_edge(graph, kind, claim, speakers)
    node = graph.nodes.setdefault(subject, {})
    conflicts: list[str] = []
    for field, said in sorted(values.items()):
        node[field], disputed = _settle_value(kind, field, said)
        if disputed:
            conflicts.append(field)
    if conflicts:
        node["conflicts"] = tuple(conflicts)
    _add_summary(node, kind, claims, speakers)


def _settle_value(kind: Kind, field: str, claims: list[Claim]) -> tuple[Value, bool]:
    """Return the value that holds (most confident, then most often said, then first in the alphabet) and any doubt."""
    if kind.properties[field].many:
        return tuple(
            sorted({item for claim in claims if isinstance(claim.value, tuple) for item in claim.value})
        ), False
    counts: Counter[str] = Counter()
    best: dict[str, tuple[float, Value]] = {}
    for claim in claims:
        value = claim.value
        if value is None:
            raise DeclarationError(f"the claim {claim.id} has neither value nor object")
        key = repr(value)
        counts[key] += 1
        if key not in best or best[key][0] < claim.confidence:
            best[key] = (claim.confidence, value)
    ranked = sorted(best, key=lambda key: (-best[key][0], -counts[key], key))
    return best[ranked[0]][1], len(ranked) > 1 and field not in _NAMING and field not in kind.key


def _add_edge(graph: Graph, kind: Kind, claim: Claim, speakers: Mapping[str, str | None]) -> None:
    edge_type = kind.edges[claim.field].edge.type
    key: EdgeKey = (edge_type, claim.subject, str(claim.object))
    properties = graph.edges.setdefault(key, {})
    for name, value in (("since", claim.since), ("until", claim.until)):
        if value is not None:
            properties[name] = min(value, str(properties.get(name, value)))
    if edge_type == "BROADER":
        speaker = speakers.get(claim.document) or claim.document
        scopes = properties.get("scopes", ())
        properties.setdefault("source", "documents")
        properties["scopes"] = tuple(sorted({*(scopes if isinstance(scopes, tuple) else ()), speaker}))


def _add_known_edge(graph: Graph, start: str, edge: KnownEdge) -> None:
    kind = kind_of_id(start)
    if kind is None:
        raise DeclarationError(f"{start} is no id of the graph")
    properties = graph.edges.setdefault((kind.edges[edge.field].edge.type, start, edge.target), {})
    properties["source"] = edge.source
    if edge.since is not None:
        properties["since"] = edge.since


def _add_summary(node: dict[str, Value], kind: Kind, claims: list[Claim], speakers: Mapping[str, str | None]) -> None:
    """Add what the questions begin at: who speaks, in which documents, whether data are named, and between whom.

    `open_end` stands on a flow that names no data: its sender, or its receiver where a person sends; by it the flows
    that may carry anything a body holds are found. `denied_from` is the sender of a denial.
    """
    if kind.label not in ("DataFlow", "ProcessingActivity"):
        return
    node["documents"] = tuple(sorted({claim.document for claim in claims}))
    node["speakers"] = tuple(sorted({speakers.get(claim.document) or claim.document for claim in claims}))
    fields = {claim.field for claim in claims}
    if kind.label == "ProcessingActivity":
        node["uses_data"] = "uses" in fields
        return
    ends = {claim.field: str(claim.object) for claim in sorted(claims, key=lambda claim: claim.id) if claim.object}
    start, end = ends.get("from_", ""), ends.get("to", "")
    node["ends"] = f"{start}|{end}"
    node["names_data"] = "carries" in fields
    if node.get("denied"):
        node["denied_from"] = start
    elif not node["names_data"]:
        node["open_end"] = start if start.startswith("organisation/") else end
