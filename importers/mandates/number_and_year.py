"""Numbers of which a list keeps the year in a column of its own: «RR | 2012 | 14»."""

import dataclasses
import re
from collections.abc import Mapping

from importers.tables.sheet import Cell

_NUMBER = re.compile(r"\s*(?:nr?\.?\s*)?(\d{1,4})(?:\.0)?\s*", re.IGNORECASE)
_YEAR = re.compile(r"\s*((?:19|20)\d\d)(?:\.0)?\s*")
_YEAR_FIRST = frozenset({"KSZ", "IVC"})
"""Families whose numbers begin with two figures of the year."""


def with_year(given: Mapping[str, tuple[Cell, ...]], family: str | None) -> Mapping[str, tuple[Cell, ...]]:
    """Return the cells of a row with number and year put together as the family writes them."""
    numbers, years = given.get("reference", ()), given.get("year", ())
    number = _NUMBER.fullmatch(numbers[0].words) if len(numbers) == 1 else None
    year = _YEAR.fullmatch(years[0].words) if len(years) == 1 else None
    if number is None or year is None:
        return given
    words = f"nr. {int(number[1])}/{year[1]}"
    if family in _YEAR_FIRST:
        words = f"nr. {year[1][-2:]}/{int(number[1]):03d}"
    put = dataclasses.replace(numbers[0], words=words, iso=None, figure=None)
    others = {field: cells for field, cells in given.items() if field != "year"}
    return {**others, "reference": (put,), "numbered": years}
