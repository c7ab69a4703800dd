"""Sentences that explain a word of the law: what they name as examples is not processed by anybody."""

from importers.statement.page import Page
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_EXPLAINED = (
    r"(?:(?:gewone |gevoelige |bijzondere |anonieme )?persoonsgegevens?|persoonlijke gegevens|gevoelige gegevens"
    r"|bijzondere categorieen(?: van)?(?: persoonsgegevens)?|verwerking(?: van persoonsgegevens)?|betrokkene"
    r"|verwerkingsverantwoordelijke|verwerker|cookies?"
    r"|donnees? (?:a caractere personnel|personnelles?|sensibles?)"
    r"|traitement(?: de donnees(?: a caractere personnel)?)?"
    r"|personal (?:data|information)|sensitive (?:personal )?data|special categor(?:y|ies)(?: of personal data)?"
    r"|processing(?: of personal data)?|data subject|(?:data )?controller|(?:data )?processor)"
)
_ANY = (
    r"(?:alle|elke?|ieder(?:e)?|iedere|een|enige|toutes?|tout|chaque|une?|any|all|every|an?)"
    r"(?: (?:vorm van|soort|type of|kind of|les|la|des))?"
)
_THING = (
    r"(?:informatie|gegevens?|gegeven|handeling|bewerking|geheel|natuurlijke|persoon|operations?|informations?|donnees?"
    r"|ensemble|personne|information|data|operation|activity|set of|natural|person)"
)
_DEFINES = Wording(
    rf"\b(?:onder|met) (?:de term |het begrip |een )?.{{0,3}}{_EXPLAINED}.{{0,3}} (?:verstaan|verstaat|bedoelen|bedoelt"
    r"|wordt|worden)\b(?! (?:de|het|onder meer de) volgende)"
    rf"|\b(?:le terme|l.expression|la notion(?: de)?|het begrip|de term|the terms?) .{{0,3}}{_EXPLAINED}.{{0,3}} "
    r"(?:recouvre|comprend|vise|designe|couvre|dekt|omvat|slaat op|covers|includes|refers to|encompasses)\b"
    rf"|\b(?:sont|est|zijn|is|are) (?:egalement|aussi|ook|eveneens|also) (?:des |une |een |a )?{_EXPLAINED}[ .]*$"
    rf"|\b(?:consideree?s? comme|beschouwd als|considered(?: as| to be)?) (?:des |une |een |a )?{_EXPLAINED}\b"
    r"|^(?:une|een|a|an)? ?(?:natuurlijke |natural )?(?:personne|persoon|person) (?:physique )?(?:est|is) "
    r"(?:reputee )?identifi\w+\b"
    rf"|\b(?:par|on entend par|il faut entendre par) .{{0,3}}{_EXPLAINED}.{{0,3}},? "
    r"(?:on entend|nous entendons|il faut entendre|la loi entend|le rgpd entend|est entendue?|toute?s?)\b"
    rf"|^(?:een |het |de |les? |la |une? |a |the )?.{{0,3}}{_EXPLAINED}.{{0,3}} "
    r"(?:is|zijn|betekent|omvat(?:ten)?|sont|est|designe(?:nt)?|signifie|means?|are|refers? to|includes?) "
    rf"(?:(?:\w+ ){{0,2}}?{_ANY} (?:\w+ ){{0,1}}?{_THING}\b"
    r"|(?:gegevens|informatie|donnees|informations?|data) (?:over|die|waarmee|betreffende|sur|qui|concernant|about|that"
    r"|which|relating|concerning)\b)"
)


def defines(low: str) -> bool:
    """Return whether a folded sentence explains a word of the law («Persoonsgegevens zijn alle gegevens die …»).

    One that leads a list in does not count: what follows may be what is processed.
    """
    return not low.rstrip().endswith(":") and _DEFINES.search(low) is not None


_EXAMPLES = Wording(
    r"^(?:par exemple|bijvoorbeeld|bv\.|for example|for instance|e\.g\."
    r"|(?:voorbeelden|exemples|examples)\b|denk (?:\w+ )?aan)"
)


def without_explained(page: Page, told: list[Span]) -> list[Span]:
    """Return the sentences that explain no word of the law, nor give examples right after one that does."""
    telling: list[Span] = []
    explains = False
    for one in told:
        low = page.low(one)
        explains = defines(low) or (explains and not low.rstrip().endswith(":") and _EXAMPLES.search(low) is not None)
        telling += [] if explains else [one]
    return telling
