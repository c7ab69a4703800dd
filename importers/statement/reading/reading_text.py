"""A plain text as blocks: headings without a mark, paragraphs, and bullets nested by their indent."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from importers.statement.reading.blocks import Block, BlockKind, Layout, linked_blocks
from importers.statement.reading.front_matter import front_matter
from importers.statement.reading.pipe_tables import bare_tables, cells_of, is_rule
from importers.statement.structure.sections import heading_roles
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Shadow

_LINE = re.compile(r"[^\n]+")
_VISIBLE = re.compile(r"[^\s\u00ad\u200b-\u200d\u2060\ufeff]")
_BULLET = re.compile(r"(?:[•◦▪‣●○■□➢→·]|[-–—*](?=\s)|o(?=\s{2}))\s*")
_NUMBER = re.compile(r"(?:\(?(\d{1,3}|[a-z]|[ivx]{2,5})[.)]|(\d{1,2}(?:\.\d{1,2}){1,3})\.?)\s+")
_ROMAN = re.compile(r"([IVXL]{1,6})[.)]\s+")
_TEXT_END = re.compile(r"[.:;,!]$")
_INNER_END = re.compile(r"[.!?]\s+\S")
_GLUED = re.compile(r"[^\W\d_]{3,}[.?!](?=[^\W\d_a-zà-ÿ][^.?!:;]{2,58}$)")
_RUN_IN = re.compile(
    r"\d{1,2}[.)]\s+[A-ZÀ-Ý](?:[^.,:;?!\n(]){2,100}?(?=\s(?:In|Dit|Deze|Inzake|Wij|We|De|Het|Bij|Voor|Om|Als|U|Uw|Je|"
    r"Jouw|Hier|Hiervoor|Daarvoor|Op|Er|Onze|Daar|Wanneer|Volgens|Nous|Les|Le|La|Dans|The|Our|This)\s)"
)
_NUMBERED_HEAD = re.compile(r"\d{1,2}[.)]\s+[A-ZÀ-Ý][^.;?!:\n]{2,140}(?=:\s)")
_MARKED = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?=\S)(?P<words>[^*_\n]{2,120}?)(?P=mark)[ \t]*:?$")
_UNDERLINE = re.compile(r"(?:=+|-+|~+|\^+|_+|\*+)$")
_SHORTEST_LINE = 3
_SPEAKS = re.compile(r"(?:wij|we|u|je|jij|hij|zij|ze|er|ik|nous|vous|you)\s", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:\d{1,2}[.)] )?(?:(?:met|aan|van|bij|door|voor|op|tot|op basis van) )?(?:wie|wat|hoe|hoelang|waar\w*|welke?"
    r"|wanneer)\b|(?:a |avec |de |pour |par )?(?:qui|que|quoi|comment|pourquoi|ou|quels?|quelles?|combien)\b"
    r"|(?:with |to |for |by )?(?:who|whom|what|how|why|where|when|which)\b"
)
_YOURS = re.compile(r"^je (?=(?:\w*rechten|\w*gegevens|privacy\w*)\b)")
_OVER_TEXT = 90
_COLUMNS = re.compile(r"[|\t]")
_BAR = re.compile(r"\S[ \t]+\|[ \t]+\S")
_SHORTEST_SENTENCE = 45
_LONGEST_ITEM = 240
HEADING_LIMIT = 120
TITLE_LIMIT = 80
QUESTION_LIMIT = 220
NUMBERED_LIMIT = 260


@dataclasses.dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    text: str
    blank_before: bool
    underlined: bool = False


def read_text(text: str) -> Layout:
    """Return the layout of a plain text; the canonical text is the text itself, of which front matter is no block."""
    head = front_matter(text)
    lines = list(_lines(text, head.end))
    blocks: list[Block] = []
    table = _Table(lines)
    for before, line, following in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        last = blocks[-1] if blocks else None
        if table.takes(line, following):
            table.read(line, following, blocks)
        elif last is not None and _continues(last, line, text):
            blocks[-1] = dataclasses.replace(last, end=line.end)
        elif _BAR.search(line.text) and any(one is not None and _BAR.search(one.text) for one in (before, following)):
            blocks.append(Block("paragraph", line.start, line.end))  # a row, which heads nothing
        elif last is not None and _unmarked_item(last, line, following, text):
            blocks.append(Block("item", line.start, line.end, depth=line.indent))
        else:
            blocks += _blocks(line, following)
    return Layout(text, linked_blocks(text, blocks), head.title, head.origin, head.language)


def _lines(text: str, begin: int) -> list[_Line]:
    found: list[_Line] = []
    blank = True
    for match in _LINE.finditer(text, begin):
        raw = match.group()
        body = raw.strip()
        newlines = text[max(match.start() - 2, 0) : match.start()].count("\n")
        blank = blank or newlines > 1
        if not _VISIBLE.search(raw):
            blank = True
            continue
        start = match.start() + raw.index(body[0])
        waiting = found[-1] if found else None
        if waiting is not None and not blank and len(body) >= _SHORTEST_LINE and _UNDERLINE.match(body):
            heads = len(waiting.text) <= HEADING_LIMIT and not _TEXT_END.search(waiting.text)
            found[-1] = dataclasses.replace(waiting, underlined=heads)
            blank = True
            continue
        found.append(_Line(start, start + len(body), start - match.start(), body, blank))
        blank = False
    return found


class _Table:
    """The table that the lines are in: where its columns have their headers."""

    def __init__(self, lines: Sequence[_Line]) -> None:
        self._columns: list[int | None] = []
        self._open = False
        self._bare: dict[int, bool] = {}  # where the rows without a rule begin, and whether each is the header
        for rows in _bare_tables(lines):
            self._bare |= {line.start: index == 0 for index, line in enumerate(rows)}

    def takes(self, line: _Line, following: _Line | None) -> bool:
        """Return whether a line is a row, or the rule under the header."""
        heads = following is not None and not following.blank_before and is_rule(following.text)
        self._open = self._open and not line.blank_before
        bare = line.start in self._bare
        row = bare or bool(cells_of(line.text, in_table=heads or self._open)) or is_rule(line.text)
        if not self._open:
            self._columns = []
        self._open = row
        return row

    def read(self, line: _Line, following: _Line | None, blocks: list[Block]) -> None:
        """Add the cells of a row to `blocks`; those of a row over a rule head the columns."""
        if is_rule(line.text):
            return
        heads = self._bare.get(line.start, following is not None and is_rule(following.text))
        if heads:
            self._columns = []
        for index, (start, end) in enumerate(cells_of(line.text, in_table=True)):
            parent = self._columns[index] if index < len(self._columns) else None
            if heads:
                self._columns.append(len(blocks) if end > start else None)
            if end > start:
                kind: BlockKind = "term" if heads else "cell"
                blocks.append(Block(kind, line.start + start, line.start + end, parent=parent))


def _bare_tables(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Yield the rows of each table without a rule; lines that blank ones part are no rows of one table."""
    parted: list[_Line | None] = []
    for line in lines:
        parted += [None, line] if line.blank_before else [line]
    for rows in bare_tables([line.text if line is not None else "" for line in parted]):
        yield [line for line in (parted[index] for index in rows) if line is not None]


