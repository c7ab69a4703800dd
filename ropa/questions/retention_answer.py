"""How long data are kept, and which terms contradict each other, as plain typed values."""

import dataclasses
from typing import Literal, TypeAlias

from ropa.questions.flow_answer import Citation, Named

NoLastDay: TypeAlias = Literal["criterion_only", "nothing_stated", "no_start", "no_term"]
"""Why a last day cannot be told: only a criterion is stated, or nothing; no start was given; the term is unreadable."""


@dataclasses.dataclass(frozen=True, slots=True)
class Period:
    """A retention period (30(1)(f)) of a controller: its term is an ISO 8601 duration.

    `last_day` is the last day on which the data are kept where the start event was on the day asked (ISO), None where
    `why` says that it cannot be told.
    """

    id: str
    name: str
    controller: Named
    activities: tuple[Named, ...]
    start_event: str | None
    term: str | None
    criterion: str | None
    applies_to: tuple[Named, ...]
    legal_texts: tuple[Named, ...]
    last_day: str | None
    why: NoLastDay | None
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class TermConflict:
    """Different terms for the same data in one system, or in one controller where no system is named.

    It is stated where every period names the data and all start with the same event; else possible. One period alone
    contradicts itself: its sources give it different terms.
    """

    controller: Named
    system: Named | None
    categories: tuple[Named, ...]
    periods: tuple[Period, ...]
    certainty: Literal["stated", "possible"]


@dataclasses.dataclass(frozen=True, slots=True)
class RetentionUnknown:
    """What is not known, counted: activities that state no period of their own or by the general one."""

    activities_without_period: int
    activities_not_in_force: int


@dataclasses.dataclass(frozen=True, slots=True)
class RetentionAnswer:
    """How long one controller, or every one (None), keeps data, on the day `on`, counted from `start` (ISO)."""

    on: str
    start: str | None
    controller: Named | None
    periods: tuple[Period, ...]
    conflicts: tuple[TermConflict, ...]
    unknown: RetentionUnknown
