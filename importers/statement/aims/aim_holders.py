"""Whose an aim is: that of the one who processes data, or of the reader, of another, of nobody."""

import re

from importers.statement.page import Page, Part
from importers.statement.structure.sections import Role
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_DENIED = Wording(
    r"\b(?:niet|geen|nooit|geenszins)\b(?! alleen)[^,;:]{0,90}$|\bde meeste (?:web)?sites\b[^.;:]{0,60}$"
    r"|\b(?:privacy ?)?(?:verklaring|beleid|policy|statement|kennisgeving|document) (?:is|wil|dient|beoogt|heeft)\b"
    r"[^.;:]{0,40}$|\b\w*(?:verklaring|beleid|policy|statement|kennisgeving) $|\b(?:een cookie is"
    r"|cookies zijn) [^.;:]*$"
)
_READER_MAY = re.compile(
    r"(?:^|[,;:] |\. )(?:(?:u|je|jij) (?:kunt|kan|kun|mag|moet|hebt|heeft|wil|wilt|dient|verbindt|bent|krijgt|hoeft)\b"
    r"|(?:kunt|kan|kun|mag|moet|heb|hebt|hoeft|dient|dien) (?:u|je|jij)\b)[^;:]{0,120}$"
    r"|(?:^|[ ,;:(])(?:wanneer|als|indien|zodra|keer dat) (?:u|je|jij) [^;:,]{0,100}$"
    r"|\b(?:ouders?|voogd(?:en)?|vertegenwoordigers?)\b[^.;:,]{0,30} (?:worden|moeten|dienen) [^;:]{0,60}$"
    r"|\b(?:adviseren|raden|verzoeken|vragen|nodigen)(?: (?:wij|we))? (?:u|jou|je(?! [a-z-]*(?:naam|adres|nummer"
    r"|gegevens"
    r"|datum|toestemming|leeftijd|geslacht|foto)\b))\b[^;:]{0,60}$"
)
_NO_AIM_OF = re.compile(
    r"\b(?:garanties?|waarborg(?:en)?|verantwoordelijkheid|aansprakelijk\w*|schade|termijn|periode|tijdens|gedurende"
    r"|zo ?lang|niet langer dan|bewaartermijn|onmogelijkheid|licenties?|(?:staat|laat) (?:de|het|een|u|je) \w+ toe"
    r"|behoudt zich (?:[a-z]+ ){0,3}recht voor|verbind\w* zich (?:ertoe)?|proberen|poging(?:en)?"
    r"|\w*maatregelen|\w*voorzorgen|uiterste best|inspanningen|verplicht(?= [a-z])|akkoord|in staat)"
    r"(?: [a-z]+){0,4} ?$|\b(?:kost|vergt|vraagt)\b[^.;:]{0,40}\b(?:werk|moeite|tijd|inspanning(?:en)?) ?$"
    r"|\bmet (?:u|je|jou) (?:te )?samenwerken ?$|\bverplichting(?: (?:bestaat|is|hebben|heeft))? $"
)
_READER_DOES = re.compile(
    r",? \b(?:(?:moet|dient|dien|heb|hebt|kan|kun|kunt|hoef|hoeft|mag|ga|gaat|klik|volg|surf|stuur|verklaar|bevestig"
    r"|geef|geeft) (?:u|je|jij)\b|(?:gelieve|klik|stuur|surf|contacteer|mail|neem)\b|volstaat het\b)"
    r"(?![^.;]{0,60}\b(?:gegevens|naam|\w*adres|nummer|formulier|foto|kopie|identiteit\w*)\b)"
)
_DENIED_ABROAD = re.compile(
    r"\b(?:politique|declaration|charte|notice|page|document|policy|statement)\b[^.;:]{0,40}$"
    r"|\baucune?s? [^.;:,]{0,70}$|"
    r"\b(?:modifi\w+|mis(?:e|es)? a jour|amended|updated)\b[^.;:]{0,60}$|\bloi\b[^.;,:]{0,50}$"
    r"|\breglement (?:general |europeen )*$"
    r"|\b(?:majorite|plupart) des sites\b[^.;:]{0,40}$|\bmost (?:web)?sites\b[^.;:]{0,40}$"
    r"|\b(?:numbers?|methods?|keywords?|search terms?|browsers?|devices?|computers?) (?:you )?(?:used|use) $"
    r"|\bused (?:by )?your (?:computer|device|browser) $|"
    r"\b(?:do(?:es)?|will|is|are|may|can) ?(?:not|never)\b"
    r"(?:(?! (?:and|but) (?:is|are|will|only|we|they)\b)[^.;:]){0,80}$"
    r"|\b(?:ne|n')[^.;:]{0,40}\b(?:pas|jamais|aucune?)\b"
    r"[^.;:–]{0,60}$"
    r"|\b(?:un cookie est|les cookies sont (?:de|des)|cookies are (?:small|text|little|files)|a cookie is)\b[^.;:]*$"
    r"|\b(?:duree|periode|temps|delai|period|duration|as long as|aussi longtemps|tant que)\b[^.;:,]{0,50}$"
    r"|\b(?:takes?|costs?|requires?)\b[^.;:]{0,40}\b(?:effort|time|work) $"
    r"|\b(?:demande|coute|exige)(?:rait)?\b[^.;:]{0,40}\b(?:efforts?|temps|travail) $"
    r"|\b(?:legal|maximum) (?:term|limit) $"
    r"|\b(?:neither|nor)\b[^.;:]{0,80}$|\bneed (?=to know\b)"
    r"|\bwould (?:like|want)\b[^.;:]{0,20}$|\bmesures\b[^.;:]{0,60}$|\bmeasures\b[^.;:]{0,60}$|\boutils $"
    r"|\bcould be used $"
)
"""In French and English, what is denied, wished by the reader, or done by measures of security is no such aim."""
_READER_USES = re.compile(
    r"\byou(?:'re| are)? $"
    r"|\b(?:when|if|whenever|lorsque|quand|si) (?:you|vous) [^.;:,]{0,100}$"
    r"|\bvous (?:pouvez|devez|avez la possibilite|souhaitez|voulez|disposez|etes libre)\b[^.;:]{0,100}$"
    r"|\b(?:parents?|guardians?|(?:legal )?representatives?|tuteurs?|representants? leg\w+)\b[^.;:,]{0,30}"
    r"\b(?:are|is|should|must|sont|est|doivent|devraient)\b[^.;:]{0,40}$"
    r"|\byou (?:can|may|must|should|have the|want|wish|could)\b(?! be\b)[^.;:]{0,100}$"
)
"""What the reader uses something for is no aim of the speaker."""
_NEAR = 120
_HANDLES_DATA = re.compile(
    r"gegevens|\bnamen\b|informatie|\bdata\b|cookie|donnees|information|verwerk|verzamel|gebruik|bewa[ar]|opgeslagen|registe?r"
    r"|trait[eo]|collect|conserv|process|\buse[ds]?\b|\busing\b|\bstor(?:e|ed|es)\b|naam\b|adres|nummer|foto|beeld|mail"
    r"|nieuwsbrief|newsletter|formulier|form\b|account|\blogs?\b|delen\b|gedeeld|deelt|doorge|\bdossier|fiche"
    r"|\b(?:houd\w*|hield|bijgehouden)\b|vragen\b|opgevraagd|utilis|partag|transm|enregistr|identi|record|camera"
    r"|gerechtvaardigd|legitim|number|phone|address|\bname|photo|\bnom\b|numero|toestemming|consent|video|vragenlijst|enquete|inschrij|lid(?:maatschap|geld)|statist|analy|matomo|plausible"
)
_TELLING: tuple[Role, ...] = (
    "purpose",
    "data",
    "source",
    "recipient",
    "retention",
    "processor",
    "cookies",
    "basis",
    "transfer",
)


