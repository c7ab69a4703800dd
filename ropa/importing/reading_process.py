"""A process that only reads: it gets a source and gives back what it says, so that all cores read at the same time.

Source and answer travel as pickles over two pipes that nobody else holds. The process has no store, hears no Ctrl-C,
and ends when its owner does.
"""

import contextlib
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

_BEGIN = "import sys; sys.path[:] = sys.argv[1:]; from ropa.importing.reading_process import main; main()"


class ReadingProcess:
    """The owner's side of one such process, which starts with its first source."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._lock = threading.Lock()

    def read(self, source: Source, options: Options) -> Extraction:
        """Return what a source says. Raises `UserError` where it cannot be read, or where the process ends over it."""
        running = self._started(source)
        try:
            _send(cast("BinaryIO", running.stdin), (source, options))
            answer = pickle.load(cast("BinaryIO", running.stdout))  # noqa: S301 - written by our own process
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self._stop(running)
            raise UserError(
                f"{source.name}: the process that read this file ended before it was done; nothing of it was imported; "
                "import the file alone, and report it to who maintains ropa if that fails too"
            ) from error
        if answer is None:
            return read(importer_for(source), source, options)
        if isinstance(answer, UserError):
            raise answer
        return cast("Extraction", answer)

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
                    [sys.executable, "-P", "-c", _BEGIN, *sys.path],
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


def main() -> None:
    """Read sources until no more come. What a reader prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            source, options = pickle.load(sys.stdin.buffer)  # noqa: S301 - sent by our owner
            answers.write(_answer(source, options))
            answers.flush()


def _answer(source: Source, options: Options) -> bytes:
    """Return, as a pickle, what a source says, or why it cannot be read; nothing where that cannot be pickled."""
    answer: Extraction | UserError
    try:
        answer = read(importer_for(source), source, options)
    except UserError as error:
        answer = error
    try:
        return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except Exception:  # noqa: BLE001 - an importer of another package may answer with anything
        return pickle.dumps(None)


def _send(pipe: BinaryIO, whole: object) -> None:
    pickle.dump(whole, pipe, pickle.HIGHEST_PROTOCOL)
    pipe.flush()
