"""Finds records of processing whose fields stand below one another, each with its label, one card after another."""

from collections.abc import Sequence

from importers.processing.heads import PROCESSING
from importers.tables.columns import Record, Records
from importers.tables.sheet import Cell, Row
from ropa.importing.importer import LeftOut
from ropa.naming import fold

_FEWEST = 4
_SEARCHED = 200


def are_cards(rows: Sequence[Row]) -> bool:
    """Return whether rows are pairs of a label and its value, with the fields by which such a record is known."""
    fields = {field for row in rows[:_SEARCHED] if (field := _label(row))}
    return len(fields) >= _FEWEST and any(sign <= fields for sign in PROCESSING.signs)


def read_cards(rows: Sequence[Row]) -> Records:
    """Return the records; a card begins where a field comes again, and the line above it is its name."""
    made = Records()
    current: dict[str, list[Cell]] = {}
    first: Row | None = None
    waiting: list[Row] = []

    def close() -> None:
        nonlocal first
        if first is not None:
            made.found.append(Record(first, {field: tuple(cells) for field, cells in current.items()}))
        current.clear()
        first = None

    last: str | None = None
    seen: set[str] = set()
    for row in rows:
        field = _label(row)
        if field is None and _goes_on(row, rows) and last is not None:
            current[last].extend(row.own)
            continue
        if field is None:
            waiting.append(row)
            last = None
            continue
        words = fold(row.own[0].words)
        if (waiting and current) or words in seen:
            close()
            seen.clear()
        seen.add(words)
        if waiting:
            _name(made, waiting, current)
            waiting = []
        first = first or row
        current.setdefault(field, []).extend(row.own[1:])
        last = field
    close()
    made.left_out += [LeftOut(row.place, row.text, "note") for row in waiting]
    return made


def _name(made: Records, above: Sequence[Row], current: dict[str, list[Cell]]) -> None:
    """Let the last line above a card be its name, and those before it titles of the whole."""
    for row in above[:-1]:
        made.titles.extend(row.own)
        made.left_out.append(LeftOut(row.place, row.text, "title"))
    current.setdefault("activity", []).append(above[-1].own[0])
    made.titles.extend(above[-1].own)


def _goes_on(row: Row, rows: Sequence[Row]) -> bool:
    """Return whether a row without a label adds to the value above it: its cell stands in the column of values."""
    value = next((labelled.own[1].column for labelled in rows if _label(labelled)), None)
    return len(row.own) == 1 and row.own[0].column == value


def _label(row: Row) -> str | None:
    return PROCESSING.label(row.own[0].words.rstrip(" :?")) if len(row.own) > 1 else None
