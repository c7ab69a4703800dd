"""Tells whose list it is by its title: «Overzicht machtigingen VAPH», «Gemeente Tielt-Winge», «VMSW – …»."""

import functools
import re
from collections.abc import Iterable

from importers.tables.known import known_body
from ropa.naming import fold
from ropa.vocabulary.bodies import Body
from ropa.vocabulary.mandate_families import mandate_families

_PARTS = re.compile(r"\s[-–—|]\s|[:,;()]\s?")
_LOCAL = re.compile(
    r"\s*(?i:gemeente|stad|ocmw|provincie|gemeentebestuur|stadsbestuur|politiezone|lokale politie|hulpverleningszone|"
    r"brandweerzone|scholengroep|scholengemeenschap|scholenkoepel|zorgraad|eerstelijnszone|woonmaatschappij|"
    r"intercommunale|ziekenfonds|mutualiteit|mutualité|autonoom gemeentebedrijf|agb|ocmw-vereniging|welzijnsvereniging|"
    r"centre public d'action sociale|régie communale|pouvoir organisateur|association chapitre xii|"
    r"(?:commune|ville|cpas|province|zone de (?:police|secours))(?: d[e'u]| des)?)"
    r"\s?[A-ZÉÈ](?:(?! [-–—|] )[^,;:()]){1,40}",
)
_WHO = r"(?:de |het |la |le |l')?(?P<who>(?-i:[A-ZÉÈ])[\w&.'’-]{1,30}(?: [\w&.'’-]{1,30}){0,5}?)"
_ACTING = (
    re.compile(
        rf"(?:\b(?:die|dat|welke|que)|\bqu') ?{_WHO} (?:ontvangt|verstrekt|opvraagt|meedeelt|raadpleegt|verwerkt|"
        r"reçoit|transmet|communique|fournit|consulte|traite)\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\bwaarbij {_WHO} (?:ontvanger|verstrekker|partij|begunstigde)\b", re.IGNORECASE),
    re.compile(rf"\b(?:door|par) {_WHO} (?:meegedeeld|verstrekt|ontvangen|opgevraagd|geraadpleegd)e?\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:reçue?s?|communiquée?s?|transmise?s?|fournie?s?|consultée?s?|ontvangen|verstrekt|meegedeeld|opgevraagd|"
        rf"received|provided) (?:par|door|by) {_WHO}(?=$|[,;:()]| [-–—])",
        re.IGNORECASE,
    ),
)
_BEFORE = frozenset({"van", "het", "de", "du", "la", "of", "the", "by", "door", "par", "bij", "voor"})
_BETWEEN = re.compile(r"[\s_.\-–()\[\]]+|(?<!\d)\d+(?!\d)")
_OF_LISTS = frozenset(
    """
    lijst overzicht register machtiging machtigingen beraadslaging beraadslagingen protocol protocollen gegevensstromen
    liste registre autorisation autorisations deliberation deliberations protocole protocoles flux
    list overview mandates authorisations protocols van voor met door des de du la le les of the by v versie version
    publiek public def definitief finale final kopie copie copy nl fr en
    """.split()  # noqa: SIM905 - words are easier to add to in lines
)
"""What the name of a list's file says beside whose list it is."""
_SHORT = 3
"""The letters of an acronym that is a common word too where it has no capitals («one»)."""
_SHORT_BEHIND = re.compile(r"(?<=\S) \([A-Z][\w.]{1,9}\)$")
_LONGEST = 200
_MOST_WORDS = 9


def canonical_owner(name: str) -> str:
    """Return the canonical name of the body that `name` means, a municipality also by its bare name."""
    for form in (name, f"gemeente {name}", f"stad {name}"):
        body = known_body(form)
        if body is not None:
            return body.name
    return _SHORT_BEHIND.sub("", " ".join(name.split()))


@functools.lru_cache(maxsize=1024)
def owner_in_title(text: str) -> str | None:
    """Return the one body of which a title says that the list is its own, None where it names none or several."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST:
        return None
    found = {name for part in (plain, *_PARTS.split(plain)) if part and (name := _owner_of(part))}
    return found.pop() if len(found) == 1 else _acting(plain) if not found else None


def owner_in_file_name(name: str) -> str | None:
    """Return the body that the name of a file gives («machtigingen-opgroeien-2024.xlsx»), None where it gives none."""
    words = (word for word in _BETWEEN.split(name.rpartition(".")[0] or name) if word)
    named = " ".join(word for word in words if fold(word) not in _OF_LISTS)
    body = known_body(named) if len(named) > _SHORT or named.isupper() else None
    return body.name if body is not None and _may_own(body) else None


def _acting(title: str) -> str | None:
    """Return the body of which a title says that it gives or receives, known or not («… die Y ontvangt»)."""
    found = next((match for form in _ACTING if (match := form.search(title))), None)
    name = found["who"].strip() if found else ""
    body = known_body(name)
    if body is not None:
        return body.name if _may_own(body) else None
    return name or None


def _owner_of(part: str) -> str | None:
    body = known_body(part)
    if body is not None:
        return body.name if _may_own(body) else None
    if _LOCAL.fullmatch(part):
        return " ".join(part.split())
    words = part.split()
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        tail = " ".join(words[-size:])
        body = known_body(tail)
        if body is not None and (words[-size - 1].lower() in _BEFORE or tail[:1].isupper()):
            return body.name if _may_own(body) else None
    return None


def short_name_of(name: str, texts: Iterable[str]) -> str | None:
    """Return the short name that one of `texts` puts in brackets behind the name of the owner («X (KSV)»)."""
    behind = re.compile(rf"{re.escape(name)} ?\(([A-Z][\w.]{{1,9}})\)")
    return next((found[1] for text in texts if (found := behind.search(" ".join(text.split())))), None)


def may_own(name: str) -> bool:
    """Return whether what bears `name` may keep a list: a body, known or not, and no register or class of bodies."""
    body = known_body(name)
    return body is None or _may_own(body)


def may_be_partner(name: str) -> bool:
    """Return whether a known name is that of a body, a register or a class of bodies, and of no committee."""
    body = known_body(name)
    return body is not None and not _is_committee(body)


def _may_own(body: Body) -> bool:
    """Return whether a body may keep a list: registers and classes keep none, and committees list what they grant."""
    return body.form in {"body", "service"} and not _is_committee(body)


def _is_committee(body: Body) -> bool:
    """Return whether a body is one that grants mandates."""
    return body.slug in {family.body for family in mandate_families().values()}
