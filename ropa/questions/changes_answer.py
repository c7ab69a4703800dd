"""The answer to «what changed?», as plain typed values."""

import dataclasses
from typing import Literal, TypeAlias

from ropa.claims.claim import Value
from ropa.questions.flow_answer import Named

Why: TypeAlias = Literal["import", "version", "importer", "decision", "retract"]
"""What brought it about: a new source, a new version of one, a better reader, a person, or a source taken back."""


@dataclasses.dataclass(frozen=True, slots=True)
class ChangeSource:
    """Where a change comes from: the document with the words that bear it out, or the decision with its reason."""

    document: str
    quote: str
    title: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """One fact that came, went or became another at an instant.

    `before` and `after` are values, or the names of the things that an edge leads to; None where there was or is none.
    The field `exists` tells that the thing itself came or went. `other` is the id of the thing that an edge leads to.
    """

    at: str
    subject: Named
    field: str
    before: Value | None
    after: Value | None
    why: Why
    source: ChangeSource | None
    other: str | None = None
