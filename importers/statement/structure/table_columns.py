"""Data and purposes in tables of plain text: what stands in the column under «Gegevens», «Finalité» or «Purpose»."""

import re
from typing import Literal, TypeAlias

from importers.statement.aims.purposes import of_item
from importers.statement.categories.data_words import Named, is_nothing, name_of
from importers.statement.page import Page, Part
from importers.statement.structure.columns import PERIOD_HEAD, column_roles
from importers.statement.structure.enumerations import trimmed
from importers.statement.words.shadow import Span

Column: TypeAlias = Literal["data", "purpose", "other"]
_CELL = re.compile(r"[^\t|\n]+")
_LONGEST = 160


class TableColumns:
    """Reads the rows of a table line by line; the header before them tells what their columns hold."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._columns: list[Column] = []

    def read(self, part: Part) -> tuple[list[Named], list[Named]]:
        """Return the data and the purposes in the rows of a paragraph; none where it is no row of a known table."""
        data: list[Named] = []
        purposes: list[Named] = []
        if part.block.kind != "paragraph":
            self._columns = []
            return data, purposes
        for cells in self._rows(part):
            header = [_column(self._page.low(cell)) for cell in cells]
            if len(cells) > 1 and set(header) - {"other"}:
                # how long data are kept is told of those that a section of their own has named
                again = any(
                    PERIOD_HEAD.search(self._page.low(cell)) for cell in cells
                ) and self._page.names_data_before(part)
                self._columns = ["other" if again and kind == "data" else kind for kind in header]
            elif len(cells) < 2 and "\t" not in self._raw(part):  # noqa: PLR2004 - a single cell is no row
                self._columns = []
            else:
                for kind, cell in zip(self._columns, cells, strict=False):
                    self._cell(kind, cell, data, purposes)
        return data, purposes

    def _cell(self, kind: Column, cell: Span, data: list[Named], purposes: list[Named]) -> None:
        low = self._page.low(cell)
        if not 2 < len(low) < _LONGEST or not low[0].isalpha():  # noqa: PLR2004 - shorter names nothing
            return
        if kind == "data" and not is_nothing(low):
            data.append(Named(name_of(self._page, cell), cell, "data.column"))
        elif kind == "purpose":
            found = of_item(self._page, cell)
            purposes.append(Named(found.name, found.span, "purpose.column"))

    def _raw(self, part: Part) -> str:
        return self._page.text[part.block.start : part.block.end]

    def _rows(self, part: Part) -> list[list[Span]]:
        rows: list[list[Span]] = []
        place = part.block.start
        for line in self._raw(part).split("\n"):
            cells = [
                trimmed(self._page.shadow, self._page.shadow.span(place + match.start(), place + match.end()))
                for match in _CELL.finditer(line)
                if match.group().strip()
            ]
            if cells:
                rows.append(cells)
            place += len(line) + 1
        return rows


def _column(low: str) -> Column:
    roles = column_roles(low)
    return "data" if "data" in roles else "purpose" if "purpose" in roles else "other"
