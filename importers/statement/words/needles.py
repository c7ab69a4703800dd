"""Which pieces of text a pattern cannot match without, so that it need not be tried where none of them stands.

What holds neither «bewaard» nor «bijgehouden» is not matched by «(?:bewaard|bijgehouden) (?:gedurende|tot) [0-9]».
"""

import functools
import re
from collections.abc import Callable, Iterable
from re import _parser as parser  # how a pattern is built has no public name
from typing import Any, NamedTuple, TypeAlias

_Pieces: TypeAlias = frozenset[str]
_Part: TypeAlias = tuple[Any, Any]
"""A part of a pattern as `re` takes it apart: what it does, and to what."""

_NONE: _Pieces = frozenset()
_EMPTY: _Pieces = frozenset({""})
_MOST_AT_ONCE = 64
"""In more ways no stretch of letters is spelt out."""
_MOST_LETTERS = 4
"""Of more letters in square brackets none is spelt out."""
_LONG = 6
"""A piece of so many letters is rare; of longer ones those count that are fewer."""


@functools.lru_cache(maxsize=4096)
def needles(pattern: re.Pattern[str]) -> _Pieces:
    """Return pieces of text in small letters, one of which stands in all that `pattern` matches; none if none must."""
    pieces = _sequence(parser.parse(pattern.pattern, pattern.flags & re.VERBOSE)).needed
    return frozenset(one for one in pieces if not any(other in one for other in pieces - {one}))


class _Told(NamedTuple):
    """What a part of a pattern says of what it matches: pieces of which it holds one; all that it can be, if few."""

    needed: _Pieces
    whole: _Pieces | None


_ANYTHING = _Told(_NONE, None)
_PLACE = _Told(_NONE, _EMPTY)


def _sequence(parts: Iterable[_Part]) -> _Told:
    """Join what parts in a row match into longer pieces, and keep the rarest pieces."""
    needed, run, whole = _NONE, _EMPTY, True
    for operation, value in parts:
        told = _SAID.get(str(operation), lambda _: _ANYTHING)(value)
        if told.whole is not None and len(run) * len(told.whole) <= _MOST_AT_ONCE:
            run = frozenset(before + after for before in run for after in told.whole)
            continue
        needed = _rarer(_rarer(needed, run), told.needed)
        run, whole = _EMPTY, False
    return _Told(_rarer(needed, run), run if whole else None)


def _spelt(letters: Iterable[str]) -> _Told:
    pieces = frozenset(letter.lower() for letter in letters)
    return _Told(pieces, pieces) if len(pieces) <= _MOST_LETTERS else _ANYTHING


def _brackets(members: list[_Part]) -> _Told:
    plain = all(str(kind) == "LITERAL" for kind, _ in members)
    return _spelt(chr(letter) for _, letter in members) if plain else _ANYTHING


def _branches(value: tuple[None, list[Iterable[_Part]]]) -> _Told:
    told = [_sequence(branch) for branch in value[1]]
    wholes = [one.whole for one in told if one.whole is not None]
    return _Told(
        _NONE.union(*(one.needed for one in told)) if all(one.needed for one in told) else _NONE,
        _NONE.union(*wholes) if len(wholes) == len(told) else None,
    )


def _repeated(value: tuple[int, int, Iterable[_Part]]) -> _Told:
    fewest, most, parts = value
    told = _sequence(parts)
    if fewest == 0:
        return _Told(_NONE, told.whole | _EMPTY) if most == 1 and told.whole is not None else _ANYTHING
    return told if most == 1 else _Told(told.needed, None)


def _rarer(one: _Pieces, other: _Pieces) -> _Pieces:
    """Return the pieces that are less often found: long ones, then few. A blank alone is found everywhere."""
    told = [pieces for pieces in (one, other) if pieces and all(map(str.strip, pieces))]
    return max(told, key=lambda pieces: (min(_LONG, *map(len, pieces)), -len(pieces)), default=_NONE)


_SAID: dict[str, Callable[[Any], _Told]] = {
    "LITERAL": lambda letter: _spelt([chr(letter)]),
    "IN": _brackets,
    "SUBPATTERN": lambda value: _sequence(value[-1]),
    "BRANCH": _branches,
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
    "POSSESSIVE_REPEAT": _repeated,
    "AT": lambda _: _PLACE,
    "ASSERT": lambda _: _PLACE,
    "ASSERT_NOT": lambda _: _PLACE,
}
