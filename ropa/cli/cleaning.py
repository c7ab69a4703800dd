"""Text from outside made harmless for a terminal."""

import re

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def clean(text: object) -> str:
    """Return `text` as one line that no terminal obeys: no control or direction characters, white space to one."""
    return " ".join(_UNPRINTABLE.sub(_space_or_nothing, str(text)).split())


def shortened(text: object, limit: int) -> str:
    """Return the text cleaned, cut at a word where it is longer than `limit` characters, with the cut marked."""
    line = clean(text)
    if len(line) <= limit:
        return line
    return f"{line[:limit].rsplit(' ', 1)[0]} …"


def _space_or_nothing(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else ""
