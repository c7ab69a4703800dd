"""Likeness of names: good for a suggestion, seldom good enough to be the same."""

import pytest

from ropa.vocabulary.resemblance import nearest, same_but_for_slips

NAMES = ("statistiek vlaanderen", "digitaal vlaanderen", "ksz", "rsz", "dho 2 0", "myfamily", "zorg en gezondheid")
WORDS = frozenset(word for name in NAMES for word in name.split())


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("statistiek vlaandeern", ["statistiek vlaanderen"]),
        ("statistiek vlaandren", ["statistiek vlaanderen"]),
        ("my family", ["myfamily"]),
        ("zorg en gezonheid", ["zorg en gezondheid"]),
        ("zorg of gezondheid", []),
        ("ksr", []),
        ("dho 2 1", []),
        ("digitaal digitaal", []),
        ("", []),
    ],
)
def test_only_a_slip_is_the_same(written: str, expected: list[str]) -> None:
    assert same_but_for_slips(written, NAMES, WORDS) == expected


def test_a_text_too_long_for_a_name_resembles_none() -> None:
    assert same_but_for_slips("a" * 201, ["a" * 200], frozenset()) == []


def test_suggestions_do_not_mind_the_order_of_words_and_are_stable() -> None:
    assert nearest("vlaanderen statistiek", NAMES, 1) == [("statistiek vlaanderen", 100.0)]
    assert [name for name, _ in nearest("xsz", NAMES, 2)] == ["ksz", "rsz"]
    assert nearest("vlaanderen", NAMES, 0) == []
