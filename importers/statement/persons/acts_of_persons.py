"""What the reader does when data are taken, which tells whose they are: «wanneer u …», «during your visit»."""

import re
from collections.abc import Iterator

from importers.statement.page import Page, Part
from importers.statement.structure.sections import Role
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_ELSEWHERE: tuple[Role, ...] = ("rights", "security", "change", "definition", "transfer", "contact")

_TAKEN = Wording(
    r"\b(?:gegevens|persoonsgegevens|informatie|gebruiksinformatie|cookies?|\w+gegevens|ip-?adres\w*)\b"
    r".*\b(?:verwerk\w*|verzamel\w*|verkrijg\w*|verkregen|ontvang\w*|krijgen|vragen|gevraagd|verstrekt?|verstrekken"
    r"|bewa(?:ren|ard|art)|opgeslagen|slaan|slaat|geregistreerd|registreren|bijgehouden|achterla(?:at|ten)|geplaatst"
    r"|gebruikt|houden|noteren|opgenomen|verzonden|invult|door)\b"
    r"|\b(?:verwerk\w*|verzamel\w*|verkrijg\w*|verkregen|ontvang\w*|krijgen|vragen|vraagt|verstrek\w*|bewa(?:ren|ard"
    r"|art)"
    r"|slaan|slaat|opgeslagen|registreren|registreert|geef|geeft|houden|noteren|plaatsen|gebruiken)\b"
    r".*\b(?:gegevens|persoonsgegevens|informatie|cookies?|\w+gegevens|ip-?adres\w*|e-?mailadres|naam)\b"
    r"|\b(?:data|information|cookies?|details)\b.*\b(?:collect|process|receiv|obtain|gather|record|stor|kept|keep|log"
    r"|ask|provid|request|submit|retain|sent|held|use[ds]?\b)"
    r"|\b(?:collect|process|receiv|obtain|gather|record|stor|keep|ask|request|requir|provid|submit|retain)\w*\b"
    r".*\b(?:data|information|cookies?|details|name|e-?mail)\b"
    r"|\b(?:donnees|informations?|coordonnees|cookies?|adresse ip)\b.*\b(?:trait|collect|recueill|enregistr|conserv"
    r"|transm"
    r"|fourni|communiqu|demand|obten|utilis|renseign|depos|stock)"
    r"|\b(?:traitons|traite|collectons|collecte|recueillons|recueille|obtenons|recevons|demandons|conservons"
    r"|enregistr\w+"
    r"|fourni\w+|transm\w+|utilisons|stock\w+)\b.*\b(?:donnees|informations?|coordonnees|cookies?|adresse)\b"
)
"""A sentence that tells of data being taken or kept."""
_NOT_TAKEN = re.compile(
    r"\b(?:geen|niet|nooit|not|never|jamais|aucune?|ne|n'\w+|pas) (?:[\w'-]+ ){0,5}"
    r"(?:gegevens|informatie|data|information|donnees|informations|cookies?|verzamel|bewaar|verwerk|collect|process"
    r"|store|trait|conserv|recueill)"
)
_NO_ACT = re.compile(
    r"\b(?:niet|geen|toestemming\w*|akkoord|instem\w*|toelat\w*|consent\w*|accord|accept\w*|agree\w*|permission|wens\w*"
    r"|weiger\w*|verwijder\w*|wijzig\w*|intrek\w*|bezwaar|klacht|rechten?|vermoed\w*|overtuigd|meent|uitschrijf\w*"
    r"|afmeld\w*|opzeg\w*|uitschrijv\w*|not|don't|object\w*|withdraw\w*|delete\w*|remov\w*|refus\w*|complain\w*|rights?"
    r"|unsubscribe\w*|believe|suspect|pas|plus|ne|n'\w+|souhait\w*|refus\w*|supprim\w*|retir\w*|oppos\w*|desinscri\w*"
    r"|desabonn\w*|droits?|reclam\w*|estim\w*|suspend\w*|leave|verlaat|close|disable|block|uitschakel\w*|jonger|younger"
    r"|moins|minor|wish\w*|want|inzage|correct\w*|rectif\w*|change|modif\w*)\b"
)
"""A clause about what the reader wants, refuses or undoes tells no act by which data come."""
_DUTCH_VERB = (
    r"(?:be?zoek(?:t|en)?|gebruik(?:t|en|maakt)?|(?:gebruik|afspraak|reservatie|reservering|boeking|account) "
    r"(?:aan)?maakt|in(?:schrijf|logt|vul|dien|schrijv|stuur)\w*|aan(?:meld|vraag|koop|maakt)\w*"
    r"|registreer\w*|contacteer\w*|solliciteer\w*|bestel\w*|koopt?|deelneemt?|boekt?|reserveer\w*|doneer\w*|wordt|belt?"
    r"|mailt?|e-?mailt|schrijft?|stuurt?|stelt?|raadpleegt?|surft?|upload\w*|abonneer\w*|huurt?|leent?|afneemt?|neemt?"
    r"|opneemt?|sluit|afsluit|plaatst?|volgt?|reageert?|chat|download\w*|opent?|inschakelt|komt|bent|communiceert?"
    r"|verricht|doet|overmaakt|schenkt|betaalt?|afspreekt|bijwoont|aanwezig bent|verblijft|betreedt|parkeert"
    r"|oplaadt|scant|aansluit|toetreedt|vult|meedoet|verleent)"
)
_DUTCH = Wording(
    r"\b(?:wanneer|als|indien|zodra|doordat|omdat|telkens(?: als| wanneer)?) (?:u|je|jij|jullie)"
    rf" (?P<rest>(?:[^,;:.()]{{0,90}}? )?{_DUTCH_VERB}\b(?: (?:van|aan|op|met|voor|bij) [^,;:.()]{{2,50}})?)"
)
_DUTCH_NOUN = Wording(
    r"\b(?:bij|tijdens|na|door|via|naar aanleiding van|op het moment van) (?:(?:het|een|uw|je|jouw|de|elke?|iedere?) )?"
    r"(?:(?:eerste|nieuwe|online|elektronisch|actief|actieve) )?"
    r"(?:bezoek(?:en)?|gebruik(?:en)?|gebruikmaking|in(?:schrijv|vul)(?:ing|en)|aanmeld(?:ing|en)|registr(?:atie|eren)"
    r"|opnemen van contact|contactopname|aanvra(?:ag|gen)|bestell(?:ing|en)|deelna?(?:me|men)|deelnemen|sollicit"
    r"(?:atie|eren)"
    r"|surfen|navigeren|aankoop|aangaan|afsluiten|aanmaken|reserv(?:ering|atie|eren)|boek(?:ing|en)|donatie|raadplegen"
    r"|raadpleging|abonneren|inloggen|downloaden|toetreding|aansluiting)\b"
    r"(?: (?:aan|van|op|via|voor|met|in|tot|bij) (?:(?!worden |wordt |zijn |slaan |verzamel|verwerk)[^,;:."
    r"() ]+ ?){1,6})?"
)
_BY_DOING = Wording(
    r"\bdoor (?:(?:u|je|zich|uw|jouw|ons|een|het|de|deze|onze|dit|gebruik|lid|contact|formulier\w*|\([a-z]+\)|"
    r"\(?[a-z]+\)?formulier\w*|op|via|aan|voor|met|in|website|site|nieuwsbrief|account) ){1,8}(?:in|aan|op|mee|deel"
    r"|af)?"
    r" ?te (?:schrijven|vullen|melden|registreren|maken|nemen|contacteren|bezoeken|gebruiken|bestellen|solliciteren"
    r"|abonneren|sturen|worden)(?: (?:van|aan|op|met|voor|bij) [^,;:.() ]+(?: [^,;:.() ]+){0,4}?(?= (?:geef|gaat"
    r"|worden|word"
    r"|geeft|ga|verstrek|verwerk|verzamel)\w*|[,;:.]))?"
)
_FRENCH_VERB = (
    r"(?:visit|utilis|consult|navigu|inscriv|cre|remplis|command|particip|postul|abonn|contact|demand|achet|reserv"
    r"|adher"
    r"|envoy|connect|sollicit|ecriv|telephon|appel|rempliss|soumett|deven|pren|fait|faites|particip|acced|effectu"
    r"|souscri"
    r"|telecharg|paye|depos|repond)(?:ez|es|e|s|ons)?"
)
_FRENCH = Wording(
    r"\b(?:lorsque|lorsqu'|quand|si|des que|chaque fois que) ?(?:vous|tu) (?:(?:vous|nous|t'|te|l'|y|etes|les?"
    r"|la) ?){0,2}"
    rf"(?P<rest>{_FRENCH_VERB}\b[^,;:.()]{{2,80}}|membre [^,;:.()]{{2,50}})"
)
_FRENCH_NOUN = Wording(
    r"\b(?:lors|au moment|a l'occasion|au cours|dans le cadre) (?:de |du |d')(?:(?:votre|vos|la|l'|une?|chaque"
    r"|toute) ?)?"
    r"(?:premiere |simple )?(?:visites?|utilisation|navigation|inscriptions?|consultation|creation|demandes?|commandes?"
    r"|participation|candidatures?|achats?|reservations?|dons?|adhesions?|connexions?|echanges?|prises? de (?:contact"
    r"|rendez-vous)|abonnements?|enregistrement)\b(?: (?:de|du|des|a|au|aux|sur|dans|par|via|pour|avec) [^,;:."
    r"()]{2,50}?(?= (?:sont|est"
    r"|nous|seront|peuvent|afin|pour)\b|[,;:.()]|$))?"
)
_ENGLISH_VERB = (
    r"(?:visit|use|access|browse|register|sign|subscribe|contact|apply|order|buy|purchase|book|donate|complete|fill"
    r"|create"
    r"|submit|attend|join|participate|take part|enter|respond|log|download|make|place|request|send|call|write|email"
    r"|e-mail"
    r"|become|are a|interact|open|upload|post|pay|enrol|enroll|navigate|view|ask|engage|volunteer|connect|follow"
    r"|answer)"
)
_ENGLISH = Wording(
    r"\b(?:when|whenever|if|each time|every time|once|as|where|because|before) you (?:(?:first|also|voluntarily"
    r"|choose to"
    r"|decide to|want to|wish to) )?"
    rf"(?P<rest>{_ENGLISH_VERB}\b[^,;:.()]{{2,80}})"
)
_ENGLISH_NOUN = Wording(
    r"\b(?:during|upon|on|at|in the course of|as part of) (?:(?:your|the|a|an|each|every|our|any) )?(?:first )?"
    r"(?:visits?"
    r"|use|registration|application|hiring|recruitment|booking|purchase|subscription|participation|enrolment|enrollment"
    r"|selection|admission|membership)(?: (?:process(?:es)?|procedures?))?\b(?: (?:to|of|on|in|for|with) [^,;:."
    r"()]{2,50}?"
    r"(?= (?:is|are|we|will|may|can)\b|[,;:.()]|$))?"
)
_AND_MORE = re.compile(
    rf"(?:, (?:or |and )?|,? (?:or|and) )(?:you )?(?P<rest>{_ENGLISH_VERB}\b[^,;:.()]{{2,70}}?)(?=,| (?:or|and) |[;:."
    rf"()]|$)"
)
_ANY_SITE = re.compile(
    r"\b(?:een|a|any|un|une|andere?|other|d'autres?|with that|that|die) (?:\w+ )?(?:(?:web)?sites?|bepaalde|certaine?"
    r"|certain)\b|\bandere diensten|\bvan mening\b|\bingelogd\b"
)
"""What a cookie is in general, and what the reader thinks, says of nobody whose data are taken."""
_AGREES = Wording(
    r"\b(?:agree|consent to|ga(?:at)? (?:u|je) akkoord|stemt? (?:u|je) (?:er)?\w* ?(?:mee )?in|acceptez|consentez)\b"
)
_SO_THAT = re.compile(r"\b(?:so that|zodat|opdat|afin que|pour que|om|to better|weiger\w*|refus\w*)\b[^.;]{0,80}$")
_TAKEN_AT = re.compile(
    r"(?:(?:\b(?:\w*gegevens|informatie|cookies|data|information|collecte\w*|collect\w*|verzamel\w*|verwerk\w*"
    r"|ontvang\w*"
    r"|verkregen|verkrijgen|worden|traite\w*|donnees|informations|obtained?|receive|registreren|via|enkel|nous)\b"
    r"|[,:(]) ?)+$"
)
"""An occasion told by a noun stands first, or right after that data are taken."""
_MAIN_CLAUSE = re.compile(
    r" (?:dan )?(?:verwerken|verzamelen|worden|zullen|slaan|bewaren|vragen|ontvangen|kunnen|registreren|krijgen|hebben"
    r"|gebruiken) (?:wij|we|uw|je|jouw|er|de|deze|ook|bepaalde)\b| (?:we|nous) [a-z]+| (?:en/of|and/or|en|et|and|or"
    r"|of) "
    r"| (?:om|afin|pour|in order|so that|zodat|omdat|because|worden|wordt|sont|is|are|will) "
)
_WHERE_FIRST = re.compile(r"(?:[\d.)•-]+ ?)?(?:ook |also |aussi |enkel |en )?")
_VISITS = re.compile(
    r"\b(?:(?P<nl>be?zoek(?:t|en)?|surf\w+|navigeren)|(?P<fr>visit(?:ez|es?)|consult(?:ez|ation)|navigu?\w+"
    r"|frequentation)"
    r"|(?P<en>visits?|browse|navigate|access))\b"
)
_USES = re.compile(
    r"\b(?:(?P<nl>gebruik(?:t|en|maakt|making)?|aanmeldt|inlogt|inloggen)|(?P<fr>utilis(?:ez|es|ation)|connect(?:ez"
    r"|es)|connexion)|(?P<en>use|log (?:in|on)|sign in))\b"
    r"(?!.*\b(?:form\w*|contact\w*|\w+formulier)\b)"
)
_VISITORS = {"nl": "bezoekers van de website", "fr": "visiteurs du site", "en": "visitors of the website"}
_USERS = {"nl": "gebruikers van de diensten", "fr": "utilisateurs du service", "en": "users of the services"}


