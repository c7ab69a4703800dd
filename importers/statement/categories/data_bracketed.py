"""Data that a bracket lists right after words for data: «contact information (name, e-mail)»."""

import re

from importers.statement.categories.data_members import members_of_data, named_members
from importers.statement.categories.data_questions import is_question
from importers.statement.categories.data_words import Named, in_sentence
from importers.statement.page import Page
from importers.statement.persons.persons import are_persons
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_BRACKET = Wording(r"\((?P<inside>[^()]{5,300})\)")
_LED_BY = re.compile(
    r"(?:gegevens|informatie|\bdata|\bdetails|\binformations?|\bdonnees|\bpreferences|voorkeuren)"
    r"(?: (?:over|van|die|betreffende|met betrekking tot|m\.b\.t\.|omtrent|inzake|regarding"
    r"|related to|about|on|of|that|which|relating to|concerning|sur|de|du|des|que|concernant"
    r"|relatives? a)"
    r" [\w' -]{2,60}?)? $"
)
"""What is in a bracket are data where the words before it speak of data of some kind."""
_GIVEN = re.compile(
    r"(?:zoals|waaronder|vb\.?|ex\.?|bv\.?|bijv\.?|bijvoorbeeld|o\.a\.|onder (?:meer|andere)|namelijk|nl\."
    r"|such as|e\.?g\.?|i\.e\."
    r"|for example|including|comme|par exemple|p\. ?ex\.?|notamment|tel(?:le)?s que|a savoir),? "
)
_QUALIFIES = re.compile(
    r"(?:om|enkel|alleen|slechts|uitsluitend|optioneel|facultatief|(?:niet )?verplicht|indien|als|wanneer|bij"
    r"|voor|tenzij"
    r"|in|desgewenst|vrijwillig|geanonimiseerd|anoniem|met|zonder|zie|via|door|van|artikel|art|if|only|optional"
    r"|required"
    r"|where|when|for|to|unless|with|without|see|by|from|on|article|pour|si|seulement|uniquement|lorsque|en cas"
    r"|sauf|avec"
    r"|captured|stored|collected|anonymi[sz]ed|used|shown|as provided|opgeslagen|verzameld|bewaard|gebruikt|collecte"
    r"|stocke|sans|voir|par|non|niet|not|ook|also|both|zowel|hierna|ci-apres|hereinafter)\b"
)
_VAGUE = re.compile(r"(?:etc|enz|enzovoort|and so on|et cetera|\.\.\.|…)\.?")
_ENDS = re.compile(r",? (?:etc|enz|enzovoort)\.?$| ?(?:…|\.\.\.)$")
_NO_DATA = re.compile(
    r"\b(?:recht(?:en)?|rights?|droits?|verordening|wet|regulation|reglement|gdpr|avg|rgpd|verwerking(?:en)?|weergave"
    r"|www|https?|direct|indirect|oui|non|documenten|databases|versturen|aankopen|boeken|websites?|hereinafter)\b"
)
_EITHER = re.compile(r" (?:of|or|ou) ")
_MOST_WORDS = 6
_PROPER = re.compile(r"[A-Z]|[a-z]+[A-Z]")


def bracketed_in(page: Page, sentence: Span) -> list[Named]:
    """Return the members of the brackets that follow words for data in a sentence."""
    low = page.shadow.low
    found: list[Named] = []
    for match in _BRACKET.finditer(low, sentence.start, sentence.end):
        before = low[max(match.start() - 90, sentence.start) : match.start()]
        known = any(match.start() - 1 == item.span.end for item in in_sentence(page, sentence))
        if known or _LED_BY.search(before):
            found += _members(page, Span(*match.span("inside")))
    return found


def _members(page: Page, inside: Span) -> list[Named]:
    low = page.shadow.low
    given = _GIVEN.match(low, *inside)
    start = given.end() if given else inside.start
    if given is None and _QUALIFIES.match(low, *inside):
        return []
    end = _ENDS.search(low[start : inside.end])
    parts = members_of_data(page, Span(start, start + end.start() if end else inside.end))
    parts = [part for part in parts if not _VAGUE.fullmatch(page.low(part))]
    chosen = "," not in low[start : inside.end] and _EITHER.search(low, start, inside.end)
    listed = (len(parts) > 1 and not chosen) or (end is not None and bool(parts))
    if not listed or any(not _may_be_data(page, part) for part in parts) or _are_values(page, parts):
        return []
    return named_members(page, parts, "data.bracket")


def _are_values(page: Page, parts: list[Span]) -> bool:
    """Whether members are proper names, which a category may have as its value («betaalwijze (Visa, Payconiq)»)."""
    proper = sum(_PROPER.match(page.plain(part)) is not None for part in parts)
    return proper > len(parts) // 2 and not any(in_sentence(page, part) for part in parts)


def _may_be_data(page: Page, part: Span) -> bool:
    text = page.low(part)
    if is_question(text):
        return True
    if not 0 < len(text.split()) <= _MOST_WORDS or not text[0].isalpha() or is_clause(text) or _NO_DATA.search(text):
        return False
    return not (are_persons(page, part) or any(name.meets(part) for name in page.names))