_POINTS_BACK = re.compile(
    r"^(?:dit|deze|die|dat|zo|ze|this|these|that|they|it|cela|ceci|ces|ils|elles) "
    r"|\b(?:hiermee|daarmee|hiervoor|daarvoor|hierdoor|daardoor|daartoe)\b"
)
"""A sentence that goes on about what the one before speaks of."""


def of_speaker(page: Page, sentence: Span, place: int) -> bool:
    """Return whether an aim is one of the speaker: not denied, not what the reader may do, and no mere property."""
    before = page.shadow.low[sentence.start : place]
    return not (_DENIED.search(before) or _READER_MAY.search(before) or _NO_AIM_OF.search(before))


def by_speaker(page: Page, sentence: Span, begin: int, place: int) -> bool:
    """Return whether a French or English aim at `place`, whose words begin at `begin`, is one of the speaker."""
    low = page.shadow.low
    return not (_DENIED_ABROAD.search(low, sentence.start, place) or _READER_USES.search(low, sentence.start, begin))


def reader_follows(page: Page, sentence: Span, begin: int, place: int) -> bool:
    """Return whether an aim from `begin` to `place` is pursued by the reader («Om mee te doen, moet u …»)."""
    low = page.shadow.low
    if begin == sentence.start:
        return _READER_DOES.search(low, place, min(place + _NEAR, sentence.end)) is not None
    return _READER_DOES.match(low, place, sentence.end) is not None


def tells_of_processing(page: Page, part: Part, sentence: Span) -> bool:
    """Return whether a sentence may tell what data are processed for: by its section, else by its own words.

    Conditions of use and news of a project have aims too («maatregelen om de inbreuk te beëindigen»).
    """
    low = page.low(sentence)
    if part.section.about(*_TELLING) or _HANDLES_DATA.search(low):
        return True
    before = [one for one in page.sentences(part) if one.end <= sentence.start][-1:]
    return bool(before and _POINTS_BACK.search(low) and _HANDLES_DATA.search(page.low(before[0])))
