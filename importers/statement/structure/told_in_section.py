"""What a sentence tells of data and purposes in the light of its section: a section about rights tells hardly any."""

import re

from importers.statement.aims import purposes
from importers.statement.aims.aim_holders import tells_of_processing
from importers.statement.aims.asked_aims import without_governed
from importers.statement.categories import data
from importers.statement.categories.data_about import about_in
from importers.statement.categories.data_announced import listed_in, told_in
from importers.statement.categories.data_bracketed import bracketed_in
from importers.statement.categories.data_denied import denied_in, without_denied
from importers.statement.categories.data_kept import kept_in
from importers.statement.categories.data_words import Named, in_sentence
from importers.statement.categories.no_data import is_way, names_none, tells_none
from importers.statement.page import Page, Part
from importers.statement.persons.whose_data import with_persons
from importers.statement.structure.labelled_lines import is_labelled
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span, clear_of

_FULL_LIST = 4
_SEVERAL = 3
_COLLECTS = re.compile(
    r"\b(?:verzamel\w*|verwerken (?:wij|we)|(?:wij|we) verwerken|wordt [^.;:]{0,40}gevraagd|vragen (?:wij|we)"
    r"|(?:wij|we) vragen|collected|we (?:collect|ask|process|request|store)|nous (?:demandons|collectons|traitons"
    r"|recueillons|enregistrons)|sont (?:collect|recueill|demand|enregistr)\w+)\b"
)
_ASKED = re.compile(r"\b(?:vragen|kopie|bewijs|demand\w+|preuve|copie|proof|copy)\b")
_TITLE = re.compile(r"(?:adres|adresse|address|telefoon|telephone|e-?mail|contact(?:gegevens)?|coordonnees) ?:?")
"""A line over a particular of the speaker."""
_DESCRIBES = re.compile(
    r"\b(?:register|registre|records? of processing|verklaring|kennisgeving|melding|overeenkomst|contrat|contract)\b"
    r"[^.;]{0,60}\b(?:informatie|information|informations|elementen|elements|gegevens|donnees|inlichtingen)\b[^.;]{0,30}:$"
    r"|\b(?:recht om|droit (?:de|d.)|right to)\b[^.;:]{0,80}:$"
    r"|\b(?:bevat|vermeldt|omvat|contient|comprend|contains|includes)\b[^.;]{0,20}\b(?:register|registre|record)\b[^.;]*:$"
)
_COOKIES_ALONE = re.compile(
    r"\b(?:beheren|weigeren|uitschakelen|verwijderen|wissen|instellingen|browserinstellingen|preferences|gerer|refuser"
    r"|desactiver|supprimer|parametr\w+|manage|disable|delete|refuse|block|settings|preferences|opt[- ]out)\b|"
    r"\b(?:browsers?|navigateurs?|fiches?|cnil|en savoir plus|meer weten|more information|lisez|raadpleeg|consult\w*|"
    r"link|links|liens?|webadres\w*|adres\w*|pagina|page|outils)\b"
)


def describes_processing(page: Page, part: Part) -> bool:
    """Return whether an item stands in a list of what a register, a notice or a contract tells (Art. 13, 28 and 30)."""
    return part.is_item and part.above is not None and _DESCRIBES.search(page.low(part.above.span)) is not None


_OTHERS = re.compile(
    r"\b(?:volgende|onderscheid|verschillende|following|different|suivant\w*)\b[^.:]{0,40}"
    r"\b(?:gebruikers|personen|rollen|partijen|partners|organisaties|delen|onderdelen|users|persons|people|roles|parties"
    r"|parts|utilisateurs|personnes|acteurs|parties)\b"
)


def is_purpose(page: Page, part: Part) -> bool:
    """Return whether an item is one of a list of purposes, or of what cookies are used for."""
    roles, low = page.role_of_items(part)[:1], page.low(part.span)
    if low.endswith("?") or _lists_others(page, part) or _NOTHING.match(low) or _NO_AIM.match(low):
        return False
    if not {"purpose", "cookies"} & set(roles):
        return _goes_on_with_aim(page, part)
    if "cookies" in roles and (_points_elsewhere(page, part) or _RUNS_ON.search(page.plain(part.span))):
        return False
    if part.block.kind == "cell" and "purpose" not in page.header_roles(part):
        return False
    # an item with a small first letter goes on with the sentence that leads it in
    whole = purposes.without_condition(page, part.span)
    if tells_none(page.low(whole)):
        return False
    name = purposes.head_of(page, whole) or whole
    goes_on = page.plain(part.span)[:1].islower() or _TO_SOMEBODY.match(page.low(name)) or _TO_READER.match(low)
    told = is_clause(page.low(name)) and not goes_on
    return not told or purposes.names_activity(low)


