"""The embedded database as its users see it: found where one runs, started where none does.

It runs in a process of its own (`engine_process`), shared by all commands that use the same `ROPA_HOME`. Every user
takes a lease *before* looking for it, so an engine that is found cannot be one that is just stopping for want of users.
"""

import math
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import ropa
from ropa.errors import StoreError
from ropa.settings import Settings
from ropa.store.engine_home import EngineHome, EngineRun, engine_version, last_line
from ropa.store.file_lock import FileLock

ALREADY_RUNNING = 75  # the exit status by which an engine process says that another one holds the folder
_START_SECONDS = 90.0
_STOP_SECONDS = 30.0
_ROOM_SECONDS = 5.0
_POLL_SECONDS = 0.02
_HEAP = re.compile(r"[1-9]\d{0,8}[mMgG]")


def _checked(settings: Settings) -> tuple[str, str]:
    """Return heap and idle seconds as the engine process takes them."""
    if not _HEAP.fullmatch(settings.engine_heap):
        raise StoreError(f"ROPA_ENGINE_HEAP is «{settings.engine_heap}», which is no size; write it like 1500m or 2g")
    if not 0 < settings.engine_idle < math.inf:
        raise StoreError("ROPA_ENGINE_IDLE is no number of seconds above 0; write it like 20")
    return settings.engine_heap, str(settings.engine_idle)


class Lease:
    """One user's stay with the embedded database: while it lasts, the engine does not stop for want of users."""

    def __init__(self, settings: Settings, progress: Callable[[str], None]) -> None:
        self._heap, self._idle = _checked(settings)
        self._progress = progress
        self.home = EngineHome(settings.home)
        self.home.prepare()
        self._stay = self._taken()

    def _taken(self) -> FileLock:
        stay = FileLock.take(self.home.clients_lock, shared=True, seconds=_STOP_SECONDS)
        if stay is None:
            raise StoreError(
                f"the embedded database in {self.home.path} has been stopping for too long; {self._ways_out}"
            )
        return stay

    @property
    def _ways_out(self) -> str:
        return f"read {self.home.log}, end its process, and try again"

    def engine(self) -> EngineRun:
        """Return the engine that runs, started if need be. Raises `StoreError` with its last words if it does not."""
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            alive, run = self.home.has_engine(), self.home.read_run()
            if not alive:
                self._start()
            elif run is None:
                time.sleep(_POLL_SECONDS)  # it is just starting, or just stopping
            elif run.version != engine_version():
                self._make_room(run)
            else:
                return run
        raise StoreError(f"the embedded database in {self.home.path} neither starts nor stops; {self._ways_out}")

    def _start(self) -> None:
        self._progress("starting the embedded database…")
        home = self.home
        command = [sys.executable, "-P", "-m", "ropa.store.engine_process", str(home.path), self._heap, self._idle]
        try:
            launched = subprocess.run(  # noqa: S603 - our own module, by the interpreter that runs this one
                command,
                cwd=home.data,
                env=_environment(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                start_new_session=True,
                timeout=_START_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise StoreError(
                f"the embedded database did not start within {_START_SECONDS:.0f} seconds; {self._ways_out}"
            ) from None
        if launched.returncode not in (0, ALREADY_RUNNING):
            words = last_line(launched.stderr.decode(errors="replace")) or home.last_words()
            raise StoreError(f"the embedded database did not start: {words} (all that it said is in {home.log})")

    def _make_room(self, run: EngineRun) -> None:
        """Have an engine of another version stop if nobody else uses it, or see that it is none after all."""
        home = self.home
        self._stay.release()
        home.stop_request.touch()
        deadline = time.monotonic() + _ROOM_SECONDS
        while home.has_engine() and home.read_run() in (run, None):
            if time.monotonic() > deadline:
                home.stop_request.unlink(missing_ok=True)
                raise StoreError(
                    f"the database in {home.path} is in use by another version of this product (process {run.pid}); "
                    f"end its users and try again"
                )
            time.sleep(_POLL_SECONDS)
        home.stop_request.unlink(missing_ok=True)
        self._stay = self._taken()

    def writers_turn(self, seconds: float) -> FileLock | None:
        """Return the right to write, waiting at most `seconds` for other writers; None where they did not end."""
        return FileLock.take(self.home.writer_lock, seconds=seconds)

    def release(self) -> None:
        """End the stay; the engine counts its idle time from now."""
        self._stay.touch()
        self._stay.release()


def _environment() -> dict[str, str]:
    """Return the engine's environment: no secret that it does not need, and the product where this one has it from."""
    secret = ("NEO4J_", "ROPA_ACCESS_TOKEN")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(secret)}
    here = str(Path(ropa.__file__).resolve().parents[1])
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, (here, kept.get("PYTHONPATH"))))
    return kept
