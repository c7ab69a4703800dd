"""Rows that are no mandate yet, or none of their own: an application under way, a draft, a declaration of joining."""

import re
from collections.abc import Mapping, Sequence

from importers.mandates.heading import cites
from importers.mandates.values import cell_date
from importers.tables.sheet import Cell
from ropa.naming import fold

_PENDING = re.compile(
    r"(?:in aanvraag|aanvraag (?:lopende?|ingediend|loopt|in behandeling)|lopende aanvraag|aangevraagd|aan te vragen|"
    r"nog aan te vragen|nog geen|in voorbereiding|in opmaak|in onderhandeling|in behandeling|ontwerp|voorontwerp|draft|"
    r"pending|requested|under negotiation|applied for|demande en cours|demande introduite|en cours|projet de|projet d|"
    r"en preparation|a demander|niet ondertekend|nog (?:niet )?(?:te onderteken|ondertekend|getekend)\w*|"
    r"te ondertekenen|non signe\w*|pas encore signe\w*|a signer|not (?:yet )?signed|to be signed|"
    r"klad|brouillon|projet)\b"
)
_JOINING = re.compile(
    r"(?:verklaring (?:van )?(?:akkoord|toetreding)|toetredingsverklaring|akkoordverklaring|"
    r"declaration d (?:adhesion|accord)|declaration of accession)\b"
)


def why_pending(given: Mapping[str, Sequence[Cell]]) -> str | None:
    """Return why a row is no mandate by what stands where its reference should, None where it may be one."""
    numbered = any(cites(cell.words) for cell in given.get("reference", ()))
    cells = given.get("reference") or given.get("title") or ()
    if cells and _JOINING.match(fold(cells[0].words)):
        return "declaration of who joins a mandate, which has a row of its own"
    told = [*cells[:1]]
    if not any(cell_date(cell) for cell in given.get("date", ())):
        told += [*given.get("date", ()), *(() if given.get("reference") else given.get("status", ()))]
    pending = not numbered and any(_PENDING.match(fold(cell.words)) for cell in told)
    return "applied for or a draft: no mandate yet" if pending else None
