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

INSTANT = "%Y-%m-%dT%H:%M:%S.%fZ"
"""The form of the ledger's instants: UTC, of fixed width, so that texts are in the order of time."""


@dataclasses.dataclass(frozen=True, slots=True)
class Ref:
    """A thing as a source names it.

    `kind` is a label of the graph («Organisation»), `key` the parts of its natural key in the order in which the kind
    declares them, each a text as written or another `Ref`. `of` is the speaker where the name means something only in
    relation to it («onze groep», «onderaannemers»): such a thing is never the same as one of another publisher. `id` is
    set where the source gives the id itself, as what the register wrote does; the key is then empty.
    """

    kind: str
    key: tuple[KeyPart, ...]
    of: Union["Ref", None] = None
    id: str | None = None


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

    Exactly one of `value` and `object` is set. `speaker` is the id of the body that publishes the document. Instants
    are fixed-width UTC ISO strings. `retracted_why` is one of `version` (a newer version no longer says it), `importer`
    (a better reader no longer reads it), `retract` (a person took the document back). `outread` marks a claim of a
    version out of date that a later reading of that version no longer makes.
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
    speaker: str | None = None
    recorded_at: str = ""
    retracted_at: str | None = None
    retracted_why: str | None = None
    outread: bool = False

    @property
    def live(self) -> bool:
        """Whether the claim still stands."""
        return self.retracted_at is None

    @property
    def said_by(self) -> str:
        """Who says it: the publisher of the document, else the document itself."""
        return self.speaker or self.document

    @property
    def first_id(self) -> str:
        """The id under which the same was said first; said again after a retraction it has a count behind it."""
        return self.id.split("~", 1)[0]

    @property
    def fact(self) -> str:
        """The fact that it is about, in the form in which a person can judge it."""
        return fact_text(self.subject, self.field, self.object)

    def as_of(self, moment: str) -> "Claim | None":
        """Return the claim as the ledger held it at an instant, None where it was not yet recorded."""
        if self.recorded_at > moment:
            return None
        if self.retracted_at is not None and self.retracted_at > moment:
            return dataclasses.replace(self, retracted_at=None, retracted_why=None, outread=False)
        return self


def fact_text(subject: str, field: str, target: str | None) -> str:
    """Return a fact as text: SUBJECT#field, or SUBJECT#field=OBJECT."""
    return f"{subject}#{field}" + (f"={target}" if target is not None else "")


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
