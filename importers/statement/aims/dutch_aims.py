"""Aims in Dutch with «om … te», and those that follow a first one: «om X te sturen, Y te maken en Z te volgen»."""

import re
from collections.abc import Iterator

from importers.statement.aims.aim_holders import of_speaker, reader_follows
from importers.statement.page import Page
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

LONGEST = 160
_TO = Wording(r"\b(?:om|teneinde|ten einde) (?=\w)(?!dat\b|(?:[a-z-]+ )?[a-z]*redenen\b)")
_INFINITIVE = re.compile(
    r"\b(?:[a-z]{2,6} )?te (?:kunnen |mogen |laten |doen )?[a-z]+n\b|\b[a-z]+(?:te|om|op|uit|aan|in"
    r"|toe)[a-z]+en\b(?=$|[.,;])"
)
_LISTED_THINGS = re.compile(
    r"(?:(?! (?:is|zijn|wordt|worden|kan|kunnen|hebben|heeft|moet|moeten|wij|we|u|je|die|dat|te) )[^,.;:()]){2,60}, "
    r"(?:[a-z-]+(?: [a-z-]+)?, ){0,3}[a-z-]+(?: [a-z-]+)?(?: (?:en|of) (?:[a-z-]+ ){1,5}?|(?<=e) [a-z-]+ )"
    r"(?=(?:[a-z]{2,4} )?te )"
    r"|(?:[a-z-]+ ){1,6}(?:die|dat|welke) (?:(?! te )[^,.;:()]){3,90}? (?=(?:[a-z]{2,4} )?te (?:kunnen "
    r"|mogen )?[a-z]+n\b)"
    r"|(?:[a-z-]+ ){1,6}?[a-z-]+, (?:zoals|waaronder|bijvoorbeeld) [^,.;:()]{3,60}, (?:[a-z-]+ ){0,3}?"
    r"(?=(?:[a-z]{2,4} )?te (?:kunnen |mogen )?[a-z]+n\b)"
)
"""Things listed or described before the verb of a purpose: «om vragen, klachten of verzoeken te behandelen»."""
_STOP = re.compile(
    r"[.;:]|, (?!en |of |te \w+en\b)| (?:en|of|alsook|evenals)(?: ook| eventueel)? (?=om [a-z])|\b(?:indien|tenzij"
    r"|wanneer|zodat|omdat|waarbij|die|dat)\b|, (?=(?:het|de) )"
)
_FINITE = re.compile(
    r"(?<! te)(?<! te kunnen)(?<! te mogen)"
    r" (?:(?:houden|hebben|heeft|zal|werd|werden|gebruiken|dienen|is|zijn|kan|kunnen|maken|moeten|verwerken"
    r"|nemen|zullen|worden"
    r"|vragen|sturen|wordt|stuurt|geven|binnen) |(?:geef|moet|dien|kun|vul|ga|klik|heb|hoef|ben|stuur) (?:je|u|we"
    r"|wij)\b|"
    r"(?:of|en) (?!te |om |op |aan |uit |van |\w+ (?:te |op de )|u |je |het |de |\w+ \w+ vast|\w+ in \w+ te "
    r"|\w+en van)|kan je|\w+t (?:u|je|we|wij)\b)"
)
_NO_PURPOSE = re.compile(
    r"\bom (?:te verwijzen|te weten"
    r"|contact (?:op te nemen )?met (?:ons|onze|het|hen|deze|de (?:functionaris|dpo|dienst))"
    r"|ervoor te zorgen dat|(?:uw|je) rechten (?:uit|te doen)|zeker te"
    r"|na te lezen|aan ons te bezorgen|deze informatie|bij ons|gegevens (?:bij|op)"
    r"|uw persoonsgegevens? (?:te beschermen|door)|"
    r"persoonsgegevens te verwerken|ze te (?:mogen |kunnen )?verwerken|je gegevens te verwerken"
    r"|uw gegevens te verwerken|deze gegevens"
    r"|te allen tijde|u te verzetten|uw toestemming|deze informatie te|aan te sluiten|de gegevens (?:veilig"
    r"|te beschermen)|de toepasselijke|jouw gegevens te beveiligen)"
    r"|\bom (?:de )?(?:bescherming|veiligheid) van (?:uw|je|jouw) |\bteneinde (?:de )?(?:bescherming|veiligheid) van"
    r"|\b(?:instellingen|redenen|procedure|browser) om\b"
    r"|\b(?:mogelijkheid|raadzaam|ingesteld|instellen|manier|keuze|reden|bereid|nuttig|aangewezen|aangeraden|aanbevolen"
    r"|vrij) om\b|\bom [^,.;:]{0,40}\bcookies (?:te )?(?:weigeren|accepteren|blokkeren|beheren|verwijderen|wissen|uit)"
    r"|\bom [^,.;:]{0,40}(?:verklaring|beleid|policy|statement) [^,.;:]{0,10}te (?:lezen|raadplegen|bekijken|wijzigen)"
    r"|\bom (?:[^,.;:]{0,70} )?\w*(?:gegevens|informatie)(?: [^,.;:]{0,40})? te (?:beschermen|beveiligen|waarborgen)"
    r"|\bom [^,.;:]{0,60}\bbelang(?:en)? te |\bom (?:zo |aldus )?te voorkomen dat"
    r"|\bom te voldoen aan (?:\w+ )?(?:wet\b|wettelijke|fiscale|contractuele|reglementaire)"
    r"|\bverzoek(?:en)? (?:in te dienen |indienen |te richten |richten )?om\b|\bverplicht (?:is|zijn|bent|worden) om\b"
    r"|\bom (?:de |het )?(?:beveiliging|vertrouwelijkheid|bescherming|veiligheid|integriteit(?! en)|geheimhouding)\b"
    r"|\bom (?:je|u|jou) (?:hierover |daarover )?"
    r"(?:mee te delen|te informeren (?:over|hoe) (?:hoe|deze|onze|wat|welke))"
    r"|\bom (?:er (?:zeker|voor)|(?:deze|dit|die|dat|hier|ze) (?:[a-z]+ )?te )"
    r"|\b(?:verplicht|recht|mogelijk|gevraagd|verzoek|gemachtigd|verbiedt|geinteresseerd bent) om\b"
    r"|\b(?:kiezen|besluit\w*|beslis\w*|gelegenheid(?: gesteld)?|uitgenodigd(?: worden)?|instructies|moeilijk|makkelijk"
    r"|belangrijk|(?<!uw )(?<!je )toestemming|spant zich in|spannen (?:we|wij) ons in"
    r"|verantwoordelijkheid van [^,.;]{3,30}|indient"
    r"|mag|vraagt?|staat?|getroffen|maatregelen|u vrij|in staat|dwing(?:t|en)|gedwongen|eenvoudig\w*|toestaan"
    r"|opgenomen|ontworpen|uit|kiest) om\b|\bom (?:(?:u|je|zich|jezelf|uzelf) )?(?:af te melden|uit te schrijven)"
    r"|\bom (?:onze|deze|de|het|dit) (?:web)?(?:site|app|toepassing|platform|portaal|dienst)s? te (?:kunnen )?gebruiken"
    r"|\bom (?:de |deze |een |onze )?bewaartermijn\w*|\bvia (?:[\w-]+ ){1,4}om\b"
    r"|\bom (?:elke |alle )?(?:twijfel|misverstand\w*) |\bom deel te nemen|\bom [a-z]+ te worden\b"
    r"|\bom [^,.;:]{0,40}\b(?:deze|uw|je|jouw) rechten (?:uit|te doen|op te|ten volle)"
    r"|\bom [^,.;:]{0,60}\b(?:gegevens|privacy|informatie)(?: [^,.;:]{0,30})? te "
    r"(?:beschermen|beveiligen|waarborgen|laten|verwijderen|beperken)"
)


