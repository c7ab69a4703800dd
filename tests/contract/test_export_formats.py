"""The same export in every format and language: nothing is lost, swapped unseen, or dependent on how it was read."""

import csv
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from ropa.checks.judge import Grounds, grounds_of
from ropa.claims.book import Book
from ropa.export.export import export
from ropa.export.formats import FORMATS
from ropa.export.layouts import layouts
from ropa.export.provenance import provenance_of
from ropa.export.request import ExportRequest
from ropa.export.stored import export_register
from ropa.export.words_behind import WordsInMemory
from ropa.questions.opened import open_register
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.projection import read_all, read_lean
from tests.contract.conftest import Office
from tests.contract.test_export import NOT_STATED, ON, STAMP, convert, fill, sheets
from tests.neo4j.real_neo4j import emptied

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
NUMBERED = re.compile("[0-9]+ [^-]")
"""How the sheet of an activity is called."""

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@pytest.fixture(scope="module")
def register(_open_arcadedb: Store) -> Store:
    """Return a store that holds the demonstration register, which the tests here only read."""
    store = emptied(_open_arcadedb)
    fill(store)
    return store


def asked(layout: str, language: str = "nl", kind: str = "xlsx", as_of: str | None = None) -> ExportRequest:
    return ExportRequest(layout, None, ON, STAMP, as_of, language, format=kind)


def stored(store: Store, request: ExportRequest) -> bytes:
    return b"".join(export_register(store, request))


def open_sheets(content: bytes) -> dict[str, list[list[str]]]:
    """Return the texts of an open document, sheet by sheet and row by row, read with nothing but a reader of XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        tree = etree.fromstring(parts.read("content.xml"))
    return {
        str(sheet.get(f"{TABLE}name")): [_row(row) for row in sheet.iter(f"{TABLE}table-row")]
        for sheet in tree.iter(f"{TABLE}table")
    }


def _row(row: "etree._Element") -> list[str]:
    texts = []
    for cell in row.iter(f"{TABLE}table-cell"):
        typed = cell.get(f"{OFFICE}date-value") or cell.get(f"{OFFICE}value")
        texts.append(typed or "\n".join(map(_text, cell.findall(f"{TEXT}p"))))
    return _stripped(texts)


def _text(paragraph: "etree._Element") -> str:
    for space in paragraph.iter(f"{TEXT}s"):
        space.text = " " * int(space.get(f"{TEXT}c", "1"))
    return "".join(str(part) for part in paragraph.itertext())


def _stripped(row: list[str]) -> list[str]:
    while row and not row[-1]:
        row = row[:-1]
    return row


def tables(content: bytes) -> dict[str, list[list[str]]]:
    """Return the rows of an archive of tables, file by file, without the apostrophes that keep a text a text."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return {
            name: list(csv.reader(io.StringIO(parts.read(name).decode("utf-8-sig"), newline=""), delimiter=";"))
            for name in parts.namelist()
        }


def days_as_numbers(content: dict[str, list[list[str]]]) -> dict[str, list[list[str]]]:
    """Return texts of which days are the numbers that a workbook has for them, and without the account's hash."""

    def one(text: str) -> str:
        return re.sub(r"[0-9a-f]{64}", "", text)

    return {name: [_stripped([one(text) for text in row]) for row in rows] for name, rows in content.items()}


