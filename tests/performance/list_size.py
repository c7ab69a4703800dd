"""The largest mandate list that one import may hold: what it costs on each engine, and that a larger one is refused."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from ropa.claims.identity import Context
from ropa.claims.settle import settle
from ropa.importing.discover import importer_for
from ropa.importing.importer import Options
from ropa.importing.reading import read
from ropa.importing.run import CLAIM_LIMIT, Request, import_files
from ropa.importing.sources import read_source
from ropa.store.connection import Store
from ropa.store.dialect import EngineName
from tests.performance.child import run
from tests.performance.list_import import empty, list_imported, workbook
from tests.performance.servers import Server, server
from tests.performance.table import Line, Measured

_SAMPLE = 100
_MEGABYTES = 2_000
_HEAP = "1300m"
"""As much as the largest import needs, so that Neo4j and the command stay below two gigabytes together."""
_MARGIN = 0.98
"""How near the list comes to the most claims, counted from those of a few rows."""


def largest(engine: EngineName, aim: int, repetitions: int, tell: Callable[[str], None]) -> Measured:
    """Import a list of `aim` rows, or of as many as one import may hold, and one that holds more, which is refused."""
    measured = Measured()
    with server(engine, _HEAP) as running, tempfile.TemporaryDirectory() as folder:
        held = rows_held(Path(folder))
        rows = min(aim, held)
        tell(f"{engine}: a list of {rows:,} rows; one import holds {held:,}")
        measured.lines += list_imported(running, Path(folder), repetitions, rows)
        measured.lines += _memory(running, Path(folder), rows)
        if rows == held:
            measured.wrong += _refused(running.store, Path(folder), round(held * 1.1))
    return measured


def rows_held(folder: Path) -> int:
    """Return how many rows make as many claims as one import may have."""
    path = folder / "sample.xlsx"
    workbook(path, _SAMPLE)
    source = read_source(path)
    found = read(importer_for(source), source, Options())
    claims = settle(found.said, "document/sample", Context(found.publisher, found.acronyms)).claims
    return int(CLAIM_LIMIT * _MARGIN * _SAMPLE / len(claims))


def _memory(running: Server, folder: Path, rows: int) -> Iterator[Line]:
    """Import the list once more by a command of its own, and tell what that and the engine hold together."""
    empty(running.store)
    path = folder / "command.xlsx"
    workbook(path, rows)
    command = run((sys.executable, "-m", "ropa", "import", str(path), "--json"), running.environment).megabytes
    held = running.memory()
    if held is not None:
        words = (
            f"memory of command ({command:.0f} MB) and engine ({held:.0f} MB) with {rows:,} mandates in one transaction"
        )
        whole = command + held
        yield Line(running.engine, words, f"{whole:.0f} MB", f"{_MEGABYTES:,} MB", whole / _MEGABYTES, 1.0)


def _refused(store: Store, folder: Path, rows: int) -> Iterator[str]:
    """Tell where a list that is too large is not refused, or leaves anything in the register."""
    path = folder / "larger.xlsx"
    workbook(path, rows)
    before = _documents(store)
    (report,) = import_files(store, [path], Request())
    if report.status != "failed" or f"more than the {CLAIM_LIMIT:,}" not in (report.error or ""):
        yield f"{store.engine}: a list of {rows:,} rows should be refused, but is {report.status}: {report.error}"
    if _documents(store) != before:
        yield f"{store.engine}: a list that was refused left something in the register"


def _documents(store: Store) -> int:
    (record,) = store.run("MATCH (n) RETURN count(n) AS number")
    return int(record["number"])
