"""`ropa ledger`: the whole ledger in a file, as a backup and as the way from one database to another."""

import contextlib
import errno
import functools
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ropa.claims import ledger_line
from ropa.claims.claim import Claim
from ropa.claims.decide import Decision
from ropa.claims.document import Document
from ropa.claims.frozen_version import FrozenVersion
from ropa.claims.ledger_line import FORMAT, Head, Record
from ropa.errors import UserError
from ropa.importing.rebuild import rebuild_from_ledger
from ropa.store import ledger, restoring
from ropa.store.connection import Store
from ropa.store.decisions import add_decisions, all_decisions
from ropa.store.frozen_versions import add_versions, all_versions
from ropa.vocabulary.version import this_edition

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_LONGEST_LINE = 4_000_000
_BATCH = 5_000


def export_ledger(store: Store, path: Path) -> Head:
    """Write the whole ledger to a new file, complete or not at all.

    Raises `UserError` where the file exists or cannot be written, `StoreError` where the store stops.
    """
    if path.exists():
        raise UserError(f"{path}: the file exists; give a new name, a backup is never written over")
    head, records = _exported(store)
    _write(path, ledger_line.written(head, records))
    return head


def ledger_lines(store: Store) -> Iterator[str]:
    """Yield the whole ledger as the lines of a ledger file. Raises `StoreError` where the store stops."""
    yield from ledger_line.written(*_exported(store))


def import_ledger(store: Store, path: Path, tell: Callable[[int, int], None] = lambda *_: None) -> Head:
    """Fill an empty register from a ledger file; `tell` hears how many records of how many are written.

    The file is checked whole before anything is written. Where the import is interrupted, the register refuses all
    other work until the import is repeated, which begins anew. Raises `UserError` where the file is not in order or the
    register is not empty.
    """
    with _opened(path) as file:
        head = _checked(file, path.name)
        file.seek(0)
        mark = restoring.begin(store, path.name)
        done = 0
        for part in _parts(ledger_line.read(_lines(file, path.name), path.name)):
            store.write(functools.partial(_add, mark=mark, records=part))
            done += len(part)
            tell(done, head.records)
    store.write(functools.partial(_finish, mark=mark, head=head))
    return head


def _exported(store: Store) -> tuple[Head, tuple[Record, ...]]:
    return store.read(_whole)


def _whole(tx: "ManagedTransaction") -> tuple[Head, tuple[Record, ...]]:
    documents, claims = ledger.documents(tx), ledger.all_claims(tx)
    decisions, versions = all_decisions(tx), all_versions(tx)
    product, changed = this_edition().product, ledger.last_change(tx)
    counts = len(documents), len(decisions), len(claims)
    head = Head(FORMAT, *counts, product, changed, len(versions), ledger.editions(tx))
    return head, (*documents, *decisions, *versions, *claims)


def _write(path: Path, lines: Iterable[str]) -> None:
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise UserError(f"{path}: the file cannot be written ({error.strerror}); choose another folder") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        if isinstance(error, OSError):
            full = "the disk is full" if error.errno == errno.ENOSPC else str(error.strerror)
            raise UserError(f"{path}: nothing was written ({full}); free space or choose another folder") from None
        raise


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise UserError(f"{path}: the file cannot be read ({error.strerror})") from None


def _lines(file: BinaryIO, name: str) -> Iterator[bytes]:
    while line := file.readline(_LONGEST_LINE + 1):
        if len(line) > _LONGEST_LINE:
            raise UserError(f"{name}: a line is longer than {_LONGEST_LINE:,} bytes; this is no ledger")
        yield line


def _checked(file: BinaryIO, name: str) -> Head:
    """Read the file to its end and return what it holds. Raises `UserError` where anything is not in order."""
    head: Head | None = None
    documents: set[str] = set()
    versions: set[str] = set()
    for record in ledger_line.read(_lines(file, name), name):
        if isinstance(record, Head):
            head = record
        elif isinstance(record, Document):
            documents.add(record.id)
        elif isinstance(record, FrozenVersion):
            if record.id in versions:
                raise UserError(f"{name}: the ledger holds two frozen versions called {record.id}")
            versions.add(record.id)
        elif isinstance(record, Claim) and record.document not in documents:
            raise UserError(f"{name}: the claim {record.id} is of a document that the ledger does not hold")
    if head is None:
        raise UserError(f"{name}: this is no ledger, it is empty")
    return head


def _parts(records: Iterable[Head | Record]) -> Iterator[list[Record]]:
    part: list[Record] = []
    for record in records:
        if isinstance(record, Head):
            continue
        part.append(record)
        if len(part) == _BATCH:
            yield part
            part = []
    if part:
        yield part


def _add(tx: "ManagedTransaction", mark: str, records: list[Record]) -> None:
    restoring.demand(tx, mark)
    claims: dict[str, list[Claim]] = {}
    for record in records:
        if isinstance(record, Document):
            ledger.write_document(tx, record)
        elif isinstance(record, Claim):
            claims.setdefault(record.document, []).append(record)
    for document, said in claims.items():
        ledger.add_claims(tx, document, said)
    add_decisions(tx, [record for record in records if isinstance(record, Decision)])
    add_versions(tx, [record for record in records if isinstance(record, FrozenVersion)])


def _finish(tx: "ManagedTransaction", mark: str, head: Head) -> None:
    """Make the register of the ledger, and let it be used; what is recorded next comes after all that it holds."""
    ledger.keep_editions(tx, head.editions)
    ledger.lock(tx, after=head.last_change)
    restoring.demand(tx, mark)
    series: dict[str, list[Document]] = {}
    for document in ledger.documents(tx):
        if document.stands:
            series.setdefault(document.series, []).append(document)
    for versions in series.values():
        ledger.write_series(tx, versions)
    rebuild_from_ledger(tx)
    restoring.end(tx)
