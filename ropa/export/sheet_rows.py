"""The rows of a sheet on their way into a workbook, one at a time; a text is stored as a text and as nothing else."""

import contextlib
import datetime as dt
import functools
import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from ropa.errors import DeclarationError
from ropa.export.styles import Style, Styles
from ropa.export.text import cell_text, escaped, looks_like_a_formula

Content: TypeAlias = str | dt.date | int | None
Styled: TypeAlias = tuple[Style, Content]
"""What stands in a cell and how it looks; one without content is only seen by its frame."""

Row: TypeAlias = tuple[int, Sequence[Styled]]
"""How many lines of text a row is high, and its cells."""

MOST_ROWS = 1_048_576
"""How many rows a sheet has."""

_DAY_ZERO = dt.date(1899, 12, 30)
_LETTERS = tuple(get_column_letter(number) for number in range(1, 257))
_REPEATED = 80
_POINTS, _SPARE = 12, 3
"""How high a line of text is, and what a row has beside its lines."""

_NO_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")
_PIECE = 1 << 20


class SheetRows:
    """The rows of a sheet of openpyxl, written one by one into a file of their own and set into the sheet at its end.

    What openpyxl would have to guess of each value has been said here, so it costs half as much; all but the rows of a
    sheet is written by openpyxl.
    """

    def __init__(self, sheet: WriteOnlyWorksheet, styles: Styles) -> None:
        self._sheet: Any = sheet
        self._styles = styles
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the sheet
        self._number = 0

    def append(self, row: Row) -> None:
        """Add a row."""
        lines, cells = row
        self._number = number = self._number + 1
        plain, quoted = self._styles.plain, self._styles.quoted
        high = f' ht="{lines * _POINTS + _SPARE}" customHeight="1"' if lines > 1 else ""
        parts = [f'<row r="{number}"{high}>']
        for letter, (style, content) in zip(_LETTERS, cells, strict=False):
            if content is None:
                parts.append(f'<c r="{letter}{number}" s="{plain[style]}"/>')
            elif isinstance(content, str):
                obeyed, held = _repeated(content) if len(content) < _REPEATED else _stored(content)
                look = quoted[style] if obeyed else plain[style]
                parts.append(f'<c r="{letter}{number}" s="{look}" t="inlineStr">{held}</c>')
            else:
                value = (content - _DAY_ZERO).days if isinstance(content, dt.date) else content
                parts.append(f'<c r="{letter}{number}" s="{plain[style]}"><v>{value}</v></c>')
        parts.append("</row>")
        self._file.write("".join(parts).encode())

    def close(self) -> None:
        """End the sheet, with its rows where openpyxl has left room for them."""
        self._sheet.close()
        path = file_of(self._sheet)
        whole = path.read_bytes()
        room = _NO_ROWS.search(whole)
        if room is None:
            raise DeclarationError("openpyxl writes a sheet in a way that this version of ropa does not know")
        with self._file, path.open("wb") as written:
            self._file.seek(0)
            written.write(whole[: room.start()] + b"<sheetData>")
            shutil.copyfileobj(self._file, written, _PIECE)
            written.write(b"</sheetData>" + whole[room.end() :])

    def discard(self) -> None:
        """Remove the files of a sheet that is not going to be saved."""
        self._file.close()
        with contextlib.suppress(Exception):
            self._sheet.close()
        with contextlib.suppress(Exception):
            file_of(self._sheet).unlink(missing_ok=True)


def file_of(sheet: Any) -> Path:  # noqa: ANN401 - a sheet of openpyxl
    """Return the temporary file in which openpyxl keeps a sheet until the workbook is saved."""
    return Path(sheet._writer.out)  # noqa: SLF001 - it tells by no other name


def _stored(content: str) -> tuple[bool, str]:
    """Return whether a text looks like a formula, and how it is stored."""
    text = cell_text(content)
    space = ' xml:space="preserve"' if text[:1].isspace() or text[-1:].isspace() else ""
    return looks_like_a_formula(text), f"<is><t{space}>{escaped(text)}</t></is>"


_repeated = functools.lru_cache(maxsize=8192)(_stored)
"""The same for a text that is short, and so likely to stand in many rows."""
