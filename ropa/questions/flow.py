"""«Where does this data category flow?»: a path with the sentence and the mandate behind each step."""

import dataclasses
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ropa.claims.known import closure, known_below
from ropa.questions import flow_facts
from ropa.questions.citations import Citations
from ropa.questions.flow_answer import (
    Conflict,
    Covered,
    Denial,
    FlowAnswer,
    Named,
    Question,
    Reached,
    Step,
    Unknown,
)
from ropa.questions.flow_certainty import Judge, Judged
from ropa.questions.flow_denials import contradicts, covers
from ropa.questions.flow_facts import Body, Flow
from ropa.questions.flow_paths import Paths, find, group
from ropa.questions.flow_steps import Steps
from ropa.store.connection import Store

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

DEFAULT_DEPTH = 6
DEFAULT_LIMIT = 500


@dataclasses.dataclass(frozen=True, slots=True)
class FlowRequest:
    """What is asked: a category (id, label), the day, how deep, from which body, and how many possible flows."""

    category: str
    label: str
    on: str
    depth: int = DEFAULT_DEPTH
    start_at: str | None = None
    limit: int = DEFAULT_LIMIT


@dataclasses.dataclass(slots=True)
class _Found:
    """Everything that the store told for one question."""

    judge: Judge
    judged: list[Judged]
    denials: list[Flow]
    bodies: dict[str, Body]
    unnamed: int
    cut: bool


def where_it_flows(store: Store, request: FlowRequest) -> FlowAnswer:
    """Return where a data category flows. Raises `StoreError` where the store cannot be reached."""
    return store.read(lambda tx: flow_within(tx, request))


def flow_within(tx: "ManagedTransaction", request: FlowRequest) -> FlowAnswer:
    """Return where a data category flows, within a reading that goes on."""
    found = _find(tx, request)
    covered, open_ = _parted(found)
    drafts = group(open_)
    paths = find(drafts, found.judge.users, found.bodies, request.start_at, request.depth)
    shown = {item.flow.id for draft in paths.drafts for item in draft.accounts}
    citations = Citations(tx, [*shown, *(denial.id for denial in found.denials)])
    steps = tuple(map(Steps(found.bodies, citations, request.on).of, paths.drafts))
    denied = tuple(_denial(denial, found.bodies, covered.get(denial.id, ()), citations) for denial in found.denials)
    return FlowAnswer(
        question=Question(request.category, request.label, request.on, request.depth),
        origins=tuple(Named(node, _name(found.bodies, node)) for node in paths.origins),
        steps=steps,
        organisations=_reached(paths, found.bodies),
        denied=denied,
        conflicts=_conflicts(paths, found),
        unknown=Unknown(
            flows_without_categories=found.unnamed,
            disclosures_without_mandate=sum(_lacks_mandate(step) for step in steps),
        ),
        truncated=found.cut,
    )


def _find(tx: "ManagedTransaction", request: FlowRequest) -> _Found:
    near = flow_facts.neighbours(tx, request.category, known_below(request.category), closure(request.category))
    relatives = {*near.down, *near.up}
    activities = flow_facts.activities(tx, relatives)
    judge = Judge(near.down, near.up, activities, near.groupings)
    named = set(flow_facts.flow_ids(tx, "flows_carrying", relatives))
    using = [activity.id for activity in activities if judge.uses(activity.id) and not activity.general]
    tied = set(flow_facts.flow_ids(tx, "open_flows_of_activities", using))
    first = flow_facts.flows(tx, named | tied)
    judged = [item for flow in first if not flow.denied and flow.has_ends and (item := judge.judge(flow))]
    judge.add_holders(judged)
    bodies = flow_facts.bodies(tx, judge.holders.keys() | _ends(first))
    judge.add_passages(bodies)
    holders = judge.holders.keys()
    total, open_ids = flow_facts.open_flows(tx, holders, request.limit)
    later = flow_facts.flows(tx, set(open_ids) - tied)
    judged += [item for flow in later if flow.has_ends and (item := judge.judge(flow))]
    denials = [flow for flow in first if flow.denied and judge.names(flow)]
    denials += flow_facts.flows(tx, flow_facts.flow_ids(tx, "denials_of_senders", holders))
    ends = _ends([*later, *denials]) | ({request.start_at} if request.start_at else set())
    bodies |= flow_facts.bodies(tx, ends - bodies.keys())
    denials = sorted((flow for flow in denials if flow.start), key=lambda flow: flow.id)
    return _Found(judge, judged, denials, bodies, unnamed=total, cut=total > request.limit)


def _ends(flows: Iterable[Flow]) -> set[str]:
    return {end for flow in flows for end in (flow.start, flow.end) if end}


def _parted(found: _Found) -> tuple[dict[str, list[Flow]], list[Judged]]:
    """Return the possible steps that a denial covers, by the denial, and all others."""
    covered: dict[str, list[Flow]] = {}
    others = []
    for item in found.judged:
        denial = _covering(item, found.denials)
        if denial is None:
            others.append(item)
        else:
            covered.setdefault(denial.id, []).append(item.flow)
    return covered, others


def _covering(item: Judged, denials: Iterable[Flow]) -> Flow | None:
    if item.certainty != "possible":
        return None
    return next((denial for denial in denials if covers(denial, item.flow)), None)


def _denial(denial: Flow, bodies: Mapping[str, Body], covered: Iterable[Flow], citations: Citations) -> Denial:
    return Denial(
        from_=Named(denial.start, _name(bodies, denial.start)),
        to=Named(denial.end, _name(bodies, denial.end)) if denial.end else None,
        flow_kind=denial.flow_kind,
        categories=tuple(Named(*pair) for pair in denial.carries),
        purposes=tuple(Named(node, name) for node, name, _ in denial.purposes),
        countries=tuple(name for _, name, _, _ in denial.countries),
        except_=tuple(Named(*pair) for pair in denial.exceptions),
        condition=denial.condition,
        covers=tuple(
            Covered(
                flow.id,
                Named(flow.start, _name(bodies, flow.start)),
                Named(flow.end, _name(bodies, flow.end)),
                flow.flow_kind,
            )
            for flow in covered
        ),
        evidence=citations.of([denial.id]),
        flow=denial.id,
    )


def _conflicts(paths: Paths, found: _Found) -> tuple[Conflict, ...]:
    by_sender: dict[str, list[tuple[int, Flow, bool]]] = {}
    for at_denial, denial in enumerate(found.denials):
        by_sender.setdefault(denial.start, []).append((at_denial, denial, found.judge.names(denial)))
    conflicts = []
    for at_step, draft in enumerate(paths.drafts):
        for at_denial, denial, related in by_sender.get(draft.start, ()):
            said = {contradicts(denial, item.flow, related=related) for item in draft.accounts}
            if "stated" in said:
                conflicts.append(Conflict(at_step, at_denial, "stated"))
            elif "possible" in said:
                conflicts.append(Conflict(at_step, at_denial, "possible"))
    return tuple(conflicts)


def _reached(paths: Paths, bodies: Mapping[str, Body]) -> tuple[Reached, ...]:
    rows = [Reached(node, _name(bodies, node), depth, certainty) for node, (depth, certainty) in paths.reached.items()]
    return tuple(sorted(rows, key=lambda row: (row.depth, row.id)))


def _lacks_mandate(step: Step) -> bool:
    between_bodies = step.from_.id.startswith("organisation/") and step.to.id.startswith("organisation/")
    return step.flow_kind == "disclosure" and between_bodies and not step.mandates


def _name(bodies: Mapping[str, Body], node: str) -> str:
    return bodies[node].name if node in bodies else node.split("/", 1)[1]
