"""What a register holds of its activities, and what of it a file shows: counted, so that nothing is left out unseen."""

import dataclasses
import functools
from collections.abc import Iterator

from ropa.export.column import Cell, Column
from ropa.export.layout import Layout
from ropa.export.layouts import layout
from ropa.export.lines import Line

_LAWS_OWN = ("art30-controller", "art30-processor")
"""The layouts that have a column for all that Article 30 asks for, and for what a register tells beyond it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Wanted:
    """A kind of value that a file has to hold: the column of the law's own layout, and what lines have it."""

    kind: str
    lines: str
    column: Column


@dataclasses.dataclass(slots=True)
class Count:
    """How many values of some kinds the register holds, and how many of them the file shows, or its annex."""

    wanted: tuple[Wanted, ...]
    held: int = 0
    shown: int = 0
    annexed: int = 0


@functools.cache
def wanted() -> tuple[Wanted, ...]:
    """Return every kind of value that a file has to hold, none twice: first what Article 30 asks for."""
    found: dict[str, Wanted] = {}
    for name in _LAWS_OWN:
        for sheet in layout(name).sheets:
            for column in sheet.columns:
                for kind in sorted(column.kinds) if column.annexed else ():
                    found.setdefault(kind, Wanted(kind, sheet.lines, column))
    return tuple(sorted(found.values(), key=lambda one: one.column.article is None))


class Reckoning:
    """Counts the values that a file has to hold while the sheets of a layout are written.

    A kind is counted in the first column of the layout that shows it whole; one that no column shows goes to the annex.
    """

    def __init__(self, asked: Layout) -> None:
        places = {
            kind: (number, place)
            for number, sheet in reversed(list(enumerate(asked.sheets)))
            for place, column in reversed(list(enumerate(sheet.columns)))
            for kind in column.kinds
        }
        shown: dict[tuple[int, int], list[Wanted]] = {}
        self._counts: list[Count] = []
        self.lacking: list[Count] = []
        for one in wanted():
            if one.kind in places:
                shown.setdefault(places[one.kind], []).append(one)
            else:
                self.lacking.append(Count((one,)))
        self._columns: dict[int, list[tuple[int, Column, Count]]] = {}
        for (number, place), kinds in shown.items():
            count = Count(tuple(kinds))
            self._counts.append(count)
            self._columns.setdefault(number, []).append((place, asked.sheets[number].columns[place], count))

    def note(self, sheet: int, line: Line, cells: list[Cell]) -> None:
        """Count a line that is written to the sheet with this number."""
        for place, column, count in self._columns.get(sheet, ()):
            count.held += column.count(line)
            count.shown += cells[place].values

    def counts(self) -> Iterator[Count]:
        """Yield all counts: of what the sheets show, then of what only the annex does."""
        yield from self._counts
        yield from self.lacking
