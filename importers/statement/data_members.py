"""Members of an enumeration of data: split, joined again where they belong together, and named."""

import re

from importers.statement.data_words import Named, canonical_name, in_sentence, is_nothing, known_labels, name_of
from importers.statement.enumerations import head_shared, members, trimmed
from importers.statement.page import Page
from importers.statement.shadow import Span
from ropa.vocabulary.categories import whole_file

LONGEST_MEMBER = 18
"""The most words of a member of an enumeration whose other members are short."""
LONGEST_NAME = 12
"""The most words of a phrase that a list names as a category without any known word in it."""
_FEW_WORDS = 3

_ADJECTIVE_ONLY = re.compile(r"^(?:[a-z-]+(?:ische|iele|uele|ale|eve|ieuze|lijke|iaire|ige|ele)|persoonlijke)$")
_WITH_PARTNER = re.compile(r"\b(?:uzelf|jezelf|u|je|jij)$")
_OF_ANOTHER = re.compile(r"^(?:die|dat|deze) van\b")
_FOR_SEVERAL = re.compile(
    r" (?:voor|tijdens|bij|for|during|at|pour|lors (?:de|du|des)|durant|pendant) (?:(?:onze|de|our|the|nos|les|des) )?"
    r"[\w'-]+(?:, [\w'-]+)*$"
)
"""«Inschrijving voor lessen, kampen en uitstappen»: what follows is not another category."""


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
        if _ADJECTIVE_ONLY.match(low):
            waiting = part.start if waiting is None else waiting
            continue
        joined.append(Span(part.start if waiting is None else waiting, part.end))
        waiting = None
    return joined


def _goes_on(page: Page, before: Span, part: Span) -> bool:
    """Whether a piece only tells more of what the member before it is for («… voor lessen» «en kampen»)."""
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


def named_members(page: Page, parts: list[Span], rule: str) -> list[Named]:
    """Return members as categories, each with the head that it leaves to a later one, without what names nothing."""
    shared = head_shared(page.shadow, parts)
    found: list[Named] = []
    for whole in parts:
        part = _without_doubt(page, whole)
        text = shared.get(whole)
        name = canonical_name(text) if text else name_of(page, part)
        if not is_nothing(page.low(part)) and not whole_file(page.words(part)):
            found.append(Named(name, part, rule))
    return found
