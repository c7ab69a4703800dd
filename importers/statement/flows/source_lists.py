"""Lists of whom data come from: under a heading or a lead about sources each item names some (Art. 14(2)(f))."""

import re

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.facts import Flow
from importers.statement.page import Page, Part
from importers.statement.words.shadow import Span

_FROM = re.compile(
    r"(?:\d+[.)] )?(?:(?:rechtstreeks|direct|directement|directly|indirect|onrechtstreeks) )?"
    r"(?:van|via|bij|uit|door|aupres d(?:e|u|es)|de la part d(?:e|u|es)|par|du|des|de|d'|from|through|by) "
    r"(?:(?:raadpleging|consultatie|bevraging|tussenkomst|consultation|bemiddeling) (?:van|de|du|des|of) )?"
    r"(?:(?:de|het|la|le|l'|les|the) ?)?"
)
_AND_FROM = re.compile(
    r"(?: (?:zelf|lui-meme|elle-meme|themselves))? (?:of|en|ou|et|or|and) (?:van|de|du|des|from|bij|via) "
)
_SHORT = 6
"""Of so many words at most is what an item without a preposition adds to whom it names."""
RULE, CONFIDENCE = "source.item", 0.75


def sources_listed(page: Page, parties: Parties, part: Part, sentence: Span) -> list[Flow]:
    """Return the flows from those whom an item of a list of sources begins with, after a preposition or none."""
    if not part.is_item or sentence.start != part.span.start or "source" not in page.role_of_items(part)[:1]:
        return []
    lead = _FROM.match(page.shadow.low, sentence.start, sentence.end)
    place = Span(lead.end() if lead else sentence.start, sentence.end)
    told = parties.list_from(place)
    # an item that goes on to tell of the body («X: hosts the site») is of a list of receivers
    rest = page.low(Span(told[-1].span.end, sentence.end)) if told else ""
    if ":" in rest or (lead is None and len(rest.split()) > _SHORT):
        return []
    more = _AND_FROM.match(page.shadow.low, told[-1].span.end, sentence.end) if told and lead else None
    told += parties.list_from(Span(more.end(), sentence.end)) if more else []
    return [
        Flow(one, parties.speaker, "source", _span(one, sentence), RULE, CONFIDENCE, part.index, stated=False)
        for one in told
        if one.form in {"named", "class"} or (one.form == "person" and lead)
    ]


def _span(party: Party, sentence: Span) -> Span:
    return Span(min(sentence.start, party.span.start), party.span.end)
