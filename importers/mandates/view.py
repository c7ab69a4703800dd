"""The JSON answer of `ropa extract` for a mandate list."""

from collections.abc import Iterable, Mapping
from typing import Any

from importers.mandates.found import Found
from importers.mandates.listed import ListedMandate
from importers.tables.parties import Party
from importers.tables.told_list import placed
from ropa.importing.importer import LeftOut, SourceFinding


def view(
    name: str, mandates: Iterable[ListedMandate], findings: Iterable[SourceFinding], left_out: Iterable[LeftOut]
) -> dict[str, Any]:
    """Return what was read of the list `name`, in the shape that scripts rely on."""
    return {
        "kind": "mandates",
        "document": name,
        "mandates": [_mandate(mandate) for mandate in mandates],
        "findings": [{"code": found.code, "place": placed(found.place), "text": found.text} for found in findings],
        "left_out": [{"place": placed(part.place), "text": part.text, "why": part.why} for part in left_out],
    }


def _mandate(mandate: ListedMandate) -> dict[str, Any]:
    exchange = mandate.exchange
    joined = {"since": _since(mandate), "partial": True} if mandate.partial else {}
    numbers = {one.value.name: one.value.number for one in exchange.numbers}
    return {
        "id": f"mandate/{mandate.key}",
        "reference": mandate.reference,
        "family": mandate.family,
        "number": mandate.number,
        "date": _value(mandate.date),
        "valid_from": _value(exchange.valid_from),
        "valid_to": _value(exchange.valid_to),
        "granted_by": _value(mandate.body),
        "chamber": _value(exchange.chamber),
        "providers": _names(exchange.providers),
        "receivers": _names(exchange.receivers),
        "data": [found.value for found in exchange.data],
        "subjects": [found.value for found in exchange.subjects],
        "purposes": [found.value for found in exchange.purposes],
        "legal_basis": [found.value for found in exchange.basis],
        "channel": _value(exchange.channel),
        "direction": exchange.direction,
        "title": _value(exchange.title),
        "relations": [
            {"type": found.value.type, "target": f"mandate/{found.value.target}"} for found in mandate.relations
        ],
        "aliases": [found.value for found in mandate.aliases],
        "links": [found.value for found in exchange.links],
        "place": {"sheet": mandate.sheet, "row": mandate.row, "cells": _cells(mandate)},
        "hidden": mandate.hidden,
        "confidence": mandate.confidence,
        **joined,
        **({"numbers": numbers} if numbers else {}),
    }


def _since(mandate: ListedMandate) -> Mapping[str, str]:
    """Return from which day on each receiver is one, where the list says so."""
    days = ((end.value.name, mandate.since.get(end.cell.name)) for end in mandate.exchange.receivers)
    return {name: day for name, day in days if day}


def _value(found: Found[str] | None) -> str | None:
    return found.value if found else None


def _names(found: Iterable[Found[Party]]) -> list[str]:
    return [end.value.name for end in found]


def _cells(mandate: ListedMandate) -> Mapping[str, str]:
    """Return which cell bears out which field."""
    exchange = mandate.exchange
    single: dict[str, Found[Any] | None] = {
        "date": mandate.date,
        "valid_from": exchange.valid_from,
        "valid_to": exchange.valid_to,
        "chamber": exchange.chamber,
        "providers": next(iter(exchange.providers), None),
        "receivers": next(iter(exchange.receivers), None),
        "data": next(iter(exchange.data), None),
        "subjects": next(iter(exchange.subjects), None),
        "purposes": next(iter(exchange.purposes), None),
        "legal_basis": next(iter(exchange.basis), None),
        "channel": exchange.channel,
        "title": exchange.title,
    }
    cells = {field: found.cell.name for field, found in single.items() if found}
    return {"reference": mandate.cited_in.name, **cells}
