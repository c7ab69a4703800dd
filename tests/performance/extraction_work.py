"""Statements read in a process of its own: one by one, or very many in a row on all cores; it prints what it took."""

import contextlib
import json
import os
import resource
import sys
import time
from pathlib import Path

from ropa.importing.discover import importer_for
from ropa.importing.importer import Options, Source
from ropa.importing.read_ahead import MOST, cores, in_order
from ropa.importing.reading import read
from ropa.importing.sources import files_of, read_source
from tests.performance.servers import resident

_WARM_UP = 3
_SAMPLES = 40
_CHARACTERS = 10_000


def one_by_one(folder: str, number: str) -> dict[str, object]:
    """Read that many documents of a folder, again and again where it has fewer, after a few that nobody times."""
    documents = [read_source(path) for path in files_of([Path(folder)])]
    took, claims = [], 0
    for turn in range(-_WARM_UP, int(number)):
        seconds, characters, claims = _read(documents[turn % len(documents)])
        took.append(seconds * _CHARACTERS / characters)
    return {"seconds": took[_WARM_UP:], "claims": claims}


def _read(source: Source) -> tuple[float, int, int]:
    """Return the seconds of the processor, also of a process that the reader starts, the characters and the facts."""
    begun = _processor()
    found = read(importer_for(source), source, Options())
    return _processor() - begun, len(found.text or ""), len(found.said)


def _processor() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def in_a_row(folder: str, number: str) -> dict[str, object]:
    """Read the files of a folder as the import does, and look at the memory of all processes meanwhile."""
    paths = files_of([Path(folder)])
    running = int(number) or min(cores(), MOST)
    held, begun, said = [], time.perf_counter(), 0
    with contextlib.closing(in_order(paths, Options(), lambda _: True, running)) as files:
        for turn, taken in enumerate(files):
            source = taken.opened()
            found = taken.read() if taken.read else read(importer_for(source), source, Options())
            said += len(found.said)
            if turn % max(len(paths) // _SAMPLES, 1) == 0:
                held.append(_megabytes())
    return {"seconds": time.perf_counter() - begun, "processes": running, "held": held, "claims": said}


def _megabytes() -> float:
    """Return the resident memory of this process and those that it started, 0 where the system does not tell."""
    listed = [path.read_text(encoding="ascii") for path in Path("/proc/self/task").glob("*/children")]
    family = [os.getpid(), *(int(pid) for words in listed for pid in words.split())]
    return sum(resident(pid) or 0.0 for pid in family)


if __name__ == "__main__":
    works = {"one": one_by_one, "row": in_a_row}
    sys.stdout.write(json.dumps(works[sys.argv[1]](*sys.argv[2:])))
