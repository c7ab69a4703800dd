"""Words with capitals that name no body: laws, places, means, roles, and adverbs that begin a sentence."""

import re

from importers.statement.words import lexicon
from importers.statement.words.shadow import Span
from ropa.naming import fold

_STREET = re.compile(
    r"(?:straat|laan|lei|weg|plein|baan|dreef|kaai|vest|markt|hof) \d{1,4}\b"
    r"|^(?:rue|avenue|boulevard|place|chaussee|chaussée) "
)
_LAW = re.compile(
    r"^(?:loi|lois|decret|ordonnance|arrete|reglement|code|directive|directives|wet|wetboek|decreet|ordonnantie"
    r"|koninklijk besluit|besluit|richtlijn|act|regulation|title|titel|titre|articles?|artikel)\b"
    r"|-kader$|\b(?:framework|kader|cadre)\b|(?:verordening|regulation|directive|richtlijn|decreet|wetgeving|privacywet|wetboek)\b"
    r"|(?:\b(?:wet|act)|gegevensbescherming|data protection|privacyverklaring|privacybeleid|privacy policy)$"
    r"|\b(?:contractual clauses|contractbepalingen|clauses contractuelles|verwerkersovereenkomst"
    r"|processing agreement|binding corporate rules)\b|^(?:dpa|sccs?|bcrs?|sla)$"
)
_OFFICER = re.compile(
    r"\bprivacy (?:office|officer|team|cel|dienst|coordinator)|data ?protection officer|\bdpo\b|functionaris"
    r"|delegue a la protection|webmaster|verantwoordelijke informatieveiligheid"
)
_ADVERB = re.compile(
    r"(?:hier|daar|waar|er)(?:aan|achter|bij|binnen|boven|buiten|door|in|langs|mee|na|naar|naast|om|onder|op|over|tegen"
    r"|toe|tussen|uit|van|voor|vanuit|voren)"
    r"|(?:anders|bijgevolg|bijvoorbeeld|desalniettemin|desgevallend|desondanks|dikwijls|eerst|eveneens|evenzeer"
    r"|hierdoor"
    r"|immers|intussen|inmiddels|kortom|meteen|momenteel|namelijk|natuurlijk|nadien|nochtans|ondertussen|opnieuw|steeds"
    r"|telkens|tegelijk|ten slotte|tenminste|thans|tussentijds|uiterlijk|vaak|verder|vooraf|voorts|voortaan|vroeger"
    r"|waarschijnlijk|weliswaar|zelf|zelfs|zodoende|zowel|tot slot|daarentegen|desbetreffend\w*|voormeld\w*|genoemde"
    r"|alleszins|andersom|achteraf|allemaal|beiden|dergelijke|eenmaal|gewoonlijk|hetzelfde|ieder|iets|ingeval"
    r"|ongeacht|overigens|sedert|teneinde|voorlopig|wegens|zulks)"
    r"|(?:actuellement|alors|auparavant|autrement|cependant|celui-ci|celle-ci|certes|conformement|davantage|desormais"
    r"|egalement|encore|enfin|ensuite|generalement|habituellement|maintenant|neanmoins|notamment|parfois|pourtant"
    r"|puis|quelques|quand|rien|sinon|souvent|toujours|tout|toutefois|aucun\w*|chacun|quiconque|selon|suite|grace)"
    r"|(?:again|although|because|besides|consequently|currently|either|else|even|everyone|generally|hence|instead"
    r"|likewise|meanwhile|moreover|nevertheless|none|normally|nothing|now|often|otherwise|perhaps|rather|similarly"
    r"|since|sometimes|still|then|therefore|thereafter|thus|together|typically|usually|whenever|whether|whoever|yet"
    r"|everything|someone|within|without|upon|through)"
)


def names_no_body(name: str) -> bool:
    """Return whether words with capitals are a law, a street, a place, a means or an adverb, and so name nobody."""
    low, named = fold(name), lexicon.table("parties")["no_bodies"]
    return (
        low in named
        or fold(re.sub(r" ?\([^()]*\)", "", name)) in named
        or _STREET.search(name.lower()) is not None
        or _LAW.search(low) is not None
        or _OFFICER.search(low) is not None
        or _ADVERB.fullmatch(low) is not None
    )


_OF_PRODUCT = re.compile(
    r"(?:-|[\"'»]? )(?:[a-z]{2,20}-?)?(?:platform|project|app|applicatie|application|website|site|portaal|portal|tool"
    r"|databank|databases?|dashboard|software|accounts?|pagina|team|blog|wiki|onderzoek|studie|nieuwsbrief|newsletter"
    r"|profiel|login)"
    r"(?![\w])"
)
_PRODUCT_BEFORE = re.compile(
    r"(?:platform|project|app|applicatie|application|website|site|plateforme|projet|outil|logiciel|toepassing|software)"
    r" [\"'«]? ?$"
)


_USED_BEFORE = re.compile(
    r"\b(?:gebruiken|gebruik van|utilisons|utilise|uses?|using|via|avec|through|with) (?:de |het |een |l'|le |la "
    r"|the |a )?"
    r"(?:online )?(?:[a-z]{0,12}tool|outil|software|logiciel|plateforme|platform|programma|toepassing"
    r"|systeem) [\"'«]? ?$"
)
"""A tool that is said to be used stands for whoever runs it."""


def names_product(plain: str, spot: Span) -> bool:
    """Return whether a name is that of a site, an application or a project where it stands («het X-platform»)."""
    return (
        _OF_PRODUCT.match(plain, spot.end) is not None
        or _OF_PRODUCT.match(plain, max(plain.rfind("-", spot.start, spot.end), spot.start)) is not None
        or (
            _PRODUCT_BEFORE.search(plain, max(spot.start - 24, 0), spot.start) is not None
            and _USED_BEFORE.search(plain, max(spot.start - 40, 0), spot.start) is None
        )
    )


_POSTCODE = re.compile(r"(?<!\d)[1-9][0-9]{3}(?: [A-Z]{2})? $")


def in_address(plain: str, place: int) -> bool:
    """Return whether a name stands behind a postcode or goes on with one («1234 AB Voorbeeldstad»): a place."""
    return _POSTCODE.search(plain, max(place - 9, 0), place) is not None
