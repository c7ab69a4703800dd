"""Tables drawn with bars in a text or Markdown file: which lines are rows, and where each cell stands."""

import re

_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$|\s*\|\s*:?-{2,}:?\s*$")
_FEWEST = 2
"""The fewest signs of a row: a bar and what stands beside it."""


def is_rule(line: str) -> bool:
    """Return whether a line only parts the header of a table from its rows («|---|---|»)."""
    return "|" in line and _RULE.match(line) is not None


def cells_of(line: str, *, in_table: bool = False) -> list[tuple[int, int]]:
    """Return where the cells of a row begin and end in its line, without blanks around; none where it is no row.

    A row begins with a bar; `in_table` says that the lines beside it make a row of one that does not.
    """
    bare = line.strip()
    if len(bare) < _FEWEST or not (bare.startswith("|") or (in_table and bare.count("|") >= _FEWEST - 1)):
        return []
    found: list[tuple[int, int]] = []
    place = line.index(bare[0])
    for piece in line[place:].rstrip().removeprefix("|").removesuffix("|").split("|"):
        begin = place + (line[place] == "|") if not found and line[place] == "|" else place
        text = piece.strip()
        start = begin + (piece.index(text[0]) if text else 0)
        found.append((start, start + len(text)))
        place = begin + len(piece) + 1
    return found