_NOTHING = re.compile(
    r"(?:(?:geen|niet|nooit|aucune?)(?![\w-])|pas de|pas d'|ne |n'|no |not |never |none\b)"
    r"|(?:(?:la )?duree|bewaartermijn"
    r"|retention period"
    r"|\d{1,3} (?:ans|mois|jaar|maanden|years?|months?|dagen|jours|days))\b"
    r"|(?:(?:uw |votre |your )?(?:toestemming|consentement|consent)|gerechtvaardigde? belang(?:en)?"
    r"|interets? legitimes?"
    r"|legitimate interests?|(?:l')?execution d'une? (?:contrat|mesure|mission)|uitvoering van (?:de "
    r"|een )?overeenkomst"
    r"|performance of a contract|respect d'une obligation legale|wettelijke (?:verplichting|grondslag))(?=$|[ .;]*$"
    r"| ?\(art"
    r"|[^()]{0,50}\(art)"
)
"""An item that says what is not done, or names a lawful basis or a period, names no purpose."""
_NO_AIM = re.compile(
    r"(?:(?:les|ces|nos|de|deze|onze|the|these|our|our own) )?(?:[a-z]+ ){1,3}"
    r"(?:(?:ne |n')(?:[a-z]+ ){1,2}(?:pas|jamais)|(?:kunnen|kan|worden|wordt|zijn|is|laten)"
    r" (?:[a-z]+ ){0,2}(?:niet|nooit)"
    r"|(?:do|are|will|can) ?(?:not|never))\b"
    r"|[^,;:.]{3,50} (?:(?:a|ont) acces a|(?:heeft|hebben|krijgt|krijgen) toegang tot|(?:has|have) access to)\b"
)
"""An item that denies what is done, or tells who has access, is no purpose."""
_INFINITIVE = re.compile(
    r"(?:vous |nous |les |la |le |l'|mieux |se |s'|d')?(?!pour |par |sur |vers )[a-z]{2,}(?:[^aeiou]er|ier|uer|eer"
    r"|ir|[dt]re|ire|oir) (?=(?:a|aux?|de|des|du|la|le|les|un|une|vos|votre|nos|notre|vous|nous|l'|d'|en|sur|avec"
    r"|mieux|tout)\b)"
)
_RUNS_ON = re.compile(r" > |[.!?] [A-Z]")
_TO_SOMEBODY = re.compile(r"(?:vous|nous|te|t'|les|la|le|l'|lui|leur) ?(?:[a-z]+ )?[a-z']{2,}(?:er|ir|re|oir)\b")
"""In French a pronoun before an infinitive makes no clause («vous envoyer des nouvelles»)."""
_TO_READER = re.compile(
    r"(?:u|je|jou|jullie) (?!(?:kan|kunt|kun|mag|moet|moeten|hebt|heeft|bent|wil|wilt|zal|zult|dient"
    r"|krijgt)\b)(?:[a-z-]+ ){0,4}?"
    r"(?!(?:een|geen|tegen|binnen|buiten|samen|alleen|eigen|open|kunnen|willen|hebben|worden|moeten)\b)[a-z]{3,}en\b"
    r"(?! (?:wij|we)\b)"
)
"""Nor does the reader before a Dutch one («u toegang verschaffen tot uw profiel»)."""
_AIM_ITEM = re.compile(
    r"(?:om (?!de hoogte)|teneinde |ten einde |met het oog op |met als doel |ter (?:[a-z]+ing|controle|preventie) van "
    r"|afin (?:de |d')|en vue (?:de |d'|du |des )|dans le but (?:de |d')|aux fins (?:de |d')"
    r"|pour (?=[a-z']{3,}(?:er|ir|re|oir) )|in order to |so as to |with a view to |for the purposes? of "
    r"|to (?=[a-z]{3,} ))"
)
_USED_LEAD = re.compile(
    r"^(?!.*\b(?:recht(?:en)?|droits?|rights?|maatregelen|mesures|measures|niet|geen|not|pas|ne)\b)(?:.{0,300}"
    r"\b(?:gegevens|informatie|donnees|informations|data|information|cookies|beelden|images)\b"
    r"[^.]{0,300}\b(?:gebruik\w*|verwerk\w*|verzamel\w*|utilis\w+|trait\w+|collect\w*|use[sd]?|process\w*)\b"
    r"|.{0,300}\b(?:gebruiken|verwerken|utilisons|traitons|we (?:may |will )?(?:use|process))\b[^.]{0,300}"
    r"\b(?:gegevens|informatie|donnees|informations|data|information)\b)"
)


