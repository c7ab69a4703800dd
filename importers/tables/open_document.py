"""Opens an .ods workbook: its one part of content is read as a stream, and what it repeats is counted, not believed."""

import zipfile
from collections.abc import Mapping
from xml.parsers import expat

from importers.tables.archive import (
    MAX_COLUMNS,
    MAX_ROWS,
    SAVE_ANEW,
    bounds,
    check_archive,
    count_members,
    refusal,
    too_large,
)
from importers.tables.open_document_sheet import OpenSheet
from importers.tables.sheet import Book, Sheet
from importers.tables.written_cell import Grid
from ropa.importing.importer import Source

OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
MAX_REPEATED = 50_000
"""Filled cells that merging and repetition may add to a sheet."""
_CONTENT = "content.xml"
_CHUNK = 1 << 18
_REACHING_OUT = frozenset({"table-source", "dde-source", "dde-link", "cell-range-source"})
_OTHER_PARTS = frozenset({"note-body", "tracked-changes", "shapes", "named-expressions", "database-ranges"})
"""Parts of the content that hold no cells of a list."""


def is_open_document(data: bytes) -> bool:
    """Return whether the archive begins as an .ods workbook has to: with its type, unpacked."""
    return data[30:200].startswith(b"mimetype" + OPEN_DOCUMENT)


def read_open_document(source: Source) -> Book:
    """Return the sheets of an .ods workbook. Raises `UserError` where it cannot be read safely."""
    content: list[Sheet] = []

    def look(archive: zipfile.ZipFile) -> None:
        if _CONTENT not in archive.namelist():
            raise refusal(source, "is a zip archive but no workbook", "save the list as .ods or .xlsx")
        count_members(source, archive, _Bounds(source).element)
        content.extend(_Reader(source).read(archive))

    check_archive(source, look)
    return Book(tuple(content))


class _Bounds:
    """What the content would amount to if all that it repeats were written out."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._most = bounds(source).cells
        self._cells = 0

    def element(self, kind: str, _: Mapping[str, str]) -> None:
        """Refuse links to other files, encryption and more cells than a list has."""
        if kind in _REACHING_OUT:
            raise refusal(self._source, "has links to other files", "replace them by their values")
        if kind == "encryption-data":
            raise refusal(self._source, "is encrypted", "save it without password")
        if kind == "table-cell":
            self._cells += 1
        if self._cells > self._most:
            raise too_large(self._source, f"has more than {self._most:,} cells")


class _Reader:
    """Walks through the content and keeps the sheets with their cells."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._sheets: list[Sheet] = []
        self._open: OpenSheet | None = None
        self._nested = 0
        self._passed_over = 0
        self._hidden_styles: set[str] = set()
        self._style: str | None = None

    def read(self, archive: zipfile.ZipFile) -> list[Sheet]:
        """Return the sheets in their order."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.buffer_text = True
        try:
            with archive.open(_CONTENT) as part:
                while piece := part.read(_CHUNK):
                    parser.Parse(piece, False)  # noqa: FBT003 - not the last piece
                parser.Parse(b"", True)  # noqa: FBT003 - the last one
        except (expat.ExpatError, LookupError):
            raise refusal(self._source, f"has a damaged part {_CONTENT}", SAVE_ANEW) from None
        return self._sheets

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        kind = name.rpartition(" ")[2]
        attributes = {key.rpartition(" ")[2]: value for key, value in given.items()}
        if self._passed_over or kind in _OTHER_PARTS:
            self._passed_over += 1
        elif kind == "style":
            self._style = attributes.get("name")
        elif kind == "table-properties" and attributes.get("display") == "false" and self._style:
            self._hidden_styles.add(self._style)
        elif kind == "table":
            self._nested += 1
            if self._nested == 1:
                hidden = attributes.get("style-name") in self._hidden_styles
                name = attributes.get("name", "")[:100] or f"{len(self._sheets) + 1}"
                self._open = OpenSheet(Grid(self._source, name), hidden=hidden)
        elif self._open is not None and self._nested == 1:
            self._open.start(kind, attributes)

    def _end(self, name: str) -> None:
        kind = name.rpartition(" ")[2]
        if self._passed_over:
            self._passed_over -= 1
        elif kind == "table":
            self._nested -= 1
            if self._nested == 0 and self._open is not None:
                self._sheets.append(self._open.done())
                self._open = None
        elif self._open is not None and self._nested == 1:
            self._open.end(kind)
            if kind == "table-cell":
                self._check(self._open)

    def _text(self, text: str) -> None:
        if self._open is not None and self._nested == 1 and not self._passed_over:
            self._open.text(text)

    def _check(self, sheet: OpenSheet) -> None:
        """Refuse what lies outside the bounds once written out; empty cells at the end of a sheet do not count."""
        if sheet.last_row > MAX_ROWS or sheet.last_column > MAX_COLUMNS:
            limits = f"{MAX_ROWS:,} rows and {MAX_COLUMNS} columns"
            raise refusal(self._source, f"has a cell outside {limits}", "delete empty cells and save it anew")
        if sheet.covered > MAX_REPEATED:
            raise refusal(self._source, f"merges or repeats more than {MAX_REPEATED:,} cells", SAVE_ANEW)
