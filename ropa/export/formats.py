"""The formats in which an export is handed over: a workbook, its open form, or tables for a program."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping

from ropa.errors import UnknownName
from ropa.export.handed_over import Sheets
from ropa.export.open_document import OpenDocument
from ropa.export.tables import Tables
from ropa.export.workbook import Book


@dataclasses.dataclass(frozen=True, slots=True)
class Format:
    """A format: how its files end, what a browser calls them, and what begins one with a title and an instant (UTC)."""

    ending: str
    media_type: str
    begun: Callable[[str, dt.datetime], Sheets]


FORMATS: Mapping[str, Format] = {
    "xlsx": Format(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Book),
    "ods": Format(".ods", "application/vnd.oasis.opendocument.spreadsheet", OpenDocument),
    "csv": Format(".zip", "application/zip", Tables),
}


def format_named(name: str) -> Format:
    """Return a format. Raises `UnknownName` with those that there are."""
    if name not in FORMATS:
        raise UnknownName(f"there is no format «{name}»; choose one of the formats", tuple(FORMATS))
    return FORMATS[name]
