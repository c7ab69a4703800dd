"""A list of wordings that are looked for in every sentence, each tried only where a piece of it stands.

A statement holds few of the hundreds of turns of phrase by which it may be read. Where the pieces stand without which
they cannot (`needles`) is found once for a text, so that a longer list hardly costs more.
"""

import bisect
import collections
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from importers.statement.words.needles import needles
from importers.statement.words.shadow import CHIP, Shadow, Span

T = TypeVar("T")


class Wording:
    """A pattern for texts in small letters, tried only where one of the few pieces stands that it cannot do without."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)
        self._needles = tuple(needles(self._pattern)) or ("",)

    def search(self, low: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first place between `start` and `end` where the pattern matches, like a pattern of `re`."""
        return self._pattern.search(low, start, end) if self._likely(low, start, end) else None

    def finditer(self, low: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return every such place, like a pattern of `re`."""
        return self._pattern.finditer(low, start, end) if self._likely(low, start, end) else iter(())

    def _likely(self, low: str, start: int, end: int) -> bool:
        return True in map(low[start:end].__contains__, self._needles)


class _Needle(NamedTuple):
    """A piece of text, where in it the chip stands by which it is looked up, and which of the wordings needs it."""

    text: str
    offset: int
    wording: int


class _Places(NamedTuple):
    """Where needles stand in a text, in its order, and the wording that needs each."""

    starts: list[int]
    wordings: list[int]


class Wordings(Generic[T]):
    """Things that a list tells by a pattern each, in the order of the list."""

    def __init__(self, things: Iterable[T], pattern: Callable[[T], re.Pattern[str]]) -> None:
        self._things = tuple(things)
        pieces = [(index, needles(pattern(thing))) for index, thing in enumerate(self._things)]
        self._always = [index for index, texts in pieces if not texts]
        found = [(text, index) for index, texts in pieces for text in texts]
        self._short = [_Needle(text, 0, index) for text, index in found if len(text) < CHIP]
        common = collections.Counter(chip for text, _ in found for chip in _chips(text))
        self._needles: dict[str, list[_Needle]] = {}
        for text, index in found:
            if len(text) >= CHIP:
                chip = min(_chips(text), key=lambda chip: common[chip])
                self._needles.setdefault(chip, []).append(_Needle(text, text.index(chip), index))

    def __iter__(self) -> Iterator[T]:
        return iter(self._things)

    def __len__(self) -> int:
        return len(self._things)

    def likely(self, shadow: Shadow, span: Span) -> list[T]:
        """Return the things, in their order, that may be told in `span`: all whose pattern matches, and few others."""
        starts, wordings = shadow.once(self._places)
        first = bisect.bisect_left(starts, span.start)
        last = bisect.bisect_left(starts, span.end, first)
        if first == last and not self._always:
            return []
        return [self._things[index] for index in sorted({*wordings[first:last], *self._always})]

    def _places(self, shadow: Shadow) -> _Places:
        found = [
            (place - needle.offset, needle.wording)
            for chip in self._needles.keys() & shadow.chips.keys()
            for place in shadow.chips[chip]
            for needle in self._needles[chip]
            if shadow.low.startswith(needle.text, place - needle.offset)
        ]
        found += [
            (match.start(), needle.wording)
            for needle in self._short
            for match in re.finditer(re.escape(needle.text), shadow.low)
        ]
        found.sort()
        return _Places([start for start, _ in found], [wording for _, wording in found])


def patterns(*written: str) -> Wordings[re.Pattern[str]]:
    """Return wordings of which nothing is known but the pattern."""
    return Wordings((re.compile(one) for one in written), lambda pattern: pattern)


def _chips(text: str) -> list[str]:
    return [text[place : place + CHIP] for place in range(len(text) - CHIP + 1)]
