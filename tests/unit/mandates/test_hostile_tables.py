"""Open documents and comma-separated texts that lie, swell or reach outside are refused with a sentence, quickly."""

import io
import struct
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from importers.mandates import IMPORTER
from importers.tables import IMPORTER as UNKNOWN
from importers.tables.opening import read_book
from ropa.errors import UserError
from ropa.importing.importer import Options, Source
from tests.patience import at_most
from tests.unit.mandates.made_list import open_document

QUICKLY = 20
HEADS = ("Machtiging", "Verstrekker", "Ontvanger")
ROW = ("VTC nr. 49/2017", "AgODi", "Kind en Gezin")


def cell(text: str, attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{attributes}><text:p>{text}</text:p></table:table-cell>'


def row(cells: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{cells}</table:table-row>"


def table(rows: str, name: str = "Lijst") -> str:
    return f'<table:table table:name="{name}">{rows}</table:table>'


TABLE = row("".join(map(cell, HEADS))) + row("".join(map(cell, ROW)))
PLAIN = open_document(table(TABLE))


def content(text: str) -> bytes:
    """Return an open document whose content is `text`."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", text)
    return raw.getvalue()


def encrypted() -> bytes:
    data = bytearray(PLAIN)
    struct.pack_into("<H", data, data.index(b"PK\x01\x02") + 8, 1)
    return bytes(data)


ENTITIES = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w>&b;</w>'
MANY = ' table:number-rows-repeated="1048576"'
WIDE = ' table:number-columns-repeated="16384"'
OPEN_DOCUMENTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "a row repeated a million times": (lambda: open_document(table(TABLE + row(cell("x"), MANY))), "outside"),
    "a cell repeated over all columns": (lambda: open_document(table(TABLE + row(cell("x", WIDE)))), "outside"),
    "a cell after thousands of empty ones": (
        lambda: open_document(table(TABLE + row(f"<table:table-cell{WIDE}/>{cell('x')}"))),
        "outside",
    ),
    "rows and cells that multiply": (
        lambda: open_document(
            table(
                TABLE + row(cell("x", ' table:number-columns-repeated="250"'), ' table:number-rows-repeated="100000"')
            )
        ),
        "repeats more than",
    ),
    "many repeated rows": (
        lambda: open_document(table(TABLE + row(cell("x"), ' table:number-rows-repeated="90000"') * 4)),
        "repeats more than",
    ),
    "a merged range over the whole sheet": (
        lambda: open_document(
            table(TABLE + row(cell("x", ' table:number-columns-spanned="16384" table:number-rows-spanned="1048576"')))
        ),
        "merges or repeats",
    ),
    "a number of digits without end": (
        lambda: open_document(table(TABLE + row(cell("x", f' table:number-columns-repeated="{"9" * 400}"')))),
        "outside",
    ),
    "nested entities": (lambda: content(ENTITIES), "declares entities"),
    "external entity": (
        lambda: content(ENTITIES.replace('"&a;&a;&a;&a;"', 'SYSTEM "file:///etc/hostname"')),
        "declares entities",
    ),
    "spaces that unpack a thousandfold": (
        lambda: open_document(table(" " * 50_000_000 + TABLE)),
        "packed far more tightly",
    ),
    "deeply nested": (lambda: content("<a>" * 100_000), "deeper"),
    "more cells than a list has": (
        lambda: open_document(table(row("<table:table-cell/>" * 250) * 1300), compression=zipfile.ZIP_STORED),
        "more than 300,000 cells",
    ),
    "a cell longer than a spreadsheet holds": (lambda: open_document(table(row(cell("x y" * 20_000)))), "more text"),
    "a source in another file": (
        lambda: open_document(table(f'<table:table-source xmlns:x="y" x:href="file:///etc/passwd"/>{TABLE}')),
        "links to other files",
    ),
    "encrypted by the office programme": (
        lambda: open_document(
            table(TABLE),
            more={"META-INF/manifest.xml": b'<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>'},
        ),
        "encrypted",
    ),
    "encrypted archive": (encrypted, "encrypted"),
    "no content": (lambda: PLAIN.replace(b"content.xml", b"contens.xml"), "no workbook"),
    "damaged content": (lambda: content("<office"), "damaged"),
    "cut off": (lambda: PLAIN[: len(PLAIN) // 2], "damaged"),
}
TEXTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "no text": (lambda: b"\x00\x01\x02\x03" * 100, "no text"),
    "a cell without end": (lambda: b'Machtiging;Datum\n"' + b"x" * 200_000, "cannot be read"),
    "a cell longer than a spreadsheet holds": (lambda: b"Machtiging;Datum\n" + b"x" * 40_000, "more text"),
    "more rows than a list has": (lambda: b"a;\n" * 200_001, "more than 200,000 rows"),
    "more columns than a list has": (lambda: b";".join([b"x"] * 300), "more than"),
    "more cells than a list has": (lambda: (b"a;" * 200 + b"\n") * 1_600, "more than"),
    "too large": (lambda: b"x" * 10_000_001, "more than 10,000,000"),
    "half a letter at the end of UTF-16": (lambda: "Machtiging;Datum".encode("utf-16") + b"\x00", "damaged"),
    "a mark of UTF-8 before something else": (lambda: b"\xef\xbb\xbfMachtiging;\xff\xfe", "damaged"),
}


@pytest.mark.parametrize("name", OPEN_DOCUMENTS)
def test_an_open_document_is_refused_quickly_with_the_reason(name: str) -> None:
    make, reason = OPEN_DOCUMENTS[name]
    assert_refused(Source("vreemd.ods", make()), reason)


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_refused_quickly_with_the_reason(name: str) -> None:
    make, reason = TEXTS[name]
    assert_refused(Source("vreemd.csv", make()), reason)


def assert_refused(source: Source, reason: str) -> None:
    with at_most(QUICKLY), pytest.raises(UserError) as refused:
        IMPORTER.extract(source, Options())
    assert reason in str(refused.value)
    assert source.name in str(refused.value) or "Sheet" in str(refused.value)


def test_the_plain_document_behind_the_hostile_ones_is_read() -> None:
    (found,) = IMPORTER.extract(Source("lijst.ods", PLAIN), Options()).view["mandates"]
    assert (found["id"], found["place"]["row"]) == ("mandate/vtc-2017-49", 2)


def test_rows_columns_and_sheets_that_are_repeated_merged_hidden_linked_and_annotated() -> None:
    styles = (
        '<office:automatic-styles><style:style xmlns:style="s" style:name="weg">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    link = '<text:a xmlns:xlink="x" xlink:href="https://www.example.be/a.pdf">VTC</text:a>'
    note = "<office:annotation><text:p>let op</text:p></office:annotation>"
    rows = (
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        + row(cell("a", ' table:number-columns-repeated="2"') + cell("b"), ' table:number-rows-repeated="2"')
        + row(cell("m", ' table:number-rows-spanned="2"') + cell(f"{link} <text:s text:c='2'/>nr.</text:p><text:p>2"))
        + row(
            f'<table:covered-table-cell/><table:table-cell office:value-type="string">{note}<text:p>c</text:p>'
            "</table:table-cell>",
            ' table:visibility="filter"',
        )
    )
    away = '<table:table table:name="Weg" table:style-name="weg">' + row(cell("d")) + "</table:table>"
    book = read_book(Source("lijst.ods", open_document(table(rows) + away, styles)))
    cells = [
        (one.name, one.row, one.text, one.hidden, one.spread, one.links, one.comment)
        for sheet in book.sheets
        for line in sheet.rows
        for one in line.cells.values()
    ]
    assert cells == [
        ("A1", 1, "a", False, False, (), None),
        ("B1", 1, "a", True, False, (), None),
        ("C1", 1, "b", True, False, (), None),
        ("A2", 2, "a", False, False, (), None),
        ("B2", 2, "a", True, False, (), None),
        ("C2", 2, "b", True, False, (), None),
        ("A3", 3, "m", False, False, (), None),
        ("B3", 3, "VTC   nr.\n2", True, False, ("https://www.example.be/a.pdf",), None),
        ("A3", 4, "m", False, True, (), None),
        ("B4", 4, "c", True, False, (), "let op"),
        ("A1", 1, "d", True, False, (), None),
    ]
    assert [sheet.hidden for sheet in book.sheets] == [False, True]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("before", ["", "sep"])
def test_encoding_and_separator_of_a_text_are_found_out(encoding: str, separator: str, before: str) -> None:
    head = f"sep={separator}\r\n" if before else ""
    rows = ("Machtiging", "Bron", "Ontvanger"), ("FO nr. 22/2013", "FOD Financiën", '"Bénéficiaires, één; a|b\tc"')
    text = head + "\r\n".join(separator.join(cells) for cells in rows)
    book = read_book(Source("lijst.csv", text.encode(encoding)))
    first = 2 if before else 1
    assert [(one.name, one.text) for line in book.sheets[0].rows for one in line.own] == [
        *((f"A{first}", "Machtiging"), (f"B{first}", "Bron"), (f"C{first}", "Ontvanger")),
        *((f"A{first + 1}", "FO nr. 22/2013"), (f"B{first + 1}", "FOD Financiën")),
        (f"C{first + 1}", "Bénéficiaires, één; a|b\tc"),
    ]


def test_a_text_of_sentences_has_one_column() -> None:
    text = "Mededeling van naam, adres en loon door de RSZ aan de RVA\nVTC nr. 1/2012, later; nooit meer\n"
    book = read_book(Source("lijst.csv", text.encode()))
    assert [line.text for line in book.sheets[0].rows] == text.splitlines()


def test_a_table_that_is_no_list_is_refused_with_what_would_make_it_one() -> None:
    source = Source("cijfers.csv", b"jaar;aantal\n2020;5\n")
    assert UNKNOWN.identify(source)
    with pytest.raises(UserError, match=r"cijfers\.csv.*Verstrekker"):
        UNKNOWN.extract(source, Options())


def read_or_refused(source: Source) -> str:
    """Return the name of the list that was read, or the words in which it was refused."""
    try:
        return str(IMPORTER.extract(source, Options()).view["document"])
    except UserError as refused:
        return str(refused)


@given(st.binary(max_size=2_000))
def test_any_text_is_read_or_refused_in_words(data: bytes) -> None:
    assert read_or_refused(Source("lijst.csv", data)).startswith(("lijst.csv", "«lijst.csv", "Sheet «lijst"))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(st.integers(0, 600), st.sampled_from(["<", '"', "99999999999", "<table:table>", "</text:p>", "&amp;", "-1", ""]))
def test_a_document_with_any_damage_is_read_or_refused_in_words(place: int, damage: str) -> None:
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as archive:
        text = archive.read("content.xml").decode()
    told = read_or_refused(Source("lijst.ods", content(text[:place] + damage + text[place + 3 :])))
    assert told.startswith(("lijst.ods", "«lijst.ods", "Sheet «"))
