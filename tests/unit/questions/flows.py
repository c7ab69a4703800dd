"""Flows and bodies for the tests of the questions, with everything that a test does not speak of left empty."""

from typing import Any

from ropa.questions.flow_certainty import Judged
from ropa.questions.flow_facts import Body, Flow

BLANK: dict[str, Any] = {
    "flow_kind": "disclosure",
    "denied": False,
    "permitted": False,
    "condition": None,
    "whole_file": False,
    "role_doubt": False,
    "speakers": frozenset({"organisation/speaker"}),
    "documents": frozenset({"document/1"}),
    "carries": (),
    "subjects": (),
    "purposes": (),
    "activities": (),
    "mandates": (),
    "safeguards": (),
    "countries": (),
    "exceptions": (),
}


def end(name: str) -> str:
    """Return the id of an end: a person where the name says so, else a body."""
    return f"data-subject-category/{name}" if name.startswith("person") else f"organisation/{name}"


def flow(start: str, to: str, **said: Any) -> Flow:  # noqa: ANN401 - any field of a flow
    """Return a flow between two ends by their short names; an empty name is an unnamed end."""
    ends = {"start": end(start), "end": end(to) if to else ""}
    return Flow(id=f"data-flow/{start}--{to}", **{**BLANK, **ends, **said})


def judged(start: str, to: str, certainty: Any = "stated", **said: Any) -> Judged:  # noqa: ANN401 - as above
    """Return a flow of which the certainty is known."""
    return Judged(flow(start, to, **said), certainty, None)


def bodies(*names: str, generic: tuple[str, ...] = (), passages: dict[str, str] | None = None) -> dict[str, Body]:
    """Return bodies by id; `passages` leads from a short name to the one that a path passes on to."""
    onward = passages or {}
    return {
        end(name): Body(
            end(name),
            name,
            name in generic,
            ((end(onward[name]), onward[name], f"{name} was succeeded by {onward[name]}"),) if name in onward else (),
        )
        for name in names
    }
