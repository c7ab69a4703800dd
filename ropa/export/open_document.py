"""A workbook in the open format (.ods): the same sheets, written row by row; text is text and nothing else."""

import datetime as dt
import re
import tempfile
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from openpyxl.utils import get_column_letter

from ropa.export.container import Container
from ropa.export.handed_over import Frame, Sheet
from ropa.export.open_document_styles import NEW_PAGE, automatic, master_pages, page_layouts
from ropa.export.pieces import in_pieces, sha256_of
from ropa.export.sheet_rows import MOST_ROWS, Row, Styled
from ropa.export.text import cell_text, escaped_xml

_MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_LONGEST_NAME = 31
_SPACES = re.compile("(?<= ) +|^ +| +$|\t")
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{name}="{_OASIS}:{space}"'
    for name, space in (
        ("office", "office:1.0"),
        ("table", "table:1.0"),
        ("text", "text:1.0"),
        ("style", "style:1.0"),
        ("fo", "xsl-fo-compatible:1.0"),
        ("number", "datastyle:1.0"),
        ("meta", "meta:1.0"),
        ("config", "config:1.0"),
        ("svg", "svg-compatible:1.0"),
    )
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FONTS = (
    '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial"/></office:font-face-decls>'
)
_PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")


class OpenDocument:
    """An open document that is being written; several sheets may be open, and nothing of them is held in memory."""

    tidy = False

    def __init__(self, title: str, made_at: dt.datetime) -> None:
        self._title = title
        self._made_at = made_at
        self._sheets: list[_Part] = []

    def open(self, frame: Frame, after: Sheet | None = None) -> "OpenTable":
        """Begin a sheet, which stands right after another one, or after all that were begun before."""
        return OpenTable(self, frame, after.last if isinstance(after, OpenTable) else None)

    def begun(self, frame: Frame, name: str, after: "_Part | None") -> "_Part":
        """Return a new sheet, right after another; of one that is full the next part."""
        part = _Part(frame, name)
        self._sheets.insert(len(self._sheets) if after is None else self._sheets.index(after) + 1, part)
        return part

    def digest(self) -> str:
        """Return a hash of the sheets so far, in their order."""
        return sha256_of(self._written())

    def save(self, file: BinaryIO) -> None:
        """Write the document into a file."""
        with Container(file, "w") as container:
            container.store("mimetype", _MEDIA_TYPE.encode())
            container.put("content.xml", self._content())
            container.put("styles.xml", [self._styles().encode()])
            container.put("meta.xml", [self._meta().encode()])
            container.put("settings.xml", [self._settings().encode()])
            container.put("META-INF/manifest.xml", [_manifest().encode()])

    def discard(self) -> None:
        """Remove what was written."""
        for sheet in self._sheets:
            sheet.discard()

    def _written(self) -> Iterator[bytes]:
        for number, sheet in enumerate(self._sheets):
            yield from sheet.pieces(number)

    def _content(self) -> Iterator[bytes]:
        frames = [sheet.frame for sheet in self._sheets]
        heights = {lines for sheet in self._sheets for lines in sheet.heights}
        styles = "".join(automatic(frames, heights))
        yield (
            f'{_HEAD}<office:document-content {_NAMES} office:version="1.3">{_FONTS}<office:automatic-styles>{styles}'
            "</office:automatic-styles><office:body><office:spreadsheet>"
        ).encode()
        yield from self._written()
        filters = "".join(f for number, sheet in enumerate(self._sheets) if (f := sheet.filter(number)))
        ranges = f"<table:database-ranges>{filters}</table:database-ranges>" if filters else ""
        yield f"{ranges}</office:spreadsheet></office:body></office:document-content>".encode()

    def _styles(self) -> str:
        frames = [sheet.frame for sheet in self._sheets]
        return (
            f'{_HEAD}<office:document-styles {_NAMES} office:version="1.3">{_FONTS}<office:automatic-styles>'
            f"{''.join(page_layouts(frames))}</office:automatic-styles><office:master-styles>"
            f"{''.join(master_pages(frames))}</office:master-styles></office:document-styles>"
        )

    def _meta(self) -> str:
        made = self._made_at.isoformat()
        return (
            f'{_HEAD}<office:document-meta {_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">'
            f"<office:meta><meta:generator>ropa</meta:generator><dc:title>{escaped_xml(self._title)}</dc:title>"
            f"<meta:creation-date>{made}</meta:creation-date><dc:date>{made}</dc:date></office:meta>"
            "</office:document-meta>"
        )

    def _settings(self) -> str:
        """Return which rows and columns of each sheet stay in sight."""
        entries = "".join(sheet.view() for sheet in self._sheets)
        return (
            f'{_HEAD}<office:document-settings {_NAMES} office:version="1.3"><office:settings>'
            '<config:config-item-set config:name="ooo:view-settings" xmlns:ooo="http://openoffice.org/2004/office">'
            '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
            f'<config:config-item-map-named config:name="Tables">{entries}</config:config-item-map-named>'
            "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
            "</office:settings></office:document-settings>"
        )


