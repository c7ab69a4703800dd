"""Opens an .xlsx workbook with all its features: merged cells, links, comments, hidden rows, columns and sheets."""

import io
import warnings
from collections.abc import Iterator

import openpyxl
from openpyxl.cell.cell import Cell as OpenpyxlCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from importers.tables.gate import MAX_COLUMNS, check
from importers.tables.sheet import Book, Cell, Row, Sheet
from importers.tables.written_cell import HYPERLINK, MAX_CELL_TEXT, Grid, written
from ropa.errors import UserError
from ropa.importing.importer import Source


def read_workbook(source: Source) -> Book:
    """Return the sheets of `source`. Raises `UserError` where it is no workbook that can be read safely."""
    check(source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(source.data), data_only=False, keep_links=False)
            values = _values(source, book)
            sheets = tuple(_sheet(source, sheet, values) for sheet in book.worksheets)
    except (UserError, MemoryError):
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
    return cell.data_type == "f" and not HYPERLINK.match(str(value))


def _sheet(source: Source, sheet: Worksheet, values: Workbook | None) -> Sheet:
    """Return one sheet with its merged ranges spread over their cells."""
    computed = values[sheet.title] if values is not None else None
    hidden = sheet.sheet_state != "visible"
    hidden_columns = _hidden_columns(sheet)
    grid = Grid(source, sheet.title)
    for cell in _filled(sheet):
        out_of_sight = hidden or cell.column in hidden_columns or _row_hidden(sheet, cell.row)
        _put(grid, cell, computed, hidden=out_of_sight)
    grid.spread((one.min_row, one.min_col, one.max_row, one.max_col) for one in sheet.merged_cells.ranges)
    ordered = (
        Row(sheet.title, number, dict(sorted(cells.items())), hidden=hidden or _row_hidden(sheet, number))
        for number, cells in sorted(grid.rows.items())
    )
    return Sheet(sheet.title, tuple(ordered), hidden, tuple(_blind(sheet, grid)))


def _blind(sheet: Worksheet, grid: Grid) -> Iterator[Cell]:
    """Yield the cells that hold something and show nothing: formulas without a value, comments on empty cells."""
    for cell in list(sheet._cells.values()):  # noqa: SLF001 - as above
        formula = str(cell.value)[:MAX_CELL_TEXT] if cell.value is not None and _is_formula(cell) else ""
        comment = str(cell.comment.text).strip() if cell.comment else None
        row, column = cell.row or 1, cell.column or 1
        if (formula or comment) and column not in grid.rows.get(row, {}):
            yield Cell(sheet.title, f"{get_column_letter(column)}{row}", row, column, formula, formula, comment=comment)


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


def _put(grid: Grid, cell: OpenpyxlCell, computed: Worksheet | None, *, hidden: bool) -> None:
    """Add a cell as the product reads it."""
    value: object = cell.value
    if isinstance(value, str):
        value = unescape(value)  # «_x005F_» is how a workbook writes an underscore that would begin such a mark
    links = _links(cell)
    formula = HYPERLINK.match(value) if isinstance(value, str) else None
    if formula:
        links, value = (*links, formula[1]), formula[2] or formula[1]
    elif _is_formula(cell):
        value = computed.cell(cell.row, cell.column).value if computed is not None else None
    comment = str(cell.comment.text).strip() if cell.comment else None
    grid.put(cell.row, cell.column, written(value), links, comment, hidden=hidden)


def _links(cell: OpenpyxlCell) -> tuple[str, ...]:
    link = cell.hyperlink
    if link is None:
        return ()
    target = link.target or link.location
    return (str(target),) if target else ()
