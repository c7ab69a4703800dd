"""The grounds of Articles 6 and 9 that a statement cites by their letter: «artikel 6, lid 1, onder e), van de AVG»."""

import re
from collections.abc import Iterator

from importers.statement.facts import Mention
from importers.statement.page import Page
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_REGULATION = r"(?:uk )?(?:avgb?|gdpr|rgpd|ds-?gvo|algemene verordening\b|general data protection|reglement general)"
_PARAGRAPH = (
    r"[ ,.:/-]*(?:\(|lid |paragra\w+ |par\. ?|§+ ?|alinea |al\. ?|eerste |tweede )?[1-3]?(?:er|e|°|\))?(?: lid)?"
)
_LETTER = r"[ ,.:/-]*(?:\(|onder |sub |punt |point |letter |lit(?:t?era)?\.? ?)?(?P<letter>[a-j])\b\)?"
_CITED = Wording(
    rf"(?:{_REGULATION}[ ,:]{{1,2}})?\b(?:art(?:ikel|icles?|\.)?s? ?)(?P<article>[69])(?!\d){_PARAGRAPH}{_LETTER}"
    rf"(?:[ ,.]*(?:van |du |de |of |de la |l.)?(?:de |het |the |la |le )?{_REGULATION})?"
)
_LETTERED = Wording(
    r"\b(?:rechtsgrond(?:slag)?|grondslag|base (?:legale|juridique)|(?:legal|lawful) (?:ground|basis))"
    r" \(?(?P<letter>[a-f])\)?"
    r"(?=[,.;:)/]| en | et | and | –| -|$)"
)
_FURTHER = re.compile(
    r"(?: ?,| en| et| and| of| ou| or| &| ?/) ?(?:art(?:ikel|icle|\.)? ?)?(?P<article>[69])(?!\d)"
    rf"{_PARAGRAPH}{_LETTER}(?:[ ,.]*(?:van |du |de |of |de la |l.)?(?:de |het |the |la |le )?{_REGULATION})?"
)
"""A second letter behind the first: «artikel 6.1.b en 6.1.c AVG»."""
_OTHER_LAW = re.compile(
    r" (?:van (?:de |het )?(?:\w*wet|\w*decreet|besluit|wetboek|grondwet)|de la (?:loi|convention|charte)"
    r"|du (?:decret|code)"
    r"|of the (?:[a-z]+ ){1,6}act)\b"
)
_GROUNDS = {
    "a": ("toestemming", "consent"),
    "b": ("overeenkomst", "contract"),
    "c": ("wettelijke verplichting", "legal_obligation"),
    "d": ("vitaal belang", "vital_interests"),
    "e": ("openbare taak", "public_task"),
    "f": ("gerechtvaardigd belang", "legitimate_interests"),
}
_SPECIAL = {"a": "consent", "c": "vital_interests"}
"""What lifts the ban on special categories (Art. 9(2)) and is a ground of Article 6 too."""
_BESIDE = 130
"""How far from a citation the ground stands in words that it gives the letter of."""
_CONFIDENCE = 0.85


def articles_in(page: Page, sentence: Span, told: list[Mention]) -> list[Mention]:
    """Return the grounds that a sentence cites by letter only; `told` are those that it gives in words."""
    found: list[Mention] = []
    for match in _cited(page, sentence):
        span = Span(*match.span())
        letter = match.group("letter")
        special = match.group("article") == "9"
        if (not special and letter not in _GROUNDS) or _OTHER_LAW.match(page.shadow.low, span.end):
            continue
        value = _SPECIAL.get(letter) if special else _GROUNDS[letter][1]
        if any(_gives_letter_of(page, one, span, value) for one in told):
            continue
        name = page.words(span).strip(" .;,") if special else _GROUNDS[letter][0]
        found.append(Mention("legal_basis", name, span, "legal_basis.article", _CONFIDENCE, value=value))
    for match in _LETTERED.finditer(page.shadow.low, sentence.start, sentence.end):
        name, value = _GROUNDS[match.group("letter")]
        found.append(Mention("legal_basis", name, Span(*match.span()), "legal_basis.letter", _CONFIDENCE, value=value))
    return found


def _cited(page: Page, sentence: Span) -> Iterator[re.Match[str]]:
    """Yield every citation of a letter, with those that share the word «article» with the one before."""
    end = sentence.start
    for match in _CITED.finditer(page.shadow.low, sentence.start, sentence.end):
        if match.start() < end:
            continue
        yield match
        further = _FURTHER.match(page.shadow.low, match.end(), sentence.end)
        while further is not None:
            yield further
            further = _FURTHER.match(page.shadow.low, further.end(), sentence.end)


def _gives_letter_of(page: Page, ground: Mention, cited: Span, value: str | None) -> bool:
    """Whether a citation gives the letter of a ground in words: the same ground, or any that stands right before."""
    near = -_BESIDE < cited.start - ground.span.end < _BESIDE
    if value is None:
        between = page.shadow.low[ground.span.end : cited.start]
        return near and not ground.rule.endswith(("article", "letter")) and _CITED.search(between) is None
    return near and ground.value == value
