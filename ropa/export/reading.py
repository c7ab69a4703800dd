"""The register read for an export: the lines of each sheet, one after the other, in an order that never changes."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import islice

from ropa.checks.judge import JudgeRequest, Told, findings_of, told_in_order
from ropa.claims.book import Book
from ropa.export.called import called
from ropa.export.fact_lines import fact_lines
from ropa.export.flow_lines import FlowLines
from ropa.export.layout import Layout
from ropa.export.lines import ActivityLine, Asked, ControllerLine, FindingLine, Line, ProcessingLine, SourceLine
from ropa.export.mandate_lines import MandateLines
from ropa.export.portion import Portion
from ropa.export.portions import Portions
from ropa.export.request import ExportRequest
from ropa.export.source_lines import cited_by_controller, cited_things
from ropa.export.words_behind import SILENCE, WordsBehind
from ropa.questions.flow_answer import Named
from ropa.questions.register import controllers, standing
from ropa.questions.register_flows import FlowReader

_THINGS = 500
"""Flows, mandates or findings whose words are read at a time."""


class RegisterLines:
    """What an export can show of a register.

    The registers of the controllers are read part by part, and only one part is held at a time; what the lines of a
    sheet are made of is either such a part (`of_portion`) or the whole (`of_whole`), or first one, then the other.
    Words are at hand where the layout that is asked for cites them.
    """

    def __init__(self, book: Book, words: WordsBehind, request: ExportRequest, asked: Layout) -> None:
        self._book = book
        self._words = words
        self._findings_cite = any(sheet.cites for sheet in asked.sheets if sheet.lines == "findings")
        self._request = request
        self._bodies = (request.controller,) if request.controller else controllers(book)
        self._portions = Portions(book, words, request.on, request.language, cites=asked.cites)
        self._cited: set[str] = set()
        reader = FlowReader(book, SILENCE, request.on, request.language)
        self._flows = FlowLines(reader, request.controller)
        self._mandates = MandateLines(reader, request.controller)
        self._each: dict[str, Callable[[Portion], Iterator[Line]]] = {
            "controllers": self._controller,
            "activities": _activities,
            "processing": _processing,
            "sources": lambda portion: cited_by_controller(portion, self._cited),
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

    @cached_property
    def activities(self) -> int:
        """How many activities the registers have together."""
        return sum(len(standing(self._book, body, self._request.on)) for body in self._bodies)

    def portions(self) -> Iterator[Portion]:
        """Yield the register of each controller part by part, in the order of their ids."""
        return self._portions.of(self._bodies)

    def of_portion(self, lines: str, portion: Portion) -> Iterator[Line]:
        """Return the lines of this name (a key of `LINES`) that a part of the register of one controller makes."""
        return self._each[lines](portion) if lines in self._each else iter(())

    def of_whole(self, lines: str) -> Iterator[Line]:
        """Return the lines of this name that are no controller's alone; all registers have to be read before."""
        return self._whole[lines]() if lines in self._whole else iter(())

    def _controller(self, portion: Portion) -> Iterator[ControllerLine]:
        if portion.ending is not None:
            asked = Asked(self._request.on, self._request.as_of, self._request.stamp)
            yield ControllerLine(portion.controller, portion.ending.activities, portion.ending.unknown, asked)

    def _findings(self) -> Iterator[FindingLine]:
        book, asked = self._book, self._request
        wanted = JudgeRequest(asked.on, asked.as_of, asked.controller, language=asked.language)
        told = told_in_order(book, wanted)
        while page := list(islice(told, _THINGS)):
            grounds = self._words.grounds(_borne_out_by(page), cites=self._findings_cite)
            for found in findings_of(book, grounds, wanted, page):
                yield FindingLine(found, Named(found.subject, called(book, found.subject)))

    def _other_sources(self) -> Iterator[SourceLine]:
        """Yield the words behind the flows and mandates that no register names."""
        flows = self._flows.ids()
        for field, things in (("flows", flows), ("mandates", self._mandates.ids(flows))):
            left = (thing for thing in things if thing not in self._cited)
            while page := list(islice(left, _THINGS)):
                yield from cited_things(self._book, self._words.evidence(page), field, page)


def _borne_out_by(told: Iterable[Told]) -> set[str]:
    """Return the things that bear out what checks found, or by whose silence it is found."""
    return {fact.partition("#")[0] for one in told for fact in (one.found.subject, *one.found.evidence)}


def _activities(portion: Portion) -> Iterator[ActivityLine]:
    for number, activity in enumerate(portion.activities, portion.first):
        joint = tuple(body for body in activity.controllers if body.id != portion.controller.id)
        yield ActivityLine(portion.controller, number, activity, joint)


def _processing(portion: Portion) -> Iterator[ProcessingLine]:
    if portion.ending is not None:
        for number, processing in enumerate(portion.ending.processing_for, 1):
            yield ProcessingLine(portion.controller, number, processing, portion.ending.measures)
