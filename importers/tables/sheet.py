"""A list as it stands in a workbook: sheets of rows of cells, each cell with its text as it was."""

import dataclasses
import functools
from collections.abc import Mapping

from ropa.claims.claim import Place


@dataclasses.dataclass(frozen=True, eq=False)
class Cell:
    """A cell: its `text` as it was, what it links to, and whether a reader of the sheet could not see it.

    `words` is the text to be read, without damage of its encoding. `iso` is the date where the cell holds one,
    `figure` its number. `spread` = the value stands in a merged range that begins elsewhere; `name` is then the cell
    where it begins.
    """

    sheet: str
    name: str
    row: int
    column: int
    text: str
    words: str
    iso: str | None = None
    figure: float | None = None
    links: tuple[str, ...] = ()
    comment: str | None = None
    hidden: bool = False
    spread: bool = False

    @functools.cached_property
    def place(self) -> Place:
        """Where it stands; one object, since many facts rest on it."""
        return Place(sheet=self.sheet, cell=self.name)


@dataclasses.dataclass(frozen=True)
class Row:
    """A row that is not empty: its number, its cells by column."""

    sheet: str
    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False

    @functools.cached_property
    def own(self) -> tuple[Cell, ...]:
        """The cells that begin in this row, from left to right."""
        return tuple(cell for _, cell in sorted(self.cells.items()) if not cell.spread)

    @functools.cached_property
    def text(self) -> str:
        """The texts of its own cells, from left to right."""
        return " | ".join(cell.words for cell in self.own)

    @property
    def place(self) -> Place:
        """Where it stands, by its first cell."""
        first = self.own[0] if self.own else next(iter(self.cells.values()))
        return Place(sheet=self.sheet, cell=first.name)


@dataclasses.dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its rows that are not empty, and whether it was hidden.

    `blind` are the cells that show no value: a formula that was never computed, a comment on an empty cell.
    """

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    blind: tuple[Cell, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Book:
    """A workbook: its sheets, and what its properties say of itself."""

    sheets: tuple[Sheet, ...]
    identifier: str | None = None
    title: str | None = None
