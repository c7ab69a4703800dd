"""Lawful bases, security measures and data subjects, found by the words that tell them."""

import dataclasses
import functools
import re
from typing import Any

from importers.statement.duties.articles_cited import articles_in
from importers.statement.duties.bases_told import bases_told
from importers.statement.facts import Mention, MentionKind
from importers.statement.page import Page, Part
from importers.statement.persons.acts_of_persons import acts_told, visits_or_uses
from importers.statement.persons.occasions import occasions_listed
from importers.statement.persons.persons import (
    persons_as,
    persons_heading,
    persons_heading_item,
    persons_in_brackets,
    persons_listed,
    persons_of_data,
    persons_spoken_of,
)
from importers.statement.persons.whose_data import persons_with_data
from importers.statement.structure.enumerations import members, trimmed
from importers.statement.structure.sections import Role
from importers.statement.structure.told_in_section import describes_processing
from importers.statement.words import lexicon
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span, clear_of
from importers.statement.words.wordings import Wording, Wordings

_CONFIDENCE: dict[str, float] = {"legal_basis": 0.85, "measure": 0.8, "data_subject": 0.75}
_ON_PROTECTION = re.compile(
    r" (?:over|rond|inzake|betreffende|tot|omtrent|op|relative a|on) (?:de |het gebied van (?:de )?|la |the )?"
    r"(?:bescherming|gegevensbescherming|privacy|protection)"
)
_OTHERS_BOUND = re.compile(r"\b(?:zij|ze|onderaannemers|verwerkers|leveranciers) $")
_EXEMPTS = re.compile(r"\b(?:dispense\w*|exempt\w*|exonere\w*|vrijgesteld\w*|vrijstelling)\b[^.;]{0,60}$")
"""A law that frees from consent founds nothing."""
_LAID_DOWN = re.compile(
    r"\b(?:referenti?el|norme?s?|standaard|standard|kader|framework|cadre)\b[^.;]{0,40},? "
    r"(?:prevue?s?|vise?e?s?|defini\w*|vastgelegd|bedoeld|bepaald|laid down|set out|provided for) "
    r"(?:a |par |in |bij |door |by )(?:de |het |the |la |l.)?"
    r"(?:(?:artikel|article|section) [\w()-]{1,8} (?:de |du |van |of )?(?:la |l.|de |het |the )?)?$"
)
_KEPT = re.compile(r"\b(?:bewaren|bewaard|opslag|opslaan|afmeldingen)(?: van| en)?(?: de| het)? $")
"""A proxy («machtiging») that is kept is a paper of a meeting, and no leave to process."""
_NOT_EVEN = re.compile(
    r"\b(?:ook niet|zelfs niet|meme pas|pas meme|not even)\b[^.;,]{0,20}"
    r"\b(?:als|indien|wanneer|met|si|avec|if|with)\b[^.;]{0,60}$"
)
"""A consent that would not help is no ground."""
_KEEPS = re.compile(r" (?:en [a-z]+ )?(?:te )?(?:bewaren|bewaard|opslaan|opgeslagen)\b")
_FOUNDS = re.compile(
    r"\b(?:opgericht|ingesteld|created|established|founded|creee?|instituee?|fondee?) (?:door|bij|krachtens|by|under"
    r"|par)"
    r" (?:de |het |the |la |l.)?$"
)
_ABIDES = re.compile(
    r"\b(?:overeenstemming met|conform|overeenkomstig|naleving van|respect(?:eert|eren)?|volgens|in accordance with"
    r"|compl(?:y|iance) with|conformement a|respect de) (?:de |het |the |la |l.)?(?:bepalingen van (?:de |het )?)?$"
)
_IN_FORCE = re.compile(r"\b(?:toepasselijke|geldende|applicable)\b")
_PRIVACY_LAW = re.compile(r"(?:privacy|gegevensbeschermings)\w*(?:wet|regel)")
_PRIVACY_ACT = Wording(
    r"^(?!.*\bart).*(?:\b78-17\b|8 decemb(?:er|re) 1992|30 jui(?:llet) 2018|30 juli 2018|data protection act"
    r"|persoonlijke levenssfeer|vie privee)"
)
"""The laws on the protection of data, which found a processing only by one of their articles."""
_REGULATION = Wording(r"\b(?:avg|gdpr|rgpd)\b|2016/679|algemene verordening|general data protection|reglement general")
_LAW_IN_FORCE = re.compile(
    r"(?:(?:huidige|geldende|belgische|nederlandse|europese) )+(?:wetgeving|regelgeving)"
    r"|(?:reglementation|legislation) (?:en vigueur|applicable)"
)
_ABIDED_BY = re.compile(
    r"\b(?:overeenstemming met|conform|overeenkomstig|nale(?:ving|ven|eft)|volgens|in accordance with"
    r"|compl(?:y|ies|iance) with|conformement|respect(?:e|er|ons|ent)|conforme)\b[^;]{0,200}$"
)
"""What is abided by, all along a sentence, founds nothing where it is no law in particular."""
_BASED_ON = re.compile(
    r"\b(?:op (?:basis|grond) van|baseren (?:wij |we )?(?:ons )?op|gebaseerd (?:is|zijn)? ?op|based on|basis of"
    r"|sur (?:la )?base (?:de|d.)|fondee? sur)\b[^.;]{0,90}$"
)
_LEGAL_TEXT = re.compile(
    r"(?:(?:van toepassing zijnde|toepasselijke|geldende|applicable|relevant) )?(?:(?:de|het|een|la|le|les|l.|the) ?)?"
    r"(?:[a-z-]*(?:wet|decreet|wetboek|besluit|ordonnantie|reglement|verordening|richtlijn)\b|avgb?\b|gdpr\b|rgpd\b"
    r"|uavg\b"
    r"|algemene verordening|(?:iso|nen)\b|(?:iso|nen)-?norm\w*|loi\b|decret\b|arrete\b|reglement\b|directive\b"
    r"|code (?:de|du|des|civil)"
    r"|ordonnance\b|general data protection|regulation \(|directive \d|(?:[a-z]+ ){1,5}(?:act|regulations?|code)\b)"
)
"""A law, a decree or a standard that an item of a list of grounds names by itself."""
_LONGEST_TEXT = 160
_OF_WORKS = Wording(r"auteursrecht|intellectuele|copyright|propriete intellectuelle|intellectual property|reproduc")
"""What a sentence allows or forbids of works, which is no processing of data."""
_AGREED = re.compile(r"\b(?:sluit\w*|gesloten|afgesloten|opgesteld|protocollen)\b|\bprotocol (?:met|tussen|van)\b")
_ANY_LAW = re.compile(r"(?:de |het )?(?:toepasselijke|geldende) \w+")
_GETS_ACCESS = re.compile(r" (?:\w+ ){0,2}toegang\b")
_ARTICLE = 4
_NOT_WHOSE = re.compile(
    r"\b(?:toestemming|consentement|consent|autorisation)\b[^.;]{0,30}\b(?:van|door|de|du|of|from|by)"
    r"(?: \(een van\))? (?:(?:de|een|je|uw|jouw|the|your|vos|un|une|les?) )?(?:\w+ (?:of|en|or|and|ou|et) )?$"
    r"|\b(?:toegang|access|acces)\b[^.;,]{0,60}\b(?:aan|to|aux?|tot)\b (?:(?:onze|de|zijn|those|our|the|nos|les"
    r"|ses) )?$"
    r"|\b(?:loi|wet|decreet|decret|arrete|ordonnantie|besluit|act|convention|richtlijn|directive)\b[^.;,()]{10,80}$"
    r"|\b(?:not|niet|geen|pas|n'est|ne)\b[^.;]{0,40}"
    r"\b(?:targeted|directed|aimed|intended|addressed|knowingly|gericht"
    r"|bestemd|bedoeld|bewust|intentie|destinee?s?|sciemment)\b[^.;]{0,70}$"
    r"|\b(?:zorg (?:daarom |dus |er )*(?:voor )?dat|veillez a ce que|make sure that)\b[^.;]{0,80}$"
    r"|\b(?:voorkomen dat|prevent|eviter que|empecher que)\b[^.;]{0,50}$"
    r"|\b(?:deze|dergelijke|these|such|ces) $|\b(?:andere|other|autres) $|\bjaar of $"
    r"|\b(?:what|which|this|any|some) $(?<!this )"
    r"|\b(?:accessibles?|toegankelijk|zichtbaar|visible|montree?s?|affichee?s?|shown|gedeeld|shared?|partagee?s?"
    r"|diffused|overleg)\b"
    r"[^.;,]{0,40}\b(?:aan|to|aux?|voor|met|with|beyond|avec|par|by|for)\b (?:(?:onze|de|our|the|nos|les|ses|alle?) )?$"
    r"|(?<!van )(?<!bij )(?<!over )\b(?:enkel|alleen|uitsluitend|slechts|only|seuls?)(?: (?:de|onze|les|des|nos|the"
    r"|our|bevoegde"
    r"|medewerkers"
    r"|bestuursleden"
    r"|collaborateurs|staff|employees|en|et|and))* $|\b(?:controleren of|verify (?:whether|that|if)|verifier (?:si|que)"
    r"|(?:aan)?raden|adviseren|encourage|advise|encourageons|conseillons)(?: (?:een|de|alle|the|a|any|all|les|aux?"
    r"|un))* $"
    r"|\bactiviteiten van (?:hun|uw|je) $|\b(?:activities of their|activites de leurs) $"
    r"|\b(?:overtuigd|vermoed\w*|believe|aware|convaincu|pensez)\b[^.;]{0,90}\b(?:over|van|about|from|on|sur|de|of)"
    r" (?:een|a|un|d'un|any|an) $|\b(?:needs of|behoeften? van|besoins? (?:de|des)) (?:(?:our|onze|de|nos|the) )?$"
    r"|\b(?:identify|distinguish|identifier|distinguer|onderscheiden)(?: (?:individual|unique|les|the|de))* $"
)
_NEEDS = re.compile(r"(?:'s?|s') (?:needs|experience|expectations)\b")
_OF_WHOM: tuple[Role, ...] = ("data", "purpose", "source", "intro", "controller")
_PERSONS_TOLD = re.compile(r"(?:personen|personnes|people|persons|individuals)\b")
_NOT_MEANT = re.compile(
    r"^[^.;]{0,40}\b(?:not|niet|geen|pas|n'est|n'avons|ne)\b[^.;]{0,50}\b(?:targeted|directed|aimed|intended"
    r"|intention|knowingly"
    r"|intend|intentie|bedoeling|gericht|bestemd|bedoeld|bewust|destinee?s?|sciemment)\b"
)
"""Under a heading that names persons, it is said that the statement does not go about them."""
_ACT = re.compile(r"(?:wanneer|als|indien|ben|door|bij|lorsque|quand|si|when|if) ")
_GROUPS = Wording(
    r"\b(?:doelgroep(?:en)?|betrokkenen|contactpersonen|groupes? cibles?|personnes concernees|data subjects"
    r"|target groups?)"
    r"(?: (?:zijn|sont|are))?(?: \(| ?: )(?=\w)"
)
_SINGLE_NOUN = re.compile(r"[a-z-]+")
_NAMES_ITEM = re.compile(
    r"(?:^|[^\w])(?:van|voor|over|door|met|aan|bij|per|of|en|m\.b\.t\.|betreffende|inzake|omtrent|indien|als|des?|du"
    r"|of|by|for|from)"
    r" (?:(?:de|het|een|uw|je|jouw|onze|alle|les|vos|your|our|the) )?$|, $|\($"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Cue:
    """A word pattern that tells a thing, its name («» for the words themselves), and the sections where it counts."""

    name: str
    pattern: re.Pattern[str]
    sections: frozenset[Role]
    value: str | None


@functools.cache
def _cues(kind: str) -> Wordings[Cue]:
    table: dict[str, list[dict[str, Any]]] = lexicon.table("cues")
    cues = (
        Cue(
            entry.get("name", ""),
            re.compile(entry["cue"]),
            frozenset(entry.get("section", "").split()),
            entry.get("value"),
        )
        for entry in (*table[kind], *lexicon.table("bases").get(kind, ()))
    )
    return Wordings(cues, lambda cue: cue.pattern)


lexicon.forgets(_cues.cache_clear)


def _found(page: Page, part: Part, sentence: Span, table: str, kind: MentionKind) -> list[Mention]:
    found: list[Mention] = []
    for cue in _cues(table).likely(page.shadow, sentence):
        if cue.sections and not part.section.about(*cue.sections):
            continue
        for match in cue.pattern.finditer(page.shadow.low, sentence.start, sentence.end):
            span = Span(*match.span())
            if any(span.meets(other.span) for other in found):
                continue
            if kind == "data_subject" and (page.in_name(span) or _no_subject(page, part, span)):
                continue
            name = cue.name or name_of(page, span)
            if not cue.name and _ACT.match(page.low(span)):
                name = page.words(span)[:1].lower() + page.words(span)[1:]
            found.append(Mention(kind, name, span, f"{kind}.cue", _CONFIDENCE[kind], value=cue.value or None))
    return found


def _no_subject(page: Page, part: Part, span: Span) -> bool:
    """Whether persons are named as those who get access, or inside the name that an item is («aantal kinderen»)."""
    low = page.shadow.low
    if _no_person(page, span):
        return True
    told_who = part.section.about("recipient") and not part.section.about(*_OF_WHOM)
    begins = span.start <= part.span.start + _ARTICLE
    if told_who and (begins if part.is_item else not _PERSONS_TOLD.match(low, *span)):
        return True
    bare = part.is_item and _SINGLE_NOUN.fullmatch(low, span.start, span.end) is not None
    return bare and _NAMES_ITEM.search(low[max(span.start - 30, 0) : span.start]) is None


def _no_person(page: Page, span: Span) -> bool:
    """Whether persons are named as who gets access, consents for another, or from whom the person is told apart."""
    low = page.shadow.low
    before = low[max(span.start - 90, 0) : span.start]
    if _GETS_ACCESS.match(low, span.end) or _NEEDS.match(low, span.end):
        return True
    return _NOT_WHOSE.search(before) is not None


def name_of(page: Page, span: Span) -> str:
    """Return the words of a span as the name of what they tell."""
    inner = trimmed(page.shadow, span)
    name = page.words(inner).strip(" .;,:")
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def bases_in(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the lawful bases (Art. 6 and 9) and legal texts that a sentence names."""
    if part.section.about("definition", "change"):
        return []
    low = page.low(sentence)
    if _OF_WORKS.search(low):
        return []
    found = [item for item in _found(page, part, sentence, "basis", "legal_basis") if not _no_basis(page, part, item)]
    found = [item for item in found if item.name != "protocol" or _AGREED.search(low)]
    if part.section.about("rights") and not part.section.about("basis", "purpose", "data", "recipient", "source"):
        # a section about rights names most bases only to say when a right holds
        found = [item for item in found if _BASED_ON.search(page.shadow.low[sentence.start : item.span.start])]
    found += articles_in(page, sentence, found)
    return found or bases_told(page, part, sentence) or _listed_text(page, part, sentence)


def _listed_text(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the legal text that an item of a list of grounds is («- Wet publieke gezondheid»)."""
    listed = part.is_item and part.section.about("basis") and sentence.start == part.span.start
    if not listed or sentence.end - sentence.start > _LONGEST_TEXT or is_clause(page.low(sentence)):
        return []
    if _LEGAL_TEXT.match(page.low(sentence)) is None:
        return []
    span = trimmed(page.shadow, sentence)
    return [Mention("legal_basis", name_of(page, span), span, "legal_basis.item", 0.75, value="legal_obligation")]


def _no_basis(page: Page, part: Part, item: Mention) -> bool:
    """Whether a law is named for something else: protecting data, who was founded, how long data are kept, others."""
    low = page.shadow.low
    words = page.low(item.span)
    before = low[max(item.span.start - 45, 0) : item.span.start]
    dated = re.search(r"\d{2}", words) is not None
    if (_ON_PROTECTION.match(low, item.span.end) and not dated) or _founds_nothing(page, item):
        return True
    if _PRIVACY_ACT.search(words) and not part.section.about("basis") and not _law_of_its_day(page, words):
        return True
    sentence = low[max(item.span.start - 240, 0) : item.span.start].rpartition(". ")[2]
    if _LAW_IN_FORCE.fullmatch(words) and _ABIDED_BY.search(sentence):
        return True
    if (item.value != "consent" and _OTHERS_BOUND.search(before)) or _FOUNDS.search(before):
        return True
    if (
        not item.value
        and not dated
        and (_PRIVACY_LAW.search(words) or (_IN_FORCE.search(words) and _ABIDES.search(before)))
    ):
        return True
    keeping = part.section.about("retention") and not part.section.about("basis", "purpose")
    return keeping and (_ANY_LAW.fullmatch(words) is not None or (item.value == "contract" and not dated))


def _founds_nothing(page: Page, item: Mention) -> bool:
    """Whether a law only lays down a standard or frees from consent, consent would not help, or a proxy is kept."""
    low = page.shadow.low
    before = low[max(item.span.start - 100, 0) : item.span.start]
    if _LAID_DOWN.search(before) or _EXEMPTS.search(before):
        return True
    if item.name == "machtiging":
        return _KEPT.search(before) is not None or _KEEPS.match(low, item.span.end) is not None
    return item.value == "consent" and _NOT_EVEN.search(before) is not None


def _law_of_its_day(page: Page, words: str) -> bool:
    """Whether the law of 1992 is what a statement goes by: one that was written before the Regulation names that."""
    return "1992" in words and _REGULATION.search(page.shadow.low) is None


def measure_cues(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the security measures that the words of the list tell."""
    return _found(page, part, sentence, "measure", "measure")


def subjects_at(page: Page, place: int, end: int) -> list[Mention]:
    """Return the category of data subjects that begins at a place of the shadow, whatever the section is about."""
    for cue in _cues("subject").likely(page.shadow, Span(place, end)):
        match = cue.pattern.match(page.shadow.low, place, end)
        if match:
            span = Span(*match.span())
            return [Mention("data_subject", cue.name or name_of(page, span), span, "data_subject.of-file", 0.75)]
    return []


def subjects_in(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the categories of data subjects that a sentence names."""
    if describes_processing(page, part):
        return []
    found = _in_brackets(page, part, sentence)
    if part.is_item and page.role_of_items(part)[:1] == ("subject",):
        _add(found, _persons(page, persons_listed(page, part), "data_subject.item", 0.85))
    if sentence.start == part.span.start:
        occasions = occasions_listed(page, part)
        _add(found, [Mention("data_subject", page.words(one), one, "data_subject.occasion", 0.7) for one in occasions])
    if part.is_item and "data" in page.role_of_items(part)[:1]:
        _add(found, _persons(page, persons_heading_item(page, part), "data_subject.head", 0.8))
    _add(found, _found(page, part, sentence, "subject", "data_subject"))
    if part.section.about("definition", "change") or "rights" in part.section.own_roles:
        return found
    _add(found, _persons(page, persons_of_data(page, sentence), "data_subject.whose", 0.75))
    _add(found, _persons(page, persons_with_data(page, sentence), "data_subject.with-data", 0.7))
    _add(found, _persons(page, persons_as(page, sentence), "data_subject.as", 0.65))
    _add(found, _persons(page, persons_spoken_of(page, sentence), "data_subject.series", 0.75))
    _add(found, _persons(page, persons_in_brackets(page, sentence), "data_subject.bracket", 0.75))
    more = _found(page, part, sentence, "person", "data_subject")
    _add(found, [dataclasses.replace(item, rule="data_subject.person", confidence=0.65) for item in more])
    acts = [(visits_or_uses(page.low(one)) or page.words(one), one) for one in acts_told(page, part, sentence)]
    _add(found, [Mention("data_subject", name, one, "data_subject.act", 0.6) for name, one in acts])
    return found


def subject_heading(page: Page, part: Part) -> list[Mention]:
    """Return the category of data subjects that a heading names («3. Huurders»)."""
    if part.index + 1 < len(page.parts) and _NOT_MEANT.search(page.low(page.parts[part.index + 1].span)):
        return []
    found = _persons(page, persons_heading(page, part.span), "data_subject.heading", 0.75)
    _add(found, _persons(page, persons_with_data(page, part.span), "data_subject.with-data", 0.7))
    return found


def _persons(page: Page, spans: list[Span], rule: str, confidence: float) -> list[Mention]:
    """Return persons as mentions, by the name that the lists give them, else by their words."""
    return [
        Mention("data_subject", _named(page, span), span, rule, confidence)
        for span in spans
        if not page.in_name(span) and not _no_person(page, span)
    ]


def _named(page: Page, span: Span) -> str:
    cue = next((one for one in _cues("person") if one.name and one.pattern.fullmatch(page.shadow.low, *span)), None)
    return cue.name if cue else name_of(page, span)


def _add(found: list[Mention], more: list[Mention]) -> None:
    found += clear_of(more, found)


def _in_brackets(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the members of «onze doelgroepen (burgers, scholen …)», «categorieën van betrokkenen: leden, …»."""
    if part.is_item or part.section.about("definition"):
        return []
    listed = _GROUPS.search(page.shadow.low, sentence.start, sentence.end)
    if listed is None:
        return []
    pieces = members(page.shadow, Span(listed.end(), min(_end_of(page, listed), sentence.end)))
    return [Mention("data_subject", _named(page, piece), piece, "data_subject.group", 0.8) for piece in pieces]


def _end_of(page: Page, listed: re.Match[str]) -> int:
    close = page.shadow.low.find(")" if listed.group().endswith("(") else ".", listed.end())
    return close if close >= 0 else listed.end()
