"""Columns in which a mark says that what their head names is given, or gives or receives it: a matrix."""

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence

from importers.mandates.entry import ENDS
from importers.tables.known import known_body, knows_category
from importers.tables.sheet import Cell, Row

_MARKS = frozenset({"x", "(x)", "[x]", "✓", "✔", "✗", "v", "●", "•", "ja", "oui", "yes", "1"})
_NOT_GIVEN = frozenset({"", "-", "–", "/", "nee", "neen", "non", "no", "0", "o", "(-)"})
_SEARCHED = 200
_FEWEST = 2
MARK = "mark "
"""Before the field of which a mark in a column names a value."""
_OTHERWISE = frozenset({"status", "direction", "link", "valid_to", "valid_from", "date", "channel", "theme"})
"""Fields whose columns a mark says something else about."""


def mark_columns(
    fields: Mapping[int, str], groups: Row | None, heads: Mapping[int, Cell], below: Sequence[Row]
) -> dict[int, str]:
    """Return the columns that hold nothing but marks, with what a mark in them names: data, or a body at an end.

    They stand side by side, two at least, and half of their heads or more are known categories or known bodies: a
    column that says «published: x» is none. Under merged `groups`, only what stands under one of them counts; a group
    that heads an end needs no known bodies below it.
    """
    over = Counter(cell.name for cell in groups.cells.values()) if groups else Counter[str]()
    grouped = {column for column, cell in groups.cells.items() if over[cell.name] > 1} if groups else set(heads)
    found: dict[int, str] = {}
    run: list[int] = []
    for column in (*heads, None):
        together = groups is None or not run or column is None or _same_group(groups, run[-1], column)
        marked = column is not None and column in grouped and _may_mark(fields, column) and _is_marked(column, below)
        if column is not None and marked and together:
            run.append(column)
            continue
        found |= _named_by(run, fields, heads, in_group=groups is not None)
        run = [column] if column is not None and marked else []
    return found


def _may_mark(fields: Mapping[int, str], column: int) -> bool:
    return fields.get(column) not in _OTHERWISE


def _same_group(groups: Row, one: int, other: int) -> bool:
    first, second = groups.cells.get(one), groups.cells.get(other)
    return first is not None and second is not None and first.name == second.name


def _named_by(
    run: Sequence[int], fields: Mapping[int, str], heads: Mapping[int, Cell], *, in_group: bool
) -> dict[int, str]:
    """Return what the marks of columns that stand side by side name."""
    if len(run) < _FEWEST:
        return {}
    ends = {fields.get(column) for column in run}
    if in_group and len(ends) == 1 and ends.issubset(ENDS):
        return {column: str(fields[column]) for column in run}
    if sum(1 for column in run if knows_category(heads[column].words)) * 2 >= len(run):
        return dict.fromkeys(run, "data")
    if sum(1 for column in run if known_body(heads[column].words)) * 2 >= len(run):
        return dict.fromkeys(run, "party")
    return {}


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
