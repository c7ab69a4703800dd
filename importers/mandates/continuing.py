"""Rows that go on with the mandate above them: further beneficiaries, further data, one a row."""

import dataclasses
import re

from importers.mandates.entry import ENDS, Entry
from importers.mandates.header import Header
from importers.mandates.heading import cites, direction_of
from importers.mandates.values import cell_date
from importers.tables.parties import parties
from importers.tables.sheet import Cell, Row
from ropa.naming import fold

_MORE = frozenset({*ENDS, "data"})
_BESIDE = frozenset({"valid_from", "date", "numbering", "link", "identifier", "status"})
_OPENS = frozenset({"reference", "title", "dossier"})
_LONGEST = 100
_CLASS = re.compile(
    r"\b(?:algemene?|generale?s?|general|categorie\w*|category|begunstigde\w*|beneficiaire\w*|beneficiar\w*|"
    r"toegetreden|toetreding\w*|adhesion\w*|volgende)\b"
)
"""Words of a mandate whose beneficiaries are named in rows of their own."""


def goes_on(row: Row, header: Header, above: Entry | None) -> bool:
    """Return whether `row`, just below the entry `above`, names more of one thing that this is about and no other."""
    if above is None or not any(above.cells.get(field) for field in _OPENS):
        return False
    given = {field for column in row.cells if (field := header.fields.get(column)) is not None}
    more, beside = given & _MORE, given & _BESIDE
    if len(more) != 1 or given - more - beside or len(row.own) != len(row.cells):
        return False
    if "date" in beside and not _CLASS.search(fold(_text(above))):
        return False
    (field,) = more
    joined = bool(_CLASS.search(fold(_text(above))))
    return all(_is_more(cell, field, header, joined=joined) for cell in _cells(row, header, field))


def _is_more(cell: Cell, field: str, header: Header, *, joined: bool) -> bool:
    """Return whether a cell names bodies or data, and is no heading or remark, which begin in the first column.

    `joined` = the mandate above has beneficiaries; these need not be known.
    """
    text = cell.words
    if direction_of(text) or cites(text) or text.rstrip().endswith((":", ".", "?")) or text.lstrip().startswith("("):
        return False
    first = cell.column == min(header.heads)
    if field not in ENDS:
        return not first
    named = parties(text) if len(text) <= _LONGEST else ()
    known = all(party.known for party in named)
    return bool(named) and not text[:1].isdigit() and ((known and joined) if first else (known or joined))


def _text(entry: Entry) -> str:
    return " ".join(cell.words for cells in entry.cells.values() for cell in cells)


def _cells(row: Row, header: Header, field: str) -> list[Cell]:
    return [cell for column, cell in sorted(row.cells.items()) if header.fields.get(column) == field]


def with_more(above: Entry, row: Row, header: Header) -> Entry:
    """Return the entry with what `row` adds; a day beside a beneficiary is the one from which it is one."""
    (field,) = {header.fields.get(column, "") for column in row.cells} & _MORE
    added = _cells(row, header, field)
    days = [
        cell
        for column, cell in row.cells.items()
        if header.fields.get(column) in {"valid_from", "date"} and cell_date(cell)
    ]
    since = {cell.name: day for cell in added for other in days if (day := cell_date(other)) is not None}
    cells = dict(above.cells)
    cells[field] = (*cells.get(field, ()), *added)
    cells["since"] = (*cells.get("since", ()), *days)
    for column, cell in row.cells.items():
        other = header.fields.get(column)
        if other in {"link", "status", "identifier", "numbering"}:
            cells[other] = (*cells.get(other, ()), cell)
    return dataclasses.replace(above, cells=cells, since={**above.since, **since})
