"""How long a test lets something go on that must not go on for ever."""

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType


@contextlib.contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Break off what is done within after so many seconds, many times as long as it takes on a busy computer."""

    def ring(_: int, __: FrameType | None) -> None:
        raise AssertionError(f"it went on for more than {seconds} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
