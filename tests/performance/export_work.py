"""A workbook written in a process of its own: by the product from its store, or barely from the cells of another."""

import hashlib
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl

from ropa.checks.judge import grounds_of
from ropa.export.export import export as export_workbook
from ropa.export.file import write_file
from ropa.export.request import ExportRequest
from ropa.questions.opened import open_register
from ropa.settings import Settings
from ropa.store.connection import open_store


def export(file: Path) -> tuple[float, float]:
    """Export the whole register into a file; return the seconds, and those of them after the register was read."""
    with open_store(Settings.from_environment()) as store:
        store.run("RETURN 1")
        begun = time.perf_counter()
        request = ExportRequest("art30-controller", None, "2026-01-01", "2026-01-01T00:00:00Z")
        held = open_register(store)
        read = time.perf_counter()
        write_file(file, export_workbook(held.book, grounds_of(held), request))
        written = time.perf_counter()
        return written - begun, written - read


def bare(file: Path) -> tuple[float, int]:
    """Write the cells of a workbook again; return the seconds of writing alone, and how many cells there were."""
    read = openpyxl.load_workbook(file, read_only=True)
    book = openpyxl.Workbook(write_only=True)
    seconds, cells = 0.0, 0
    for sheet in read.worksheets:
        begun = time.perf_counter()
        written = book.create_sheet(sheet.title)
        seconds += time.perf_counter() - begun
        for rows in _parts(sheet.iter_rows(values_only=True)):
            begun = time.perf_counter()
            for row in rows:
                written.append(row)
            seconds += time.perf_counter() - begun
            cells += sum(map(len, rows))
    begun = time.perf_counter()
    book.save(file.with_suffix(".bare.xlsx"))
    return seconds + time.perf_counter() - begun, cells


def _parts(rows: Iterator[tuple[Any, ...]], size: int = 1_000) -> Iterator[list[tuple[Any, ...]]]:
    part: list[tuple[Any, ...]] = []
    for row in rows:
        part.append(row)
        if len(part) == size:
            yield part
            part = []
    yield part


def main(work: str, file: Path) -> None:
    """Do one piece of work and print how long it took, in seconds."""
    seconds, more = export(file) if work == "export" else bare(file)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    sys.stdout.write(json.dumps({"seconds": seconds, "more": more, "digest": digest}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
