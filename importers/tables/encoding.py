"""Undoes the damage of texts that were saved in one encoding and read in another («FinanciĆ«le»)."""

import re

_SIGNS = re.compile(r"[\u00c3\u00c2\u0106\u0102]|\u00e2\u20ac")
_RUN = re.compile(r"(?:[\u0080-\u00ff]|[\u0100-\u017f]|[\u2010-\u203a\u20ac\u2122\u02c6\u02dc])+")
_READ_AS = ("cp1252", "latin-1", "cp1257", "cp1250")
"""The encodings in which UTF-8 is most often misread: western, Baltic («Ć«») and central European."""


def repaired(text: str) -> str:
    """Return `text` with the letters that it was meant to have; a text without damage is returned as it is."""
    if not _SIGNS.search(text):
        return text
    return _RUN.sub(lambda run: _mended(run.group()), text)


def _mended(run: str) -> str:
    for encoding in _READ_AS:
        try:
            mended = run.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if mended.isprintable():
            return mended
    return run
