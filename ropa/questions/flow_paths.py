"""Origins, depth and certainty of the steps, found in memory once all flows that matter are known."""

import dataclasses
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ropa.questions.flow_answer import CERTAINTIES, Certainty
from ropa.questions.flow_certainty import Judged
from ropa.questions.flow_facts import Body

_PERSON = "data-subject-category/"


class _State(NamedTuple):
    """Where a path stands: at a body, or at a class of bodies within one document, or past a passage."""

    node: str
    document: str | None = None
    passage: bool = False


_NOWHERE = _State("")


@dataclasses.dataclass(slots=True)
class Draft:
    """A step in the making: every account of the same ends and kind, with its best certainty.

    A path takes it from one of `departures`, or `past` a passage to its sender, and then stands at `arrivals`.
    """

    start: str
    end: str
    flow_kind: str
    accounts: list[Judged]
    certainty: Certainty
    because: str | None
    documents: frozenset[str]
    depth: int = 0
    arrivals: tuple[_State, ...] = ()
    departures: tuple[_State, ...] = ()
    past: _State = _NOWHERE


@dataclasses.dataclass(slots=True)
class Paths:
    """The steps that can be gone, in order, the origins, and what they reach with depth and certainty."""

    origins: list[str]
    drafts: list[Draft]
    reached: dict[str, tuple[int, Certainty]]


def group(judged: Iterable[Judged]) -> list[Draft]:
    """Return one draft for each pair of ends and kind of flow, in a stable order."""
    found: dict[tuple[str, str, str], list[Judged]] = {}
    for item in judged:
        found.setdefault((item.flow.start, item.flow.end, item.flow.flow_kind), []).append(item)
    drafts = []
    for (start, end, flow_kind), accounts in sorted(found.items()):
        best = accounts[0] if len(accounts) == 1 else min(accounts, key=_rank)
        documents = best.flow.documents.union(*(item.flow.documents for item in accounts if item is not best))
        drafts.append(Draft(start, end, flow_kind, accounts, best.certainty, best.because, documents))
    return drafts


def _rank(item: Judged) -> int:
    return CERTAINTIES.index(item.certainty)


def find(drafts: list[Draft], users: set[str], bodies: Mapping[str, Body], start_at: str | None, depth: int) -> Paths:
    """Return the steps within `depth` of an origin, with the depth of each.

    Origins are senders that no stated or implied step reaches, every person that sends, and every body in `users`; in
    a cycle without one, every sender. `start_at` replaces them.
    """
    by_sender: dict[str, list[Draft]] = {}
    for draft in drafts:
        draft.arrivals = _arrivals(draft, bodies)
        draft.departures = _departures(draft, bodies)
        draft.past = _State(draft.start, passage=True)
        by_sender.setdefault(draft.start, []).append(draft)
    origins = [start_at] if start_at else _origins(drafts, by_sender, users, bodies)
    states = _walk(origins, by_sender, bodies, CERTAINTIES)
    if start_at is None:
        stranded = by_sender.keys() - {state.node for state in states}
        if stranded:
            origins = sorted({*origins, *stranded})
            states = _walk(origins, by_sender, bodies, CERTAINTIES)
    kept = [draft for draft in drafts if _place(draft, states, bodies) and draft.depth <= depth]
    kept.sort(key=lambda d: (d.depth, CERTAINTIES.index(d.certainty), d.start, d.end, d.flow_kind))
    return Paths(origins, kept, _reached(origins, kept, bodies))


def _origins(
    drafts: list[Draft], by_sender: Mapping[str, list[Draft]], users: set[str], bodies: Mapping[str, Body]
) -> list[str]:
    reached = {draft.end for draft in drafts if draft.certainty != "possible"}
    reached |= {other for node in list(reached) if node in bodies for other, _, _ in bodies[node].passages}
    return sorted(node for node in by_sender if node not in reached or node in users or node.startswith(_PERSON))


