"""Finds what belongs together in the rows of a list: rows of a table, or lines under one another without a header."""

import dataclasses
import re
from collections.abc import Sequence

from importers.mandates.beneficiaries import joined
from importers.mandates.bracketed import with_bracketed
from importers.mandates.cards import has_several, is_turned, turned_entries
from importers.mandates.continuing import goes_on, with_more
from importers.mandates.entry import ENDS, Direction, Entry
from importers.mandates.footnotes import attach_footnotes, is_footnote, is_note_on
from importers.mandates.header import Header, header_fields, is_header, labelled_field, read_header
from importers.mandates.header_groups import heads_within, is_merged, stands_over
from importers.mandates.header_marks import MARK, as_marked
from importers.mandates.heading import (
    Told,
    cites,
    direction_in_cell,
    direction_of,
    family_of,
    label_field,
    names_chamber,
    names_partners,
)
from importers.mandates.labelled_parts import labelled_parts
from importers.mandates.lines import line_entries, starts_with_protocol
from importers.mandates.list_signs import cites_mostly, lists_exchanges, of_agreements, of_protocols, says_protocol
from importers.mandates.number_and_year import with_year
from importers.mandates.pending import why_pending
from importers.mandates.sentence import parse
from importers.mandates.spread_records import spread_records, told_in
from importers.mandates.ways import each_way
from importers.tables.list_owner import canonical_owner
from importers.tables.repeating import repeated
from importers.tables.sheet import Cell, Row, Sheet
from ropa.importing.importer import LeftOut
from ropa.naming import fold

_USEFUL = frozenset({"reference", "title", "provider", "receiver", "party", "data", "purpose", "dossier"})
_NARROW = 2
_SUM = re.compile(r"(?:sub ?totaa?l|totaa?l|total|som|aantal|nombre|count|fin d|einde van|end of)\b")
_WE = re.compile(r"(?<!\w)(?:wij|we|ons|onze|nous|notre|our)(?!\w)", re.IGNORECASE)


@dataclasses.dataclass(slots=True)
class Layout:
    """What a sheet holds: its entries in their order, and the rows that are none."""

    entries: list[Entry] = dataclasses.field(default_factory=list)
    left_out: list[LeftOut] = dataclasses.field(default_factory=list)

    def leave(self, row: Row, why: str) -> None:
        """Keep a row that is read and not used, with the reason."""
        self.left_out.append(LeftOut(row.place, row.text, why))

    def keep(self, entries: Sequence[Entry]) -> None:
        """Keep the entries that may be mandates; the cells of the others are left out with the reason."""
        for entry in entries:
            pending = why_pending(entry.cells)
            if pending is None:
                self.entries.append(entry)
                continue
            cells = (cell for cells in entry.cells.values() for cell in cells)
            self.left_out.extend(LeftOut(cell.place, cell.text, pending) for cell in cells)


def lay_out(sheet: Sheet, told: Told, *, alone: bool = True) -> Layout:
    """Return the entries of `sheet`; what its title says of the list is added to `told`.

    One that does not stand `alone` in its workbook may be named after the body whose data it lists.
    """
    found = Layout()
    rows = [row for row in sheet.rows if row.own]
    start = next((index for index, row in enumerate(rows) if is_header(row)), None)
    beneficiaries = joined(sheet, rows, family_of(" ".join((sheet.name, *(row.text for row in rows[:3])))))
    if beneficiaries is not None:
        _keep_beneficiaries(found, told, *beneficiaries)
    elif is_turned(rows):
        _Cards(sheet, told, found).read(rows)
    elif start is None:
        _Lines(sheet, told, found).read(rows)
    else:
        table = _Table(sheet, told, found)
        if not alone and names_partners(sheet.name):
            table.partner = dataclasses.replace(rows[0].own[0], words=sheet.name)
        table.read(rows, start, {row.number: row for row in sheet.rows})
    return found


def _keep_beneficiaries(found: Layout, told: Told, entry: Entry, rest: Sequence[Row]) -> None:
    """Keep a list of those who joined a general mandate, and leave out what names none of them."""
    found.entries.append(entry)
    first = entry.cells["receiver"][0].row
    for row in rest:
        if row.number < first:
            _hear(row, told)
        found.leave(row, "title" if row.number < first - 1 else "header" if row.number < first else "note")


