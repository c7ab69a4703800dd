"""What protects data outside the EEA, tied to those whom a sentence says it binds (Art. 45 and 46)."""

import re
from collections.abc import Iterable

from importers.statement.bodies.parties import Parties
from importers.statement.facts import Flow, Mention
from importers.statement.flows.transfers import crosses_borders, safeguard_named, speaks_of_transfer
from importers.statement.page import Page, Part
from importers.statement.words.shadow import Span

_INSTRUMENT = re.compile(r"shield|schild|bouclier|framework|claus|contract|rules|voorschriften|adequa|bcr\b|scc\b")
_CAPITAL = re.compile(r"(?<!\S)[A-Z]")


def safeguard_in(page: Page, part: Part, sentence: Span, parties: Parties, flows: Iterable[Flow]) -> list[Mention]:
    """Note a safeguard at the flows to whom a sentence names («X is aangesloten bij het Privacy Shield»).

    Returns the transfer that the sentence tells by it, where no other words of it tell one.
    """
    low = page.low(sentence)
    if "rights" in part.section.own_roles and not part.section.about("transfer"):
        return []
    hit = safeguard_named(page, sentence)
    if hit is None or not crosses_borders(low):
        return []
    place = Span(sentence.start + low.index(hit), sentence.start + low.index(hit) + len(hit))
    named = {party.name for party in parties.named_in(sentence)} | {
        party.name
        for match in _CAPITAL.finditer(page.plain(sentence))
        if (party := parties.at(Span(sentence.start + match.start(), sentence.end))) is not None
    }
    for flow in flows:
        if flow.receiver is not None and flow.receiver.name in named:
            flow.safeguards.append((page.words(place), place))
    if speaks_of_transfer(page, sentence) or not (part.section.about("transfer") or _INSTRUMENT.search(hit)):
        return []
    return [Mention("transfer", page.words(sentence).strip(" .")[:120], sentence, "transfer.safeguard", 0.85)]
