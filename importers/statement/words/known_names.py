"""Names of the word lists in a text: they are looked up only where the first word of one stands, the longest first."""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from importers.statement.words.shadow import Span

Lengths: TypeAlias = Mapping[str, tuple[int, ...]]
WORD = re.compile(r"[a-z0-9]+")


def lengths(names: Iterable[str], most: int) -> Lengths:
    """Return by the first word of folded names of how many words they are, the longest first, none of more than `most`.

    Few words of a text begin a name, so that most are passed by after one look.
    """
    found: dict[str, set[int]] = {}
    for name in names:
        words = name.split(" ")
        if len(words) <= most:
            found.setdefault(words[0], set()).add(len(words))
    return {first: tuple(sorted(numbers, reverse=True)) for first, numbers in found.items()}


def both(one: Lengths, other: Lengths) -> Lengths:
    """Return the lengths of the names of two lists."""
    common = {first: tuple(sorted({*one[first], *other[first]}, reverse=True)) for first in one.keys() & other.keys()}
    return {**one, **other, **common}


def runs(low: str, first: re.Match[str], limit: int, known: Lengths) -> Iterator[tuple[str, Span]]:
    """Yield the words from `first` on that may be a name of a list, as it is folded, and where they stand."""
    numbers = known.get(first.group())
    if numbers is None:
        return
    words = [word.span() for word in itertools.islice(WORD.finditer(low, first.start(), limit), numbers[0])]
    for number in numbers:
        if number <= len(words):
            name = " ".join(low[start:end] for start, end in words[:number])
            yield name, Span(first.start(), words[number - 1][1])