class _Table:
    """Reads a sheet with a header: a title above, one entry a row, headings and notes between and below."""

    def __init__(self, sheet: Sheet, told: Told, found: Layout) -> None:
        self._sheet, self._told, self._found = sheet, told, found
        self._direction: Direction | None = direction_of(sheet.name)
        self._family = family_of(sheet.name)
        self._protocols = of_protocols(sheet.name)
        self._chamber = sheet.name if names_chamber(sheet.name) else None
        self._above: dict[int, Cell] = {}
        self._last = -1
        self._cited = False
        self._notes: list[Row] = []
        self.partner: Cell | None = None

    def read(self, rows: Sequence[Row], start: int, by_number: dict[int, Row]) -> None:
        """Read the rows: `start` is the first that heads columns, `by_number` holds merged continuations too."""
        groups, heads = _two_rows(rows, start)
        for row in rows[: rows.index(groups or heads)]:
            self._title(row)
        below = rows[rows.index(heads) + 1 :]
        header = self._header(groups, heads, below)
        self._cited = cites_mostly(header, below, self._family)
        if not lists_exchanges(header, rows, self._family):
            for row in below:
                self._found.leave(row, "no list of mandates on the sheet")
            return
        beside = spread_records(below, header, self._family)
        taken = {row.number for rows in beside.values() for row in rows}
        below = [row for row in below if row.number not in taken]
        for index, row in enumerate(below):
            whole = by_number[row.number]
            if _again(row, header):
                header = self._header(None, row, below[index + 1 :])
            elif _sums_up(row):
                self._found.leave(row, "note")
            elif is_note_on(self._found.entries, row):
                self._notes.append(row)
            elif goes_on(whole, header, self._above_row(row)):
                self._found.entries[-1] = with_more(self._found.entries[-1], whole, header)
                self._last = row.number
            elif not self._entry(whole, header, beside.get(row.number, ())):
                self._between(row, last=index == len(below) - 1)
        attach_footnotes(self._found.entries, self._notes, self._found.leave)

    def _above_row(self, row: Row) -> Entry | None:
        """Return the entry that ends just above `row`."""
        return self._found.entries[-1] if self._last == row.number - 1 else None

    def _title(self, row: Row) -> None:
        _hear(row, self._told)
        self._direction = direction_of(row.text) or self._direction
        self._family = family_of(row.text) or self._family
        self._protocols = self._protocols or of_protocols(row.text)
        self._chamber = row.text if names_chamber(row.text) else self._chamber
        self._found.leave(row, "title")

    def _header(self, groups: Row | None, heads: Row, below: Sequence[Row]) -> Header:
        header = read_header(groups, heads, below)
        for row in (groups, heads):
            if row is not None:
                self._found.leave(row, "header")
        if header.owner is not None and self._told.titled is None:
            self._told.titled = (canonical_owner(header.owner[0]), header.owner[1])
        told = bool(header.ways) or {"provider", "receiver"} <= set(header.fields.values())
        spoken = "" if told else " ".join(head.words for head in header.heads.values() if _WE.search(head.words))
        self._direction = direction_of(spoken) or self._direction
        self._protocols = self._protocols or (of_agreements(header) and "reference" not in header.fields.values())
        for cell in header.unknown:
            self._found.left_out.append(LeftOut(cell.place, cell.text, "column of unknown meaning"))
        return header

    def _entry(self, row: Row, header: Header, beside: Sequence[Row] = ()) -> bool:
        """Add the entries that a row is, with the rows `beside` it; return False where it fills no column for one."""
        cells = self._gathered(row, header)
        useful = [field for field in cells if field in _USEFUL and any(not cell.spread for cell in cells[field])]
        if not useful or (not beside and self._only_heads(row, useful, header)):
            return False
        for other in beside:
            lone = told_in(other.own[0]) if len(other.own) == 1 else ()
            more = {field: [cell] for field, cell in lone} or self._gathered(other, header)
            for field, found in more.items():
                cells.setdefault(field, []).extend(found)
        spoken = any(parse(cell.words) is not None for found in cells.values() for cell in found)
        if self.partner is not None and not spoken and {*cells, *header.fields.values()}.isdisjoint(ENDS):
            cells["party"] = [self.partner]
        family = family_of(" ".join(cell.words for cell in cells.get("body", ()))) or self._family
        given = with_year({field: tuple(found) for field, found in cells.items()}, family)
        given = with_bracketed(given, self._family)
        pending = why_pending(given)
        if pending:
            for left in (row, *beside):
                self._found.leave(left, pending)
            return True
        stated = direction_in_cell(" ".join(cell.words for cell in given.get("direction", ())))
        heads = {column: head.words for column, head in header.heads.items() if column in header.fields}
        hidden = row.hidden or self._sheet.hidden or any(cell.hidden for cell in row.own)
        self._last = max((row, *beside), key=lambda one: one.number).number
        entry = Entry(
            self._sheet.name,
            row.number,
            given,
            (None if stated == "both" else stated) or self._direction,
            family,
            heads,
            both_ways=stated == "both",
            hidden=hidden,
            protocol=self._protocols or says_protocol(given),
            chamber=self._chamber,
        )
        self._found.entries.extend(each_way(entry, header.ways))
        return True

    def _gathered(self, row: Row, header: Header) -> dict[str, list[Cell]]:
        """Return the cells of a row by field, those that hold several things under labels taken apart."""
        cells: dict[str, list[Cell]] = {}
        for column, held in row.cells.items():
            field, cell = header.fields.get(column), self._told_above(held, header)
            if field is not None and field.startswith(MARK):
                marked = as_marked(cell, header.heads[column])
                field, cell = (field.removeprefix(MARK), marked) if marked else (None, cell)
            for named, part in labelled_parts(cell, field):
                if named is not None and not any(other.name == part.name for other in cells.get(named, ())):
                    cells.setdefault(named, []).append(part)
        return cells

    def _only_heads(self, row: Row, useful: Sequence[str], header: Header) -> bool:
        """Return whether a row is a heading between the others: one cell alone that tells of no mandate."""
        if len(row.own) > 1 or cites(row.text, self._family or family_of(row.text)):
            return False
        speaks = parse(row.text) is not None or starts_with_protocol(row.text)
        if self._cited and not speaks and set(useful) <= {"reference", "title"}:
            return True
        return len(header.fields) > _NARROW and "title" not in useful

    def _told_above(self, cell: Cell, header: Header) -> Cell:
        """Return a cell with the words that it repeats from the last one above it («idem»)."""
        above = self._above.get(cell.column)
        if header.fields.get(cell.column) not in {None, "numbering"} and above is not None:
            cell = repeated(cell, above)
        self._above[cell.column] = cell
        return cell

    def _between(self, row: Row, *, last: bool) -> None:
        """Leave out a heading between the rows, which may turn the direction, or a note below them."""
        if len(row.own) > 1:
            self._found.leave(row, "no mandate in this row")
            return
        if is_footnote(row):
            self._notes.append(row)
            return
        if last or row.text.startswith(("*", "(")) or _hear(row, self._told, titles=False):
            self._found.leave(row, "note")
            return
        self._direction = direction_of(row.text) or self._direction
        self._family = family_of(row.text) or self._family
        self._chamber = row.text if names_chamber(row.text) else self._chamber
        self.partner = row.own[0] if names_partners(row.text) else None
        self._found.leave(row, "heading")


