"""Whatever a source says stands as text in an open document and in a table for a program: nothing is calculated."""

import csv
import datetime as dt
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ropa.export.formats import FORMATS
from ropa.export.handed_over import Frame, Paper, Sheets
from ropa.export.open_document import OpenDocument
from ropa.export.sheet_rows import Row
from ropa.export.styles import Style
from ropa.export.tables import Tables
from ropa.export.text import cell_text
from tests.unit.export.test_hostile_text import HARMLESS, NOON, OBEYED

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
PAPER = Paper("A4", 1, "left & <right>", "right", "{0} of {1}")
FRAME = Frame("Sheet", (40,), ((1, [(Style.HEAD, "Words")]),), 1, PAPER)
LONG = "word " * 8_000


def made(sheets: Sheets, *rows: Row) -> bytes:
    file = io.BytesIO()
    sheet = sheets.open(FRAME)
    sheet.add(rows)
    sheet.close()
    sheets.save(file)
    sheets.discard()
    return file.getvalue()


def document(*texts: str) -> "etree._Element":
    """Return the content of an open document with a text in each row."""
    content = made(OpenDocument("Title", NOON), *((1, [(Style.TEXT, text)]) for text in texts))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert parts.infolist()[0].filename == "mimetype"
        assert parts.infolist()[0].compress_type == zipfile.ZIP_STORED
        for name in parts.namelist():
            if name.endswith(".xml"):
                etree.fromstring(parts.read(name))
        return etree.fromstring(parts.read("content.xml"))


def shown(paragraph: "etree._Element") -> str:
    """Return a paragraph as a reader of the format has it: its own elements stand for spaces and tabs."""
    text = paragraph.text or ""
    for child in paragraph:
        text += "\t" if child.tag == f"{TEXT}tab" else " " * int(child.get(f"{TEXT}c", "1"))
        text += child.tail or ""
    return text


def cells(tree: "etree._Element") -> list[str]:
    found = tree.findall(f".//{TABLE}table-cell")[1:]
    return ["\n".join(map(shown, cell.findall(f"{TEXT}p"))) for cell in found]


def table(*texts: str) -> list[list[str]]:
    """Return the rows below the heading of a table with a text in each row."""
    content = made(Tables("Title", NOON), *((1, [(Style.TEXT, text)]) for text in texts))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        (name,) = parts.namelist()
        text = parts.read(name).decode("utf-8-sig")
    assert name == "01-sheet.csv"
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))[1:]


def test_no_text_of_an_open_document_is_a_formula_or_a_link() -> None:
    tree = document(*OBEYED, *HARMLESS, LONG)
    found = tree.findall(f".//{TABLE}table-cell")
    assert {cell.get(f"{OFFICE}value-type") for cell in found} == {"string"}
    assert [cell for cell in found if cell.get(f"{TABLE}formula") is not None] == []
    assert {child.tag for cell in found for child in cell.iter()} <= {
        f"{TABLE}table-cell",
        f"{TEXT}p",
        f"{TEXT}s",
        f"{TEXT}tab",
    }
    assert cells(tree) == [cell_text(text) for text in (*OBEYED, *HARMLESS, LONG)]


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec=None), max_size=200))
def test_any_text_comes_back_from_an_open_document(text: str) -> None:
    assert cells(document(text, "end")) == [cell_text(text), "end"]


def test_what_a_spreadsheet_would_calculate_has_an_apostrophe_before_it_in_a_table() -> None:
    assert table(*OBEYED) == [[f"'{cell_text(text)}"] for text in OBEYED]
    assert table(*HARMLESS, LONG) == [[text] for text in (*HARMLESS, LONG)]


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec=None), min_size=1, max_size=200))
def test_any_text_comes_back_from_a_table(text: str) -> None:
    ((found,), (end,)) = table(text, "end")
    assert (found.removeprefix("'"), end) == (cell_text(text).removeprefix("'"), "end")


def test_days_and_numbers_of_an_open_document_are_what_they_are() -> None:
    day = dt.date(2018, 5, 25)
    content = made(OpenDocument("Title", NOON), (1, [(Style.DAY, day)]), (1, [(Style.NUMBER, 42)]))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        tree = etree.fromstring(parts.read("content.xml"))
    first, second = tree.findall(f".//{TABLE}table-cell")[1:]
    assert (first.get(f"{OFFICE}value-type"), first.get(f"{OFFICE}date-value")) == ("date", "2018-05-25")
    assert (second.get(f"{OFFICE}value-type"), second.get(f"{OFFICE}value")) == ("float", "42")


def test_a_sheet_of_an_open_document_that_is_full_goes_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ropa.export.open_document.MOST_ROWS", 4)
    content = made(OpenDocument("Title", NOON), *((1, [(Style.TEXT, f"row {number}")]) for number in range(7)))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        tree = etree.fromstring(parts.read("content.xml"))
    sheets = tree.findall(f".//{TABLE}table")
    assert [sheet.get(f"{TABLE}name") for sheet in sheets] == ["Sheet", "Sheet (2)", "Sheet (3)"]
    assert [len(sheet.findall(f".//{TABLE}table-row")) for sheet in sheets] == [4, 4, 2]


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_same_rows_give_the_same_bytes(name: str) -> None:
    rows: list[Row] = [(1, [(Style.TEXT, text)]) for text in (*OBEYED, *HARMLESS)]
    first, second = (made(FORMATS[name].begun("Title", NOON), *rows) for _ in range(2))
    assert first == second
