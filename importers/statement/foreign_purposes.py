"""Purposes in French and English: «pour …», «afin de …», «à des fins …», «in order to …», «for … purposes»."""

import re
from collections.abc import Iterator

from importers.statement.page import Page
from importers.statement.shadow import Span

LONGEST = 160
_AIM = re.compile(
    r"\b(?:(?:pour|afin de|dans le but de|en vue de) |(?:afin d'|dans le but d'|en vue d'))(?:(?:pouvoir|ne pas"
    r"|vous|nous|les|la|le|l'|y|mieux) ?){0,3}"
    r"(?=[a-z']{2,}(?:er|ir|re|oir)\b)"
    r"|\b(?:in order to|so as to|so that we can) (?=[a-z]{2,})"
)
_USED_TO = re.compile(
    r"\b(?:used?|uses|using|process\w*|collect\w*|needs?|necessary|required|ask(?:ed)?)\b[\w ,'-]{0,60}?(?<!how )\b"
    r"(?P<aim>to (?!the |a |an |our |your |us |you |this |these |third |be |have |which |whom |other )(?=[a-z]{3,}))"
)
_NOMINAL = re.compile(
    r"\bpour (?:l'|la |le |les |une? )?(?=[a-z]{4,}(?:tion|ment|age|ance|ise|ivi)\b)(?!la protection|le traitement)"
    r"|\bdans le cadre (?:de la |de l'|des |du |de |d')"
    r"|\ba des fins (?=[a-z])|\baux fins (?:de la |de l'|des |du |de |d')"
    r"|\bfor the purposes? of (?:the )?|\bas part of (?=our |the |its )"
    r"|\bfor (?=(?:[a-z]+ ){1,3}purposes\b)(?!(?:the|these|those|other|which|what|any|specific|this) )"
    r"|\bfor (?:the )?(?=(?:execution|performance|management|administration|provision|organi[sz]ation|improvement"
    r"|implementation|evaluation|analysis) of\b)"
)
_STOP = re.compile(
    r"[.;:()]|, (?:et|and|ou|or) |, (?=pour |afin |to |in order |ce qui|which |that |nous |we |si |lorsque|unless )"
    r"| (?:si|et pour|et afin|and to|and for|if|when|where|unless|lorsque|qui|que|which|sont|est|seront|are|is|will"
    r"|et dans le but) |, "
)
_NO_PURPOSE = re.compile(
    r"(?:pour|afin de|to) (?:s'assurer|nous contacter|contacter|exercer|plus d|en savoir|proteger"
    r"|garantir votre|introduire"
    r"|contact us|exercise|protect|learn|find out|withdraw|lodge|object)"
    r"|(?:to|de|pour) (?:process|traiter) (?:your |vos |personal |the |les )*(?:data|donnees|information)"
    r"|you (?:\w+ )?(?:need|want|wish|have|are asked|agree) to "
    r"|(?:droit|configurations|parametres|settings|right|able|entitled|wish(?:es)?) (?:de |d'|pour |of |to )"
)


_READER_USES = re.compile(r"\byou(?:'re| are)? $")
"""What the reader uses something for is no aim of the speaker."""


def in_sentence(page: Page, sentence: Span) -> Iterator[Span]:
    """Yield where a French or English sentence states a purpose, up to the end of its clause."""
    low = page.shadow.low
    for pattern in (_AIM, _USED_TO, _NOMINAL):
        for match in pattern.finditer(low, sentence.start, sentence.end):
            start = match.start("aim") if "aim" in pattern.groupindex else match.start()
            limit = min(sentence.end, start + LONGEST)
            if _READER_USES.search(low, sentence.start, match.start()) or _NO_PURPOSE.search(
                low, max(sentence.start, start - 12), min(start + 30, limit)
            ):
                continue
            stop = _STOP.search(low, match.end(), limit)
            end = stop.start() if stop else limit
            if end - match.end() > 3:  # noqa: PLR2004 - shorter is no purpose
                yield Span(start, end)
