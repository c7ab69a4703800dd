"""What a person edited in the facts of a workbook: row by row against the file as it was made."""

from collections.abc import Iterator, Mapping
from typing import Any

from openpyxl.utils import get_column_letter

from ropa.export.returning.edit import Edit, Unread
from ropa.export.returning.made_again import Workbook
from ropa.export.returning.record_cells import record_edits


def edits(made: Workbook, edited: Workbook) -> Iterator[Edit | Unread]:
    """Yield what was changed in a workbook since it was made, every changed cell once."""
    yield from _edited_facts(made, edited)
    read = record_edits(made, edited)
    yield from (edit for edit, _ in read)
    taken = {cell for _, cells in read for cell in cells}
    facts = str(edited.view["sheet"])
    sheets: Mapping[str, list[Any]] = edited.view["sheets"]
    for name, rows in made.view["sheets"].items():
        if name == facts or rows is made.view["sheets"].get(_last(made)):
            continue
        if name not in sheets:
            yield Unread(name, name, None, "sheet")
            continue
        found = _elsewhere(name, rows, sheets[name])
        yield from (unread for unread in found if unread.cell not in taken)
    for name in sheets:
        if name not in made.view["sheets"]:
            yield Unread(name, None, name, "sheet")


def _last(made: Workbook) -> str:
    """Return the name of the sheet in which a file accounts for itself; what it says is checked by itself."""
    return str(next(reversed(made.view["sheets"])))


def _elsewhere(sheet: str, made: list[Any], edited: list[Any]) -> Iterator[Unread]:
    """Yield the cells of a sheet without facts of its own that differ."""
    was, now = ({cell: text for row in rows for cell, text in row["cells"].items()} for rows in (made, edited))
    for cell in dict.fromkeys((*was, *now)):
        if was.get(cell) != now.get(cell):
            yield Unread(f"{sheet}!{cell}", was.get(cell), now.get(cell), "elsewhere")


def _edited_facts(made: Workbook, edited: Workbook) -> Iterator[Edit | Unread]:
    """Yield the rows of facts that were changed, added or removed; rows are told apart by their keys.

    Of several rows with one key (the items of a list), those whose value is unchanged are matched first.
    """
    sheet = edited.view["sheet"]
    waiting: dict[str, list[Any]] = {}
    for row in made.view["facts"]:
        waiting.setdefault(row["fact"], []).append(row)
    values = next((row["cell"].rstrip("0123456789") for row in made.view["facts"]), "A")
    changed: list[Any] = []
    for row in edited.view["facts"]:
        same = next((one for one in waiting.get(row["fact"] or "", ()) if one["value"] == row["value"]), None)
        if same is None:
            changed.append(row)
            continue
        waiting[row["fact"]].remove(same)
        yield from _beside(sheet, same, row)
    for row in changed:
        place = f"{sheet}!{row['cell'] or values + str(row['row'])}"
        fact, becomes = (row["fact"] or "").strip(), (row["value"] or "").strip() or None
        before = waiting.get(fact)
        if not fact:
            yield Unread(place, None, becomes, "key")
        elif before:
            was = before.pop(0)
            yield Edit(place, fact, was["value"], becomes)
            yield from _beside(sheet, was, row)
        elif becomes is not None:
            yield Edit(place, fact, None, becomes)
    for fact, rows in waiting.items():
        for row in rows:
            yield Edit(f"{sheet}!{row['cell']}", fact, row["value"], None)


def _beside(sheet: str, made: Any, edited: Any) -> Iterator[Unread]:  # noqa: ANN401 - rows of a view
    """Yield what differs in a row beside its value and its key."""
    was, now = made["beside"], edited["beside"]
    for column in sorted(was.keys() | now.keys()):
        if was.get(column) != now.get(column):
            place = f"{sheet}!{get_column_letter(column)}{edited['row']}"
            yield Unread(place, was.get(column), now.get(column), "elsewhere")
    for name in ("since", "until"):
        if made[name] != edited[name]:
            yield Unread(f"{sheet}!{edited['row']}", made[name], edited[name], "dates")
