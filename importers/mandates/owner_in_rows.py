"""Tells whose list it is by its rows: the body that stands at an end of most of them, and in a title or a sheet."""

from collections import Counter
from collections.abc import Iterable, Sequence

from importers.mandates.entry import Entry
from importers.tables.list_owner import may_own
from importers.tables.parties import parties
from importers.tables.sheet import Cell
from ropa.naming import fold

_ENDS = ("provider", "receiver", "party")
_FEWEST = 2
_FEWEST_UNTITLED = 10
_MOST = 0.8


def owner_in_rows(entries: Sequence[Entry], titles: Iterable[str]) -> tuple[str, Cell] | None:
    """Return the name of the owner and the first cell that has it, None where the rows do not tell.

    A body that a title names too needs two rows; another one must stand in nearly all rows, as giver and as receiver.
    """
    first: dict[str, tuple[str, Cell]] = {}
    rows: Counter[str] = Counter()
    sides: dict[str, set[str]] = {}
    for entry in entries:
        seen: set[str] = set()
        for side in _ENDS:
            for cell in entry.cells.get(side, ()):
                for party in parties(cell.words):
                    key = fold(party.name)
                    first.setdefault(key, (party.name, cell))
                    sides.setdefault(key, set()).add(side)
                    seen.add(key)
        rows.update(seen)
    spoken = [f" {fold(title)} " for title in titles]
    titled = [key for key in rows if rows[key] >= _FEWEST and _is_in(first[key], spoken) and may_own(first[key][0])]
    both = {"provider", "receiver"}
    frequent = [key for key in rows if len(entries) >= _FEWEST_UNTITLED and rows[key] >= _MOST * len(entries)]
    found = _first_of(titled, rows) or _first_of([key for key in frequent if both <= sides[key]], rows)
    return first[found] if found and may_own(first[found][0]) else None


def _is_in(named: tuple[str, Cell], spoken: Iterable[str]) -> bool:
    """Return whether a title has the name as a body's: with a capital, and whole."""
    name, _ = named
    return name[:1].isupper() and any(f" {fold(name)} " in title for title in spoken)


def _first_of(keys: Sequence[str], rows: Counter[str]) -> str | None:
    """Return the one of `keys` with the most rows, None where two have as many."""
    most = sorted(keys, key=lambda key: -rows[key])[:2]
    if len(most) > 1 and rows[most[0]] == rows[most[1]]:
        return None
    return most[0] if most else None
