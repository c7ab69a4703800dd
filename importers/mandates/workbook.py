"""Opens an .xlsx workbook with all its features: merged cells, links, comments, hidden rows, columns and sheets."""

import dataclasses
import datetime as dt
import io
import re
import warnings
from collections.abc import Iterator

import openpyxl
from openpyxl.cell.cell import Cell as OpenpyxlCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from importers.mandates.encoding import repaired
from importers.mandates.gate import MAX_COLUMNS, check
from importers.mandates.sheet import Book, Cell, Row, Sheet
from ropa.errors import UserError
from ropa.importing.importer import Source

_HYPERLINK = re.compile(r'^=\s*HYPERLINK\(\s*"([^"]{0,2000})"\s*(?:[,;]\s*"([^"]{0,2000})"\s*)?\)\s*$', re.IGNORECASE)
MAX_CELL_TEXT = 32_767
"""What a cell of a spreadsheet can hold."""
MAX_TEXT = 5_000_000
"""Characters of one sheet; a list of ten thousand rows has about a tenth of them."""
_MAX_SPREAD = 100_000
"""Cells over which merged ranges are spread; more than a list ever has."""


def read_book(source: Source) -> Book:
    """Return the sheets of `source`. Raises `UserError` where it is no workbook that can be read safely."""
    check(source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(source.data), data_only=False, keep_links=False)
            values = _values(source, book)
            sheets = tuple(_sheet(sheet, values) for sheet in book.worksheets)
    except UserError:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part makes it stumble over
        raise UserError(f"«{source.name}» cannot be read as a workbook: save the list anew as .xlsx.") from error
    properties = book.properties
    return Book(sheets, _told(properties.identifier), _told(properties.title))


def _told(text: object) -> str | None:
    return str(text).strip() or None if text else None


def _values(source: Source, book: Workbook) -> Workbook | None:
    """Return the workbook with the last computed values, only where it has formulas beyond plain links."""
    if any(_is_formula(cell) for sheet in book.worksheets for cell in _filled(sheet)):
        return openpyxl.load_workbook(io.BytesIO(source.data), data_only=True, keep_links=False)
    return None


def _filled(sheet: Worksheet) -> Iterator[OpenpyxlCell]:
    """Yield the cells with a value, without visiting the empty ones between them."""
    for cell in sheet._cells.values():  # noqa: SLF001 - the public iteration visits every empty cell of the range
        if cell.value is not None:
            yield cell


def _is_formula(cell: OpenpyxlCell) -> bool:
    value = cell.value
    if isinstance(value, (ArrayFormula, DataTableFormula)):
        return True
    return cell.data_type == "f" and not _HYPERLINK.match(str(value))


def _sheet(sheet: Worksheet, values: Workbook | None) -> Sheet:
    """Return one sheet with its merged ranges spread over their cells."""
    computed = values[sheet.title] if values is not None else None
    hidden = sheet.sheet_state != "visible"
    hidden_columns = _hidden_columns(sheet)
    rows: dict[int, dict[int, Cell]] = {}
    length = 0
    for cell in _filled(sheet):
        made = _cell(
            sheet, cell, computed, hidden=hidden or cell.column in hidden_columns or _row_hidden(sheet, cell.row)
        )
        if made is not None:
            length += len(made.text)
            if len(made.text) > MAX_CELL_TEXT or length > MAX_TEXT:
                raise UserError(
                    f"Sheet «{sheet.title}», cell {made.name}: more text than a list holds; split the list."
                )
            rows.setdefault(made.row, {})[made.column] = made
    _spread(sheet, rows)
    ordered = (
        Row(sheet.title, number, dict(sorted(cells.items())), hidden=hidden or _row_hidden(sheet, number))
        for number, cells in sorted(rows.items())
    )
    return Sheet(sheet.title, tuple(ordered), hidden)


def _row_hidden(sheet: Worksheet, row: int) -> bool:
    return row in sheet.row_dimensions and bool(sheet.row_dimensions[row].hidden)


def _hidden_columns(sheet: Worksheet) -> frozenset[int]:
    """Return the numbers of the hidden columns; neighbours of the same width are stored as one entry."""
    found: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            first = dimension.min or 0
            found.update(range(first, min(dimension.max or first, first + MAX_COLUMNS) + 1))
    return frozenset(found)


def _cell(sheet: Worksheet, cell: OpenpyxlCell, computed: Worksheet | None, *, hidden: bool) -> Cell | None:
    """Return a cell as the product reads it, None where it shows nothing."""
    value: object = cell.value
    links = _links(cell)
    formula = _HYPERLINK.match(value) if isinstance(value, str) else None
    if formula:
        links, value = (*links, formula[1]), formula[2] or formula[1]
    elif _is_formula(cell):
        value = computed.cell(cell.row, cell.column).value if computed is not None else None
    iso, figure, text = _as_read(value)
    if not text.strip():
        return None
    name = f"{get_column_letter(cell.column)}{cell.row}"
    comment = str(cell.comment.text).strip() if cell.comment else None
    links = tuple(dict.fromkeys(links))
    return Cell(
        sheet.title, name, cell.row, cell.column, text, repaired(text), iso, figure, links, comment, hidden=hidden
    )


def _links(cell: OpenpyxlCell) -> tuple[str, ...]:
    link = cell.hyperlink
    if link is None:
        return ()
    target = link.target or link.location
    return (str(target),) if target else ()


def _as_read(value: object) -> tuple[str | None, float | None, str]:
    """Return a value as ISO date, number and text: what a person sees in the cell."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat(), None, value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat(), None, value.isoformat()
    if isinstance(value, bool) or value is None:
        return None, None, "" if value is None else str(value)
    if isinstance(value, (int, float)):
        whole = isinstance(value, float) and value.is_integer()
        return None, float(value), str(int(value) if whole else value)
    return None, None, str(value)


def _spread(sheet: Worksheet, rows: dict[int, dict[int, Cell]]) -> None:
    """Let the value of a merged range hold for all its cells; never over the cells below or beside it."""
    budget = _MAX_SPREAD
    for merged in sheet.merged_cells.ranges:
        first = rows.get(merged.min_row, {}).get(merged.min_col)
        budget -= merged.size["rows"] * merged.size["columns"]
        if first is None or budget < 0:
            continue
        for row in range(merged.min_row, merged.max_row + 1):
            for column in range(merged.min_col, merged.max_col + 1):
                if (row, column) != (first.row, first.column):
                    spread = dataclasses.replace(first, row=row, column=column, spread=True)
                    rows.setdefault(row, {})[column] = spread
