"""What a sentence names without telling that it is processed or aimed at: denials, pointers, what others must do."""

import re

from importers.statement.categories.data_words import Named, in_sentence
from importers.statement.page import Page, Part
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

_PASSIVE_DENIED = Wording(
    r"\b(?:worden|wordt|zijn|is)(?: (?!en\b|of\b)[a-z]+){0,3} (?:niet|nooit)(?! (?:langer|meer|alleen|enkel)\b)"
    r"(?: [a-z-]+){0,6}? "
    r"(?:opgeslagen|verzameld|verwerkt|geregistreerd|gevraagd|bijgehouden|gelogd|meegestuurd|meegegeven)\b"
    r"|\b(?:ne sont|n'est|ne seront|ne sera) (?:pas|jamais) (?:enregistree?s?|collectee?s?|demandee?s?|recueillie?s?)\b"
    r"|\b(?:is|are|will) (?:not|never)(?: be)? (?:collected|recorded|requested|logged|processed)\b"
)
"""«Kaartgegevens worden niet opgeslagen»: the subject of its clause is not processed."""
_DENIED = Wording(
    r"\b(?:ontvangen|zien|krijgen|volgen|plaatsen|hebben|vragen|gebruiken|maken|slaan|bewaren|verzamelen|verwerken"
    r"|registreren)"
    r"(?: (?:wij|we|daarom|dus|ook))* (?:nooit|geen)\b"
    r"|\bgeen gebruik van\b|\b(?:never|do not|does not|don't) (?:receive|see|get|have access to|use|set|place)\b"
    r"|\bno access to\b|\b(?:n'a|n'ont|n'avons|n'aura) (?:pas |jamais |aucun )?acces\b"
    r"|\bne (?:depos|utilis|recev|recoi|voi|voy|collect|demand|enregistr|conserv)\w* (?:pas|jamais|aucune?|ni)\b"
    r"|\bni (?:le|la|les|l'|votre|vos|leur)\b"
)
"""From such words on to the end of its clause nothing is processed."""
_CLAUSE = re.compile(
    r"[.;:]|, (?:maar|wel|mais|but|except|behalve|sauf|tenzij)\b| (?:maar|mais|but|behalve|sauf|except|tenzij) "
)
_POINTED = re.compile(r"(?:contact|coordonn|adres|mailing)")
_POINTS = re.compile(
    r"\b(?:via (?:de|onze|volgende|deze|onderstaande)|here (?:is|are)|onze|our|direct|volgende|the following|nos"
    r"|onderstaande|par les)(?: (?:complete|general|full|volledige))?(?: [a-z-]+)? $"
)
_BELOW = re.compile(
    r" (?:zijn |staan |vindt u |vind je |are |sont )?(?:onder ?aan|hieronder|onder|below|ci-dessous|given|te vinden"
    r"|vermeld"
    r"|hierboven|above|ci-dessus|listed)\b"
)
"""The particulars of the speaker, to which the reader is led."""
_BLACKENED = Wording(
    r"\b(?:zwart(?: te)?(?: maken|maakt)?|zwart|onleesbaar(?: te)? maken|af te schermen|noirci\w*|masque[rz]|black"
    r"(?:en)? out|redact)\b"
)
"""What is to be made illegible on a copy is not to be given."""


def without_denied(page: Page, sentence: Span, found: list[Named]) -> list[Named]:
    """Return the data that a sentence names, without what it denies, has blackened or only points to."""
    low = page.low(sentence)
    if not found or _BLACKENED.search(low):
        return []
    return [item for item in found if not (_is_denied(page, sentence, item.span) or _points(page, sentence, item.span))]


def _is_denied(page: Page, sentence: Span, span: Span) -> bool:
    low = page.shadow.low
    for match in _PASSIVE_DENIED.finditer(low, *sentence):
        clause = max(low.rfind(mark, sentence.start, match.start()) for mark in (";", ":", ". "))
        inside = match.start() <= span.start < match.end()
        if inside or (max(clause, sentence.start) <= span.start and span.end <= match.start()):
            return not _CLAUSE.search(low, min(span.end, match.start()), match.start())
    for match in _DENIED.finditer(low, *sentence):
        cut = _CLAUSE.search(low, match.end(), sentence.end)
        if match.start() <= span.start and span.end <= (cut.start() if cut else sentence.end):
            return True
    return False


