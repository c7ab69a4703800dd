"""The one place in which tests wait: for something that happens, never for time to pass."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_POLL_SECONDS = 0.02


def eventually(condition: Callable[[], T], seconds: float = 30.0) -> T:
    """Return what `condition` returns as soon as it is true of anything; fail when `seconds` have gone."""
    deadline = time.monotonic() + seconds
    between = threading.Event()
    while not (value := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"this did not happen within {seconds:.0f} seconds: {condition}")
        between.wait(_POLL_SECONDS)
    return value
