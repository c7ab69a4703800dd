"""One mandate, or several cited together, as the rows of a list give it: cells by field, before they are read."""

import dataclasses
from collections.abc import Mapping
from typing import Literal, TypeAlias

from importers.tables.sheet import Cell

Direction: TypeAlias = Literal["received", "provided"]
ENDS = ("provider", "receiver", "party")
"""The fields of the bodies of an exchange; of a party nothing says at which end it stands."""


@dataclasses.dataclass(frozen=True)
class Entry:
    """What belongs together in a list.

    `cells` are by field, in the order of the sheet. `direction` is seen from the owner of the list, `family` that of
    numbers which name none, both from the heading, sheet or title above; `heads` are the words that head the
    columns, by column; `both_ways` = the row says that data go either way;
    `line` = lines of text that were no row of a table; `protocol` = a row of a list of protocols, which have no number;
    `chamber` = that of the Informatieveiligheidscomité which the title or the sheet names. `partial`
    = only the receivers of a mandate that is described elsewhere; `since` is by cell the day from which they are.
    """

    sheet: str
    row: int
    cells: Mapping[str, tuple[Cell, ...]]
    direction: Direction | None = None
    family: str | None = None
    heads: Mapping[int, str] = dataclasses.field(default_factory=dict)
    both_ways: bool = False
    line: bool = False
    protocol: bool = False
    chamber: str | None = None
    partial: bool = False
    since: Mapping[str, str] = dataclasses.field(default_factory=dict)
    hidden: bool = False

    def words(self, field: str) -> str:
        """Return the texts of the cells of `field`, one a line."""
        return "\n".join(cell.words for cell in self.cells.get(field, ()))

    def first(self, *fields: str) -> Cell:
        """Return the first cell of the first of `fields` that is filled, else the first cell of all."""
        for field in fields:
            if self.cells.get(field):
                return self.cells[field][0]
        return next(cell for cells in self.cells.values() for cell in cells)
