"""A Word document as blocks: headings by style, lists by numbering, tables by header row, read from its XML alone."""

import dataclasses
import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from importers.statement.reading.assembling import Assembly
from importers.statement.reading.blocks import BlockKind, Layout
from importers.statement.reading.reading_text import read_text
from ropa.errors import UserError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BODY, _STYLES = "word/document.xml", "word/styles.xml"
PART_LIMIT = 24 * 1024 * 1024
"""The most bytes that a part of the document may unpack to; a long statement has a few hundred thousand."""
_MOST_PARTS = 4000
_UNSEEN = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", _FALLBACK, f"{_W}txbxContent"})
_OUTSIDE_FLOW = frozenset({f"{_W}tbl", f"{_W}p"})
_HEADING_NAME = re.compile(r"(?:heading|kop|titre|titel) ?(\d)$|^(title|titel|titre)$", re.IGNORECASE)
_RANKED = re.compile(r" ([2-9])$")
_TITLE_LEVEL, _BOLD_LEVEL, _LONGEST_BOLD = 1, 6, 120
_ENDS_SENTENCE = re.compile(r"[.;:,]$")


@dataclasses.dataclass(frozen=True, slots=True)
class _Style:
    level: int = 0
    listed: bool = False
    depth: int = 0


def is_docx(data: bytes) -> bool:
    """Return whether the bytes are a packed Word document."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            return _BODY in pack.NameToInfo
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def read_docx(name: str, data: bytes) -> Layout:
    """Return the layout of a Word document. Raises UserError where it is damaged, locked or far too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            if len(pack.infolist()) > _MOST_PARTS:
                raise UserError(f"{name}: the document has more than {_MOST_PARTS} parts; save it anew in Word")
            body, styles = _part(name, pack, _BODY), _part(name, pack, _STYLES)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError) as error:
        raise UserError(f"{name}: the Word document is damaged or locked; save it anew in Word") from error
    if body is None:
        raise UserError(f"{name}: there is no Word document in this file; save the statement as .docx, .html or .txt")
    root = _parsed(name, body)
    assembly = Assembly(name)
    _Walk(assembly, _styles_of(_parsed(name, styles)) if styles else {}).read(root)
    return assembly.layout() if assembly.has_headings() else read_text(assembly.marked())


def _part(name: str, pack: zipfile.ZipFile, path: str) -> bytes | None:
    info = pack.NameToInfo.get(path)
    if info is None:
        return None
    with pack.open(info) as stream:
        data = stream.read(PART_LIMIT + 1)
    if len(data) > PART_LIMIT:
        raise UserError(f"{name}: the document unpacks to more than {PART_LIMIT:,} bytes; import the statement itself")
    return data


