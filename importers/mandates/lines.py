"""Lists without a header: a title and its reference in lines under one another, or one line that holds everything."""

import dataclasses
import re
from collections.abc import Sequence

from importers.mandates.entry import ENDS, Direction, Entry
from importers.mandates.header import labelled_field
from importers.mandates.heading import cites, direction_of, family_of, names_partners
from importers.mandates.sentence import parse
from importers.tables.parties import looks_like_body
from importers.tables.sheet import Cell, Row, Sheet
from importers.tables.wording import references_in, relations_in, validity_in
from ropa.naming import fold

_BULLET = re.compile(r"\s*[-–•*·▪]\s+(?=\S)")
_NUMBERING = re.compile(r"\s*\d{1,4}\s*[.)]?\s*")
_LEAD_IN = re.compile(r"(?:gegevens|categorieen|persoonsgegevens|donnees|informatie|daten)\b", re.IGNORECASE)
SOURCE_LINE = re.compile(
    r"\s*(?:\d{1,3}[.)]\s*)?(?P<source>[^:;()]{2,120}?(?:\([^()]{1,60}\))?)\s*:\s*(?P<rest>\S.*)", re.DOTALL
)
_NOT_A_SOURCE = re.compile(r"\b(?:beraadslaging|machtiging|protocol|link|bron|vtc|toezichts?commissie|datum)\b")
_LABEL = re.compile(r"\s*(?:[-–•*]\s*)?([^:]{2,40}?)\s*:\s*(?=\S)")
_BEGINS = frozenset({"reference", "title"})
"""Fields with which a card begins: the next time that one of them comes, it is the next mandate's."""
_MAY_BEGIN = frozenset({*ENDS, "date"})
"""Fields with which a card of labels and values in two columns may begin too."""
_PAIR = 2
_ENDED = re.compile(r"\s*(?:afgelopen|beëindigd|stopgezet|opgezegd|opgeheven|échue?|abrogée?|ended)\b", re.IGNORECASE)
_ABOUT_BODIES = re.compile(
    r"\b(?:welke (?:organisaties|instanties|diensten|overheden)|aan wie|bij wie|van wie|a qui|aupres de qui|"
    r"to whom|from whom)\b"
)
_LONGEST_HEADING = 120
_NEAR_THE_BEGINNING = 15
_FEWEST_WORDS = 3
_PLURAL = re.compile(r"\s*\w*(?:protocollen|protocoles|protocols)\b", re.IGNORECASE)


