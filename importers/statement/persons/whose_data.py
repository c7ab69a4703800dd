"""Persons of whom a sentence names data: «studentnummers van studentleden», «the name of the member's partner»."""

import dataclasses
import re

from importers.statement.categories.data_words import Named, in_sentence, name_of
from importers.statement.page import Page
from importers.statement.persons.person_nouns import person_noun
from importers.statement.structure.enumerations import members, trimmed
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_GENERIC = Wording(
    r"\b(?:[a-z]*gegevens|donnees|data|informations?|informatie|names?|naam|namen|noms?|foto's?|photos?"
    r"|pictures"
    r"|privacy|privesfeer|persoonlijke levenssfeer|vie privee|personalia|dossiers?|medische fiches?|applications"
    r"|records"
    r"|files|accounts|profielen|cv's|sollicitaties|aanmeldingen|inschrijvingen|registraties|contracten|candidatures"
    r"|inscriptions|comptes|profils|fiches|adhesions|registrations|cvs|resumes|contact details|coordonnees|photographs"
    r"|beeldmateriaal|adressen|e-?mailadressen|addresses|adresses|fotos|filmpjes|beelden|images"
    r"|functies?|(?:lijst|liste|list) (?:met|van|de|of|with) (?:namen|names|noms))\b"
)
"""Words for data that are too common to be read as a category wherever they stand."""
_OF = re.compile(
    r"(?:,? (?:en|and|et|/) -?[\w-]+){0,2} (?:(?:van|over|betreffende|omtrent|des|du|de|concernant|about|on|of|for)"
    r" |d')(?:zowel |onder meer |o\.a\. )?"
)
_FOR_THEM = re.compile(
    r"(?:[\d.)•-]+ ?)?(?:ook |also |aussi )?(?:voor|van|bij|for|from|of|pour|chez)"
    r" (?=[^.;:]{3,160}\b(?:gegevens|data|information|informatie|donnees|informations|naam|namen|names?|noms?|consent"
    r"|toestemming|adres\w*|address\w*|adresses?)\b)"
    r"(?=[^.;:]{3,200}\b(?:verwerken|verzamelen|bewaren|vragen|houden|noteren|registreren|slaan|hebben|verwerkt"
    r"|verzameld"
    r"|bewaard|gevraagd|bijgehouden|process\w*|collect\w*|keep|store\w*|ask|need|request|kept|traitons|collectons"
    r"|conservons|demandons|enregistrons|recueillons|traitees|collectees|conservees)\b)"
)
"""«For members we keep …», «van leden vragen wij …»: of whom a sentence begins to tell what is kept."""
_BEFORE = re.compile(
    r"(?:(?:de|het|een|uw|je|jouw|onze|ons|hun|haar|zijn|diens|alle|elke|ieder|iedere|deze|les?|la|du|vos|nos|notre"
    r"|votre|leurs?|ses|the|an?|your|our|their|all|any|each|every|its|both|tous|toutes|chaque|van|of) |l')*"
    r"(?:\((?:oud|ex|voormalige?|former|anciens?|kandidaat)-?\) ?-?)?"
)
_ADJECTIVE = re.compile(
    r"(?!(?:van|aan|met|door|voor|of|to|on|en|and|et|or|comptes?|profile?s?|accounts?|listes?|lijsten?|services?"
    r"|types?"
    r"|gegevens|informatie|data|gebruik|use|website|site)\b)"
    r"(?:[a-z-]{2,}'s|[a-z-]{3,}(?:e|en|al|el|ed|ing|ive|ic|de|ee|ary|ous|ent|ant)) "
)
_DESCRIBED = re.compile(
    r"(?:personen|persoon|mensen|iemand|degenen?|diegenen?|wie|people|persons?|individuals|anyone|those"
    r"|personnes?|celui"
    r"|celle|ceux) (?:[a-z]+ ){0,2}(?:die|who|whose|whom|qui|dont)\b[^.;:,()]{3,60}"
)
_END = re.compile(
    r"[.;:!?()]|\b(?:die|dat|wanneer|indien|om|zodat|waar\w*|qui|dont|lorsque|afin|pour|who|whom|whose|that|when|if"
    r"|where|in order|zullen|worden|wordt|zijn|is|are|will|sont|est|kunnen|opgeslagen|door|by|par)\b"
)
_ANYBODY = re.compile(r"(?:people|persons?|individuals|personen|persoon|mensen|personnes?|gens|lid)")
"""What says of nobody who it is, where nothing is told of them."""
_OF_ONE = re.compile(r" (?:van|des|du|de|of) | d'")
_NAME = re.compile(r"\b(?:naam|namen|names?|noms?|contactgegevens|contact details|coordonnees)$")
_READER = re.compile(
    r"(?:gebruik|bezoek|betrokken|gebruikster|user|visitor|utilisat|visiteur|usager|client|klant|customer|subject)"
)
"""Of whom the whole statement speaks."""
_YOU = re.compile(r"(?:uzelf|jezelf|yourself|u|je|jou|jij|you|vous|me|mij|zichzelf|derden|anderen|others|third)\b")
_LONGEST = 70
_REACH = 300
"""So far an enumeration of persons is read."""