def _walk(
    origins: Iterable[str],
    by_sender: Mapping[str, list[Draft]],
    bodies: Mapping[str, Body],
    allowed: tuple[Certainty, ...],
) -> dict[_State, int]:
    """Return the fewest steps to every state that steps of the `allowed` certainties reach, breadth first.

    A passage costs no step; what follows it is at most implied, so that none is gone where only stated steps may be.
    """
    found = dict.fromkeys((_State(node) for node in origins), 0)
    level, depth = list(found), 0
    while level:
        if "implied" in allowed:
            level += _pass_on(level, found, bodies, depth)
        depth += 1
        following: list[_State] = []
        for state in level:
            for draft in by_sender.get(state.node, ()):
                if draft.certainty in allowed and _open(state, draft):
                    for arrival in draft.arrivals:
                        if arrival not in found:
                            found[arrival] = depth
                            following.append(arrival)
        level = following
    return found


def _pass_on(level: list[_State], found: dict[_State, int], bodies: Mapping[str, Body], depth: int) -> list[_State]:
    passed = []
    for state in level:
        body = bodies.get(state.node)
        if body is None or state.passage:
            continue
        for other, _, _ in body.passages:
            arrival = _State(other, passage=True)
            if arrival not in found:
                found[arrival] = depth
                passed.append(arrival)
    return passed


def _open(state: _State, draft: Draft) -> bool:
    return state.document is None or state.document in draft.documents


def _arrivals(draft: Draft, bodies: Mapping[str, Body]) -> tuple[_State, ...]:
    """Return where a path stands after a step: it never continues through a person."""
    if draft.end.startswith(_PERSON):
        return ()
    return _within_documents(draft.end, draft) if _is_class(draft.end, bodies) else (_State(draft.end),)


def _departures(draft: Draft, bodies: Mapping[str, Body]) -> tuple[_State, ...]:
    within = _within_documents(draft.start, draft) if _is_class(draft.start, bodies) else ()
    return (_State(draft.start), *within)


def _is_class(node: str, bodies: Mapping[str, Body]) -> bool:
    return node in bodies and bodies[node].generic


def _within_documents(node: str, draft: Draft) -> tuple[_State, ...]:
    """Return where a path stands at a class of bodies: within each document of the step alone."""
    return tuple([_State(node, document) for document in sorted(draft.documents)])


def _place(draft: Draft, states: Mapping[_State, int], bodies: Mapping[str, Body]) -> bool:
    """Set the depth of a step, and lower its certainty where its sender is reached by a passage only."""
    direct = [states[state] for state in draft.departures if state in states]
    passed = states.get(draft.past)
    if not direct and passed is None:
        return False
    draft.depth = min(direct if passed is None else [*direct, passed]) + 1
    if not direct:
        reasons = sorted(
            reason
            for body in bodies.values()
            for other, _, reason in body.passages
            if other == draft.start and any(state.node == body.id and not state.passage for state in states)
        )
        draft.because = "; ".join(filter(None, (reasons[0], draft.because)))
        draft.certainty = "implied" if draft.certainty == "stated" else draft.certainty
    return True


def _reached(origins: list[str], drafts: list[Draft], bodies: Mapping[str, Body]) -> dict[str, tuple[int, Certainty]]:
    """Return the ends that the steps reach, each with the fewest steps and the certainty of its best path."""
    by_sender: dict[str, list[Draft]] = {}
    depths: dict[str, int] = {}
    for draft in drafts:
        by_sender.setdefault(draft.start, []).append(draft)
        depths[draft.end] = min(draft.depth, depths.get(draft.end, draft.depth))
    reached: dict[str, tuple[int, Certainty]] = {}
    for count, weakest in enumerate(CERTAINTIES, start=1):
        allowed = CERTAINTIES[:count]
        if len(reached) == len(depths):
            break
        states = _walk(origins, by_sender, bodies, allowed)
        for draft in drafts:
            if draft.end not in reached and draft.certainty in allowed and _begins_at(states, draft):
                reached[draft.end] = (depths[draft.end], weakest)
    return reached


def _begins_at(states: Mapping[_State, int], draft: Draft) -> bool:
    """Return whether a path that stands at one of these places may take the step."""
    return draft.past in states or any(state in states for state in draft.departures)
