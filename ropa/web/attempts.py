"""How often somebody may guess: failed log-ins by address, counted over a minute."""

import threading
from collections.abc import Callable

MOST_FAILURES = 10
WINDOW_SECONDS = 60.0
_MOST_ADDRESSES = 10_000
_MOST_FAILURES_OF_ALL = 200


class Attempts:
    """The failures of the last minute. One address may fail ten times, all together two hundred; threads may share it.

    `now` returns seconds.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._failures: dict[str, list[float]] = {}

    def exhausted(self, client: str) -> bool:
        """Return whether an address, or all together, have failed too often to be heard now."""
        with self._lock:
            self._forget()
            everybody = sum(len(times) for times in self._failures.values())
            return len(self._failures.get(client, ())) >= MOST_FAILURES or everybody >= _MOST_FAILURES_OF_ALL

    def failed(self, client: str) -> None:
        """Count a failure of an address."""
        with self._lock:
            if client in self._failures or len(self._failures) < _MOST_ADDRESSES:
                self._failures.setdefault(client, []).append(self._now())

    def _forget(self) -> None:
        since = self._now() - WINDOW_SECONDS
        kept = {client: [at for at in times if at > since] for client, times in self._failures.items()}
        self._failures = {client: times for client, times in kept.items() if times}
