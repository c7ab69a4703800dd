"""What a text alone bears out can be forgotten, so that reading a text never seen is measured."""

from hypothesis import given
from hypothesis import strategies as st

from importers.statement import IMPORTER
from importers.statement.flows.frames import frames
from importers.statement.words import lexicon
from ropa.importing.importer import Extraction, Options, Source
from tests.unit.statement.told import Extract, named

TEXT = (
    "Het Voorbeeldfonds is verantwoordelijk voor de verwerking van uw gegevens.\n\nWelke gegevens verwerken wij?\n\n"
    "Wij gebruiken uw pasfoto, uw naam en uw handtekening.\n\nMet wie delen wij uw gegevens?\n\n"
    "Wij delen uw naam mee aan KRING en aan de FOD Financiën.\n"
)


def measured(*pool: str) -> Extraction:
    """Read the text without what it alone bears out among these others."""
    return IMPORTER.extract(Source("a.txt", TEXT.encode()), Options(without=TEXT, pool=pool))


def test_words_that_no_other_text_bears_out_are_not_used() -> None:
    assert named(measured("Uw naam.", "Delen met de overheid, die uw handtekening heeft."), "data_category") == [
        "naam",
        "handtekening",
    ]


def test_words_that_another_text_bears_out_are_used(extract: Extract) -> None:
    assert named(measured(TEXT), "data_category") == named(extract(TEXT), "data_category")
    assert named(extract(TEXT), "data_category") == ["pasfoto", "naam", "handtekening"]


def test_an_official_list_is_never_forgotten() -> None:
    with lexicon.without(TEXT):
        known = lexicon.bodies()
    assert ("fod financien" in known, "kring" in known, "kring" in lexicon.bodies()) == (True, False, True)


def test_nothing_stays_forgotten(extract: Extract) -> None:
    before, count = extract(TEXT), len(frames())
    measured()
    assert (extract(TEXT).view, len(frames())) == (before.view, count)


def test_alternatives_end_at_the_bars_outside_brackets() -> None:
    assert lexicon.alternatives(r"a(?:b|c)|[|)]d|\|e") == ["a(?:b|c)", "[|)]d", r"\|e"]


@given(st.lists(st.from_regex(r"[a-z]{1,5}(?:\(\?:[a-z]\|[a-z]\))?", fullmatch=True), min_size=1, max_size=6))
def test_alternatives_joined_again_are_the_pattern(parts: list[str]) -> None:
    assert lexicon.alternatives("|".join(parts)) == parts
