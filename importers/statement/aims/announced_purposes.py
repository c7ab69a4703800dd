"""Purposes that a sentence announces («… voor deze doeleinden: facturatie en opvolging») or opens with («Voor X …»)."""

import re
from collections.abc import Iterator

from importers.statement.aims.aim_holders import by_speaker, of_speaker
from importers.statement.page import Page
from importers.statement.structure.enumerations import between_semicolons, members
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording

LONGEST = 160
_MOST_WORDS = 16
_ANNOUNCED = Wording(
    r"\b(?:doeleinden?|doelen|doelstellingen|finalites?|fins|buts?|purposes"
    r"|(?:opdrachten|taken|missions?(?: legales?)?|tasks)(?=,? (?:zoals|waaronder|notamment|such as|including)))\b"
    r"(?! (?:hierboven|hieronder|ci-|below|above))"
    r"[^.,;:]{0,40}(?: ?: |,? (?:zoals|waaronder|namelijk|te weten|met name|zijnde|such as|including|namely"
    r"|telles? que|a savoir|notamment) )(?:onder (?:meer|andere) )?"
)
_END = re.compile(
    r"[.:]|, (?=(?:waarbij|die|dat|waar\w*|zodat|indien|tenzij|which|if|unless|qui|sauf) )"
    r"| (?:op (?:basis|grond) van|zodat|indien|tenzij|if|unless|sauf si) "
)
_OPENS = re.compile(
    r"voor (?P<aim>(?!(?:u|je|jou|ons|alle|elke?|ieder\w*|wie|wat|zover|meer|verdere|andere|deze|dit|die|dat|vragen"
    r"|zulke|(?:[a-z]+ )?(?:gebruikers|leerlingen|studenten|deelnemers|ouders|medewerkers|cookies)"
    r"|[\w ]{0,12}gebruik van"
    r"|de (?:duur|volledigheid|goede orde|rest|verwerking|verwerkingen|bewaring|betrokken\w*|duidelijkheid|bescherming)"
    r"|het (?:overige|geval|bewaren|verwerken|uitoefenen|indienen)|een (?:goed|vlotte|vlot|overzicht|aantal)|sommige"
    r"|bepaalde|minderjarige\w*|kinderen|personen|leden|bezoekers|klanten|patienten|informatie|bijkomende|al(?:le)?)\b)"
    r"(?:(?!\b(?:die|dat|waar\w*|als|indien|wanneer)\b)[^.,;:]){4,110}?),? (?:verwerken|verwerkt|gebruiken|gebruikt"
    r"|verzamelen|verzamelt|vragen|vraagt|houden|houdt|bewaren|bewaart|registreren|registreert|hebben|heeft|delen|deelt"
    r"|maken|maakt|doen|doet|wordt|worden) (?:we|wij|er|uw|je|jouw|onze|de|het|[a-z]+)\b"
)
_USES = re.compile(
    r"\b(?:gebruik\w*|verwerk\w*|verzamel\w*|nodig|noodzakelijk|dien(?:t|en|st doen)|utilis\w+|trait\w+|collect\w*"
    r"|ser(?:t|vent|vira|viront)|necessaires?|use[ds]?|process\w*|needed|necessary)\b"
    r"(?!.*\b(?:niet|geen|not|never|pas|jamais|aucune?)\b)"
)
"""What is told to be used, before the colon or the word that explains what for; not where that is denied."""
_REACH = 150
_COLON = Wording(
    r" (?:om|voor|met het oog op|pour|afin de|en vue de|aux fins de|for|to|in order to) ?: "
    r"|(?:,? (?:a savoir|c'est-a-dire|notamment|namelijk|te weten|dwz|d\.w\.z\.?|i\.e\.|namely|that is)"
    r"(?: om| pour)? ?:?| :|:) "
    r"(?=(?:(?:s'|se |vous |d'|de |l')?(?!notre|votre|entre|autre|cadre|titre)[a-z]{2,}(?:er|ir|re|oir)\b"
    r"|to [a-z]{3,}|(?!during|including|being|following)[a-z]{3,}ing [a-z]|het [a-z]{3,}en (?:van|en|of) ))"
)
"""What data are used for, explained by what is done («pour le bon fonctionnement, à savoir : poster, répondre»)."""
_MARK = re.compile(r" ?\(?(?:[a-z]|[ivx]{2,4}|\d{1,2})[).] ")
_ING = r"(?!during|including|being)[a-z]{2,}ing\b"
_DOING = re.compile(_ING)
_REST = r"(?:(?! (?:and|or) [a-z]+ing\b)[^,.;:()]){2,90}"
_GERUNDS = Wording(rf"\bpurposes? of (?:{_ING}){_REST}(?P<more>(?:(?:,? (?:and|or)|,) {_ING}{_REST}){{1,6}})")
_GERUND = re.compile(rf"(?:,? (?:and|or)|,) (?P<aim>{_ING}{_REST})")


def in_sentence(page: Page, sentence: Span) -> Iterator[Span]:
    """Yield where a sentence enumerates purposes it announces, begins with one, or goes on with gerunds."""
    low = page.shadow.low
    for match in _ANNOUNCED.finditer(low, sentence.start, sentence.end):
        if of_speaker(page, sentence, match.start()) and by_speaker(page, sentence, match.start(), match.start()):
            end = _END.search(low, match.end(), sentence.end)
            yield from _members(page, Span(match.end(), end.start() if end else sentence.end))
    for match in _COLON.finditer(low, sentence.start, sentence.end):
        if not _USES.search(low, max(sentence.start, match.start() - _REACH), match.start()):
            continue
        if of_speaker(page, sentence, match.start()) and by_speaker(page, sentence, match.start(), match.start()):
            end = _END.search(low, match.end(), sentence.end)
            yield from _members(page, Span(match.end(), end.start() if end else sentence.end))
    opening = _OPENS.match(low, sentence.start, sentence.end)
    if opening:
        yield Span(*opening.span("aim"))
    for match in _GERUNDS.finditer(low, sentence.start, sentence.end):
        yield from (Span(*one.span("aim")) for one in _GERUND.finditer(low, *match.span("more")))


def _members(page: Page, span: Span) -> Iterator[Span]:
    """Yield the members of what is announced, between semicolons where there are any; none where one is a clause."""
    low = page.shadow.low
    if ";" in low[span.start : span.end]:
        listed = between_semicolons(low, span)
    else:
        listed = members(page.shadow, span)
        if "," not in low[span.start : span.end] and not all(_DOING.match(page.low(one)) for one in listed):
            listed = [span]
    if all(len(page.low(one).split()) <= _MOST_WORDS and not is_clause(page.low(one).strip()) for one in listed):
        yield from (_without_mark(low, one) for one in listed if page.low(one).strip())


def _without_mark(low: str, span: Span) -> Span:
    """Return a member without the letter or number by which it is counted («b) facturatie»)."""
    mark = _MARK.match(low, span.start, span.end)
    return Span(mark.end(), span.end) if mark else span
