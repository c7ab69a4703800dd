"""Heads of columns that say what the owner of a list does: «X reçoit», «Wat wij geven», «Ontvangen door X»."""

import dataclasses
import functools
import re
from collections.abc import Mapping, Sequence
from typing import Literal

from importers.mandates.entry import Direction
from importers.mandates.header_looks import share
from importers.mandates.heading import direction_of
from importers.tables.known import known_body, knows_category, without_article
from importers.tables.list_owner import may_own
from importers.tables.parties import parties
from importers.tables.sheet import Cell, Row
from ropa.naming import fold

_TAKES = (
    r"ontvang(?:t|en)|krijg(?:t|en)|verkrijg(?:t|en)|bekom(?:t|en)|vra(?:agt|gen)(?: op)?|raadple(?:egt|gen)|"
    r"haalt op|reçoit|reçoivent|recevons|obtient|obtenons|consultons|consulte|demandons|demande|collecte|récupère|"
    r"receives?|gets?|obtains?|consults?|requests?|collects?|takes?|erhält|empfängt"
)
_GIVES = (
    r"ge(?:eft|ven)(?: door)?|bezorg(?:t|en)|lever(?:t|en)|verstrek(?:t|ken)|de(?:elt|len)(?: mee)?|stu(?:urt|"
    r"ren)(?: door)?|"
    r"zend(?:t|en)|ma(?:akt|ken) over|transmet|transmettons|communique|communiquons|fournit|fournissons|envoie|"
    r"envoyons|donne|donnons|partage|partageons|cède|provides?|gives?|sends?|supplies|supply|shares?|discloses?|"
    r"transmits?|"
    r"übermittelt|liefert"
)
_TAKEN = (
    r"ontvangen|verkregen|gekregen|opgevraagd|geraadpleegd|reçue?s?|obtenue?s?|consultée?s?|demandée?s?|"
    r"received|obtained|consulted"
)
_GIVEN = (
    r"verstrekt|gegeven|meegedeeld|geleverd|bezorgd|doorgegeven|overgemaakt|transmise?s?|communiquée?s?|fournie?s?|"
    r"envoyée?s?|provided|supplied|sent|given|disclosed|shared"
)
_ASKS = r"(?:(?:wat|welke gegevens|gegevens die|what|data|quelles données) |(?:ce|(?:les )?données) qu(?:e |'))?"
_FROM = r"van|uit|de|d'|from|von"
_TO = r"aan|naar|à|vers|to|an"
_ACTING = re.compile(
    rf"{_ASKS}(?P<who>\S.{{0,60}}?) (?:(?P<takes>{_TAKES})|(?P<gives>{_GIVES}))(?: (?:(?P<from>{_FROM})|"
    rf"(?P<to>{_TO})))?"
    r"(?: (?:gegevens|données|data|infos?))?",
    re.IGNORECASE,
)
_TURNED = re.compile(rf"{_ASKS}(?:(?P<takes>{_TAKES})|(?P<gives>{_GIVES})) (?P<who>\S.{{0,60}})", re.IGNORECASE)
_DONE = re.compile(
    rf"(?:gegevens |données |data )?(?:(?P<takes>{_TAKEN})|(?P<gives>{_GIVEN})) (?:door|par|by|"
    rf"bij) (?P<who>\S.{{0,60}})",
    re.IGNORECASE,
)
_WE = frozenset({"wij", "we", "nous", "ons", "onze dienst", "wijzelf", "notre service", "ons agentschap", "on", "us"})
_ASKED = re.compile(
    r"\b(?:wie|qui|who|welke|quel|quelle|which|die|dat|que|that|men|instantie|dienst|partij|partie|instance|organisme|"
    r"autorite|organisatie|partner|partenaire|overheid|body|party|door|par|by|data|gegevens|donnees)\b"
)
"""Words of a head that asks for any body, or for one that a word for all such bodies names."""
_PARTICLE = re.compile(r" (?:door|mee|op|over)$", re.IGNORECASE)
_ITEMS = re.compile(r"[,;\n]| en | et | and ")
_LONGEST = 70


