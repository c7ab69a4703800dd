"""A workbook as it is handed over: sheets with frozen headings and filters, set up for paper."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.writer.excel import ExcelWriter

from ropa.export.container import Container
from ropa.export.handed_over import MOST_BREAKS, Frame, Sheet
from ropa.export.pieces import in_pieces, sha256_of
from ropa.export.sheet_rows import MOST_ROWS, Row, SheetRows, file_of
from ropa.export.styles import Styles
from ropa.questions.printable import on_one_line

_PAPERS = {"A3": 8, "A4": 9}
_LONGEST_NAME = 31
_LONGEST_MARGIN_TEXT = 110
_MARGIN = 0.4


class Book:
    """A workbook that is being written; several sheets may be open, and nothing of them is held in memory."""

    tidy = False

    def __init__(self, title: str, made_at: dt.datetime) -> None:
        self._book = Workbook(write_only=True)
        self._styles = Styles(self._book)
        properties = self._book.properties
        properties.title, properties.creator, properties.language = title, "ropa", None
        properties.created = properties.modified = made_at
        self._rows: list[SheetRows] = []

    def open(self, frame: Frame, after: Sheet | None = None) -> "OpenSheet":
        """Begin a sheet, which stands right after another one, or after all that were begun before."""
        return OpenSheet(self, frame, after.last if isinstance(after, OpenSheet) else None)

    def save(self, file: BinaryIO) -> None:
        """Write the workbook, of which no sheet may be open, into a file."""
        with Container(file, "w") as container:
            ExcelWriter(self._book, container).write_data()

    def digest(self) -> str:
        """Return a hash of the sheets so far, all of which must be closed, in their order."""
        return sha256_of(self._written())

    def _written(self) -> Iterator[bytes]:
        for sheet in self._book.worksheets:
            with file_of(sheet).open("rb") as file:
                yield from in_pieces(file)

    def discard(self) -> None:
        """Remove what was written of a workbook that is not going to be saved."""
        for rows in self._rows:
            rows.discard()

    def begun(self, frame: Frame, part: int, after: Any) -> tuple[Any, SheetRows]:  # noqa: ANN401 - a sheet of openpyxl
        """Return a new sheet, right after another, and its rows, with the headings; `part` of one that was full."""
        suffix = "" if part == 1 else f" ({part})"
        place = None if after is None else self._book.index(after) + 1
        sheet: Any = self._book.create_sheet(frame.name[: _LONGEST_NAME - len(suffix)] + suffix, place)
        rows = SheetRows(sheet, self._styles)
        self._rows.append(rows)
        for number, width in enumerate(frame.widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        if frame.head:
            sheet.freeze_panes = f"{get_column_letter(frame.lead + 1)}{len(frame.head) + 1}"
        _set_up(sheet, frame)
        for row in frame.head:
            rows.append(row)
        return sheet, rows


class OpenSheet:
    """A sheet to which rows are added; where it is full, they go on in a further one."""

    def __init__(self, book: Book, frame: Frame, after: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
        self._book = book
        self._frame = frame
        self._part = 1
        self._sheet, self._rows = book.begun(frame, self._part, after)
        self._count = len(frame.head)

    @property
    def last(self) -> Any:  # noqa: ANN401 - a sheet of openpyxl
        """The sheet of openpyxl in which its last row stands."""
        return self._sheet

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        for row in rows:
            if self._count == MOST_ROWS:
                self.close()
                self._part += 1
                self._sheet, self._rows = self._book.begun(self._frame, self._part, self._sheet)
                self._count = len(self._frame.head)
            self._rows.append(row)
            self._count += 1

    def begin_page(self) -> None:
        """Have the next row begin a page, as long as there may be more."""
        breaks = self._sheet.row_breaks
        if self._count and len(breaks) < MOST_BREAKS:
            breaks.append(Break(id=self._count))

    def close(self) -> None:
        """End the sheet; its filters reach down to its last row."""
        head = len(self._frame.head)
        if head:
            last = get_column_letter(len(self._frame.widths))
            self._sheet.auto_filter.ref = f"A{head}:{last}{max(self._count, head + 1)}"
        self._rows.close()


def _set_up(sheet: Any, frame: Frame) -> None:  # noqa: ANN401 - a sheet of openpyxl
    """Set a sheet up for paper."""
    paper = frame.paper
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _PAPERS[paper.size]
    sheet.page_setup.pageOrder = "overThenDown"  # pages that belong side by side follow each other
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = paper.pages, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = _MARGIN
    margins.top = margins.bottom = 2 * _MARGIN
    margins.header = margins.footer = _MARGIN
    if frame.head:
        sheet.print_title_rows = f"1:{len(frame.head)}"
        if paper.pages > 1:
            sheet.print_title_cols = f"A:{get_column_letter(frame.lead)}"
    head, foot = sheet.HeaderFooter.oddHeader, sheet.HeaderFooter.oddFooter
    head.left.text, head.right.text = _margin_text(paper.left), _margin_text(paper.right)
    foot.left.text, foot.right.text = _margin_text(frame.name), paper.foot.format("&P", "&N")
    if paper.note:
        foot.center.text = _margin_text(paper.note)


def _margin_text(text: str) -> str:
    """Return a text for the top or the foot of a page, where an ampersand would be a command."""
    line = on_one_line(text)
    return (line if len(line) <= _LONGEST_MARGIN_TEXT else line[: _LONGEST_MARGIN_TEXT - 1] + "…").replace("&", "&&")
