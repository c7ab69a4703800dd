"""How long it takes to look through a whole register for faults, and how that grows with the register."""

import dataclasses
import json
import sys
from collections.abc import Callable, Iterator, Sequence

from tests.performance.child import run
from tests.performance.rounds import Times
from tests.performance.table import Line, Measured

_WORK = "tests.performance.checks_work"
_ENGINE = "memory"
_LINEAR = 2.0
"""What an activity may cost beside one of a register a tenth as large: caches hold the small one only, which costs up
to this much; a check that compares everything with everything would show ten."""
_WORTH_TELLING = 0.05
_SHAPES = {"many": "a body for three activities", "one": "one body for all"}


@dataclasses.dataclass(frozen=True)
class _Took:
    """Seconds of the processor by check, round by round, and the most memory in MB that the process held."""

    activities: int
    by_check: dict[str, Times]
    megabytes: float

    @property
    def times(self) -> Times:
        """What all checks took together, round by round."""
        return Times(tuple(map(sum, zip(*(times.seconds for times in self.by_check.values()), strict=True))))

    def microseconds(self, times: Times) -> float:
        """Return what an activity took, in the middle of all rounds."""
        return 1e6 * times.median / self.activities


def checking(sizes: Sequence[int], repetitions: int, tell: Callable[[str], None]) -> Measured:
    """Measure all checks over registers of both shapes and of all sizes; no store is needed."""
    measured = Measured()
    for shape, words in _SHAPES.items():
        took = [_looked_through(shape, size, repetitions, measured, tell) for size in sorted(sizes)]
        if len(took) > 1:
            measured.lines += _growth(words, took[0], took[-1])
    return measured


def _looked_through(shape: str, size: int, repetitions: int, measured: Measured, tell: Callable[[str], None]) -> _Took:
    ran = run((sys.executable, "-m", _WORK, shape, str(size), str(repetitions)), {})
    told = json.loads(ran.printed)
    what = f"checks of {told['activities']:,} activities, {_SHAPES[shape]}"
    tell(what)
    if told["missed"] or told["invented"]:
        measured.wrong.append(f"{what}: missed {told['missed'][:5]}, invented {told['invented'][:5]}")
    took = _Took(
        told["activities"], {name: Times(tuple(took)) for name, took in told["seconds"].items()}, ran.megabytes
    )
    planted = f"{told['findings']} findings of {told['planted']}"
    measured.lines.append(Line(_ENGINE, f"{what}: seconds of the processor", f"{took.times}", planted))
    measured.lines.append(Line(_ENGINE, f"{what}: memory of the process", f"{took.megabytes:.0f} MB"))
    return took


def _growth(words: str, small: _Took, large: _Took) -> Iterator[Line]:
    """Compare what an activity costs in the largest register and in the smallest: all checks, and the worst of them."""
    of = f"{words}, an activity of {large.activities:,} beside one of {small.activities:,}"
    yield _compared(f"checks, {of}", small, large, small.times, large.times)
    weighty = [name for name, times in large.by_check.items() if times.median >= _WORTH_TELLING * large.times.median]
    worst = max(weighty, key=lambda name: large.by_check[name].median / small.by_check[name].median)
    yield _compared(
        f"the check that grows most, {worst}: {of}", small, large, small.by_check[worst], large.by_check[worst]
    )


def _compared(what: str, small: _Took, large: _Took, less: Times, more: Times) -> Line:
    ahead, behind = large.microseconds(more), small.microseconds(less)
    return Line(_ENGINE, what, f"{ahead:.1f} µs", f"{behind:.1f} µs", ahead / behind, _LINEAR)
