"""Reads the single value of a cell by what its column holds: a date however it was entered."""

import datetime as dt
import re

from importers.tables.sheet import Cell
from importers.tables.wording import dates_in

_EPOCH = dt.date(1899, 12, 30)
_SERIALS = range(20_000, 60_001)
_TWO_DIGITS = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})\s*")
_YEARS_OF_THE_PAST = 70
_BESIDE_A_DAY = 2
"""Signs that a day alone in its cell may have beside it."""


def cell_date(cell: Cell) -> str | None:
    """Return the ISO date in a cell of a date column: a date, a serial number of Excel, or a written date."""
    if cell.iso is not None:
        return cell.iso
    if cell.figure is not None:
        whole = int(cell.figure)
        return (_EPOCH + dt.timedelta(days=whole)).isoformat() if whole in _SERIALS else None
    found = dates_in(cell.words)
    if found:
        return found[0].iso
    short = _TWO_DIGITS.fullmatch(cell.words)
    return _of_two_digits(int(short[1]), int(short[2]), int(short[3])) if short else None


def is_day(cell: Cell) -> bool:
    """Return whether a cell holds a day and nothing else."""
    if cell.iso is not None:
        return True
    written = dates_in(cell.words)
    return len(written) == 1 and len(cell.words.strip()) <= written[0].end - written[0].start + _BESIDE_A_DAY


def _of_two_digits(day: int, month: int, year: int) -> str | None:
    try:
        return dt.date(year + (1900 if year >= _YEARS_OF_THE_PAST else 2000), month, day).isoformat()
    except ValueError:
        return None