@dataclasses.dataclass(slots=True)
class _Open:
    """The mandate whose lines are being read."""

    row: int
    cells: dict[str, list[Cell]]
    hidden: bool
    direction: Direction | None
    family: str | None
    enumerates: bool | None = None
    indent: int = 0
    cited: bool = False
    first: str = ""
    rows: list[Row] = dataclasses.field(default_factory=list)
    partner: Cell | None = None

    @property
    def cited_already(self) -> bool:
        """Whether the number of the mandate has been read."""
        return self.cited or bool(self.cells.get("reference") or self.cells.get("listing"))

    @property
    def tells_ends(self) -> bool:
        """Whether it says itself who gives or receives."""
        spoken = any(parse(cell.words) is not None for cells in self.cells.values() for cell in cells)
        return spoken or any(field in self.cells for field in (*ENDS, "listing"))

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
        self._partner: Cell | None = None

    def line(self, row: Row) -> None:
        """Read one line by what it is."""
        if self._labelled(row):
            return
        cells = [cell for cell in row.own if not _NUMBERING.fullmatch(cell.words)] or list(row.own)
        text = " ".join(cell.words for cell in cells)
        spoken = parse(text) is not None and not _BULLET.match(text)
        source = None if spoken else _source_line(text)
        named = bool(source and _names_mandate(source["rest"]))
        cited = named or cites(text, self._family) or starts_with_protocol(text)
        if self._adds(text, spoken=spoken):
            self._each(cells, "status")
        elif cited and source and not _BULLET.match(text):
            self._begin(row, cells, "listing")
        elif cited and not spoken:
            self._reference(row, cells)
        elif spoken:
            self._title(row, cells, cited=cited)
        elif self._open and (_BULLET.match(text) or self._is_item(row)):
            self._each(cells, "note" if self._open.enumerates is False else "data")
        elif self._open and text.rstrip().endswith((":", "?")) and not _ABOUT_BODIES.search(fold(text)):
            self._open.enumerates = bool(_LEAD_IN.search(fold(text)))
            self._open.indent = row.own[0].column
            self._each(cells, "note")
        elif self._open and any(cell.links for cell in cells):
            self._each(cells, "link")
        else:
            self._other(row, text)

    def _adds(self, text: str, *, spoken: bool) -> bool:
        """Return whether a line says of the mandate above what it changes or until when it holds."""
        if self._open is None or not self._open.cited_already or spoken or _BULLET.match(text):
            return False
        ends = validity_in(text) != (None, None) or bool(_ENDED.match(text))
        return changes_another(text) or (ends and not cites(text, self._family))

    def _is_item(self, row: Row) -> bool:
        """Return whether a line is an item of the enumeration above, as it stands further to the right."""
        opened = self._open
        return opened is not None and opened.enumerates is not None and row.own[0].column > opened.indent

    def _labelled(self, row: Row) -> bool:
        """Give a labelled value («Ontvanger: …», or a label in a cell of its own) to its field."""
        cell, field = _label(row.own)
        if field is None or cell is None:
            return False
        beside = len(row.own) == _PAIR
        if self._open is None and field not in _BEGINS and not (beside and field in _MAY_BEGIN):
            return False
        if self._open is None or (field in {*_BEGINS, self._open.first} and field in self._open.cells):
            self._begin(row, [], field)
            if self._open is not None:
                self._open.first = field
        self._each([cell], field)
        if self._open is not None:
            self._open.rows.append(row)
        return True

    def _reference(self, row: Row, cells: list[Cell]) -> None:
        """Give a line that cites to the title just above; else a mandate begins whose title follows."""
        if self._open and not self._open.cited and not self._open.cells.get("reference"):
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
        if self._open is not None:
            self._open.cited = self._open.cited or cited

    def _begin(self, row: Row, cells: list[Cell], field: str) -> None:
        self.close()
        hidden = row.hidden or self._sheet.hidden or any(cell.hidden for cell in cells or row.own)
        self._open = _Open(row.number, {}, hidden, self._direction, self._family, partner=self._partner)
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
        beside = self._partner is not None and looks_like_body(text)
        self._partner = row.own[0] if len(row.own) == 1 and (names_partners(text) or beside) else None
        self.rest.append((row, "heading" if self._partner and self.rest else why))

    def close(self) -> None:
        """End the mandate that is being read."""
        done, self._open = self._open, None
        if done is not None and done.first in _MAY_BEGIN and not any(field in done.cells for field in _BEGINS):
            self.rest.extend((row, "explanation") for row in done.rows)
        elif done is not None:
            if done.partner is not None and not done.tells_ends:
                done.add("party", done.partner)
            cells = {field: tuple(found) for field, found in done.cells.items()}
            self.entries.append(
                Entry(self._sheet.name, done.row, cells, done.direction, done.family, line=True, hidden=done.hidden)
            )


def _label(cells: Sequence[Cell]) -> tuple[Cell | None, str | None]:
    """Return the value and the field of a labelled line, both None where it is none."""
    if len(cells) == _PAIR:
        return cells[1], labelled_field(cells[0].words)
    found = _LABEL.match(cells[0].words) if len(cells) == 1 else None
    field = labelled_field(found[1]) if found else None
    if found is None or field is None:
        return None, None
    return dataclasses.replace(cells[0], words=cells[0].words[found.end() :]), field


def _source_line(text: str) -> re.Match[str] | None:
    """Return source and enumeration of «SOURCE: enumeration (references)», None for any other line."""
    found = SOURCE_LINE.fullmatch(text)
    if found and (_NOT_A_SOURCE.search(fold(found["source"])) or references_in(found["source"])):
        return None
    return found


def changes_another(text: str) -> bool:
    """Return whether a line begins with what the mandate does to another one («verlenging van VTC/28/2012»)."""
    return any(one.source is None and one.start < _NEAR_THE_BEGINNING for one in relations_in(text))


def _names_mandate(text: str) -> bool:
    """Return whether a text cites a mandate, and does not only speak of protocols."""
    return any(one.family != "PROTOCOL" or not _PLURAL.match(text, one.start) for one in references_in(text))


def starts_with_protocol(text: str) -> bool:
    """Return whether a line begins with the word protocol and says more than a heading does («Protocollen»)."""
    found = references_in(text)
    return (
        bool(found)
        and found[0].family == "PROTOCOL"
        and found[0].start < _NEAR_THE_BEGINNING
        and (found[0].date is not None or (len(text.split()) >= _FEWEST_WORDS and not _PLURAL.match(text)))
    )


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
