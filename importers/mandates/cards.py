"""Lists whose fields stand below one another: a column of labels, and a mandate in each column beside it."""

from collections.abc import Sequence

from importers.mandates.entry import Direction, Entry
from importers.mandates.header import labelled_field
from importers.tables.sheet import Cell, Row, Sheet

_FEWEST = 3
_BESIDE = 3
"""Cells of a row from which on several mandates stand side by side; a label and one value are read as a line."""
_ESSENTIAL = frozenset({"reference", "title", "provider", "receiver", "data"})


def is_turned(rows: Sequence[Row]) -> bool:
    """Return whether most rows begin with a label of a field and no row heads columns: the table is turned."""
    labels = _labels(rows)
    wide = [row for row in rows if len(row.own) > 1]
    distinct = set(labels.values())
    headed = any(len(row.own) >= _BESIDE and all(labelled_field(cell.words) for cell in row.own) for row in rows)
    return (
        not headed
        and len(distinct) >= _FEWEST
        and len(distinct & _ESSENTIAL) > 1
        and len(labels) * 5 >= len(wide) * 3
        and len({row.own[0].column for row in rows if row.number in labels}) == 1
    )


def has_several(rows: Sequence[Row]) -> bool:
    """Return whether mandates stand side by side in a turned table."""
    labels = _labels(rows)
    return any(len(row.own) >= _BESIDE for row in rows if row.number in labels)


def turned_entries(
    sheet: Sheet, rows: Sequence[Row], direction: Direction | None, family: str | None
) -> tuple[list[Entry], list[Row]]:
    """Return the mandate that each column is, and the rows that have no label."""
    labels = _labels(rows)
    first = next(row.own[0].column for row in rows if row.number in labels)
    found: dict[int, dict[str, list[Cell]]] = {}
    for row in rows:
        for column, cell in row.cells.items():
            if row.number in labels and column > first:
                found.setdefault(column, {}).setdefault(labels[row.number], []).append(cell)
    entries = []
    for _, fields in sorted(found.items()):
        cells = [cell for group in fields.values() for cell in group]
        hidden = sheet.hidden or any(cell.hidden for cell in cells)
        given = {field: tuple(group) for field, group in fields.items()}
        entries.append(Entry(sheet.name, cells[0].row, given, direction, family, hidden=hidden))
    return entries, [row for row in rows if row.number not in labels]


def _labels(rows: Sequence[Row]) -> dict[int, str]:
    """Return the field of each row that begins with a label and goes on, by its number."""
    found = {row.number: labelled_field(row.own[0].words) for row in rows if len(row.own) > 1}
    return {number: field for number, field in found.items() if field is not None}
