"""One step of the answer, made of all the accounts that speak of it."""

import functools
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from ropa.questions.citations import Citations
from ropa.questions.flow_answer import End, MandateHeld, Named, PurposeServed, SafeguardHeld, Step
from ropa.questions.flow_facts import Body, Flow
from ropa.questions.flow_paths import Draft
from ropa.questions.validity import mandate_holds, safeguard_holds, unless_withdrawn

_PERSON = "data-subject-category/"
Row = TypeVar("Row", bound=tuple[Any, ...])


class Steps:
    """Makes the steps of one answer, judged on the day `on`; what many of them name is made once."""

    def __init__(self, bodies: Mapping[str, Body], citations: Citations, on: str) -> None:
        self._bodies = bodies
        self._citations = citations
        self._end = functools.cache(End)
        self._named = functools.cache(Named)
        self._all_named = functools.cache(_all_named)
        self._purposes = functools.cache(_purposes)
        self._mandates = functools.cache(lambda rows: _mandates(rows, on))
        self._safeguard = functools.cache(lambda row: _safeguard(row, on))

    def of(self, draft: Draft) -> Step:
        """Return the step that the accounts of `draft` make together."""
        flows = [item.flow for item in draft.accounts]
        said = _together(flows)
        activity = _activity(said)
        controller = activity[4] if activity else None
        return Step(
            depth=draft.depth,
            from_=self._end(draft.start, _name(self._bodies, draft.start), _sender_role(draft, controller)),
            to=self._end(draft.end, _name(self._bodies, draft.end), _receiver_role(draft, controller)),
            flow_kind=draft.flow_kind,
            categories=self._all_named(said.carries),
            subjects=self._all_named(said.subjects),
            purposes=self._purposes(said.purposes),
            activity=self._named(activity[0], activity[1]) if activity else None,
            controller=self._named(controller, _name(self._bodies, controller)) if controller else None,
            mandates=self._mandates(said.mandates),
            safeguard=self._safeguard(said.safeguards[0]) if said.safeguards else None,
            country=(said.countries[0][2] or said.countries[0][1]) if said.countries else None,
            condition=said.condition,
            permitted=said.permitted,
            role_doubt=said.role_doubt,
            certainty=draft.certainty,
            because=draft.because,
            evidence=self._citations.of([flow.id for flow in flows]),
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


def _mandates(rows: tuple[tuple[Any, ...], ...], on: str) -> tuple[MandateHeld, ...]:
    held = []
    for node, reference, family, date, valid_from, valid_to, certainty, withdrawn in rows:
        held_so_far = mandate_holds(family, date, valid_from, valid_to, on)
        valid_on, why = unless_withdrawn(held_so_far, withdrawn, on)
        held.append(MandateHeld(node, reference or node.split("/", 1)[1], valid_on, why, certainty))
    return tuple(held)


def _safeguard(row: tuple[str, str, str | None, str | None], on: str) -> SafeguardHeld:
    node, name, valid_from, valid_to = row
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


def _all_named(pairs: tuple[tuple[str, str], ...]) -> tuple[Named, ...]:
    return tuple([Named(*pair) for pair in pairs])


def _purposes(rows: tuple[tuple[str, str, str | None], ...]) -> tuple[PurposeServed, ...]:
    return tuple([PurposeServed(*row) for row in rows])


def _name(bodies: Mapping[str, Body], node: str) -> str:
    return bodies[node].name if node in bodies else node.split("/", 1)[1]
