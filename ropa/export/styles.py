"""How the cells of a workbook look: what the law asks for has a red heading, what is taken over stands in italics."""

import enum
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

_FONT = "Arial"
"""A typeface that every computer has, or one of the same widths, so that text breaks where it was reckoned to."""
_TOP = Alignment(wrap_text=True, vertical="top")
_ONE_LINE = Alignment(vertical="center")
_MIDDLE = Alignment(wrap_text=True, vertical="center")
_LINE = Side("thin", color="B9BEC4")
_RED, _GREY, _PALE, _DARK = "B3261E", "D9DCE1", "F1F2F4", "1F2328"


class Style(enum.IntEnum):
    """What a cell is, as far as it shows."""

    TITLE = 0
    GROUP = 1
    REQUIRED = 2
    HEAD = 3
    TEXT = 4
    INHERITED = 5
    MISSING = 6
    DAY = 7
    NUMBER = 8


LOOKS: dict[Style, tuple[Font, Alignment, str | None]] = {
    Style.TITLE: (Font(name=_FONT, size=14, bold=True, color=_DARK), _ONE_LINE, None),
    Style.GROUP: (Font(name=_FONT, size=10, bold=True, color=_DARK), _ONE_LINE, _PALE),
    Style.REQUIRED: (Font(name=_FONT, size=9, bold=True, color="FFFFFF"), _MIDDLE, _RED),
    Style.HEAD: (Font(name=_FONT, size=9, bold=True, color=_DARK), _MIDDLE, _GREY),
    Style.TEXT: (Font(name=_FONT, size=9, color=_DARK), _TOP, None),
    Style.INHERITED: (Font(name=_FONT, size=9, italic=True, color="57606A"), _TOP, None),
    Style.MISSING: (Font(name=_FONT, size=9, italic=True, color=_RED), _TOP, None),
    Style.DAY: (Font(name=_FONT, size=9, color=_DARK), Alignment(vertical="top", horizontal="left"), None),
    Style.NUMBER: (Font(name=_FONT, size=9, color=_DARK), Alignment(vertical="top", horizontal="left"), None),
}
"""The typeface, the place in the cell, and the colour behind it."""

_FORMATS = {Style.DAY: "yyyy-mm-dd", Style.NUMBER: "0"}


class Styles:
    """The styles of one workbook by their numbers: `plain`, and `quoted` with the mark that keeps a text a text."""

    def __init__(self, book: Workbook) -> None:
        sheet = book.create_sheet("styles")
        self.plain = [self._number(sheet, style, quoted=False) for style in Style]
        self.quoted = [self._number(sheet, style, quoted=True) for style in Style]
        book.remove(sheet)

    @staticmethod
    def _number(sheet: Any, style: Style, *, quoted: bool) -> str:  # noqa: ANN401 - a sheet of openpyxl
        font, alignment, fill = LOOKS[style]
        cell = WriteOnlyCell(sheet)
        cell.font, cell.alignment = font, alignment
        if style is not Style.TITLE:
            cell.border = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
        if fill is not None:
            cell.fill = PatternFill("solid", fgColor=fill)
        if style in _FORMATS:
            cell.number_format = _FORMATS[style]
        cell.quotePrefix = quoted
        return str(cell.style_id)
