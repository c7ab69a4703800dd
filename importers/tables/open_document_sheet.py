"""A sheet of an .ods workbook while it is read: rows and cells may be repeated, merged, hidden and annotated."""

import dataclasses
import math
import re
from collections.abc import Mapping

from importers.tables.sheet import Row, Sheet
from importers.tables.written_cell import HYPERLINK, MAX_CELL_TEXT, Grid, Written
from ropa.errors import UserError

_COUNT = re.compile(r"\d{1,9}")
_WITHOUT_END = 1_000_000_000
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T.*)?")
_UNSEEN = frozenset({"collapse", "filter"})
_MAX_HIDDEN_COLUMNS = 1024


@dataclasses.dataclass(slots=True)
class _OpenCell:
    """The cell that is being read; `within` says which of its texts comes in: its own or that of its annotation."""

    attributes: Mapping[str, str]
    paragraphs: list[str] = dataclasses.field(default_factory=list)
    annotation: list[str] = dataclasses.field(default_factory=list)
    links: list[str] = dataclasses.field(default_factory=list)
    in_annotation: bool = False
    in_paragraph: int = 0


class OpenSheet:
    """Takes in the elements of one table in their order.

    `last_row` and `last_column` are those of the last filled cell, `covered` the cells that repetition and merging
    add; all three are bounds to be checked by the reader.
    """

    def __init__(self, grid: Grid, *, hidden: bool) -> None:
        self.last_row = 0
        self.last_column = 0
        self.covered = 0
        self._name, self._hidden = grid.sheet, hidden
        self._grid = grid
        self._row, self._row_repeats, self._row_hidden = 0, 1, False
        self._column = 0
        self._columns = 0
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._cell: _OpenCell | None = None
        self._merged: list[tuple[int, int, int, int]] = []
        self._copies: list[tuple[int, int, Written, tuple[str, ...], str | None]] = []

    def start(self, kind: str, attributes: Mapping[str, str]) -> None:
        """Take in the beginning of an element."""
        if kind == "table-column":
            self._column_of(attributes)
        elif kind == "table-row":
            self._row += 1
            self._row_repeats = _times(attributes, "number-rows-repeated")
            self._row_hidden = attributes.get("visibility") in _UNSEEN
            self._column = 0
            self._copies = []
        elif kind in {"table-cell", "covered-table-cell"}:
            self._cell = _OpenCell(attributes)
        elif self._cell is not None:
            self._inside(self._cell, kind, attributes)

    def _inside(self, cell: _OpenCell, kind: str, attributes: Mapping[str, str]) -> None:
        texts = cell.annotation if cell.in_annotation else cell.paragraphs
        if kind == "annotation":
            cell.in_annotation = True
        elif kind in {"p", "h"}:
            texts.append("")
            cell.in_paragraph += 1
        elif not cell.in_paragraph:
            return
        elif kind == "s":
            texts[-1] += " " * min(_times(attributes, "c"), 100)
        elif kind in {"tab", "line-break"}:
            texts[-1] += "\t" if kind == "tab" else "\n"
        elif kind == "a" and attributes.get("href"):
            cell.links.append(attributes["href"][:2000])

    def text(self, text: str) -> None:
        """Take in characters; only those of paragraphs belong to a cell."""
        cell = self._cell
        if cell is not None and cell.in_paragraph:
            texts = cell.annotation if cell.in_annotation else cell.paragraphs
            texts[-1] += text
            if len(texts[-1]) > MAX_CELL_TEXT:
                raise UserError(f"Sheet «{self._name}», row {self._row}: more text than a cell holds; split the list.")

    def end(self, kind: str) -> None:
        """Take in the end of an element."""
        cell = self._cell
        if kind in {"table-cell", "covered-table-cell"} and cell is not None:
            self._put(cell, covered=kind != "table-cell")
            self._cell = None
        elif kind == "table-row":
            self._end_row()
        elif cell is not None and kind == "annotation":
            cell.in_annotation = False
        elif cell is not None and kind in {"p", "h"}:
            cell.in_paragraph -= 1

    def _column_of(self, attributes: Mapping[str, str]) -> None:
        times = _times(attributes, "number-columns-repeated")
        if attributes.get("visibility") in _UNSEEN:
            last = min(self._columns + times, _MAX_HIDDEN_COLUMNS)
            self._hidden_columns.update(range(self._columns + 1, last + 1))
        self._columns += times

    def _put(self, cell: _OpenCell, *, covered: bool) -> None:
        times = _times(cell.attributes, "number-columns-repeated")
        found = _written(cell)
        first = self._column + 1
        self._column += times
        if covered or not found.text.strip():
            return
        self.last_row, self.last_column = self._row + self._row_repeats - 1, max(self.last_column, self._column)
        self.covered += times * self._row_repeats - 1
        wide = _times(cell.attributes, "number-columns-spanned")
        high = _times(cell.attributes, "number-rows-spanned")
        if wide * high > 1:
            self.covered += wide * high
            self._merged.append((self._row, first, self._row + high - 1, first + wide - 1))
        links, found = _links(cell, found)
        comment = "\n".join(cell.annotation).strip() or None
        self._copies += [(first, times, found, links, comment)]

    def _end_row(self) -> None:
        """Write the row out as often as it stands; the bounds have been checked cell by cell before."""
        rows = range(self._row, self._row + self._row_repeats)
        if self._row_hidden and self._copies:
            self._hidden_rows.update(rows)
        for row in rows if self._copies else ():
            self._copy_to(row)
        self._row += self._row_repeats - 1

    def _copy_to(self, row: int) -> None:
        for first, times, found, links, comment in self._copies:
            for column in range(first, first + times):
                hidden = self._hidden or self._row_hidden or column in self._hidden_columns
                self._grid.put(row, column, found, links, comment, hidden=hidden)

    def done(self) -> Sheet:
        """Return the sheet with its merged ranges spread over their cells."""
        self._grid.spread(self._merged)
        rows = (
            Row(
                *(self._name, number, dict(sorted(cells.items()))),
                hidden=self._hidden or number in self._hidden_rows,
            )
            for number, cells in sorted(self._grid.rows.items())
        )
        return Sheet(self._name, tuple(rows), self._hidden)


def _times(attributes: Mapping[str, str], name: str) -> int:
    """Return how often a row, a column or a cell stands, at least once."""
    text = attributes.get(name, "1")
    if _COUNT.fullmatch(text):
        return max(int(text), 1)
    return _WITHOUT_END if text.isdigit() else 1


def _written(cell: _OpenCell) -> Written:
    """Return what the cell shows: a date or number by its value, everything else by its paragraphs."""
    kind = cell.attributes.get("value-type")
    shown = "\n".join(cell.paragraphs)
    day = _ISO.fullmatch(cell.attributes.get("date-value", "")) if kind == "date" else None
    if day:
        return Written(day[1], iso=day[1])
    if kind in {"float", "percentage", "currency"}:
        try:
            value = float(cell.attributes.get("value", ""))
        except ValueError:
            return Written(shown)
        if not math.isfinite(value):
            return Written(shown)
        return Written(str(int(value)) if value.is_integer() else str(value), figure=value)
    return Written(shown or cell.attributes.get("string-value", ""))


def _links(cell: _OpenCell, found: Written) -> tuple[tuple[str, ...], Written]:
    link = HYPERLINK.match(cell.attributes.get("formula", ""))
    if link is None:
        return tuple(cell.links), found
    return (*cell.links, link[1]), found if found.text.strip() else Written(link[2] or link[1])
