"""An export as tables for a program: a file of comma-separated values for each sheet, together in one archive.

Values are separated by semicolons, in UTF-8 with a mark at its beginning, as a Belgian spreadsheet opens them; several
values of a cell stand below each other. A text that a spreadsheet would calculate has an apostrophe before it.
"""

import datetime as dt
import tempfile
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from ropa.export.container import Container
from ropa.export.handed_over import Frame, Sheet
from ropa.export.pieces import in_pieces, sha256_of
from ropa.export.sheet_rows import Content, Row
from ropa.export.text import cell_text, looks_like_a_formula
from ropa.naming import slug

_ROWS = 2_000
_MARK = "\ufeff".encode()


class Tables:
    """The tables that are being written; only the file's account of itself has no headings."""

    tidy = True

    def __init__(self, _title: str, _made_at: dt.datetime) -> None:
        self._tables: list[Table] = []

    def open(self, frame: Frame, after: Sheet | None = None) -> "Table":  # noqa: ARG002 - the tables have no order
        """Begin a table."""
        table = Table(f"{len(self._tables) + 1:02}-{slug(frame.name)}.csv", frame)
        self._tables.append(table)
        return table

    def digest(self) -> str:
        """Return a hash of the tables so far, in their order."""
        return sha256_of(piece for table in self._tables for piece in table.pieces())

    def save(self, file: BinaryIO) -> None:
        """Write all tables into an archive."""
        with Container(file, "w") as container:
            for table in self._tables:
                container.put(table.name, table.pieces())

    def discard(self) -> None:
        """Remove what was written."""
        for table in self._tables:
            table.discard()


class Table:
    """One table; `name` is that of its file in the archive."""

    def __init__(self, name: str, frame: Frame) -> None:
        self.name = name
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it is discarded
        self._file.write(_MARK)
        self._columns = len(frame.widths)
        self._rows = [_texts(row, self._columns) for row in frame.head[-1:]]

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        self._rows += [_texts(row, self._columns) for row in rows]
        if len(self._rows) >= _ROWS:
            self._write()

    def begin_page(self) -> None:
        """Do nothing: nobody prints a table."""

    def close(self) -> None:
        """End the table."""
        if self._rows:
            self._write()

    def pieces(self) -> Iterator[bytes]:
        """Yield what was written."""
        self._file.seek(0)
        yield from in_pieces(self._file)

    def discard(self) -> None:
        """Remove the table."""
        self._file.close()

    def _write(self) -> None:
        import pandas as pd  # noqa: PLC0415 - it takes much room, and the other formats need none of it

        written = pd.DataFrame(self._rows).to_csv(sep=";", index=False, header=False, lineterminator="\r\n")
        self._file.write(written.encode())
        self._rows = []


def _texts(row: Row, columns: int) -> list[str]:
    texts = [_text(content) for _, content in row[1]]
    return texts + [""] * (columns - len(texts))


def _text(content: Content) -> str:
    if content is None:
        return ""
    if not isinstance(content, str):
        return str(content)
    text = cell_text(content)
    return f"'{text}" if looks_like_a_formula(text) else text