def in_sentence(page: Page, sentence: Span) -> Iterator[Span]:
    """Yield what a sentence says something is done for: «om … te …», «teneinde … te …»."""
    low = page.shadow.low
    for match in _TO.finditer(low, sentence.start, sentence.end):
        if _NO_PURPOSE.search(low, max(match.start() - 24, sentence.start), min(match.end() + 60, sentence.end)):
            continue
        limit = min(sentence.end, match.end() + LONGEST)
        stop = _STOP.search(low, match.end(), limit)
        limit = stop.start() if stop else limit
        verb = _INFINITIVE.search(low, match.end(), limit)
        if verb is None and stop and stop.group().startswith((",", "di", "da")):
            limit = min(sentence.end, match.end() + LONGEST)
            listed = _LISTED_THINGS.match(low, match.end(), limit)
            verb = _INFINITIVE.match(low, listed.end(), limit) if listed else None
            later = _STOP.search(low, verb.end(), limit) if verb else None
            limit = later.start() if later else limit
        if verb is None or quoted(low, sentence, match.start()) or not of_speaker(page, sentence, match.start()):
            continue
        end = verb.end()
        finite = _FINITE.search(low, end - 1, limit)
        end = finite.start() if finite and finite.start() >= end - 1 else limit
        bare = _BARE.fullmatch(low, match.start(), end) and not low.endswith(_GOES_ON, 0, match.start())
        if bare or reader_follows(page, sentence, match.start(), end):
            continue
        yield from _aims(low, Span(match.start(), end))
        yield from _more_aims(low, Span(end, sentence.end))


