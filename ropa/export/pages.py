"""How a line of a sheet is laid out over rows, so that nothing of it is cut off on the screen or on paper."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

MOST_LINES = 30
"""Lines of text in one row: a spreadsheet cuts off what is higher than 409 points, or longer than 32,767 characters."""

Part: TypeAlias = tuple[int, list[str]]
"""What of a cell stands in one row, and how many lines of text it takes."""

_MARK = "…"
_NOTHING: Part = (1, [])


def rows(cells: Sequence[Sequence[str]], rooms: Sequence[int]) -> Iterator[tuple[int, Sequence[Sequence[str]]]]:
    """Yield the rows, one at least, that together hold the items of every cell, each item whole where it fits.

    A row is the lines of text that its highest cell takes, and the items of each cell. `rooms` are the letters in a
    line of each column. An item too long for one row goes on in the next, with an ellipsis on both sides of the cut.
    """
    columns = [_parts(items, room) for items, room in zip(cells, rooms, strict=True)]
    for number in range(max(1, *map(len, columns))):
        row = [column[number] if number < len(column) else _NOTHING for column in columns]
        yield max(lines for lines, _ in row), [items for _, items in row]


def room(width: int) -> int:
    """Return how many letters of a table fit in a line of a column, less what is lost because words stay whole."""
    return max(width * 5 // 4 - 4, 4)


def width_for(heading: str, width: int) -> int:
    """Return how wide a column is at least under this heading, which breaks none of its words; it is in bold type."""
    longest = max(map(len, re.split(r"(?<=[-/])|\s", heading)))
    return max(width, -(-longest * 23 // 20) + 1)


def height(text: str, room: int) -> int:
    """Return how many lines a text takes where `room` letters fit in a line."""
    if len(text) <= room and "\n" not in text:
        return 1
    if "\n" not in text:
        return 1 + (len(text) - 1) // room
    return sum(1 + max(len(line) - 1, 0) // room for line in text.split("\n"))


def height_of_all(items: Sequence[str], room: int) -> int:
    """Return how many lines the items of a cell take together."""
    if len(items) == 1:
        item = items[0]
        return 1 if len(item) <= room and "\n" not in item else height(item, room)
    return sum(height(item, room) for item in items)


def _parts(items: Sequence[str], room: int) -> list[Part]:
    """Return the items in parts of at most `MOST_LINES` lines each."""
    parts: list[Part] = []
    for item in items:
        taken = height(item, room)
        if taken <= MOST_LINES:
            _add(parts, taken, item)
        else:
            for piece in _pieces(item, room):
                _add(parts, height(piece, room), piece)
    return parts


def _add(parts: list[Part], taken: int, item: str) -> None:
    if parts and parts[-1][0] + taken <= MOST_LINES:
        lines, items = parts[-1]
        items.append(item)
        parts[-1] = (lines + taken, items)
    else:
        parts.append((taken, [item]))


def _pieces(item: str, room: int) -> Iterator[str]:
    """Yield an item in pieces that each fit in a row."""
    while height(item, room) > MOST_LINES:
        cut = _cut(item, room)
        yield item[:cut] + _MARK
        item = _MARK + item[cut:]
    yield item


def _cut(item: str, room: int) -> int:
    """Return where a row's worth of an item ends: after a word or a line where one ends in its second half."""
    end = lines = 0
    for line in item.split("\n"):
        taken = height(line, room)
        if lines + taken >= MOST_LINES:
            break
        end, lines = end + len(line) + 1, lines + taken
    most = max(end + (MOST_LINES - 1 - lines) * room - 1, 2)
    last = max(item.rfind(" ", most // 2, most), item.rfind("\n", most // 2, most))
    return max(last + 1, 2) if last > 0 else most
