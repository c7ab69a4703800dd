"""What a line of a sheet can show: an answer of the register, with what the sheet needs beside it."""

import dataclasses
from typing import Literal, TypeAlias

from ropa.checks.judged import Finding
from ropa.questions.flow_answer import Citation, MandateHeld, Named, PurposeServed, SafeguardHeld
from ropa.questions.register_answer import (
    ActivityRow,
    Controller,
    Labelled,
    ProcessingFor,
    RegisterUnknown,
    Stated,
)

Status: TypeAlias = Literal["covered", "unknown", "not_in_force", "without_mandate", "denied", "permitted"]
"""How a mandate covers a disclosure on the day; the last two are no disclosures of their own."""


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """What the file answers: the day in force, the day as recorded (None = now), and when it was made (ISO)."""

    on: str
    as_of: str | None
    made_at: str


@dataclasses.dataclass(frozen=True, slots=True)
class ControllerLine:
    """A controller (30(1)(a)) and what the register leaves out or does not know of it, counted."""

    controller: Controller
    activities: int
    unknown: RegisterUnknown
    asked: Asked


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityLine:
    """A processing activity of a controller; `number` is its place in the register of that controller.

    `joint` are the other bodies that decide about it (Article 26).
    """

    controller: Controller
    number: int
    activity: ActivityRow
    joint: tuple[Named, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ProcessingLine:
    """Processing that a body carries out for a controller (30(2)).

    `measures` are those that the body states of all its own processing.
    """

    processor: Controller
    number: int
    processing: ProcessingFor
    measures: tuple[Stated, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class FlowLine:
    """One statement that data go from one end to another, or that they do not."""

    id: str
    from_: Labelled | None
    to: Labelled | None
    flow_kind: str
    denied: bool
    permitted: bool
    role_doubt: bool
    whole_file: bool
    categories: tuple[Labelled, ...]
    subjects: tuple[Labelled, ...]
    purposes: tuple[PurposeServed, ...]
    activity: Named | None
    controllers: tuple[Labelled, ...]
    mandates: tuple[MandateHeld, ...]
    status: Status | None
    safeguards: tuple[SafeguardHeld, ...]
    countries: tuple[str, ...]
    via: tuple[Labelled, ...]
    except_: tuple[Labelled, ...]
    condition: str | None
    channel: str | None


@dataclasses.dataclass(frozen=True, slots=True)
class MandateLine:
    """An authorisation, deliberation, protocol or royal decree, its parties and what it covers."""

    mandate: MandateHeld
    family: str | None
    date: str | None
    valid_from: str | None
    valid_to: str | None
    chamber: str | None
    title: str | None
    hidden: bool
    granted_by: tuple[Labelled, ...]
    providers: tuple[Labelled, ...]
    receivers: tuple[Labelled, ...]
    categories: tuple[Labelled, ...]
    subjects: tuple[Labelled, ...]
    purposes: tuple[Named, ...]
    legal_texts: tuple[Named, ...]
    amends: tuple[Named, ...]
    replaces: tuple[Named, ...]
    extends: tuple[Named, ...]
    withdraws: tuple[Named, ...]
    refers_to: tuple[Named, ...]
    links: tuple[str, ...]
    disclosures: int


@dataclasses.dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding of a check: where the register falls short of the law, and the commands that mend it."""

    finding: Finding
    subject: Named


@dataclasses.dataclass(frozen=True, slots=True)
class SourceLine:
    """The words behind one value of the register: of which thing, of which of its fields, and where they stand."""

    subject: Named
    field: str
    value: str
    citation: Citation


@dataclasses.dataclass(frozen=True, slots=True)
class FactLine:
    """One fact of the register: a field of a thing with its value, or the name of the thing that it leads to.

    `fact` is its key, SUBJECT-ID#field or SUBJECT-ID#field=OBJECT-ID. A field with several values has a line for each.
    """

    subject: Named
    field: str
    value: str
    since: str | None
    until: str | None
    fact: str


@dataclasses.dataclass(frozen=True, slots=True)
class TermLine:
    """A value of a closed list that the layout uses: the list, the value's code and its label."""

    list: str
    code: str
    label: str


@dataclasses.dataclass(frozen=True, slots=True)
class HeadingLine:
    """A column of the layout: where it stands, which article asks for it, and where its heading is from."""

    sheet: str
    number: int
    group: str | None
    heading: str
    article: str | None
    list: str | None
    source: str
    reconstructed: bool


Line: TypeAlias = (
    ControllerLine
    | ActivityLine
    | ProcessingLine
    | FlowLine
    | MandateLine
    | FindingLine
    | SourceLine
    | FactLine
    | TermLine
    | HeadingLine
)

LINES: dict[str, type[Line]] = {
    "controllers": ControllerLine,
    "activities": ActivityLine,
    "processing": ProcessingLine,
    "flows": FlowLine,
    "mandates": MandateLine,
    "findings": FindingLine,
    "sources": SourceLine,
    "facts": FactLine,
    "terms": TermLine,
    "headings": HeadingLine,
}
"""The lines that a sheet of a layout can be made of, by the name that the layout gives."""
