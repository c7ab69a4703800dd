"""The registers of controllers read part by part, each part with the words that bear it out and no others."""

import dataclasses
from collections.abc import Iterable, Iterator

from ropa.claims.book import Book
from ropa.export.portion import Ending, Portion
from ropa.export.words_behind import SILENCE, WordsBehind
from ropa.model.terms import FlowKind
from ropa.questions.register import activity_rows, controller_of, denied_of_all, standing, unknown_of
from ropa.questions.register_answer import ActivityRow, Stated
from ropa.questions.register_flows import FlowReader

ACTIVITIES = 150
"""Activities that are read, with their words, at a time."""

_SPOKEN_OF = ("HAS_PURPOSE", "RETAINED_FOR", "REACHED_AT")
"""The edges of an activity to things of which a register cites more than that they are there."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Part:
    """Which activities of a body come next, of how many; the number of the first, and those that speak of all."""

    body: str
    activities: tuple[str, ...]
    first: int
    count: int
    general: frozenset[str]

    @property
    def last(self) -> bool:
        """Whether no activities of the body are left."""
        return self.first + len(self.activities) > self.count


@dataclasses.dataclass(slots=True)
class _Told:
    """What the parts of one register have told so far that its ending is made of."""

    incomplete: int = 0
    measures: tuple[Stated, ...] = ()

    def note(self, rows: Iterable[ActivityRow]) -> None:
        """Take note of activities."""
        for row in rows:
            self.incomplete += bool(row.missing)
            if row.general:
                self.measures += row.measures


class Portions:
    """Reads the registers of some bodies, in the order given, as a day sees them, in a language.

    The words behind it are read only where the layout `cites` them.
    """

    def __init__(self, book: Book, words: WordsBehind, on: str, language: str, *, cites: bool) -> None:
        self._book = book
        self._words = words
        self._on = on
        self._language = language
        self._cites = cites

    def of(self, bodies: tuple[str, ...]) -> Iterator[Portion]:
        """Yield the registers of these bodies, one part after the other."""
        told = _Told()
        for group in self._groups(bodies):
            things = {thing for part in group for thing in self._cited(part)} if self._cites else ()
            evidence = self._words.evidence(things) if self._cites else SILENCE
            reader = FlowReader(self._book, evidence, self._on, self._language)
            for part in group:
                told = _Told() if part.first == 1 else told
                rows = tuple(activity_rows(reader, part.body, part.activities))
                told.note(rows)
                ending = self._ending(reader, part, told) if part.last else None
                yield Portion(controller_of(reader, part.body), part.first, rows, part.general, ending)

    def _groups(self, bodies: tuple[str, ...]) -> Iterator[list[_Part]]:
        """Yield the parts in groups whose words are read together."""
        group: list[_Part] = []
        weight = 0
        for part in (part for body in bodies for part in self._parts(body)):
            if group and weight + len(part.activities) > ACTIVITIES:
                yield group
                group, weight = [], 0
            group.append(part)
            weight += max(len(part.activities), 1)  # a body without any has words of its own
        if group:
            yield group

    def _parts(self, body: str) -> Iterator[_Part]:
        activities = standing(self._book, body, self._on)
        general = frozenset(activity for activity in activities if self._book.value(activity, "general"))
        for start in range(0, max(len(activities), 1), ACTIVITIES):
            part = activities[start : start + ACTIVITIES]
            yield _Part(body, part, start + 1, len(activities), general)

    def _cited(self, part: _Part) -> Iterator[str]:
        """Yield the things whose words a part of a register may show."""
        book, body = self._book, part.body
        yield from (body, *book.ends(body, "REACHED_AT"), *denied_of_all(book, body))
        wholes = {whole for activity in part.activities if (whole := book.general_of(activity))}
        for activity in (*part.activities, *wholes):
            yield from (activity, *book.flows_of(activity))
            for edge_type in _SPOKEN_OF:
                yield from book.ends(activity, edge_type)
        if part.last:
            yield from (flow for flow in book.starts(body, "TO") if book.value(flow, "flow_kind") == FlowKind.ON_BEHALF)

    def _ending(self, reader: FlowReader, part: _Part, told: _Told) -> Ending:
        unknown = unknown_of(self._book, part.body, self._on, told.incomplete)
        return Ending(part.count, unknown, reader.processing_for(part.body), told.measures)
