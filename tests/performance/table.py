"""What was measured, line by line: beside what it was measured, what the goal is, and whether it is met."""

import dataclasses
from collections.abc import Iterable

_HEADS = ("engine", "what", "measured", "beside", "ratio", "goal", "")


@dataclasses.dataclass(frozen=True)
class Line:
    """One measurement: median with its least and most, the same of what it is compared with, their ratio, the goal.

    The ratio may be the goal at most, or has to be it `at_least`.
    """

    engine: str
    what: str
    measured: str
    beside: str = ""
    ratio: float | None = None
    goal: float | None = None
    at_least: bool = False

    @property
    def verdict(self) -> str:
        """Whether the goal is met, in words; nothing where there is none."""
        if self.ratio is None or self.goal is None:
            return ""
        met = self.ratio >= self.goal if self.at_least else self.ratio <= self.goal
        return "met" if met else "NOT MET"

    def plain(self) -> dict[str, str | float | None]:
        """Return the line as JSON holds it."""
        return {**dataclasses.asdict(self), "verdict": self.verdict}

    def cells(self) -> tuple[str, ...]:
        """Return the line as the table shows it."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        goal = "" if self.goal is None else f"{'≥' if self.at_least else '≤'} {self.goal:g}"
        return self.engine, self.what, self.measured, self.beside, ratio, goal, self.verdict


@dataclasses.dataclass
class Measured:
    """What came of measuring one part: lines for the table, and what was wrong with an answer."""

    lines: list[Line] = dataclasses.field(default_factory=list)
    wrong: list[str] = dataclasses.field(default_factory=list)


def table(lines: Iterable[Line]) -> str:
    """Return the lines as columns of text."""
    rows = [_HEADS, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    shown = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([shown[0], "  ".join("─" * width for width in widths), *shown[1:]])
