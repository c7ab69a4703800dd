"""How much one question may take: seconds, and values in its answer."""

import time

from ropa.errors import UserError

_EVERY = 1_000
"""After how many values the clock is looked at."""
_MOST_VALUES = 1_000_000
"""The most values that one response may hold."""


class Budget:
    """How long one question may take, and how many values its answer may have."""

    def __init__(self, seconds: float, values: int = _MOST_VALUES) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._most = values
        self._spent = 0
        self._next_look = _EVERY

    @property
    def left(self) -> float:
        """The seconds that are left, never less than a thousandth."""
        return max(self._end - time.monotonic(), 0.001)

    @property
    def over(self) -> bool:
        """Whether the time is over."""
        return time.monotonic() >= self._end

    def spend(self, values: int) -> None:
        """Count values of the response. Raises `UserError` where there are too many, or the time is over."""
        self._spent += values
        self._demand(self._spent)
        if self._spent >= self._next_look:
            self._next_look = self._spent + _EVERY
            self.check()

    def bear(self, values: int) -> None:
        """Raise `UserError` where a list of so many values, to be counted later, is too much, or the time is over."""
        self._demand(self._spent + values)
        self.check()

    def _demand(self, values: int) -> None:
        if values > self._most:
            raise UserError("the answer is larger than one response may be; ask for fewer rows, or fewer fields")

    def check(self) -> None:
        """Raise `UserError` where the time is over."""
        if self.over:
            raise UserError(f"the question took longer than {self._seconds:g} seconds; ask for less")
