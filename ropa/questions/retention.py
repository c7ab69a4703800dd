"""«Until when are these data kept?»: periods with their last day, and terms that contradict each other."""

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ropa.claims.book import Book
from ropa.errors import UserError
from ropa.naming import fold
from ropa.questions.duration import last_day, read_term
from ropa.questions.evidence import Evidence
from ropa.questions.labels import named
from ropa.questions.register import controllers
from ropa.questions.register_facts import register_facts
from ropa.questions.retention_answer import NoLastDay, Period, RetentionAnswer, RetentionUnknown, TermConflict
from ropa.store.connection import Store

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_NO_TIME = "P0D"
_ANY_DAY = "2000-01-01"


@dataclasses.dataclass(frozen=True, slots=True)
class RetentionRequest:
    """What is asked: one controller by id or all (None), the day in force, the day of the start event if known."""

    controller: str | None
    on: str
    start: str | None = None


class _Kept(NamedTuple):
    """A period that an activity states for a category; `named` = the period itself names it."""

    period: str
    category: str
    named: bool


def retention(store: Store, request: RetentionRequest) -> RetentionAnswer:
    """Return how long data are kept, as the store holds it now. Raises `StoreError` where it cannot be reached."""

    def answer(tx: "ManagedTransaction") -> RetentionAnswer:
        return retention_of(*register_facts(tx, request.controller), request)

    return store.read(answer)


def retention_of(book: Book, evidence: Evidence, request: RetentionRequest) -> RetentionAnswer:
    """Return how long data are kept. Raises `UserError` where the start is no day."""
    if request.start is not None:
        last_day(_NO_TIME, request.start)
    asked = (request.controller,) if request.controller else controllers(book)
    schedules = [_Schedule(book, evidence, request, body) for body in asked]
    return RetentionAnswer(
        on=request.on,
        start=request.start,
        controller=next(iter(named(book, [request.controller])), None) if request.controller else None,
        periods=tuple(period for schedule in schedules for period in schedule.periods.values()),
        conflicts=tuple(conflict for schedule in schedules for conflict in schedule.conflicts()),
        unknown=RetentionUnknown(
            activities_without_period=sum(schedule.without_period() for schedule in schedules),
            activities_not_in_force=sum(schedule.not_in_force for schedule in schedules),
        ),
    )


class _Schedule:
    """The retention periods of one controller."""

    def __init__(self, book: Book, evidence: Evidence, request: RetentionRequest, body: str) -> None:
        self._book = book
        self._evidence = evidence
        self._start = request.start
        self._controller = named(book, [body])[0]
        decided = book.starts(body, "CONTROLLED_BY")
        self._activities = tuple(activity for activity in decided if book.in_force(activity, request.on))
        self.not_in_force = len(decided) - len(self._activities)
        found = {period for activity in self._activities for period in book.ends(activity, "RETAINED_FOR")}
        self.periods = {period: self._period(period) for period in sorted(found)}

    def without_period(self) -> int:
        """Return how many activities state no period, neither of their own nor by the general one."""
        return sum(not self._book.inherited(activity, "RETAINED_FOR")[0] for activity in self._activities)

    def _period(self, node: str) -> Period:
        book = self._book
        start_event, term, criterion = (book.text(node, name) or None for name in ("start_event", "term", "criterion"))
        applying = tuple(a for a in self._activities if node in book.ends(a, "RETAINED_FOR"))
        day, why = _last_day(term, criterion, self._start)
        stated = tuple(
            citation for activity in applying for citation in self._evidence.of_fact(activity, "retained_for", node)
        )
        return Period(
            id=node,
            name=book.name(node),
            controller=self._controller,
            activities=named(book, applying),
            start_event=start_event,
            term=term,
            criterion=criterion,
            applies_to=named(book, book.ends(node, "APPLIES_TO")),
            legal_texts=named(book, book.ends(node, "BASED_ON")),
            last_day=day,
            why=why,
            evidence=tuple(dict.fromkeys((*stated, *self._evidence.of((node,))))),
        )

    def conflicts(self) -> Iterator[TermConflict]:
        """Yield the terms that contradict each other: those of one period first, then those of several by system."""
        for period in self.periods.values():
            disputed = self._book.value(period.id, "conflicts")
            if isinstance(disputed, tuple) and "term" in disputed:
                yield TermConflict(self._controller, None, period.applies_to, (period,), "stated")
        by_system: dict[str, list[_Kept]] = {}
        for activity in self._activities:
            for system in self._book.inherited(activity, "RUNS_ON")[0] or ("",):
                by_system.setdefault(system, []).extend(self._kept(activity))
        for system, kept in sorted(by_system.items()):
            yield from self._conflicts_in(system, kept)

    def _kept(self, activity: str) -> Iterator[_Kept]:
        """Yield what the periods of an activity are about: the categories that they name, else all that it uses."""
        for period in self._book.ends(activity, "RETAINED_FOR"):
            if self.periods[period].term:
                own = self._book.ends(period, "APPLIES_TO")
                for category in own or self._book.inherited(activity, "USES")[0]:
                    yield _Kept(period, category, bool(own))

    def _conflicts_in(self, system: str, kept: list[_Kept]) -> Iterator[TermConflict]:
        by_category: dict[str, set[_Kept]] = {}
        for item in kept:
            by_category.setdefault(item.category, set()).add(item)
        alike: dict[tuple[tuple[str, ...], bool], list[str]] = {}
        for category, items in sorted(by_category.items()):
            periods = tuple(sorted({item.period for item in items}))
            if len({_length(self.periods[period].term or "") for period in periods}) > 1:
                alike.setdefault((periods, all(item.named for item in items)), []).append(category)
        for (ids, all_named), categories in alike.items():
            compared = tuple(self.periods[node] for node in ids)
            one_start = len({fold(period.start_event or "") for period in compared}) == 1
            yield TermConflict(
                controller=self._controller,
                system=next(iter(named(self._book, [system])), None) if system else None,
                categories=named(self._book, categories),
                periods=compared,
                certainty="stated" if all_named and one_start else "possible",
            )


def _last_day(term: str | None, criterion: str | None, start: str | None) -> tuple[str | None, NoLastDay | None]:
    if not term:
        return None, "criterion_only" if criterion else "nothing_stated"
    try:
        day = last_day(term, start or _ANY_DAY)
    except UserError:
        return None, "no_term"
    return (day, None) if start else (None, "no_start")


def _length(term: str) -> object:
    """Return what tells two terms apart: «P24M» is as long as «P2Y»; an unreadable one is like none but itself."""
    try:
        return read_term(term)
    except UserError:
        return term
