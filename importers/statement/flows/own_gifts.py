"""Where a statement says most plainly that the person itself gives its data (Art. 13(1), 14(2)(f))."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from importers.statement.bodies.party import PERSON, Party
from importers.statement.categories.data_words import in_sentence
from importers.statement.facts import Flow
from importers.statement.flows.flow_order import PLAINLY_TOLD, order_of
from importers.statement.flows.ways_of_giving import BY_FORM, ways
from importers.statement.page import Page, Part
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_CONFIDENCE = 0.8
_ITSELF = Wording(
    r"\b(?:zelf|uzelf|jezelf|rechtstreeks|vrijwillig|vrijblijvend|actief|directly|yourself|voluntarily|actively"
    r"|volontairement|directement|spontanement|vous.memes?|volontaire)\b"
)
_TO_US = Wording(r"\b(?:(?:aan|met) (?!derden|anderen)|ons\b|(?:to|with) (?:us|our|the|it)\b|us\b|nous\b)")
_DATA = Wording(
    r"gegeven|informati|\bdata\b|donnees|coordonnees|details|\bna(?:am|me)\b|adres|\bnom\b|document|formulier|\bform|message"
    r"|bericht|renseignement|nummer|\bcv\b|identiteitskaart|\bfoto"
)
_NOT = re.compile(
    r"\b(?:niet|geen|weiger\w*|not|no|refus\w*|without|zonder|ne|n'|pas|aucune?|sans)\b"
    r"(?! (?:alleen|enkel|only|seulement))"
)
_MOVED = Wording(
    r"overdra[ag]|gestructureerd|machine|portab|structured|structure\b|overdracht van|transferr|\brecht (?:om|op)\b"
    r"|\bright to\b|\bdroit (?:de|d'|a)\b|kennisgeving|meegedeeld (?:door|aan) de"
)
_AGREES = Wording(
    r"toestemming|akkoord|consent|permission|klacht|complaint|plainte|verzoek|vraag\b|met wie\b|with whom|avec qui"
)
_COLLECTS = re.compile(
    r"\b(?:verzamel\w*|ontvangen|verkrijgen|collect\w*|recueill\w*|obtain|gather|receive)\b(?: [a-z'-]+){0,5} ?$"
)
_ASKED = Wording(
    r"\b(?:verzam\w+|verwerk\w+|bewa[ar]\w+|vragen|gevraagd|registre\w+|ontvangen|krijgen|opgenomen|collect\w*|recueill\w*"
    r"|trait\w+|enregistr\w+|demand\w+|noter\w+|genoteerd|process\w*|store\w*|ask\w*|request\w*|receiv\w*|record\w*|need\w*|use\w*|gebrui\w+"
    r"|utilis\w+|gegevens die|invul\w*)\b"
)
_TO_OTHERS = re.compile(
    r" (?:aan|naar|met|to|with|aux?) (?!ons\b|onze\b|us\b|our\b|nous\b|notre\b|de\b|het\b|the\b|it\b|la\b|le\b|l'|of\b"
    r"|behulp\b|een\b|a\b|[a-z]+ van\b)[a-z]"
)
_BEFORE, _NEAR = 60, 20
_BY_VERB, _OTHERWISE = 2.9, 2.3
"""What a place weighs that is read by a verb of giving, or by another of the frames."""
_NAMES_DATA = 0.3
_MORE = 0.25
_LEAST = 1.7
_ASIDE = 1.5


class _Told(NamedTuple):
    """A place where the text tells that the person gives, the surest first."""

    weight: float
    span: Span
    part: Part
    sentence: Span


def told_best(page: Page, speaker: Party, flows: list[Flow]) -> list[Flow]:
    """Return the flow from the person itself where the text says most plainly that it gives its data.

    Where `flows` tell already that it gives, only what says so more plainly than the best of them comes before it.
    """
    best = max(_places(page), key=lambda one: (one.weight, -one.span.start), default=None)
    given = [flow for flow in flows if flow.role == "source" and flow.sender.form == "person"]
    shown = min(given, key=lambda flow: order_of(page, flow), default=None)
    least = _weight_of(page, shown) + _MORE if shown is not None else _LEAST
    if best is None or best.weight < least:
        return []
    read = next((flow for flow in given if flow.span.start < best.span.end and best.span.start < flow.span.end), None)
    if read is not None:
        read.rule = PLAINLY_TOLD if read is not shown else read.rule
        return []
    person = Party(PERSON, best.span, "person")
    data = [] if _NOT.search(page.low(best.sentence)) else in_sentence(page, best.sentence)
    return [Flow(person, speaker, "source", best.span, PLAINLY_TOLD, _CONFIDENCE, best.part.index, data=data)]


def _weight_of(page: Page, flow: Flow) -> float:
    """Return what the place of a flow weighs that is read already."""
    part = page.parts[flow.part]
    sentence = next((one for one in page.sentences(part) if one.start <= flow.span.start < one.end), part.span)
    grade = _BY_VERB if flow.rule.split(".")[1] in {"disclose", "obtain"} else _OTHERWISE
    return grade + _leaning(page, part, sentence, flow.span) + (_NAMES_DATA if flow.data else 0.0)


def _places(page: Page) -> Iterator[_Told]:
    for part in page.parts:
        if part.section.about("definition") and not part.section.about("data", "source"):
            continue
        for sentence in page.sentences(part):
            likely = ways().likely(page.shadow, sentence)
            if not likely or not _DATA.search(page.shadow.low, sentence.start, sentence.end):
                continue
            low = page.low(sentence)
            for way in likely:
                for match in way.pattern.finditer(page.shadow.low, sentence.start, sentence.end):
                    span = Span(match.start(), match.start() + len(match.group().rstrip()))
                    if _gives_otherwise(page, sentence, span) or (way.grade == BY_FORM and not _ASKED.search(low)):
                        continue
                    yield _Told(way.grade + _leaning(page, part, sentence, span), span, part, sentence)


def _gives_otherwise(page: Page, sentence: Span, span: Span) -> bool:
    """Whether what is given is consent, a question or the like, or goes to others than the speaker."""
    end = min(span.end + _NEAR, sentence.end)
    agrees = _AGREES.search(page.shadow.low, span.start, end)
    return agrees is not None or _TO_OTHERS.match(page.shadow.plain, span.end, sentence.end) is not None


def _leaning(page: Page, part: Part, sentence: Span, span: Span) -> float:
    """Return how much more, or less, than its words alone a place tells."""
    low, section, told = page.low(span), part.section, page.low(sentence)
    weight = (0.4 if _ITSELF.search(low) else 0.0) + (0.4 if _TO_US.search(low) else 0.0)
    begin = max(sentence.start, span.start - _BEFORE)
    weight += 0.5 if _COLLECTS.search(page.shadow.low, begin, span.start) else 0.0
    weight += 1.0 if section.about("source") else 0.5 if section.about("data") else 0.0
    weight -= 0.2 if section.about("intro") else 0.3 if section.roles <= {"controller", "retention", "contact"} else 0.0
    weight -= 0.6 if part.block.kind == "heading" else 0.0
    aside = section.about("cookies", "rights", "security", "change") and not section.about("data")
    weight -= 0.5 if page.shadow.low[begin : span.start].endswith(("(", "(si ", "(if ", "(als ")) else 0.0
    against = (aside, _NOT.search(low), told.endswith("?"), section.about("rights") and _MOVED.search(told))
    return weight - _ASIDE * sum(map(bool, against))
