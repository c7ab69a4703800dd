"""Who does work for the speaker, known by nothing but a name: «gehost door X», «inscriptions via la plateforme X»."""

import re
from collections.abc import Iterator

from importers.statement.page import Page
from importers.statement.parties import Parties
from importers.statement.party import Party
from importers.statement.sentences import negated_at
from importers.statement.shadow import Span
from importers.statement.wordings import patterns
from ropa.vocabulary.places import find_country

_KIND = (
    r"(?:[a-z-]*(?:systeem|platform|toepassing|applicatie|software|tool|pakket|programma|app|dienst|partner|leverancier"
    r"|provider|bedrijf|firma)|drukker|system|application|plateforme|logiciel|outil|systeme|solution|service|services"
    r"|societe|entreprise|prestataire|fournisseur|hebergeur|company|supplier|firm|agency|agence|association|asbl)"
)
_LED = (
    rf"(?:(?:(?:de|het|een|ons|onze|the|a|an|our|le|la|un|une|notre|nos|externe?|external|online|specialised|Belgische"
    rf"|Nederlandse) |l')*{_KIND} (?:(?:van|of|de|d') ?)?)?\"?"
)
_WORK = (
    r"(?:hosting|webhosting|hebergement|onderhoud|maintenance|betaling(?:en)?|paiements?|payments?|nieuwsbrie(?:f|ven)"
    r"|newsletters?|mailings?|e-?mails?|courriels?|tickets?|ticketing|billetterie|boeking(?:en)?|bookings?"
    r"|reserv[a-z]+|inschrijving(?:en)?|inscriptions?|registrations?|donaties?|dons|donations?|bestelling(?:en)?"
    r"|commandes?|orders|boekhouding|comptabilite|accounting|facturatie|facturation|invoicing|enquetes?|surveys?"
    r"|formulier(?:en)?|formulaires?|forms?|statistieken|statistiques|statistics|back-?ups?|sauvegardes|website"
    r"|site(?: internet| web)?|webshop|boutique en ligne|databank|database|base de donnees|app|ledenadministratie"
    r"|agenda|kalender|afspraken|rendez-vous|appointments?|chat|video.?s|kaarten|cartes|maps|drukwerk|verzending)"
)
_DONE = (
    r"(?:gehost|gehoste|verzorgd|geleverd|beheerd|onderhouden|gemaakt|gebouwd|ontwikkeld|verwerkt|afgehandeld|verstuurd"
    r"|verzonden|georganiseerd|aangedreven|opgeslagen|bewaard|uitgevoerd|geregeld|mogelijk gemaakt|ondersteund"
    r"|hosted|powered|provided|managed|maintained|handled|processed|sent|delivered|built|supplied|operated|run|stored"
    r"|made|supported|organi[sz]ed|heberge|geree?|propulsee?|assuree?|fournie?|realisee?|maintenue?|envoyee?|traitee?"
    r"|effectuee?|developpee?|conservee?|stockee?|organisee?)(?:e?s)?"
)
_WAYS = patterns(
    # «gehost door X», «hébergé par X», «stored with X»
    rf"\b{_WORK}\b[^.;:]{{0,60}}?\b{_DONE} (?:door|bij|par|chez|aupres de|by|with|at|on|op|via|met|avec) {_LED}",
    # «inschrijven gebeurt via X», «les paiements passent par X»
    rf"\b(?:{_WORK}|inschrijven|betalen|boeken|reserveren|bestellen|aanmelden|doneren)\b[^.;:]{{0,50}}?\b(?:gebeurt"
    r"|gebeuren|verloopt|verlopen|loopt|lopen|gaat|gaan|draait|draaien|staat|staan|kan|kunnen|doen (?:we|wij)|passe"
    r"|passent|se fait|se font|s'effectuent?|runs?|goes|go|takes place|is done|are done|are made|is made)"
    rf" (?:[a-z]+ ){{0,3}}?(?:via|door|bij|op|met|in|par|sur|chez|avec|through|by|with|on) {_LED}",
    # «onze database staat bij X»
    r"\b(?:gegevens|data|databank|database|bestanden|foto's|documenten|website|site|donnees|fichiers|back-?ups?|servers?)"
    r" (?:staan|staat|draaien|draait|bevinden zich|bevindt zich|sont stockees|sont hebergees|are hosted|are stored"
    r"|is hosted|are held|worden bewaard|worden opgeslagen|worden gehost)(?: [a-z]+){0,2}? (?:bij|chez|aupres de|with"
    rf"|at|by|par|door) {_LED}",
    # «onze website maakt gebruik van X», «ce site utilise X»
    r"\b(?:website|site(?: web| internet)?|webshop|app|applicatie|application|platform|plateforme|formulier|formulaire"
    r"|nieuwsbrief|newsletter|webwinkel)s? (?:(?:maakt|maken) (?:ook )?gebruik van|gebruikt|gebruiken|utilise|utilisent"
    rf"|uses?|fait appel a|relies on|makes use of|draait op|is gebouwd (?:met|op)|runs on) {_LED}",
    # «wij doen daarvoor een beroep op X», «we use the services of X»
    r"\b(?:(?:wij|we) (?:[a-z]+ ){0,3}?(?:gebruiken|gebruik van|beroep op)|(?:doen|maken|gebruiken) (?:wij|we)"
    r"(?:(?: [a-z]+){0,3}? (?:beroep op|gebruik van))?|nous (?:[a-z]+ ){0,3}?(?:utilisons|appel a|recours a|appel aux"
    r"|recours aux)|we (?:[a-z]+ ){0,2}?(?:uses?|rely on)) "
    r"(?:de |het |la |les? |the |l')?(?:(?:(?:een|une?|an?) )?(?:(?!zelf|eigen|own|propre|intern)[a-z-]+ )?"
    r"(?:diensten|dienst|services?|software|plateforme|platform|outil|tool|logiciel|programma|systeem|system|solution|application|app|applicatie|toepassing))"
    r",? (?:(?:van|of|de|d'|from|by|du|called|named|genaamd|nommee?) ?)?(?:(?:de|het|la|le|the) )?\"?",
    # «hébergeur : X»
    r"(?<![a-z-])(?<!d')(?<!de )(?:(?:web)?hosting|hebergeur|hebergement|webhoster|hosted by|hosting ?provider"
    r"|hostingpartner)(?: (?:du site|van de (?:web)?site|of the (?:web)?site))? ?: ?",
    # «voor onze boekhouding werken wij met X», «we work with X for payments»
    rf"\b(?:werken|werkt|travaillons|collaborons|work|works) (?:[a-z]+ ){{0,3}}?(?:met|avec|with) {_LED}"
    rf"(?=[^.;:]{{3,60}}?\b(?:voor|pour|for) (?:(?:de|het|onze|ons|la|le|les|l'|nos|notre|the|our) ?)?{_WORK}\b)",
)
_NAME = r"(?P<name>(?:[A-Z][\w&.'-]*|[a-z]+\.(?:com|be|nl|org|io|eu|net))(?: [A-Z][\w&.-]*){0,3}(?: \([^()]{2,40}\))?)"
_TELLS = patterns(
    rf"{_NAME},? (?:verzorgt|host|hosts|beheert|onderhoudt|drukt|verstuurt|verzendt|h[ée]berge|g[èe]re|manages"
    r"|maintains|sends|prints|processes|verwerkt|traite) (?:voor ons|pour nous|for us|onze|ons|notre|nos|our)\b",
    # «…, onze ledenadministratie», «(notre hébergeur)»
    rf"{_NAME},? \(?(?:onze|ons|notre|nos|our) (?:[a-z-]+ ){{0,2}}?[a-z-]*(?:administratie|systeem|pakket|software|tool"
    r"|leverancier|dienstverlener|provider|boekhouder|drukker|verwerker|webbouwer|hoster|hostingpartner|h[ée]bergeur"
    r"|prestataire|fournisseur|sous-traitant|logiciel|outil|plateforme|supplier|processor|host|agency|accountant"
    r"|printer)\b",
)
_AND_FOR = re.compile(
    r" (?:voor|for|pour|om|to|afin) [^.;:]{3,80}?,? (?:en|and|et) (?=[A-Z][\w.-]+ (?:voor|for|pour|om|to) )"
)
_NO_SERVICE = re.compile(
    r"(?:wordpress|drupal|joomla|typo3|php|mysql|javascript|java|html|css|ssl|https?|tls|let's encrypt|linux|apache"
    r"|nginx|cookies?|google|microsoft|apple|jquery|react|python|open source|excel|word|outlook"
    r"|internet explorer|chrome|firefox|safari|android|ios|windows|privacy|gdpr|avg|rgpd|facebook|instagram|twitter"
    r"|linkedin|whatsapp|youtube)",
    re.IGNORECASE,
)
_NAME_FIRST = re.compile(r"[A-Z0-9]|[a-z0-9-]{2,}\.(?:com|be|nl|org|io|eu|net|fr|app)\b|[a-z]{1,3}[A-Z]")
_DOMAIN = re.compile(r"[A-Za-z0-9-]{2,}\.(?:com|be|nl|org|io|eu|net|fr|app)(?![\w.])")
_HOSTED = re.compile(r"\b(?:heberge\w*|gehoste?|hosted) (?:par|chez|door|bij|by|with|at) $")
_SMALL = re.compile(r"[a-z][a-z0-9-]{2,}(?= ?(?:$|[.,;:(↗]))")
RULE, CONFIDENCE = "work.done-by", 0.7


