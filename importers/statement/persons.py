"""Whose data a statement speaks of: «gegevens van leden en ouders», «this notice applies to …», lists of persons."""

import re

from importers.statement import lexicon
from importers.statement.enumerations import members, trimmed
from importers.statement.page import Page, Part
from importers.statement.shadow import Span

_OF_DATA = re.compile(
    r"\b(?:\w*gegevens|informatie|data|donnees|informations?|details)(?: (?:a caractere personnel|personnelles"
    r"|die betrekking hebben))?(?: bij)? (?:van|over|betreffende|omtrent|de|des|d'|du|sur|relatives? (?:a|aux|au)"
    r"|concernant|of|about|on|relating to|concerning|from) (?:zowel |onder meer |o\.a\. |with )?"
)
_OVER_DATA = re.compile(
    r"(?:ook |en )?(?:van|over) (?=[^.;:]{3,160}\b(?:houd|bewa|verwerk|verzamel)\w+[^.;:]{0,60}gegevens\b)"
)
_FOR_WHOM = re.compile(
    r"\b(?:(?:is|zijn) van toepassing op|(?:geldt|gelden) voor|(?:richt|richten) zich (?:tot|naar)|is bedoeld voor"
    r"|s.applique(?:nt)? (?:a|aux|au)|s.adresse(?:nt)? (?:a|aux|au)|appl(?:y|ies) to|is (?:intended )?for"
    r"|data subjects? (?:are|include)|betrokkenen zijn|personnes concernees sont) (?:all |alle |tous |toutes "
    r"|zowel )?"
)
_AS_ONE = re.compile(
    r"\b(?:(?:u|je|jij|hoedanigheid(?: van)?|kunt|kan) als|als(?= [a-z]+ (?:kan|kunt|heb|hebt|krijg|bent|ben|geef"
    r"|van)\b)"
    r"|en tant qu(?:e |')|en qualite (?:de |d')|as an? )(?: een)? ?"
)
_STATEMENT = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]? )?(?:(?:privacy\w*|privacy (?:notice|policy|statement)|declaration|politique"
    r"|gegevens|data)\b[^:]{0,30}?)?(?:(?:voor|van|for|of|pour|des|les|onze|de) )*"
)
_BEFORE = (
    r"(?:(?:de|het|een|uw|je|jouw|onze|ons|hun|haar|zijn|alle|elke|les?|la|des|du|de la|d'|l'|vos|nos|notre|votre"
    r"|leurs?"
    r"|ses|the|an?|your|our|their|all|any|both|zowel|van|over|of|aux?|to|tous|toutes) ?)*"
)
_ADJECTIVE = (
    r"(?:(?!(?:van|aan|met|door|voor|comptes?|fiches?|profils?|profiles?|accounts?|groupes?|listes?|lijst(?:en)?|sites?"
    r"|services?|types?|categorie(?:en|s)?) )[a-z-]{3,}(?:e|en|al|el|ing|ed|iens?|eurs|els|ive|ial|ner|mer) ){0,2}"
)
_END = re.compile(
    r"[.;:!?()]|\b(?:die|dat|wanneer|indien|om|zodat|waarvan|qui|dont|lorsque|afin|pour|who|whom|whose|that|when"
    r"|if|where|in order)\b"
)
_ANYBODY = re.compile(r"gebruiker|user|utilisateur|usager|medewerker|staff")
"""What everyone who reads the statement is, or who works for the body that speaks."""
_MOST_WORDS = 6
_LONGEST = 60


@lexicon.remembered
def _noun() -> re.Pattern[str]:
    nouns = "|".join(sorted(lexicon.table("persons")["nouns"], key=lambda noun: (-len(noun), noun)))
    return re.compile(rf"{_BEFORE}(?P<who>{_ADJECTIVE}(?:{nouns}))(?![\w-])")


def persons_of_data(page: Page, sentence: Span) -> list[Span]:
    """Return the persons that a sentence names right after whose data, or whom the statement, it speaks of."""
    low = page.shadow.low
    starts = [match.end() for match in _OF_DATA.finditer(low, sentence.start, sentence.end)]
    starts += [match.end() for match in _FOR_WHOM.finditer(low, sentence.start, sentence.end)]
    first = _OVER_DATA.match(low, sentence.start, sentence.end)
    found: list[Span] = []
    for start in sorted([*starts, *([first.end()] if first else [])]):
        if not any(start < span.end for span in found):
            found += _series(page, start, sentence.end)
    return found


def persons_as(page: Page, sentence: Span) -> list[Span]:
    """Return what the person spoken to is called: «u kunt als patiënt», «as a customer»."""
    found = []
    for match in _AS_ONE.finditer(page.shadow.low, sentence.start, sentence.end):
        noun = _noun().match(page.shadow.low, match.end(), sentence.end)
        if noun and not _ANYBODY.match(noun.group("who")):
            found.append(Span(*noun.span("who")))
    return found


def person_heading(page: Page, span: Span) -> Span | None:
    """Return the persons that a heading names and nothing else: «3. Huurders», «Privacyverklaring voor leden»."""
    low = page.shadow.low
    head = _STATEMENT.match(low, span.start, span.end)
    noun = _noun().match(low, head.end() if head else span.start, span.end)
    return Span(*noun.span("who")) if noun and noun.end() == span.end else None


def begins_with_person(page: Page, span: Span) -> bool:
    """Return whether a phrase begins with a category of persons («leden van de club»)."""
    return _noun().match(page.shadow.low, span.start, span.end) is not None


def persons_listed(page: Page, part: Part) -> list[Span]:
    """Return the persons that an item under «wij verwerken gegevens van:» names, each member of it by itself."""
    low = page.shadow.low
    cut = _END.search(low, part.span.start + 1, part.span.end)
    pieces = members(page.shadow, Span(part.span.start, cut.start() if cut else part.span.end))
    return [piece for piece in pieces if len(page.low(piece).split()) <= _MOST_WORDS]


def _series(page: Page, start: int, end: int) -> list[Span]:
    """Return the members of an enumeration, from its first, as far as they are persons."""
    low = page.shadow.low
    if not _noun().match(low, start, end):
        return []
    cut = _END.search(low, start, end)
    found: list[Span] = []
    for piece in members(page.shadow, Span(start, cut.start() if cut else end)):
        noun = _noun().match(low, piece.start, piece.end)
        if noun is None or piece.end - piece.start > _LONGEST:
            break
        found.append(trimmed(page.shadow, Span(*noun.span("who"))))
    return found
