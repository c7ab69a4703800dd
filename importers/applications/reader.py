"""Reads a list of applications: rows into applications, applications into what the list says."""

from collections.abc import Iterator

from importers.applications.application import Application, applications_in
from importers.applications.heads import APPLICATIONS
from importers.applications.sayings import sayings
from importers.tables.columns import Records, header_of, records, unsaid
from importers.tables.list_owner import canonical_owner, owner_in_title
from importers.tables.opening import may_be_table, read_book
from importers.tables.sheet import Book
from importers.tables.wording import references_in
from ropa.claims.claim import Place
from ropa.errors import UserError
from ropa.importing.importer import Extraction, LeftOut, Options, Source, SourceFinding

_GUESSED_BELOW = 0.6
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
        owner = canonical_owner(options.owner) if options.owner else _titled(parts)
        found = [one for part in parts for one in applications_in(part.found, owner)]
        said = tuple(fact for one in found for fact in sayings(one))
        left_out = (*(part for one in parts for part in one.left_out), *unsaid(parts, said))
        findings = tuple(_findings(found))
        titles = [cell.words.strip() for part in parts for cell in part.titles]
        return Extraction(
            title=book.title or next(iter(titles), None) or source.name,
            publisher=owner,
            language=None,
            version=None,
            version_date=None,
            origin=book.identifier or source.name,
            said=said,
            view=_view(source.name, found, findings, left_out),
            findings=findings,
            left_out=left_out,
            guessed=sum(1 for fact in said if fact.evidence.confidence < _GUESSED_BELOW),
        )


def _cites(book: Book) -> bool:
    """Return whether rows cite mandates by number, which makes the list one of mandates."""
    cells = (cell for sheet in book.sheets for row in sheet.rows[:_SAMPLE] for cell in row.own)
    return any(one.number is not None for cell in cells for one in references_in(cell.words))


def _titled(parts: list[Records]) -> str | None:
    names = {name for part in parts for cell in part.titles if (name := owner_in_title(cell.words))}
    return names.pop() if len(names) == 1 else None


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


def _view(
    name: str, found: list[Application], findings: tuple[SourceFinding, ...], left_out: tuple[LeftOut, ...]
) -> dict[str, object]:
    """Return what was read, in the shape that scripts rely on."""
    return {
        "kind": "applications",
        "document": name,
        "applications": [one.view() for one in found],
        "findings": [{"code": one.code, "place": _place(one.place), "text": one.text} for one in findings],
        "left_out": [{"place": _place(one.place), "text": one.text, "why": one.why} for one in left_out],
    }


def _place(place: Place) -> dict[str, object]:
    digits = (place.cell or "").lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return {"sheet": place.sheet, "row": int(digits) if digits else None, "cell": place.cell}
