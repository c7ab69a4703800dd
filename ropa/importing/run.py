"""From a file to the register: read, understand, identify, and write in one transaction, with a report."""

import contextlib
import dataclasses
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ropa.claims.claim import Claim, Place
from ropa.claims.decide import SAME, Judgements
from ropa.claims.document import Document, document_id, series_key
from ropa.claims.identity import Context
from ropa.claims.resembling import perhaps_older
from ropa.claims.settle import settle
from ropa.errors import UserError
from ropa.importing import commit
from ropa.importing.discover import importer_for
from ropa.importing.importer import Extraction, Importer, LeftOut, Options, Source, SourceFinding
from ropa.importing.read_ahead import in_order
from ropa.importing.reading import faults_told
from ropa.importing.reading_alone import understood
from ropa.importing.sources import shown
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions
from ropa.vocabulary.version import vocabulary_version

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

CLAIM_LIMIT = 75_000
"""The largest import, in claims; a larger one is refused before it writes. A Neo4j needs 1300m of heap for it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Request:
    """What a user adds to an import.

    `replaces` names the document of which the file is a new version, `dated` is the day of the version (ISO). `again`
    lets a document stand again that a person took back.
    """

    options: Options = dataclasses.field(default_factory=Options)
    replaces: str | None = None
    dated: str | None = None
    dry_run: bool = False
    again: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class SourceReport:
    """What became of one file: how much was read, how much of it was guessed or left out, and what went wrong."""

    file: str
    importer: str | None
    status: Literal["imported", "unchanged", "failed"]
    claims: int = 0
    new: int = 0
    retracted: int = 0
    guessed: int = 0
    left_out: int = 0
    error: str | None = None
    document: str | None = None
    findings: tuple[SourceFinding, ...] = ()
    passed_over: tuple[LeftOut, ...] = ()


class _TakenBack(Exception):  # noqa: N818 - no error: a person decided so, and nothing is to be done
    def __init__(self, document: Document) -> None:
        super().__init__("taken back")
        self.document = document

    def finding(self) -> SourceFinding:
        """Return what a person should know of it."""
        held = self.document
        done = "erased" if held.erased else "taken back"
        return SourceFinding(
            "taken-back",
            Place(0, 0),
            f"this document was {done} on {(held.retracted_at or '')[:10]} by {held.retracted_by} "
            f"(«{held.retracted_why}») and stays so; --again has it stand again",
        )


class _DryRun(Exception):  # noqa: N818 - no error: it carries the outcome out of a transaction that must not happen
    def __init__(self, outcome: commit.Committed) -> None:
        super().__init__("dry run")
        self.outcome = outcome


def import_files(
    store: Store, paths: Iterable[Path], request: Request, report: Callable[[SourceReport], None] = lambda _: None
) -> list[SourceReport]:
    """Import files one by one; a file that cannot be read is reported and the others go on.

    `report` hears of each file as it is done. Raises `StoreError` where the store stops.
    """

    def worth_reading(source: Source) -> bool:
        with contextlib.suppress(UserError):  # no importer reads it, which is told when its turn comes
            return _unchanged(store, source, importer_for(source), request) is None
        return False

    reports = []
    with contextlib.closing(in_order(list(paths), request.options, worth_reading)) as files:
        for taken in files:
            file = shown(taken.path)
            try:
                done = import_source(store, taken.opened(), request, file, taken.read)
            except UserError as error:
                done = SourceReport(file, None, "failed", error=str(error))
            report(done)
            reports.append(done)
    return reports


def import_source(
    store: Store, source: Source, request: Request, file: str, being_read: Callable[[], Extraction] | None = None
) -> SourceReport:
    """Import one source. Raises `UserError` where it cannot be read, `StoreError` where the store stops.

    `being_read` waits for what the source says, where it is being read already.
    """
    importer = importer_for(source)
    same = _unchanged(store, source, importer, request)
    if same is not None:
        return SourceReport(file, importer.name, "unchanged", same.claims, document=same.document)
    return _recorded(store, source, understood(importer, source, request.options, being_read), request, file)


def _unchanged(store: Store, source: Source, importer: Importer, request: Request) -> commit.Committed | None:
    """Return that nothing is to be done, where the register holds this reading and the user adds nothing to it."""
    if request.replaces is not None or request.dated is not None:
        return None
    return store.read(lambda tx: commit.unchanged(tx, source.sha256, _reader(importer), vocabulary_version()))


def record(  # noqa: PLR0913, PLR0917 - what was read, by whom, from where, and what the user adds
    store: Store, source: Source, importer: Importer, extraction: Extraction, request: Request, file: str
) -> SourceReport:
    """Write into the register, in one transaction, what an importer understood of a source."""
    return _recorded(store, source, (importer, extraction), request, file)


def _recorded(
    store: Store, source: Source, told: tuple[Importer, Extraction], request: Request, file: str
) -> SourceReport:
    """Write what was told; what has become claims is let go before, since a large list holds much of it."""
    importer, extraction = told
    del told
    context = Context(extraction.publisher, extraction.acronyms)
    fresh = _fresh_document(extraction, source, importer, context)
    try:
        document = store.read(lambda tx: _placed(tx, fresh, request))
    except _TakenBack as held:
        return SourceReport(file, importer.name, "unchanged", document=held.document.id, findings=(held.finding(),))
    with faults_told(importer, source):
        settled = settle(extraction.said, document.id, context)
    extraction = dataclasses.replace(extraction, said=(), view={})
    _check_size(source, settled.claims)

    def work(tx: "ManagedTransaction") -> commit.Committed:
        outcome = commit.commit(tx, document, settled.claims)
        if request.dry_run:
            raise _DryRun(outcome)
        return outcome

    try:
        outcome = store.write(work)
    except _DryRun as dry:
        outcome = dry.outcome
    is_written = outcome.status == "imported" and not request.dry_run
    perhaps = store.read(lambda tx: _perhaps_versions(tx, document)) if is_written else []
    return SourceReport(
        file,
        importer.name,
        outcome.status,
        outcome.claims,
        outcome.new,
        outcome.retracted,
        extraction.guessed,
        len(extraction.left_out) + len(settled.without_meaning),
        document=outcome.document,
        findings=(*extraction.findings, *perhaps),
        passed_over=extraction.left_out,
    )


def _perhaps_versions(tx: "ManagedTransaction", document: Document) -> list[SourceFinding]:
    """Return the documents of which a new one may be a version, since publisher and title are alike."""
    if document.publisher is None:
        return []
    published = ledger.documents_of_publisher(tx, document.publisher)
    older = list(perhaps_older(document, (other for other in published if other.id != document.id)))
    if not older:
        return []
    held = Judgements(all_decisions(tx)).held
    apart = {frozenset((decision.subject, decision.object)) for decision in held if decision.field == SAME}
    return [
        SourceFinding(
            "perhaps-new-version",
            Place(0, 0),
            f"perhaps a new version of «{other.title}» ({other.id}); if so, import it again with --replaces {other.id}",
        )
        for other in older
        if frozenset((other.id, document.id)) not in apart
    ]


def _reader(importer: Importer) -> str:
    return f"{importer.name} {importer.version}"


def _check_size(source: Source, claims: tuple[Claim, ...]) -> None:
    if len(claims) > CLAIM_LIMIT:
        raise UserError(
            f"{source.name}: the file makes {len(claims):,} claims, more than the {CLAIM_LIMIT:,} that one import has "
            "been tested with; split the file and import its parts"
        )


def _fresh_document(extraction: Extraction, source: Source, importer: Importer, context: Context) -> Document:
    series = series_key(context.publisher, extraction.title, extraction.origin)
    return Document(
        id=document_id(series, extraction.version, source.sha256),
        series=series,
        title=extraction.title,
        publisher=context.publisher,
        publisher_name=extraction.publisher,
        origin=extraction.origin,
        version=extraction.version,
        version_date=extraction.version_date,
        language=extraction.language,
        sha256=source.sha256,
        name=source.name,
        importer=_reader(importer),
        vocabulary=vocabulary_version(),
        read_at="",
    )


def _placed(tx: "ManagedTransaction", fresh: Document, request: Request) -> Document:
    """Return the document with its place among the others: the one with the same bytes, or a version of a series."""
    same = ledger.document_with_bytes(tx, fresh.sha256)
    placed = fresh
    if same is not None and not same.stands and not request.again:
        raise _TakenBack(same)
    if same is not None and not same.erased:
        placed = dataclasses.replace(fresh, id=same.id, series=same.series, name=same.name, read_at=same.read_at)
    if request.replaces is not None:
        replaced = ledger.document_by_id(tx, request.replaces)
        if replaced is None:
            raise UserError(
                f"{request.replaces}: the register holds no such document to replace; give an id that an import printed"
            )
        placed = dataclasses.replace(placed, series=replaced.series)
    day = request.dated or placed.version_date or (same.version_date if same else None)
    return dataclasses.replace(placed, version_date=day)
