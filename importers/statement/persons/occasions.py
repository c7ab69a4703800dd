"""Occasions that a list gives for processing data, each telling whose: «wanneer u …», «lorsque vous …», «if you …»."""

import re

from importers.statement.page import Page, Part
from importers.statement.structure.sections import Role
from importers.statement.words.shadow import Span

_LEAD = re.compile(
    r"^(?!.*\b(?:niet|geen|nooit|wissen|verwijder\w*|delen|doorge\w+|ne|pas|jamais|not|never|delete|share|disclose)\b)"
    r"(?:.*\b(?:verwerk\w*|verzamel\w*|verkrijg\w*|ontvangen|krijgen|vragen)\b.*(?:gegevens|informatie)\b"
    r"|.*(?:gegevens|informatie)\b.*\b(?:verwerk\w*|verzamel\w*|verkreg\w*|verkrijg\w*|gevraagd)\b"
    r"|.*\b(?:traitons|traite|collectons|collecte|recueillons|recueille|obtenons|recevons)\b.*\b(?:donnees|informations)\b"
    r"|.*\b(?:donnees|informations)\b.*\b(?:trait|collect|recueill|obten)\w+"
    r"|.*\b(?:process|collect|obtain|receive|gather|ask)\w*\b.*\b(?:data|information)\b"
    r"|.*\b(?:data|information)\b.*\b(?:process|collect|obtain|receiv|gather)\w+)"
)
_OCCASION = re.compile(
    r"(?:(?:wanneer|als|indien|zodra) (?:u|je|jij)|(?:lorsque|quand|si) (?:vous|tu)|(?:when|if|whenever) you)\b"
    r"(?![^;.]{0,80}\b(?:toestemming|akkoord|instemming|toelating|consent\w*|accord|agreed?|permission|wenst|vraagt)\b)"
)
_STOP = re.compile(
    r"[;:.()]|, | om (?=[^;.]{3,80}\bte )| (?:dan )?(?:verwerken|verzamelen|vragen) (?:wij|we)\b"
    r"| (?:afin|pour) (?=d|[a-z]+r )| (?:in order )?to (?=request|obtain|ask)"
)
_LONGEST = 120
_OTHER: tuple[Role, ...] = ("rights", "recipient", "transfer", "retention", "basis", "security", "contact", "change")


def occasions_listed(page: Page, part: Part) -> list[Span]:
    """Return the occasion with which an item begins under a lead, or a question, about processing data."""
    lead = part.above
    if part.block.kind != "item" or lead is None or part.section.about(*_OTHER):
        return []
    opening = _OCCASION.match(page.shadow.low, *part.span)
    led = page.sentences(lead)[-1:]
    if opening is None or not led or not page.low(lead.span).endswith((":", "?")):
        return []
    if _LEAD.match(page.low(led[0])) is None or set(page.role_of_items(part)[:1]) & set(_OTHER):
        return []
    stop = _STOP.search(page.shadow.low, opening.end(), part.span.end)
    end = min(stop.start() if stop else part.span.end, part.span.start + _LONGEST)
    return [Span(part.span.start, end)] if len(page.low(Span(opening.end(), end)).split()) > 1 else []
