"""Aims that tell no purpose: they complete what is asked («vragen om u te legitimeren»), or are those of others."""

import re

from importers.statement.categories.data_words import Named
from importers.statement.page import Page
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


_GOVERNED = re.compile(
    r"\b(?:verplicht(?: (?:elke|iedere|alle|de|het|een) [a-z]+| ons| u| je)?|vragen|gevraagd|verzoeken|aan"
    r"|akkoord (?:gaat|gaan|bent|ga)|in staat (?:stellen|is|zijn|zal zijn|te zijn|bent)|bereid|gehouden|best(?: "
    r"(?:gedaan|doen))?|vrij"
    r"|uitgenodigd|aangeraden|obliged|required|ask(?:ed)?|able|need|authori[sz]ed|entitled|agree|wish|want|invited?"
    r"|tenus?|autorisee?s?|invitee?s?|invitons|demandons|demandee?|obligee?s?|souhaitez|acceptez)"
    r"(?: (?:u|je|jou|ons|you|us|vous))? ?$"
)
"""«Wij vragen u om …», «able to …»: the infinitive is what somebody must, may or can do, and no aim."""
_OCCASION = re.compile(
    r"\b(?:wanneer|als|indien|zodra|elke keer dat|telkens als) (?:u|je|jij)\b[^.;,:]*$|\b(?:when|if"
    r"|whenever) you\b[^.;,:]*$"
    r"|\b(?:lorsque|si|quand) (?:vous|tu)\b[^.;,:]*$"
)
"""The aim of the reader («als u contact opneemt om …»)."""
_PRECAUTION = re.compile(
    r"\b(?:maatregelen|voorzorgen|voorzorgsmaatregelen|verwerkersovereenkomst(?:en)?|measures|precautions|mesures)"
    r"(?: (?:hebben|heeft|zijn|genomen|getroffen|gesloten|taken|in place|prises|techniques|appropriees)){0,3} $"
)
"""What a measure is good for protects data; it is no use of them."""
_INFINITIVES = {"purpose.to-do", "purpose.foreign"}


def without_governed(page: Page, sentence: Span, found: list[Named]) -> list[Named]:
    """Return the aims of a sentence without infinitives of others: what they are asked, or what measures serve."""
    return [item for item in found if item.rule not in _INFINITIVES or not _not_ours(page, sentence, item.span)]


def _not_ours(page: Page, sentence: Span, span: Span) -> bool:
    before = page.shadow.low[max(sentence.start, span.start - 120) : span.start]
    return any(form.search(before) for form in (_GOVERNED, _OCCASION, _PRECAUTION))
