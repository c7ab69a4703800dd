"""Bodies that a statement says decide about the processing, alone or together (Art. 4(7), 26)."""

import re
from collections.abc import Iterator

from importers.statement.facts import Mention
from importers.statement.page import Page, Part
from importers.statement.parties import Parties, Party
from importers.statement.shadow import Span

_IS = re.compile(
    r"\bverwerkingsverantwoordelijken?\b(?: (?:voor|van) [^.:]{3,80}?)? (?:is|zijn)(?: ook| dus)?(?= |:)"
    r"|\bresponsables? (?:conjoints? )?du traitement\b(?: (?:de|des) [^.:]{3,80}?)? (?:est|sont)(?: aussi)?(?= |:)"
    r"|\b(?:data )?controllers?\b(?: (?:of|for) [^.:]{3,80}?)? (?:is|are)(?: also)?(?= |:)"
)
_CONFIDENCE = 0.88


def controllers_named(page: Page, parties: Parties) -> Iterator[Mention]:
    """Yield every body after «de (co-)verwerkingsverantwoordelijke is», in the sentence or in the line below it."""
    for part in page.parts:
        for sentence in page.sentences(part) if part.block.kind != "heading" else ():
            for match in _IS.finditer(page.shadow.low, sentence.start, sentence.end):
                place = _after(page, part, match.end(), sentence.end)
                party = parties.at(place) if place is not None else None
                if party is not None and party.form in {"named", "publisher"}:
                    yield _mention(party)


def _after(page: Page, part: Part, start: int, end: int) -> Span | None:
    """Return where the name is to be read: after the verb, else at the start of the next part."""
    if page.low(Span(start, end)).strip(" :."):
        return Span(start + page.shadow.low[start:end].startswith(":"), end)
    following = page.parts[part.index + 1] if part.index + 1 < len(page.parts) else None
    return following.span if following is not None and following.block.kind != "heading" else None


def _mention(party: Party) -> Mention:
    return Mention("controller", party.name, party.span, "controller.named", _CONFIDENCE, party)