def _continues(last: Block, line: _Line, text: str) -> bool:
    """Whether a line goes on with the sentence of the one before: a hard line break inside a paragraph."""
    if (
        line.blank_before
        or line.underlined
        or last.kind in {"heading", "cell", "term"}
        or _BULLET.match(line.text)
        or _NUMBER.match(line.text)
    ):
        return False
    ending = text[last.end - 1]
    if last.kind == "item" and line.indent and ending not in ".;:?!":
        return True
    return ending not in ".:;?!" and (line.text[0].islower() or ending in ",-" or _wrapped(last, line, text))


def _unmarked_item(last: Block, line: _Line, following: _Line | None, text: str) -> bool:
    """Whether a line is an item without a bullet: it goes on with a lead and ends like an item, or follows such a one.

    Lists that were copied from a web page lose their bullets («Wij delen uw naam met: / de gemeente; / de politie.»).
    """
    bare = not (_BULLET.match(line.text) or _NUMBER.match(line.text)) and len(line.text) <= _LONGEST_ITEM
    if not bare or not line.text[0].islower():
        return False
    if last.kind == "item":
        return text[last.end - 1] in ";," and text[last.start].islower()
    leads = last.kind == "paragraph" and text[last.end - 1] == ":"
    return leads and line.text.endswith((";", ",")) and following is not None and following.text[0].islower()


def _wrapped(last: Block, line: _Line, text: str) -> bool:
    """Whether the line before is about as long as a text editor's line, so that this one continues it."""
    start = text.rfind("\n", 0, last.end) + 1
    length = last.end - start
    return 60 <= length <= 100 and length + len(line.text.split(" ", 1)[0]) >= 68  # noqa: PLR2004 - line widths