_MORE = re.compile(
    r"(?:,|,? (?:en|of|alsook|alsmede)(?: ook)?) (?!om |teneinde |om|te \w+n\b)"
    r"(?P<aim>(?:(?! (?:is|zijn|wordt|worden|kan|kunnen|zal|zullen|heeft|hebben|we|wij|die|dat|dient|moet|moeten|mag"
    r"|vragen|verwerken|gebruiken|als|indien|wanneer|tenzij|waarbij|zodat|maar|om) )[^,.;:()]){1,110}?"
    r" te (?:kunnen |mogen |laten )?[a-z]+n(?: (?:aan|van|voor|over|op|in|met|naar|bij|uit|tot|door|via|volgens) "
    r"(?:(?! te )[^,.;:()]){2,60}?)?)(?=[,.;:()]| en | of | alsook | alsmede | (?:die|dat|waar\w*) |$)"
)


def _more_aims(low: str, rest: Span) -> list[Span]:
    """Return the aims that follow a first one without «om»: «om X te sturen, Y te maken en Z te volgen»."""
    found: list[Span] = []
    start = rest.start
    while (more := _MORE.match(low, start, rest.end)) is not None:
        found.append(Span(*more.span("aim")))
        start = more.end()
    return found


_BARE = re.compile(r"om (?:[a-z]{2,4} )?te (?:kunnen )?[a-z]+ ?")
"""An aim without anything it is done to («om in te vullen») says nothing, unless it goes on from another one."""
_GOES_ON = (" en ", " of ", " en ook ")
_AND_TO = re.compile(
    r" te (?:kunnen |mogen |laten |doen |blijven |helpen )?[a-z]+n(?P<and>,? (?:en|of) (?:ook |zo )?)(?!te |om )"
    r"(?=(?:(?! te )[^,.;:]){2,90} te (?:kunnen |mogen )?[a-z]+n)"
)


def _aims(low: str, span: Span) -> list[Span]:
    """Split «om de inschrijving te verwerken en de speler in te delen», where each aim has a verb of its own."""
    found, start = [], span.start
    while (cut := _AND_TO.search(low, start, span.end)) is not None:
        found.append(Span(start, cut.start("and")))
        start = cut.end("and")
    return [*found, Span(start, span.end)]


def quoted(low: str, sentence: Span, place: int) -> bool:
    """Return whether a place stands inside the name of something, in quotation marks."""
    return low.count('"', sentence.start, place) % 2 == 1 and '"' in low[place : sentence.end]
