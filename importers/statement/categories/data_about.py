"""Data named by what they are about or come from: «gegevens over uw deelname», «data about the tasks you complete»."""

import re

from importers.statement.categories.data_words import Named, in_sentence, is_nothing, name_of
from importers.statement.page import Page
from importers.statement.persons.persons import are_persons
from importers.statement.structure.enumerations import trimmed
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_ABOUT = Wording(
    r"\b(?:(?:[a-z-]+(?:e|al|ed|ous|ic|ees|iques?|elles) ){0,2}[a-z-]{0,24}?(?:gegevens|informatie)"
    r" (?:over|omtrent|betreffende|inzake|m\.b\.t\.|met betrekking tot|aangaande|in verband met"
    r"|uit(?= (?:uw|je|jouw|hun|(?:het|de|een) [a-z-]*(?:formulier|aanvraag|vragenlijst|gesprek))\b)"
    r"|verkregen (?:uit|via"
    r"|vanuit|door)|afkomstig (?:uit|van))"
    r"|(?:[a-z-]+(?:al|ed|ous|ic) ){0,2}(?:data|information)"
    r" (?:about|on(?= (?:your|the (?:use|way)|our (?:users|visitors)|how|which|their)\b)"
    r"|regarding|relating to|related to|concerning|from(?= (?:your|their|his|the use)\b)"
    r"|obtained (?:from|through)|collected (?:from|through"
    r"|during)|contained in|stored in)"
    r"|(?:donnees|informations)(?: (?:personnelles|techniques))? (?:relatives? (?:a|aux?)|concernant|sur"
    r"|liees? (?:a|aux?)"
    r"|portant sur|issues? d(?:e|es|u)|contenues? dans|saisies? dans))"
    r" (?P<what>(?:(?!\b(?:worden|wordt|werden|kunnen|kan|zijn|is|om|te|zodat|wanneer|als|indien|moeten|zullen|blijven"
    r"|hebben|heeft|niet|nooit|not|tot|voor|met|via|door|aan|bij|bewaren|verwerken|verzamelen|doorgestuurd|opgeslagen|verwerkt|bewaard"
    r"|verzameld|are|will|can|may|to|so|when|if|for|with|by|through|has|have|sont|est|pour|afin|lorsque|peuvent|et de"
    r"|par|avec|ne|en (?:de|het|over|om|via))\b)[^.;:,()?!|]){3,90})"
)
_TOLD = re.compile(
    r"\b(?:verzamel\w*|verwerk\w*|bewa(?:ar|ren)\w*|bewaard|registre\w+|houd\w*|opgeslagen|slaat|slaan|vragen|vraagt"
    r"|gevraagd|bijgehouden|ontvang\w*|krijg\w*|doorgeg\w+|doorgestuurd|gedeeld|bekijk\w*|vastgelegd|verstrekt|gelogd"
    r"|collect(?!ions?\b)\w*|stor(?:e|es|ed|ing)|keeps?|kept|records?|recorded|process(?:es|ed|ing)?|log(?:s|ged)?|retain\w*|gather\w*"
    r"|obtain\w*|ask(?:s|ed)?|request\w*|recueil\w+|conserv\w+|enregistr\w+|traitons|traitees?|stock\w+|demand\w+)\b"
)
_FOR_READER = re.compile(
    r"\b(?:meer|verdere|bijkomende|extra|aanvullende|algemene|nuttige|essentiele|transparante|duidelijke|uitgebreide"
    r"|gedetailleerde|more|further|additional|general|useful|detailed|plus d.|autres?|praktische|commerciele|relevante"
    r"|new|nieuwe|latest|laatste) $"
    r"|\b(?:verzamelen van|recht op|right to|droit (?:a|d.)|receive|recevoir|geven u|u krijgt|u ontvangt"
    r"|provide you with|bezorgen u"
    r"|(?:vindt|vind) (?:u|je)|no|geen|aucune) (?:[a-z-]+ ){0,2}$"
)
_READER_AFTER = re.compile(
    r"\b(?:vind(?:t|en)?|te vinden|beschikbaar|raadpleeg|lees|found|available|read|consultez|trouverez|verwijzen|wenst"
    r"|wilt|wil)\b"
)
_NO_DATA = re.compile(
    r"(?:(?:de|het|onze|ons|uw|je|jouw|the|our|your|la|le|les|l'|nos|notre|vos|votre|this|these|deze|dit|ce|cette|ces"
    r"|een|a|an|alle|all) ?)*"
    r"(?:verwerking\w*|(?:welke|which|quelles?) [a-z]*(?:gegevens|data|donnees|pages)|"
    r"processing|traitement|cookies?|privacy\w*|rechten|rights?|droits?|dienst(?:en|verlening)?|services?"
    r"|product(?:en|s)?|produits?|activiteiten van|evenementen|events?|nieuws|news|website|site|internet|beleid|policy"
    r"|politique|gegevens\w*|data|donnees|information\w*|informatie|licen[cs]es?|partners?|derden|third|tiers|bescherming"
    r"|protection|wijze|manier|way|facon|maniere|doorgifte|transfer|privacybeleid|klacht\w*|complaints?|minors|anderen"
    r"|others|u|je|jou|jij|you|vous|toi|mij|me|yourself|uzelf|jezelf|hem|haar|hen|them|him|her|us|ons|een of meer"
    r"|(?:geidentificeerde|identified|personne|persoon|natuurlijke|natural|individual|people)\w*)\b"
)
_DENIED_AFTER = re.compile(r"[^.;:]{0,30}\b(?:niet|geen|nooit|not|never|pas|jamais)\b")
_LEADS = re.compile(r"(?:we|wij|ons|onze|andere|other|autres|dan|ook|en|and) ")
"""What an adjective ends like, and is none."""
_MOST_WORDS = 9


def about_in(page: Page, sentence: Span) -> list[Named]:
    """Return the categories that a sentence on collecting or keeping names by what the data are about."""
    low = page.shadow.low
    found: list[Named] = []
    for match in _ABOUT.finditer(low, sentence.start, sentence.end):
        leads = _LEADS.match(low, match.start())
        whole = trimmed(page.shadow, Span(leads.end() if leads else match.start(), match.end()))
        if _DENIED_AFTER.match(low, whole.end, sentence.end):
            continue
        what = Span(match.start("what"), whole.end)
        before = low[max(match.start() - 40, sentence.start) : match.start()]
        around = low[sentence.start : match.start()] + " " + low[whole.end : sentence.end]
        if _FOR_READER.search(before) or _FOR_READER.search(low[sentence.start : match.start("what")]):
            continue
        if _TOLD.search(around) is None or _READER_AFTER.search(around) or _NO_DATA.match(low, what.start, what.end):
            continue
        words = low[what.start : what.end].split()
        if not 0 < len(words) <= _MOST_WORDS or are_persons(page, what) or in_sentence(page, whole):
            continue
        if page.in_name(what) or is_nothing(page.low(whole)):
            continue
        found.append(Named(name_of(page, whole), whole, "data.about"))
    return found
