"""Controllers, processors, recipients and sources that a statement names: the ends of its flows, and who speaks."""

import re

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.facts import Flow, Mention
from importers.statement.page import Page
from importers.statement.words.sentences import negated
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_BESIDE = 60
"""How many characters before «is verwerkingsverantwoordelijke» the body may stand that is said to be it."""

_AS_PROCESSOR = re.compile(
    r"\b(?:treedt|treden|optreedt)\b[^.]{0,60}\bals verwerker\b|\bals verwerker\b[^.]{0,40}\boptre\w+"
    r"|\bten behoeve van\b"
)
_DECIDES = Wording(
    r"\b(?:is|zijn|als) (?:[\w-]+ ){0,6}(?:de )?verwerkingsverantwoordelijken?\b"
    r"|\bverantwoordelijk(?:e)? voor (?:de|deze) verwerking\b"
)


def ends_mentioned(page: Page, parties: Parties, publisher: Span | None, flows: list[Flow]) -> list[Mention]:
    """Return who plays which part; `publisher` is where the text says most clearly who speaks."""
    speaker = parties.speaker
    found: list[Mention] = []
    if parties.publisher and publisher is not None:
        found.append(Mention("controller", speaker.name, publisher, "controller.publisher", 0.93, speaker))
    found += _deciding(page, parties, speaker)
    for flow in flows:
        found += _ends_of(page, flow)
    return found


def _ends_of(page: Page, flow: Flow) -> list[Mention]:
    sender, receiver = flow.sender, flow.receiver
    if flow.role == "processor" and receiver is not None and receiver.form == "publisher":
        places = dict.fromkeys((_as_processor(page, flow), flow.span))
        return [
            Mention("controller", sender.name, sender.span, flow.rule, flow.confidence, sender),
            *(Mention("processor", receiver.name, span, flow.rule, flow.confidence, receiver) for span in places),
        ]
    if flow.role == "source":
        return [Mention("source", sender.name, sender.span, flow.rule, flow.confidence, sender)]
    if receiver is None:
        return []
    return [Mention(flow.role, receiver.name, receiver.span, flow.rule, flow.confidence, receiver)]


def _deciding(page: Page, parties: Parties, speaker: Party) -> list[Mention]:
    """Return every place where a sentence says that the publisher decides («is X verwerkingsverantwoordelijke»)."""
    found = []
    for part in page.parts:
        for sentence in page.sentences(part) if part.block.kind != "heading" else ():
            low = page.low(sentence)
            match = _DECIDES.search(page.shadow.low, sentence.start, sentence.end)
            if match is None or low.endswith("?") or negated(low):
                continue
            near = Span(max(sentence.start, match.start() - _BESIDE), match.end())
            speaking = [one for one in parties.named_in(near) if one.form == "publisher"]
            found += [
                Mention("controller", one.name, one.span, "controller.said", 0.9, speaker) for one in speaking[-1:]
            ]
    return found


def _as_processor(page: Page, flow: Flow) -> Span:
    """Return where the part of a flow says in so many words that the publisher works as a processor."""
    for sentence in page.sentences(page.parts[flow.part]):
        match = _AS_PROCESSOR.search(page.shadow.low, sentence.start, sentence.end)
        if match:
            return Span(*match.span())
    return flow.span
