"""Who gets data, told without a verb: as the answer to a question, or after «the recipients are»."""

from collections.abc import Iterator

from importers.statement.data_words import in_sentence
from importers.statement.enumerations import members
from importers.statement.open_receivers import opening
from importers.statement.page import Page, Part
from importers.statement.parties import Parties
from importers.statement.party import Party
from importers.statement.sentences import is_clause
from importers.statement.shadow import Span
from importers.statement.vague_parties import names_nobody
from importers.statement.wordings import Wording

_ASKS = Wording(
    r"\b(?:wie|aan wie|met wie)\b[^.?]{0,80}\b(?:gegevens|informatie|data)\b[^.?]{0,60}\?$"
    r"|\b(?:qui|a qui|avec qui|quels sont les destinataires)\b[^.?]{0,80}\b(?:donnees|informations)\b[^.?]{0,60}\?$"
    r"|\b(?:who|to whom|with whom)\b[^.?]{0,80}\b(?:data|information)\b[^.?]{0,60}\?$"
)
"""A question after whoever gets data."""
_NOT_THAT = Wording(
    r"\b(?:verantwoordelijk\w*|responsables?|responsible|controller|contact\w*|beheert|verwerkt|traite|processes|collects"
    r"|verzamelt|wiens|whose)\b"
)
_ARE = Wording(
    r"\b(?:destinataires|recipients|ontvangers)\b[^.:]{0,60}?(?:\b(?:sont|comprennent|are|include|zijn)\b"
    r"(?! (?:zijn|pas|niet|not)\b)|:)(?: (?:notamment|uniquement|exclusivement|onder meer|bijvoorbeeld|only"
    r"|mainly|limited to))? ?"
)
_TELLS_MORE = Wording(r"\b(?:die|dat|waar\w*|qui|que|dont|who|which|that)\b|:")
_LONGEST = 220
RULE, CONFIDENCE = "disclose.answer", 0.7


def answering(page: Page, parties: Parties, part: Part, sentence: Span) -> Iterator[Party]:
    """Yield those whom a sentence enumerates as the ones that get data."""
    told = _ARE.search(page.shadow.low, sentence.start, sentence.end)
    if told is not None:
        yield from _enumerated(page, parties, Span(told.end(), sentence.end))
    elif _answers(page, part, sentence):
        yield from _enumerated(page, parties, sentence)


def _answers(page: Page, part: Part, sentence: Span) -> bool:
    """Whether a sentence without a verb stands right after a question who gets data."""
    low = page.low(sentence)
    if part.is_item or len(low) > _LONGEST or is_clause(low) or _TELLS_MORE.search(low):
        return False
    before = [one for one in page.sentences(part) if one.end <= sentence.start]
    heading = part.section.heading
    asked = page.low(before[-1]) if before else page.low(heading) if heading is not None else ""
    return _ASKS.search(asked) is not None and _NOT_THAT.search(asked) is None


def _enumerated(page: Page, parties: Parties, span: Span) -> Iterator[Party]:
    for member in members(page.shadow, span):
        whole = parties.whole(member)
        known = [whole] if whole is not None else [] if in_sentence(page, member) else opening(page, member)
        yield from (one for one in known if one.form in {"class", "named"} and not names_nobody(page, one))
