from hypothesis import given
from hypothesis import strategies as st

from ropa.questions.text_width import fitted, in_lines, width


def test_what_fits_stays() -> None:
    assert fitted("KSZ", 100, 13) == "KSZ"
    assert in_lines("Kind en Gezin", 200, 13, 2) == ["Kind en Gezin"]


def test_a_word_too_long_for_a_line_goes_on_in_the_next() -> None:
    assert in_lines("verzekeringsmaatschappijen", 150, 13, 2) == ["verzekeringsmaatsch-", "appijen"]


@given(st.text(max_size=200), st.integers(20, 300), st.integers(1, 3))
def test_no_line_is_wider_than_its_room(text: str, pixels: int, most: int) -> None:
    lines = in_lines(text, pixels, 13, most)
    assert 1 <= len(lines) <= most
    assert max(width(line, 13) for line in lines) <= max(pixels, width("…", 13))
    assert width(fitted(text, pixels, 13), 13) <= pixels
