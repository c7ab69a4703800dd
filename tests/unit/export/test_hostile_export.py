"""Hostile words of sources in a whole export, in every layout and format: all are there, as text and nothing else."""

import csv
import io
import re
import zipfile

import pytest
from lxml import etree

from ropa.claims.book import Book
from ropa.export.export import export
from ropa.export.formats import FORMATS
from ropa.export.layouts import layouts
from ropa.export.request import ExportRequest
from ropa.export.text import cell_text
from ropa.questions.evidence import Quotes
from tests.contract.linked_sample import ACTIVITY, complete
from tests.unit.export.test_hostile_text import HARMLESS, MAIN, OBEYED
from tests.unit.export.test_open_formats import OFFICE, TABLE, TEXT, shown

CONTROLS = ("a\x00b", "a\x1b[31mred", "a\u202eb", "a\ud800b")
TEXTS = (*OBEYED, *HARMLESS, *CONTROLS)
LONG = " ".join(f"word{number}" for number in range(5_000))


@pytest.fixture(scope="module")
def book() -> Book:
    """Return a register whose activity has a purpose for each of the texts, and one that is very long."""
    graph = complete()
    for number, text in enumerate((*TEXTS, LONG)):
        purpose = f"purpose/example--{number}"
        graph.nodes[purpose] = {"name": text}
        graph.edges["HAS_PURPOSE", ACTIVITY, purpose] = {}
    return Book(graph)


def made(book: Book, layout: str, kind: str) -> zipfile.ZipFile:
    request = ExportRequest(layout, None, "2026-01-01", "2026-01-01T10:00:00Z", None, "nl", format=kind)
    return zipfile.ZipFile(io.BytesIO(b"".join(export(book, Quotes((), ()), request))))


def missing(found: list[str]) -> list[str]:
    """Return which of the texts no cell shows, but for the spaces at the ends of a line of a cell."""
    whole = "\n".join(found)
    return [text for text in TEXTS if cell_text(text).strip() not in whole]


@pytest.mark.parametrize("layout", list(layouts()))
def test_a_workbook_calculates_nothing_and_links_to_nothing(book: Book, layout: str) -> None:
    found: list[str] = []
    with made(book, layout, "xlsx") as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/"):
                tree = etree.fromstring(parts.read(name))
                assert [e for e in tree.iter() if etree.QName(e).localname in {"f", "hyperlink", "oleObject"}] == []
                found += [(text.text or "").replace("_x005F_", "_") for text in tree.iter(f"{MAIN}t")]
        assert [name for name in parts.namelist() if "externalLink" in name] == []
    assert missing(found) == []
    assert max(map(len, found)) < 32_767
    assert set(re.findall(r"word\d+", "\n".join(found))) >= set(LONG.split())


@pytest.mark.parametrize("layout", list(layouts()))
def test_an_open_document_calculates_nothing_and_links_to_nothing(book: Book, layout: str) -> None:
    with made(book, layout, "ods") as parts:
        tree = etree.fromstring(parts.read("content.xml"))
    cells = list(tree.iter(f"{TABLE}table-cell"))
    assert {cell.get(f"{OFFICE}value-type") for cell in cells} <= {"string", "date", "float", None}
    assert [cell for cell in cells if cell.get(f"{TABLE}formula")] == []
    assert [e for e in tree.iter() if etree.QName(e).localname in {"a", "object", "event-listener"}] == []
    assert missing(["\n".join(map(shown, cell.findall(f"{TEXT}p"))) for cell in cells]) == []


@pytest.mark.parametrize("layout", list(layouts()))
def test_no_cell_of_a_table_begins_as_a_formula(book: Book, layout: str) -> None:
    found: list[str] = []
    with made(book, layout, "csv") as parts:
        for name in parts.namelist():
            rows = csv.reader(io.StringIO(parts.read(name).decode("utf-8-sig"), newline=""), delimiter=";")
            found += [cell for row in rows for cell in row]
    assert [cell for cell in found if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "−"))] == []
    assert missing(found) == []
    assert any(LONG in cell for cell in found)


def test_every_format_is_tried() -> None:
    assert set(FORMATS) == {"xlsx", "ods", "csv"}