def _goes_on_with_aim(page: Page, part: Part) -> bool:
    """Whether an item begins as an aim under a lead that speaks of using data («Data are used: … in order to»)."""
    if part.above is None or part.block.kind != "item" or not _AIM_ITEM.match(page.low(part.span)):
        return False
    return _USED_LEAD.search(page.low(part.above.span)) is not None and not part.section.about("rights", "security")


_PROMISES = re.compile(
    r"\b(?:s'engage(?:nt)?|nous (?:nous )?engageons|verbind(?:t|en) (?:[a-z]+ ){0,3}(?:zich|ons)(?: ertoe)?"
    r"|(?:undertakes?|commits?(?: (?:itself|ourselves))?|are committed) to|beloven|promise to)\b[^.;:]{0,40}:$"
    r"|\b(?:gegevens|informatie|data|information|donnees|informations)\b[^.;:]{0,50}\b(?:stored|collected|kept|recorded"
    r"|opgeslagen|verzameld|bijgehouden|conservees|collectees|recueillies|enregistrees)(?: worden| wordt)? ?:$"
)
"""What the speaker promises is no purpose, nor are the data that a list under its own lead holds."""


def _lists_others(page: Page, part: Part) -> bool:
    """Whether an item stands in a list of persons, bodies, parts or promises that its lead announces."""
    low = page.low(part.above.span) if part.above is not None else ""
    return _OTHERS.search(low) is not None or _PROMISES.search(low) is not None


def _points_elsewhere(page: Page, part: Part) -> bool:
    """Whether an item stands in a list of browsers or of pages to read, as statements give about cookies."""
    return part.above is not None and _COOKIES_ALONE.search(page.low(part.above.span)) is not None


def data_in(page: Page, part: Part, sentence: Span) -> list[Named]:
    """Return the categories that a sentence names, as far as its section is about data that are processed."""
    section, low = part.section, page.low(sentence)
    if section.about("change", "definition") or names_none(page, part) or is_way(low):
        return []
    if section.about("contact") and not section.about("data"):
        return _collected(page, sentence)
    if section.about("rights", "security") and not section.about(
        "data", "source", "retention", "recipient", "transfer"
    ):
        return _collected(page, sentence) or [
            item
            for item in in_sentence(page, sentence)
            if _ASKED.search(low) and re.match(r"kopie|bewijs|recto|copie|preuve|proof|copy", page.low(item.span))
        ]
    listing = section.about("data") and (_before_enumeration(page, part, sentence) or data.like_item(page, part.span))
    if part.is_item or listing or is_labelled(page, part):
        return []
    found = listed_in(page, sentence, always=section.about("data"))
    words = with_persons(page, in_sentence(page, sentence), sentence)
    for more in (bracketed_in(page, sentence), words, kept_in(page, sentence), about_in(page, sentence)):
        found += clear_of(more, found)
    return [] if _TITLE.fullmatch(low) else without_denied(page, sentence, found)


def _collected(page: Page, sentence: Span) -> list[Named]:
    """Return what a sentence enumerates as collected or asked, though its section is about something else."""
    if _COLLECTS.search(page.shadow.low, sentence.start, sentence.end) is None:
        return []
    found = told_in(page, sentence)
    denied = denied_in(page, sentence)
    return found if len(found) >= _SEVERAL and denied is None else []


