"""The lines of a register on their way into a sheet of a layout: a table, or a form for each line."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from ropa.export import words
from ropa.export.column import Cell
from ropa.export.handed_over import Frame, Paper, Sheet, Sheets
from ropa.export.layout import Layout
from ropa.export.lines import ActivityLine, Line
from ropa.export.pages import MOST_LINES, height, height_of_all, room, rows, width_for
from ropa.export.reckoning import Reckoning
from ropa.export.sheet_names import SheetNames
from ropa.export.sheet_rows import Row, Styled
from ropa.export.styles import Style

_FORM = (34, 96)
"""The widths of a form: of its headings and of its values."""

_PAGE = 30
"""How many lines of text of a form a page holds for certain, in landscape on A4."""
_LONGEST_LEAD = 100
_GROUP_SPARE = 8
"""How much wider the name of a group is, in larger type, than its letters."""


class SheetWriter:
    """Writes one sheet of a layout, in the language that is asked for.

    Where the layout gives each activity a sheet of its own, these stand `after` another one; None = all on one sheet.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a sheet is of, and where it stands
        self, book: Sheets, layout: Layout, number: int, paper: Paper, language: str, after: Sheet | None
    ) -> None:
        sheet = layout.sheets[number]
        self.lines = 0
        self._number = number
        self._sheet = sheet
        self._language = language
        self._readers = [column.reader(language) for column in sheet.columns]
        self._form = sheet.shape != "table" and not book.tidy
        self._rows_of = self._block if self._form else self._one_row if book.tidy else self._over_rows
        widths = _FORM if self._form else tuple(self._widths())
        self._rooms = [room(width) for width in widths]
        head = () if self._form else tuple(self._head())
        note = words.ITALICS(language) if sheet.lines == "activities" else ""
        paper = dataclasses.replace(paper, size=sheet.paper, pages=sheet.pages, note=note)
        self._book = book
        self._frame = Frame(self.name, widths, head, sheet.lead, paper)
        self._title = layout.title(language)
        self._on_page = 0
        self._names: SheetNames | None = None
        if sheet.shape == "sheets" and not book.tidy and after is not None:
            self._names = SheetNames(one.name(language) for one in layout.sheets)
            self.last = after
        else:
            self.last = self._begun(self.name, None)

    @property
    def name(self) -> str:
        """What the sheet is called."""
        return self._sheet.name(self._language)

    def write(self, lines: Iterable[Line], reckoning: Reckoning) -> None:
        """Add lines, and count what they hold."""
        for line in lines:
            cells = [read(line) for read in self._readers]
            reckoning.note(self._number, line, cells)
            written = list(self._rows_of(cells))
            self._place_of(line, sum(high for high, _ in written)).add(written)
            self.lines += 1

    def close(self) -> None:
        """End the sheet."""
        if self._names is None or self.lines:
            self.last.close()

    def _place_of(self, line: Line, lines: int) -> Sheet:
        """Return the sheet that a line goes into, which takes `lines` lines of text.

        The form of an activity begins a page, or a sheet of its own; another one where it does not fit on the page.
        """
        if self._names is not None and isinstance(line, ActivityLine):
            self.close()
            self.last = self._begun(self._names.of(f"{line.number} {line.activity.name}"), self.last)
        elif self._form and self.lines and (isinstance(line, ActivityLine) or self._on_page + lines > _PAGE):
            self.last.begin_page()
            self._on_page = 0
        self._on_page += lines
        return self.last

    def _begun(self, name: str, after: Sheet | None) -> Sheet:
        sheet = self._book.open(dataclasses.replace(self._frame, name=name), after)
        if self._form:
            sheet.add([(2, [(Style.TITLE, self._title)])])
        return sheet

    def _widths(self) -> Iterator[int]:
        """Yield how wide the columns are; the words of a heading are longer in one language than in another."""
        for column in self._sheet.columns:
            yield width_for(column.heading(self._language), column.width)

    def _head(self) -> Iterator[Row]:
        """Yield the rows of headings: those of groups of columns, where there are any, and those of the columns."""
        columns, language = self._sheet.columns, self._language
        groups = [column.group(language) if column.group else None for column in columns]
        if any(groups):
            yield 1, [(Style.GROUP, group) for group in self._said_again(groups)]
        headings = [column.heading(language) for column in columns]
        lines = max(height(heading, room) for heading, room in zip(headings, self._rooms, strict=True))
        looks = [Style.REQUIRED if column.article else Style.HEAD for column in columns]
        yield lines, list(zip(looks, headings, strict=True))

    def _said_again(self, groups: Sequence[str | None]) -> Iterator[str | None]:
        """Yield the name of a group of columns where it begins, and wherever there is room to say it again.

        A group may go on over several pages, each of which has to tell what it shows.
        """
        said, left = None, 0
        for group, width in zip(groups, self._widths(), strict=True):
            again = group != said or left <= 0
            yield group if again else None
            said, left = group, (len(group or "") + _GROUP_SPARE if again else left) - width

    @staticmethod
    def _one_row(cells: Sequence[Cell]) -> Iterator[Row]:
        """Yield the one row of a line that no person is going to read."""
        yield (
            1,
            [
                (look, "\n".join(content)) if isinstance(content, tuple) else _number_or_day(content)
                for content, look, _ in cells
            ],
        )

    def _over_rows(self, cells: Sequence[Cell]) -> Iterator[Row]:
        """Yield the rows of a line, nearly always one."""
        highest = 1
        row: list[Styled] = []
        for (content, look, _), letters in zip(cells, self._rooms, strict=True):
            if not isinstance(content, tuple):
                row.append(_number_or_day(content))
                continue
            highest = max(highest, height_of_all(content, letters))
            row.append((look, (content[0] if len(content) == 1 else "\n".join(content)) if content else None))
        return iter(((highest, row),)) if highest <= MOST_LINES else self._over_several(cells)

    def _over_several(self, cells: Sequence[Cell]) -> Iterator[Row]:
        """Yield the rows of a line that one cannot hold: the leading columns are said again, and that they go on."""
        texts = [cell.content if isinstance(cell.content, tuple) else () for cell in cells]
        for number, (lines, row) in enumerate(rows(texts, self._rooms)):
            written: list[Styled] = [
                (cell.look, "\n".join(items) or None) for cell, items in zip(cells, row, strict=True)
            ]
            for place, cell in enumerate(cells):
                if not isinstance(cell.content, tuple) and number == 0:
                    written[place] = _number_or_day(cell.content)
                elif number and place < self._sheet.lead and texts[place] and not row[place]:
                    said = f"{texts[place][0][:_LONGEST_LEAD]} {words.CONTINUED(self._language)}"
                    written[place] = (Style.INHERITED, said)
            yield lines, written

    def _block(self, cells: Sequence[Cell]) -> Iterator[Row]:
        """Yield an empty row, and a row for each heading with its value."""
        yield 1, []
        for column, cell in zip(self._sheet.columns, cells, strict=True):
            style = Style.REQUIRED if column.article else Style.HEAD
            label: Styled = (style, column.heading(self._language))
            needed = height(column.heading(self._language), self._rooms[0])
            if not isinstance(cell.content, tuple):
                yield needed, [label, _number_or_day(cell.content)]
                continue
            for number, (lines, row) in enumerate(rows([cell.content], self._rooms[1:])):
                shown = label if number == 0 else (style, words.CONTINUED(self._language))
                yield max(lines, needed if number == 0 else 1), [shown, (cell.look, "\n".join(row[0]) or None)]


def _number_or_day(content: dt.date | int) -> Styled:
    return (Style.DAY if isinstance(content, dt.date) else Style.NUMBER), content
