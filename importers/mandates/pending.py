"""Rows that are no mandate yet, or none of their own: an application under way, a draft, a declaration of joining."""

import re
from collections.abc import Mapping, Sequence

from importers.mandates.heading import cites
from importers.tables.sheet import Cell
from ropa.naming import fold

_PENDING = re.compile(
    r"(?:in aanvraag|aanvraag (?:lopende?|ingediend|loopt|in behandeling)|lopende aanvraag|aangevraagd|aan te vragen|"
    r"nog aan te vragen|nog geen|in voorbereiding|in opmaak|in onderhandeling|in behandeling|ontwerp|voorontwerp|draft|"
    r"pending|requested|under negotiation|applied for|demande en cours|demande introduite|en cours|projet de|projet d|"
    r"en preparation|a demander)\b"
)
_JOINING = re.compile(
    r"(?:verklaring (?:van )?(?:akkoord|toetreding)|toetredingsverklaring|akkoordverklaring|"
    r"declaration d (?:adhesion|accord)|declaration of accession)\b"
)


def why_pending(given: Mapping[str, Sequence[Cell]]) -> str | None:
    """Return why a row is no mandate by what stands where its reference should, None where it may be one."""
    cells = given.get("reference") or given.get("title") or ()
    if not cells:
        return None
    words = fold(cells[0].words)
    if _JOINING.match(words):
        return "declaration of who joins a mandate, which has a row of its own"
    numbered = any(cites(cell.words) for cell in given.get("reference", ()))
    return "applied for or a draft: no mandate yet" if _PENDING.match(words) and not numbered else None
