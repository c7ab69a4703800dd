"""Rows as comma-separated values on stdout, in which no spreadsheet finds a formula."""

import csv
import sys
from collections.abc import Iterable, Sequence

from ropa.cli.cleaning import clean

_FORMULA = ("=", "+", "-", "@")
"""How a cell begins that a spreadsheet would take for a formula."""


def print_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a header and rows; None is an empty cell."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(["" if cell is None else inert(cell) for cell in row])


def inert(cell: object) -> str:
    """Return a cell's text as one line that no spreadsheet computes."""
    line = clean(cell)
    return f"'{line}" if line.startswith(_FORMULA) else line
