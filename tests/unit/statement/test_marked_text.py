"""Headings and tables that a text or Markdown file draws with signs: rules, bars, stars, number signs."""

from collections.abc import Callable

import pytest

from importers.statement.reading.blocks import Layout
from importers.statement.reading.front_matter import front_matter
from importers.statement.reading.pipe_tables import cells_of, is_rule
from importers.statement.reading.reading_markdown import read_markdown
from importers.statement.reading.reading_text import read_text


def shape(layout: Layout) -> list[tuple[str, str, int | None]]:
    """Return kind, words and parent of every block."""
    return [(block.kind, layout.text[block.start : block.end], block.parent) for block in layout.blocks]


@pytest.mark.parametrize(
    "text",
    [
        "Wie spreekt hier\n=====\nDe dienst.\n",
        "## Wie spreekt hier\nDe dienst.\n",
        "**Wie spreekt hier**\nDe dienst.\n",
    ],
)
def test_a_line_that_is_marked_as_a_heading_is_one(text: str) -> None:
    assert shape(read_text(text)) == [("heading", "Wie spreekt hier", None), ("paragraph", "De dienst.", None)]


@pytest.mark.parametrize(
    "text", ["Wij delen niets.\n-----\nSlot van de tekst.\n", "**Wij delen niets.**\nSlot van de tekst.\n"]
)
def test_a_sentence_over_a_rule_or_between_stars_is_no_heading(text: str) -> None:
    assert [block.kind for block in read_text(text).blocks] == ["paragraph", "paragraph"]


@pytest.mark.parametrize("read", [read_text, read_markdown])
def test_the_row_over_a_rule_of_a_table_heads_its_columns(read: Callable[[str], Layout]) -> None:
    text = "| Doel | Gegevens |\n|---|:--|\n| Premie | loon |\n| | adres |\n\nDaarna volgt tekst.\n"
    assert shape(read(text)) == [
        ("term", "Doel", None),
        ("term", "Gegevens", None),
        ("cell", "Premie", 0),
        ("cell", "loon", 1),
        ("cell", "adres", 1),
        ("paragraph", "Daarna volgt tekst.", None),
    ]


@pytest.mark.parametrize(
    ("line", "in_table", "cells"),
    [
        ("| a | bb |", False, ["a", "bb"]),
        ("a | bb", True, ["a", "bb"]),
        ("Start | Contact | Privacy", False, []),
        ("geen streep", True, []),
        ("|", False, []),
    ],
)
def test_cells_of_a_line(line: str, in_table: bool, cells: list[str]) -> None:  # noqa: FBT001 - a case of the table
    assert [line[start:end] for start, end in cells_of(line, in_table=in_table)] == cells


@pytest.mark.parametrize(
    ("line", "rule"), [("|---|---|", True), (":-- | --:", True), ("-----", False), ("| a |", False), ("|---|", True)]
)
def test_the_rule_of_a_table(line: str, rule: bool) -> None:  # noqa: FBT001 - a case of the table
    assert is_rule(line) is rule


def test_what_markdown_sets_bold_as_a_whole_heads_what_follows() -> None:
    text = "**Bewaring**\n\nTien jaar.\n\n1. **Delen met anderen:**\n   - met de gemeente\n\n- **BSN**\n- naam\n\n"
    text += "**Wij delen.**\n"
    assert [(kind, words) for kind, words, _ in shape(read_markdown(text))] == [
        ("heading", "Bewaring"),
        ("paragraph", "Tien jaar."),
        ("heading", "Delen met anderen:"),
        ("item", "met de gemeente"),
        ("item", "BSN"),
        ("item", "naam"),
        ("paragraph", "Wij delen."),
    ]


def test_what_a_reader_of_the_page_never_sees_is_left_out() -> None:
    text = '<!-- nog na te lezen -->\nWij delen niets.{:target="_blank"}\n{% if a %}\n<button type="b">Kies</button>\n'
    assert read_markdown(text).text == "Wij delen niets.\n\nKies"


def test_front_matter_between_plus_signs_and_with_lines_that_go_on() -> None:
    assert front_matter('+++\ntitle = "Proef"\n+++\nTekst\n').title == "Proef"
    folded = "---\ntitle: Proef\ndescription: >-\n  Over de\n  proef.\n---\nTekst\n"
    assert (front_matter(folded).title, folded[front_matter(folded).end :]) == ("Proef", "Tekst\n")
