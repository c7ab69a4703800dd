"""Columns whose head says nothing that is known: told by the look of their cells."""

from collections.abc import Callable, Mapping, Sequence

from importers.mandates.entry import ENDS
from importers.mandates.sentence import parse
from importers.mandates.values import is_day
from importers.tables.enumeration import categories
from importers.tables.known import knows_category
from importers.tables.sheet import Cell, Row
from ropa.naming import fold
from ropa.vocabulary.mandate_relation import speaks_of_another

_SEARCHED = 20
_MAY_RELATE = frozenset({"purpose", "theme", "channel", "body"})
"""Fields of heads that also stand over what became of a mandate («Reden», «Type»)."""
_CONTENTS = frozenset({"inhoud", "contenu", "content", "contents", "korte inhoud", "inhalt"})
"""Heads under which a list whose ends stand in columns keeps its data, where no cell is a sentence."""
_FEWEST = 2
_MOST_WORDS = 7


def by_look(fields: Mapping[int, str], heads: Mapping[int, Cell], below: Sequence[Row]) -> dict[int, str]:
    """Return the fields with those of the columns that say which other mandate is changed, and that enumerate data."""
    found = _with_relations(fields, heads, below)
    if not {"date", "valid_from"} & set(found.values()):
        days = (column for column in heads if column not in found and share(below, column, is_day, _FEWEST))
        found.update(dict.fromkeys([*days][:1], "date"))
    if "data" in found.values():
        return found
    for column in heads:
        if found.get(column) in {None, "title", "channel", "theme"} and share(below, column, _enumerates, _FEWEST):
            return {**found, column: "data"}
    if {"provider", "receiver"} <= set(found.values()) and (inside := _contents(found, heads, below)) is not None:
        return {**found, inside: "data"}
    if not set(found.values()).isdisjoint(ENDS) and "title" not in found.values():
        listing = (column for column in heads if column not in found and share(below, column, _lists, _FEWEST))
        found.update(dict.fromkeys([*listing][:1], "data"))
    return found


def _with_relations(fields: Mapping[int, str], heads: Mapping[int, Cell], below: Sequence[Row]) -> dict[int, str]:
    """Return the fields with those of the columns that say what became of a mandate; one that is unknown does once."""
    found = dict(fields)
    for column in heads:
        if found.get(column) in {None, *_MAY_RELATE} and share(below, column, relates):
            found[column] = "status"
    if "status" not in found.values():
        unread = (column for column in heads if column not in found and share(below, column, relates, of_all=False))
        found.update(dict.fromkeys([*unread][:1], "status"))
    return found


def _contents(fields: Mapping[int, str], heads: Mapping[int, Cell], below: Sequence[Row]) -> int | None:
    """Return the column headed «Inhoud» under which no cell is a sentence, None where there is none."""
    for column, head in heads.items():
        if fields.get(column) == "title" and fold(head.words) in _CONTENTS:
            spoken = share(below, column, lambda cell: parse(cell.words) is not None, of_all=False)
            return None if spoken else column
    return None


def share(
    below: Sequence[Row], column: int, test: Callable[[Cell], bool], fewest: int = 1, *, of_all: bool = True
) -> bool:
    """Return whether most of the first cells below a head pass `test`, or any of them, and no fewer than `fewest`."""
    cells = [row.cells[column] for row in below[:_SEARCHED] if column in row.cells]
    passed = sum(1 for cell in cells if test(cell))
    return passed >= fewest and (passed * 2 > len(cells) or not of_all)


def relates(cell: Cell) -> bool:
    """Return whether a cell says what one mandate does to another."""
    return speaks_of_another(cell.words)


def _lists(cell: Cell) -> bool:
    """Return whether a cell names several things in few words each, or one that is known to be data."""
    named = categories(cell.words) if parse(cell.words) is None and not is_day(cell) else ()
    short = all(len(name.split()) <= _MOST_WORDS for name in named)
    return short and (len(named) > 1 or any(map(knows_category, named)))


def _enumerates(cell: Cell) -> bool:
    """Return whether a cell names data and is no sentence about giving them."""
    named = categories(cell.words) if parse(cell.words) is None else ()
    return bool(named) and sum(map(knows_category, named)) * 2 >= len(named)
