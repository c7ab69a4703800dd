"""Aims that only complete a word before them, and tell no purpose: «vragen om u te legitimeren», «de optie om …»."""

from importers.statement.words.shadow import Shadow, Span
from importers.statement.words.wordings import Wording

_COMPLETED = Wording(
    r"\b(?:vragen|vraagt|verzoeken|verzoekt|gevraagd|verzocht|verplichten"
    r"|verplicht(?: (?:elke?|iedere?|de|ons)(?: [a-z]+)?)?"
    r"|uitnodigen|aanraden|optie|mogelijkheid|keuze|kans|plicht|verplichting|intentie|vrijheid"
    r"|(?:ask|require|request|oblige|invite)(?:s|d|ed)? (?:you|them|him|her|users?|visitors?)"
    r"|(?:need|needs|want|option|possibility|choice)"
    r"|(?:demander|demandons|prier|prions|inviter|invitons|obliger|possibilite|choix|obligation)(?: (?:de vous|de))?) "
    r"(?=(?:om|to|de|d'|vous)\b)"
)
"""Words that an infinitive completes: what is asked, chosen or imposed, right before it."""
_REACH = 60


def completes(shadow: Shadow, span: Span) -> bool:
    """Return whether an infinitive only completes the word before it, and so is no aim of processing."""
    start = max(span.start - _REACH, 0)
    return any(match.end() == span.start for match in _COMPLETED.finditer(shadow.low, start, span.start + 4))
