"""References that a list puts in brackets behind a body: «Rijksregister (RR nr. 55/2012 van 11 juli 2012)»."""

import dataclasses
import re
from collections.abc import Mapping

from importers.mandates.entry import ENDS
from importers.tables.sheet import Cell
from importers.tables.wording import references_in

_BRACKET = re.compile(r"\s*\(([^()]{3,200})\)")


def with_bracketed(given: Mapping[str, tuple[Cell, ...]], family: str | None) -> Mapping[str, tuple[Cell, ...]]:
    """Return the cells of a row without a reference of its own, with those that stand in brackets behind its bodies."""
    if any(given.get(field) for field in ("reference", "dossier")):
        return given
    found: list[Cell] = []
    made = dict(given)
    for field in ENDS:
        cells = []
        for cell in given.get(field, ()):
            cited = [one[1] for one in _BRACKET.finditer(cell.words) if references_in(one[1], family=family)]
            found += [dataclasses.replace(cell, words=text) for text in cited]
            plain = _BRACKET.sub(lambda one: "" if one[1] in cited else one.group(), cell.words)  # noqa: B023
            cells.append(dataclasses.replace(cell, words=plain) if cited else cell)
        if cells:
            made[field] = tuple(cells)
    return {**made, "reference": tuple(found)} if found else given
