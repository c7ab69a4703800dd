"""What one mandate does to another: it amends, replaces or extends it, as Dutch and French lists say so."""

import dataclasses
import functools
import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from ropa.vocabulary.mandate_reference import MandateReference, references
from ropa.vocabulary.written_dates import DATE_PATTERN, dates

RelationType: TypeAlias = Literal["AMENDS", "REPLACES", "EXTENDS"]

_ACTIVE: tuple[tuple[RelationType, str], ...] = (
    (
        "AMENDS",
        r"wijzigt|wijzigen|wijziging van|aanpassing van|herziet|herziening van|past aan|modifie|modification de",
    ),
    ("REPLACES", r"vervangt|vervangen|vervanging van|remplace|remplacement de|ersetzt"),
    (
        "EXTENDS",
        (
            r"verlengt|verlenging van|uitbreiding van|breidt uit|breidt(?= [^,;]{1,120} uit\b)|"
            r"vult(?= [^,;]{1,120} aan\b)|prolonge|prolongation de|extension de"
        ),
    ),
)
_PASSIVE: tuple[tuple[RelationType, str], ...] = (
    ("AMENDS", r"gewijzigd|wijz\.|aangepast|herzien|modifiée?s?|révisée?s?|geändert"),
    ("REPLACES", r"vervangen (?:bij|door)|vervangen met|remplacée?s? par|abrogée? par|opgeheven (?:bij|door)"),
    ("EXTENDS", r"verlengd|uitgebreid|prolongée?s?|étendue?s?"),
)
_WORDS = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        f"(?P<{voice}_{kind}>{words})"
        for voice, table in (("passive", _PASSIVE), ("active", _ACTIVE))
        for kind, words in table
    )
    + r")(?!\w)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\+|\n|(?<!\w)(?:en|et|und) KB(?!\w)")
_UNTIL = re.compile(
    rf"(?<!\w)(?:(?:geldig |loopt |verleend )?tot(?: en met)?|t\.?e\.?m\.?|t/m|jusqu'au|valable jusqu'au|bis zum)"
    rf"[ :]{{1,2}}(?P<date>{DATE_PATTERN})",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"(?<!\w)(?:vanaf|met ingang van|geldig van|geldig vanaf|sinds|in werking(?: getreden)? op|"
    rf"à partir du|dès le|ab dem)"
    rf"[ :]{{1,2}}(?P<date>{DATE_PATTERN})",
    re.IGNORECASE,
)


@dataclasses.dataclass(frozen=True, slots=True)
class MandateRelation:
    """`source` does something to `target`; the one that the text leaves unnamed, the row's own mandate, is None.

    `start` and `end` are the place of the words that say so.
    """

    type: RelationType
    source: MandateReference | None
    target: MandateReference | None
    start: int
    end: int


@functools.lru_cache(maxsize=16384)
def relations(text: str, family: str | None = None) -> tuple[MandateRelation, ...]:
    """Return the relations between mandates that `text` states.

    «A, gewijzigd bij B en verlengd bij C» speaks of A throughout; after «+» or a line break another may be spoken of.
    """
    cited = references(text, family=family)
    words = list(_WORDS.finditer(text)) if cited else []
    return tuple(_relations(text, words, cited))


@functools.lru_cache(maxsize=16384)
def validity(text: str) -> tuple[str | None, str | None]:
    """Return from and until which day (ISO) `text` says that a mandate holds («tijdelijk, tot 28 februari 2019»)."""
    if not dates(text):
        return None, None
    plain = text.replace("\u00a0", " ").replace("’", "'")
    return _first(_FROM, plain), _first(_UNTIL, plain)


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    return next((when.iso for match in pattern.finditer(text) for when in dates(match["date"])), None)


def _relations(text: str, words: list[re.Match[str]], cited: tuple[MandateReference, ...]) -> Iterator[MandateRelation]:
    """Yield what each word of relation says about the reference spoken of and those that follow the word.

    One walk from left to right; `spoken_of` is the first reference since the last break that begins a new statement.
    """
    marks: list[tuple[int, str, object]] = [(pause.start(), "break", pause) for pause in _BREAK.finditer(text)]
    marks += [(word.start(), "word", word) for word in words]
    marks += [(found.start, "reference", found) for found in cited]
    spoken_of: MandateReference | None = None
    word: re.Match[str] | None = None
    fresh = True
    for _, _, mark in sorted(marks, key=lambda entry: entry[:2]):
        if isinstance(mark, MandateReference):
            if word is not None:
                voice, kind = str(word.lastgroup).split("_")
                source, target = (mark, spoken_of) if voice == "passive" else (spoken_of, mark)
                yield MandateRelation(_type(kind), source, target, word.start(), word.end())
            elif fresh:
                spoken_of, fresh = mark, False
        elif isinstance(mark, re.Match) and mark.re is _WORDS:
            word, fresh = mark, False
        else:
            word, fresh = None, True


def _type(name: str) -> RelationType:
    return next(kind for kind, _ in _ACTIVE if kind == name)
