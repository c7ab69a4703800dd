"""A cell of an exported workbook that a person changed, and whether it can be read."""

import dataclasses
from typing import Literal, TypeAlias

Trouble: TypeAlias = Literal["key", "twice", "dates", "elsewhere", "sheet"]
"""Why an edit cannot be read: its key is damaged, two rows differ, a day of a link, a cell that is no fact's value."""


@dataclasses.dataclass(frozen=True, slots=True)
class Edit:
    """A cell that was changed: where it is, of which fact, what it was and what it is (None = nothing).

    `fact` is the key of the row; that of a row that was added may name no object yet.
    """

    cell: str
    fact: str
    was: str | None
    becomes: str | None


@dataclasses.dataclass(frozen=True, slots=True)
class Unread:
    """A cell that was changed and cannot become a decision, and why."""

    cell: str
    was: str | None
    becomes: str | None
    trouble: Trouble
