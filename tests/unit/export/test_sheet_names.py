"""A sheet that tells of one thing has a name that every spreadsheet takes, and that no other sheet has."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.export.sheet_names import SheetNames


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1 Adoption", "1 Adoption"),
        ("2 [a]:*?/\\b", "2 a b"),
        ("3 'quoted'", "3 'quoted"),
        ("4 two\nlines\tand more", "4 two lines and more"),
        ("5 " + "x" * 40, "5 " + "x" * 29),
        ("6 " + "😀" * 20, "6 " + "😀" * 14),
        ("2 - LIST", "2 - LIST (2)"),
    ],
)
def test_a_name_is_made_of_what_the_sheet_tells(text: str, name: str) -> None:
    assert SheetNames(["2 - List"]).of(text) == name


@given(st.lists(st.text(max_size=60), max_size=20))
def test_any_texts_give_names_that_are_allowed_and_differ(texts: list[str]) -> None:
    names = SheetNames(())
    given_names = [names.of(f"{number % 3} {text}") for number, text in enumerate(texts)]
    assert len({name.casefold() for name in given_names}) == len(given_names)
    for name in given_names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]|^'|'$", name)
