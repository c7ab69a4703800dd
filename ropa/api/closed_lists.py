"""The closed lists of the schema; values of answers are written as in JSON and in the graph («legal_obligation»).

What a person chooses when asking (`Loss`, `Language`, `Verdict`) is written in capitals, as GraphQL has it.
"""

import enum
import functools
from collections.abc import Mapping, Sequence
from typing import Any, get_args

import strawberry

from ropa.checks import check
from ropa.errors import DeclarationError
from ropa.model.catalogue import kinds
from ropa.model.terms import FlowKind, LawfulBasis
from ropa.questions.changes_answer import Why
from ropa.questions.coverage_answer import NearReason
from ropa.questions.flow_answer import CERTAINTIES
from ropa.questions.impact import LossKind
from ropa.questions.register_answer import RecipientRole
from ropa.questions.retention_answer import NoLastDay
from ropa.questions.search import LIKENESSES

_OF_ANSWERS: dict[str, Sequence[Any]] = {
    "Certainty": CERTAINTIES,
    "ChangeReason": get_args(Why),
    "FlowKind": tuple(FlowKind),
    "ImportStatus": ("imported", "unchanged", "failed"),
    "KindName": tuple(kinds()),
    "LawfulBasis": tuple(LawfulBasis),
    "Likeness": LIKENESSES,
    "NearReason": get_args(NearReason),
    "NoLastDay": get_args(NoLastDay),
    "RecipientRole": get_args(RecipientRole),
    "Severity": tuple(check.Severity),
}
_MEANINGS = {
    "Certainty": "How certain a step is, from the most to the least.",
    "ChangeReason": "What brought a change about: a new source, a new version, a better reader, a person.",
    "FlowKind": "What a flow of data is: gathered from a person, disclosed to a body, or handed to a processor.",
    "ImportStatus": "What became of a source.",
    "KindName": "The kinds of things in the register.",
    "LawfulBasis": "Why processing is lawful (Article 6(1)).",
    "Likeness": "How the name of a thing is like a text: it is the same, begins with it, holds it, or resembles it.",
    "NearReason": "Why a mandate is only near to a disclosure.",
    "NoLastDay": "Why the last day of a retention period cannot be told.",
    "RecipientRole": "How a body stands to an activity.",
    "Severity": "How much a finding weighs.",
}
_AS_TEXT = frozenset(get_args(LossKind))
"""What an answer repeats of its question, in the words of the command line; so is what holds a hyphen."""


@strawberry.enum(description="What happens to the thing of which an impact is asked.")
class Loss(enum.Enum):
    """What happens to the thing of which an impact is asked."""

    ENDS = "ends"
    MERGES = "merges"
    FORBIDDEN = "forbidden"


@strawberry.enum(description="The languages of labels.")
class Language(enum.Enum):
    """The languages of labels."""

    EN = "en"
    NL = "nl"
    FR = "fr"


def enumeration(name: str, values: Mapping[str, str], meaning: str) -> Any:  # noqa: ANN401 - a class, made from data
    """Return a closed list of the schema: what is written → what it stands for."""
    made: Any = enum.EnumMeta.__call__(enum.Enum, name, values)
    return strawberry.enum(made, description=meaning)


OF_ANSWERS: dict[str, Any] = {
    name: enumeration(name, {str(value): str(value) for value in values}, _MEANINGS[name])
    for name, values in _OF_ANSWERS.items()
}
KindName: Any = OF_ANSWERS["KindName"]
Severity: Any = OF_ANSWERS["Severity"]


@functools.cache
def closed_list(values: tuple[str, ...]) -> Any:  # noqa: ANN401 - an enumeration, or text
    """Return the type for values of an answer: the smallest closed list that has them all.

    Raises `DeclarationError` where there is none.
    """
    if _AS_TEXT.issuperset(values) or not all(value.isidentifier() for value in values):
        return str
    found = [name for name, held in _OF_ANSWERS.items() if set(map(str, held)).issuperset(map(str, values))]
    if not found:
        raise DeclarationError(f"no closed list of the schema has the values {', '.join(values)}")
    return OF_ANSWERS[min(found, key=lambda name: len(_OF_ANSWERS[name]))]
