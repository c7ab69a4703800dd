"""One step of the answer, made of all the accounts that speak of it."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from ropa.questions.citations import Citations
from ropa.questions.flow_answer import End, MandateHeld, Named, PurposeServed, SafeguardHeld, Step
from ropa.questions.flow_facts import Body, Flow
from ropa.questions.flow_paths import Draft
from ropa.questions.validity import mandate_holds, safeguard_holds

_PERSON = "data-subject-category/"
Row = TypeVar("Row", bound=tuple[Any, ...])


def step_of(draft: Draft, bodies: Mapping[str, Body], citations: Citations, on: str) -> Step:
    """Return the step that the accounts of `draft` make together, judged on the day `on`."""
    flows = [item.flow for item in draft.accounts]
    said = _together(flows)
    activity = _activity(said)
    controller = activity[4] if activity else None
    return Step(
        depth=draft.depth,
        from_=End(draft.start, _name(bodies, draft.start), _sender_role(draft, controller)),
        to=End(draft.end, _name(bodies, draft.end), _receiver_role(draft, controller)),
        flow_kind=draft.flow_kind,
        categories=_named(said.carries),
        subjects=_named(said.subjects),
        purposes=tuple([PurposeServed(*row) for row in said.purposes]),
        activity=Named(activity[0], activity[1]) if activity else None,
        controller=Named(controller, _name(bodies, controller)) if controller else None,
        mandates=_mandates(said, on) if said.mandates else (),
        safeguard=_safeguard(said, on) if said.safeguards else None,
        country=(said.countries[0][2] or said.countries[0][1]) if said.countries else None,
        condition=said.condition,
        permitted=said.permitted,
        role_doubt=said.role_doubt,
        certainty=draft.certainty,
        because=draft.because,
        evidence=citations.of([flow.id for flow in flows]),
        flows=tuple([flow.id for flow in flows]),
    )


def _together(flows: list[Flow]) -> Flow:
    """Return what several accounts of one step say together; most steps have one account only."""
    if len(flows) == 1:
        return flows[0]
    return flows[0]._replace(
        carries=_unique(flow.carries for flow in flows),
        subjects=_unique(flow.subjects for flow in flows),
        purposes=_unique(flow.purposes for flow in flows),
        activities=tuple(activity for flow in flows for activity in flow.activities),
        mandates=_unique(flow.mandates for flow in flows),
        safeguards=_unique(flow.safeguards for flow in flows),
        countries=_unique(flow.countries for flow in flows),
        condition="; ".join(sorted({flow.condition for flow in flows if flow.condition})) or None,
        permitted=any(flow.permitted for flow in flows),
        role_doubt=any(flow.role_doubt for flow in flows),
    )


def _activity(said: Flow) -> tuple[str, str, bool, bool, str] | None:
    """Return the activity that a step belongs to: rather one of its own than the general one."""
    for activity in said.activities:
        if not activity[2]:
            return activity
    return said.activities[0] if said.activities else None


def _mandates(said: Flow, on: str) -> tuple[MandateHeld, ...]:
    held = []
    for node, reference, family, date, valid_from, valid_to, certainty in said.mandates:
        valid_on, why = mandate_holds(family, date, valid_from, valid_to, on)
        held.append(MandateHeld(node, reference or node.split("/", 1)[1], valid_on, why, certainty))
    return tuple(held)


def _safeguard(said: Flow, on: str) -> SafeguardHeld:
    node, name, valid_from, valid_to = said.safeguards[0]
    valid_on, why = safeguard_holds(valid_from, valid_to, on)
    return SafeguardHeld(node, name, valid_on, why)


def _sender_role(draft: Draft, controller: str | None) -> str:
    if draft.start.startswith(_PERSON):
        return "data_subject"
    return "controller" if controller is None or controller == draft.start else "source"


def _receiver_role(draft: Draft, controller: str | None) -> str:
    if draft.flow_kind == "processing_on_behalf":
        return "processor"
    if draft.end.startswith(_PERSON):
        return "data_subject"
    return "controller" if controller == draft.end or draft.flow_kind == "collection" else "recipient"


def _unique(groups: Iterable[tuple[Row, ...]]) -> tuple[Row, ...]:
    return tuple(sorted({row for rows in groups for row in rows}, key=lambda row: str(row[0])))


def _named(pairs: tuple[tuple[str, str], ...]) -> tuple[Named, ...]:
    return tuple([Named(node, name) for node, name in pairs])


def _name(bodies: Mapping[str, Body], node: str) -> str:
    return bodies[node].name if node in bodies else node.split("/", 1)[1]
