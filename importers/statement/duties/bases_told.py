"""Lawful bases that a statement tells by a label, a list or a column, in whatever words («Grondslag: lidmaatschap»)."""

import re

from importers.statement.facts import Mention
from importers.statement.page import Page, Part
from importers.statement.structure.enumerations import trimmed
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span

_LABEL = re.compile(
    r"(?:(?:de |la |le |the |onze |notre |our )?(?:(?:wettelijke|juridische|rechtmatige) )?"
    r"(?:(?:rechts|verwerkings)?grond(?:slag)?(?:en)?|bases? (?:legales?|juridiques?)|fondements? (?:legal|juridique)s?"
    r"|(?:legal|lawful) (?:ground|bas[ei]s)s?)"
    r"(?: (?:voor|van|du|de|des|of|for)(?: [a-z]+){1,5}?)?(?: (?:is|zijn|est|sont|are))?) ?: ?"
)
"""What says that a lawful basis follows: «Grondslag voor deze persoonsgegevens is:»."""
_HEADER = re.compile(
    r"(?:(?:wettelijke|juridische) )?(?:(?:rechts)?grond(?:slag)?(?:en)?|bases? (?:legales?|juridiques?)"
    r"|fondements?(?: (?:legal|juridique)s?)?|(?:legal|lawful) (?:ground|bas[ei]s)s?)(?: \([^()]{2,20}\))?"
)
_MOST_WORDS = 14
_LEAST = 4
_CONFIDENCE = 0.75


def bases_told(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the basis that a line tells behind its label, an item under one, or a cell of its column is."""
    if sentence.start != part.span.start:
        return []
    label = _LABEL.match(page.shadow.low, sentence.start, sentence.end)
    if label is not None and label.end() < sentence.end:
        return _named(page, Span(label.end(), sentence.end), "legal_basis.label")
    if part.is_item and part.above is not None and _leads(page, part.above):
        return _named(page, sentence, "legal_basis.listed")
    return []


def _leads(page: Page, lead: Part) -> bool:
    """Whether a lead ends with the label, or a header is it."""
    if lead.block.kind in {"term", "cell"}:
        return _HEADER.fullmatch(page.low(lead.span).rstrip(" :")) is not None
    last = page.sentences(lead)[-1]
    match = _LABEL.match(page.shadow.low, last.start, last.end)
    return match is not None and match.end() == last.end


def _named(page: Page, span: Span, rule: str) -> list[Mention]:
    inner = trimmed(page.shadow, span)
    low = page.low(inner).rstrip(" .;")
    if len(low) < _LEAST or len(low.split()) > _MOST_WORDS or is_clause(low):
        return []
    return [Mention("legal_basis", page.words(inner).strip(" .;,:"), inner, rule, _CONFIDENCE)]
