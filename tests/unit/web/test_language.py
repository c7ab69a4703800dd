import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.web.language import LANGUAGES, language_of


@pytest.mark.parametrize(
    ("asked", "accepted", "spoken"),
    [
        (None, None, "en"),
        ("fr", "nl", "fr"),
        ("de", "nl", "nl"),
        (None, "nl-BE,nl;q=0.9,en;q=0.8", "nl"),
        (None, "de-DE, fr;q=0.5, nl;q=0.7", "nl"),
        (None, "fr;q=0, en;q=0.1", "en"),
        (None, "*", "en"),
        (None, "nl;q=9", "en"),
        ("", "FR", "fr"),
    ],
)
def test_the_language_of_a_page(asked: str | None, accepted: str | None, spoken: str) -> None:
    assert language_of(asked, accepted) == spoken


@given(st.none() | st.text(), st.none() | st.text())
def test_it_is_always_one_of_ours(asked: str | None, accepted: str | None) -> None:
    assert language_of(asked, accepted) in LANGUAGES
