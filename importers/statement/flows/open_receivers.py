"""Receivers that no list knows, read by grammar: who stands after «aan», «à» or «with» where something is passed on."""

import dataclasses
import re
from collections.abc import Iterator

from importers.statement.bodies.class_words import DETERMINERS
from importers.statement.bodies.party import Party
from importers.statement.page import Page
from importers.statement.persons.person_nouns import person_noun
from importers.statement.words.shadow import Span

_BODY = re.compile(
    r"[a-z-]*(?:commissies?|comites?|werkgroep(?:en)?|groep(?:en)?|groepering(?:en)?|ploeg(?:en)?|kringen|bond(?:en)?"
    r"|clubs?|raden|raad|colleges?|centra|centrum|loket(?:ten)?|zorgpunt(?:en)?|steunpunt(?:en)?|secretariaten"
    r"|kantoren|huizen|teams?|cel|cellen|jury.?s|jury|afdelingen|departementen|fabrieken|winkels|scholen"
    r"|committees?|boards?|panels?|groups?|units|bodies|societies|agencies|authorities|registries|repositories"
    r"|communities|consortia|consortium|leagues?|unions|federations|archives|employers|staff|peers|colleagues"
    r"|attendees|members?|friends|others|heirs|owners?|officials?|officers?|experts?|coaches|coach|contacts|partners?"
    r"|services?|directions?|directies?|departments?|agences?|administrations?|offices?|secretariats?|tutelles?|helpdesk"
    r"|entites|cellules?|groupes?|conseils?|unites|cabinets?|ligues?|federations?|antennes|departements|personnes?"
    r"|collegues|pairs|membres?|agents?|responsables?|gestionnaires?|mandataires?|stagiaires|camarades|amis|heritiers"
    r"|overheden|overheid|autorites|collega.?s|vrienden|buren|stagiairs?|maten|huisgenoten|opvolgers?|erfgenamen|correspondenten|gezinsleden)"
    r"|[a-z-]+(?:partij(?:en)?|providers?|leveranciers?|instellingen|maatschappijen|organen|diensten|bureaus?|verzekeraars?"
    r"|tools|software)"
)
"""Heads of words for groups and bodies, and for persons not told by how their noun is formed."""
_NO_HEAD = re.compile(
    r"(?:parameters?|numbers?|servers?|computers?|orders?|letters?|gebruik\w*|others?|doeleinden|purposes|bezoek"
    r"|toestellen?|apparaten|devices?|systemen|systems?|netwerk(?:en)?|eigenaars? van (?:de )?rechten|leiding|eenheid"
    r"|sites?|websites?|landen|countries|pays|betrokkenen|onderdelen|delen|nieuwsbriefontvangers|verzoekers?|leur|eux"
    r"|ailleurs|plusieurs|interieur|exterieur|posterieurs?|anterieurs?|superieurs?|inferieurs?|divers|meilleurs?"
    r"|andere|ander|anders|verdere?|further|later|ever|never|over|under|after|other|either|neither|whether|rather"
    r"|rechten|woorden|bestanden|handen|standen|verantwoordelijken?|personnel|caractere|answers?|destinataires?|assist|exist|consist|persist|list)"
)
_OWN = re.compile(
    r"(?:[a-z-]*(?:medewerkers?|werknemers?|personeel|employees|collaborateurs|employes|leidingsploeg)|staff"
    r"|gebruikers?|bezoekers?|klant(?:en)?|users?|visitors?|customers?|clients?|utilisateurs?|utilisatrices?|usagers?"
    r"|visiteurs?|betrokkene|applicants?|kandida(?:at|ten)|candidats?|sollicitant(?:en)?)"
)
"""One's own people, and whose data these are."""
_ANYBODY = re.compile(
    r"(?:personnes?|mensen|personen|people|persons?|individuals?|gens|responsables?|partijen|services?|offices?|[a-z]*team)"
)
"""Nouns that tell nobody unless what follows says which («people doing the research»)."""
_WHICH = re.compile(
    r" (?:doing|working|handling|involved|belonging|responsible|charged|authori[sz]ed|who|die|met|binnen|chargee?s?"
    r"|habilitee?s?|impliquee?s?|travaillant|connectee?s?|inscrites?|de l'|de la|du|des|qui|ayant"
    r"|in charge|bevoegd|internes?|competente?s?|techniques?|informatiques?|administratifs?|that)\b"
    r"(?! (?:traitement|dpo))"
)
_SPECIFIED = re.compile(
    r"(?:^|(?:the|our|het|de|ons|onze|an?) )(?!(?:the|our|het|de|ons|onze|an?|own|eigen) )[a-z-]+ $"
)
"""A word that says which team it is («the project team»)."""
_LED = re.compile(r"(?:[a-z-]+(?:ed|al|ic|ive|ous|ant|ent|ary|ory|able)|other|fellow|our|key|local|top|new|field|team)")
"""What may stand before an English noun without an article; else a verb stands after «to»."""
_STAFF = re.compile(r" (?:habilitee?s )?(?:de (?:l'|notre |nos )?|du )(?:equipe|personnel|service)s?\b")
"""What tells that members are the speaker's own people."""
_WORD = re.compile(r"(?:l'|d')?[a-z][a-z'-]*(?:/[a-z-]+)?|\([a-z]+\)(?= [a-z])")
_STOP = re.compile(
    r"(?:die|dat|welke|waar\w*|wie|om|voor|van|op|in|uit|bij|met|aan|door|tot|naar|via|als|indien|wanneer|zodra|tenzij"
    r"|zoals|waaronder|zonder|binnen|buiten|tijdens|na|over|tegen|onder|per|ten|ter|volgens|zodat|omdat|dan|ook|niet"
    r"|is|zijn|wordt|worden|werd|werden|kan|kunnen|mag|mogen|zal|zullen|moet|moeten|heeft|hebben|krijgt|krijgen"
    r"|doorge\w+|verstrekt|verstrekken|overge\w+|bezorgd|gedeeld|delen|meege\w+|opgevraagd|gestuurd|verzonden"
    r"|laquelle|lequel|lesquel(?:le)?s|qui|que|dont|pour|par|sur|dans|avec|sans|afin|lors|lorsque|si|selon|sous|chez|entre|sont|est|sera|seront|peut"
    r"|peuvent|doit|doivent|de|du|des|en|au|aux|a|habilitee?s?|autorisee?s?|concernee?s?"
    r"|who|which|that|whose|for|to|of|on|at|by|with|from|within|outside|if|when|where|unless|as|because|so|through"
    r"|under|upon|is|are|was|were|will|may|can|must|has|have|had|not|only|in|into|about|during|after|before|and"
    r"|[a-z]+ing|involved|concerned|authori[sz]ed|responsible)"
)
_JOINT = re.compile(
    r"(?:,|;)? ?(?:\b(?:en/of|en|of|ou|et|and/or|and|or)\b|(?<=[,;])) (?:(?:ook|also|aussi|eventueel|bijvoorbeeld) )?"
    r"(?:aan |met |naar |aux? |avec |to |with |a (?=l'|la ))?"
)
_LONGEST = 5
_ITEM_ENDS = re.compile(
    r" ?(?:$|[:(;.]|[–-] )|,? (?:die|dat|wie|wanneer|als|indien|voor|om|in het kader|qui|dont|pour|dans|lorsque"
    r"|who|which|that|when|if|for|to|where)\b"
)
RULE, CONFIDENCE = "disclose.open", 0.65
_BETWEEN = frozenset({"and", "en", "et", "of", "or", "ou"})
"""Between words that share the head noun after them («selection and advisory committees»)."""
_AFTER = re.compile(
    r" (?:van|of|de la|de l'|des|du|de|d'|at|in|doing|working|handling|involved in|belonging to) ?"
    r"(?:(?:de|het|een|onze|ons|the|our|your|uw|je|jouw|votre|this"
    r"|that|deze|dit|notre|cette|les|la) ){0,2}[\w'-]+(?: [A-Z][\w-]+){0,3}"
)
_OWN_GROUP = re.compile(r"[a-z-]*(?:bestuur|bestuurs)-? ?(?:en|of) (?=[a-z]+leden\b)")


