"""The workbook of a register as it stands in a store, or as it stood at the end of a day, of one instant throughout."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from ropa.checks.judge import grounds_of
from ropa.claims.book import Book
from ropa.export.export import Progress, exported, pieces, silent
from ropa.export.layouts import layout
from ropa.export.request import ExportRequest
from ropa.export.words_behind import StoredWords, WordsInMemory
from ropa.questions.moment import end_of
from ropa.questions.opened import Opened, opened
from ropa.store import ledger, projection
from ropa.store.connection import Store

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def export_register(store: Store, request: ExportRequest, progress: Progress = silent) -> Iterator[bytes]:
    """Return the workbook of a layout in pieces; all of it is made before the first is given.

    As it stands the register is read part by part. Where it changes meanwhile, and where a day is given, it is merged
    from the ledger as of one instant, which takes more room. `progress` is told how many of how many activities are
    written. Raises `UnknownName` where there is no such layout, `StoreError` where the store cannot be reached.
    """
    layout(request.layout)  # an unknown one is said before anything is read
    if request.as_of is not None:
        moment: str | None = end_of(request.as_of)
    else:
        moment, file = store.read(lambda tx: _as_it_stands(tx, request, progress))
        if file is not None:
            return pieces(file)
    held = store.read(lambda tx: opened(tx, moment))
    return pieces(_as_it_stood(held, request, progress))


def _as_it_stands(
    tx: "ManagedTransaction", request: ExportRequest, progress: Progress
) -> tuple[str | None, BinaryIO | None]:
    """Return the instant of the last change, and the workbook, None where the register changed in the meantime."""
    before = ledger.last_change(tx)
    file = exported(Book(projection.read_lean(tx)), StoredWords(tx), request, progress=progress)
    if ledger.last_change(tx) == before:
        return before, file
    file.close()
    return before, None


def _as_it_stood(held: Opened, request: ExportRequest, progress: Progress) -> BinaryIO:
    erased = held.erased if request.as_of is not None else ()
    return exported(held.book, WordsInMemory(grounds_of(held)), request, erased, progress)
