"""Reads a workbook that the register wrote back into what it says, under the ids that it had there."""

from collections.abc import Iterable, Iterator
from typing import Any

from importers.exported.facts import FactKey, FactRow, FactSheet, account, fact_key, fact_sheet
from importers.exported.heads import EVERYBODY
from importers.tables.opening import may_be_table, read_book
from importers.tables.sheet import Book
from ropa.claims.claim import Evidence, Ref, Said, Value
from ropa.claims.known import known
from ropa.errors import UserError
from ropa.importing.importer import Extraction, LeftOut, Options, Source
from ropa.model.kind import Property

_RULE = "exported.fact"
_ORIGIN = "urn:ropa:export:art30-controller"
_DAY = 10


class ExportedImporter:
    """Reads the sheet of facts of a workbook that `ropa export art30-controller` wrote."""

    name = "exported"
    version = "1"
    asked_first = True
    """No other file has these headings, while a fact in the workbook may look like the header of another list."""

    def identify(self, source: Source) -> bool:
        """Return whether a sheet has the headings under which the register writes its facts."""
        if not may_be_table(source):
            return False
        try:
            return fact_sheet(read_book(source)) is not None
        except UserError:
            return False

    def extract(self, source: Source, options: Options) -> Extraction:
        """Return what the facts say; a row whose key names no fact of the register is left out and told."""
        book = read_book(source)
        facts = fact_sheet(book)
        if facts is None:
            raise UserError(f"«{source.name}» has no sheet of facts: export the register again as art30-controller")
        told = account(book)
        read = [(row, fact_key(row.key.text) if row.key else None) for row in facts.rows]
        described = {key.subject for _, key in read if key is not None}
        left_out = tuple(_left_out(read, described))
        unread = {part.place for part in left_out}
        said = tuple(_said(row, key) for row, key in read if key is not None and row.row.place not in unread)
        body = options.owner or told.get("controller")
        stamp = told.get("stamp")
        return Extraction(
            title=told.get("layout") or book.title or source.name,
            publisher=None if body in EVERYBODY else body,
            language=facts.language,
            version=stamp,
            version_date=stamp[:_DAY] if stamp else None,
            origin=_ORIGIN,
            said=said,
            view=_view(source.name, book, facts, told, left_out),
            left_out=left_out,
        )


def _left_out(read: Iterable[tuple[FactRow, FactKey | None]], described: set[str]) -> Iterator[LeftOut]:
    for row, key in read:
        if key is None:
            yield LeftOut(row.row.place, row.row.text, "its key names no fact of the register")
        elif row.value is None or not row.value.text.strip():
            yield LeftOut(row.row.place, row.row.text, "it has no value")
        elif key.object is not None and key.object not in described and known(key.object) is None:
            yield LeftOut(row.row.place, row.row.text, "no row describes the thing that it leads to")
        elif key.object is None and _typed(key.kind.properties[key.field], row.value.text) is None:
            yield LeftOut(row.row.place, row.row.text, "its value has no meaning in this field")


def _said(row: FactRow, key: FactKey) -> Said:
    cell = row.value
    if cell is None:
        raise UserError(f"{row.row.place}: the row has no value; give it one")
    evidence = Evidence(cell.text, cell.place, _RULE)
    subject = Ref(key.kind.label, (), id=key.subject)
    if key.object is None:
        value = _typed(key.kind.properties[key.field], cell.text)
        return Said(subject, key.field, cell.text if value is None else value, evidence)
    target = Ref(key.kind.edges[key.field].edge.targets[0], (), id=key.object)
    return Said(subject, key.field, target, evidence, since=row.since, until=row.until)


def _typed(declared: Property, text: str) -> Value | None:
    """Return a value of a field as its text gives it, None where it gives none."""
    text = text.strip()
    if declared.many:
        return (text,)
    if declared.type is bool:
        return {"true": True, "false": False}.get(text.lower())
    if declared.type in (int, float):
        try:
            return declared.type(text)
        except ValueError:
            return None
    return text if not declared.values or text in declared.values else None


def _view(
    name: str, book: Book, facts: FactSheet, told: dict[str, str], left_out: tuple[LeftOut, ...]
) -> dict[str, Any]:
    """Return the workbook in the shape that scripts rely on: its account, its facts, and the texts of its sheets."""
    return {
        "kind": "exported",
        "document": name,
        "language": facts.language,
        "account": told,
        "sheet": facts.sheet.name,
        "facts": [
            {
                "row": row.row.number,
                "cell": row.value.name if row.value else None,
                "fact": row.key.text if row.key else None,
                "value": row.value.text if row.value else None,
                "since": row.since,
                "until": row.until,
                "beside": row.beside,
            }
            for row in facts.rows
        ],
        "sheets": {
            sheet.name: [{"row": row.number, "cells": {cell.name: cell.text for cell in row.own}} for row in sheet.rows]
            for sheet in book.sheets
        },
        "findings": [],
        "left_out": [
            {"place": {"sheet": part.place.sheet, "cell": part.place.cell}, "text": part.text, "why": part.why}
            for part in left_out
        ],
    }
