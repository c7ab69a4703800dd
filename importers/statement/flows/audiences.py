"""Who sees what is shown to all: the public, where a sentence says that something is made public (Art. 4(9))."""

import re
from collections.abc import Iterator

from importers.statement.bodies.party import Party
from importers.statement.page import Page, Part
from importers.statement.words.sentences import clause_around, negated
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wordings

_SHOWN_NL = (
    r"(?:gezet|gepubliceerd|geplaatst|getoond|gemaakt|zichtbaar|beschikbaar|gedeeld|raadpleegbaar|bekendgemaakt"
    r"|weergegeven|te zien|gepost)"
)
_PUBLIEK = (
    rf"\b(?:publiek(?:elijk)?|openbaar) (?:(?!niet\b)[a-z]+ ){{0,4}}?{_SHOWN_NL}\b",
    (
        r"\b(?:gepubliceerd|gezet|geplaatst|getoond|zichtbaar|beschikbaar) (?:[a-z]+ ){0,2}?"
        r"op (?:de|een|onze|het) (?:openbare|publieke|publiek toegankelijke) [a-z]+\b"
    ),
)
_PUBLIC = (
    r"\b(?:zichtbaar|toegankelijk|raadpleegbaar) voor iedereen\b",
    (
        r"\b(?:publiee?s?|diffusee?s?|rendue?s?|mis(?:es)? en ligne|accessibles?|visibles?|consultables?|montree?s?)"
        r" (?:[a-z]+ ){0,3}?(?:publiquement|publics?|publiques?|en open data|par tous|a tous|pour tous"
        r"|par tout le monde|a tout le monde)(?= |[,.;:)]|$)(?! les?\b| ceux\b)"
    ),
    r"\bpubliquement (?:accessibles?|visibles?|consultables?|diffusee?s?|publiee?s?|sur)\b",
    r"\b(?:made|make|makes|become|becomes) (?:[a-z]+ ){0,3}?public(?:ly [a-z]+)?\b(?! (?:sector|interest|body|task))",
    r"\bpublicly (?:visible|displayed|shown|viewable|published)\b|\b(?:is|are|be) publicly (?:available|accessible)\b",
    r"\b(?:visible|accessible|available|shown) to (?:everyone|anyone|everybody|the world)\b",
)
_MADE_PUBLIC = Wordings(
    [(name, re.compile(text)) for name, texts in (("publiek", _PUBLIEK), ("public", _PUBLIC)) for text in texts],
    lambda told: told[1],
)
_WHAT = re.compile(
    r"foto|beeld|video|film|opname|gegevens|\bnaam\b|\bnamen\b|resultaten|waarneming|profiel|bijdrage|reactie|bericht"
    r"|photos?|image|picture|donnees|\bdata\b|information|\bnames?\b|results|\bnoms?\b|profile?|annonce|comment|post"
)
_ABOUT_SITE = re.compile(r"\b(?:niet-publieke|openbare bronnen|publicly available sources?|sources? publi\w+)\b")
RULE, CONFIDENCE = "publish.to-all", 0.65


def shown_to_all(page: Page, part: Part, sentence: Span) -> Iterator[Party]:
    """Yield the public where a sentence says that data, pictures or names are made public."""
    if part.section.about("cookies", "rights", "basis", "change", "contact"):
        return
    for name, pattern in _MADE_PUBLIC.likely(page.shadow, sentence):
        match = pattern.search(page.shadow.low, sentence.start, sentence.end)
        clause = page.low(clause_around(page.shadow, sentence, match.start())) if match else ""
        if match is None or not _WHAT.search(clause) or _ABOUT_SITE.search(clause) or negated(clause):
            continue
        yield Party(name, Span(*match.span()), "class")
        return
