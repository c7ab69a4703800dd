"""What a register tells and a layout has no column for: a line for each value, in a sheet of its own."""

from collections.abc import Iterator

from ropa.export import words
from ropa.export.handed_over import Frame, Paper, Sheet, Sheets
from ropa.export.lines import ActivityLine, ControllerLine, Line, ProcessingLine
from ropa.export.pages import room, rows
from ropa.export.portion import Portion
from ropa.export.reading import RegisterLines
from ropa.export.reckoning import Count, Reckoning
from ropa.export.sheet_rows import Row
from ropa.export.styles import Style
from ropa.questions.flow_answer import Named

_WIDTHS = (26, 28, 28, 10, 56, 32)
_ROOMS = tuple(room(width) for width in _WIDTHS)


class Annex:
    """Writes the annex of a file, which begins with its first value; a layout that lacks nothing has none."""

    def __init__(self, book: Sheets, reckoning: Reckoning, paper: Paper, language: str) -> None:
        self._book = book
        self._paper = paper
        self._language = language
        self._columns = [(count, count.wanted[0].column.reader(language)) for count in reckoning.lacking]
        self._sheet: Sheet | None = None

    def write(self, lines: RegisterLines, portion: Portion) -> None:
        """Add what a part of the register of one controller holds."""
        for count, read in self._columns:
            (wanted,) = count.wanted
            for line in lines.of_portion(wanted.lines, portion):
                count.held += wanted.column.count(line)
                cell = read(line)
                if cell.values:
                    count.annexed += cell.values
                    content = cell.content if isinstance(cell.content, tuple) else (str(cell.content),)
                    self._opened().add(self._rows(count, line, content))

    def close(self) -> None:
        """End the annex."""
        if self._sheet is not None:
            self._sheet.close()

    def _opened(self) -> Sheet:
        if self._sheet is None:
            head = [(Style.HEAD, text(self._language)) for text in words.ANNEX_HEAD]
            self._sheet = self._book.open(Frame(words.ANNEX(self._language), _WIDTHS, ((1, head),), 2, self._paper))
        return self._sheet

    def _rows(self, count: Count, line: Line, content: tuple[str, ...]) -> Iterator[Row]:
        column = count.wanted[0].column
        body, subject = _of(line)
        for value in content:
            cells = (body.name, subject.name, column.heading(self._language), column.article or "", value, subject.id)
            if self._book.tidy:
                yield 1, [(Style.TEXT, text) for text in cells]
                continue
            for lines, row in rows([(text,) for text in cells], _ROOMS):
                yield lines, [(Style.TEXT, items[0] if items else None) for items in row]


def _of(line: Line) -> tuple[Named, Named]:
    """Return whose register a line is of, and what it is about."""
    if isinstance(line, ActivityLine):
        return Named(line.controller.id, line.controller.label), Named(line.activity.id, line.activity.name)
    if isinstance(line, ProcessingLine):
        about = line.processing.activity or line.processing.controller
        return Named(line.processor.id, line.processor.label), about
    if isinstance(line, ControllerLine):
        return (Named(line.controller.id, line.controller.label),) * 2
    raise TypeError(f"no register of a controller has a {type(line).__name__}")
