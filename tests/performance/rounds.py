"""Measuring side by side: contestants take turns, so that a slow minute of the computer falls on all of them."""

import dataclasses
import gc
import statistics
import time
from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


@dataclasses.dataclass(frozen=True)
class Times:
    """The seconds that one contestant took, round by round."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle of all rounds."""
        return statistics.median(self.seconds)

    def __str__(self) -> str:
        low, high = min(self.seconds), max(self.seconds)
        unit, times = ("ms", 1000) if self.median < 1 else ("s", 1)
        digits = 1 if self.median * times < 100 else 0
        return f"{self.median * times:.{digits}f} {unit} ({low * times:.{digits}f}–{high * times:.{digits}f})"


def in_turns(contestants: Mapping[K, Callable[[], object]], repetitions: int, warm_up: int) -> dict[K, Times]:
    """Return what each contestant took in each round; the order turns by one from round to round."""
    found: dict[K, list[float]] = {name: [] for name in contestants}
    names = list(contestants)
    gc.collect()
    gc.freeze()  # what the measuring itself keeps in memory is no burden to the measured
    for number in range(-warm_up, repetitions):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            gc.collect()
            took = timed(contestants[name])
            if number >= 0:
                found[name].append(took)
    gc.unfreeze()
    return {name: Times(tuple(seconds)) for name, seconds in found.items()}


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that `work` takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
