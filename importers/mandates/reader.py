"""Reads a list of mandates: sheets into entries, entries into mandates, mandates into what the list says."""

import dataclasses
from collections.abc import Container, Iterator
from typing import TypeAlias

from importers.mandates.citing import expired, mandates_of, remark
from importers.mandates.entry import Entry
from importers.mandates.exchange import Owner
from importers.mandates.heading import Told
from importers.mandates.layout import lay_out
from importers.mandates.list_signs import lists_mandates
from importers.mandates.listed import ListedMandate
from importers.mandates.own_numbers import own_numbers
from importers.mandates.owner_in_rows import owner_in_rows
from importers.mandates.protocols import relate, tell_apart
from importers.mandates.same_number import settle
from importers.mandates.sayings import sayings
from importers.mandates.values import cell_date
from importers.mandates.view import view
from importers.tables.list_owner import canonical_owner, owner_in_file_name, owner_in_title, short_name_of
from importers.tables.opening import may_be_table, read_book
from importers.tables.sheet import Book, Row
from importers.tables.told_list import guessed
from importers.tables.wording import validity_in
from ropa.errors import UserError
from ropa.importing.importer import Extraction, LeftOut, Options, Source
from ropa.naming import fold

_FRENCH = frozenset(
    [
        "de",
        "du",
        "des",
        "le",
        "la",
        "les",
        "et",
        "dans",
        "cadre",
        "par",
        "aux",
        "communication",
        "donnees",
        "autorisation",
        "deliberation",
    ]
)
_DUTCH = frozenset(
    ["van", "het", "een", "en", "aan", "door", "gegevens", "machtiging", "beraadslaging", "kader", "voor", "nr", "uit"]
)
_SAMPLE = 200
_BY_FILE_NAME = 0.55
"""A guess: whoever keeps the file may have called it otherwise."""
_BY_CALLED = 0.6
"""Likely: a name in the title that nothing else is known of."""
_BY_ROWS = 0.6
"""Likely: no other body stands at an end of so many rows."""
_UNKEPT = {
    "frequency": "frequency",
    "retention": "retention",
    "advice": "advices and officers",
    "controller": "controllers",
    "identifier": "numbers and addresses",
    "theme": "services, themes and files",
    "year": "years",
    "own receiver": "services",
    "own provider": "services",
}
"""Columns that are understood and have no place in the register."""
_Cells: TypeAlias = Container[tuple[str, str]]
"""Cells by sheet and name."""
_DATED = ("date", "valid_from", "valid_to")


class MandateListImporter:
    """Reads workbooks in which a body lists the mandates under which it gives or receives data."""

    name = "mandates"
    version = "7"

    def identify(self, source: Source) -> bool:
        """Return whether a table lists mandates; one that cannot be opened is taken too, to be refused in words."""
        if not may_be_table(source):
            return False
        try:
            return any(lists_mandates(sheet) for sheet in read_book(source).sheets)
        except UserError:
            return True

    def extract(self, source: Source, options: Options) -> Extraction:
        """Return the mandates of `source`; `options.owner` is the body whose list it is, else the file says it."""
        book = read_book(source)
        told = Told()
        laid = [lay_out(sheet, told, alone=len(book.sheets) == 1) for sheet in book.sheets]
        entries = [entry for layout in laid for entry in layout.entries]
        left_out = [part for layout in laid for part in layout.left_out]
        titles = [part.text for part in left_out if part.why == "title"]
        owner = _owner(options, told, book, source.name) or _in_rows(entries, [*titles, source.name.rpartition(".")[0]])
        if owner is not None:
            owner = dataclasses.replace(owner, short=short_name_of(owner.name, titles))
        mandates = _read(entries, owner)
        ends = (end for made in mandates for end in (*made.exchange.providers, *made.exchange.receivers))
        told_by = {(end.cell.sheet, end.cell.name) for end in ends}
        left_out += (*_unread(book, entries, left_out, told_by), *_unused_numbers(mandates))
        findings = tuple(found for mandate in mandates for found in (*mandate.findings, *expired(mandate, options.on)))
        said = tuple(fact for mandate in mandates for fact in sayings(mandate))
        title = book.title or (told.title.words.strip() if told.title else None) or source.name
        return Extraction(
            title=title,
            publisher=owner.name if owner else None,
            language=_language(entries),
            version=told.version,
            version_date=told.version_date,
            origin=book.identifier or told.origin or source.name,
            said=said,
            view=view(source.name, mandates, findings, left_out),
            acronyms=_acronyms(mandates),
            findings=findings,
            left_out=tuple(left_out),
            guessed=guessed(said),
        )


def _owner(options: Options, told: Told, book: Book, file_name: str) -> Owner | None:
    """Return whose list it is: as the person who imports says, else as the file says, else as it is called."""
    if options.owner:
        return Owner(canonical_owner(options.owner))
    if told.owner:
        return Owner(canonical_owner(told.owner), told.owner_cell)
    if told.titled:
        return Owner(told.titled[0], told.titled[1])
    alone = book.sheets[0].name if len(book.sheets) == 1 else ""  # several may each be named after a partner
    named = owner_in_file_name(file_name) or owner_in_title(alone) or owner_in_title(book.title or "")
    if named:
        return Owner(named, confidence=_BY_FILE_NAME)
    return Owner(told.called[0], told.called[1], _BY_CALLED) if told.called else None


