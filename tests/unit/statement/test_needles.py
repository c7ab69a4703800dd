"""A wording is tried only where a piece of it stands, and nothing that it tells is missed by that."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.statement.words import lexicon
from importers.statement.words.needles import needles
from importers.statement.words.shadow import Shadow, Span
from importers.statement.words.wordings import Wording, Wordings, patterns

DOCUMENTS = sorted(Path(__file__).parents[3].glob("data/documents/*.*"))
LISTS = ("cues", "frames", "measures", "rights", "roles")
WRITTEN = (
    r"\b(?:bewaa?rd|bijgehouden) (?:gedurende|tot)\b",
    r"[Cc]ookies?\b(?! van derden)|(?:het )?IP-?adres",
    r"(?:de |het )?(?:persoons)?gegevens(?: [^.;]{0,20})?",
    r"(?:ab|c[ao])+ ?b{2,3}|\bo+c",
    r"(?i:AVG|gdpr) [0-9]{2}|[^a-z ]x",
)


def listed() -> Iterator[re.Pattern[str]]:
    """Give every pattern of the word lists."""
    for name in LISTS:
        for rows in lexicon.table(name).values():
            for row in rows:
                fields = ("cue", "words", "heading", "lead") if isinstance(row, dict) else ()
                yield from (re.compile(row[field]) for field in fields if field in row)


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"\b(?:bewaard|gewist) (?:na|tot)\b", {"bewaard na", "bewaard tot", "gewist na", "gewist tot"}),
        (r"[Cc]ookies?\b", {"cookie"}),
        (r"(?:mijn )?gegevens [^.]{0,9} bewaard", {" bewaard"}),
        (r"(?<=niet )naam(?= van)", {"naam"}),
        (r"(?:van )?\w+", set()),
        (r"naam| ", set()),
    ],
)
def test_the_rarest_pieces_of_a_pattern_are_its_needles(pattern: str, pieces: set[str]) -> None:
    assert needles(re.compile(pattern)) == pieces


@given(st.data(), st.sampled_from(WRITTEN))
def test_what_a_pattern_matches_holds_one_of_its_needles(data: st.DataObject, written: str) -> None:
    match = data.draw(st.from_regex(written, fullmatch=True))
    assert any(needle in match.lower() for needle in needles(re.compile(written)))


def test_every_wording_of_the_lists_has_needles() -> None:
    assert [pattern.pattern for pattern in listed() if not needles(pattern)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_whatever_a_list_tells_in_a_text_is_likely_there(document: Path) -> None:
    wordings = Wordings(listed(), lambda pattern: pattern)
    shadow = Shadow(document.read_text(encoding="utf-8"))
    for start in range(0, len(shadow.low), 150):
        span = Span(start, min(start + 170, len(shadow.low)))
        likely = wordings.likely(shadow, span)
        matching = [pattern for pattern in wordings if pattern.search(shadow.low, *span)]
        assert [pattern for pattern in likely if pattern in matching] == matching
        assert len(likely) < len(wordings) / 3


@given(st.lists(st.text("abcox é'B", min_size=1, max_size=12), min_size=1, max_size=6), st.data())
def test_a_wording_is_likely_wherever_it_stands(words: list[str], data: st.DataObject) -> None:
    wordings = patterns(*(re.escape(word.lower()) for word in words))
    shadow = Shadow(data.draw(st.lists(st.sampled_from(words)).map(" ".join)))
    start = data.draw(st.integers(0, len(shadow.low)))
    span = Span(start, data.draw(st.integers(start, len(shadow.low))))
    likely = wordings.likely(shadow, span)
    assert [one for one in wordings if one.search(shadow.low, *span) and one not in likely] == []


@given(st.text("ab cogevns", max_size=40), st.integers(0, 20), st.integers(0, 45))
def test_a_wording_is_found_where_its_pattern_is(low: str, start: int, end: int) -> None:
    pattern = re.compile(r"\b(?:ge)?gev(?:en|on)s?\b|ab{1,2} c|b$")
    wording = Wording(pattern.pattern)
    found, alike = wording.search(low, start, end), pattern.search(low, start, end)
    assert (found and found.span()) == (alike and alike.span())
    everywhere = [match.span() for match in wording.finditer(low, start, end)]
    assert everywhere == [match.span() for match in pattern.finditer(low, start, end)]
