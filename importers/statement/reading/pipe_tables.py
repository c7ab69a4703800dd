"""Tables drawn with bars in a text or Markdown file: which lines are rows, and where each cell stands."""

import itertools
import re
from collections.abc import Iterator, Sequence

_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$|\s*\|\s*:?-{2,}:?\s*$")
_BETWEEN = re.compile(r"(?<=\S)[ \t]+\|(?=[ \t]|$)")
_ENDS_SENTENCE = re.compile(r"[.!;]$")
_FEWEST = 2
"""The fewest signs of a row: a bar and what stands beside it."""
_FEWEST_ROWS = 3
"""The fewest lines of a table that nothing but bars between its cells tells: a header and two rows."""
_LONGEST_HEAD = 80


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


def bare_tables(lines: Sequence[str]) -> Iterator[range]:
    """Yield which lines, header first, are a table whose cells have bars between them and no rule below the header.

    «Doel | Rechtsgrond» is its first line, and each of at least two lines below it has as many cells. A line that
    stands apart from the one before it is given as one without bars, by its caller.
    """
    counted = ((index, len(_BETWEEN.findall(line))) for index, line in enumerate(lines))
    for bars, run in itertools.groupby(counted, key=lambda pair: pair[1]):
        rows = [index for index, _ in run]
        if bars and len(rows) >= _FEWEST_ROWS and _heads(lines[rows[0]]):
            yield range(rows[0], rows[-1] + 1)


def _heads(line: str) -> bool:
    """Whether the cells of a line are as short as headers are, and end no sentence."""
    cells = [cell.strip() for cell in line.split("|")]
    return all(0 < len(cell) <= _LONGEST_HEAD and not _ENDS_SENTENCE.search(cell) for cell in cells)
