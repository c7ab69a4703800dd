"""How wide a text is in a picture, estimated, so that it stays in its place without knowing the reader's letters."""

import unicodedata

BOLD = 1.13
"""How much wider bold letters are."""

_NARROW = frozenset("iljtfrI.,:;!|'()[]/ -·")
_WIDE = frozenset("mwMW@%—→")
_WHOLE = ("W", "F")


def width(text: str, size: float) -> float:
    """Return about how many pixels a text takes in letters of a size; rather too many than too few."""
    return sum(_share(character) for character in text) * size


def fitted(text: str, pixels: int, size: float) -> str:
    """Return the text, cut with an ellipsis where it is wider than `pixels`."""
    if width(text, size) <= pixels:
        return text
    room, kept = pixels - width("…", size), ""
    for character in text:
        room -= _share(character) * size
        if room < 0:
            break
        kept += character
    return kept.rstrip() + "…"


def in_lines(text: str, pixels: int, size: float, most: int) -> list[str]:
    """Return the text in at most `most` lines, broken between words; what is left over is cut."""
    lines: list[str] = []
    words = text.split(" ")
    while words and len(lines) < most:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size) <= pixels:
            line = f"{line} {words.pop(0)}"
        if len(lines) == most - 1:
            line = " ".join([line, *words])
        elif width(line, size) > pixels:
            line, rest = _broken(line, pixels, size)
            words.insert(0, rest)
        lines.append(fitted(line, pixels, size))
    return lines


def _broken(word: str, pixels: int, size: float) -> tuple[str, str]:
    """Return what of a word fits in a line before a hyphen, one letter at least, and the rest of the word."""
    kept = max(len(fitted(word, pixels, size)) - 1, 1)
    return f"{word[:kept]}-", word[kept:]


def _share(character: str) -> float:
    if character in _NARROW:
        return 0.36
    if character in _WIDE or unicodedata.east_asian_width(character) in _WHOLE:
        return 1.0
    return 0.7 if character.isupper() else 0.58
