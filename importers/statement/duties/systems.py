"""Systems that a statement names: portals, databases, products that run the processing."""

import re

from importers.statement.page import Page
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording, Wordings

_PRODUCT = re.compile(
    r"\b(?:[Mm]aken|[Mm]aakt) (?:\w+ )?gebruik van (?:de "
    r"|het )?([A-Z][\w.]*(?: [A-Z0-9][\w.]*){0,3})(?=,? (?:een|het|om|van|voor|als)\b)"
)
_USED = re.compile(
    r"\b(?:[Ww]erk(?:en|t)(?: [a-z]+){0,2} met|[Gg]ebruik(?:en|t)(?: [a-z]+){0,2}|[Dd]raai(?:en|t)(?: [a-z]+){0,2} op)"
    r" (?:de |het )?([A-Z][\w.]*(?: [A-Z0-9][\w.]*){0,3})"
    r"(?=, (?:een|het) (?:\w+ )?\w*(?:platform|software|toepassing|applicatie|pakket|programma|tool)\b)"
)
_STORE = Wording(r"\b(?:in|uit|op) (?:de|het|onze) ([a-z]{3,30}(?:database|databank|datawarehouse|register))\b")
_PORTAL = re.compile(
    r"\b(?:(?:klanten|burger|web)?portaal|toepassing|applicatie|app|platform) (?:- |– "
    r"|\")?([A-Z][\w]*(?: [A-Z][\w]*){0,3})"
)
_NAMED_PORTAL = re.compile(
    r"\b([A-Z]\w+(?: [A-Z]\w+){0,3}) is een (?:toepassing|applicatie|portaal|app|platform|website)\b"
)
_ON_SITE = re.compile(r"\b(My [A-Z]\w+)\b")


_NAMED = Wordings(
    (
        ("system.product", _PRODUCT),
        ("system.product", _USED),
        ("system.portal", _PORTAL),
        ("system.is-a", _NAMED_PORTAL),
        ("system.my", _ON_SITE),
    ),
    lambda told: told[1],
)


def systems_in(page: Page, span: Span) -> list[tuple[str, Span, str]]:
    """Return name, place and rule of each system that `span` names."""
    found: list[tuple[str, Span, str]] = []
    plain = page.shadow.plain
    for rule, pattern in _NAMED.likely(page.shadow, span):
        for match in pattern.finditer(plain, span.start, span.end):
            spot = Span(*match.span(1))
            if not any(spot.meets(other) for _, other, _ in found):
                found.append((page.words(spot), spot, rule))
    for match in _STORE.finditer(page.shadow.low, span.start, span.end):
        spot = Span(*match.span(1))
        found.append((page.words(spot), spot, "system.store"))
    return found
