"""A value that a list gives, with the cell that bears it out."""

import dataclasses
import functools
from typing import Generic, TypeVar

from importers.tables.sheet import Cell
from ropa.claims.claim import Evidence

T = TypeVar("T")


@dataclasses.dataclass(frozen=True)
class Found(Generic[T]):
    """A value, the cell in which it stands, the rule that read it, and how sure that is (0–1)."""

    value: T
    cell: Cell
    rule: str
    confidence: float = 0.95

    @functools.cached_property
    def evidence(self) -> Evidence:
        """The text of the cell as it was, and where it stands; one object, since many facts rest on it."""
        return Evidence(self.cell.text, self.cell.place, f"mandates.{self.rule}", self.confidence)
