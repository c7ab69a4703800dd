"""One pattern for a long list of words: those that begin with another letter are passed by together.

Of a plain «een|twee|…|honderd» every word is tried at every place, and most fail by their first letter.
"""

import re
from collections.abc import Iterable, Iterator

_OPTIONS = re.compile(r"\(\?:(?P<options>[^()|\\\[\]]*(?:\|[^()|\\\[\]]*)*)\)(?P<maybe>\??)(?![*+{?])(?P<rest>.*)")
_LETTER = re.compile(r"(?P<letter>[a-z])(?P<maybe>\??)(?![*+{?])(?P<rest>.*)")
_AFTER = re.compile(r"(?:\(\?<[!=][^()]*\))+")
"""What may not, or must, stand before a word."""


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches just what «one|other|…» does, the earlier word where several match.

    A word is a pattern of small letters, without groups that are kept and without a bar outside brackets. Where it is
    not known by which letter it begins it keeps its place among all others.
    """
    done: list[str] = []
    told: dict[str, list[str]] = {}
    for word in words:
        begun = list(_begun(word))
        if all(letter for letter, _ in begun):
            for letter, rest in begun:
                told.setdefault(letter, []).append(rest)
            continue
        after = _AFTER.match(word)
        letters = {letter for letter, _ in _begun(word[after.end() :])} if after else {""}
        before = list(told) if "" in letters else letters & told.keys()
        done += [_group(letter, told.pop(letter)) for letter in before]
        done.append(word)
    return "|".join([*done, *(_group(letter, rests) for letter, rests in told.items())])


def longest_first(words: Iterable[str]) -> list[str]:
    """Return the words so that one which begins with another is tried before it."""
    return sorted(words, key=lambda word: (-len(word), word))


def _group(letter: str, rests: list[str]) -> str:
    return f"{letter}(?:{'|'.join(rests)})"


def _begun(word: str) -> Iterator[tuple[str, str]]:
    """Yield the letters that a word may begin with, in the order in which they are tried, and what follows each."""
    found = _OPTIONS.fullmatch(word) or _LETTER.fullmatch(word)
    if found is None:
        yield "", word
        return
    if found.re is _LETTER:
        yield found["letter"], found["rest"]
    else:
        for option in found["options"].split("|"):
            yield from _begun(option + found["rest"])
    if found["maybe"]:
        yield from _begun(found["rest"])
