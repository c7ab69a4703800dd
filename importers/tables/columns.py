"""Finds a table on a sheet by the words that head its columns, and gives its rows field by field."""

import dataclasses
import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from importers.tables.sheet import Cell, Row, Sheet
from ropa.claims.claim import Said
from ropa.importing.importer import LeftOut
from ropa.naming import fold

_LONGEST = 80
_PLURAL = re.compile(r"\((?:s|n|en|e|es)\)")
_ENOUGH = 2
_SEARCHED = 100
"""Rows in which a header is looked for."""


@dataclasses.dataclass(frozen=True)
class Vocabulary:
    """The words of a kind of list: phrases by field, parted by bars, already folded.

    A table is recognised where all fields of one group of `signs` have a column.
    """

    words: Mapping[str, str]
    signs: tuple[frozenset[str], ...]

    @functools.cached_property
    def _phrases(self) -> Mapping[str, str]:
        return {phrase: field for field, words in self.words.items() for phrase in words.split("|")}

    def field(self, text: str) -> str | None:
        """Return the field of a column headed `text`: by the whole, by what it begins with, by what it ends with."""
        if len(text) > _LONGEST:
            return None
        words = fold(_PLURAL.sub("", text).replace("°", "o")).split()
        begins = (" ".join(words[:size]) for size in range(len(words), 0, -1))
        ends = (" ".join(words[start:]) for start in range(1, len(words)))
        return next((self._phrases[form] for form in (*begins, *ends) if form in self._phrases), None)

    def label(self, text: str) -> str | None:
        """Return the field that a whole label names, None for any other text."""
        return self._phrases.get(fold(_PLURAL.sub("", text))) if len(text) <= _LONGEST else None


@dataclasses.dataclass(frozen=True)
class Record:
    """A row of a table, its cells by field in the order of the columns."""

    row: Row
    cells: Mapping[str, tuple[Cell, ...]]

    def first(self, field: str) -> Cell | None:
        """Return the first cell of `field`, None where it is empty."""
        return next(iter(self.cells.get(field, ())), None)


@dataclasses.dataclass(slots=True)
class Records:
    """What a sheet holds: its records, the title cells above them, and what was read and not used."""

    found: list[Record] = dataclasses.field(default_factory=list)
    titles: list[Cell] = dataclasses.field(default_factory=list)
    left_out: list[LeftOut] = dataclasses.field(default_factory=list)


def header_of(rows: Sequence[Row], vocabulary: Vocabulary) -> tuple[int, Mapping[int, str]] | None:
    """Return the place of the first row that heads the columns of such a list, and the field of each column."""
    for index, row in enumerate(rows[:_SEARCHED]):
        if len(row.own) < _ENOUGH:
            continue
        fields = {column: vocabulary.field(cell.words) for column, cell in row.cells.items()}
        named = {column: field for column, field in fields.items() if field is not None}
        if any(sign <= set(named.values()) for sign in vocabulary.signs) and len(named) * 2 >= len(fields):
            return index, named
    return None


def records(sheet: Sheet, vocabulary: Vocabulary, essential: str) -> Records:
    """Return the rows below the header, each of which has to fill the column of `essential`."""
    made = Records()
    rows = [row for row in sheet.rows if row.own]
    header = header_of(rows, vocabulary)
    if header is None:
        made.left_out += [LeftOut(row.place, row.text, "no table of this kind on the sheet") for row in rows]
        return made
    start, fields = header
    for row in rows[:start]:
        made.titles.extend(row.own)
        made.left_out.append(LeftOut(row.place, row.text, "title"))
    made.left_out.append(LeftOut(rows[start].place, rows[start].text, "header"))
    for row in rows[start + 1 :]:
        _take(made, row, fields, essential)
    for cell in sheet.blind:
        made.left_out.append(LeftOut(cell.place, cell.text or cell.comment or "", "cell without a value"))
    return made


def _take(made: Records, row: Row, fields: Mapping[int, str], essential: str) -> None:
    cells: dict[str, list[Cell]] = {}
    for column, cell in sorted(row.cells.items()):
        field = fields.get(column)
        if field is None and not cell.spread:
            made.left_out.append(LeftOut(cell.place, cell.text, "column of unknown meaning"))
        elif field is not None:
            cells.setdefault(field, []).append(cell)
        if cell.comment and not cell.spread:
            made.left_out.append(LeftOut(cell.place, cell.comment, "comment"))
    if essential not in cells or not any(not cell.spread for group in cells.values() for cell in group):
        made.left_out.append(LeftOut(row.place, row.text, "heading or note"))
        return
    made.found.append(Record(row, {field: tuple(group) for field, group in cells.items()}))


def unsaid(parts: Iterable[Records], said: Iterable[Said]) -> Iterator[LeftOut]:
    """Yield the cells that were read into fields and on which no fact rests."""
    told = {fact.evidence.place for fact in said}
    for part in parts:
        for record in part.found:
            for cell in (cell for cells in record.cells.values() for cell in cells):
                if not cell.spread and cell.place not in told:
                    yield LeftOut(cell.place, cell.text, "understood, with no fact of the register resting on it")
