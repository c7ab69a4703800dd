"""What a workbook must be before it is opened: a plain .xlsx of bounded size that refers to nothing outside itself."""

import re
import zipfile
from collections.abc import Mapping

from importers.tables.archive import (
    BESIDE_OTHERS,
    MAX_COLUMNS,
    MAX_FILE,
    MAX_MEMBERS,
    MAX_ROWS,
    SAVE_ANEW,
    ZIP,
    bounds,
    check_archive,
    check_size,
    count_members,
    refusal,
    too_large,
)
from ropa.importing.importer import Source

__all__ = ["MAX_COLUMNS", "MAX_FILE", "MAX_MEMBERS", "check"]

LEGACY = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHUNK = 1 << 18
_MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACRO_TYPES = (b"macroEnabled", b"sheet.binary")
_COVERING = frozenset({"mergeCell", "hyperlink", "comment"})
_CELL_NAME = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_LETTERS = 26


def check(source: Source) -> None:
    """Raise `UserError` where `source` is no workbook that can be read safely."""
    check_size(source)
    if source.data.startswith(LEGACY):
        raise refusal(source, "is an old .xls file or is protected by a password", "save it as .xlsx without password")
    if not source.data.startswith(ZIP):
        raise refusal(source, "is no .xlsx workbook", "save the list as .xlsx")
    check_archive(source, lambda archive: _check_workbook(source, archive))


def _check_workbook(source: Source, archive: zipfile.ZipFile) -> None:
    """Refuse another kind of archive, links to other files, and more than a list holds."""
    names = archive.namelist()
    if "[Content_Types].xml" not in names:
        raise refusal(source, "is a zip archive but no workbook", "save the list as .xlsx")
    if any(name.startswith("xl/externalLinks") for name in names):
        raise refusal(source, "has links to other workbooks", "replace them by their values")
    with archive.open("[Content_Types].xml") as part:
        types = part.read(_CHUNK)
    if any(kind in types for kind in _MACRO_TYPES):
        raise refusal(source, "holds macros or is binary", "save it as .xlsx")
    if _MAIN_TYPE not in types:
        raise refusal(source, "is no .xlsx workbook", "save the list as .xlsx")
    count_members(source, archive, _Cells(source).element)


class _Cells:
    """The cells of all sheets together, and those over which merged ranges, links and comments are spread."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._most = bounds(source).cells
        self._cells = 0
        self._covered = 0

    def element(self, kind: str, attributes: Mapping[str, str]) -> None:
        """Refuse cells outside the bounds, and too many of them."""
        if kind == "c":
            self._cells += 1
            if self._cells > self._most:
                raise too_large(self._source, f"has more than {self._most:,} cells")
            self._within(attributes.get("r", "A1"))
        elif kind in _COVERING:
            self._cover(attributes.get("ref", "A1"))

    def _cover(self, covered: str) -> None:
        """Count the cells over which a merged range, a link or a comment is spread."""
        first, _, last = covered.partition(":")
        start, end = self._within(first), self._within(last or first)
        self._covered += (abs(end[0] - start[0]) + 1) * (abs(end[1] - start[1]) + 1)
        if self._covered > BESIDE_OTHERS.cells:
            raise refusal(self._source, f"merges or links more than {BESIDE_OTHERS.cells:,} cells", SAVE_ANEW)

    def _within(self, name: str) -> tuple[int, int]:
        """Return row and column of a cell; refuse one outside the bounds."""
        found = _CELL_NAME.fullmatch(name)
        if found is None:
            raise refusal(self._source, f"has a cell with the impossible name «{name[:20]}»", SAVE_ANEW)
        row, column = int(found[2]), _column(found[1].upper())
        if row > MAX_ROWS or column > MAX_COLUMNS:
            limits = f"{MAX_ROWS:,} rows and {MAX_COLUMNS} columns"
            raise refusal(self._source, f"has a cell {name} outside {limits}", "delete empty cells and save it anew")
        return row, column


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
