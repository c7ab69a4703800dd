"""What a layout tells of itself in its own sheets: the values of its closed lists, and a guide to its columns."""

from collections.abc import Iterator

from ropa.export.closed_list import terms_of
from ropa.export.layout import Layout
from ropa.export.lines import HeadingLine, Line, TermLine


def layout_lines(lines: str, layout: Layout, language: str) -> Iterator[Line] | None:
    """Return the lines of this name that a layout makes itself, None where they are made of a register."""
    if lines == "terms":
        return _terms(layout, language)
    return _headings(layout, language) if lines == "headings" else None


def _terms(layout: Layout, language: str) -> Iterator[TermLine]:
    named: dict[str, str] = {}
    for column in (column for sheet in layout.sheets for column in sheet.columns if column.list):
        named.setdefault(str(column.list), column.heading(language))
    for name, heading in named.items():
        for code, label in terms_of(name, language):
            yield TermLine(heading, code, label)


def _headings(layout: Layout, language: str) -> Iterator[HeadingLine]:
    for sheet in layout.sheets:
        if sheet.lines in {"terms", "headings"}:
            continue
        for number, column in enumerate(sheet.columns, 1):
            yield HeadingLine(
                sheet=sheet.name(language),
                number=number,
                group=column.group(language) if column.group else None,
                heading=column.heading(language),
                article=column.article,
                list=column.list,
                source=layout.sources[column.source],
                reconstructed=column.reconstructed,
            )
