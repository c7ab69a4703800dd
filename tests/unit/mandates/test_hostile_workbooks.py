"""Workbooks that lie, swell or reach outside are refused with a sentence, quickly and before they are opened."""

import io
import struct
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from importers.mandates import IMPORTER
from importers.tables.gate import MAX_FILE, MAX_MEMBERS
from ropa.errors import UserError
from ropa.importing.importer import Source
from tests.patience import at_most
from tests.unit.mandates.books import first_sheet, read, saved, workbook

SHEET = "xl/worksheets/sheet1.xml"
PLAIN = workbook([["Machtiging", "Verstrekker", "Ontvanger"], ["VTC nr. 49/2017", "AgODi", "Kind en Gezin"]])
QUICKLY = 20


def changed(part: str, change: Callable[[bytes], bytes], data: bytes = PLAIN) -> bytes:
    """Return the workbook with one part changed, or added."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        for name in names:
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
        if part not in names:
            new.writestr(part, change(b""))
    return target.getvalue()


def in_sheet(old: bytes, new: bytes) -> bytes:
    """Return the workbook with `old` in its sheet replaced."""

    def replace(content: bytes) -> bytes:
        assert old in content
        return content.replace(old, new, 1)

    return changed(SHEET, replace)


def after_the_cells(text: bytes) -> bytes:
    return in_sheet(b"</sheetData>", b"</sheetData>" + text)


def encrypted() -> bytes:
    data = bytearray(PLAIN)
    flags = data.index(b"PK\x01\x02") + 8
    struct.pack_into("<H", data, flags, 1)
    return bytes(data)


def read_or_refused(data: bytes) -> str:
    """Return the name of the list that was read, or the words in which it was refused."""
    try:
        return str(read(data).view["document"])
    except UserError as refused:
        return str(refused)


def many_parts() -> bytes:
    target = io.BytesIO(PLAIN)
    with zipfile.ZipFile(target, "a") as archive:
        for number in range(MAX_MEMBERS + 1):
            archive.writestr(f"xl/media/{number}", b"")
    return target.getvalue()


CORNER = b'<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>'
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>&b;</sheetData></worksheet>'
)
OUTSIDE = ENTITIES.replace(b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">', b'<!ENTITY b SYSTEM "file:///etc/hostname">')
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "two corner cells": (lambda: in_sheet(b"</row>", CORNER + b"</row>"), "outside"),
    "corner cell in single quotes": (lambda: in_sheet(b"</row>", CORNER.replace(b'"', b"'") + b"</row>"), "outside"),
    "corner cell in character references": (
        lambda: in_sheet(b"</row>", CORNER.replace(b"XFD", b"&#88;&#70;D") + b"</row>"),
        "outside",
    ),
    "cell with an impossible name": (
        lambda: in_sheet(b"</row>", CORNER.replace(b"XFD", b"1A") + b"</row>"),
        "impossible",
    ),
    "merged whole sheet": (
        lambda: after_the_cells(b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        "outside",
    ),
    "merged large range": (
        lambda: after_the_cells(b'<mergeCells><mergeCell ref="A1:IV100000"/></mergeCells>'),
        "merges or links",
    ),
    "link over a large range": (
        lambda: after_the_cells(b'<hyperlinks><hyperlink ref="A1:IV100000" location="x"/></hyperlinks>'),
        "merges or links",
    ),
    "nested entities": (lambda: changed(SHEET, lambda _: ENTITIES), "declares entities"),
    "nested entities in UTF-16": (
        lambda: changed(SHEET, lambda _: ENTITIES.decode().replace("?>", ' encoding="UTF-16"?>').encode("utf-16")),
        "declares entities",
    ),
    "external entity": (lambda: changed(SHEET, lambda _: OUTSIDE), "declares entities"),
    "external entity in a part with another name": (
        lambda: changed("xl/worksheets/sheet9.bin", lambda _: OUTSIDE),
        "declares entities",
    ),
    "spaces that unpack a thousandfold": (
        lambda: in_sheet(b"<sheetData>", b" " * 50_000_000 + b"<sheetData>"),
        "packed far more tightly",
    ),
    "a million rows": (
        lambda: in_sheet(
            b"</sheetData>", b"".join(b"<row><c><v>%d</v></c></row>" % n for n in range(310_000)) + b"</sheetData>"
        ),
        "more than 200,000 rows",
    ),
    "deeply nested parts": (lambda: changed(SHEET, lambda _: b"<a>" * 100_000), "deeper"),
    "encrypted part": (encrypted, "encrypted"),
    "password or old file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old .xls file"),
    "macros": (
        lambda: changed(
            "[Content_Types].xml",
            lambda old: old.replace(
                b"openxmlformats-officedocument.spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
            ),
        ),
        "macros",
    ),
    "links to other workbooks": (
        lambda: changed("xl/externalLinks/externalLink1.xml", lambda _: b"<externalLink/>"),
        "links to other workbooks",
    ),
    "thousands of parts": (many_parts, "parts, more than"),
    "another archive": (lambda: changed("[Content_Types].xml", lambda _: b"<Types/>"), "no .xlsx workbook"),
    "an empty archive": (lambda: b"PK\x05\x06" + b"\0" * 18, "no .xlsx workbook"),
    "a text": (lambda: b"Machtiging;Datum\n", "no .xlsx workbook"),
    "nothing": (lambda: b"", "no .xlsx workbook"),
    "cut off": (lambda: PLAIN[: len(PLAIN) // 2], "damaged"),
    "damaged sheet": (lambda: changed(SHEET, lambda old: old[:-40]), "sheet1.xml"),
    "too large": (lambda: b"PK\x03\x04" + bytes(MAX_FILE), "more than 20,000,000"),
    "a cell longer than a spreadsheet holds": (
        lambda: in_sheet(
            b"</row>", b'<c r="E1" t="inlineStr"><is><t>' + bytes(range(97, 123)) * 1300 + b"</t></is></c></row>"
        ),
        "more text",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_quickly_with_the_reason(name: str) -> None:
    make, reason = HOSTILE[name]
    data = make()
    with at_most(QUICKLY), pytest.raises(UserError) as refused:
        read(data, name="vreemd.xlsx")
    assert reason in str(refused.value)
    assert "vreemd.xlsx" in str(refused.value) or "Sheet" in str(refused.value)


def test_the_plain_workbook_behind_the_hostile_ones_is_read() -> None:
    (found,) = read(PLAIN).view["mandates"]
    assert found["id"] == "mandate/vtc-2017-49"


def test_a_lying_header_of_the_archive_does_not_help() -> None:
    data = bytearray(changed(SHEET, lambda old: old.replace(b"<sheetData>", b" " * 50_000_000 + b"<sheetData>")))
    at = data.index(b"PK\x01\x02")
    while not data[at + 46 :].startswith(SHEET.encode()):
        at = data.index(b"PK\x01\x02", at + 4)
    struct.pack_into("<I", data, at + 24, 1000)
    with pytest.raises(UserError):
        read(bytes(data))


def test_a_formula_is_never_run_and_its_text_is_no_value() -> None:
    book = Workbook()
    sheet = first_sheet(book)
    for row in (["Machtiging", "Verstrekker", "Ontvanger"], ["VTC nr. 49/2017", "=1+1", "Kind en Gezin"]):
        sheet.append(row)
    (found,) = read(saved(book)).view["mandates"]
    assert (found["providers"], found["receivers"]) == ([], ["Kind en Gezin"])


@given(st.binary(max_size=2_000))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    with pytest.raises(UserError):
        read(data)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=4))
def test_a_workbook_with_any_damage_is_read_or_refused_in_words(place: int, damage: bytes) -> None:
    data = PLAIN[:place] + damage + PLAIN[place + len(damage) :]
    assert "lijst.xlsx" in read_or_refused(data)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=100)
@given(st.data())
def test_a_sheet_with_any_damage_is_read_or_refused_in_words(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as archive:
        part = data.draw(st.sampled_from(archive.namelist()))
        content = archive.read(part)
    place = data.draw(st.integers(0, len(content)))
    words = data.draw(
        st.sampled_from([b"", b"<", b'"', b"A1:", b"99999999999", b"<c/>", b"true", b"&amp;", b"-1", b"<row>", b"\xff"])
    )
    cut = data.draw(st.integers(0, 12))
    assert "lijst.xlsx" in read_or_refused(changed(part, lambda old: old[:place] + words + old[place + cut :]))


@pytest.mark.parametrize(
    ("name", "data", "taken"),
    [
        ("lijst.xlsx", b"", True),
        ("LIJST.XLSX", b"", True),
        ("oud.xls", b"", True),
        ("zonder-einde", PLAIN, True),
        ("verklaring.txt", b"", False),
        ("archief.zip", PLAIN, False),
    ],
)
def test_workbooks_are_told_by_name_or_first_bytes(name: str, data: bytes, *, taken: bool) -> None:
    assert IMPORTER.identify(Source(name, data)) is taken