class OpenTable:
    """A sheet to which rows are added; where it is full, they go on in a further one."""

    def __init__(self, document: OpenDocument, frame: Frame, after: "_Part | None") -> None:
        self._document = document
        self._frame = frame
        self._number = 1
        self._part = document.begun(frame, frame.name[:_LONGEST_NAME], after)

    @property
    def last(self) -> "_Part":
        """The part in which its last row stands."""
        return self._part

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        for row in rows:
            if self._part.rows == MOST_ROWS:
                self._number += 1
                suffix = f" ({self._number})"
                name = self._frame.name[: _LONGEST_NAME - len(suffix)] + suffix
                self._part = self._document.begun(self._frame, name, self._part)
            self._part.append(row)

    def begin_page(self) -> None:
        """Have the next row begin a page."""
        self._part.breaks = True

    def close(self) -> None:
        """End the sheet."""


class _Part:
    """The rows of one sheet, in a file of their own until the document is saved."""

    def __init__(self, frame: Frame, name: str) -> None:
        self.frame = frame
        self.name = name
        self.rows = 0
        self.heights: set[str] = set()
        self.breaks = False
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it is discarded
        if frame.head:
            self._file.write(b"<table:table-header-rows>")
            for row in frame.head:
                self.append(row)
            self._file.write(b"</table:table-header-rows>")

    def append(self, row: Row) -> None:
        """Add a row."""
        lines, cells = row
        self.rows += 1
        height = f"{lines}{NEW_PAGE if self.breaks else ''}"
        self.heights.add(height)
        self.breaks = False
        self._file.write(f'<table:table-row table:style-name="ro{height}">{"".join(map(_cell, cells))}'.encode())
        self._file.write(b"</table:table-row>" if cells else b"<table:table-cell/></table:table-row>")

    def pieces(self, number: int) -> Iterator[bytes]:
        """Yield the sheet, the one with this number."""
        columns = "".join(f'<table:table-column table:style-name="co{width}"/>' for width in self.frame.widths)
        yield f'<table:table table:name="{_quoted(self.name)}" table:style-name="ta{number}">{columns}'.encode()
        self._file.seek(0)
        yield from in_pieces(self._file)
        yield (
            b"</table:table>" if self.rows else b"<table:table-row><table:table-cell/></table:table-row></table:table>"
        )

    def filter(self, number: int) -> str | None:
        """Return the filters on the headings of the sheet with this number, which reach down to its last row."""
        head = len(self.frame.head)
        if not head:
            return None
        sheet = "'" + self.name.replace("'", "''") + "'"
        last = f"{get_column_letter(len(self.frame.widths))}{max(self.rows, head + 1)}"
        place = _quoted(f"{sheet}.A{head}:{sheet}.{last}")
        return (
            f'<table:database-range table:name="__Anonymous_Sheet_DB__{number}" table:target-range-address="{place}" '
            'table:display-filter-buttons="true"/>'
        )

    def view(self) -> str:
        """Return which rows and columns stay in sight."""
        if not self.frame.head:
            return ""
        rows, columns = len(self.frame.head), self.frame.lead
        settings = (
            ("HorizontalSplitMode", "short", 2),
            ("VerticalSplitMode", "short", 2),
            ("HorizontalSplitPosition", "int", columns),
            ("VerticalSplitPosition", "int", rows),
            ("ActiveSplitRange", "short", 3),
            ("PositionRight", "int", columns),
            ("PositionBottom", "int", rows),
        )
        items = "".join(
            f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
            for name, kind, value in settings
        )
        name = _quoted(self.name)
        return f'<config:config-item-map-entry config:name="{name}">{items}</config:config-item-map-entry>'

    def discard(self) -> None:
        """Remove the rows."""
        self._file.close()


def _cell(cell: Styled) -> str:
    style, content = cell
    look = f'table:style-name="ce{int(style)}"'
    if content is None:
        return f"<table:table-cell {look}/>"
    if isinstance(content, str):
        lines = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in cell_text(content).split("\n"))
        return f'<table:table-cell {look} office:value-type="string">{lines}</table:table-cell>'
    value = content.isoformat() if isinstance(content, dt.date) else str(content)
    kind, attribute = ("date", "date-value") if isinstance(content, dt.date) else ("float", "value")
    typed = f'office:value-type="{kind}" office:{attribute}="{value}"'
    return f"<table:table-cell {look} {typed}><text:p>{value}</text:p></table:table-cell>"


def _spaced(line: str) -> str:
    """Return a line in which no space is lost, though several in a row are one in this format."""
    if "  " not in line and "\t" not in line and line == line.strip(" "):
        return escaped_xml(line)
    parts: list[str] = []
    end = 0
    for found in _SPACES.finditer(line):
        parts.append(escaped_xml(line[end : found.start()]))
        parts.append("<text:tab/>" if found[0] == "\t" else f'<text:s text:c="{len(found[0])}"/>')
        end = found.end()
    return "".join((*parts, escaped_xml(line[end:])))


def _quoted(text: str) -> str:
    return escaped_xml(text).replace('"', "&quot;")


def _manifest() -> str:
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in _PARTS
    )
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_MEDIA_TYPE}"/>'
        f"{entries}</manifest:manifest>"
    )
