"""Words without the endings of plurals, in nl, fr and en alike, to compare what one text calls by two names."""

from collections.abc import Callable, Collection

from ropa.naming import fold

_LONG, _SHORT = 5, 3
"""Of so many letters a word is when «en» or «s» may be its plural."""


def without_plural(word: str) -> str:
    """Return a folded word without «en», «s» or «x» at its end."""
    if word.endswith("en") and len(word) > _LONG:
        return word[:-2]
    return word[:-1] if word.endswith(("s", "x")) and len(word) > _SHORT else word


def compared(name: str, determiners: Collection[str], stem: Callable[[str], str]) -> str:
    """Return a name folded and without `determiners`, each word as `stem` gives it, to compare names of one text."""
    return " ".join(stem(word) for word in fold(name).split() if word not in determiners)
