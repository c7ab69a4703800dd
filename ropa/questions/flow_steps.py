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
    activity = next((act for flow in flows for act in flow.activities if not act[2]), None)
    activity = activity or next((act for flow in flows for act in flow.activities), None)
    controller = activity[4] if activity else None
    safeguards = _unique(flow.safeguards for flow in flows)
    countries = _unique(flow.countries for flow in flows)
    conditions = sorted({flow.condition for flow in flows if flow.condition})
    return Step(
        depth=draft.depth,
        from_=End(draft.start, _name(bodies, draft.start), _sender_role(draft, controller)),
        to=End(draft.end, _name(bodies, draft.end), _receiver_role(draft, controller)),
        flow_kind=draft.flow_kind,
        categories=tuple(Named(node, name) for node, name in _unique(flow.carries for flow in flows)),
        subjects=tuple(Named(node, name) for node, name in _unique(flow.subjects for flow in flows)),
        purposes=tuple(PurposeServed(*row) for row in _unique(flow.purposes for flow in flows)),
        activity=Named(activity[0], activity[1]) if activity else None,
        controller=Named(controller, _name(bodies, controller)) if controller else None,
        mandates=tuple(_mandates(flows, on)),
        safeguard=_safeguard(safeguards, on),
        country=(countries[0][2] or countries[0][1]) if countries else None,
        condition="; ".join(conditions) or None,
        permitted=any(flow.permitted for flow in flows),
        role_doubt=any(flow.role_doubt for flow in flows),
        certainty=draft.certainty,
        because=draft.because,
        evidence=citations.of(flow.id for flow in flows),
        flows=tuple(flow.id for flow in flows),
    )


def _mandates(flows: list[Flow], on: str) -> Iterable[MandateHeld]:
    for node, reference, family, date, valid_from, valid_to, certainty in _unique(flow.mandates for flow in flows):
        valid_on, why = mandate_holds(family, date, valid_from, valid_to, on)
        yield MandateHeld(node, reference or node.split("/", 1)[1], valid_on, why, certainty)


def _safeguard(safeguards: list[tuple[str, str, str | None, str | None]], on: str) -> SafeguardHeld | None:
    if not safeguards:
        return None
    node, name, valid_from, valid_to = safeguards[0]
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


def _unique(groups: Iterable[tuple[Row, ...]]) -> list[Row]:
    return sorted({row for rows in groups for row in rows}, key=lambda row: str(row[0]))


def _name(bodies: Mapping[str, Body], node: str) -> str:
    return bodies[node].name if node in bodies else node.split("/", 1)[1]
