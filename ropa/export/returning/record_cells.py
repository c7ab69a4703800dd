"""Changed cells of the record itself, as far as each of their lines stands for one fact, as a purpose or a category."""

import dataclasses
import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from openpyxl.utils import get_column_letter

from ropa.export.layout import Sheet
from ropa.export.layouts import layout
from ropa.export.returning.edit import Edit
from ropa.export.returning.made_again import LAYOUT, Workbook
from ropa.export.words import CONTINUED, FLAGS, NOT_STATED

_FIELDS = {
    "activity.purposes": "has_purpose",
    "activity.subjects": "concerns",
    "activity.categories": "uses",
    "activity.measures": "protected_by",
    "activity.rights": "grants",
    "activity.systems": "runs_on",
    "activity.assessments": "assessed_in",
    "activity.in_force_from": "in_force_from",
    "activity.in_force_to": "in_force_to",
}
"""What a line in a column of the record is a value of, by the values that the column shows."""
_KEY = "activity.id"
_REMARKS = ("special", "criminal", "national_id")
"""What stands in brackets behind a category that the law sets apart."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of one activity in one column, from its first row to its last: where they are, and their lines."""

    places: tuple[str, ...]
    lines: tuple[str, ...]


def record_edits(made: Workbook, edited: Workbook) -> list[tuple[Edit, tuple[str, ...]]]:
    """Return what was changed in the record where it can be read, each with the cells that it was read from.

    Where a line of a cell stands for more than one fact, or for one of another activity, nothing of it is read.
    """
    (sheet,) = (sheet for sheet in layout(LAYOUT).sheets if sheet.lines == "activities")
    name = sheet.name(made.language)
    before = _activities(made, sheet, name)
    after = _activities(edited, sheet, name) if name in edited.view["sheets"] else {}
    if before.keys() != after.keys():
        return []
    facts = _facts(made)
    return [
        (edit, (*was.places, *after[where].places))
        for where, was in before.items()
        if was.lines != after[where].lines
        for edit in _edits(where, was, after[where], facts)
    ]


def _facts(made: Workbook) -> dict[tuple[str, str], dict[str, str]]:
    """Return the values of facts by thing and field: the value as it is written, and the key of the fact."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for row in made.view["facts"]:
        subject, _, rest = row["fact"].partition("#")
        found.setdefault((subject, rest.partition("=")[0]), {})[row["value"]] = row["fact"]
    return found


def _activities(book: Workbook, sheet: Sheet, name: str) -> dict[tuple[str, str], _Cells]:
    """Return the lines of the columns that can be read, by activity and field."""
    columns: dict[str, str] = {}
    for number, column in enumerate(sheet.columns, 1):
        for kind in column.kinds:
            columns.setdefault(kind, get_column_letter(number))
    found: dict[tuple[str, str], _Cells] = {}
    activity = ""
    silent, goes_on = NOT_STATED(book.language), CONTINUED(book.language)
    for row in book.view["sheets"][name][1:]:
        texts: Mapping[str, Any] = {cell.rstrip("0123456789"): text for cell, text in row["cells"].items()}
        activity = texts.get(columns[_KEY], activity)
        for kind, field in _FIELDS.items():
            lines = (_bare(line, book.language) for line in str(texts.get(columns[kind], "")).split("\n"))
            kept = tuple(line for line in lines if line and line != silent and not line.endswith(goes_on))
            held = found.get((activity, field), _Cells((), ()))
            place = f"{name}!{columns[kind]}{row['row']}"
            found[activity, field] = _Cells((*held.places, place), (*held.lines, *kept))
    return found


def _bare(line: str, language: str) -> str:
    """Return a line without the remarks in brackets behind it."""
    line = line.strip()
    for remark in reversed(_REMARKS):
        line = line.removesuffix(f" ({FLAGS[remark](language)})")
    return line


def _edits(
    where: tuple[str, str], was: _Cells, now: _Cells, facts: Mapping[tuple[str, str], Mapping[str, str]]
) -> Iterator[Edit]:
    """Yield an edit for each line that went, came, or was rewritten; nothing where a line that went is no fact."""
    values = facts.get(where, {})
    gone = [line for line in was.lines if line not in now.lines]
    come = [line for line in now.lines if line not in was.lines]
    if any(line not in values for line in gone):
        return
    for line, other in itertools.zip_longest(gone, come):
        yield Edit(now.places[0], "#".join(where) if line is None else values[line], line, other)
