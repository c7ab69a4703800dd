"""Lists of the tests: told as data beside what they must yield, and made into a file of each kind in memory."""

import csv
import dataclasses
import datetime as dt
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from openpyxl import Workbook
from openpyxl.comments import Comment

from ropa.importing.importer import Source
from tests.unit.mandates.books import saved

FOLDER = Path(__file__).parent / "lists"
_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


@dataclasses.dataclass(frozen=True)
class MadeList:
    """A list as the folder tells it: which kind of file it is, whose it is, its sheets."""

    name: str
    file: str
    owner: str | None
    sheets: tuple[Mapping[str, Any], ...]

    def source(self, kind: str | None = None) -> Source:
        """Return the list as a file, of its own kind or of another."""
        stem, _, own = self.file.partition(".")
        make = {"xlsx": _xlsx, "ods": _ods, "csv": _csv}[kind or own]
        return Source(f"{stem}.{kind or own}", make(self.sheets))

    @property
    def plain(self) -> bool:
        """Whether it is rows and nothing else, on one sheet, so that every kind of file can hold it."""
        return len(self.sheets) == 1 and set(self.sheets[0]) <= {"name", "rows", "encoding", "separator"}


def made_list(name: str) -> MadeList:
    told = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return MadeList(name, told["file"], told["owner"], tuple(told["sheets"]))


def list_names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def _xlsx(sheets: tuple[Mapping[str, Any], ...]) -> bytes:
    book = Workbook()
    for number, told in enumerate(sheets):
        sheet = book.worksheets[0] if number == 0 else book.create_sheet()
        sheet.title = told["name"]
        for row in told["rows"]:
            sheet.append([_value(cell) for cell in row])
        for merged in told.get("merged", ()):
            sheet.merge_cells(merged)
        for row_number in told.get("hidden_rows", ()):
            sheet.row_dimensions[row_number].hidden = True
        for column in told.get("hidden_columns", ()):
            sheet.column_dimensions[column].hidden = True
        for cell, target in told.get("links", {}).items():
            sheet[cell].hyperlink = target
        for cell, text in told.get("comments", {}).items():
            sheet[cell].comment = Comment(text, "")
        sheet.sheet_state = "hidden" if told.get("hidden") else "visible"
    return saved(book)


def _value(cell: object) -> object:
    return dt.date.fromisoformat(cell["date"]) if isinstance(cell, dict) else cell


def _csv(sheets: tuple[Mapping[str, Any], ...]) -> bytes:
    (told,) = sheets
    text = io.StringIO()
    writer = csv.writer(text, delimiter=told.get("separator", ";"), lineterminator="\r\n")
    writer.writerows(["" if cell is None else str(_value(cell)) for cell in row] for row in told["rows"])
    return text.getvalue().encode(told.get("encoding", "utf-8"))


def _ods(sheets: tuple[Mapping[str, Any], ...]) -> bytes:
    return open_document("".join(_table(told) for told in sheets))


def _table(told: Mapping[str, Any]) -> str:
    rows = "".join(
        f"<table:table-row>{''.join(_cell(cell) for cell in row) or '<table:table-cell/>'}"
        '<table:table-cell table:number-columns-repeated="900"/></table:table-row>'
        for row in told["rows"]
    )
    rest = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    return f"<table:table table:name={quoteattr(told['name'])}>{rows}{rest}</table:table>"


def _cell(cell: object) -> str:
    value = _value(cell)
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, dt.date):
        typed = f'office:value-type="date" office:date-value="{value.isoformat()}"'
    elif isinstance(value, (int, float)):
        typed = f'office:value-type="float" office:value="{value}"'
    else:
        typed = 'office:value-type="string"'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f"<table:table-cell {typed}>{lines}</table:table-cell>"


def open_document(
    tables: str, styles: str = "", more: Mapping[str, bytes] | None = None, compression: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """Return an .ods workbook with these tables, written out as they are."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} office:version="1.3">{styles}'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", compression) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), _TYPE)
        archive.writestr("content.xml", content)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return raw.getvalue()
