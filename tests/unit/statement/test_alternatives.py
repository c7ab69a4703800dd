"""A list of words as one pattern matches just what the words do when they are tried one after the other."""

import itertools
import re

import pytest

from importers.statement.words import lexicon
from importers.statement.words.alternatives import any_of

_LETTERS = ("", *(letter for letter in "abcd "))


@pytest.mark.parametrize(
    "words",
    [
        ["ab", "a", "abc", "b"],
        ["a", "ab"],
        ["(?:a|bc)?d", "bcda", "ad"],
        ["ab?c", "a?bc", "a?b"],
        ["(?<!b)a", "ab", "(?<!c)ab", "b"],
        [r"\w+ d", "ab", "a"],
        ["(?:a|b(?:c|d)) a", "ab", "bc", "b"],
        ["a{2}b", "ab", "a+b"],
        ["[ab]c", "a", "bcd"],
        ["(?:ab|c){2}", "ab", "cab"],
    ],
)
def test_a_list_matches_as_its_words_do_in_their_order(words: list[str]) -> None:
    plain, grouped = re.compile("|".join(words)), re.compile(any_of(words))
    for letters in itertools.product(_LETTERS, repeat=5):
        text = "".join(letters)
        assert [one.span() for one in grouped.finditer(text)] == [one.span() for one in plain.finditer(text)], text


@pytest.mark.parametrize(
    ("table", "words"),
    [("parties", "nouns"), ("parties", "adjectives"), ("parties", "person"), ("data", "words"), ("persons", "nouns")],
)
def test_the_known_words_are_found_as_before(table: str, words: str) -> None:
    known = lexicon.table(table)[words]
    text = " ".join(re.sub(r"\(\?<?[=!:]?|[^a-z ]", " ", word) for word in known)
    plain, grouped = re.compile("|".join(known)), re.compile(any_of(known))
    found = [one.span() for one in plain.finditer(text)]
    assert len(found) >= len(known) / 2
    assert [one.span() for one in grouped.finditer(text)] == found
