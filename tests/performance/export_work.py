"""A workbook written in a process of its own: by the product from its store, or barely from the cells of another."""

import hashlib
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl

from ropa.export.file import write_file
from ropa.export.request import ExportRequest
from ropa.export.stored import export_register
from ropa.settings import Settings
from ropa.store.connection import open_store


def export(layout: str, file: Path) -> float:
    """Export the whole register into a file, and return the seconds, reading included."""
    with open_store(Settings.from_environment()) as store:
        store.run("RETURN 1")
        begun = time.perf_counter()
        request = ExportRequest(layout, None, "2026-01-01", "2026-01-01T00:00:00Z")
        write_file(file, export_register(store, request))
        return time.perf_counter() - begun


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
    """Do one piece of work, «bare» or a layout, and print its seconds and, of bare writing, the cells."""
    seconds, cells = bare(file) if work == "bare" else (export(work, file), 0)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    sys.stdout.write(json.dumps({"seconds": seconds, "cells": cells, "digest": digest}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