def persons_with_data(page: Page, sentence: Span) -> list[Span]:
    """Return the persons of whom a sentence says right after a category of data that it is theirs."""
    low = page.shadow.low
    ends = {item.span.end for item in in_sentence(page, sentence)}
    ends |= {match.end() for match in _GENERIC.finditer(low, sentence.start, sentence.end)}
    found: list[Span] = []
    opening = _FOR_THEM.match(low, *sentence)
    if opening:
        found += _persons(page, opening.end(), min(sentence.end, opening.end() + _REACH))
    for end in sorted(ends):
        of = _OF.match(low, end, sentence.end)
        if of is None or any(of.end() < span.end for span in found):
            continue
        found += _persons(page, of.end(), min(sentence.end, of.end() + _REACH))
    return found


def with_persons(page: Page, found: list[Named], sentence: Span) -> list[Named]:
    """Return categories with the persons of whom the sentence says them: «naam van de indiener» is one of its own."""
    return [_with_person(page, item, sentence) if item.rule == "data.word" else item for item in found]


def _with_person(page: Page, item: Named, sentence: Span) -> Named:
    if _NAME.search(page.low(item.span)) is None:
        return item
    of = _OF_ONE.match(page.shadow.low, item.span.end, sentence.end)
    persons = _persons(page, of.end(), min(sentence.end, of.end() + _REACH)) if of else []
    if not persons or _READER.search(page.low(persons[0])):
        return item
    span = Span(item.span.start, persons[0].end)
    return dataclasses.replace(item, name=name_of(page, span), span=span, rule="data.of-person")


def _persons(page: Page, start: int, end: int) -> list[Span]:
    low = page.shadow.low
    before = _BEFORE.match(low, start, end)
    place = before.end() if before else start
    described = _DESCRIBED.match(low, place, end)
    if described:
        return [trimmed(page.shadow, Span(*described.span()))]
    cut = _END.search(low, place, end)
    found: list[Span] = []
    for piece in members(page.shadow, Span(place, cut.start() if cut else end)):
        person = person_at(page, piece)
        if person is None:
            break
        found.append(person)
    return found


def person_at(page: Page, piece: Span) -> Span | None:
    """Return the persons that a phrase names, with what qualifies them before: «actieve leden»; None for a thing."""
    low = page.shadow.low
    before = _BEFORE.match(low, piece.start, piece.end)
    start = place = before.end() if before else piece.start
    if _YOU.match(low, start, piece.end):
        return None
    for _ in range(3):
        noun = person_noun().match(low, place, piece.end)
        if noun is not None and not low.startswith("'s ", noun.end()):
            span = Span(start, noun.end())
            return None if span.end - span.start > _LONGEST or _ANYBODY.fullmatch(page.low(span)) else span
        adjective = _ADJECTIVE.match(low, place, piece.end)
        if adjective is None:
            return None
        place = adjective.end()
    return None