def working(page: Page, parties: Parties, sentence: Span) -> Iterator[Party]:
    """Yield the bodies of which a sentence says that they do work for the speaker, way of saying it by way."""
    shadow = page.shadow
    for way in _WAYS.likely(shadow, sentence):
        for match in way.finditer(shadow.low, sentence.start, sentence.end):
            if not negated_at(shadow, sentence, match.start()):
                party = _after(page, parties, match, sentence.end)
                if party is not None:
                    yield party
                    yield from _others(page, parties, party, sentence)
    for way in _TELLS.likely(shadow, sentence):
        for match in way.finditer(shadow.plain, sentence.start, sentence.end):
            party = _named(page, parties, Span(*match.span("name")))
            if party is not None and not negated_at(shadow, sentence, match.start()):
                yield party


def _after(page: Page, parties: Parties, told: re.Match[str], end: int) -> Party | None:
    """Return whom words lead to: a name with a capital or of a site, and of a host also one in small letters."""
    plain = page.shadow.plain
    if _NAME_FIRST.match(plain, told.end()):
        return _named(page, parties, Span(told.end(), end))
    small = _SMALL.match(plain, told.end(), end) if _HOSTED.search(told.group()) else None
    if small is None or parties.at(Span(told.end(), end)) is not None:
        return None
    return Party(small.group(), Span(*small.span()), "named")


def _others(page: Page, parties: Parties, first: Party, sentence: Span) -> Iterator[Party]:
    """Yield those told after another with work of their own («X for newsletters and Y for payments»)."""
    more = _AND_FOR.match(page.shadow.plain, first.span.end, sentence.end)
    party = _named(page, parties, Span(more.end(), sentence.end)) if more else None
    if party is not None:
        yield party


def _named(page: Page, parties: Parties, span: Span) -> Party | None:
    domain = _DOMAIN.match(page.shadow.plain, span.start, span.end)
    party = parties.at(span)
    if domain is not None and (party is None or party.span.end < domain.end()):
        spot = Span(*domain.span())
        party = Party(page.words(spot), spot, "named")
    if party is None or party.form != "named" or party.span.start > span.start + 1:
        return None
    if find_country(party.name) or _NO_SERVICE.match(party.name):
        return None
    return party
