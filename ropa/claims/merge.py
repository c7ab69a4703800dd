"""From live claims and decisions to the register: one projection, a pure function of the ledger and the vocabularies.

Contradicting values keep the better borne out one on the thing and are named in its `conflicts`; no claim is lost. A
person's decision outranks every claim; where the sources have since come to say something else, the field is named in
`unlike_sources`.
"""

import dataclasses
from collections import Counter
from collections.abc import Iterable

from ropa.claims.claim import Claim, Value
from ropa.claims.decide import Decision, Judgements, Verdict
from ropa.claims.graph import EdgeKey, Graph
from ropa.claims.known import KnownEdge, known, known_edges
from ropa.errors import DeclarationError
from ropa.model.catalogue import kind_of_id
from ropa.model.kind import Kind
from ropa.naming import fold

_NAMING = frozenset({"name", "title", "about", "reference", "condition", "description", "criterion", "start_event"})
"""Fields in which two wordings are no contradiction."""

_UNJUDGED = Judgements()


def project(claims: Iterable[Claim], judgements: Judgements = _UNJUDGED) -> Graph:
    """Return the register that the live among `claims` make, without the edges that are derived from several things.

    Of a thing that a person judged the retracted claims count too, for what names it: a decision outlives the claims.
    """
    live: dict[str, list[Claim]] = {}
    gone: dict[str, list[Claim]] = {}
    for claim in claims:
        if not claim.positive:
            continue
        subject = judgements.one(claim.subject)
        if claim.live:
            live.setdefault(subject, []).append(claim)
        elif subject in judgements.kept:
            gone.setdefault(subject, []).append(claim)
    graph = Graph()
    for subject in sorted(live.keys() | judgements.kept):
        if subject not in judgements.left_out:
            _Subject(graph, subject, live.get(subject, []), gone.get(subject, []), judgements).add()
    add_known(graph, graph.nodes.keys() | {end for _, _, end in graph.edges}, judgements)
    return graph


def add_known(graph: Graph, node_ids: Iterable[str], judgements: Judgements = _UNJUDGED) -> None:
    """Add what the vocabularies know of some things, and of everything that their edges lead to from there."""
    ahead = list(node_ids)
    seen = set(ahead)
    while ahead:
        reached = ahead.pop()
        if reached in judgements.left_out:
            continue
        node = graph.nodes.setdefault(reached, {})
        found = known(reached)
        if found is not None:
            node.update({field: value for field, value in found.properties.items() if not _judged(node, field)})
        node["folded"] = fold(str(node.get("name") or node.get("reference") or reached.split("/", 1)[1]))
        members = judgements.members(reached)
        if len(members) > 1:
            _add_members(node, reached, members)
        for member in members:
            for edge in known_edges(member):
                end = _add_known_edge(graph, reached, edge, judgements)
                if end is not None and end not in seen:
                    seen.add(end)
                    ahead.append(end)


def _add_members(node: dict[str, Value], node_id: str, members: tuple[str, ...]) -> None:
    """Have a thing that a person put together from several be found under the ids and names of all."""
    said = node.get("also", ())
    names = {str(found.properties["name"]) for member in members if (found := known(member))}
    names |= set(said if isinstance(said, tuple) else ())
    node["also"] = tuple(sorted(names - {str(node.get("name"))}))
    node["united"] = tuple(member for member in members if member != node_id)


def _judged(node: dict[str, Value], field: str) -> bool:
    judged = node.get("judged")
    return isinstance(judged, tuple) and field in judged


def _add_known_edge(graph: Graph, start: str, edge: KnownEdge, judgements: Judgements) -> str | None:
    """Add an edge of the vocabularies and return its far end, None where a person says that it is not there."""
    kind = _kind(start)
    end = judgements.one(edge.target)
    if end == start or judgements.refuses(start, edge.field, end):
        return None
    properties = graph.edges.setdefault((kind.edges[edge.field].edge.type, start, end), {})
    properties["source"] = edge.source
    if edge.since is not None:
        properties["since"] = edge.since
    return end


def _kind(node_id: str) -> Kind:
    kind = kind_of_id(node_id)
    if kind is None:
        raise DeclarationError(f"{node_id} is no id of the graph")
    return kind