def opened(page: Page, start: int, end: int) -> Iterator[Party]:
    """Yield the groups and bodies enumerated from a place on, each known by its head noun, up to what is none."""
    low = page.shadow.low
    place = start
    while place < end:
        span = _phrase(page, place, end)
        if span is None:
            return
        article = DETERMINERS.match(low, span.start, span.end)
        inner = Span(article.end() if article and article.end() < span.end else span.start, span.end)
        yield Party(page.words(inner), inner, "class")
        following = _JOINT.match(low, span.end, end)
        if following is None:
            return
        place = following.end()


def opening(page: Page, span: Span) -> list[Party]:
    """Return the people or bodies with which an item of a list begins, where nothing else stands before its gloss."""
    told = list(opened(page, span.start, span.end))
    ends = told and _ITEM_ENDS.match(page.shadow.low, told[-1].span.end, span.end)
    return [dataclasses.replace(one, name=_in_sentence(one.name)) for one in told] if ends else []


def _in_sentence(name: str) -> str:
    """Return a class as it is written within a sentence; an acronym keeps its capital."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _phrase(page: Page, start: int, end: int) -> Span | None:
    """Return the phrase of a noun for people or bodies that begins at a place, its determiners before it."""
    low, plain = page.shadow.low, page.shadow.plain
    article = DETERMINERS.match(low, start, end)
    place = article.end() if article else start
    joined = _OWN_GROUP.match(low, place, end)
    place = joined.end() if joined else place
    head: int | None = None
    bare = page.shadow.english and article is None and low.endswith("to ", 0, start)
    for _ in range(_LONGEST):
        word = _WORD.match(low, place, end)
        if word is None or (plain[place].isupper() and not page.begins_sentence(place)):
            break
        if _STOP.fullmatch(word.group()) and not (word.group() in _BETWEEN and head is None and place > start):
            break
        if (
            _ANYBODY.fullmatch(word.group())
            and not (_SPECIFIED.search(low[start:place]) and "team" in word.group())
            and not _WHICH.match(low, word.end(), end)
        ):
            break
        if _OWN.fullmatch(word.group()) or (word.group() == "membres" and _STAFF.match(low, word.end(), end)):
            return None
        if _is_head(word.group()):
            head = word.end()
        elif bare and not _LED.fullmatch(word.group()):
            break
        place = word.end()
        if not low.startswith(" ", place) or place + 1 >= end:
            break
        place += 1
    if head is None:
        return None
    after = _AFTER.match(plain, head, end)
    return Span(start, after.end() if after else head)


def _is_head(word: str) -> bool:
    """Whether a word tells people or a body, by what it ends in."""
    noun = word.rsplit("/", maxsplit=1)[-1].removeprefix("l'").removeprefix("d'")
    if _NO_HEAD.fullmatch(noun):
        return False
    return _BODY.fullmatch(noun) is not None or person_noun().fullmatch(noun) is not None
