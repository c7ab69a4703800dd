"""Records over several rows of a table: a row with the number, and the sentence or the rest in rows beside it."""

import re
from collections.abc import Mapping, Sequence

from importers.mandates.header import Header
from importers.mandates.heading import cites, names_reference
from importers.mandates.labelled_parts import labelled_parts
from importers.mandates.sentence import parse
from importers.tables.enumeration import categories
from importers.tables.known import knows_category
from importers.tables.sheet import Cell, Row

_OF_NUMBERS = frozenset({"reference", "title", "body", "dossier", "numbering", None})
_MORE_OF_ONE = frozenset(
    {"receiver", "provider", "party", "data", "link", "status", "identifier", "valid_from", "date"}
)
"""Fields that rows with further beneficiaries or data fill one at a time."""
_LISTED = re.compile(r"[,;\n•]")
"""What parts the items of an enumeration; a heading joins two words by «en» at most."""
_FEWEST = 2
_MOST_ROWS = 4
_SHARE = 0.6


def spread_records(below: Sequence[Row], header: Header, family: str | None) -> Mapping[int, tuple[Row, ...]]:
    """Return, by the number of the row that cites, the rows beside it that belong to the same record.

    They count where most of the citing rows have such rows on the same side; where they stand on both, the first
    record tells which.
    """
    citing = [index for index, row in enumerate(below) if _cites(row, header, family)]
    if len(citing) < _FEWEST:
        return {}
    after = {index: _run(below, index, 1, header, family) for index in citing}
    before = {index: _run(below, index, -1, header, family) for index in citing}
    filled = {1: sum(1 for run in after.values() if run), -1: sum(1 for run in before.values() if run)}
    enough = {side for side, count in filled.items() if count >= max(_FEWEST, _SHARE * len(citing))}
    if not enough:
        return {}
    side = enough.pop() if len(enough) == 1 else (-1 if before[citing[0]] else 1)
    return {below[index].number: run for index, run in (after if side > 0 else before).items() if run}


def _cites(row: Row, header: Header, family: str | None) -> bool:
    told = ((cell, header.fields.get(cell.column)) for cell in row.own if parse(cell.words) is None)
    return any(
        cites(cell.words, family) or (field == "reference" and names_reference(cell.words, family))
        for cell, field in told
        if field in _OF_NUMBERS
    )


def _run(below: Sequence[Row], index: int, step: int, header: Header, family: str | None) -> tuple[Row, ...]:
    """Return the rows just after (or before) a citing row that hold more of its record, from top to bottom."""
    start = below[index]
    if any(parse(cell.words) is not None for cell in start.own):
        return ()
    filled = set(start.cells)
    found: list[Row] = []
    place = index + step
    while 0 <= place < len(below) and len(found) < _MOST_ROWS:
        row = below[place]
        apart = abs(row.number - start.number) != len(found) + 1
        if apart or _cites(row, header, family) or not _is_more(row, filled, header):
            break
        found.append(row)
        filled |= set(row.cells) if len(row.own) > 1 else set()
        place += step
    return tuple(sorted(found, key=lambda row: row.number))


def _is_more(row: Row, filled: set[int], header: Header) -> bool:
    if len(row.own) == 1:
        (cell,) = row.own
        return parse(cell.words) is not None or bool(told_in(cell))
    fields = {header.fields.get(cell.column) for cell in row.own}
    return not filled & set(row.cells) and None not in fields and not fields <= _MORE_OF_ONE


def told_in(cell: Cell) -> list[tuple[str, Cell]]:
    """Return what a cell alone in its row says of the record that it belongs to, each part with its field."""
    if parse(cell.words) is not None:
        return [("title", cell)]
    parts = [(field, part) for field, part in labelled_parts(cell, None) if field is not None]
    if parts:
        return parts
    named = categories(cell.words) if _LISTED.search(cell.words) else ()
    if len(named) > 1 and sum(map(knows_category, named)) * 2 >= len(named):
        return [("data", cell)]
    return []
