"""Whose data a statement speaks of: «gegevens van leden en ouders», «this notice applies to …», lists of persons."""

import re

from importers.statement.page import Page, Part
from importers.statement.structure.enumerations import members, trimmed
from importers.statement.words import lexicon
from importers.statement.words.alternatives import any_of, longest_first
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_OF_DATA = Wording(
    r"\b(?:\w*gegevens|informatie|data|donnees|informations?|details)(?: (?:a caractere personnel|personnelles"
    r"|die betrekking hebben))?(?: (?:worden |wordt |zijn )?(?:verwerkt|verzameld|bewaard|bijgehouden|en activiteiten"
    r"|processed|collected|held|kept|traitees|collectees))?(?: \([^()]{3,120}\))?(?: bij)?"
    r" (?:van|over|betreffende|omtrent|de|des|d'|du|sur|relatives? (?:a|aux|au)"
    r"|concernant|of|about|on|relating to|concerning|from) (?:zowel |onder meer |o\.a\. |with )?"
)
_OVER_DATA = re.compile(
    r"(?:ook |en )?(?:van|over) (?=[^.;:]{3,160}\b(?:houd|bewa|verwerk|verzamel)\w+[^.;:]{0,60}gegevens\b)"
)
_DESCRIBED = re.compile(
    r"(?:(?:alle|de|all|any|the|those|toutes?|les|des|aux) )*"
    r"(?:(?:personen|mensen|burgers|diegenen|degenen|iedereen) (?:die|waarmee|met wie|van wie|wiens|waarvan|bij wie)"
    r"|wie(?= (?:deelneemt|zich|contact|lid|ons|bij|aan|op|een))"
    r"|(?:people|persons|individuals|anyone|everyone|those) (?:who|whose|whom|to whom|with whom|about whom)"
    r"|personnes? (?:qui|dont|ayant|avec (?:qui|lesquelles)|souhaitant|(?:vous |nous )?[a-z]{3,}ant))"
    r" (?!toegang|betrekking|namens|kennis|have access|ont acces|ayant acces)[^.;:,()]{3,80}?"
    r"(?= (?:en|and|et) (?:van|of|about|de|des|d.)\b|[.;:,()]|$)"
)
"""Persons told by what they do or by what befalls them («mensen die zich aanmelden»)."""
_ALSO_OF = re.compile(r",? (?:en|and|et|alsook|evenals) (?:ook )?(?:van|of|about|de|des|d.) ?")
_SUCH_PERSONS = Wording(
    r"\b(?:personen|mensen|betrokkenen|doelgroep(?:en)?|people|persons|individuals|data subjects|personnes"
    r"(?: concernees)?|public cible)\b[^.;:()]{0,120}?"
    r"(?: \((?=[^()]{5,400}\))(?:(?:met name|onder meer|o\.a\.|zoals|bijvoorbeeld|bv\.|including|such as|e\.g\."
    r"|notamment|par exemple|tels que),? )?"
    r"|,? (?:including|such as|zoals|waaronder|namelijk|notamment|tel(?:le)?s que|a savoir) )"
)
"""What is told of persons in brackets or after «zoals» are categories of them, where most are known as such."""
_MOSTLY = 0.5
_FOR_WHOM = re.compile(
    r"\b(?:(?:is|zijn) van toepassing op|(?:geldt|gelden) voor|(?:richt|richten) zich (?:tot|naar)|is bedoeld voor"
    r"|s.applique(?:nt)? (?:a|aux|au)|s.adresse(?:nt)? (?:a|aux|au)|appl(?:y|ies) to|is (?:intended )?for"
    r"|data subjects? (?:are|include)|betrokkenen zijn|personnes concernees sont) (?:all |alle |tous |toutes "
    r"|zowel )?"
)
_AS_ONE = Wording(
    r"\b(?:(?:u|je|jij|hoedanigheid(?: van)?|kunt|kan) als|als(?= [a-z]+ (?:kan|kunt|heb|hebt|krijg|bent|ben|geef"
    r"|van)\b)"
    r"|en tant qu(?:e |')|en qualite (?:de |d')|as an? )(?: een)? ?"
)
_WHO_WANTS = re.compile(
    r"(?:to|in order to) (?:subscribe|register|receive|send us|apply|book|order|create|sign up|enter|join|become)"
    r" [^.;,]{3,50}?(?=,? (?:you (?:must|may|need|will|have|can)|please|enter|we (?:need|ask|must|require))\b)"
    r"|(?:pour|afin de) (?:devenir|recevoir|vous inscrire|t.inscrire|vous abonner|adherer|participer|creer|postuler)"
    r" [^.;,]{2,50}?(?=,? (?:vous|nous (?:devons|vous|te|demandons)|tu|il (?:faut|est))\b)"
    r"|om (?:lid te worden|(?:de|onze) nieuwsbrief te ontvangen|(?:je|u|zich) (?:in te schrijven|te registreren|aan te"
    r" melden)|deel te nemen|een account aan te maken)\b[^.;,]{0,30}?(?=,? (?:moet|vragen|dien|heb|geef|hebben"
    r"|verwerken)\w*)"
)
"""«To receive our newsletter, enter your address»: who wants that gives the data after it."""
_STATEMENT = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]? )?(?:(?:privacy\w*|privacy (?:notice|policy|statement)|declaration|politique"
    r"|(?:persoons)?gegevens|donnees|informations|data)\b[^:]{0,30}?)?(?:(?:voor|van|for|of|pour|des|les|onze|de) )*"
)
_BEFORE = (
    r"(?:(?:d'|l'|(?:de|het|een|uw|je|jouw|onze|ons|hun|haar|zijn|alle|elke|les?|la|des|du|vos|nos|notre|votre|leurs?"
    r"|ses|the|an?|your|our|their|all|any|both|zowel|van|over|of|aux?|to|tous|toutes)(?!\w)) ?)*"
)
_ADJECTIVE = (
    r"(?:(?!(?:van|aan|met|door|voor|comptes?|fiches?|profils?|profiles?|accounts?|groupes?|listes?|lijst(?:en)?|sites?"
    r"|services?|types?|categorie(?:en|s)?|verklaring|beleid"
    r"|policy|statement|notice|gegevens|informatie|aantal) )"
    r"[a-z-]{3,}(?:e|en|al|el|ing|ed|iens?|eurs|els|ive|ial|ner|mer) ){0,2}"
)
_END = re.compile(
    r"[.;:!?()]|\b(?:die|dat|wanneer|indien|om|zodat|waarvan|qui|dont|lorsque|afin|pour|who|whom|whose|that|when"
    r"|if|where|in order)\b"
)
_ANYBODY = re.compile(
    r"gebruiker|user|utilisateur|usager|medewerker|staff|beheerder|administrat|contactperso|partner|leverancier"
    r"|dienstverlener|supplier|prestataire"
)
"""What everyone who reads the statement is, or who works for the body that speaks."""
_MOST_WORDS = 6
_LONGEST = 60


@lexicon.remembered
def _noun() -> re.Pattern[str]:
    nouns = any_of(longest_first(lexicon.table("persons")["nouns"]))
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
            found += _described(page, start, sentence.end) or _series(page, start, sentence.end)
    found += [span for span in _exemplified(page, sentence) if not any(span.meets(other) for other in found)]
    return found


def _described(page: Page, start: int, end: int) -> list[Span]:
    """Return «mensen die …» at a place, and what goes on after «en van»."""
    low = page.shadow.low
    found: list[Span] = []
    while (match := _DESCRIBED.match(low, start, end)) is not None:
        found.append(trimmed(page.shadow, Span(*match.span())))
        more = _ALSO_OF.match(low, match.end(), end)
        if more is None:
            break
        start = more.end()
    return found


def _exemplified(page: Page, sentence: Span) -> list[Span]:
    """Return the categories of persons that stand in brackets after persons, or after «including»."""
    low = page.shadow.low
    found: list[Span] = []
    for match in _SUCH_PERSONS.finditer(low, sentence.start, sentence.end):
        bracket = "(" in match.group()
        end = low.find(")" if bracket else ".", match.end(), sentence.end)
        pieces = members(page.shadow, Span(match.end(), end if end >= 0 else sentence.end))
        named = [Span(piece.start, piece.start + len(page.low(piece).partition(" (")[0])) for piece in pieces]
        known = [piece for piece in named if _noun().match(low, *piece)]
        if len(known) > 1 and len(known) > _MOSTLY * len(pieces):
            found += [piece for piece in known if piece.end - piece.start <= _LONGEST]
    return found


_IN_WHICH_ROLE = Wording(
    r"\b(?:relatie|hoedanigheid|rol|band|verhouding|relation|lien|qualite|role|relationship|capacity)\b[^.;:()]{0,60} "
    r"\((?=[^()]{5,200}\))"
)
_OF_THESE = Wording(r"\((?=(?:van |des |du |de l'|de la |of the |from the )[^()]{5,200}\))")


def persons_in_brackets(page: Page, sentence: Span) -> list[Span]:
    """Return the persons in a bracket that tells whose data are meant or as who («de band met ons (lid, ouder)»)."""
    low = page.shadow.low
    found: list[Span] = []
    for told, share in ((_IN_WHICH_ROLE, _ROLES_KNOWN), (_OF_THESE, _MOSTLY)):
        for match in told.finditer(low, *sentence):
            pieces = members(page.shadow, Span(match.end(), low.find(")", match.end(), sentence.end)))
            known = [piece for piece in pieces if begins_with_person(page, piece)]
            short = all(len(page.low(piece).split()) <= _SHORT for piece in pieces)
            found += pieces if known and short and len(known) >= share * len(pieces) else []
    return found


_SPOKEN_OF = Wording(
    r"\b(?:[a-z-]*gegevens|informatie|donnees|informations|data|information)\b[^.;:?!]{0,80}?"
    r"\b(?:over|betreffende|omtrent|concernant|about|concerning|regarding) (?=[^.;:?!]{3,60}(?:,| en | et | and ))"
)
_THEM = re.compile(r"(?:over|van|betreffende|sur|concernant|de|des|about|of|on) ")
_SERIES_KNOWN = 3


def persons_spoken_of(page: Page, sentence: Span) -> list[Span]:
    """Return a series of persons of whom data are told to be («gegevens … over de cliënt, zijn gezin en zijn staf»)."""
    low = page.shadow.low
    match = next(_SPOKEN_OF.finditer(low, *sentence), None)
    if match is None:
        return []
    cut = _SERIES_END.search(low, match.end(), sentence.end)
    pieces = members(page.shadow, Span(match.end(), cut.start() if cut else sentence.end))
    found: list[Span] = []
    known = 0
    if _ANYBODY_FIRST.match(low, match.end(), sentence.end):
        return []
    for piece in pieces:
        again = _THEM.match(low, *piece)
        spot = Span(again.end() if again else piece.start, piece.end)
        inside = low.find(" (", *spot)
        spot = trimmed(page.shadow, Span(spot.start, inside if inside > 0 else spot.end))
        is_known = begins_with_person(page, spot)
        if not is_known and len(page.low(spot).split()) > _SHORT:
            break
        known += is_known
        found.append(spot)
    return found if known >= _SERIES_KNOWN and known > _SERIES_SHARE * len(found) else []


_ANYBODY_FIRST = re.compile(
    r"(?:the |de |les |des )?(?:individuals|people|persons?|personen|mensen|personnes?|betrokkenen)\b"
)
_SERIES_END = re.compile(r"[.;:!?]|, (?:die|dat|wanneer|qui|dont|who|which|that|when) ")
_SERIES_SHARE = 0.6
_ROLES_KNOWN = 0.25
_SHORT = 3


def persons_as(page: Page, sentence: Span) -> list[Span]:
    """Return what the person spoken to is called («u kunt als patiënt»), or wants («to become a member, you …»)."""
    who = _WHO_WANTS.match(page.shadow.low, *sentence)
    found = [Span(*who.span())] if who else []
    for match in _AS_ONE.finditer(page.shadow.low, sentence.start, sentence.end):
        noun = _noun().match(page.shadow.low, match.end(), sentence.end)
        if noun and not _ANYBODY.match(noun.group("who")):
            found.append(Span(*noun.span("who")))
    return found


def persons_heading(page: Page, span: Span) -> list[Span]:
    """Return the persons that a heading names and nothing else: «3. Huurders», «Privacyverklaring voor leden»."""
    low = page.shadow.low
    head = _STATEMENT.match(low, span.start, span.end)
    rest = Span(head.end() if head else span.start, span.end)
    if rest.end <= rest.start or not are_persons(page, rest):
        return []
    return [Span(*noun.span("who")) for piece in members(page.shadow, rest) if (noun := _noun().match(low, *piece))]


def are_persons(page: Page, span: Span, share: float = 1.0) -> bool:
    """Return whether a phrase names categories of persons («leden en spelers»), in all or a `share` of its members."""
    low = page.shadow.low
    pieces = members(page.shadow, span)
    known = sum((noun := _noun().match(low, *piece)) is not None and noun.end() == piece.end for piece in pieces)
    return bool(pieces) and known >= share * len(pieces)


def persons_heading_item(page: Page, part: Part) -> list[Span]:
    """Return the persons whose data an item lists after a colon: «Bezoekers: IP-adres, browsertype»."""
    head, whom = _label(page, part)
    if head is None:
        return []
    if are_persons(page, head):
        return members(page.shadow, head)
    # «Pour les candidats : … / Pour les évalués : …»: where one such label is of persons the others are too
    beside = page.below(part.above) if whom and part.above is not None else []
    labels = [_label(page, one) for one in beside]
    known = [one for one, led in labels if one is not None and led == whom and are_persons(page, one)]
    return [head] if known and len(page.low(head).split()) <= _MOST_WORDS else []


_FOR_THEM = re.compile(
    r"(?:voor|van|bij|pour|concernant|for|of|about) (?:(?:de|het|alle|onze|les|la|le|nos|the|all|our) )?"
)


def _label(page: Page, part: Part) -> tuple[Span | None, str]:
    """Return what stands before the colon of an item, without «pour les» before it, and those words."""
    colon = page.shadow.low.find(":", part.span.start, part.span.end)
    if colon < 0 or colon >= part.span.end - 2:
        return None, ""
    led = _FOR_THEM.match(page.shadow.low, part.span.start, colon)
    head = trimmed(page.shadow, Span(led.end() if led else part.span.start, colon))
    return (head if head.end > head.start else None), led.group() if led else ""


def begins_with_person(page: Page, span: Span) -> bool:
    """Return whether a phrase begins with a category of persons («leden van de club»)."""
    return _noun().match(page.shadow.low, span.start, span.end) is not None


_WHO_THEY_ARE = re.compile(r" (?:onder|van|die|jonger|ouder|tot|met|uit|in|de|du|qui|of|who|under|in) ")


def tells_persons(page: Page, span: Span) -> bool:
    """Return whether a phrase is a category of persons, with what says which («leerlingen onder de 16 jaar»)."""
    low = page.shadow.low
    noun = _noun().match(low, span.start, span.end)
    return noun is not None and (noun.end() == span.end or _WHO_THEY_ARE.match(low, noun.end(), span.end) is not None)


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
