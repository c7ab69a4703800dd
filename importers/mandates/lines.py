"""Lists without a header: a title and its reference in lines under one another, or one line that holds everything."""

import dataclasses
import re
from collections.abc import Sequence

from importers.mandates.entry import Direction, Entry
from importers.mandates.heading import cites, direction_of, family_of
from importers.mandates.sentence import parse
from importers.mandates.sheet import Cell, Row, Sheet
from ropa.naming import fold
from ropa.vocabulary.mandate_reference import references

_BULLET = re.compile(r"\s*[-–•*·▪]\s+(?=\S)")
_NUMBERING = re.compile(r"\s*\d{1,4}\s*[.)]?\s*")
_LEAD_IN = re.compile(r"(?:gegevens|categorieen|persoonsgegevens|donnees|informatie|daten)\b", re.IGNORECASE)
SOURCE_LINE = re.compile(
    r"\s*(?:\d{1,3}[.)]\s*)?(?P<source>[^:;()]{2,120}?(?:\([^()]{1,60}\))?)\s*:\s*(?P<rest>\S.*)", re.DOTALL
)
_NOT_A_SOURCE = re.compile(r"\b(?:beraadslaging|machtiging|protocol|link|bron|vtc|toezichts?commissie|datum)\b")
_LONGEST_HEADING = 120
_NEAR_THE_BEGINNING = 15


@dataclasses.dataclass(slots=True)
class _Open:
    """The mandate whose lines are being read."""

    row: int
    cells: dict[str, list[Cell]]
    hidden: bool
    direction: Direction | None
    family: str | None
    enumerates: bool = False

    def add(self, field: str, cell: Cell) -> None:
        self.cells.setdefault(field, []).append(cell)


class _Reader:
    """Walks down the lines and closes a mandate where the next one begins."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.entries: list[Entry] = []
        self.rest: list[tuple[Row, str]] = []
        self._open: _Open | None = None
        self._direction: Direction | None = direction_of(sheet.name)
        self._family = family_of(sheet.name)

    def line(self, row: Row) -> None:
        """Read one line by what it is."""
        cells = [cell for cell in row.own if not _NUMBERING.fullmatch(cell.words)] or list(row.own)
        text = " ".join(cell.words for cell in cells)
        spoken = parse(text) is not None and not _BULLET.match(text)
        source = None if spoken else SOURCE_LINE.fullmatch(text)
        if source and _NOT_A_SOURCE.search(fold(source["source"])):
            source = None
        cited = cites(text, self._family) or _protocol(text) or bool(source and references(text))
        if cited and source and not _BULLET.match(text):
            self._begin(row, cells, "listing")
        elif cited and not spoken:
            self._reference(row, cells)
        elif spoken:
            self._title(row, cells, cited=cited)
        elif self._open and _BULLET.match(text):
            self._each(cells, "data" if self._open.enumerates else "note")
        elif self._open and text.rstrip().endswith(":") and _LEAD_IN.search(fold(text)):
            self._open.enumerates = True
            self._each(cells, "note")
        elif self._open and any(cell.links for cell in cells):
            self._each(cells, "link")
        else:
            self._other(row, text)

    def _reference(self, row: Row, cells: list[Cell]) -> None:
        """Give a line that cites to the title just above; else a mandate begins whose title follows."""
        if self._open and not self._open.cells.get("reference"):
            self._each(cells, "reference")
        else:
            self._begin(row, cells, "reference")

    def _title(self, row: Row, cells: list[Cell], *, cited: bool) -> None:
        """Give a sentence to the reference just above; else a mandate begins with it."""
        waiting = self._open and not self._open.cells.get("title") and not self._open.cells.get("listing")
        if waiting and not cited:
            self._each(cells, "title")
        else:
            self._begin(row, cells, "title")

    def _begin(self, row: Row, cells: list[Cell], field: str) -> None:
        self.close()
        hidden = row.hidden or self._sheet.hidden or any(cell.hidden for cell in cells)
        self._open = _Open(row.number, {}, hidden, self._direction, self._family)
        self._each(cells, field)

    def _each(self, cells: Sequence[Cell], field: str) -> None:
        if self._open is not None:
            for cell in cells:
                self._open.add(field, cell)

    def _other(self, row: Row, text: str) -> None:
        """Keep a line that is no part of a mandate: a title, a heading, a paragraph of explanation."""
        turned, family = direction_of(text), family_of(text)
        short = len(text) <= _LONGEST_HEADING and not text.rstrip().endswith((".", ";"))
        if self._open is None and not self.entries:
            why = "title"
        elif short or turned:
            self.close()
            why = "heading"
        else:
            self.rest.append((row, "explanation"))
            return
        self._direction = turned or self._direction
        self._family = family or self._family
        self.rest.append((row, why))

    def close(self) -> None:
        """End the mandate that is being read."""
        done, self._open = self._open, None
        if done is not None:
            cells = {field: tuple(found) for field, found in done.cells.items()}
            self.entries.append(
                Entry(self._sheet.name, done.row, cells, done.direction, done.family, line=True, hidden=done.hidden)
            )


def _protocol(text: str) -> bool:
    """Return whether a line begins with the word protocol."""
    found = references(text)
    return bool(found) and found[0].family == "PROTOCOL" and found[0].start < _NEAR_THE_BEGINNING


def line_entries(sheet: Sheet, rows: Sequence[Row]) -> tuple[list[Entry], list[tuple[Row, str]]]:
    """Return the mandates that the lines of `sheet` give, and the lines that are none, with the reason.

    A cell of an entry is filed under title, reference, listing («SOURCE: enumeration (references)»), data, link or
    note.
    """
    reader = _Reader(sheet)
    for row in rows:
        reader.line(row)
    reader.close()
    return reader.entries, reader.rest
