"""A process that only reads: it gets a source and gives back what it says, so that all cores read at the same time.

Source and answer travel as pickles over two pipes that nobody else holds. The process has no store, hears no Ctrl-C,
and ends when its owner does. Its memory and its time may be bounded, for a source that is too large to be read
elsewhere.
"""

import contextlib
import dataclasses
import os
import pickle
import signal
import subprocess
import sys
import threading
from typing import BinaryIO, cast

from ropa.errors import UserError
from ropa.importing.discover import importer_for
from ropa.importing.importer import Extraction, Options, Source
from ropa.importing.reading import read

_BEGIN = (
    "import sys; bounds, sys.path[:] = sys.argv[1], sys.argv[2:]; "
    "from ropa.importing.reading_process import main; main(bounds)"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """How far a process may go: `memory` and `answer` in bytes, `seconds` of a processor."""

    memory: int
    seconds: int
    answer: int


class ReadingProcess:
    """The owner's side of one such process, which starts with its first source."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits
        self._running: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._lock = threading.Lock()

    def read(self, source: Source, options: Options) -> Extraction:
        """Return what a source says. Raises `UserError` where it cannot be read, or where the process ends over it."""
        return self.understand(source, options)[1]

    def understand(self, source: Source, options: Options) -> tuple[str, Extraction]:
        """Return the name of the importer that reads a source, and what it says; raises like `read`."""
        running = self._started(source)
        try:
            _send(cast("BinaryIO", running.stdin), (source, options))
            answer = pickle.load(cast("BinaryIO", running.stdout))  # noqa: S301 - written by our own process
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self._stop(running)
            raise self._ended_over(source) from error
        if answer is None:
            importer = importer_for(source)
            return importer.name, read(importer, source, options)
        if isinstance(answer, UserError):
            raise answer
        return cast("tuple[str, Extraction]", answer)

    def _ended_over(self, source: Source) -> UserError:
        if self._limits is not None:
            return _beyond(source, f"takes more than {self._limits.seconds} seconds or all the memory there is")
        return UserError(
            f"{source.name}: the process that read this file ended before it was done; nothing of it was imported; "
            "import the file alone, and report it to who maintains ropa if that fails too"
        )

    def end(self) -> None:
        """End the process, whatever it is at, and what it has started itself; it does not start again."""
        with self._lock:
            self._ended = True
            running = self._running
        if running is not None:
            self._stop(running)

    def _started(self, source: Source) -> subprocess.Popen[bytes]:
        """Return the process; it finds the same packages as its owner, and none in the folder where it is started."""
        with self._lock:
            if self._ended:
                raise UserError(f"{source.name}: the import was stopped before this file was read")
            if self._running is None:
                self._running = subprocess.Popen(  # noqa: S603 - this very interpreter, with a program of its own
                    [sys.executable, "-P", "-c", _BEGIN, _written(self._limits), *sys.path],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    process_group=None if sys.platform == "win32" else 0,
                )
            return self._running

    def _stop(self, running: subprocess.Popen[bytes]) -> None:
        with self._lock:
            if self._running is not running:
                return
            self._running = None
            with contextlib.suppress(ProcessLookupError):
                if sys.platform == "win32":
                    running.kill()
                else:
                    os.killpg(running.pid, signal.SIGKILL)
            running.wait()
        for pipe in (running.stdin, running.stdout):
            with contextlib.suppress(OSError):  # what could not be sent is still to be flushed
                cast("BinaryIO", pipe).close()


def _written(limits: Limits | None) -> str:
    return " ".join(map(str, dataclasses.astuple(limits))) if limits else ""


def main(bounds: str) -> None:
    """Read sources until no more come, within these `Limits` if there are any. What a reader prints goes nowhere."""
    limits = Limits(*map(int, bounds.split())) if bounds else None
    if limits is not None:
        _keep(limits)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            source, options = pickle.load(sys.stdin.buffer)  # noqa: S301 - sent by our owner
            answers.write(_answer(source, options, limits))
            answers.flush()


def _keep(limits: Limits) -> None:
    """Have the system keep this process within its limits, where it can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    for kind, most in ((resource.RLIMIT_AS, limits.memory), (resource.RLIMIT_CPU, limits.seconds)):
        resource.setrlimit(kind, (most, most))


def _answer(source: Source, options: Options, limits: Limits | None) -> bytes:
    """Return, as a pickle, what a source says, or why it cannot be read; nothing where that cannot be pickled."""
    answer: tuple[str, Extraction] | UserError
    try:
        importer = importer_for(source)
        answer = importer.name, read(importer, source, options)
    except (UserError, MemoryError) as error:
        answer = _told(source, error)
    try:
        pickled = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        pickled = b""
    except Exception:  # noqa: BLE001 - an importer of another package may answer with anything
        return pickle.dumps(None)
    if limits is not None and not 0 < len(pickled) <= limits.answer:
        return pickle.dumps(_beyond(source, "says more than is taken in at once"))
    return pickled


def _told(source: Source, error: UserError | MemoryError) -> UserError:
    """Return the error as the owner is to tell it; where memory ran out, that is told and not what came of it."""
    if isinstance(error, UserError) and not isinstance(error.__cause__, MemoryError):
        return error
    return _beyond(source, "takes more memory to be read than is allowed")


def _beyond(source: Source, what: str) -> UserError:
    return UserError(f"{source.name}: the file {what}; nothing of it was imported; split it and import its parts")


def _send(pipe: BinaryIO, whole: object) -> None:
    pickle.dump(whole, pipe, pickle.HIGHEST_PROTOCOL)
    pipe.flush()
