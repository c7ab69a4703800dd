"""How many rows one statement carries: a message to the database has a largest size, a transaction many statements."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

ROWS = 5_000
"""Rows of one statement; 5,000 claims with long quotes stay under the 16 MB that the embedded engine accepts."""


def in_batches(rows: Sequence[T], size: int = ROWS) -> Iterator[Sequence[T]]:
    """Yield `rows` in parts of at most `size`, none of them empty."""
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
