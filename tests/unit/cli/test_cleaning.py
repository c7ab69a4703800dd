"""No terminal obeys a text that comes from outside."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ropa.cli.cleaning import clean, shortened
from tests.unit.cli.answers import HARMLESS, HOSTILE


def test_a_text_keeps_its_words_and_loses_what_a_terminal_obeys() -> None:
    assert clean(HOSTILE) == HARMLESS


def test_a_text_becomes_one_line() -> None:
    assert clean("  one\ttwo \r\n\n three\u2028four ") == "one two three four"


@given(st.text())
def test_no_control_or_direction_character_is_left(text: str) -> None:
    kept = clean(text)
    assert [letter for letter in kept if unicodedata.category(letter) == "Cc"] == []
    assert [letter for letter in kept if unicodedata.bidirectional(letter) in ("LRO", "RLO", "LRE", "RLE", "PDF")] == []
    assert clean(kept) == kept


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"])))
def test_a_word_stays_as_it_is(word: str) -> None:
    assert clean(word) == word


def test_a_long_text_is_cut_at_a_word_and_says_so() -> None:
    assert shortened("one two three", 13) == "one two three"
    assert shortened("one two three", 12) == "one two …"
    assert shortened("onetwothree", 5) == "onetw …"
