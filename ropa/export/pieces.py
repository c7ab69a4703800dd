"""What is written of a file, piece by piece, so that a large one never stands in memory."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

_PIECE = 1 << 20


def in_pieces(file: BinaryIO, size: int = _PIECE) -> Iterator[bytes]:
    """Yield what is left to read of an open file, at most `size` bytes at a time."""
    while piece := file.read(size):
        yield piece


def sha256_of(pieces: Iterable[bytes]) -> str:
    """Return the SHA-256 of pieces put end to end."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()
