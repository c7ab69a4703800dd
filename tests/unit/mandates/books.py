"""Workbooks of the tests, made in memory, and what the importer reads in them."""

import io
from collections.abc import Callable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from importers.mandates import IMPORTER
from ropa.importing.importer import Extraction, Options, Source

Rows = Sequence[Sequence[object]]


def saved(book: Workbook) -> bytes:
    """Return the bytes of a workbook."""
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def first_sheet(book: Workbook) -> Worksheet:
    """Return the first sheet of a workbook."""
    return book.worksheets[0]


def workbook(rows: Rows, name: str = "Lijst", change: Callable[[Worksheet], None] | None = None) -> bytes:
    """Return a workbook of one sheet with these rows, after `change`."""
    book = Workbook()
    sheet = first_sheet(book)
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    if change is not None:
        change(sheet)
    return saved(book)


def read(data: bytes, owner: str | None = None, name: str = "lijst.xlsx") -> Extraction:
    """Return what the importer reads."""
    return IMPORTER.extract(Source(name, data), Options(owner=owner))


def mandates(data: bytes, owner: str | None = None) -> dict[str, dict[str, Any]]:
    """Return the mandates of the view by their key."""
    return {row["id"].removeprefix("mandate/"): row for row in read(data, owner).view["mandates"]}


def listed(rows: Rows, owner: str | None = None, name: str = "Lijst") -> dict[str, dict[str, Any]]:
    """Return the mandates in these rows by their key."""
    return mandates(workbook(rows, name), owner)
