"""What a source says of a fact, first in its own words (`Said`), then about identified things (`Claim`).

A *fact* is a subject, a field and a value or an object. An importer says it about things as the source names them
(`Ref`); once identity is known it becomes a claim of the ledger, which keeps quote, place, rule and confidence.
"""

import dataclasses
import hashlib
from typing import TypeAlias, Union

Scalar: TypeAlias = str | int | float | bool
Value: TypeAlias = Scalar | tuple[str, ...]
KeyPart: TypeAlias = Union[str, bool, "Ref", None]


@dataclasses.dataclass(frozen=True, slots=True)
class Ref:
    """A thing as a source names it.

    `kind` is a label of the graph («Organisation»), `key` the parts of its natural key in the order in which the kind
    declares them, each a text as written or another `Ref`. `of` is the speaker where the name means something only in
    relation to it («onze groep», «onderaannemers»): such a thing is never the same as one of another publisher.
    """

    kind: str
    key: tuple[KeyPart, ...]
    of: Union["Ref", None] = None


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where in a document something stands: a range of its text, or a cell of a sheet.

    `start` and `end` count characters of the canonical text; `section` is the heading above, for a person to find it.
    """

    start: int | None = None
    end: int | None = None
    section: str | None = None
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        if self.cell is not None:
            return f"{self.sheet}!{self.cell}"
        span = f"{self.start}–{self.end}"
        return f"{self.section} ({span})" if self.section else span


@dataclasses.dataclass(frozen=True, slots=True)
class Evidence:
    """The words that bear a fact out, where they stand, and the rule that read them.

    For text `text[place.start:place.end] == quote`; for a cell the quote is the cell's text as it was. `confidence`
    is between 0 and 1.
    """

    quote: str
    place: Place
    rule: str
    confidence: float = 1.0


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """One fact as a source states it: `subject`.`field` is `value`, or leads to it where the value is a `Ref`.

    `field` is a field or edge that the subject's kind declares. `since` and `until` date an edge that has dates (ISO).
    `scope` on DataCategory.broader is the publisher for which a grouping holds. Not `positive` = the source denies it.
    """

    subject: Ref
    field: str
    value: Value | Ref
    evidence: Evidence
    positive: bool = True
    since: str | None = None
    until: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Claim:
    """A line of the ledger: what one document says of one fact about identified things.

    Exactly one of `value` and `object` is set. Instants are fixed-width UTC ISO strings. `retracted_why` is one of
    `version` (a newer version no longer says it), `importer` (a better reader no longer reads it), `retract`.
    """

    id: str
    subject: str
    field: str
    value: Value | None
    object: str | None
    document: str
    quote: str
    place: Place
    rule: str
    confidence: float
    positive: bool = True
    since: str | None = None
    until: str | None = None
    recorded_at: str = ""
    retracted_at: str | None = None
    retracted_why: str | None = None

    @property
    def live(self) -> bool:
        """Whether the claim still stands."""
        return self.retracted_at is None

    @property
    def fact(self) -> str:
        """The fact that it is about, in the form in which a person can judge it."""
        return f"{self.subject}#{self.field}" + (f"={self.object}" if self.object is not None else "")


def claim_id(document: str, said: Said, subject: str, target: str) -> str:
    """Return the id of the claim that `said` becomes: a hash of document, place, fact and polarity.

    `target` is the id of the object, or the value as text.
    """
    evidence = said.evidence
    parts = (
        document,
        str(evidence.place.start),
        str(evidence.place.end),
        evidence.place.sheet or "",
        evidence.place.cell or "",
        subject,
        said.field,
        target,
        "+" if said.positive else "-",
    )
    return "claim/" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:24]
