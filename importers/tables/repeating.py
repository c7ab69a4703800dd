"""Cells that say «idem»: what the last cell above them says holds for them too."""

import dataclasses
import re

from importers.tables.sheet import Cell

_IDEM = re.compile(
    r"\s*(?:idem|id\.|ditto|dito|zelfde|hetzelfde|même|le même|la même|les mêmes|same|[\"”“„»]|-\s?[\"”]\s?-)"
    r"\s*(?:[.:]?\s*$|(?P<more>[+&,;]\s*.*|(?:en|et|and|plus)\s.*))",
    re.IGNORECASE | re.DOTALL,
)


def repeated(cell: Cell, above: Cell) -> Cell:
    """Return `cell` with the words of `above` where it repeats them, and with what it adds («idem + geboortedatum»).

    The text of the cell, which is what a fact is cited with, stays as it is.
    """
    found = _IDEM.match(cell.words)
    if found is None:
        return cell
    more = re.sub(r"^(?:[+&,;]|en|et|and|plus)\s*", "", found["more"] or "", flags=re.IGNORECASE)
    words = f"{above.words}\n{more}" if more else above.words
    return dataclasses.replace(
        cell, words=words, iso=None if more else above.iso, figure=None if more else above.figure
    )
