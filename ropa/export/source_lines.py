"""The words behind the values of a register, one line each: which document says it, where, and how."""

from collections.abc import Iterable, Iterator

from ropa.claims.book import Book
from ropa.export.called import called
from ropa.export.lines import SourceLine
from ropa.export.portion import Portion
from ropa.questions.evidence import Evidence
from ropa.questions.flow_answer import Named
from ropa.questions.register_answer import ActivityRow

_FIELDS = (
    "purposes",
    "subjects",
    "categories",
    "recipients",
    "denials",
    "transfers",
    "retention",
    "measures",
    "rights",
    "systems",
    "contacts",
    "assessments",
)

_ROLES = {"processor": "processors", "source": "sources"}
"""What those are called who stand among the recipients of an activity, but give data or process them for it."""


def cited_by_controller(portion: Portion, cited: set[str]) -> Iterator[SourceLine]:
    """Yield the words behind everything that a part of a register says; the flows among it go into `cited`.

    What an activity takes over from the general one is cited there.
    """
    body = portion.controller
    subject = Named(body.id, body.label)
    for field, citations in body.evidence.items() if portion.first == 1 else ():
        value = {"cbe_number": body.cbe_number, "address": body.address}.get(field) or ""
        yield from (SourceLine(subject, field, value, citation) for citation in citations)
    general = portion.general
    for activity in portion.activities:
        yield from _cited_by_activity(activity, body.label, cited, says_it_itself=not general or activity.id in general)
    for processing in portion.ending.processing_for if portion.ending else ():
        cited.update(processing.flows)
        what = Named(processing.controller.id, processing.controller.name)
        yield from (SourceLine(subject, "processing_for", what.name, item) for item in processing.evidence)


def _cited_by_activity(
    activity: ActivityRow, body: str, cited: set[str], *, says_it_itself: bool
) -> Iterator[SourceLine]:
    subject = Named(activity.id, f"{activity.name} ({body})")
    controllers = ", ".join(body.name for body in activity.controllers)
    for citation in activity.evidence.get("controllers", ()):
        yield SourceLine(subject, "controllers", controllers, citation)
    for field in _FIELDS:
        if field in activity.inherited and not says_it_itself:
            continue
        for value in getattr(activity, field):
            if getattr(value, "inherited", False) and not says_it_itself:
                continue
            cited.update(_flows(value))
            said_of = _ROLES.get(getattr(value, "role", ""), field) if field == "recipients" else field
            yield from (SourceLine(subject, said_of, _value(value), citation) for citation in value.evidence)


def cited_things(book: Book, evidence: Evidence, field: str, things: Iterable[str]) -> Iterator[SourceLine]:
    """Yield the words behind things that are in no activity of the register, as its mandates."""
    for thing in things:
        subject = Named(thing, called(book, thing))
        yield from (SourceLine(subject, field, subject.name, citation) for citation in evidence.of((thing,)))


def _flows(value: object) -> tuple[str, ...]:
    """Return the flows on which a value of an activity rests."""
    flows = getattr(value, "flows", None)
    if isinstance(flows, tuple):
        return flows
    flow = str(getattr(value, "flow", None) or getattr(value, "id", ""))
    return (flow,) if flow.startswith("data-flow/") else ()


def _value(value: object) -> str:
    """Return what a value of an activity is called where its words are cited."""
    for field in ("label", "name"):
        if text := getattr(value, field, None):
            return str(text)
    end = getattr(value, "to", None) or getattr(value, "country", None)
    return str(end.label) if end else ""
