"""Files in their order, of which the next ones are being read on all cores while the first one is written."""

import collections
import contextlib
import dataclasses
import os
import queue
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Self

from ropa.errors import UserError
from ropa.importing.importer import Extraction, Options, Source
from ropa.importing.reading_process import ReadingProcess
from ropa.importing.sources import SIZE_LIMIT, read_source

WORTHWHILE = 16
"""How many files there must be: fewer are read before processes that read them have started."""

MOST = 8
"""The most processes, whatever the computer has: all of them are waiting for the one that writes."""

Read = Callable[[], Extraction]


@dataclasses.dataclass(frozen=True)
class Taken:
    """A file whose turn has come: its bytes, or why it cannot be opened; and what it says, where that is being read."""

    path: Path
    source: Source | UserError
    read: Read | None = None

    def opened(self) -> Source:
        """Return the bytes. Raises `UserError` where the file cannot be opened."""
        if isinstance(self.source, UserError):
            raise self.source
        return self.source


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    paths: Sequence[Path], options: Options, worth_reading: Callable[[Source], bool], processes: int | None = None
) -> Generator[Taken, None, None]:
    """Give each file when its turn comes; with many files, those after it are read meanwhile.

    At most two files for each process are ahead, and no more once their bytes exceed the largest file that is opened.
    A file that is not `worth_reading` is not read ahead, nor is the first one: who asks reads it while the processes
    start. To be closed by who stops early.
    """
    running = min(cores(), MOST) if processes is None else processes
    if len(paths) < WORTHWHILE or running < 2:  # noqa: PLR2004 - one process would read while we wait for it
        yield from (_taken(path) for path in paths)
        return
    with _Readers(running, options) as readers:
        ahead = collections.deque[Taken]()
        for path in paths:
            while len(ahead) > 2 * running or sum(map(_size, ahead)) > SIZE_LIMIT:
                yield ahead.popleft()
            taken = _taken(path)
            if path != paths[0] and not isinstance(taken.source, UserError) and worth_reading(taken.source):
                taken = dataclasses.replace(taken, read=readers.begin(taken.source))
            ahead.append(taken)
        while ahead:
            yield ahead.popleft()


def _taken(path: Path) -> Taken:
    try:
        return Taken(path, read_source(path))
    except UserError as error:
        return Taken(path, error)


def _size(taken: Taken) -> int:
    return 0 if isinstance(taken.source, UserError) else len(taken.source.data)


class _Readers:
    """Processes that read, and a thread for each that waits for it."""

    def __init__(self, number: int, options: Options) -> None:
        self._options = options
        self._all = [ReadingProcess() for _ in range(number)]
        self._idle = queue.SimpleQueue[ReadingProcess]()
        self._threads = ThreadPoolExecutor(number, thread_name_prefix="reading")

    def __enter__(self) -> Self:
        for process in self._all:
            self._idle.put(process)
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for process in self._all:
            process.end()
        self._threads.shutdown()

    def begin(self, source: Source) -> Read:
        """Have a source read, and return how to wait for what it says."""
        future: Future[Extraction] = self._threads.submit(self._read, source)
        return future.result

    def _read(self, source: Source) -> Extraction:
        process = self._idle.get()
        with contextlib.ExitStack() as afterwards:
            afterwards.callback(self._idle.put, process)
            return process.read(source, self._options)
