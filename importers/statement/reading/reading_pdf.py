"""A PDF file as blocks: headings by size, bullets by their mark and indent, lines joined to paragraphs."""

import collections
import json
import re
import subprocess
import sys
from typing import Any

from importers.statement.reading.assembling import Assembly
from importers.statement.reading.blocks import Layout
from importers.statement.reading.reading_text import read_text
from ropa.errors import UserError

FILE_LIMIT = 30 * 1024 * 1024
SECONDS = 60
"""How long the reading of one file may take before it is given up."""
_LARGER = 1.12
_LONGEST_HEADING = 160
_BULLET = re.compile(r"(?:\(cid:\d{1,4}\)|[•◦▪‣●○■□➢→*·\uf0b7]|[-–—](?= ))\s*")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)] ")
_ENDS = re.compile(r"[.;:,]$")
_HYPHENATED = re.compile(r"[^\W\d_]-$")
_KEEPS_HYPHEN = re.compile(r"(?:en|of|et|ou|and|or)\b")
_WHY = {
    "locked": "the PDF file is locked with a password; save a copy without one",
    "scan": "the PDF file holds pictures of pages and no text; run text recognition on it, or import the web page",
    "damaged": "the PDF file is damaged; print it to PDF anew, or import the web page",
    "pages": "the PDF file has more pages than any statement; import the statement itself",
    "memory": "the PDF file takes more memory than a statement needs; print it to PDF anew",
    "empty": "the PDF file holds no text; check that the right file was saved",
}
Line = dict[str, Any]


def is_pdf(data: bytes) -> bool:
    """Return whether the bytes are a PDF file."""
    return data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith(b"%PDF-")


def read_pdf(name: str, data: bytes) -> Layout:
    """Return the layout of a PDF file. Raises UserError where it is locked, damaged, scanned or far too large."""
    if len(data) > FILE_LIMIT:
        raise UserError(f"{name}: the file is larger than {FILE_LIMIT:,} bytes; import the statement itself")
    if b"obj" not in data:
        raise UserError(f"{name}: {_WHY['damaged']}")
    lines = _lines(name, data)
    assembly = Assembly(name)
    _Paragraphs(assembly, lines).write()
    return assembly.layout() if assembly.has_headings() else read_text(assembly.marked())


def _lines(name: str, data: bytes) -> list[Line]:
    """Read the lines in a process of its own: a hostile file ends that process, not this one."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "importers.statement.reading.pdf_lines"],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise UserError(f"{name}: reading the PDF file takes longer than {SECONDS} seconds; print it anew") from error
    except ValueError as error:
        raise UserError(f"{name}: {_WHY['memory']}") from error
    if "refused" in answer:
        raise UserError(f"{name}: {_WHY[answer['refused']]}")
    found: list[Line] = answer["lines"]
    return found


class _Paragraphs:
    """Joins lines to blocks: a line goes on with the one above where neither size, indent nor distance changes."""

    def __init__(self, assembly: Assembly, lines: list[Line]) -> None:
        self._assembly = assembly
        self._lines = lines
        sizes: collections.Counter[float] = collections.Counter()
        for line in lines:
            if "rows" not in line:
                sizes[line["size"]] += len(line["text"])
        self._body = min(sizes, key=lambda size: (-sizes[size], size)) if sizes else 0.0
        larger = sorted({line["size"] for line in lines if "rows" not in line and self._large(line)}, reverse=True)
        self._levels = {size: min(index + 1, 5) for index, size in enumerate(larger)}

    def _large(self, line: Line) -> bool:
        return bool(line["size"] >= self._body * _LARGER)

    def write(self) -> None:
        """Write every block."""
        open_lines: list[Line] = []
        for line in self._lines:
            if "rows" in line:
                self._flush(open_lines)
                open_lines = []
                self._table(line["rows"])
            elif open_lines and self._goes_on(open_lines, line):
                open_lines.append(line)
            else:
                self._flush(open_lines)
                open_lines = [line]
        self._flush(open_lines)

    def _goes_on(self, above: list[Line], line: Line) -> bool:
        last = above[-1]
        if _BULLET.match(line["text"]) or abs(last["size"] - line["size"]) > 0.5 or last["bold"] != line["bold"]:  # noqa: PLR2004 - points
            return False
        if _NUMBER.match(line["text"]) and _ENDS.search(last["text"]):
            return False
        if last["page"] != line["page"] or line["top"] < last["top"]:
            return not _ENDS.search(last["text"]) and line["text"][:1].islower()
        height = last["bottom"] - last["top"]
        return bool(line["top"] - last["bottom"] <= 0.55 * height)

    def _flush(self, lines: list[Line]) -> None:
        if not lines:
            return
        text = _joined([line["text"] for line in lines])
        bullet = _BULLET.match(text)
        first = lines[0]
        if bullet and bullet.end() < len(text):
            self._assembly.add("item", text[bullet.end() :], depth=int(first["x0"]))
        elif len(text) <= _LONGEST_HEADING and self._large(first):
            self._assembly.add("heading", text, level=self._levels[first["size"]])
        elif first["bold"] and len(text) <= _LONGEST_HEADING and not _ENDS.search(text):
            self._assembly.add("heading", text, level=6)
        elif number := _NUMBER.match(text):
            self._assembly.add("item", text[number.end() :], depth=int(first["x0"]))
        else:
            self._assembly.add("paragraph", text)

    def _table(self, rows: list[list[str]]) -> None:
        columns = self._assembly.header([_joined(cell.split("\n")) for cell in rows[0]])
        for row in rows[1:]:
            self._assembly.row([_joined(cell.split("\n")) for cell in row], columns)


def _joined(lines: list[str]) -> str:
    """Join lines to one; a word broken at the end of a line is made whole, «naam- en» keeps its hyphen."""
    text = ""
    for line in lines:
        if text and _HYPHENATED.search(text) and line[:1].islower() and not _KEEPS_HYPHEN.match(line):
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    return text