def _before_enumeration(page: Page, part: Part, sentence: Span) -> bool:
    """Whether the paragraph enumerates its data further on: what is said before that tells whose they are."""
    return any(one.start > sentence.start and len(listed_in(page, one)) >= _FULL_LIST for one in page.sentences(part))


_PROCESSED = re.compile(
    r"\b(?:verwerken|verwerkt|verwerking|gebruiken|gebruikt|verzamelen|verzameld|traitons|trait(?:ees?|ement)|utilis(?:ons|ees?)"
    r"|process(?:es|ed|ing)?|collect(?:s|ed)?|use[sd]?)\b[^.;]{0,60}\b(?:\w*gegevens|informatie|donnees|informations|data"
    r"|information)\b|\b(?:\w*gegevens|donnees|data|information)\b[^.;]{0,60}\b(?:verwerkt|verwerken|gebruikt|gebruiken"
    r"|traitees?|utilisees?|processed|used|noodzakelijk|nodig|necessary|necessaires?)\b"
    r"|\bverwerking (?:[a-z]+ )?(?:noodzakelijk|nodig)\b"
)
_HANDLED = re.compile(
    r"\b(?:wij|we|nous|je (?!kan|kunt|moet|wil)) (?:[a-z]+ ){0,3}(?:verwerken|gebruiken|verzamelen|bewaren|traite\w+"
    r"|utilise\w+"
    r"|conserve\w+|process|use|collect|keep|store)\b"
    r"|\b(?:verwerkt|verwerken (?:wij|we)|gebruikt|gebruiken (?:wij|we)|verzameld|bewaard|bewaren (?:wij|we)|opgeslagen"
    r"|vragen (?:wij|we)|gevraagd|traitees?|utilisees?|conservees?|recueillies?|collectees?|enregistrees?|demandees?"
    r"|processed|used|collected|kept|stored|recorded)\b"
)
"""Where it is told how to reach somebody, only a sentence in which data are handled tells what for."""
_BESIDE_GROUNDS = {
    "purpose.to-do",
    "purpose.further",
    "purpose.used-for",
    "purpose.for",
    "purpose.foreign",
    "purpose.chain",
}
"""Rules whose purposes count where lawful bases are told, in a sentence about processing data."""
_IN_PASSING = {"purpose.announced", "purpose.used-for"}
"""Rules by which a word that stands alone («gebruikt voor reclame») tells a purpose only where purposes are told."""


def _in_passing(page: Page, item: Named, found: list[Named]) -> bool:
    """Whether a purpose is one word and no member of a series, by a rule that then is mostly wrong."""
    if item.rule not in _IN_PASSING or " " in page.low(item.span):
        return False
    return sum(one.rule == item.rule for one in found) == 1


def purposes_in(page: Page, part: Part, sentence: Span) -> list[Named]:
    """Return the purposes that a sentence states, where its section may tell what data are used for."""
    section, low = part.section, page.low(sentence)
    elsewhere = section.about("change", "definition") and not section.about("purpose")
    if elsewhere or low.endswith("?") or is_labelled(page, part) or not tells_of_processing(page, part, sentence):
        return []
    item = page.low(part.span)
    named = purposes.names_activity(item) or purposes.head_of(page, part.span) is not None or _INFINITIVE.match(item)
    if part.is_item and page.role_of_items(part)[:1] == ("purpose",) and named:
        # the item is the purpose, and what it serves in turn is a part of it
        return []
    found = purposes.with_named(page, sentence, without_governed(page, sentence, purposes.in_sentence(page, sentence)))
    if not section.about("purpose"):
        found = [item for item in found if not _in_passing(page, item, found)]
    if section.about("contact") and not section.about("purpose"):
        told = _HANDLED.search(low) is not None and part.block.kind == "paragraph"
        found = [item for item in found if told and item.rule in _BESIDE_GROUNDS]
    if section.about("basis") and not section.about("purpose"):
        beside = _PROCESSED.search(low) is not None and part.block.kind != "heading"
        found = [item for item in found if item.rule == "purpose.ground" or (beside and item.rule in _BESIDE_GROUNDS)]
    if section.about("rights", "security") and not section.about("retention"):
        return [item for item in found if re.search("identi|legitim", page.low(item.span))]
    return found
