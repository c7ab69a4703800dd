"""The formats in which an export is handed over: a workbook, its open form, tables for a program, or linked data."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping

from ropa.errors import UnknownName
from ropa.export.handed_over import Sheets
from ropa.export.open_document import OpenDocument
from ropa.export.tables import Tables
from ropa.export.workbook import Book


@dataclasses.dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: how its files end, and what a browser calls them."""

    ending: str
    media_type: str


@dataclasses.dataclass(frozen=True, slots=True)
class Format(FileKind):
    """A format of sheets, and what begins a file of it with a title and an instant (UTC)."""

    begun: Callable[[str, dt.datetime], Sheets]


FORMATS: Mapping[str, Format] = {
    "xlsx": Format(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Book),
    "ods": Format(".ods", "application/vnd.oasis.opendocument.spreadsheet", OpenDocument),
    "csv": Format(".zip", "application/zip", Tables),
}


LINKED: Mapping[str, FileKind] = {
    "jsonld": FileKind(".jsonld", "application/ld+json"),
    "ttl": FileKind(".ttl", "text/turtle"),
}
"""The formats of linked data."""


def file_kind(name: str) -> FileKind:
    """Return a format of sheets or of linked data. Raises `UnknownName` with those that there are."""
    return LINKED[name] if name in LINKED else format_named(name)


def format_named(name: str) -> Format:
    """Return a format. Raises `UnknownName` with those that there are."""
    if name not in FORMATS:
        raise UnknownName(f"there is no format «{name}»; choose one of the formats", tuple(FORMATS))
    return FORMATS[name]
