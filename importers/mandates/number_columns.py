"""Columns of enterprise numbers and OVO codes: told by what they hold, and by the column of bodies beside them."""

from collections.abc import Mapping, Sequence

from importers.mandates.entry import ENDS
from importers.mandates.header_single_words import STEMS
from importers.mandates.header_words import WORDS
from importers.mandates.numbers_of_bodies import holds_numbers
from importers.tables.sheet import Cell, Row
from ropa.naming import fold

_SEARCHED = 20


def numbers_beside(fields: Mapping[int, str], heads: Mapping[int, Cell], below: Sequence[Row]) -> dict[int, str]:
    """Return the fields with those of the columns of numbers: «provider number» and the like.

    Whose numbers they are is said by the head («KBO leverancier»), else by the last column of bodies before it.
    """
    found = dict(fields)
    columns = [column for column in heads if fields.get(column) not in ENDS and _holds_numbers(column, below)]
    for column in columns:
        before = [field for other, field in sorted(fields.items()) if other < column and field in ENDS]
        end = _end_in(heads[column].words) or (before[-1] if before else None)
        found[column] = f"{end} number" if end in fields.values() else "identifier"
    return found


def _holds_numbers(column: int, below: Sequence[Row]) -> bool:
    cells = [row.cells[column] for row in below[:_SEARCHED] if column in row.cells]
    return bool(cells) and sum(holds_numbers(cell) for cell in cells) * 2 > len(cells)


def _end_in(words: str) -> str | None:
    """Return the end of an exchange that the words of a head name."""
    folded = fold(words)
    named = {end for end in ENDS for phrase in WORDS[end].split("|") if f" {phrase} " in f" {folded} "}
    named |= {field for stem, field in STEMS if field in ENDS and stem in folded}
    return named.pop() if len(named) == 1 else None
