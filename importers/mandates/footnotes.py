"""Notes below a table: «(1) Gewijzigd bij …» is said of the rows that bear the same mark."""

import dataclasses
import re
from collections.abc import Callable, Sequence

from importers.mandates.entry import Entry
from importers.tables.sheet import Row
from importers.tables.wording import relations_in, validity_in
from ropa.vocabulary.mandate_relation import undergone

_MARKED = re.compile(
    r"\s*(?P<mark>\((?:\d{1,2}|[a-z]|\*{1,3})\)|\*{1,3}|[¹²³⁴-⁹]|\[\d{1,2}\])[\s:]*(?P<note>.+)", re.DOTALL
)


def is_footnote(row: Row) -> bool:
    """Return whether a row is a text that begins with a mark, alone in its row."""
    return len(row.own) == 1 and _MARKED.fullmatch(row.text) is not None


def is_note_on(entries: Sequence[Entry], row: Row) -> bool:
    """Return whether a row is a footnote of which one of the entries bears the mark."""
    found = _MARKED.fullmatch(row.text) if len(row.own) == 1 else None
    return found is not None and any(_bears(entry, found["mark"], row.sheet) for entry in entries)


def attach_footnotes(entries: list[Entry], notes: Sequence[Row], leave: Callable[[Row, str], None]) -> None:
    """Give each note that tells of a change or of a term to the entries that bear its mark; leave out the others."""
    for row in notes:
        found = _MARKED.fullmatch(row.text)
        bearing = [index for index, entry in enumerate(entries) if found and _bears(entry, found["mark"], row.sheet)]
        if found is None or not bearing or not _tells(found["note"]):
            leave(row, "note")
            continue
        cell = dataclasses.replace(row.own[0], words=found["note"])
        for index in bearing:
            entry = entries[index]
            cells = {**entry.cells, "status": (*entry.cells.get("status", ()), cell)}
            entries[index] = dataclasses.replace(entry, cells=cells)


def _bears(entry: Entry, mark: str, sheet: str) -> bool:
    cells = (cell for cells in entry.cells.values() for cell in cells)
    return entry.sheet == sheet and any(cell.words.rstrip().endswith(mark) for cell in cells)


def _tells(note: str) -> bool:
    changes = relations_in(note, family="KSZ") or relations_in(note, family="VTC")
    return bool(changes) or validity_in(note) != (None, None) or undergone(note) is not None
