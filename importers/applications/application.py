"""An application as a row of a list gives it: whose it is, what it serves, who supplies it, where its data stand."""

import dataclasses
import re
from collections.abc import Iterable, Iterator

from importers.tables.columns import Record
from importers.tables.enumeration import categories
from importers.tables.known import known_body
from importers.tables.parties import parties
from importers.tables.sheet import Cell
from ropa.naming import fold, slug
from ropa.vocabulary.places import country_names, find_country

_LINES = re.compile(r"[\n;]|,\s(?=[A-ZÉÈ])")
_TRIM = " \t\r\n.,;:–-*•"
_ON_BEHALF = re.compile(r"\b(?:saas|paas|iaas|cloud|host\w*|gehost|verwerker|processor|sous traitant|hebergeur)\b")
_OURSELVES = frozenset({"intern", "eigen beheer", "interne", "in house", "internal", "zelf", "eigen ontwikkeling"})


@dataclasses.dataclass(frozen=True)
class Value:
    """A value and the cell that bears it out."""

    text: str
    cell: Cell


@dataclasses.dataclass(frozen=True)
class Application:
    """One application. `controller` is whose activities it serves: the owner of the list, else the row's own owner.

    `role_doubt` = nothing in the row says that the supplier processes data on behalf of the controller.
    """

    name: str
    system: Cell
    row: int
    controller: str | None
    owner: Value | None
    activities: tuple[Value, ...]
    suppliers: tuple[Value, ...]
    countries: tuple[Value, ...]
    data: tuple[Value, ...]
    subjects: tuple[Value, ...]
    role_doubt: bool
    row_hidden: bool

    def view(self) -> dict[str, object]:
        """Return the application in the shape that scripts rely on."""
        lists = {
            "activities": self.activities,
            "suppliers": self.suppliers,
            "countries": self.countries,
            "data": self.data,
            "subjects": self.subjects,
        }
        cells = {"system": self.system.name}
        cells.update({"owner": self.owner.cell.name} if self.owner else {})
        cells.update({field: values[0].cell.name for field, values in lists.items() if values})
        return {
            "id": f"system/{slug(self.name)}",
            "name": self.name,
            "owner": self.owner.text if self.owner else None,
            "controller": self.controller,
            **{field: [value.text for value in values] for field, values in lists.items()},
            "place": {"sheet": self.system.sheet, "row": self.row, "cells": cells},
            "hidden": self.row_hidden,
        }


def applications_in(found: Iterable[Record], owner: str | None) -> Iterator[Application]:
    """Yield the application that each record is; `owner` is the body whose list it is."""
    for record in found:
        system = record.first("system")
        if system is None:
            continue
        responsible = next(iter(_bodies(record, "owner")), None)
        yield Application(
            name=" ".join(system.words.split())[:200],
            system=system,
            row=record.row.number,
            controller=owner or _controller(responsible),
            owner=responsible,
            activities=tuple(_values(record, "activity")),
            suppliers=tuple(one for one in _bodies(record, "supplier") if fold(one.text) not in _OURSELVES),
            countries=tuple(_countries(record)),
            data=tuple(Value(name, cell) for cell in record.cells.get("data", ()) for name in categories(cell.words)),
            subjects=tuple(_values(record, "subjects")),
            role_doubt=not _on_behalf(record),
            row_hidden=record.row.hidden or any(cell.hidden for cell in record.row.own),
        )


def _controller(owner: Value | None) -> str | None:
    """Return the owner that the row names where it is a body; a service of nobody knows whom decides about nothing."""
    body = known_body(owner.text) if owner else None
    return body.name if body else None


def _bodies(record: Record, field: str) -> Iterator[Value]:
    for cell in record.cells.get(field, ()):
        for party in parties(cell.words):
            yield Value(party.name, cell)


def _values(record: Record, field: str) -> Iterator[Value]:
    seen: set[str] = set()
    for cell in record.cells.get(field, ()):
        for item in _LINES.split(cell.words):
            text = " ".join(item.split()).strip(_TRIM)
            if text and fold(text) not in seen:
                seen.add(fold(text))
                yield Value(text[:300], cell)


def _countries(record: Record) -> Iterator[Value]:
    """Yield the countries that a cell names, whole or within its words («Ierland (Azure)»); other words name none."""
    for cell in record.cells.get("country", ()):
        for item in re.split(r"[\n;,/+()]|\ben\b|\bet\b|\band\b", cell.words):
            text = " ".join(item.split()).strip(_TRIM)
            found = find_country(text) if text else None
            if found is None and text:
                words = f" {fold(text)} "
                within = [name for name in country_names() if f" {fold(name)} " in words]
                found = find_country(max(within, key=len)) if within else None
            if found is not None:
                yield Value(found.nl, cell)


def _on_behalf(record: Record) -> bool:
    """Return whether the row says that the supplier has the data: a processor, a host, software as a service."""
    cells = (cell for field in ("hosting", "supplier", "remark") for cell in record.cells.get(field, ()))
    return any(_ON_BEHALF.search(fold(cell.words)) for cell in cells)
