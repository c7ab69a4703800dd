"""Words with which a register says nothing: purposes, recipients, terms and measures that are too vague to judge by.

A wording is vague where it holds nothing but such words and small ones («passende maatregelen»); one more word that
says something («passende maatregelen zoals encryptie») is enough.
"""

import functools
from collections.abc import Mapping
from typing import Literal, TypeAlias

from ropa.naming import fold
from ropa.vocabulary.reading import ROOT, entries, listed

Wording: TypeAlias = Literal["purposes", "umbrella", "sharing", "recipients", "retention", "measures"]
"""What a wording may be about; «umbrella» are purposes that only sum up others («to provide our services»), «sharing»
those that only say that data are passed on."""


def is_vague(of: Wording, text: str) -> bool:
    """Return whether a wording in Dutch, French or English says nothing; an empty one does not say it vaguely."""
    words = set(fold(text).split())
    return any(
        bool(words & saying_nothing) and words <= saying_nothing | small_words()[language]
        for language, saying_nothing in vague_words(of).items()
    )


@functools.cache
def vague_words(of: Wording) -> Mapping[str, frozenset[str]]:
    """Return the folded words that say nothing where they name one of these, by language."""
    rows = entries(ROOT / "vague_words.toml", "vague")
    return {row["language"]: _folded(row["words"]) for row in rows if row["of"] == of}


@functools.cache
def small_words() -> Mapping[str, frozenset[str]]:
    """Return the folded words that every sentence has, whatever it says, by language."""
    return {row["language"]: _folded(row["words"]) for row in entries(ROOT / "vague_words.toml", "small")}


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in listed(words))