def _blocks(line: _Line, following: _Line | None) -> Iterator[Block]:
    bullet = _BULLET.match(line.text)
    if bullet and bullet.end() < len(line.text):
        yield Block("item", line.start + bullet.end(), line.end, depth=line.indent)
        return
    marked = _MARKED.match(line.text)
    if marked:
        yield Block("heading", line.start + marked.end(), line.end, level=marked.end(1))
        return
    bold = _BOLD.match(line.text)
    if bold and following is not None and not _TEXT_END.search(bold.group("words").rstrip(":")):
        yield Block("heading", line.start + bold.start("words"), line.start + bold.end("words"))
        return
    if line.underlined or _is_heading(line, following):
        yield Block("heading", line.start, line.end)
        return
    number = _NUMBER.match(line.text)
    if number and not _RUN_IN.match(line.text) and not _NUMBERED_HEAD.match(line.text):
        yield Block("item", line.start + number.end(), line.end, depth=line.indent)
        return
    yield from _prose(line, following)


def _prose(line: _Line, following: _Line | None) -> Iterator[Block]:
    """Split off a heading that runs into its paragraph, and one that is glued to the end of it."""
    start, end = line.start, line.end
    head = _RUN_IN.match(line.text) or _NUMBERED_HEAD.match(line.text)
    if head:
        yield Block("heading", start, start + head.end())
        start += head.end()
        start += len(line.text[head.end() :]) - len(line.text[head.end() :].lstrip(": "))
    glued = _GLUED.search(line.text, max(start - line.start, len(line.text) - 90)) if following else None
    if glued and not _SPEAKS.match(line.text, glued.end()):
        end = line.start + glued.end()
    if end > start:
        yield Block("paragraph", start, end)
    if glued and end < line.end:
        yield Block("heading", end, line.end)


def _is_heading(line: _Line, following: _Line | None) -> bool:
    text = line.text
    if following is None or _TEXT_END.search(text) or not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'"):
        return False
    if _ROMAN.match(text):
        return len(text) <= NUMBERED_LIMIT
    number = _NUMBER.match(text)
    if number:
        return (
            len(text) <= HEADING_LIMIT and not _same_list(line, following) and not _INNER_END.search(text, number.end())
        )
    if text.endswith("?"):
        return len(text) <= QUESTION_LIMIT and not _INNER_END.search(text[:-1])
    if not line.blank_before or len(text) > HEADING_LIMIT or _INNER_END.search(text):
        return False
    speaks = _SPEAKS.match(text) is not None
    titles = following.blank_before or (_is_title(text) and _tells(following))
    return (titles and not speaks) or (not following.blank_before and _stands_over(text, following))


def _is_title(text: str) -> bool:
    return len(text) <= TITLE_LIMIT and not _COLUMNS.search(text)


def _stands_over(text: str, following: _Line) -> bool:
    """Whether a short line right above its text heads it: it names what sections are about, and is no sentence.

    «Uw rechten» over «U kunt uw gegevens inkijken.» is a heading; the first line of an address is not.
    """
    told = following.text
    if len(text) > _OVER_TEXT or len(told) <= len(text) or _COLUMNS.search(text):
        return False
    if not (told[0].isupper() or _BULLET.match(told)):
        return False
    low = Shadow(text).low
    return bool(heading_roles(low)) and (_ASKS.match(low) is not None or not is_clause(_YOURS.sub("", low)))


def _tells(line: _Line) -> bool:
    """Whether a line is a paragraph with a sentence of its own, so that a short line right above it is its title."""
    text = line.text
    said = len(text) > HEADING_LIMIT or (len(text) >= _SHORTEST_SENTENCE and _TEXT_END.search(text) is not None)
    return said and text[0].isupper() and not _NUMBER.match(text) and not _COLUMNS.search(text)


def _same_list(line: _Line, following: _Line) -> bool:
    """Whether the next line is numbered too, and not as a part of this one («3. Doelen» over «3.1 Beheer»)."""
    number, deeper = _NUMBER.match(line.text), _NUMBER.match(following.text)
    if deeper is None or following.blank_before:
        return False
    own, below = (one.group().strip(" .)(") if one else "" for one in (number, deeper))
    return not below.startswith(f"{own}.")