def _points(page: Page, sentence: Span, span: Span) -> bool:
    low = page.shadow.low
    if _POINTED.match(low, *span) is None:
        return False
    return _BELOW.match(low, span.end) is not None or _POINTS.search(low, sentence.start, span.start) is not None


_ITEM_OF_DOING = re.compile(
    r"(?:(?:inschrijven|genereren|versturen|verzenden|uitvoeren|beheren|verwerken|aanmaken|bijhouden|opmaken"
    r"|organiseren"
    r"|ontwikkelen|onderhouden|opslaan|verlenen|betalen|innen|aanvragen|registreren|raadplegen|toekennen|publiceren"
    r"|meten|bezorgen|leveren|plannen|opvolgen) (?:van|voor) (?![^:]*: )|(?:un|une) (?:contact|demande|formulaire"
    r"|message|inscription|e-?mail|visite)\b"
    r"|(?:a|an) (?:contact|request|form|message|registration|e-?mail|visit) )"
)

_STOP = re.compile(r" ?[,;:.(–]| - | en | and | et ")


def tells_no_body(page: Page, part: Part) -> bool:
    """Return whether an item of a list of bodies is a category of data or a doing: «E-mailadres», «versturen van X»."""
    low = page.shadow.low
    if _ITEM_OF_DOING.match(low, *part.span):
        return True
    first = next(iter(in_sentence(page, part.span)), None)
    return first is not None and first.span.start == part.span.start and first.span.end == _first_end(low, part.span)


def _first_end(low: str, span: Span) -> int:
    stop = _STOP.search(low, span.start, span.end)
    return stop.start() if stop else span.end


_GOVERNED = re.compile(
    r"\b(?:verplicht(?: (?:elke|iedere|alle|de|het|een) [a-z]+| ons| u| je)?|vragen|gevraagd|verzoeken|aan"
    r"|akkoord (?:gaat|gaan|bent|ga)|in staat (?:stellen|is|zijn|zal zijn|te zijn|bent)|bereid|gehouden|best(?: "
    r"(?:gedaan|doen))?|vrij"
    r"|uitgenodigd|aangeraden|obliged|required|ask(?:ed)?|able|need|authori[sz]ed|entitled|agree|wish|want|invited?"
    r"|tenus?|autorisee?s?|invitee?s?|invitons|demandons|demandee?|obligee?s?|souhaitez|acceptez)"
    r"(?: (?:u|je|jou|ons|you|us|vous))? ?$"
)
"""«Wij vragen u om …», «able to …»: the infinitive is what somebody must, may or can do, and no aim."""
_OCCASION = re.compile(
    r"\b(?:wanneer|als|indien|zodra|elke keer dat|telkens als) (?:u|je|jij)\b[^.;,:]*$|\b(?:when|if"
    r"|whenever) you\b[^.;,:]*$"
    r"|\b(?:lorsque|si|quand) (?:vous|tu)\b[^.;,:]*$"
)
"""The aim of the reader («als u contact opneemt om …»)."""
_PRECAUTION = re.compile(
    r"\b(?:maatregelen|voorzorgen|voorzorgsmaatregelen|verwerkersovereenkomst(?:en)?|measures|precautions|mesures"
    r"|precautions)"
    r"(?: (?:hebben|heeft|zijn|genomen|getroffen|gesloten|taken|in place|prises|techniques|appropriees)){0,3} $"
)
"""What a measure is good for protects data; it is no use of them."""
_INFINITIVES = {"purpose.to-do", "purpose.foreign"}


def without_governed(page: Page, sentence: Span, found: list[Named]) -> list[Named]:
    """Return the aims of a sentence without infinitives of others: what they are asked, or what measures serve."""
    return [item for item in found if item.rule not in _INFINITIVES or not _not_ours(page, sentence, item.span)]


def _not_ours(page: Page, sentence: Span, span: Span) -> bool:
    before = page.shadow.low[max(sentence.start, span.start - 120) : span.start]
    return any(form.search(before) for form in (_GOVERNED, _OCCASION, _PRECAUTION))
