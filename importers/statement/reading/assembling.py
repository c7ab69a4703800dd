"""Blocks written one after another into one canonical text, for sources that have no plain text of their own."""

import re

from importers.statement.reading.blocks import Block, BlockKind, Layout, linked_blocks
from importers.statement.reading.decoding import TEXT_LIMIT, too_long

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]")
MOST_BLOCKS = 20_000
"""More blocks than any statement has; a file with more is no statement."""


class Assembly:
    """Collects blocks in reading order; every block is one line of the canonical text, a blank line between two."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    def add(
        self, kind: BlockKind, text: str, *, level: int = 0, depth: int = 0, parent: int | None = None
    ) -> int | None:
        """Write one block and return its place in the list; None for one without text.

        Raises UserError once the text is longer than a statement may be.
        """
        line = _BLANKS.sub(" ", _UNSEEN.sub("", text)).strip()
        if not line:
            return None
        if self._length + len(line) > TEXT_LIMIT or len(self._blocks) >= MOST_BLOCKS:
            raise too_long(self._name)
        if self._parts:
            self._parts.append("\n\n")
            self._length += 2
        self._blocks.append(Block(kind, self._length, self._length + len(line), level, depth, parent))
        self._parts.append(line)
        self._length += len(line)
        return len(self._blocks) - 1

    def row(self, cells: list[str], columns: list[int | None]) -> None:
        """Write the cells of a row of a table, each below the header of its column where that is known."""
        for index, cell in enumerate(cells):
            self.add("cell", cell, parent=columns[index] if index < len(columns) else None)

    def header(self, cells: list[str]) -> list[int | None]:
        """Write the header row of a table and return the block of each column."""
        return [self.add("term", cell) for cell in cells]

    @property
    def text(self) -> str:
        """The canonical text so far."""
        return "".join(self._parts)

    def has_headings(self) -> bool:
        """Return whether a heading was written."""
        return any(block.kind == "heading" for block in self._blocks)

    def marked(self) -> str:
        """Return the text with a bullet before every item, as a plain text would show it."""
        marks = {"item": "• "}
        return "\n\n".join(
            f"{' ' * min(block.depth, 40) if block.kind == 'item' else ''}{marks.get(block.kind, '')}"
            f"{self.text[block.start : block.end]}"
            for block in self._blocks
        )

    def layout(self, title: str | None = None, language: str | None = None) -> Layout:
        """Return what was written as a layout."""
        written = self.text
        return Layout(written, linked_blocks(written, self._blocks), title, None, language)