class _Lines:
    """Reads a sheet without a header: titles, references and enumerations in lines under one another."""

    def __init__(self, sheet: Sheet, told: Told, found: Layout) -> None:
        self._sheet, self._told, self._found = sheet, told, found

    def read(self, rows: Sequence[Row]) -> None:
        entries, rest = line_entries(self._sheet, rows)
        self._found.keep(entries)
        for row, why in rest:
            if why in {"title", "heading"}:
                alone = len(row.own) == 1  # «DG HAN | Directie-generaal …» explains a name
                _hear(row, self._told, titles=alone and (why == "title" or not names_partners(row.text)))
            self._found.leave(row, why)


class _Cards:
    """Reads a sheet whose fields stand below one another, each with its label."""

    def __init__(self, sheet: Sheet, told: Told, found: Layout) -> None:
        self._sheet, self._told, self._found = sheet, told, found

    def read(self, rows: Sequence[Row]) -> None:
        if not has_several(rows):
            _Lines(self._sheet, self._told, self._found).read(rows)
            return
        words = " ".join(row.text for row in rows if len(row.own) == 1)
        entries, rest = turned_entries(
            self._sheet, rows, direction_of(self._sheet.name) or direction_of(words), family_of(self._sheet.name)
        )
        self._found.keep(entries)
        for row in rest:
            _hear(row, self._told)
            self._found.leave(row, "title" if entries and row.number < entries[0].row else "note")
        for row in rows:
            if row not in rest:
                self._found.left_out.append(LeftOut(row.own[0].place, row.own[0].text, "header"))


def _sums_up(row: Row) -> bool:
    """Return whether a row counts the others («Totaal: 17»)."""
    return len(row.own) <= _NARROW + 1 and bool(_SUM.match(fold(row.text)))


def _hear(row: Row, told: Told, *, titles: bool = True) -> bool:
    """Let `told` learn from a row above or beside the list; return whether it is a labelled line.

    Only `titles` tell whose list it is: a heading between the rows names whom data come from.
    """
    cells = row.own
    field = label_field(cells[0].words) if len(cells) > 1 else None
    if field is not None:
        told.learn(field, cells[1].words.strip(), cells[1])
        return True
    heard = [told.hear(cell, title=titles) for cell in cells]
    if not any(heard) and told.title is None and titles:
        told.title = cells[0]
    return any(heard)


def _two_rows(rows: Sequence[Row], start: int) -> tuple[Row | None, Row]:
    """Return the row that heads groups of columns, if there is one, and the row of column heads."""
    first = rows[start]
    after = rows[start + 1] if start + 1 < len(rows) else None
    if after is not None and is_header(after) and (is_merged(first) or stands_over(first, after)):
        return first, after
    if after is not None and is_merged(first) and heads_within(first, after):
        return first, after
    before = rows[start - 1] if start else None
    if before is not None and is_merged(before) and before.number == first.number - 1 and len(before.own) > 1:
        return before, first
    return None, first


def _again(row: Row, header: Header) -> bool:
    """Return whether `row` heads columns anew: all cells are heads and half of them whole ones, or it is repeated."""
    heads = {fold(cell.words) for cell in header.heads.values()}
    if {fold(cell.words) for cell in row.own} <= heads and len(row.own) > 1:
        return True
    whole = sum(1 for cell in row.own if labelled_field(cell.words))
    return is_header(row) and whole * 2 >= len(row.own) and all(header_fields(cell.words) for cell in row.own)
