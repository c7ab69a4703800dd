"""A mandate as a row of a list gives it: every value with the cell that bears it out."""

import dataclasses
from collections.abc import Mapping

from importers.mandates.entry import Direction
from importers.mandates.found import Found
from importers.mandates.numbers_of_bodies import BodyNumber, NumberOf
from importers.tables.parties import Party
from importers.tables.sheet import Cell
from ropa.importing.importer import SourceFinding
from ropa.vocabulary.mandate_relation import RelationType


@dataclasses.dataclass(frozen=True, slots=True)
class Relation:
    """What the mandate does to another one, given by its key."""

    type: RelationType
    target: str


@dataclasses.dataclass(slots=True)
class Exchange:
    """What the row says of the exchange itself; it holds for every mandate that the row cites on a par.

    `numbers` are those that are the bodies' own, of `all_numbers` that stand beside them.
    """

    title: Found[str] | None = None
    providers: tuple[Found[Party], ...] = ()
    receivers: tuple[Found[Party], ...] = ()
    data: tuple[Found[str], ...] = ()
    subjects: tuple[Found[str], ...] = ()
    purposes: tuple[Found[str], ...] = ()
    basis: tuple[Found[str], ...] = ()
    channel: Found[str] | None = None
    chamber: Found[str] | None = None
    valid_from: Found[str] | None = None
    valid_to: Found[str] | None = None
    links: tuple[Found[str], ...] = ()
    direction: Direction | None = None
    numbers: tuple[Found[NumberOf], ...] = ()
    all_numbers: tuple[BodyNumber, ...] = ()


@dataclasses.dataclass(slots=True)
class ListedMandate:
    """One mandate of a row.

    `key` is its id without the kind, `number` the number within its family as printed. `mention` = the row names it
    only as one that another mandate changes, so that the exchange is not said of it. `changed_by` are what a protocol
    that the row names by its day does to the mandate, with the protocol as the target. `partial` = the row gives
    only who joined it, `since` is by cell the day from which they did.
    """

    key: str
    reference: str
    family: str | None
    number: str | None
    cited_in: Cell
    sheet: str
    row: int
    exchange: Exchange
    date: Found[str] | None = None
    body: Found[str] | None = None
    aliases: tuple[Found[str], ...] = ()
    relations: list[Found[Relation]] = dataclasses.field(default_factory=list)
    changed_by: list[Found[Relation]] = dataclasses.field(default_factory=list)
    findings: list[SourceFinding] = dataclasses.field(default_factory=list)
    hidden: bool = False
    mention: bool = False
    partial: bool = False
    since: Mapping[str, str] = dataclasses.field(default_factory=dict)
    confidence: float = 0.95
