"""The facts of a workbook that the register wrote: a row each, found under its headings, with its key."""

import dataclasses
import re
from collections.abc import Iterator, Mapping

from importers.exported.heads import ACCOUNT, HEADS, LANGUAGES
from importers.tables.sheet import Book, Cell, Row, Sheet
from ropa.model.catalogue import kind_of_id
from ropa.model.kind import Kind

_ID = r"[a-z-]{2,40}/[0-9a-z][0-9a-z._~-]{0,600}"
_FACT = re.compile(rf"(?P<subject>{_ID})#(?P<field>[a-z_]{{1,40}})(?:=(?P<object>{_ID}))?", re.ASCII)


@dataclasses.dataclass(frozen=True, slots=True)
class FactKey:
    """The key of a fact, read against the kinds: the thing, its field, and the thing that it leads to if any."""

    subject: str
    field: str
    object: str | None
    kind: Kind


@dataclasses.dataclass(frozen=True, slots=True)
class FactRow:
    """A row of facts: its key as it stands there, its value, and the days of a link; a cell that is empty is None.

    `beside` are the texts of the other columns, by the column's number, which are there for a person to read.
    """

    row: Row
    key: Cell | None
    value: Cell | None
    since: str | None
    until: str | None
    beside: dict[int, str]


@dataclasses.dataclass(frozen=True, slots=True)
class FactSheet:
    """The sheet that holds the facts, in which language, and its rows."""

    sheet: Sheet
    language: str
    rows: tuple[FactRow, ...]


def fact_sheet(book: Book) -> FactSheet | None:
    """Return the sheet of facts of a workbook, None where it has none."""
    for sheet in book.sheets:
        for number, language in enumerate(LANGUAGES):
            wanted = {heads[number]: name for name, heads in HEADS.items()}
            if sheet.rows:
                columns = {wanted[cell.text]: at for at, cell in sheet.rows[0].cells.items() if cell.text in wanted}
                if columns.keys() == HEADS.keys():
                    return FactSheet(sheet, language, tuple(_rows(sheet, columns)))
    return None


def _rows(sheet: Sheet, columns: Mapping[str, int]) -> Iterator[FactRow]:
    read = frozenset(columns.values())
    for row in sheet.rows[1:]:
        cells = {name: row.cells.get(column) for name, column in columns.items()}
        since, until = (_text(cells[name]) for name in ("since", "until"))
        beside = {cell.column: cell.text for cell in row.own if cell.column not in read}
        yield FactRow(row, cells["fact"], cells["value"], since, until, beside)


def _text(cell: Cell | None) -> str | None:
    return (cell.text.strip() or None) if cell else None


def fact_key(text: str) -> FactKey | None:
    """Return the fact that a key names, None where it names none that the kinds declare."""
    found = _FACT.fullmatch(text.strip())
    kind = kind_of_id(found["subject"]) if found else None
    if found is None or kind is None:
        return None
    field, target = found["field"], found["object"]
    if target is None:
        return FactKey(found["subject"], field, None, kind) if field in kind.properties else None
    led = kind_of_id(target)
    if led is None or field not in kind.edges or led.label not in kind.edges[field].edge.targets:
        return None
    return FactKey(found["subject"], field, target, kind)


def account(book: Book) -> dict[str, str]:
    """Return what a workbook tells of itself, by what it is."""
    names = {label: name for name, labels in ACCOUNT.items() for label in labels}
    found: dict[str, str] = {}
    for sheet in reversed(book.sheets):
        for row in sheet.rows:
            label, value = (row.cells.get(column) for column in (1, 2))
            if label and value and label.text in names:
                found.setdefault(names[label.text], value.text)
        if "register" in found:
            return found
        found.clear()
    return found
