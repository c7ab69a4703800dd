"""The text as it is matched: white space to single blanks, accents and odd signs folded, each place mapped back.

Quotes stay exact because nothing is ever cut from the shadow itself: a range of it is led back to the canonical text.
"""

import bisect
import collections
import functools
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple, Protocol, TypeVar

T = TypeVar("T")
CHIP = 4
"""By so many letters in a row it is looked up where longer pieces of text stand."""

_SPECIAL = re.compile(r"\s{2,}|[^\S ]|[^\x00-\x7f]")
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_SIGNS = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒", "-"),
    **dict.fromkeys("–—―", "–"),
    "…": "…",
    "•": "•",
}


class Span(NamedTuple):
    """A range of the shadow, its end not included."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Return whether `other` lies within this range."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Return whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end


class Placed(Protocol):
    """What stands at a range of the shadow."""

    @property
    def span(self) -> Span:
        """Where it stands."""


P = TypeVar("P", bound=Placed)


def clear_of(more: Iterable[P], found: Collection[Placed]) -> list[P]:
    """Return those of `more` that share no character with any that was `found`."""
    return [item for item in more if not any(item.span.meets(one.span) for one in found)]


class Shadow:
    """A text for matching: `plain` keeps the case, `low` does not; both have the same length."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._from: list[int] = []
        self._to: list[int] = []
        parts: list[str] = []
        length = done = 0
        for match in _SPECIAL.finditer(text):
            if match.start() > done:
                self._add(length, done, match.start())
                parts.append(text[done : match.start()])
                length += match.start() - done
            folded = _folded(match.group())
            if folded == " " and parts and parts[-1].endswith(" "):
                folded = ""
            if folded:
                self._add(length, match.start(), match.end())
                parts.append(folded)
                length += len(folded)
            done = match.end()
        if done < len(text):
            self._add(length, done, len(text))
            parts.append(text[done:])
        self.plain = "".join(parts)
        lowered = self.plain.lower()
        self.low = lowered if len(lowered) == len(self.plain) else "".join(_lower(letter) for letter in self.plain)
        self._found: dict[Callable[[Shadow], Any], Any] = {}

    def _add(self, start: int, canonical_start: int, canonical_end: int) -> None:
        self._starts.append(start)
        self._from.append(canonical_start)
        self._to.append(canonical_end)

    @functools.cached_property
    def chips(self) -> dict[str, list[int]]:
        """Where in `low` each group of `CHIP` letters stands."""
        found: collections.defaultdict[str, list[int]] = collections.defaultdict(list)
        low = self.low
        for place in range(len(low) - CHIP + 1):
            found[low[place : place + CHIP]].append(place)
        return dict(found)

    @functools.cached_property
    def english(self) -> bool:
        """Whether the text is in English, so that «of» joins no members as the Dutch word does."""
        count = self.low.count
        return count(" the ") + count(" and ") > count(" de ") + count(" het ") + count(" en ") + count(" et ")

    @functools.cached_property
    def french(self) -> bool:
        """Whether the text is in French, where «en» joins no members as the Dutch word does."""
        count = self.low.count
        return count(" les ") + count(" des ") + count(" et ") > count(" het ") + count(" een ") + count(" van ")

    def once(self, find: Callable[["Shadow"], T]) -> T:
        """Return what `find` finds in this text, looked for once."""
        if find not in self._found:
            self._found[find] = find(self)
        found: T = self._found[find]
        return found

    def canonical(self, span: Span) -> tuple[int, int]:
        """Return the range of the canonical text that a range of the shadow stands for."""
        if span.end <= span.start:
            place = self._origin(span.start)[0] if self._starts else 0
            return place, place
        return self._origin(span.start)[0], self._origin(span.end - 1)[1]

    def _origin(self, index: int) -> tuple[int, int]:
        """Return where the character at `index` begins and ends in the canonical text."""
        run = max(bisect.bisect_right(self._starts, index) - 1, 0)
        following = self._starts[run + 1] if run + 1 < len(self._starts) else len(self.plain)
        begin, end = self._from[run], self._to[run]
        if following - self._starts[run] == end - begin:
            offset = begin + min(index, len(self.plain) - 1) - self._starts[run]
            return offset, offset + 1
        return begin, end

    def span(self, start: int, end: int) -> Span:
        """Return the range of the shadow for a range of the canonical text, without blanks at its ends."""
        first, last = self._index(start), self._index(end)
        while first < last and self.plain[first] == " ":
            first += 1
        while last > first and self.plain[last - 1] == " ":
            last -= 1
        return Span(first, last)

    def _index(self, place: int) -> int:
        run = bisect.bisect_right(self._from, place) - 1
        if run < 0:
            return 0
        following = self._starts[run + 1] if run + 1 < len(self._starts) else len(self.plain)
        if place >= self._to[run]:
            return following
        if following - self._starts[run] == self._to[run] - self._from[run]:
            return self._starts[run] + place - self._from[run]
        return self._starts[run] if place == self._from[run] else following


def _folded(sign: str) -> str:
    if sign.isspace():
        return " "
    if sign in _DROPPED:
        return ""
    known = _SIGNS.get(sign)
    if known is not None:
        return known
    letters = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
    return " ".join(letters.split()) if letters and not letters.isspace() else ""


def _lower(letter: str) -> str:
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter
