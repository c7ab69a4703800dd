"""The parts of a document's canonical text: headings, paragraphs, items, cells, each with its exact range."""

import dataclasses
from typing import Literal, TypeAlias

BlockKind: TypeAlias = Literal["heading", "paragraph", "item", "cell", "term"]


@dataclasses.dataclass(frozen=True, slots=True)
class Block:
    """A part of the text. `start` and `end` count characters of the canonical text.

    `level` is the rank of a heading (0 where the source does not tell), `depth` the nesting of an item; `parent` is
    the place in the list of blocks of what introduces this one: the item above it, the sentence before the list, the
    term of a description, the column header of a cell.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    depth: int = 0
    parent: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """A document as its reader hands it over: canonical text, blocks in reading order, what its head states."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    origin: str | None = None
    language: str | None = None


LONGEST = 4000
"""The most characters of a block; a longer one is cut, so that every pattern is matched in a bounded range."""


def linked_blocks(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """Return `blocks`, none too long, each item with its parent: the item above it, else the block before the list.

    An item that ends in a colon leads in those of its own depth that follow it.
    """
    return _with_parents(text, _cut(text, blocks))


def _cut(text: str, blocks: list[Block]) -> list[Block]:
    pieces: list[Block] = []
    first: list[int] = []
    for block in blocks:
        first.append(len(pieces))
        start = block.start
        while block.end - start > LONGEST:
            stop = _cut_place(text, start, start + LONGEST)
            pieces.append(dataclasses.replace(block, start=start, end=stop))
            start = stop
            while start < block.end and text[start].isspace():
                start += 1
        if start < block.end:
            pieces.append(dataclasses.replace(block, start=start))
    return [
        piece if piece.parent is None else dataclasses.replace(piece, parent=first[piece.parent]) for piece in pieces
    ]


def _cut_place(text: str, start: int, limit: int) -> int:
    """Return where to cut: after the last full stop, else at the last blank, else anywhere."""
    stop = text.rfind(". ", start + 1, limit)
    if stop > 0:
        return stop + 1
    blank = text.rfind(" ", start + 1, limit)
    while blank > start + 1 and text[blank - 1].isspace():
        blank -= 1
    return blank if blank > start + 1 else limit


def _with_parents(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    linked: list[Block] = []
    open_items: list[int] = []
    lead: int | None = None
    leading: int | None = None
    for index, block in enumerate(blocks):
        if block.kind != "item":
            open_items.clear()
            lead, leading = index, None
            linked.append(block)
            continue
        while open_items and linked[open_items[-1]].depth >= block.depth:
            open_items.pop()
        parent = block.parent if block.parent is not None else open_items[-1] if open_items else lead
        if leading is not None and block.depth != linked[leading].depth:
            leading = None  # its own items are nested, or the list goes on above it
        if text[block.end - 1] == ":":
            leading = index
        elif leading is not None and block.parent is None:
            parent = leading
        linked.append(dataclasses.replace(block, parent=parent))
        open_items.append(index)
    return tuple(linked)
