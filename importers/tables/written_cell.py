"""A cell as a list file gives it: a value or a text, made into what a person sees and what the product reads."""

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable

from openpyxl.utils import get_column_letter

from importers.tables.archive import bounds, too_large
from importers.tables.encoding import repaired
from importers.tables.sheet import Cell
from ropa.errors import UserError
from ropa.importing.importer import Source

HYPERLINK = re.compile(
    r'^(?:of:|oooc:)?=\s*HYPERLINK\(\s*"([^"]{0,2000})"\s*(?:[,;]\s*"([^"]{0,2000})"\s*)?\)\s*$', re.IGNORECASE
)
"""A formula that is a link only: its address, and the words that are shown for it."""
MAX_CELL_TEXT = 32_767
"""What a cell of a spreadsheet can hold."""
_MAX_SPREAD = 100_000
"""Cells over which merged ranges are spread; more than a list ever has."""


@dataclasses.dataclass(frozen=True, slots=True)
class Written:
    """What stands in a cell: the text that a person sees, and the date or number where it is one."""

    text: str
    iso: str | None = None
    figure: float | None = None


def written(value: object) -> Written:
    """Return a value of a cell as a person sees it."""
    if isinstance(value, dt.datetime):
        return Written(value.date().isoformat(), value.date().isoformat())
    if isinstance(value, dt.date):
        return Written(value.isoformat(), value.isoformat())
    if isinstance(value, bool) or value is None:
        return Written("" if value is None else str(value))
    if isinstance(value, (int, float)):
        whole = isinstance(value, float) and value.is_integer()
        return Written(str(int(value) if whole else value), figure=float(value))
    return Written(str(value))


class Grid:
    """The cells of one sheet while it is read; refuses more text than a list holds."""

    def __init__(self, source: Source, sheet: str) -> None:
        self._source = source
        self._most = bounds(source).text
        self.sheet = sheet
        self._length = 0
        self.rows: dict[int, dict[int, Cell]] = {}

    def put(  # noqa: PLR0913 - what a cell consists of
        self,
        row: int,
        column: int,
        found: Written,
        links: Iterable[str] = (),
        comment: str | None = None,
        *,
        hidden: bool = False,
    ) -> None:
        """Add a cell; one that shows nothing is none."""
        if not found.text.strip():
            return
        name = f"{get_column_letter(column)}{row}"
        self._length += len(found.text)
        if len(found.text) > MAX_CELL_TEXT:
            raise UserError(f"Sheet «{self.sheet}», cell {name}: more text than a cell holds; split the list.")
        if self._length > self._most:
            raise too_large(self._source, f"has more than {self._most:,} characters on sheet «{self.sheet}»")
        self.rows.setdefault(row, {})[column] = Cell(
            *(self.sheet, name, row, column, found.text, repaired(found.text), found.iso, found.figure),
            links=tuple(dict.fromkeys(links)),
            comment=comment,
            hidden=hidden,
        )

    def spread(self, ranges: Iterable[tuple[int, int, int, int]]) -> None:
        """Let the value of a merged range hold for all its cells; never over the cells below or beside it.

        A range is first row, first column, last row, last column.
        """
        budget = _MAX_SPREAD
        for top, left, bottom, right in ranges:
            first = self.rows.get(top, {}).get(left)
            budget -= (bottom - top + 1) * (right - left + 1)
            if first is None or budget < 0:
                continue
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    if (row, column) != (top, left):
                        spread = dataclasses.replace(first, row=row, column=column, spread=True)
                        self.rows.setdefault(row, {})[column] = spread
