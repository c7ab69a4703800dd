"""Parts a row that fills a column for what is received and one for what is given into an entry each way."""

import dataclasses
import re
from collections.abc import Iterator, Mapping

from importers.mandates.entry import Direction, Entry
from importers.tables.sheet import Cell
from ropa.naming import fold

_NOTHING = re.compile(
    r"(?:[-–—/.x0 ]*|nihil|geen|niets|nvt|n v t|niet van toepassing|neant|aucune?s?|rien|sans objet|s o|none|nothing|"
    r"n a|not applicable|keine)"
)
"""What a cell says where nothing goes that way."""


def each_way(entry: Entry, ways: Mapping[int, Direction]) -> Iterator[Entry]:
    """Yield the entry once for each way in which it names data; unchanged where no column tells a way."""
    told = [cell for cell in entry.cells.get("data", ()) if cell.column in ways]
    filled = [cell for cell in told if not _NOTHING.fullmatch(fold(cell.words))]
    if not filled:
        yield entry
        return
    others = tuple(cell for cell in entry.cells["data"] if cell not in told)
    for way in dict.fromkeys(ways[cell.column] for cell in filled):
        yield _going(entry, way, (*others, *(cell for cell in filled if ways[cell.column] == way)))


def _going(entry: Entry, way: Direction, data: tuple[Cell, ...]) -> Entry:
    return dataclasses.replace(entry, cells={**entry.cells, "data": data}, direction=way, both_ways=False)