def _parsed(name: str, data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UserError(f"{name}: the Word document is damaged; save it anew in Word") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UserError(f"{name}: the Word document declares entities, which no word processor writes; save it anew")
    return root


def _value(element: etree._Element | None) -> str:
    return str(element.get(f"{_W}val") or "") if element is not None else ""


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 3 else 0  # noqa: PLR2004 - Word has nine levels


def _styles_of(root: etree._Element) -> dict[str, _Style]:
    """Return what each paragraph style says of level and list; a style takes from the one that it is based on."""
    told: dict[str, tuple[_Style, str]] = {}
    for style in root.iter(f"{_W}style"):
        label = _HEADING_NAME.search(_value(style.find(f"{_W}name")))
        level = 0
        if label:
            level = int(label.group(1)) if label.group(1) else _TITLE_LEVEL
        outline = style.find(f"{_W}pPr/{_W}outlineLvl")
        if not level and outline is not None:
            level = _number(_value(outline)) + 1
        numbering = style.find(f"{_W}pPr/{_W}numPr")
        depth = _number(_value(numbering.find(f"{_W}ilvl"))) if numbering is not None else 0
        rank = _RANKED.search(_value(style.find(f"{_W}name")))
        depth = max(depth, int(rank.group(1)) - 1 if rank else 0)
        known = _Style(level, numbering is not None and not level, depth)
        told[str(style.get(f"{_W}styleId"))] = (known, _value(style.find(f"{_W}basedOn")))
    return {key: _inherited(told, key) for key in told}


def _inherited(told: dict[str, tuple[_Style, str]], key: str) -> _Style:
    for _ in range(10):
        style, above = told.get(key, (_Style(), ""))
        if style.level or style.listed or not above:
            return style
        key = above
    return _Style()


class _Walk:
    """Visits paragraphs and tables in reading order, with a stack of its own, so that no nesting is too deep."""

    def __init__(self, assembly: Assembly, styles: dict[str, _Style]) -> None:
        self._assembly = assembly
        self._styles = styles

    def read(self, root: etree._Element) -> None:
        stack = [root]
        while stack:
            element = stack.pop()
            if element.tag in _UNSEEN:
                continue
            if element.tag == f"{_W}p":
                self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                self._table(element)
            else:
                stack += reversed(element)

    def _paragraph(self, element: etree._Element) -> None:
        text, bold = _text_of(element)
        style = self._styles.get(_value(element.find(f"{_W}pPr/{_W}pStyle")), _Style())
        outline = element.find(f"{_W}pPr/{_W}outlineLvl")
        numbering = element.find(f"{_W}pPr/{_W}numPr")
        level = style.level or (_number(_value(outline)) + 1 if outline is not None else 0)
        kind: BlockKind = "paragraph"
        depth = style.depth
        if level:
            kind = "heading"
        elif style.listed or (numbering is not None and _value(numbering.find(f"{_W}numId")) != "0"):
            kind = "item"
            depth = _number(_value(numbering.find(f"{_W}ilvl"))) if numbering is not None else depth
        elif bold and len(text) <= _LONGEST_BOLD and not _ENDS_SENTENCE.search(text.strip()):
            kind, level = "heading", _BOLD_LEVEL
        self._assembly.add(kind, text, level=level, depth=depth)

    def _table(self, element: etree._Element) -> None:
        """Read a table row by row; its first row heads the columns where it is marked so, or is bold throughout."""
        columns: list[int | None] = []
        for index, row in enumerate(_rows(element)):
            cells = [_cell(cell) for cell in row.iterchildren(f"{_W}tc")]
            marked = row.find(f"{_W}trPr/{_W}tblHeader") is not None
            heads = index == 0 and (marked or (bool(cells) and all(bold or not text for text, bold in cells)))
            texts = [text for text, _ in cells]
            if heads:
                columns = self._assembly.header(texts)
            else:
                self._assembly.row(texts, columns)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    return table.iterchildren(f"{_W}tr")


def _cell(cell: etree._Element) -> tuple[str, bool]:
    parts = [_text_of(paragraph) for paragraph in cell.iter(f"{_W}p")]
    texts = [(text, bold) for text, bold in parts if text.strip()]
    return " ".join(text for text, _ in texts), bool(texts) and all(bold for _, bold in texts)


_MARKS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}


def _text_of(paragraph: etree._Element) -> tuple[str, bool]:
    """Return the text of a paragraph, and whether all of it is bold."""
    parts: list[str] = []
    bold = True
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag in _UNSEEN or element.tag in _OUTSIDE_FLOW:
            continue
        if element.tag == f"{_W}t":
            words = element.text or ""
            parts.append(words)
            bold = bold and (not words.strip() or _is_bold(element.getparent()))
        elif element.tag in _MARKS:
            parts.append(_MARKS[element.tag])
        else:
            stack += reversed(element)
    text = "".join(parts)
    return text, bold and bool(text.strip())


def _is_bold(run: etree._Element | None) -> bool:
    mark = run.find(f"{_W}rPr/{_W}b") if run is not None else None
    return mark is not None and _value(mark) not in {"0", "false", "off"}