@dataclasses.dataclass(frozen=True, slots=True)
class Acting:
    """What a head says: who acts (None for «wij»), which way data go from there, at which end a partner stands."""

    who: str | None
    direction: Direction
    end: Literal["provider", "receiver"] | None = None


@functools.lru_cache(maxsize=4096)
def acting(text: str) -> Acting | None:
    """Return what a head says that somebody receives or gives, None where it says or asks something else."""
    plain = " ".join(text.split()).strip(" :?.")
    if len(plain) > _LONGEST:
        return None
    for form in (_DONE, _ACTING, _TURNED):
        found = form.fullmatch(plain)
        who = _PARTICLE.sub("", found["who"]).strip() if found else ""
        if not found or not who or _ASKED.search(fold(who)):
            continue
        we = fold(who) in _WE
        if not we and not _is_name(who):
            continue
        pointed = found.groupdict()
        end: Literal["provider", "receiver"] | None = "provider" if pointed.get("from") else None
        end = "receiver" if pointed.get("to") else end
        return Acting(None if we else who, "received" if found["takes"] else "provided", end)
    return None


def _is_name(who: str) -> bool:
    """Return whether the words may name one body: known, or with a capital or a point within («hub.brussels»)."""
    bare = without_article(who)
    return known_body(who) is not None or any(sign.isupper() for sign in bare) or "." in bare[1:-1]


@dataclasses.dataclass(frozen=True, slots=True)
class OwnerColumns:
    """The columns whose heads tell what the owner does: their fields, the ways data go, and who that is."""

    fields: Mapping[int, str]
    directions: Mapping[int, Direction]
    owner: tuple[str, Cell] | None = None


def owner_columns(fields: Mapping[int, str], heads: Mapping[int, Cell], below: Sequence[Row]) -> OwnerColumns:
    """Return the columns that say what the owner receives and gives.

    A name counts where two heads have it and say both, or where it is that of a known body; «wij» always does. What
    stands below is data, or the other bodies. Two columns of data whose heads tell both ways («ontvangen gegevens»,
    «verstrekte gegevens») are told apart likewise.
    """
    said = {column: found for column, head in heads.items() if (found := acting(head.words)) is not None}
    names = {fold(found.who): found.who for found in said.values() if found.who is not None}
    both = {name for name in names if len({one.direction for one in said.values() if _is(one, name)}) > 1}
    own = {
        column: found
        for column, found in said.items()
        if found.who is None or fold(found.who) in both or known_body(found.who) is not None
    }
    made: dict[int, str] = {}
    partner = any(fields.get(column) in {"party", "provider", "receiver"} for column in heads if column not in own)
    for column, found in own.items():
        bodies = not partner and share(below, column, _names_bodies)
        end = found.end or ("provider" if found.direction == "received" else "receiver")
        made[column] = end if bodies or (found.end and not share(below, column, _names_data)) else "data"
    ways = {column: found.direction for column, found in own.items() if made[column] == "data"}
    if not ways:
        told = {column: direction_of(heads[column].words) for column, field in fields.items() if field == "data"}
        ways = {column: way for column, way in told.items() if way is not None}
        ways = ways if len(set(ways.values())) > 1 else {}
    named = ((found.who, heads[column]) for column, found in own.items() if found.who and may_own(found.who))
    return OwnerColumns(made, ways, next(named, None))


def _is(found: Acting, name: str) -> bool:
    return found.who is not None and fold(found.who) == name


def _names_bodies(cell: Cell) -> bool:
    named = parties(cell.words) if len(cell.words) <= _LONGEST else ()
    return bool(named) and all(party.known for party in named)


def _names_data(cell: Cell) -> bool:
    return any(knows_category(part) for part in _ITEMS.split(cell.words))
