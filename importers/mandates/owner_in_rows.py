"""Tells whose list it is by its rows: the body that stands at an end of most of them, and in a title or a sheet."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from importers.mandates.entry import ENDS, Entry
from importers.mandates.sentence import parse
from importers.tables.list_owner import may_own
from importers.tables.parties import Party, parties
from importers.tables.sheet import Cell
from ropa.naming import fold

_SPOKEN = ("title", "reference", "purpose")
_OWNERS_END = {"received": "receiver", "provided": "provider"}
_FEWEST = 2
_FEWEST_DIRECTED = 4
_FEWEST_UNTITLED = 10
_MOST = 0.8


def owner_in_rows(entries: Sequence[Entry], titles: Iterable[str]) -> tuple[str, Cell] | None:
    """Return the name of the owner and the first cell that has it, None where the rows do not tell.

    A body that a title names too needs two rows; another one must stand in nearly all rows, as giver and as receiver,
    or at the end at which the headings put the owner («Wij krijgen»: each time as the receiver). Rows that call the
    owner «wij» say nothing either way.
    """
    first: dict[str, tuple[str, Cell]] = {}
    rows: Counter[str] = Counter()
    sides: dict[str, set[str]] = {}
    directed: Counter[str] = Counter()
    telling = headed = 0
    for entry in entries:
        named = list(_named(entry))
        if any(party.own for _, party, _ in named):
            continue
        telling += 1
        end = _OWNERS_END.get(entry.direction or "")
        headed += end in {side for side, _, _ in named}
        for side, party, cell in named:
            key = fold(party.name)
            first.setdefault(key, (party.name, cell))
            sides.setdefault(key, set()).add(side)
        rows.update({fold(party.name) for _, party, _ in named})
        directed.update({fold(party.name) for side, party, _ in named if side == end})
    spoken = [f" {fold(title)} " for title in titles]
    titled = [key for key in rows if rows[key] >= _FEWEST and _is_in(first[key], spoken) and may_own(first[key][0])]
    both = {"provider", "receiver"}
    frequent = [key for key in rows if telling >= _FEWEST_UNTITLED and rows[key] >= _MOST * telling]
    at_end = [key for key in directed if headed >= _FEWEST_DIRECTED and directed[key] >= _MOST * headed]
    found = (
        _first_of(titled, rows)
        or _first_of([key for key in frequent if both <= sides[key]], rows)
        or _first_of(at_end, directed)
    )
    return first[found] if found and may_own(first[found][0]) else None


def _named(entry: Entry) -> Iterator[tuple[str, Party, Cell]]:
    """Yield the bodies of a row with the end at which they stand, in columns for them and in sentences."""
    for side in ENDS:
        for cell in entry.cells.get(side, ()):
            yield from ((side, party, cell) for party in parties(cell.words))
    for cell in (cell for field in _SPOKEN for cell in entry.cells.get(field, ())):
        sentence = parse(cell.words)
        for part in sentence.parts if sentence is not None else ():
            if part.role in {"provider", "receiver"}:
                yield from ((part.role, party, cell) for party in parties(part.text))


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
