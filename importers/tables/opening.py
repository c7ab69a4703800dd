"""Opens a list in whatever file it is kept: an .xlsx or .ods workbook, or comma-separated text."""

from weakref import WeakKeyDictionary

from importers.tables.archive import ZIP
from importers.tables.comma_separated import read_csv
from importers.tables.gate import LEGACY
from importers.tables.open_document import is_open_document, read_open_document
from importers.tables.sheet import Book
from importers.tables.workbook import read_workbook
from ropa.errors import UserError
from ropa.importing.importer import Source

_TEXTS = frozenset({".csv", ".tsv", ".tab"})
_WORKBOOKS = frozenset({".xlsx", ".ods", ".xls", ".xlsm", ".xlsb"})
_OPENED: WeakKeyDictionary[Source, Book] = WeakKeyDictionary()
"""What has been opened, so that a list which several importers look at is read once; it goes with its source."""
_REFUSED: WeakKeyDictionary[Source, tuple[type[UserError], str]] = WeakKeyDictionary()
"""Why it could not be opened, for the same reason; the error itself would hold on to its source."""


def may_be_table(source: Source) -> bool:
    """Return whether `source` looks like a workbook or comma-separated text, by its name, else by its first bytes.

    Old workbooks are taken too, to be refused with the reason.
    """
    if source.suffix == "":
        return source.data.startswith((ZIP, LEGACY))
    return source.suffix in _TEXTS | _WORKBOOKS


def read_book(source: Source) -> Book:
    """Return the sheets of `source` by what it is, not by its name. Raises `UserError` where it cannot be read."""
    if source in _REFUSED:
        kind, words = _REFUSED[source]
        raise kind(words)
    book = _OPENED.get(source)
    if book is None:
        try:
            book = _OPENED[source] = _read(source)
        except UserError as error:
            _REFUSED[source] = type(error), str(error)
            raise
    return book


def _read(source: Source) -> Book:
    if source.data.startswith(ZIP):
        return read_open_document(source) if is_open_document(source.data) else read_workbook(source)
    return read_csv(source) if source.suffix in _TEXTS else read_workbook(source)
