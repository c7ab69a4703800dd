"""What a reader understood of a statement, before it is shown or said to the register."""

import dataclasses
from typing import Literal, TypeAlias

from importers.statement.bodies.party import Party
from importers.statement.categories.data_words import Named
from importers.statement.words.shadow import Span

MentionKind: TypeAlias = Literal[
    "controller",
    "processor",
    "recipient",
    "source",
    "data_subject",
    "data_category",
    "purpose",
    "legal_basis",
    "retention",
    "measure",
    "transfer",
    "right",
    "contact",
]
FlowRole: TypeAlias = Literal["recipient", "processor", "source"]


@dataclasses.dataclass(frozen=True, slots=True)
class Mention:
    """A thing that the text names, in the terms of Articles 13, 14 and 30. `value` is what the kind adds to a name."""

    kind: MentionKind
    name: str
    span: Span
    rule: str
    confidence: float
    party: Party | None = None
    value: str | None = None


@dataclasses.dataclass(slots=True)
class Flow:
    """One statement that data go from `sender` to `receiver`, or, where `denied`, that they do not.

    `receiver` None stands for third parties at large. `activity` is the name of the activity that the place in the
    text ties it to. `stated` says that both ends stand in the sentence or item itself.
    """

    sender: Party
    receiver: Party | None
    role: FlowRole
    span: Span
    rule: str
    confidence: float
    part: int
    data: list[Named] = dataclasses.field(default_factory=list)
    subjects: list[Mention] = dataclasses.field(default_factory=list)
    purposes: list[Named] = dataclasses.field(default_factory=list)
    condition: Span | None = None
    stated: bool = True
    whole_file: bool = False
    denied: bool = False
    doubt: bool = False
    countries: list[tuple[str, Span]] = dataclasses.field(default_factory=list)
    safeguards: list[tuple[str, Span]] = dataclasses.field(default_factory=list)
    excepted: list[Party] = dataclasses.field(default_factory=list)
    activity: str | None = None


@dataclasses.dataclass(slots=True)
class Activity:
    """A set of operations that the text tells apart: a service, a section, a purpose with data of its own.

    `served` is the body on whose behalf the publisher carries it out, and which decides about it. `grounded` pairs
    purposes with the lawful bases (Art. 6) that the text states for them.
    """

    name: str
    span: Span
    controller: str
    rule: str
    confidence: float
    part: int
    general: bool = False
    above: str | None = None
    served: Party | None = None
    data: list[Named] = dataclasses.field(default_factory=list)
    subjects: list[Mention] = dataclasses.field(default_factory=list)
    purposes: list[Named] = dataclasses.field(default_factory=list)
    retention: list["Retention"] = dataclasses.field(default_factory=list)
    contacts: list[Mention] = dataclasses.field(default_factory=list)
    systems: list[Mention] = dataclasses.field(default_factory=list)
    grounded: list[tuple[Named, Mention]] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True)
class Retention:
    """How long data are kept: what starts the term, its ISO 8601 duration, or the criterion in words.

    `again` is the period of the sentence before, where this one only says the other way round when «deze gegevens» go.
    """

    name: str
    span: Span
    rule: str
    confidence: float
    part: int
    term: str | None = None
    start_event: Span | None = None
    criterion: Span | None = None
    again: "Retention | None" = None
