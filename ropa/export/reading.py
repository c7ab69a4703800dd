"""The register read for an export: the lines of each sheet, one after the other, in an order that never changes."""

from collections.abc import Callable, Iterator

from ropa.checks.judge import Grounds, JudgeRequest, judge
from ropa.claims.book import Book
from ropa.export.called import called
from ropa.export.fact_lines import fact_lines
from ropa.export.flow_lines import FlowLines
from ropa.export.lines import ActivityLine, Asked, ControllerLine, FindingLine, Line, ProcessingLine, SourceLine
from ropa.export.mandate_lines import MandateLines
from ropa.export.request import ExportRequest
from ropa.export.source_lines import cited_by_controller, cited_things
from ropa.questions.flow_answer import Named
from ropa.questions.register import RegisterRequest, controllers, register_of
from ropa.questions.register_answer import ControllerRegister
from ropa.questions.register_flows import FlowReader


class RegisterLines:
    """What an export can show of a register.

    The registers of the controllers are read one after the other, and only one is held at a time; what the lines of a
    sheet are made of is either such a register (`of_register`) or the whole (`of_whole`), or first one, then the other.
    """

    def __init__(self, book: Book, grounds: Grounds, request: ExportRequest) -> None:
        self._book = book
        self._grounds = grounds
        self._request = request
        self._bodies = (request.controller,) if request.controller else controllers(book)
        self._cited: set[str] = set()
        reader = FlowReader(book, grounds.evidence, request.on, request.language)
        self._flows = FlowLines(reader, request.controller)
        self._mandates = MandateLines(reader, request.controller)
        self._each: dict[str, Callable[[ControllerRegister], Iterator[Line]]] = {
            "controllers": self._controller,
            "activities": _activities,
            "processing": _processing,
            "sources": lambda register: cited_by_controller(register, self._cited),
        }
        self._whole: dict[str, Callable[[], Iterator[Line]]] = {
            "flows": self._flows.lines,
            "mandates": lambda: self._mandates.lines(self._flows.ids()),
            "findings": self._findings,
            "sources": self._other_sources,
            "facts": lambda: fact_lines(book, request.controller, request.language),
        }

    @property
    def controller(self) -> str | None:
        """What the controller asked for is called, None for the registers of all."""
        return self._book.name(self._request.controller) if self._request.controller else None

    def registers(self) -> Iterator[ControllerRegister]:
        """Yield the register of each controller, in the order of their ids."""
        asked = self._request
        for body in self._bodies:
            request = RegisterRequest(body, asked.on, asked.as_of, asked.language)
            yield from register_of(self._book, self._grounds.evidence, request).controllers

    def of_register(self, lines: str, register: ControllerRegister) -> Iterator[Line]:
        """Return the lines of this name (a key of `LINES`) that the register of one controller makes."""
        return self._each[lines](register) if lines in self._each else iter(())

    def of_whole(self, lines: str) -> Iterator[Line]:
        """Return the lines of this name that are no controller's alone; all registers have to be read before."""
        return self._whole[lines]() if lines in self._whole else iter(())

    def _controller(self, found: ControllerRegister) -> Iterator[ControllerLine]:
        asked = Asked(self._request.on, self._request.as_of, self._request.stamp)
        yield ControllerLine(found.controller, len(found.activities), found.unknown, asked)

    def _findings(self) -> Iterator[FindingLine]:
        asked = self._request
        wanted = JudgeRequest(asked.on, asked.as_of, asked.controller, language=asked.language)
        for found in judge(self._book, self._grounds, wanted).findings:
            yield FindingLine(found, Named(found.subject, called(self._book, found.subject)))

    def _other_sources(self) -> Iterator[SourceLine]:
        """Yield the words behind the flows and mandates that no register names."""
        flows, evidence = self._flows.ids(), self._grounds.evidence
        yield from cited_things(self._book, evidence, "flows", flows, self._cited)
        yield from cited_things(self._book, evidence, "mandates", self._mandates.ids(flows), self._cited)


def _activities(found: ControllerRegister) -> Iterator[ActivityLine]:
    for number, activity in enumerate(found.activities, 1):
        joint = tuple(body for body in activity.controllers if body.id != found.controller.id)
        yield ActivityLine(found.controller, number, activity, joint)


def _processing(found: ControllerRegister) -> Iterator[ProcessingLine]:
    measures = tuple(measure for activity in found.activities if activity.general for measure in activity.measures)
    for number, processing in enumerate(found.processing_for, 1):
        yield ProcessingLine(found.controller, number, processing, measures)
