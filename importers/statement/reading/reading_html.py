"""A web page as blocks: headings, paragraphs, lists, tables and descriptions, without the banners around them."""

import dataclasses
import re
from collections.abc import Iterator

from lxml import etree, html

from importers.statement.reading.blocks import Block, BlockKind, Layout, linked_blocks
from ropa.errors import UserError

_DROPPED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "footer",
        "svg",
        "iframe",
        "button",
        "select",
        "head",
        "aside",
        "form",
        "object",
        "video",
        "audio",
    }
)
_BANNER_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alert", "complementary"})
_BANNER = re.compile(
    r"\b(?:cookie-?(?:banner|bar|consent|notice)|breadcrumb\w*|skip-?link|site-?header|site-?footer|nav-?bar|menu)\b",
    re.IGNORECASE,
)
_HEADINGS = {f"h{rank}": rank for rank in range(1, 7)} | {"summary": 5}
_BLOCKS: dict[str, BlockKind] = {"li": "item", "td": "cell", "th": "term", "dt": "term", "dd": "cell"} | dict.fromkeys(
    _HEADINGS, "heading"
)  # type: ignore[assignment]
_BREAKS = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "ul",
        "ol",
        "dl",
        "table",
        "tr",
        "tbody",
        "thead",
        "blockquote",
        "pre",
        "details",
        "figure",
        "figcaption",
        "address",
        "br",
        "hr",
        "body",
        "header",
        "fieldset",
        "caption",
    }
) | frozenset(_BLOCKS)
_LISTS = frozenset({"ul", "ol"})
_SHORT_PAGE = 1500
"""A page that asks for a password and has fewer characters than this holds no statement."""


@dataclasses.dataclass(slots=True)
class _Open:
    """The block that text is being added to."""

    kind: BlockKind = "paragraph"
    level: int = 0
    depth: int = 0
    column: int | None = None
    words: list[str] = dataclasses.field(default_factory=list)


class _Writer:
    """Writes the canonical text of a page and the blocks in it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.headers: list[int] = []
        self.last_term: int | None = None
        self.open = _Open()

    def add(self, text: str | None) -> None:
        if text:
            self.open.words.append(text)

    def close(self, kind: BlockKind = "paragraph", level: int = 0, depth: int = 0, column: int | None = None) -> None:
        """End the open block and begin another."""
        done, self.open = self.open, _Open(kind, level, depth, column)
        text = " ".join("".join(done.words).replace("\u00a0", "\u00a0").split(" ")).strip()
        text = re.sub(r"[ \t\r\n\f]+", " ", text).strip()
        if not text:
            return
        if self.parts:
            self.parts.append("\n\n")
            self.length += 2
        parent = self.last_term if done.kind == "cell" and done.column is None else self._header(done)
        block = Block(done.kind, self.length, self.length + len(text), done.level, done.depth, parent)
        if done.kind == "term":
            self.last_term = len(self.blocks)
            if done.column is not None:
                self._set_header(done.column, len(self.blocks))
        self.blocks.append(block)
        self.parts.append(text)
        self.length += len(text)

    def _header(self, done: _Open) -> int | None:
        if done.kind != "cell" or done.column is None or done.column >= len(self.headers):
            return None
        return self.headers[done.column] if self.headers[done.column] >= 0 else None

    def _set_header(self, column: int, block: int) -> None:
        self.headers += [-1] * (column + 1 - len(self.headers))
        self.headers[column] = block


def read_html(name: str, text: str) -> Layout:
    """Return the layout of a web page. Raises UserError where there is no element in it."""
    try:
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
        root = html.document_fromstring(text.encode("utf-8", "surrogatepass"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UserError(f"{name}: the page cannot be read as HTML; save it from a browser again") from error
    writer = _Writer()
    _walk(root, writer)
    writer.close()
    written = "".join(writer.parts)
    if len(written) < _SHORT_PAGE and root.find(".//input[@type='password']") is not None:
        raise UserError(f"{name}: this is a log-in page, not the statement; log in, and save the statement itself")
    return Layout(written, linked_blocks(written, writer.blocks), _title(root), _origin(root), _language(root))


def _walk(root: etree._Element, writer: _Writer) -> None:
    """Visit every element once, with a stack of its own, so that no depth of nesting is too deep."""
    lists = column = 0
    for element, entering in _visits(root):
        tag = element.tag
        if not entering:
            if tag in _LISTS:
                lists -= 1
            if tag in _BREAKS:
                writer.close(*_resume(element, lists))
            writer.add(element.tail)
            continue
        if tag == "tr":
            column = -1
        if tag == "table":
            writer.headers = []
        if tag in _LISTS:
            lists += 1
        if tag in {"td", "th"}:
            column += 1
        if tag in _BREAKS:
            in_table = column if tag in {"td", "th"} else None
            writer.close(
                _BLOCKS.get(tag, _resume(element, lists)[0]), _HEADINGS.get(tag, 0), max(lists - 1, 0), in_table
            )
        writer.add(element.text)


def _visits(root: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    stack: list[tuple[etree._Element, bool]] = [(root, True)]
    while stack:
        element, entering = stack.pop()
        if entering and (not isinstance(element.tag, str) or _is_banner(element)):
            # what is dropped keeps its tail: the text after it belongs to the element around it
            bare = etree.Element("span")
            bare.tail = element.tail
            yield bare, False
            continue
        yield element, entering
        if entering:
            stack.append((element, False))
            stack += [(child, True) for child in reversed(element)]


def _resume(element: etree._Element, lists: int) -> tuple[BlockKind, int, int]:
    """Return the kind of block that goes on around or after an element: an item where a list is open."""
    parent = element.getparent() if element.tag not in {"p", "div"} else element
    inside = parent
    for _ in range(6):
        if inside is None:
            break
        if inside.tag == "li" and inside is not element:
            return "item", 0, max(lists - 1, 0)
        inside = inside.getparent()
    return "paragraph", 0, 0


def _is_banner(element: etree._Element) -> bool:
    tag = element.tag
    if tag in _DROPPED:
        return True
    above = element.getparent()
    if tag == "header" and above is not None and above.tag == "body":
        return True
    if (
        element.get("role") in _BANNER_ROLES
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
    ):
        return True
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    return (
        tag in {"div", "section", "ul", "header", "ol"} and len(marks) > 1 and _BANNER.search(marks[:400]) is not None
    )


def _title(root: etree._Element) -> str | None:
    found = root.find(".//title")
    text = " ".join((found.text or "").split()) if found is not None else ""
    return text or None


def _origin(root: etree._Element) -> str | None:
    for element in root.iter("link", "meta"):
        if element.tag == "link" and (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            return str(element.get("href")).strip()[:500]
        if element.tag == "meta" and element.get("property") == "og:url" and element.get("content"):
            return str(element.get("content")).strip()[:500]
    return None


def _language(root: etree._Element) -> str | None:
    language = (root.get("lang") or "")[:2].lower()
    return language if language in {"nl", "fr", "en", "de"} else None
