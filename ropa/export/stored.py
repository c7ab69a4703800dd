"""The workbook of a register as it stands in a store, as of a day or as it was frozen, of one instant throughout."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from ropa.checks.judge import Grounds, grounds_of
from ropa.claims.book import Book
from ropa.export.export import Progress, exported, pieces, silent
from ropa.export.frozen import completed
from ropa.export.layouts import layout
from ropa.export.manifest import MadeFrom, fingerprint
from ropa.export.provenance import Provenance, provenance_of, provenance_of_version
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

    As it stands the register is read part by part. Where it changes meanwhile, and where a day or a frozen version is
    asked for, it is merged from the ledger as of one instant, which takes more room. `progress` is told how many of
    how many activities are written. Raises `UnknownName` where there is no such layout or frozen version, `UserError`
    where a version is asked for without its controller, `StoreError` where the store cannot be reached.
    """
    layout(request.layout)  # an unknown one is said before anything is read
    moment = end_of(request.as_of) if request.as_of else None
    if moment is None and request.version is None:
        moment, file = store.read(lambda tx: _as_it_stands(tx, request, progress))
        if file is not None:
            return pieces(file)
    asked, held, provenance = store.read(lambda tx: _as_it_stood(tx, request, moment))
    erased = held.erased if asked.as_of is not None else ()
    made_from = MadeFrom(fingerprint(held.book), erased, provenance)
    return pieces(exported(held.book, WordsInMemory(grounds_of(held)), asked, made_from, progress))


def _as_it_stands(
    tx: "ManagedTransaction", request: ExportRequest, progress: Progress
) -> tuple[str | None, BinaryIO | None]:
    """Return the instant of the last change, and the workbook, None where the register changed in the meantime."""
    before = ledger.last_change(tx)
    book, words = Book(projection.read_lean(tx)), StoredWords(tx)
    made_from = MadeFrom(fingerprint(book), (), provenance_of(tx, book, words, request, before))
    file = exported(book, words, request, made_from, progress)
    if ledger.last_change(tx) == before:
        return before, file
    file.close()
    return before, None


def _as_it_stood(
    tx: "ManagedTransaction", request: ExportRequest, moment: str | None
) -> tuple[ExportRequest, Opened, Provenance]:
    """Return the register to be shown, with the request as a frozen version completes it."""
    frozen = completed(tx, request)
    if frozen is None:
        held = opened(tx, moment)
        words = WordsInMemory(Grounds(held.quotes))
        return request, held, provenance_of(tx, held.book, words, request, moment)
    asked, version = frozen
    held = opened(tx, version.at)
    return asked, held, provenance_of_version(tx, held, version)
