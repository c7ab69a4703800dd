"""Nothing in the repository repeats the original statements; facts carry over, sentences do not."""

import re
from pathlib import Path

import pytest

from tests.house.repository import files, shown, text_of

WORD = re.compile(r"\w+")
WORDS_IN_A_ROW = 10


def runs(text: str) -> dict[str, int]:
    """Return every run of ten words of a text, with where it begins."""
    words = WORD.findall(text.casefold())
    last = len(words) - WORDS_IN_A_ROW + 1
    return {" ".join(words[start : start + WORDS_IN_A_ROW]): start for start in range(max(last, 0))}


@pytest.mark.originals
def test_no_ten_words_in_a_row_are_copied(originals: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(originals.glob("*.txt"))}
    assert texts != {}
    theirs = {run: name for name, text in texts.items() for run in runs(text)}
    assert len(theirs) > 1000
    copied = {(shown(path), theirs[run], run) for path in files() for run in runs(text_of(path)).keys() & theirs.keys()}
    assert copied == set()


def test_a_copy_would_be_found() -> None:
    sentence = "One two three, four five SIX seven: eight (nine) ten eleven."
    assert list(runs(sentence)) == [
        "one two three four five six seven eight nine ten",
        "two three four five six seven eight nine ten eleven",
    ]
    assert runs("too few words") == {}