class _Subject:
    """One thing in the making: what is said of it, and what persons decided."""

    def __init__(
        self, graph: Graph, subject: str, live: list[Claim], gone: list[Claim], judgements: Judgements
    ) -> None:
        self._graph = graph
        self._subject = subject
        self._judgements = judgements
        self._kind = _kind(subject)
        self._claims = [*live, *_names_kept(self._kind, live, gone)]
        self._values = judgements.values_of(subject)
        self._links = judgements.links_of(subject)
        self._ends: dict[str, set[str]] = {}
        self._marks: dict[str, set[str]] = {}

    def add(self) -> None:
        """Add the thing with its edges to the graph."""
        values: dict[str, list[Claim]] = {}
        for claim in self._claims:
            if claim.object is None:
                values.setdefault(claim.field, []).append(claim)
            else:
                self._add_edge(claim, self._judgements.one(claim.object))
        self._add_judged_edges()
        node: dict[str, Value] = {}
        for field in sorted(values.keys() | self._values.keys()):
            value = self._settled(field, values.get(field, []))
            if value is not None:
                node[field] = value
        node |= {mark: tuple(sorted(fields)) for mark, fields in self._marks.items()}
        if len(self._judgements.members(self._subject)) > 1:
            node["also"] = tuple(sorted({str(claim.value) for claim in values.get("name", ())}))
        self._add_summary(node)
        self._graph.nodes[self._subject] = node

    def _mark(self, mark: str, field: str) -> None:
        self._marks.setdefault(mark, set()).add(field)

    def _settled(self, field: str, claims: list[Claim]) -> Value | None:
        """Return the value that holds, None where a person refused the only one."""
        decision = self._values.get(field)
        if decision is None:
            value, disputed = _settle_value(self._kind, field, claims)
            if disputed:
                self._mark("conflicts", field)
            return value
        self._mark("judged", field)
        if any(_says_otherwise(claim, decision) for claim in claims):
            self._mark("unlike_sources", field)
        if decision.verdict is not Verdict.REJECT:
            return decision.value
        others = [claim for claim in claims if claim.value != decision.judged]
        return _settle_value(self._kind, field, others)[0] if others else None

    def _add_edge(self, claim: Claim, end: str) -> None:
        if end == self._subject or self._judgements.refuses(self._subject, claim.field, end):
            return
        properties = self._edge(claim.field, end)
        for name, value in (("since", claim.since), ("until", claim.until)):
            if value is not None:
                properties[name] = min(value, str(properties.get(name, value)))
        if self._kind.edges[claim.field].edge.type == "BROADER":
            scopes = properties.get("scopes", ())
            properties.setdefault("source", "documents")
            properties["scopes"] = tuple(sorted({*(scopes if isinstance(scopes, tuple) else ()), claim.said_by}))

    def _edge(self, field: str, end: str) -> dict[str, Value]:
        edge_type = self._kind.edges[field].edge.type
        self._ends.setdefault(edge_type, set()).add(end)
        key: EdgeKey = (edge_type, self._subject, end)
        return self._graph.edges.setdefault(key, {})

    def _add_judged_edges(self) -> None:
        if not self._links:
            return
        said = {(claim.field, self._judgements.one(claim.object)) for claim in self._claims if claim.object}
        for (field, end), decision in self._links.items():
            if end == self._subject or end in self._judgements.left_out or not self._judgements.upholds(decision, end):
                continue
            properties = self._edge(field, end)
            if (field, end) not in said:
                properties["decided"] = True
                if decision.verdict is Verdict.CONFIRM:
                    self._mark("unlike_sources", field)

    def _add_summary(self, node: dict[str, Value]) -> None:
        """Add what the questions begin at: who speaks, in which documents, whether data are named, between whom.

        `open_end` stands on a flow that names no data: its sender, or its receiver where a person sends; by it the
        flows that may carry anything a body holds are found. `denied_from` is the sender of a denial.
        """
        if self._kind.label not in ("DataFlow", "ProcessingActivity"):
            return
        node["documents"] = tuple(sorted({claim.document for claim in self._claims}))
        node["speakers"] = tuple(sorted({claim.said_by for claim in self._claims}))
        if self._kind.label == "ProcessingActivity":
            node["uses_data"] = "USES" in self._ends
            return
        start, end = (min(self._ends.get(edge_type, ()), default="") for edge_type in ("FROM", "TO"))
        node["ends"] = f"{start}|{end}"
        node["names_data"] = "CARRIES" in self._ends
        if node.get("denied"):
            node["denied_from"] = start
        elif not node["names_data"]:
            node["open_end"] = start if start.startswith("organisation/") else end


def _names_kept(kind: Kind, live: list[Claim], gone: list[Claim]) -> list[Claim]:
    """Return the last retracted claims for the key fields that no live claim states any more."""
    stated = {claim.field for claim in live}
    last: dict[str, Claim] = {}
    for claim in gone:
        if claim.field in kind.key and claim.field not in stated:
            held = last.get(claim.field)
            if held is None or _recency(held) < _recency(claim):
                last[claim.field] = claim
    return [dataclasses.replace(claim, retracted_at=None) for _, claim in sorted(last.items())]


def _recency(claim: Claim) -> tuple[str, float, str]:
    return claim.retracted_at or "", claim.confidence, claim.id


def _says_otherwise(claim: Claim, decision: Decision) -> bool:
    """Return whether a source said, after a person judged, what is neither the person's value nor the one judged."""
    return claim.recorded_at > decision.at and claim.value not in (decision.value, decision.judged)


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
