"""Text of a source as it stands in a cell: read as text by every spreadsheet, whatever it holds."""

import re

from ropa.questions.printable import printable

_BREAK = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_OBEYED = ("=", "+", "-", "@", "\t", "\n", "\r", "＝", "＋", "－", "＠", "−")


def cell_text(text: str) -> str:
    """Return a text with a mark (U+FFFD) for each character that XML forbids or that steers a screen.

    Every kind of line break is one line feed. Nothing else changes.
    """
    if text.isprintable():
        return text
    return printable(_BREAK.sub("\n", text))


def escaped(text: str) -> str:
    """Return a text as it stands in the XML of a workbook; what looks like its own escape («_x000D_») is escaped."""
    if "_x" in text:
        text = _ESCAPE.sub("_x005F_", text)
    return escaped_xml(text)


def escaped_xml(text: str) -> str:
    """Return a text as it stands between the tags of XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def looks_like_a_formula(text: str) -> bool:
    """Return whether a spreadsheet would calculate a text once somebody edits it or saves it as a list."""
    return text.startswith(_OBEYED)
