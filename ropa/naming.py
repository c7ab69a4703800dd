"""How names are compared and turned into the readable ids of the graph."""

import functools
import hashlib
import re
import unicodedata

_NOT_A_WORD = re.compile(r"[^0-9a-z]+")
_SPACES = re.compile(r"\s+")
_ODD_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
SLUG_LIMIT = 60
_LATEST = 4_096
"""So many texts are kept as they were folded, no more: a server is asked for ever new ones."""
_LATEST_SLUGS = 1_024


@functools.lru_cache(maxsize=_LATEST)
def fold(text: str) -> str:
    """Return `text` as it is compared: lower case, without accents or punctuation, single spaces between words."""
    if text.isascii():
        return _NOT_A_WORD.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_ODD_LETTERS)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_A_WORD.sub(" ", plain).strip()


def digits(text: str, count: int = 6) -> str:
    """Return the first `count` hexadecimal digits of the SHA-256 of `text` (NFC, lower case, white space to one)."""
    plain = _SPACES.sub(" ", unicodedata.normalize("NFC", text).lower()).strip()
    return hashlib.sha256(plain.encode()).hexdigest()[:count]


@functools.lru_cache(maxsize=_LATEST_SLUGS)
def slug(text: str, limit: int = SLUG_LIMIT) -> str:
    """Return `text` as a part of an id: words joined by hyphens, at most `limit` characters.

    A longer text is cut at a word and ends with six digits of its hash, so that two long texts stay apart; a text
    without a single letter or digit of the Latin alphabet is its digits alone.
    """
    words = fold(text).replace(" ", "-")
    if not words:
        return f"x-{digits(text)}"
    if len(words) <= limit:
        return words
    cut = words[: limit - 7]
    return f"{cut.rsplit('-', 1)[0] if '-' in cut else cut}-{digits(text)}"
