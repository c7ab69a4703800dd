"""What a check is: a rule of the law, the words that tell where a register breaks it, and the command that mends it."""

import dataclasses
import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from ropa.claims.book import Book
from ropa.model.kind import Text

ByName: TypeAlias = str | Text | tuple[str, ...]
"""A value of a finding's text: a name, words in three languages, or several names."""

Values: TypeAlias = Mapping[str, ByName]
"""What fills the text of a check and its commands."""

NEW_VERSION = "ropa import FILE --replaces DOCUMENT"
"""The command where the source itself has to say more: import its next version."""

_MOST_NAMES = 12


class Severity(enum.StrEnum):
    """How much it weighs, the heaviest first."""

    ERROR = "error"
    """What Article 30 asks for is missing, or the processing is unlawful as described."""
    WARNING = "warning"
    """What a supervisory authority is likely to find fault with."""
    IMPROVEMENT = "improvement"
    """What would make the register better."""


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """One place where a register breaks the rule of a check.

    `field` is the field of the subject that is at fault. `evidence` names what bears it out: ids of things (all that is
    said of them), or single facts (SUBJECT#field, or SUBJECT#field=OBJECT); empty where silence itself is the fault.
    `not_before` is the ISO day from which it is a fault, where only time makes it one.
    """

    subject: str
    field: str
    values: Values = dataclasses.field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    not_before: str | None = None


Find: TypeAlias = Callable[[Book, str], Iterable[Found]]
"""Look through a register as it is in force on an ISO day; pure."""


@dataclasses.dataclass(frozen=True, slots=True)
class Check:
    """A compliance check: id of the catalogue, weight, article of the GDPR, words, commands that mend, and the search.

    `text` names the subject and the values in braces, says what is missing and why it matters. In `mend`, `{subject}`
    and `{field}` are the finding's own, and words in capitals are for a person to fill in.
    """

    id: str
    severity: Severity
    article: str
    title: Text
    text: Text
    mend: tuple[str, ...]
    find: Find

    def told(self, found: Found, language: str) -> str:
        """Return the finding as a sentence in `language` («nl», «fr», else English)."""
        words = self.text(language)
        told = words.format_map({name: _shown(value, language) for name, value in found.values.items()})
        first = words[1 : words.index("}")] if words.startswith("{") else ""
        return told[:1].upper() + told[1:] if isinstance(found.values.get(first), Text) else told

    def commands(self, found: Found) -> tuple[str, ...]:
        """Return the commands that mend the finding, as a person would type them."""
        values = {name: value for name, value in found.values.items() if isinstance(value, str)}
        filled = {**values, "subject": found.subject, "field": found.field}
        return tuple(command.format_map(filled) for command in self.mend)


def check(  # noqa: PLR0913 - a check is declared whole
    id_: str, severity: Severity, article: str, *, title: Text, text: Text, mend: tuple[str, ...]
) -> Callable[[Callable[[Book, str], Iterator[Found]]], Check]:
    """Declare a generator over a register as the check with this id."""
    return lambda find: Check(id_, severity, article, title, text, mend, find)


def decide(fact: str, decision: str) -> str:
    """Return the command by which a person decides on a fact; `{subject}` in it is the finding's."""
    return f"ropa decide {fact} {decision} --by NAME --reason TEXT"


def _shown(value: ByName, language: str) -> str:
    if isinstance(value, Text):
        return value(language)
    if isinstance(value, str):
        return value
    more = len(value) - _MOST_NAMES
    return ", ".join(value[:_MOST_NAMES]) + (f" (+ {more})" if more > 0 else "")
