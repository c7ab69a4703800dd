"""How answers and imports grow with the register, and what they cost beside the bare driver and a bare workbook reader.

One run measures everything on both engines and prints one table; whatever is compared is measured in turns, so ratios
hold on a busy computer where single times do not. The exit status is 1 only where an answer is wrong.
"""

import argparse
import contextlib
import gc
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # so that it also runs where nothing is installed

from ropa.store.dialect import EngineName
from tests.performance import first_answer
from tests.performance.asking import asked
from tests.performance.checking import checking
from tests.performance.export import exported
from tests.performance.extraction import extracted
from tests.performance.generated_register import GeneratedRegister
from tests.performance.ledger import merging
from tests.performance.list_import import list_imported
from tests.performance.list_size import largest
from tests.performance.loading import load
from tests.performance.servers import Server, server
from tests.performance.serving import served
from tests.performance.table import Line, Measured, table

_ENGINES: tuple[EngineName, ...] = ("arcadedb", "neo4j")
_WHOLE = {"scale": "1,10", "questions": 30, "imports": 5, "commands": 5, "rows": 1_000, "ledgers": 3, "checks": 5}
_WHOLE |= {"load": 96, "small": 20_000, "statements": 1_000, "list": 10_000}
_QUICK = {"scale": "1,2", "questions": 5, "imports": 1, "commands": 1, "rows": 100, "ledgers": 1, "checks": 1}
_QUICK |= {"load": 32, "small": 500, "statements": 60, "list": 300}


def main(arguments: list[str]) -> int:
    """Measure what is asked for, print the table, and return 1 where an answer is wrong."""
    options = _options(arguments)
    often: dict[str, Any] = _QUICK if options.quick else _WHOLE
    sizes = [int(size) for size in (options.scale or often["scale"]).split(",")]
    engines = _ENGINES if options.engine == "both" else (options.engine,)
    lines: list[Line] = []
    wrong: list[str] = []
    for part in options.parts or _PARTS:
        found = _PARTS[part](engines, sizes, often)
        lines += found.lines
        wrong += found.wrong
    verdict = [f"WRONG: {line}" for line in wrong] or ["All answers are right, and the same wherever they were asked."]
    sys.stdout.write("\n".join((table(lines), *verdict)) + "\n")
    if options.json:
        whole = {"lines": [line.plain() for line in lines], "wrong": wrong}
        options.json.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 1 if wrong else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure answers and imports, and print one table.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(_PARTS)}; without any: all of them")
    parser.add_argument("--engine", choices=(*_ENGINES, "both"), default="both")
    parser.add_argument(
        "--scale", metavar="1,10", help="sizes: 1 is 20,000 flows, a ledger of 20,000 claims or 200 activities to check"
    )
    parser.add_argument("--quick", action="store_true", help="few repetitions in small registers, to try it out")
    parser.add_argument("--json", type=Path, metavar="OUT", help="also write the table as JSON")
    options = parser.parse_args(arguments)
    for part in options.parts:
        if part not in _PARTS:
            parser.error(f"there is no part «{part}»; there are {', '.join(_PARTS)}")
    return options


def _answers(engines: Sequence[EngineName], sizes: list[int], often: dict[str, Any]) -> Measured:
    """Ask the questions of registers of all sizes, one engine after the other."""
    measured = Measured()
    answers: dict[str, Any] = {}
    for engine in engines:
        with contextlib.ExitStack() as servers:
            loaded = {size: _loaded(servers.enter_context(server(engine)), size, measured.lines) for size in sizes}
            gc.collect()
            gc.freeze()  # what the generator made is no part of a command, and must not be searched for garbage
            found = asked(loaded, often["questions"])
            measured.lines += found.lines
            measured.lines += [first_answer.memory(running, size) for size, (running, _) in loaded.items()]
        measured.wrong += found.wrong
        answers[engine] = found.answers
    measured.wrong += _differing(answers, sizes)
    return measured


