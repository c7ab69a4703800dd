"""A Markdown file as blocks; its marks are left out of the canonical text."""

import html
import re

from importers.statement.reading.blocks import Block, BlockKind, Layout, linked_blocks
from importers.statement.reading.front_matter import front_matter
from importers.statement.reading.pipe_tables import cells_of, is_rule

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_ITEM = re.compile(r"([ \t]*)(?:[*+-]|(\d{1,3}[.)]))[ \t]+(.*)$")
_RULE = re.compile(r"[ \t]*(?:[-*_][ \t]*){3,}$")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
_LINK = re.compile(r"!?\[((?:[^\[\]\n]|\[[^\[\]\n]{0,80}\]){0,500})\]\([^()\s]{0,1000}(?: \"[^\"\n]{0,200}\")?\)")
_BOLD = re.compile(r"\s*(?P<mark>\*\*|__)(?=\S)(?P<words>[^*_]{2,120})(?P=mark)[ \t]*:?[ \t]*$")
_BOLD_LEVEL = 7
"""A paragraph that is bold throughout heads what follows, below every heading that is marked as one."""
_ENDS_SENTENCE = re.compile(r"[.;,!]$")
_UNSEEN = re.compile(r"<!--.{0,20000}?-->|\{[%#].{0,400}?[%#]\}|\{:[^{}\n]{0,200}\}", re.DOTALL)
"""What a reader of the page never sees: comments, the commands of a template, attributes of a link."""
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w)|`+")


_ITEM_TAG = re.compile(r"\s*<li\b[^<>]{0,300}>\s*", re.IGNORECASE)
_HEADING_TAG = re.compile(r"\s*<h([1-6])\b[^<>]{0,300}>\s*", re.IGNORECASE)
_BREAK_TAG = re.compile(
    r"\s*</?(?:p|div|ul|ol|section|article|table|tr|h[1-6]|br|hr|center)\b[^<>]{0,300}>\s*", re.IGNORECASE
)
_OTHER_TAG = re.compile(
    r"</?(?:li|a|b|i|u|em|strong|span|small|sup|sub|td|th|tbody|thead|font|button|img|abbr|code|label)\b[^<>]{0,300}>",
    re.IGNORECASE,
)


def _without_tags(text: str) -> str:
    """Return a Markdown text in which web tags are written as Markdown writes what they mean."""
    if "<" not in text:
        return text
    text = _HEADING_TAG.sub(lambda match: f"\n\n{'#' * int(match.group(1))} ", _ITEM_TAG.sub("\n\n- ", text))
    return html.unescape(_OTHER_TAG.sub("", _BREAK_TAG.sub("\n\n", text)))


def read_markdown(text: str) -> Layout:
    """Return the layout of a Markdown text; front matter may state title, address and language."""
    head = front_matter(text)
    writer = _Writer()
    lines = _without_tags(_UNSEEN.sub("", text[head.end :])).split("\n")
    for index, line in enumerate(lines):
        writer.line(line, lines[index + 1] if index + 1 < len(lines) else "")
    writer.flush()
    written = "".join(writer.parts)
    return Layout(written, linked_blocks(written, writer.blocks), head.title, head.origin, head.language)


class _Writer:
    """Writes the canonical text and the blocks in it, line by line."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self._length = 0
        self._open: list[str] = []
        self._item_depth: int | None = None
        self._skip = False
        self._numbered = False
        self._columns: list[int | None] | None = None

    def line(self, line: str, following: str) -> None:
        """Take one line, knowing the next, which may underline it as a heading."""
        if self._skip:
            self._skip = False
            return
        heading, item = _HEADING.match(line), _ITEM.match(line)
        if self._row(line, following):
            return
        if not line.strip() or _RULE.match(line):
            self.flush()
        elif heading:
            self.flush()
            self._write(heading.group(2), "heading", level=len(heading.group(1)))
        elif item:
            self.flush()
            self._item_depth = len(item.group(1).expandtabs(4))
            self._open, self._numbered = [item.group(3)], item.group(2) is not None
        elif not self._open and _UNDERLINE.match(following) and following.strip():
            self._write(line, "heading", level=1 if following.startswith("=") else 2)
            self._skip = True
        else:
            self._open.append(line.strip().lstrip(">").strip().removesuffix("\\").rstrip())

    def _row(self, line: str, following: str) -> bool:
        """Take a line as a row of a table, and return whether it is one; the row over a rule heads the columns."""
        heads = is_rule(following)
        cells = cells_of(line, in_table=heads or self._columns is not None)
        if not cells and not is_rule(line):
            self._columns = None
            return False
        self.flush()
        if is_rule(line):
            self._columns = self._columns or []
            return True
        columns = [] if heads else self._columns or []
        for index, (start, end) in enumerate(cells):
            if heads:
                columns.append(self._write(line[start:end], "term"))
            else:
                self._write(line[start:end], "cell", parent=columns[index] if index < len(columns) else None)
        self._columns = columns
        return True

    def flush(self) -> None:
        """End the open paragraph or item."""
        if self._open:
            text = " ".join(self._open)
            bold = _BOLD.match(_LINK.sub(r"\1", text))
            leads = self._item_depth is None or self._numbered or text.rstrip("*_ ").endswith(":")
            if bold and leads and not _ENDS_SENTENCE.search(bold.group("words").strip()):
                self._write(bold.group("words"), "heading", level=_BOLD_LEVEL)
            elif self._item_depth is None:
                self._write(text, "paragraph")
            else:
                self._write(text, "item", depth=self._item_depth)
        self._open, self._item_depth, self._numbered = [], None, False

    def _write(
        self, text: str, kind: BlockKind, *, level: int = 0, depth: int = 0, parent: int | None = None
    ) -> int | None:
        """Write one block and return its place in the list; None for one without text."""
        plain = _EMPHASIS.sub("", _LINK.sub(r"\1", text)).strip()
        if not plain:
            return None
        if self.parts:
            self.parts.append("\n\n")
            self._length += 2
        self.blocks.append(Block(kind, self._length, self._length + len(plain), level, depth, parent))
        self.parts.append(plain)
        self._length += len(plain)
        return len(self.blocks) - 1