def test_what_is_read_part_by_part_is_what_stands_in_the_whole(
    register: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = open_register(register)
    words = WordsInMemory(grounds_of(held))
    provenance = register.read(lambda tx: provenance_of(tx, held.book, words, asked("cnil"), ledger.last_change(tx)))
    for size in (2, 150):
        monkeypatch.setattr("ropa.export.portions.ACTIVITIES", size)
        monkeypatch.setattr("ropa.export.reading._THINGS", 3 * size)
        monkeypatch.setattr("ropa.export.words_behind._THINGS", 5 * size)
        for name in ("art30-controller", "art30-processor", "cnil", "gba-controller"):
            whole = b"".join(export(held.book, grounds_of(held), asked(name), provenance=provenance))
            assert sheets(stored(register, asked(name))) == sheets(whole), (name, size)


def test_a_register_in_little_room_is_the_same_register(register: Store) -> None:
    lean, whole = Book(register.read(read_lean)), Book(register.read(read_all))
    assert dict(lean.things) == dict(whole.things)
    assert list(lean.edges()) == list(whole.edges()) == sorted(whole.graph.edges.items())
    for node in whole.things:
        for edge_type in {key[0] for key in whole.graph.edges}:
            assert lean.ends(node, edge_type) == whole.ends(node, edge_type)
            assert lean.starts(node, edge_type) == whole.starts(node, edge_type)


def test_a_register_that_changes_while_it_is_read_is_told_as_it_stood(
    register: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = sheets(stored(register, asked("art30-controller")))
    first = register.read(ledger.last_change)
    moments = iter([first, "2999-01-01T00:00:00.000000Z"])
    monkeypatch.setattr("ropa.export.stored.ledger.last_change", lambda _tx: next(moments))
    assert sheets(stored(register, asked("art30-controller"))) == expected


@pytest.mark.parametrize("layout", list(layouts()))
def test_an_open_document_holds_what_the_workbook_holds(register: Store, layout: str) -> None:
    held = open_register(register)
    grounds = Grounds(held.quotes)
    workbook = b"".join(export(held.book, grounds, asked(layout)))
    document = b"".join(export(held.book, grounds, asked(layout, kind="ods")))
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    expected = {
        sheet.title: [
            _stripped(["" if value is None else str(getattr(value, "date", lambda: value)()) for value in row])  # noqa: B023
            for row in sheet.iter_rows(values_only=True)
        ]
        for sheet in book.worksheets
    }
    found = {
        name: [[re.sub("_(?=x[0-9A-F]{4}_)", "_x005F_", text) for text in row] for row in rows]
        for name, rows in open_sheets(document).items()
    }
    assert list(found) == list(expected)
    assert days_as_numbers(found) == days_as_numbers(expected)


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_each_activity_has_a_sheet_of_its_own_behind_the_list(
    register: Store, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = sheets if kind == "xlsx" else open_sheets
    request = ExportRequest("cnil", "organisation/kidslife", ON, STAMP, language="fr", format=kind)
    content = reader(stored(register, request))
    listed = [row[:2] for row in content["2 - Liste des traitements"][1:] if row[1:2] != [""]]
    assert listed[0] == ["algemeen (vaut pour tous les traitements)", "1"]
    tabs = ["1 algemeen", *(f"{number} {name.rstrip('?')}"[:31].strip() for name, number in listed[1:])]
    assert list(content) == ["Identification", "2 - Liste des traitements", *tabs, "Annexe", "Récapitulatif"]
    for (name, number), tab in zip(listed, tabs, strict=True):
        assert [row[1:] for row in content[tab] if row[:1] in (["Nom"], ["N° / REF"])] == [[name], [number]]
    monkeypatch.setattr("ropa.export.export.MOST_SHEETS", len(tabs) - 1)
    one = reader(stored(register, request))
    assert list(one)[2:] == ["3 - Modèle de fiche de registre", "Annexe", "Récapitulatif"]
    names = [row[1] for row in one["3 - Modèle de fiche de registre"] if row[:1] == ["Nom"]]
    assert names == [name for name, _ in listed]


@pytest.mark.parametrize("layout", list(layouts()))
def test_a_table_has_a_row_for_each_line_and_every_value(register: Store, layout: str) -> None:
    workbook = sheets(stored(register, asked(layout)))
    found = tables(stored(register, asked(layout, kind="csv")))
    assert len(found) == len([name for name in workbook if not NUMBERED.match(name)]) + (layout == "cnil")
    names = {name: len(rows) - 1 for name, rows in found.items()}
    for number, sheet in enumerate(layouts()[layout].sheets, 1):
        (rows,) = [rows for name, rows in found.items() if name.startswith(f"{number:02}-")]
        assert rows[0] == [column.heading("nl") for column in sheet.columns]
        assert {len(row) for row in rows} == {len(sheet.columns)}
    account = list(found.values())[-1]
    lines = {row[0]: row[1] for row in account if row[1].isdecimal()}
    for number, sheet in enumerate(layouts()[layout].sheets, 1):
        (counted,) = [count for name, count in names.items() if name.startswith(f"{number:02}-")]
        assert int(lines[sheet.name("nl")]) == counted
    texts = {
        text.removeprefix("'") for rows in found.values() for row in rows for cell in row for text in cell.split("\n")
    }
    if layout == "art30-controller":
        said = {line for row in workbook["Register"][1:] for cell in row for line in cell.split("\n")}
        assert {text for text in said if text not in texts and "…" not in text and "(vervolg)" not in text} == set()
        assert NOT_STATED in texts


def test_what_is_not_in_german_is_marked_and_all_else_is_german(register: Store) -> None:
    content = sheets(stored(register, asked("art30-controller", "de")))
    assert list(content) == [
        "Identifikation",
        "Verzeichnis",
        "Datenflüsse",
        "Ermächtigungen",
        "Feststellungen",
        "Quellen",
        "Angaben",
        "Anhang",
        "Nachweis",
    ]
    assert content["Verzeichnis"][0][:3] == ["Verantwortlicher", "Verarbeitungstätigkeit", "Zwecke"]
    texts = [text for row in content["Verzeichnis"] for cell in row for text in cell.split("\n")]
    assert "– nicht angegeben –" in texts
    remarks = {row[0]: row[1] for row in content["Nachweis"] if len(row) == 2}
    assert "auf Englisch gezeigt" in remarks["Feststellungen"]
    assert "IP-adres" in remarks["Datenkategorien"]
    assert [about for about in remarks if about.startswith("Verzeichnis:")] == []
    french = sheets(stored(register, asked("cnil", "de")))
    said = {row[0]: row[1] for row in french["Nachweis"] if len(row) == 2}
    assert "keine deutsche Überschrift bekannt" in said["3 - Modèle de fiche de registre: Finalité(s)"]
    assert "rekonstruiert" in said["Identification: Coordonnées"]


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_official_list_values_stand_in_the_language(register: Store, language: str) -> None:
    content = sheets(stored(register, asked("gba-controller", language)))
    values = {"nl": "Toestemming", "fr": "Consentement", "en": "Permission by", "de": "Erlaubnis der"}
    terms = [row[2] for row in list(content.values())[2][1:]]
    assert any(values[language].casefold() in term.casefold() for term in terms), terms[:20]


def test_libreoffice_reads_back_what_an_open_document_holds(register: Store, office: Office, tmp_path: Path) -> None:
    written = {}
    for name in ("cnil", "art30-controller"):
        written[name] = stored(register, asked(name, kind="ods"))
        (tmp_path / f"{name}.ods").write_bytes(written[name])
    convert(office, tmp_path, "xlsx", "*.ods")
    for name, content in written.items():
        book = openpyxl.load_workbook(tmp_path / f"{name}.xlsx")
        for title, rows in open_sheets(content).items():
            found = [
                _stripped(["" if value is None else str(getattr(value, "date", lambda: value)()) for value in row])  # noqa: B023
                for row in book[title].iter_rows(values_only=True)
            ]
            while found and not found[-1]:
                found.pop()
            assert found == rows, title


@pytest.mark.parametrize("kind", list(FORMATS))
def test_every_format_gives_the_same_bytes_each_time(register: Store, kind: str) -> None:
    request = asked("cnil", kind=kind)
    assert stored(register, request) == stored(register, request)
