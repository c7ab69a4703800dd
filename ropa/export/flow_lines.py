"""The flows of a register, one line each: from whom to whom, which data, why, under which mandate."""

import functools
from collections.abc import Iterable, Iterator

from ropa.export.lines import FlowLine, Status
from ropa.questions.flow_answer import MandateHeld, PurposeServed, SafeguardHeld
from ropa.questions.labels import label_of, named
from ropa.questions.register_answer import Labelled
from ropa.questions.register_flows import FlowReader
from ropa.questions.validity import safeguard_holds

_STATUS: dict[bool | None, Status] = {True: "covered", None: "unknown", False: "not_in_force"}


class FlowLines:
    """The flows of one controller, those of its activities and those that begin or end with it; or all flows."""

    def __init__(self, reader: FlowReader, controller: str | None) -> None:
        self._reader = reader
        self._book = reader.book
        self._controller = controller

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the flows, in order."""
        return self._ids

    def lines(self) -> Iterator[FlowLine]:
        """Yield the flows in the order of their ids."""
        return (self._line(flow) for flow in self._ids)

    @functools.cached_property
    def _ids(self) -> tuple[str, ...]:
        if self._controller is None:
            return self._book.of_kind("DataFlow")
        activities = self._book.starts(self._controller, "CONTROLLED_BY")
        found = {flow for activity in activities for flow in self._book.flows_of(activity)}
        found |= {flow for edge in ("FROM", "TO") for flow in self._book.starts(self._controller, edge)}
        return tuple(sorted(found))

    def _line(self, flow: str) -> FlowLine:
        book = self._book
        activity = next(iter(named(book, book.ends(flow, "PART_OF"))), None)
        mandates = self._reader.mandates((flow,))
        deciding = book.ends(activity.id, "CONTROLLED_BY") if activity else ()
        return FlowLine(
            id=flow,
            from_=next(iter(self._ends(flow, "FROM")), None),
            to=next(iter(self._ends(flow, "TO")), None),
            flow_kind=book.text(flow, "flow_kind"),
            denied=bool(book.value(flow, "denied")),
            permitted=bool(book.value(flow, "permitted")),
            role_doubt=bool(book.value(flow, "role_doubt")),
            whole_file=bool(book.value(flow, "whole_file")),
            categories=self._ends(flow, "CARRIES"),
            subjects=self._ends(flow, "ABOUT"),
            purposes=tuple(
                PurposeServed(node, book.name(node), book.text(node, "lawful_basis") or None)
                for node in book.ends(flow, "FOR")
            ),
            activity=activity,
            controllers=self._labelled(deciding),
            mandates=mandates,
            status=self._status(flow, mandates),
            safeguards=tuple(self._safeguard(node) for node in book.ends(flow, "SAFEGUARDED_BY")),
            countries=tuple(end.label for end in self._ends(flow, "INTO")),
            via=self._ends(flow, "VIA"),
            except_=self._ends(flow, "EXCEPT"),
            condition=book.text(flow, "condition") or None,
            channel=book.text(flow, "channel") or None,
        )

    def _ends(self, flow: str, edge_type: str) -> tuple[Labelled, ...]:
        return self._labelled(self._book.ends(flow, edge_type))

    def _labelled(self, nodes: Iterable[str]) -> tuple[Labelled, ...]:
        language = self._reader.language
        return tuple(Labelled(node, self._book.name(node), label_of(self._book, node, language)) for node in nodes)

    def _safeguard(self, node: str) -> SafeguardHeld:
        start, end = (self._book.text(node, field) or None for field in ("valid_from", "valid_to"))
        return SafeguardHeld(node, self._book.name(node), *safeguard_holds(start, end, self._reader.on))

    def _status(self, flow: str, mandates: tuple[MandateHeld, ...]) -> Status | None:
        """Return how mandates cover a flow; None for what needs none, as data that a person gives."""
        if self._book.value(flow, "denied"):
            return "denied"
        if self._book.value(flow, "permitted"):
            return "permitted"
        if mandates:
            held = [mandate.valid_on for mandate in mandates]
            return _STATUS[True if True in held else None if None in held else False]
        return "without_mandate" if flow in self._disclosures else None

    @functools.cached_property
    def _disclosures(self) -> frozenset[str]:
        """The disclosures from one body to another, which alone may need a mandate."""
        return frozenset(self._book.disclosures())
