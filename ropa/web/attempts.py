"""How often somebody may guess: failed log-ins by address, counted over a minute and over all workers of a server."""

import contextlib
import fcntl
import hashlib
import struct
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

MOST_FAILURES = 10
WINDOW_SECONDS = 60.0
_MOST_FAILURES_OF_ALL = 200
_DIGEST_BYTES = 16
_FAILURE = struct.Struct(f"<d{_DIGEST_BYTES}s")

_Failure: TypeAlias = tuple[float, bytes]
"""When it was, and the digest of the address it came from: the addresses themselves are written nowhere."""


class Attempts:
    """The failures of the last minute. One address may fail ten times, all together two hundred; threads may share it.

    Workers of one server are given the same file, which each locks for an instant: a lock that the system takes from a
    worker that is killed. `now` returns seconds that are the same for all of them.
    """

    def __init__(self, now: Callable[[], float], shared: Path | None = None) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._shared = shared
        self._own: list[_Failure] = []

    def exhausted(self, client: str) -> bool:
        """Return whether an address, or all together, have failed too often to be heard now."""
        theirs = _digest(client)
        with self._failures() as failures:
            own = sum(digest == theirs for _, digest in failures)
            return own >= MOST_FAILURES or len(failures) >= _MOST_FAILURES_OF_ALL

    def failed(self, client: str) -> None:
        """Count a failure of an address."""
        with self._failures() as failures:
            failures.append((self._now(), _digest(client)))

    @contextlib.contextmanager
    def _failures(self) -> Iterator[list[_Failure]]:
        """Give the failures of the last minute to look at and to add to, while nobody else does."""
        with self._lock:
            if self._shared is None:
                self._own = self._recent(self._own)
                yield self._own
                return
            with self._shared.open("r+b") as file:
                fcntl.flock(file, fcntl.LOCK_EX)  # until the file is closed
                failures = self._recent(_read(file.read()))
                yield failures
                file.seek(0)
                file.write(b"".join(_FAILURE.pack(*failure) for failure in failures))
                file.truncate()

    def _recent(self, failures: Iterable[_Failure]) -> list[_Failure]:
        since = self._now() - WINDOW_SECONDS
        return [failure for failure in failures if failure[0] > since][-_MOST_FAILURES_OF_ALL:]


def _read(written: bytes) -> Iterator[_Failure]:
    """Yield the failures in a file; of the last one a worker may have written a part when it was killed."""
    yield from _FAILURE.iter_unpack(written[: len(written) // _FAILURE.size * _FAILURE.size])


def _digest(client: str) -> bytes:
    return hashlib.blake2b(client.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).digest()
