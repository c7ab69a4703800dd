"""A lock on a file, shared or exclusive, which the operating system gives back however its holder ends."""

import fcntl
import os
import time
from pathlib import Path
from types import TracebackType
from typing import Self

_POLL_SECONDS = 0.01


class FileLock:
    """One holder's hold on a lock file; several holders of one process exclude each other too.

    Used as a context manager it is given back at the end of the block. The file stays when nobody holds it.
    """

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, path: Path, *, shared: bool = False, seconds: float = 0.0) -> "FileLock | None":
        """Take the lock, waiting at most `seconds`; return None where others held it all that time."""
        deadline = time.monotonic() + seconds
        while (lock := cls._take_now(path, shared=shared)) is None:
            if time.monotonic() >= deadline:
                return None
            time.sleep(_POLL_SECONDS)
        return lock

    @classmethod
    def _take_now(cls, path: Path, *, shared: bool) -> "FileLock | None":
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        lock = cls(path, descriptor)
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.release()
            return None
        if not lock.is_at_its_path():  # the file was removed and made anew between the opening and the locking
            lock.release()
            return None
        return lock

    def is_at_its_path(self) -> bool:
        """Return whether the locked file is still the one that others find under its path."""
        if self._descriptor is None:
            return False
        try:
            return os.path.samestat(os.fstat(self._descriptor), self.path.stat())
        except FileNotFoundError:
            return False

    def touch(self) -> None:
        """Mark the file as used now, for whoever watches its time of change."""
        if self._descriptor is not None:
            os.utime(self._descriptor)

    def release(self) -> None:
        """Give the lock back; a second time changes nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
