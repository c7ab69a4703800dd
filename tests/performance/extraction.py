"""How long a statement of ten thousand characters takes to read, and whether memory stays flat over very many."""

import contextlib
import json
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.performance.child import Ran, run
from tests.performance.generated_statements import statement
from tests.performance.rounds import Times
from tests.performance.table import Line, Measured

_WORK = "tests.performance.extraction_work"
_ENGINE = "memory"
_SECONDS = 0.060
_MEGABYTES = 150
_GROWN = 1.05
_FORMATS = {
    "txt": "text",
    "html": "web page",
    "demonstration": "documents of the demonstration",
    "docx": "Word document",
    "pdf": "PDF file, with the process that takes it apart",
}
_WITH_GOAL = ("txt", "html", "demonstration")


def extracted(documents: int, tell: Callable[[str], None]) -> Measured:
    """Read a few statements of each format one by one, and `documents` in a row; no store is needed."""
    measured = Measured()
    few = max(documents // 20, 5)
    for suffix, words in _FORMATS.items():
        tell(f"reading: {words}")
        with _folder(suffix, few) as folder:
            ran = _run("one", str(folder), str(few))
        told = json.loads(ran.printed)
        if told["claims"] == 0:
            measured.wrong.append(f"{words}: nothing was read")
        measured.lines += _each(words, Times(tuple(told["seconds"])), ran, goal=suffix in _WITH_GOAL)
    tell(f"reading: {documents:,} in a row")
    measured.lines += _row(documents, measured.wrong)
    return measured


@contextlib.contextmanager
def _folder(suffix: str, number: int) -> Iterator[Path]:
    """Give the documents of the demonstration, or a folder with generated ones, which goes when it is left."""
    if suffix == "demonstration":
        yield Path(__file__).resolve().parents[2] / "data" / "documents"
        return
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(number):
            made = statement(turn, ("txt", "html")[turn % 2] if suffix == "both" else suffix)
            (Path(folder) / made.name).write_bytes(made.data)
        yield Path(folder)


def _each(words: str, times: Times, ran: Ran, *, goal: bool) -> Iterator[Line]:
    what = f"reading 10,000 characters, {words}: of the processor"
    slow, large = times.median / _SECONDS, ran.megabytes / _MEGABYTES
    aim = ("60 ms", slow, 1.0) if goal else ("", None, None)
    yield Line(_ENGINE, what, f"{times}", *aim)
    aim = ("150 MB", large, 1.0) if goal else ("", None, None)
    yield Line(_ENGINE, f"reading, {words}: most memory", f"{ran.megabytes:.0f} MB", *aim)


def _row(documents: int, wrong: list[str]) -> Iterator[Line]:
    """Read on all cores, and a tenth of it on one, which must read as much."""
    few = max(documents // 10, 20)
    with _folder("both", documents) as many:
        told: dict[str, Any] = json.loads(_run("row", str(many), "0").printed)
    with _folder("both", few) as some:
        alone, same = (json.loads(_run("row", str(some), processes).printed) for processes in ("1", "2"))
    if alone["claims"] != same["claims"]:
        wrong.append(f"{few} statements: {same['claims']} facts by two processes, {alone['claims']} one by one")
    speed, beside = documents / told["seconds"], few / alone["seconds"]
    words = f"{documents:,} statements of 10,000 characters in a row, {told['processes']} processes"
    yield Line(_ENGINE, f"{words}, beside one by one", f"{speed:.1f}/s", f"{beside:.1f}/s", speed / beside)
    held = told["held"]
    quarter = len(held) // 4
    second, last = statistics.mean(held[quarter : 2 * quarter]), statistics.mean(held[-quarter:])
    ratio = last / second if second else None
    what = f"{words}: memory of all, last quarter beside second"
    yield Line(_ENGINE, what, f"{last:.1f} MB", f"{second:.1f} MB", ratio, _GROWN)


def _run(*arguments: str) -> Ran:
    return run((sys.executable, "-m", _WORK, *arguments), {})
