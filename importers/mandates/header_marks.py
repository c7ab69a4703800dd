"""Columns in which a mark says that what their head names is given: a matrix of mandates and categories of data."""

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence

from importers.tables.known import knows_category
from importers.tables.sheet import Cell, Row

_MARKS = frozenset({"x", "(x)", "[x]", "✓", "✔", "✗", "v", "●", "•", "ja", "oui", "yes", "1"})
_NOT_GIVEN = frozenset({"", "-", "–", "/", "nee", "neen", "non", "no", "0", "o", "(-)"})
_SEARCHED = 200
_FEWEST = 2
_OTHERWISE = frozenset(
    {"status", "direction", "link", "valid_to", "valid_from", "date", "channel", "receiver", "provider"}
)
"""Fields whose columns a mark says something else about."""


def mark_columns(
    fields: Mapping[int, str], groups: Row | None, heads: Mapping[int, Cell], below: Sequence[Row]
) -> frozenset[int]:
    """Return the columns of data that hold nothing but marks.

    They stand side by side, two at least, and half of their heads or more are known categories: a column that says
    «published: x» is none. Under merged `groups`, only what stands under one of them counts.
    """
    over = Counter(cell.name for cell in groups.cells.values()) if groups else Counter[str]()
    grouped = {column for column, cell in groups.cells.items() if over[cell.name] > 1} if groups else set(heads)
    found: set[int] = set()
    run: list[int] = []
    for column in (*heads, None):
        if (
            column is not None
            and column in grouped
            and fields.get(column) not in _OTHERWISE
            and _is_marked(column, below)
        ):
            run.append(column)
            continue
        known = sum(1 for one in run if knows_category(heads[one].words))
        if len(run) >= _FEWEST and known * 2 >= len(run):
            found.update(run)
        run = []
    return frozenset(found)


def _is_marked(column: int, below: Sequence[Row]) -> bool:
    cells = (row.cells[column] for row in below[:_SEARCHED] if column in row.cells)
    words = [cell.words.strip().lower() for cell in cells if not cell.spread]
    return any(word in _MARKS for word in words) and all(word in _MARKS | _NOT_GIVEN for word in words)


def as_marked(cell: Cell, head: Cell) -> Cell | None:
    """Return the cell with the words of its column's head where it is marked, None where it is not.

    Its text, with which the fact is cited, stays the mark.
    """
    if cell.words.strip().lower() not in _MARKS:
        return None
    return dataclasses.replace(cell, words=head.words, iso=None, figure=None)
