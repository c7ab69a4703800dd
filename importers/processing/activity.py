"""A processing activity as a row or a card gives it, taken apart into single values with their cells."""

import dataclasses
import re
from collections.abc import Callable, Iterator

from importers.tables.columns import Record
from importers.tables.enumeration import categories
from importers.tables.known import known_body
from importers.tables.parties import parties
from importers.tables.sheet import Cell
from ropa.naming import fold, slug
from ropa.vocabulary.lists import vocabulary
from ropa.vocabulary.places import find_country
from ropa.vocabulary.written_dates import dates

_CODE = re.compile(r"(?m)^\s*(?:[-–•*]\s*)?(?:[A-Z]{1,2}\d{0,2}\s*[:.)]\s+|\d{1,2}-\d{2}\s+)")
"""The code of a list of categories before its label («A1: …», «Q. …», «3-00 …»); codes change between versions."""
_ITEMS = re.compile(r"[\n;•]")
_NOBODY = frozenset({"geen", "nvt", "n v t", "geen derden", "aucun", "neant", "none", "n a", "niet van toepassing"})
_TRIM = " \t\r\n.,;:–-*•"
_OWN_BODIES = frozenset({"stad", "gemeente", "ocmw", "agb", "provincie", "ville", "commune", "cpas", "province"})
_LAW = re.compile(r"(?:wet|decreet|besluit|ordonnantie|loi|décret|arrêté|act)\b.{0,60}?\d", re.IGNORECASE)
_TERM = re.compile(
    r"(?P<number>\d{1,3}) (?:(?P<Y>jaar|jaren|ans?|annees|years?)|(?P<M>maand(?:en)?|mois|months?)"
    r"|(?P<W>we(?:ek|ken)|semaines?|weeks?)|(?P<D>dag(?:en)?|jours?|days?))"
)
_LONGEST = 300


@dataclasses.dataclass(frozen=True)
class Value:
    """A value, the cell that bears it out, and what it is in the closed list where it is one of it."""

    text: str
    cell: Cell
    key: str = ""


@dataclasses.dataclass(frozen=True)
class Activity:
    """One activity with what the record says of it. `own` bodies are named in relation to the owner of the list."""

    name: str
    named: Cell
    row: int
    hidden: bool
    values: dict[str, tuple[Value, ...]]

    def view(self) -> dict[str, object]:
        """Return the activity in the shape that scripts rely on."""
        cells = {"name": self.named.name}
        cells.update({field: values[0].cell.name for field, values in self.values.items() if values})
        return {
            "name": self.name,
            "slug": slug(self.name),
            **{field: [value.text for value in values] for field, values in sorted(self.values.items())},
            "place": {"sheet": self.named.sheet, "row": self.row, "cells": cells},
            "hidden": self.hidden,
        }


def activity_of(record: Record) -> Activity | None:
    """Return the activity that a record is, named by its name, else by its purpose; None where it has neither."""
    named = record.first("activity") or record.first("purpose") or record.first("description")
    if named is None:
        return None
    values = {field: tuple(_once(read(record, field))) for field, read in _READERS.items()}
    hidden = record.row.hidden or any(cell.hidden for cells in record.cells.values() for cell in cells)
    name = " ".join(named.words.split()).strip(_TRIM)[:_LONGEST]
    return Activity(name, named, record.row.number, hidden, values)


def is_own(name: str) -> bool:
    """Return whether a body is named in relation to the owner of the list only («Stad, OCMW en AGB»)."""
    return fold(name) in _OWN_BODIES


def _once(values: Iterator[Value]) -> Iterator[Value]:
    seen: set[str] = set()
    for value in values:
        key = fold(value.text)
        if key and key not in seen and key not in _NOBODY:
            seen.add(key)
            yield value


def _texts(record: Record, field: str) -> Iterator[Value]:
    for cell in record.cells.get(field, ()):
        for item in _ITEMS.split(cell.words):
            yield Value(" ".join(item.split()).strip(_TRIM)[:_LONGEST], cell)


def _data(record: Record, field: str) -> Iterator[Value]:
    for cell in record.cells.get(field, ()):
        for name in categories(_CODE.sub("- ", cell.words)):
            yield Value(name[:_LONGEST], cell)


def _grounds(record: Record, field: str) -> Iterator[Value]:
    bases = vocabulary("lawful_bases")
    for value in _texts(record, field):
        found = bases.classify(value.text)
        yield dataclasses.replace(value, key=found.key if found else "law" if _LAW.search(value.text) else "")


def _terms(record: Record, field: str) -> Iterator[Value]:
    """Yield the retention periods; the key of one that is nothing but a term is its ISO duration."""
    for value in _texts(record, field):
        term = _TERM.fullmatch(fold(value.text))
        unit = next((letter for letter in "YMWD" if term and term[letter]), "")
        yield dataclasses.replace(value, key=f"P{int(term['number'])}{unit}" if term else "")


def _ends(record: Record, field: str) -> Iterator[Value]:
    for cell in record.cells.get(field, ()):
        for party in parties(cell.words):
            own = next((word for word in re.split(r"\W+", party.written) if is_own(party.written) and word), None)
            yield Value(own or party.name, cell)


def _countries(record: Record, field: str) -> Iterator[Value]:
    for value in _texts(record, field):
        for part in re.split(r",|\ben\b|\bet\b|\band\b|/", value.text):
            found = find_country(part.strip())
            if found is not None:
                yield Value(found.nl, value.cell)


def _day(record: Record, field: str) -> Iterator[Value]:
    for cell in record.cells.get(field, ()):
        iso = cell.iso or next((when.iso for when in dates(cell.words)), None)
        if iso:
            yield Value(iso, cell)


def controllers(activity: Activity) -> tuple[Value, ...]:
    """Return the controllers that are bodies known by name, or the owner's own."""
    return tuple(one for one in activity.values["controller"] if is_own(one.text) or known_body(one.text))


_READERS: dict[str, Callable[[Record, str], Iterator[Value]]] = {
    "purpose": _texts,
    "description": _texts,
    "domain": _texts,
    "service": _texts,
    "controller": _ends,
    "basis": _grounds,
    "data": _data,
    "subjects": _texts,
    "recipients": _ends,
    "processors": _ends,
    "sources": _ends,
    "retention": _terms,
    "country": _countries,
    "measures": _texts,
    "system": _texts,
    "from": _day,
    "to": _day,
}
