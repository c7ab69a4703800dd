"""A part of the register of one controller, so much of it as is held at a time: some of its activities, with words."""

import dataclasses

from ropa.questions.register_answer import (
    ActivityRow,
    Controller,
    ProcessingFor,
    RegisterUnknown,
    Stated,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Ending:
    """What only the last part of a controller's register tells: how much there was, and what it does for others.

    `measures` are those that it states of all its processing.
    """

    activities: int
    unknown: RegisterUnknown
    processing_for: tuple[ProcessingFor, ...]
    measures: tuple[Stated, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Portion:
    """Some activities of a controller, in the order of its register; `first` is the number of the first of them.

    `general` are the ids of the activities that speak of all processing, whichever part they are in. `ending` is None
    where another part follows.
    """

    controller: Controller
    first: int
    activities: tuple[ActivityRow, ...]
    general: frozenset[str]
    ending: Ending | None
