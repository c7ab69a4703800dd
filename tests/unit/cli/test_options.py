"""How the values of options are read."""

import re

import pytest
import typer

from ropa.cli.options import day, not_empty, today


@pytest.mark.parametrize("text", ["2026-01-31", "2024-02-29", "0001-01-01"])
def test_a_day_is_read_as_written(text: str) -> None:
    assert day(text) == text


@pytest.mark.parametrize(
    "text",
    ["2026-02-30", "2026-1-31", "20260131", "2026-W05-6", "31/01/2026", "today", "", "2026-01-31T00:00", "٢٠٢٦-٠١-٣١"],
)
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(typer.BadParameter, match=re.escape(f"«{text}» is no day of the calendar; write it as")):
        day(text)


def test_today_is_a_day() -> None:
    assert day(today()) == today()


def test_a_name_has_no_spaces_around_it() -> None:
    assert not_empty("  KSZ ") == "KSZ"


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_an_empty_name_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="it is empty"):
        not_empty(text)
