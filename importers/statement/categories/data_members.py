"""Members of an enumeration of data: split, joined again where they belong together, and named."""

import re

from importers.statement.categories.data_words import (
    Named,
    canonical_name,
    in_sentence,
    is_nothing,
    known_labels,
    name_of,
)
from importers.statement.page import Page
from importers.statement.structure.enumerations import head_shared, members, trimmed
from importers.statement.words.shadow import Span
from ropa.vocabulary.categories import whole_file

LONGEST_MEMBER = 18
"""The most words of a member of an enumeration whose other members are short."""
LONGEST_NAME = 12
"""The most words of a phrase that a list names as a category without any known word in it."""
_FEW_WORDS = 3

_ADJECTIVE_ONLY = re.compile(
    r"^(?:[a-z-]+(?:ische|iele|uele|ale|eve|ieuze|lijke|iaire|ige|ele|ieke"
    r"|oze)|persoonlijke)$"
)
_WITH_PARTNER = re.compile(r"\b(?:uzelf|jezelf|u|je|jij)$")
_OF_ANOTHER = re.compile(r"^(?:die|dat|deze) van\b")
_ENGLISH_ADJECTIVE = re.compile(r"[a-z]+(?:al|ic|ous|ive|ary)$")
_HEAD_OF_SEVERAL = re.compile(
    r".+ (?:details|information|data|circumstances|records|images|beliefs|provided|held|origins?)$"
)
"""«Family, lifestyle and social circumstances»: the last word is the head of what is listed before it."""
_COMPLETE = re.compile(r"(?:sur|user)?names?|address(?:es)?|e-?mails?|telephone|phone|age|gender|sex|title|photos?")
"""Words that need no head after them."""
_FOR_SEVERAL = re.compile(
    r"^(?:records?|copies|copy|details|information|notes|proof|evidence) (?:of|about|on|relating to|concerning)"
    r" (?:[\w'-]+ ){0,2}[\w'-]+ ?$"
    r"| (?:voor|tijdens|bij|for|during|at|pour|lors (?:de|du|des)|durant|pendant) (?:(?:onze|de|our|the|nos|les|des) )?"
    r"[\w'-]+(?:, [\w'-]+)*$"
)
"""«Inschrijving voor lessen, kampen en uitstappen»: what follows is not another category."""


_BEGINS = re.compile(r"\b(?:begin|start|aanvang|aankomst|debut|prise|arrivee|entree|beginning|arrival)$")
_AND_ENDS = re.compile(r"(?:(?:de|het|the|la|de la) )?(?:fin|eind\w*|stop|vertrek|end|depart|sortie|departure)\b")
"""«Date et heure du début et fin des tâches» is one member."""


def members_of_data(page: Page, span: Span) -> list[Span]:
    """Split an enumeration, and join what belongs together again: adjectives before one noun, «u of uw partner»."""
    labels = tuple(known_labels(page.shadow, span))
    joined: list[Span] = []
    waiting: int | None = None
    for part in members(page.shadow, span, labels):
        low = page.low(part)
        if joined and (_WITH_PARTNER.search(page.low(joined[-1])) or _OF_ANOTHER.match(low)):
            joined[-1] = Span(joined[-1].start, part.end)
            continue
        if joined and waiting is None and _goes_on(page, joined[-1], part):
            joined[-1] = Span(joined[-1].start, part.end)
            continue
        if _ADJECTIVE_ONLY.match(low) or (page.shadow.english and _ENGLISH_ADJECTIVE.fullmatch(low)):
            waiting = part.start if waiting is None else waiting
            continue
        if waiting is None and page.shadow.english and (headless := _headless(page, joined, part)):
            waiting = headless[0].start
            del joined[-len(headless) :]
        joined.append(Span(part.start if waiting is None else waiting, part.end))
        waiting = None
    return joined


def _headless(page: Page, joined: list[Span], part: Span) -> list[Span]:
    """Return the members before a part that leave their head to it («complaint, incident and accident details»)."""
    if not joined or not _HEAD_OF_SEVERAL.fullmatch(page.low(part)) or _known(page, part):
        return []
    if re.search(r"\b(?:and|or)\b", page.shadow.low[joined[-1].end : part.start]) is None:
        return []
    first = len(joined)
    while first > 0 and _COMPLETE.fullmatch(page.low(joined[first - 1])) is None and _single(page, joined[first - 1]):
        first -= 1
    return joined[first:]


def _single(page: Page, part: Span) -> bool:
    """Whether a member is one word that no list knows."""
    return len(page.low(part).split()) == 1 and not in_sentence(page, part)


def _known(page: Page, part: Span) -> bool:
    """Whether a whole member is known as data."""
    return any(item.span == part for item in in_sentence(page, part))


def _goes_on(page: Page, before: Span, part: Span) -> bool:
    """Whether a piece only tells more of what the member before it is for («… voor lessen» «en kampen»)."""
    if _BEGINS.search(page.low(before)) and _AND_ENDS.match(page.low(part)):
        return True
    return (
        _FOR_SEVERAL.search(page.low(before)) is not None
        and len(page.low(part).split()) <= _FEW_WORDS
        and not in_sentence(page, part)
    )


_DOUBT = re.compile(
    r"(?:possibly|potentially|optionally|sometimes|also|where (?:appropriate|applicable|relevant),?|mogelijk|eventueel"
    r"|soms|ook|optioneel|desgevallend|indien (?:van toepassing|nodig),?|waar nodig|in sommige gevallen|eventuellement"
    r"|parfois|egalement|aussi|le cas echeant,?|concerning|relating to|regarding|betreffende|inzake|concernant"
    r"|relatives? a) (?=[a-z])"
)


def _without_doubt(page: Page, part: Span) -> Span:
    """Return a member without the word that says that it is not always there («eventueel uw telefoonnummer»)."""
    doubt = _DOUBT.match(page.shadow.low, *part)
    return trimmed(page.shadow, Span(doubt.end(), part.end)) if doubt else part


_COMPOUND = re.compile(r"(?P<stem>\w{3,}?)(?:datum|naam|nummer|gegevens|adres)")


def _tail_shared(page: Page, found: list[Named], part: Span) -> str | None:
    """Return the name of a member that leaves its first half to the one before («geboortedatum en -plaats»).

    None for a member that is whole, and nothing where the one before cannot be cut.
    """
    if page.shadow.low[max(part.start - 1, 0)] != "-" or page.low(part)[:1] == "-":
        return None
    compound = _COMPOUND.fullmatch(found[-1].name) if found else None
    return compound.group("stem") + page.words(part) if compound else ""


def named_members(page: Page, parts: list[Span], rule: str) -> list[Named]:
    """Return members as categories, each with the head that it leaves to a later one, without what names nothing."""
    shared = head_shared(page.shadow, parts)
    found: list[Named] = []
    for whole in parts:
        part = _without_doubt(page, whole)
        text = shared.get(whole) or _tail_shared(page, found, part)
        if text == "" or part.end - part.start == 1:
            continue
        name = canonical_name(text) if text else name_of(page, part)
        if not is_nothing(page.low(part)) and not whole_file(page.words(part)):
            found.append(Named(name, part, rule))
    return found
