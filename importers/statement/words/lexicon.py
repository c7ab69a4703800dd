"""The word lists by which a statement is read, and the same lists without what one text alone bears out.

The second is how the reading of a text never seen is measured: what was learnt from that text is forgotten first.
"""

import contextlib
import functools
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from importers.statement.words.known_names import Lengths, lengths
from importers.statement.words.shadow import Shadow
from ropa.naming import fold
from ropa.vocabulary.bodies import Body, name_index
from ropa.vocabulary.categories import Category, all_categories

T = TypeVar("T")
_PATTERNS = {
    "aims": ("cue",),
    "cues": ("cue",),
    "bases": ("cue",),
    "frames": ("cue",),
    "roles": ("heading", "lead"),
    "rights": ("words",),
    "measures": ("cue",),
}
_LISTS = {
    "data": ("words", "endings", "phrases"),
    "parties": ("nouns", "adjectives", "heads"),
    "roles": ("drop",),
    "persons": ("nouns",),
}
_NEVER = "(?!)"
LONGEST_NAME = 10
"""Of how many words the name of a body may be to be found in a text."""
_WRAPPED = re.compile(
    r"(?P<before>(?:\(\?<[!=][^()]*\))*\(\?:)(?P<inner>.*)(?P<after>\)(?:\(\?[!=][^()]*\))*)", re.DOTALL
)
_clear: list[Callable[[], None]] = []
_forgotten: list["_Forgotten"] = []


def remembered(function: Callable[[], T]) -> Callable[[], T]:
    """Cache what is made of a word list, until other lists are to be used."""
    cached = functools.cache(function)
    _clear.append(cached.cache_clear)
    return cached


def forgets(clear: Callable[[], None]) -> None:
    """Have a cache emptied when other lists are to be used."""
    _clear.append(clear)


@functools.cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))


def table(name: str) -> dict[str, Any]:
    """Return the word list `name`, without what is left out."""
    whole = _read(name)
    return _forgotten[-1].table(name, whole) if _forgotten else whole


def bodies() -> dict[str, Body]:
    """Return the known bodies by their folded names, without what is left out."""
    return _bodies()


@remembered
def _bodies() -> dict[str, Body]:
    index = name_index()
    if not _forgotten:
        return dict(index)
    return {name: body for name, body in index.items() if body.cbe or body.ovo or not _forgotten[-1].alone(name)}


@remembered
def lengths_of_bodies() -> Lengths:
    """Return by its first word of how many words the name of a known body is."""
    return lengths(_bodies(), LONGEST_NAME)


def categories() -> Iterator[tuple[Category, str]]:
    """Yield the known categories of data with each of their labels, without what is left out."""
    for category in all_categories():
        for label in category.labels:
            if not _forgotten or category.code or not _forgotten[-1].alone(fold(label)):
                yield category, label


@contextlib.contextmanager
def without(text: str | None, pool: Iterable[str] = ()) -> Iterator[None]:
    """Leave out, for a while, every entry that matches in `text` and in no text of `pool`; of no text, nothing.

    What an official list holds (a body with its number, a federal category) stays.
    """
    if text is None:
        yield
        return
    _forgotten.append(_Forgotten(Shadow(text).low, tuple(Shadow(other).low for other in pool)))
    _empty()
    try:
        yield
    finally:
        _forgotten.pop()
        _empty()


def _empty() -> None:
    for clear in _clear:
        clear()


class _Forgotten:
    """A folded text and the others, and which entries are found in the first alone."""

    def __init__(self, text: str, pool: tuple[str, ...]) -> None:
        self._text = text
        self._pool = pool
        self._folded = f" {fold(text)} "
        self._folded_pool = tuple(f" {fold(other)} " for other in pool)

    def alone(self, name: str) -> bool:
        """Return whether a folded name stands in the text and in no other."""
        word = f" {name} "
        return word in self._folded and not any(word in other for other in self._folded_pool)

    def matches_alone(self, pattern: str) -> bool:
        """Return whether a pattern is found in the text and in no other."""
        compiled = re.compile(pattern)
        return bool(compiled.search(self._text)) and not any(compiled.search(other) for other in self._pool)

    def table(self, name: str, whole: dict[str, Any]) -> dict[str, Any]:
        """Return a word list without the entries found in the text alone."""
        kept = dict(whole)
        for key in _LISTS.get(name, ()):
            kept[key] = [word for word in whole[key] if not self.matches_alone(_as_word(key, word))] or [_NEVER]
        for key, rows in whole.items():
            if isinstance(rows, list) and rows and isinstance(rows[0], dict):
                kept[key] = [self._entry(row, _PATTERNS.get(name, ())) for row in rows]
        return kept

    def _entry(self, row: dict[str, Any], fields: tuple[str, ...]) -> dict[str, Any]:
        return row | {field: self._pattern(row[field]) for field in fields if field in row}

    def _pattern(self, pattern: str) -> str:
        wrapped = _WRAPPED.fullmatch(pattern)
        if wrapped and len(alternatives(pattern)) == 1:
            before, inner, after = wrapped.group("before", "inner", "after")
            kept = [one for one in alternatives(inner) if not self.matches_alone(f"{before}{one}{after}")]
            return f"{before}{'|'.join(kept) or _NEVER}{after}"
        return "|".join(one for one in alternatives(pattern) if not self.matches_alone(one)) or _NEVER


def _as_word(key: str, word: str) -> str:
    return rf"\w*(?:{word})(?![\w-])" if key == "endings" else rf"(?i)(?<![\w-])(?:{word})(?![\w-])"


def alternatives(pattern: str) -> list[str]:
    """Cut a pattern at the bars that stand in no bracket: «a(?:b|c)|d» has two alternatives."""
    found, depth, start, index, in_class = [], 0, 0, 0, False
    while index < len(pattern):
        letter = pattern[index]
        if letter == "\\":
            index += 1
        elif in_class:
            in_class = letter != "]"
        elif letter == "[":
            in_class = True
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "|" and depth == 0:
            found.append(pattern[start:index])
            start = index + 1
        index += 1
    return [*found, pattern[start:]]
