"""Purposes told with the ground they rest on: «gerechtvaardigd belang: voor X», «our interest in preventing fraud»."""

import re
from collections.abc import Iterator

from importers.statement.page import Page, Part
from importers.statement.structure.enumerations import members
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

LONGEST = 160
_MOST_WORDS = 12
_GROUND = (
    r"(?:toestemming|instemming|overeenkomst\w*|(?=\w*contract)\w+|contractuele \w+|belang(?:en)?|verplichting(?:en)?"
    r"|taak|taken|consentement|interets?(?: legitimes?| publics?| general)?|obligations?(?: legales?)?|mission[a-z ]*"
    r"|consent|interests?|obligations?|tasks?)"
)
_LABELLED = re.compile(
    rf"(?:art(?:ikel|icle)?\.? ?[69][^:;]{{0,24}}? (?:[–-] )?)?(?:[a-z'/-]+ ){{0,5}}?{_GROUND}(?: van [a-z]+"
    rf" belang)?(?: ?\([^()]{{1,60}}\))?(?: ?[:–]| -) "
    r"(?:wij |we |nous |dit |deze |cette |this |it )?(?:(?:is|geldt|doen we dit|est|utilise[es]?|applies) )?"
    r"(?P<aim>(?:voor|om|ter|teneinde|bij|pour|afin de|afin d'|for|to|in order to|when) (?=[a-z]).*"
    r"|(?:(?:de |het |la |le |les |the )|l')?(?:[a-z]{3,}(?:ing|atie|beheer|tion|ment|age|en) (?:van|du|de|des|of"
    r"|d')) ?.*)"
)
_NO_AIM = re.compile(
    r"(?:voor|bij|pour|for|when) (?:zover|wanneer|elke?|alle|andere|deze|dit|die|wie|wat|you|vous|u\b|je\b|ces|cette"
    r"|this|these|the processing|de verwerking|le traitement|example|meer)\b|when you\b|to (?:the|which|whom)\b"
)
_INTEREST = Wording(
    r"\b(?:gerechtvaardigde?|legitieme?|rechtmatige?|zakelijke?|eigen|dit|ons|onze|het|de) belang(?:en)?"
    r"(?: (?:van [^,.;:()]{2,40}?|hierbij|hierin|daarbij))?,? (?:(?:bestaat|bestaan|ligt|liggen|is|zijn|namelijk"
    r"|zijnde|te weten"
    r"|nl\.|met name|zoals)(?: (?:eruit|erin|uit|in|gelegen in|om|dat we|onder meer))*|bij|om|in|:)(?: om| uit"
    r"| in)? ?:? "
    r"(?P<nl>(?=het [a-z]{3,}en |de (?:[a-z]+ )?[a-z]+(?:ing|atie|heid|voering|beheer)\b|[^,.;:]{2,80} te [a-z]+n\b"
    r"|(?:fraude|misbruik|direct marketing|marketing|veiligheid|beveiliging)\b)[^.;:()]{4,160})"
    r"|\binterets? (?:legitimes?|commerci(?:al|aux))(?: ?\([^()]{1,40}\))?"
    r"(?: (?:de [^,.;:()]{2,40}?))?,? ?(?:a savoir|consistant|consiste(?:nt)?|est|sont|etant|notamment|:)?,?"
    r" (?:a |de |d'|: )?(?P<fr>(?=(?:l'|la |le |les |nos |notre )?[a-z']{2,}(?:er|ir|re|oir|tion|ment|age|ance|ise"
    r"|ite)\b)"
    r"(?!(?:et|ou|dans|pour|qui|que|article|autre|votre|notre)\b)[^.;:()]{4,160})"
    r"|\b(?:legitimate|business|commercial|vital) interests?(?: of [^,.;:()]{2,40}?)?"
    r"(?: (?:is|are|being|consists? of|which (?:is|are)|includ(?:es?|ing)|such as|namely)|,? namely|:)?"
    r"(?: (?:in|of|to|for))? "
    r"(?P<en>(?=(?:the )?(?!during|including|being|according|regarding|concerning|following|pursuing|overriding)"
    r"[a-z]{3,}(?:ing|tion|ment|ance|ity|sis|ics)\b)[^.;:()]{4,160})"
)
_END = re.compile(
    r" (?:op (?:basis|grond) van|indien|tenzij|wanneer|waarbij|die|dat|which|where|unless|provided|that|if|qui|que"
    r"|sauf|si"
    r"|lorsque|et ne|and (?:you|we|where|that|your)|en (?:u|je|wij|we|dat)) |, (?:maar|but|mais|mits|tenzij|unless"
    r"|sauf)\b"
)
_BALANCED = re.compile(
    r"\b(?:zwaarder|prevaleren|afweging|afgewogen|wegen|weegt|outweigh\w*|overrid\w*|balanc\w*|prevalent"
    r"|mise en balance)\b"
)


def in_sentence(page: Page, part: Part | None, sentence: Span) -> Iterator[Span]:
    """Yield the purposes that a sentence names as the interest pursued, or after the label of a ground."""
    low = page.shadow.low
    if part is not None and part.is_item and sentence.start == part.span.start:
        label = _LABELLED.match(low, sentence.start, sentence.end)
        if label and not _NO_AIM.match(low, label.start("aim")):
            yield from _pieces(page, Span(*label.span("aim")))
            return
    for match in _INTEREST.finditer(low, sentence.start, sentence.end):
        if not _BALANCED.search(low, match.start(), sentence.end):
            yield from _pieces(page, Span(*match.span(match.lastgroup or 0)))


def _pieces(page: Page, span: Span) -> Iterator[Span]:
    low = page.shadow.low
    stop = _END.search(low, span.start, min(span.end, span.start + LONGEST))
    span = Span(span.start, stop.start() if stop else min(span.end, span.start + LONGEST))
    listed = members(page.shadow, span)
    short = len(listed) > 1 and "," in low[span.start : span.end]
    fits = short and all(1 < len(page.low(one).split()) <= _MOST_WORDS for one in listed)
    yield from (one for one in (listed if fits else [span]) if not is_clause(page.low(one).strip()))
