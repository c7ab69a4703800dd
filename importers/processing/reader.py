"""Reads a record of processing: tables or cards into activities, activities into what the record says."""

from collections.abc import Iterator, Sequence

from importers.processing.activity import Activity, activity_of
from importers.processing.cards import are_cards, read_cards
from importers.processing.heads import PROCESSING
from importers.processing.sayings import sayings
from importers.tables.columns import Records, header_of, records
from importers.tables.list_owner import canonical_owner
from importers.tables.opening import may_be_table, read_book
from importers.tables.sheet import Book, Sheet
from importers.tables.told_list import Understood, owner_of, told
from ropa.errors import UserError
from ropa.importing.importer import Extraction, Options, Source, SourceFinding
from ropa.naming import fold

_NAMES = frozenset(
    [
        *("naam", "naam verwerkingsverantwoordelijke", "naam van de verwerkingsverantwoordelijke", "organisatie"),
        *("verwerkingsverantwoordelijke", "nom", "nom du responsable du traitement", "responsable du traitement"),
        *("controller", "controller of data processing", "name of the controller", "name", "nederlandse naam"),
    ]
)


class ProcessingListImporter:
    """Reads tables and cards in which a controller lists its processing activities (Art. 30(1))."""

    name = "processing"
    version = "1"

    def identify(self, source: Source) -> bool:
        """Return whether a sheet has the columns or the labels of a record of processing."""
        if not may_be_table(source):
            return False
        try:
            return any(_is_record(sheet) for sheet in read_book(source).sheets)
        except UserError:
            return False

    def extract(self, source: Source, options: Options) -> Extraction:
        """Return the activities of `source`; `options.owner` is the controller whose record it is, else a title."""
        book = read_book(source)
        parts = [_records(sheet) for sheet in book.sheets]
        owner = (None if options.owner else _identified(book)) or owner_of(options, parts)
        found = [one for part in parts for record in part.found if (one := activity_of(record)) is not None]
        said = tuple(fact for one in found for fact in sayings(one, owner))
        findings = tuple(_findings(found, parts, said=bool(said)))
        read = Understood("processing", [one.view() for one in found], said, findings)
        return told(source, book, owner, parts, read)


def _is_record(sheet: Sheet) -> bool:
    rows = [row for row in sheet.rows if row.own]
    return header_of(rows, PROCESSING) is not None or are_cards(rows)


def _records(sheet: Sheet) -> Records:
    """Return the records of a sheet: of its table, else of its cards."""
    rows = [row for row in sheet.rows if row.own]
    header = header_of(rows, PROCESSING)
    if header is None and are_cards(rows):
        return read_cards(rows)
    named = "activity" if header and "activity" in header[1].values() else "purpose"
    return records(sheet, PROCESSING, named)


def _identified(book: Book) -> str | None:
    """Return the controller that a sheet of identification names beside its label."""
    for sheet in book.sheets:
        rows = [row for row in sheet.rows if len(row.own) > 1]
        if header_of(rows, PROCESSING) is not None or are_cards(rows):
            continue
        for row in rows:
            if fold(row.own[0].words) in _NAMES:
                return canonical_owner(row.own[1].words)
    return None


def _findings(found: Sequence[Activity], parts: Sequence[Records], *, said: bool) -> Iterator[SourceFinding]:
    for one in found:
        grounds = {ground.key for ground in one.values["basis"] if ground.key not in {"", "law"}}
        if len(grounds) > 1:
            text = f"{one.name} has several lawful bases; which purpose rests on which is not said, so none is kept."
            yield SourceFinding("several-grounds", one.values["basis"][0].cell.place, text)
        if one.hidden:
            yield SourceFinding("was-hidden", one.named.place, "This row or a cell of it was hidden in the workbook.")
    for part in parts:
        for record in part.found:
            cells = (cell for group in record.cells.values() for cell in group)
            damaged = next((cell for cell in cells if cell.words != cell.text), None)
            if damaged is not None:
                text = "Letters damaged by a wrong encoding were mended for reading."
                yield SourceFinding("encoding-repaired", damaged.place, text)
    if found and not said:
        text = "Nobody is named whose activities these are: import the record with --as ORGANISATION."
        yield SourceFinding("no-owner", found[0].named.place, text)
