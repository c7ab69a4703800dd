"""A file as it is handed over, whatever its format: sheets, each with its headings, its rows and how it is printed."""

import dataclasses
from collections.abc import Iterable
from typing import BinaryIO, Protocol

from ropa.export.sheet_rows import Row


@dataclasses.dataclass(frozen=True, slots=True)
class Paper:
    """How a sheet is printed: its paper, how many pages wide, and what stands at the top and the foot of each page.

    `foot` has two gaps, for the number of the page and for how many there are. `note` is what a reader has to know of
    the cells of the page, where there is anything.
    """

    size: str
    pages: int
    left: str
    right: str
    foot: str
    note: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Frame:
    """A sheet before its rows: name, widths in characters, rows of headings, and how it is printed.

    The last row of `head` carries the filters; a sheet without headings has neither filters nor frozen rows. `lead` is
    how many columns stay in sight.
    """

    name: str
    widths: tuple[int, ...]
    head: tuple[Row, ...]
    lead: int
    paper: Paper


class Sheet(Protocol):
    """A sheet that is being written."""

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows."""

    def begin_page(self) -> None:
        """Have the next row begin a page where the sheet is printed."""

    def close(self) -> None:
        """End the sheet."""


class Sheets(Protocol):
    """A file that is being written; several sheets may be open, and nothing of them is held in memory."""

    @property
    def tidy(self) -> bool:
        """Whether a program reads it: then each line is one row, and a form is a table."""

    def open(self, frame: Frame, after: Sheet | None = None) -> Sheet:
        """Begin a sheet, which stands right after another one, or after all that were begun before."""

    def digest(self) -> str:
        """Return a hash of the sheets so far, all of which must be closed, in their order."""

    def save(self, file: BinaryIO) -> None:
        """Write everything, of which no sheet may be open, into a file."""

    def discard(self) -> None:
        """Remove what was written of a file that is not going to be saved."""


MOST_BREAKS = 1_000
"""Pages that may begin where a sheet says so; a spreadsheet knows no more than 1,026."""
