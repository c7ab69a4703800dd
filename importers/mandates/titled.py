"""Titles that say in few words whose data there are: «Accès aux données de l'ONEM : statut, allocations»."""

import re

from importers.mandates.sentence import parse
from importers.tables.enumeration import categories
from importers.tables.known import knows_category
from importers.tables.parties import Party, parties
from importers.tables.subjects import without_last_bodies

_PARTED = re.compile(r"(?P<head>[^:]{3,300}?)\s*:\s+(?P<rest>[^:]{3,1000})", re.DOTALL)
_WAY = re.compile(r"\s*\((?:via|par|through)\b[^()]{0,80}\)", re.IGNORECASE)
_BRACKET = re.compile(r"\(([^()]{2,100})\)")
_WITH = re.compile(
    r"\bprotocol(?:e|len|es|s)?\b[^()\n]{0,80}?\b(?:met|avec|with)\s+(?P<who>[^()\n;:]{2,120}?)"
    r"(?=$|[(\n;:]| (?:van|du|of) \d| (?:inzake|betreffende|over|voor|concernant|relatif|relative|pour|about|on|"
    r"d\.d\.|dd)\b)",
    re.IGNORECASE,
)


def enumerated_behind(title: str) -> tuple[str, ...]:
    """Return the data that a title enumerates behind a colon, where what stands there is no sentence."""
    parted = _PARTED.fullmatch(title.strip())
    if parted is None or parse(parted["rest"]) is not None:
        return ()
    named = categories(parted["rest"])
    return named if any(map(knows_category, named)) or holders_before(title) else ()


def holders_before(title: str) -> tuple[Party, ...]:
    """Return the known bodies whose data they are, by the words before the colon or in brackets there."""
    parted = _PARTED.fullmatch(title.strip())
    head = _WAY.sub("", parted["head"]).strip() if parted else ""
    for inside in _BRACKET.findall(head):
        named = parties(inside)
        if named and all(party.known for party in named):
            return named
    names = without_last_bodies(head)[1]
    return tuple(Party(name, name, known=True) for name in names)


def partners_of_protocol(text: str) -> tuple[Party, ...]:
    """Return the bodies with which a protocol is said to be made («Protocol met de VDAB van 3 mei 2021»)."""
    found = _WITH.search(text)
    return parties(found["who"]) if found else ()
