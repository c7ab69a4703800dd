"""Opens a list kept as comma-separated text: encoding and separator are found out, since the file states neither."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from importers.tables.archive import MAX_COLUMNS, MAX_ROWS, bounds, refusal, too_large
from importers.tables.sheet import Book, Row, Sheet
from importers.tables.written_cell import HYPERLINK, MAX_CELL_TEXT, Grid, Written
from ropa.importing.importer import Source

SEPARATORS = (";", ",", "\t", "|")
"""What lists are separated by; where two fit as well, the one that Belgian spreadsheets write comes first."""
_NONE = "\x1f"
"""Separates nothing: the list has one column."""
_MARKS = (
    *((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32")),
    *((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")),
)
_BEYOND_LATIN = "\u0250"
_TOLD = re.compile(r"sep=(.)\r?\n")
_SAMPLE_LINES = 60
_SAMPLE_TEXT = 200_000
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,6})?")
_WESTERN = re.compile(r"[éèëêïîôöüûçàâÉÈËÀÇ°§«»’‘“”–€]")
_DOS = re.compile(r"[éèëêïîôöüûçàâÉÀÇ°§]")
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1f]")
_SAVE = "save it as .csv in UTF-8, or as .xlsx"


def read_csv(source: Source) -> Book:
    """Return the one sheet that the text is. Raises `UserError` where it is no text that can be read as a table."""
    most = bounds(source).file
    if len(source.data) > most:
        raise too_large(source, f"has {len(source.data):,} bytes, more than {most:,}")
    text = _decoded(source)
    told = _TOLD.match(text)
    body = text[told.end() :] if told else text
    before = 1 if told else 0
    separator = told[1] if told else _separator(body)
    name = PurePath(source.name).stem[:60] or "csv"
    grid = Grid(source, name)
    try:
        _check_bounds(source, body, separator)
        for number, cells in enumerate(_table(body, separator), before + 1):
            for column, cell in enumerate(cells, 1):
                if cell:
                    _put(grid, number, column, cell)
    except csv.Error as error:
        raise refusal(source, f"cannot be read as comma-separated text ({error})", _SAVE) from error
    rows = tuple(Row(name, number, dict(sorted(cells.items()))) for number, cells in sorted(grid.rows.items()))
    return Book((Sheet(name, rows),))


def _table(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(MAX_CELL_TEXT * 4)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _check_bounds(source: Source, text: str, separator: str) -> None:
    """Count rows, columns and filled cells before any of them is kept."""
    filled, most = 0, bounds(source).cells
    for number, cells in enumerate(_table(text, separator), 1):
        filled += len(cells) - cells.count("")
        if number > MAX_ROWS or len(cells) > MAX_COLUMNS:
            raise refusal(source, f"has more than {MAX_ROWS:,} rows or {MAX_COLUMNS} columns", "split the list")
        if filled > most:
            raise too_large(source, f"has more than {most:,} cells")


def _put(grid: Grid, row: int, column: int, text: str) -> None:
    """Add a cell; a whole number may be a day as spreadsheets count them, and a link is a formula."""
    link = HYPERLINK.match(text)
    if link:
        grid.put(row, column, Written(link[2] or link[1]), (link[1],))
        return
    figure = float(text) if _NUMBER.fullmatch(text.strip()) else None
    grid.put(row, column, Written(text.replace("\r\n", "\n"), figure=figure))


def _decoded(source: Source) -> str:
    """Return the text: as its mark says, else UTF-8, else the western encoding that yields more of our letters."""
    data = source.data
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _without_mark(data)
    if encoding is None:
        raise refusal(source, "is no text", _SAVE)
    try:
        text = data.decode(encoding)
    except UnicodeError as error:
        raise refusal(source, f"is damaged: it is no {encoding} throughout", _SAVE) from error
    if _CONTROL.search(text):
        raise refusal(source, "is no text", _SAVE)
    return text


def _without_mark(data: bytes) -> str | None:
    head = data[:4096]
    if head and head.count(0) * 4 >= len(head):
        encoding = "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
        letters = head[: len(head) // 2 * 2].decode(encoding, "replace")
        return encoding if sum(sign < _BEYOND_LATIN for sign in letters) * 4 > len(letters) * 3 else None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _western(data)
    return "utf-8"


def _western(data: bytes) -> str:
    """Return the Windows encoding, else that of old DOS programs where it yields more of the letters written here."""
    windows = data.decode("cp1252", "replace")
    dos = data.decode("cp850")
    if len(_DOS.findall(dos)) > len(_WESTERN.findall(windows)):
        return "cp850"
    return "latin-1" if "\ufffd" in windows else "cp1252"


def _separator(text: str) -> str:
    """Return the separator that divides most lines of the beginning into the same number of cells."""
    sample = text[:_SAMPLE_TEXT]
    scores = {separator: _fitness(sample, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])
    return best if scores[best] > (0, 0) else _NONE


def _fitness(sample: str, separator: str) -> tuple[int, int]:
    """Return how many of the first rows have the commonest width above one, and that width."""
    widths: Counter[int] = Counter()
    inside = parted = 0
    try:
        for number, cells in enumerate(_table(sample, separator)):
            if number >= _SAMPLE_LINES:
                break
            widths[_filled_width(cells)] += 1
            inside += sum(cell.startswith(" ") for cell in cells[1:])
            parted += len(cells[1:])
    except csv.Error:
        return (0, 0)
    if inside * 2 > parted:  # a sign of a sentence, which a blank follows
        return (0, 0)
    wide = [(count * width, width) for width, count in widths.items() if width > 1]
    return max(wide, default=(0, 0))


def _filled_width(cells: Sequence[str]) -> int:
    return len(cells) if any(cell.strip() for cell in cells) else 0