def _in_rows(entries: list[Entry], titles: list[str]) -> Owner | None:
    """Return the owner that the rows give, where nothing says whose list it is."""
    found = owner_in_rows(entries, titles)
    return Owner(canonical_owner(found[0]), found[1], _BY_ROWS) if found else None


def _read(entries: list[Entry], owner: Owner | None) -> list[ListedMandate]:
    """Return the mandates of all entries; one that is only mentioned gives way to the row that it has itself."""
    made: list[ListedMandate] = []
    numbers = own_numbers(entries, owner.name if owner else None)
    for entry in entries:
        cells = tuple(cell for cells in entry.cells.values() for cell in cells)
        found = mandates_of(entry, owner, numbers)
        remark(found[0], cells)
        made += found
    tell_apart(made)
    relate(made)
    settle(made)
    listed = {mandate.key: mandate for mandate in reversed(made) if not mandate.mention}
    kept: list[ListedMandate] = []
    for mandate in made:
        own = listed.get(mandate.key) if mandate.mention else None
        if own is None:
            kept.append(mandate)
            if mandate.mention:
                listed[mandate.key] = mandate
            continue
        stated = [found.value for found in own.relations]
        own.relations += [relation for relation in mandate.relations if relation.value not in stated]
        own.findings += mandate.findings
        own.date = own.date or mandate.date
    return kept


def _unread(book: Book, entries: list[Entry], left_out: list[LeftOut], told_by: _Cells) -> Iterator[LeftOut]:
    """Yield what would otherwise be lost: comments, and cells of rows that became no entry nor were left out.

    `told_by` are the cells that told a body, whatever heads them.
    """
    known = {(part.place.sheet, part.place.cell) for part in left_out}
    used_cells = {(cell.sheet, cell.name) for entry in entries for cells in entry.cells.values() for cell in cells}
    for sheet in book.sheets:
        for row in sheet.rows:
            yield from _unread_cells(row, used_cells, known)
        for cell in sheet.blind:
            if cell.text:
                yield LeftOut(cell.place, cell.text, "formula without a value")
            if cell.comment:
                yield LeftOut(cell.place, cell.comment, "comment")
    yield from _unkept(entries, told_by)


def _unkept(entries: list[Entry], told_by: _Cells) -> Iterator[LeftOut]:
    """Yield the cells of columns of dates in which no date is read («onbepaald»), and of columns without a place."""
    for entry in entries:
        for field in _DATED:
            for cell in entry.cells.get(field, ()):
                if not cell.spread and cell_date(cell) is None and validity_in(cell.words) == (None, None):
                    yield LeftOut(cell.place, cell.text, "no date is read in it")
        for cell in entry.cells.get("note", ()):
            yield LeftOut(cell.place, cell.text, "explanation")
        for field, what in _UNKEPT.items():
            for cell in entry.cells.get(field, ()):
                if not cell.spread and (cell.sheet, cell.name) not in told_by:
                    yield LeftOut(cell.place, cell.text, f"column of {what}, which a mandate does not have")


def _unused_numbers(mandates: list[ListedMandate]) -> Iterator[LeftOut]:
    """Yield the numbers beside bodies that tell of none of them, each once."""
    seen: set[tuple[str, str]] = set()
    for mandate in mandates:
        used = {one.value.number for one in mandate.exchange.numbers}
        for number in mandate.exchange.all_numbers:
            cell = number.cell
            if number.text not in used and not cell.spread and (cell.sheet, cell.name) not in seen:
                seen.add((cell.sheet, cell.name))
                yield LeftOut(cell.place, cell.text, "number that is told to be of no body of the row")


def _unread_cells(row: Row, used: set[tuple[str, str]], known: set[tuple[str | None, str | None]]) -> Iterator[LeftOut]:
    whole = bool(row.own) and (row.sheet, row.place.cell) in known
    for cell in row.own:
        if cell.comment:
            yield LeftOut(cell.place, cell.comment, "comment")
        if not whole and (cell.sheet, cell.name) not in used and (cell.sheet, cell.name) not in known:
            yield LeftOut(cell.place, cell.text, "cell outside the columns that are understood")


def _language(entries: list[Entry]) -> str | None:
    """Return the language of most of the list's small words."""
    counts = {"nl": 0, "fr": 0}
    for entry in entries[:_SAMPLE]:
        for cells in entry.cells.values():
            for cell in cells:
                words = fold(cell.words).split()
                counts["nl"] += sum(1 for word in words if word in _DUTCH)
                counts["fr"] += sum(1 for word in words if word in _FRENCH)
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else None


def _acronyms(mandates: list[ListedMandate]) -> dict[str, str]:
    """Return the acronyms that the list itself puts in brackets after a full name."""
    found: dict[str, str] = {}
    for mandate in mandates:
        for end in (*mandate.exchange.providers, *mandate.exchange.receivers):
            party = end.value
            if party.acronym is not None and not party.known:
                found.setdefault(party.acronym, party.name)
    return found
