"""Rights, lawful bases, security measures and data subjects, found by the words that tell them."""

import dataclasses
import functools
import re
from typing import Any

from importers.statement import lexicon
from importers.statement.enumerations import members, trimmed
from importers.statement.facts import Mention, MentionKind
from importers.statement.page import Page, Part
from importers.statement.sections import Role
from importers.statement.shadow import Span

_CONFIDENCE: dict[str, float] = {"right": 0.92, "legal_basis": 0.85, "measure": 0.8, "data_subject": 0.75}
_MEASURE_LIST = re.compile(
    r"\b(?:omvatten|omvat|zorgen (?:we|wij)|zoals|comprennent|include)\b (?:onder meer |onder andere "
    r"|o\.a\. )?(?:voor )?"
)
_IN_LIST = 2
_MEASURES = re.compile(r"maatregel|\bmesures\b|\bmeasures\b|\bsteps\b")
_TO_READER = re.compile(r"(?:u|uw|je|jij|jouw|vous|votre|you|your) ")
"""What the person does or has is no measure of the speaker."""
_ON_PROTECTION = re.compile(
    r" (?:over|rond|inzake|betreffende|tot|omtrent|op|relative a|on) (?:de |het gebied van (?:de )?|la |the )?"
    r"(?:bescherming|gegevensbescherming|privacy|protection)"
)
_OTHERS_BOUND = re.compile(r"\b(?:zij|ze|onderaannemers|verwerkers|leveranciers) $")
_ANY_LAW = re.compile(r"(?:de |het )?(?:toepasselijke|geldende) \w+")
_GETS_ACCESS = re.compile(r" (?:\w+ ){0,2}toegang\b")
_SINGLE_NOUN = re.compile(r"[a-z-]+")
_NAMES_ITEM = re.compile(
    r"(?:^|[^\w])(?:van|voor|over|door|met|aan|bij|per|of|en|m\.b\.t\.|betreffende|inzake|omtrent|indien|als|des?|du|of|by|for|from)"
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
def _cues(kind: str) -> tuple[Cue, ...]:
    table: dict[str, list[dict[str, Any]]] = lexicon.table("cues")
    return tuple(
        Cue(
            entry.get("name", ""),
            re.compile(entry["cue"]),
            frozenset(entry.get("section", "").split()),
            entry.get("value"),
        )
        for entry in table[kind]
    )


lexicon.forgets(_cues.cache_clear)


def _found(page: Page, part: Part, sentence: Span, table: str, kind: MentionKind) -> list[Mention]:
    found: list[Mention] = []
    for cue in _cues(table):
        if cue.sections and not part.section.about(*cue.sections):
            continue
        for match in cue.pattern.finditer(page.shadow.low, sentence.start, sentence.end):
            span = Span(*match.span())
            if any(span.meets(other.span) for other in found if kind != "right"):
                continue
            if kind == "data_subject" and (page.in_name(span) or _no_subject(page, part, span)):
                continue
            name = cue.name or _name(page, span)
            found.append(Mention(kind, name, span, f"{kind}.cue", _CONFIDENCE[kind], value=cue.value or None))
    return found


def _no_subject(page: Page, part: Part, span: Span) -> bool:
    """Whether persons are named as those who get access, or inside the name that an item is («aantal kinderen»)."""
    low = page.shadow.low
    if _GETS_ACCESS.match(low, span.end):
        return True
    bare = part.is_item and _SINGLE_NOUN.fullmatch(low, span.start, span.end) is not None
    return bare and _NAMES_ITEM.search(low[max(span.start - 30, 0) : span.start]) is None


def _name(page: Page, span: Span) -> str:
    inner = trimmed(page.shadow, span)
    name = page.words(inner).strip(" .;,:")
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def rights_in(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the rights of the person (Art. 15–22, 77) that a sentence of a section about rights names."""
    explicit = "recht" in page.low(sentence)
    if not (part.section.about("rights", "contact") or explicit):
        return []
    return _found(page, part, sentence, "right", "right")


def bases_in(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the lawful bases (Art. 6) and legal texts that a sentence names."""
    # a section about rights says under which basis a right holds, and so states none
    aside = part.section.about("rights") and not part.section.about("basis", "purpose", "data", "recipient", "source")
    if aside or part.section.about("definition", "change"):
        return []
    return [item for item in _found(page, part, sentence, "basis", "legal_basis") if not _no_basis(page, part, item)]


def _no_basis(page: Page, part: Part, item: Mention) -> bool:
    """Whether a law is named for something else: protecting data, how long they are kept, or what binds others."""
    low = page.shadow.low
    if _ON_PROTECTION.match(low, item.span.end) and not re.search(r"\d{4}", page.low(item.span)):
        return True
    if _OTHERS_BOUND.search(low[max(item.span.start - 20, 0) : item.span.start]):
        return True
    return part.section.about("retention") and _ANY_LAW.fullmatch(page.low(item.span)) is not None


def measures_in(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the security measures (Art. 32) that a sentence names; in a list of measures every item is one."""
    roles = page.role_of_items(part) if part.is_item else ()
    if part.is_item and roles[:1] == ("security",) and _is_measure(page, part):
        span = trimmed(page.shadow, part.span)
        return [Mention("measure", _name(page, span), span, "measure.item", 0.9)]
    found = _listed(page, part, sentence)
    return found + [
        item
        for item in _found(page, part, sentence, "measure", "measure")
        if not any(item.span.meets(other.span) for other in found) and not _told_before(page, part, item.span)
    ]


def _is_measure(page: Page, part: Part) -> bool:
    """Whether an item is a measure: its lead says so, or it speaks of what protects data."""
    low = page.low(part.span)
    if low.endswith("?") or _TO_READER.match(low):
        return False
    lead = part.above
    announced = lead is not None and _MEASURES.search(page.low(page.sentences(lead)[-1])) is not None
    return announced or re.search(lexicon.table("cues")["protects"], low) is not None


def _told_before(page: Page, part: Part, span: Span) -> bool:
    """Whether a copy of the identity card only tells how the identity is checked, which the part says before."""
    low = page.shadow.low
    return low.startswith("kopie", span.start) and "identiteit " in low[part.span.start : span.start]


def _listed(page: Page, part: Part, sentence: Span) -> list[Mention]:
    if not part.section.about("security") or (
        "maatregel" not in page.low(part.span) and "mesures" not in page.low(part.span)
    ):
        return []
    cue = _MEASURE_LIST.search(page.shadow.low, sentence.start, sentence.end)
    pieces = members(page.shadow, Span(cue.end(), sentence.end)) if cue else []
    if len(pieces) < _IN_LIST + 1:
        return []
    return [Mention("measure", _name(page, piece), piece, "measure.enumeration", 0.88) for piece in pieces]


def subjects_at(page: Page, place: int, end: int) -> list[Mention]:
    """Return the category of data subjects that begins at a place of the shadow, whatever the section is about."""
    for cue in _cues("subject"):
        match = cue.pattern.match(page.shadow.low, place, end)
        if match:
            span = Span(*match.span())
            return [Mention("data_subject", cue.name or _name(page, span), span, "data_subject.of-file", 0.75)]
    return []


def subjects_in(page: Page, part: Part, sentence: Span) -> list[Mention]:
    """Return the categories of data subjects that a sentence names."""
    return _found(page, part, sentence, "subject", "data_subject")
