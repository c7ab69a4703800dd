"""Lists of those who joined a general mandate: the title cites it, each row is a body and the day from which it may."""

from collections.abc import Sequence

from importers.mandates.entry import Direction, Entry
from importers.mandates.header import header_fields, labelled_field
from importers.mandates.heading import cites
from importers.mandates.values import cell_date
from importers.tables.sheet import Cell, Row, Sheet
from importers.tables.wording import references_in

_SEARCHED = 30
"""Rows in which the head of a list of beneficiaries is looked for."""
_BESIDE = frozenset({"numbering", "link", "status", "valid_to", "identifier"})
_NAMES = frozenset({"receiver", "party"})


def joined(sheet: Sheet, rows: Sequence[Row], family: str | None) -> tuple[Entry, list[Row]] | None:
    """Return the mandate that the beneficiaries of a sheet have joined and the rows that name none of them.

    None where the sheet is no such list: its title cites no mandate or several, or its columns hold other ends.
    """
    start = next((index for index, row in enumerate(rows[:_SEARCHED]) if _heads(row, rows[index + 1 :])), None)
    if start is None or any(len(row.own) > 1 for row in rows[:start]):
        return None
    title = next((cell for row in rows[:start] for cell in row.own if cites(cell.words, family)), None)
    if title is None or len({one.id_key for one in references_in(title.words, family=family)}) != 1:
        return None
    columns = _columns(rows[start])
    since: dict[str, str] = {}
    names, days, rest = [], [], [row for row in rows[: start + 1] if title not in row.own]
    for row in rows[start + 1 :]:
        name = next((cell for column, cell in row.cells.items() if columns.get(column) == "receiver"), None)
        if name is None or any(sign.isdigit() for sign in name.words[:1]):
            rest.append(row)
            continue
        names.append(name)
        for column, cell in row.cells.items():
            day = cell_date(cell) if columns.get(column) == "date" else None
            if day is not None:
                days.append(cell)
                since.setdefault(name.name, day)
    if not names:
        return None
    hidden = sheet.hidden or any(cell.hidden for cell in names)
    cells: dict[str, tuple[Cell, ...]] = {"reference": (title,), "receiver": tuple(names), "since": tuple(days)}
    direction: Direction | None = None
    return Entry(sheet.name, title.row, cells, direction, family, hidden=hidden, partial=True, since=since), rest


def _heads(row: Row, below: Sequence[Row]) -> bool:
    """Return whether a row heads a column of beneficiaries and none that a list of mandates has beside it."""
    fields = _columns(row)
    others = {column: header_fields(cell.words) for column, cell in row.cells.items() if column not in fields}
    return "receiver" in fields.values() and all(
        not known or known[0] in _BESIDE or (known[0] == "reference" and not _cited(below, column))
        for column, known in others.items()
    )


def _cited(below: Sequence[Row], column: int) -> bool:
    return any(cites(row.cells[column].words) for row in below if column in row.cells)


def _columns(row: Row) -> dict[int, str]:
    """Return which columns hold the beneficiaries and the days on which they joined."""
    found: dict[int, str] = {}
    for column, cell in row.cells.items():
        field = labelled_field(cell.words)
        if field in _NAMES:
            found[column] = "receiver"
        elif field in {"date", "valid_from"}:
            found[column] = "date"
    return found