def acts_told(page: Page, part: Part, sentence: Span) -> list[Span]:
    """Return what the reader does when the data of which a sentence tells are taken, each act by itself."""
    if part.section.about(*_ELSEWHERE):
        return []
    acts = list(_acts(page.shadow.low, sentence))
    low = page.low(sentence)
    if not acts or _TAKEN.search(low) is None or _NOT_TAKEN.search(low) or _AGREES.search(low):
        return []
    found: list[Span] = []
    for span in acts:
        words = page.low(span)
        if any(span.meets(other) for other in found) or _NO_ACT.search(words) or _ANY_SITE.search(words):
            continue
        if not _SO_THAT.search(low[: span.start - sentence.start]):
            found.append(span)
    return found


def visits_or_uses(words: str) -> str | None:
    """Return how they are called who do no more than visit a site or use a service, in the language of the words."""
    match = _VISITS.search(words) or _USES.search(words)
    if match is None or match.lastgroup is None:
        return None
    return (_VISITORS if match.re is _VISITS else _USERS)[match.lastgroup]


def _acts(low: str, sentence: Span) -> Iterator[Span]:
    for wording in (_DUTCH, _FRENCH, _ENGLISH):
        for match in wording.finditer(low, *sentence):
            end = _end(low, match.start("rest"), match.end())
            yield Span(match.start(), end)
            if wording is _ENGLISH:
                yield from _and_more(low, end, sentence.end)
    for wording in (_DUTCH_NOUN, _BY_DOING, _FRENCH_NOUN, _ENGLISH_NOUN):
        for match in wording.finditer(low, *sentence):
            first = _WHERE_FIRST.fullmatch(low, sentence.start, match.start())
            if wording is _BY_DOING or first or _TAKEN_AT.search(low, sentence.start, match.start()):
                yield Span(match.start(), match.end())


def _end(low: str, start: int, end: int) -> int:
    cut = _MAIN_CLAUSE.search(low, start, end)
    return cut.start() if cut else end


def _and_more(low: str, place: int, end: int) -> Iterator[Span]:
    """Yield the further acts of «when you visit …, join … or attend …»."""
    while (match := _AND_MORE.match(low, place, end)) is not None:
        yield Span(match.start("rest"), match.end())
        place = match.end()
