"""Reads a list of applications: rows into applications, applications into what the list says."""

from collections.abc import Iterator

from importers.applications.application import Application, applications_in
from importers.applications.heads import APPLICATIONS
from importers.applications.sayings import sayings
from importers.tables.columns import header_of, records
from importers.tables.opening import may_be_table, read_book
from importers.tables.sheet import Book
from importers.tables.told_list import Understood, owner_of, told
from importers.tables.wording import references_in
from ropa.errors import UserError
from ropa.importing.importer import Extraction, Options, Source, SourceFinding

_SAMPLE = 60


class ApplicationListImporter:
    """Reads tables in which a body lists its applications with owner, activities, supplier and country."""

    name = "applications"
    version = "1"

    def identify(self, source: Source) -> bool:
        """Return whether a sheet has a header of such a list and its rows cite no mandates."""
        if not may_be_table(source):
            return False
        try:
            book = read_book(source)
        except UserError:
            return False
        return any(
            header_of([row for row in sheet.rows if row.own], APPLICATIONS) is not None for sheet in book.sheets
        ) and not _cites(book)

    def extract(self, source: Source, options: Options) -> Extraction:
        """Return the applications of `source`; `options.owner` is the body whose list it is, else a title says it."""
        book = read_book(source)
        parts = [records(sheet, APPLICATIONS, "system") for sheet in book.sheets]
        owner = owner_of(options, parts)
        found = [one for part in parts for one in applications_in(part.found, owner)]
        said = tuple(fact for one in found for fact in sayings(one))
        read = Understood("applications", [one.view() for one in found], said, tuple(_findings(found)))
        return told(source, book, owner, parts, read)


def _cites(book: Book) -> bool:
    """Return whether rows cite mandates by number, which makes the list one of mandates."""
    cells = (cell for sheet in book.sheets for row in sheet.rows[:_SAMPLE] for cell in row.own)
    return any(one.number is not None for cell in cells for one in references_in(cell.words))


def _findings(found: list[Application]) -> Iterator[SourceFinding]:
    for one in found:
        if one.row_hidden:
            yield SourceFinding("was-hidden", one.system.place, "This row or a cell of it was hidden in the workbook.")
        if one.controller is None:
            yield SourceFinding(
                "no-owner",
                one.system.place,
                f"Nobody is named whose activities {one.name} serves: import the list with --as ORGANISATION.",
            )