def _loaded(running: Server, size: int, lines: list[Line]) -> tuple[Server, GeneratedRegister]:
    register = GeneratedRegister(size)
    begun = time.perf_counter()
    elements = load(running.store, register.batches())
    seconds = time.perf_counter() - begun
    words = f"load of {size}× ({elements:,} things, claims and edges), once"
    lines.append(Line(running.engine, words, f"{seconds:.0f} s", f"{elements / seconds:,.0f} a second"))
    _tell(f"{running.engine} {size}×: loaded in {seconds:.0f} s")
    return running, register


def _imports(engines: Sequence[EngineName], _sizes: list[int], often: dict[str, Any]) -> Measured:
    """Measure the import of a list."""
    measured = Measured()
    for engine in engines:
        _tell(f"{engine}: import of a list")
        with server(engine) as running, tempfile.TemporaryDirectory() as folder:
            measured.lines += list_imported(running, Path(folder), often["imports"], often["rows"])
    return measured


def _starts(engines: Sequence[EngineName], _sizes: list[int], often: dict[str, Any]) -> Measured:
    """Measure the first answer of a command."""
    measured = Measured()
    cold: float | None = None
    for engine in engines:
        _tell(f"{engine}: first answer")
        if engine == "arcadedb":
            found, cold = first_answer.of_embedded(often["commands"])
            measured.lines += found
        else:
            with server(engine) as running:
                measured.lines += first_answer.of_neo4j(running, often["commands"], cold)
    return measured


def _ledgers(engines: Sequence[EngineName], sizes: list[int], often: dict[str, Any]) -> Measured:
    """Merge ledgers of all sizes anew and as of a day, and check what comes of them."""
    measured = Measured()
    for engine in engines:
        found = merging(engine, sizes, often["ledgers"], _tell)
        measured.lines += found.lines
        measured.wrong += found.wrong
    return measured


def _checks(_engines: Sequence[EngineName], sizes: list[int], often: dict[str, Any]) -> Measured:
    """Look through registers of all sizes for faults that are known."""
    return checking(sizes, often["checks"], _tell)


def _exports(engines: Sequence[EngineName], _sizes: list[int], often: dict[str, Any]) -> Measured:
    """Export a register of ten times as many activities as a list has rows."""
    measured = Measured()
    for engine in engines:
        _tell(f"{engine}: export")
        found = exported(engine, 10 * often["rows"], often["ledgers"])
        measured.lines += found.lines
        measured.wrong += found.wrong
    return measured


def _lists(engines: Sequence[EngineName], _sizes: list[int], often: dict[str, Any]) -> Measured:
    """Import the largest list that one transaction may hold."""
    measured = Measured()
    for engine in engines:
        found = largest(engine, often["list"], often["ledgers"], _tell)
        measured.lines += found.lines
        measured.wrong += found.wrong
    return measured


def _extraction(_engines: Sequence[EngineName], _sizes: list[int], often: dict[str, Any]) -> Measured:
    """Read statements of every format."""
    return extracted(often["statements"], _tell)


def _served(engines: Sequence[EngineName], sizes: list[int], often: dict[str, Any]) -> Measured:
    """Serve registers of all sizes over HTTP."""
    measured = Measured()
    for engine in engines:
        for size in sizes:
            with server(engine) as running:
                _loaded(running, size, measured.lines)
                found = served(running, size, often, _tell)
            measured.lines += found.lines
            measured.wrong += found.wrong
    return measured


def _differing(answers: dict[str, Any], sizes: list[int]) -> list[str]:
    """Return where two engines, or two sizes of the register, do not give the same answer."""
    found = []
    engines = list(answers)
    for name, size in answers[engines[0]]:
        told = [answers[engine][name, size] for engine in engines]
        if any(other != told[0] for other in told):
            found.append(f"{name}, {size}×: the engines do not answer alike")
        if "hub" not in name and told[0] != answers[engines[0]][name, sizes[0]]:
            found.append(f"{name}: the answer in {size}× is not the one in {sizes[0]}×")
    return found


def _tell(words: str) -> None:
    sys.stderr.write(f"{words}\n")


_PARTS: dict[str, Callable[[Sequence[EngineName], list[int], dict[str, Any]], Measured]] = {
    "answers": _answers,
    "imports": _imports,
    "starts": _starts,
    "ledger": _ledgers,
    "checks": _checks,
    "export": _exports,
    "serving": _served,
    "extraction": _extraction,
    "lists": _lists,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
