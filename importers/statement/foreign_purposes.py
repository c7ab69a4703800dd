"""Purposes in French and English: «pour …», «afin de …», «à des fins …», «in order to …», «for … purposes»."""

import re
from collections.abc import Iterator

from importers.statement.enumerations import trimmed
from importers.statement.page import Page
from importers.statement.shadow import Span
from importers.statement.wordings import patterns

LONGEST = 160
_AIM = (
    r"\b(?:(?:pour|afin de|dans le but de|en vue de|vis(?:e|ent) a"
    r"|a pour (?:but|objet|objectif|finalite) de) |(?:afin d'|dans le but d'|en vue d'))(?:(?:pouvoir|ne pas"
    r"|vous|nous|les|la|le|l'|y|mieux) ?){0,3}"
    r"(?=[a-z']{2,}(?:er|ir|re|oir)\b)"
    r"|\b(?:in order to|so as to|so that we can) (?=[a-z]{2,})"
)
_USED_TO = (
    r"\b(?:used?|uses|using|process\w*|collect\w*|needs?|necessary|required|ask(?:ed)?)\b[\w ,'-]{0,60}?(?<!how )\b"
    r"(?P<aim>to (?!the |a |an |our |your |us |you |this |these |third |be |have |which |whom |other )(?=[a-z]{3,}))"
)
_NOMINAL = (
    r"\bpour (?:l'|la |le |les |une? )?(?=[a-z]{4,}(?:tion|ment|age|ance|ise|ivi)\b)(?!la protection|le traitement)"
    r"|\b(?:strictement )?necessaires? (?:au |a la |a l')(?=[a-z]{4,}(?:tion|ment|age|ance|ise|ivi)\b)"
    r"(?!execution|traitement)"
    r"|\b(?:used|needed|required|necessary|processed|collected)(?: only| solely| exclusively)? for (?:the )?"
    r"(?!(?:this|these|those|that|which|as|a|an|any|other|processing|at|up|example|long|you)\b)(?=[a-z]{4,})"
    r"(?!purposes?\b|performance|compliance|fulfil|exercise|reasons|period|duration)"
    r"|\bdans le cadre (?:de la |de l'|des |du |de |d')"
    r"|\ba des fins (?=[a-z])|\baux fins (?:de la |de l'|des |du |de |d')"
    r"|\bfor the purposes? of (?:the )?|\bas part of (?=our |the |its )"
    r"|\bfor (?=(?:[a-z]+ ){1,3}purposes\b)(?!(?:the|these|those|other|which|what|any|specific|this) )"
    r"|\bfor (?:the )?(?=(?:execution|performance|management|administration|provision|organi[sz]ation|improvement"
    r"|implementation|evaluation|analysis) of\b)"
)
_SAID = patterns(_AIM, _USED_TO, _NOMINAL)
_STOP = re.compile(
    r"[.;:()]|, (?:et|and|ou|or) |, (?=pour |afin |to |in order |ce qui|which |that |nous |we |si |lorsque|unless )"
    r"| (?:si|et pour|et afin|and to|and for|if|when|where|unless|lorsque|qui|que|which|sont|est|seront|are|is|will"
    r"|et dans le but) |, "
)
_NO_PURPOSE = re.compile(
    r"(?:pour|afin de|to) (?:s'assurer|nous contacter|contacter|exercer|plus d|en savoir|aller plus"
    r"|(?:assurer|atteindre) ces|realiser ces|proteger"
    r"|garantir votre|introduire"
    r"|fulfil|achieve the purpose|make a (?:complaint|request)"
    r"|contact us|exercise|protect|learn|find out|withdraw|lodge|object)"
    r"|(?:to|de|pour) (?:process|traiter) (?:your |vos |personal |the |les )*(?:data|donnees|information)"
    r"|you (?:\w+ )?(?:need|want|wish|have|are asked|agree) to "
    r"|(?:droit|configurations|parametres|settings|right|able|entitled|wish(?:es)?) (?:de |d'|pour |of |to )"
)


_DENIED = re.compile(
    r"\b(?:politique|declaration|charte|notice|page|document|policy|statement)\b[^.;:]{0,40}$|"
    r"\b(?:do(?:es)?|will|is|are|may|can) ?(?:not|never)\b[^.;:]{0,80}$"
    r"|\b(?:ne|n')[^.;:]{0,40}\b(?:pas|jamais|aucune?)\b"
    r"[^.;:]{0,60}$|\bwould (?:like|want)\b[^.;:]{0,20}$|\bmesures\b[^.;:]{0,60}$|\bmeasures\b[^.;:]{0,60}$|\boutils $"
    r"|\bcould be used $"
)
"""What is denied, wished by the reader, or done by measures of security is no aim of the processing."""
_READER_USES = re.compile(r"\byou(?:'re| are)? $")
"""What the reader uses something for is no aim of the speaker."""


def in_sentence(page: Page, sentence: Span) -> Iterator[Span]:
    """Yield where a French or English sentence states a purpose, up to the end of its clause."""
    low = page.shadow.low
    for pattern in _SAID.likely(page.shadow, sentence):
        for match in pattern.finditer(low, sentence.start, sentence.end):
            start = match.start("aim") if "aim" in pattern.groupindex else match.start()
            limit = min(sentence.end, start + LONGEST)
            if _not_of_speaker(low, sentence, match.start(), start) or _NO_PURPOSE.search(
                low, max(sentence.start, start - 12), min(start + 30, limit)
            ):
                continue
            stop = _STOP.search(low, match.end(), limit)
            end = stop.start() if stop else limit
            if end - match.end() > 3:  # noqa: PLR2004 - shorter is no purpose
                yield Span(start, end)
                yield from (trimmed(page.shadow, one) for one in _listed_after(low, end, sentence.end))


def _not_of_speaker(low: str, sentence: Span, begin: int, place: int) -> bool:
    """Whether an aim is denied, or one of the reader."""
    return _DENIED.search(low, sentence.start, place) is not None or bool(
        _READER_USES.search(low, sentence.start, begin)
    )


_NEXT = re.compile(r"(?:, |,? (?:et|and) )(?=(?:la |le |les |l'|the )[a-z]{4,})")
_SERIES = re.compile(
    r"(?:, (?:la |le |les |l'|the )(?:(?! (?:est|sont|is|are|nous|we) )[^,.;:()]){4,60}){1,6},?"
    r" (?:et|and) (?:la |le |les |l'|the )(?:(?! (?:est|sont|is|are|nous|we) )[^,.;:()]){4,60}(?=[.;:(]|$)"
)


def _listed_after(low: str, place: int, end: int) -> Iterator[Span]:
    """Yield what is listed after the first thing of an aim: «pour assurer l'accueil, la paie et l'envoi de …»."""
    series = _SERIES.match(low, place, end)
    if series is None:
        return
    starts = [match.end() for match in _NEXT.finditer(low, series.start(), series.end())]
    ends = [match.start() for match in _NEXT.finditer(low, series.start(), series.end())][1:]
    for start, stop in zip(starts, [*ends, series.end()], strict=True):
        yield Span(start, stop)
