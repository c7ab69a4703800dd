"""Countries and groups of countries to which data go, and which of them the Regulation protected on a day.

Membership of the European Economic Area and decisions of adequacy (Art. 45) are data with dates and a source.
"""

import dataclasses
import functools
from collections.abc import Iterable, Mapping
from typing import Any

from ropa.errors import DeclarationError
from ropa.naming import fold, slug
from ropa.vocabulary.reading import ROOT, entries, iso, listed

_LATER = "9999-12-31"
_ARTICLES = frozenset({"de", "het", "la", "le", "l", "les", "the"})


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """A time in which something held, ISO dates, both days included; None is open. `source` is its legal act."""

    since: str | None
    until: str | None
    source: str
    scope: str = ""

    def holds(self, on: str) -> bool:
        """Whether the ISO date `on` lies in it."""
        return (self.since or "") <= on <= (self.until or _LATER)


@dataclasses.dataclass(frozen=True, slots=True)
class Country:
    """A country, or one of the groups that statements name instead («buiten de EER»).

    `code` is ISO 3166-1 alpha-2, None for a group. `outside` says for a group whether it lies outside the EEA (None
    where nobody can tell). The `scope` of an adequacy decision says for whom it holds, empty for everybody.
    """

    slug: str
    code: str | None
    nl: str
    fr: str
    en: str
    aliases: tuple[str, ...] = ()
    membership: tuple[Span, ...] = ()
    adequacy: tuple[Span, ...] = ()
    group: bool = False
    outside: bool | None = None

    def in_eea(self, on: str) -> bool | None:
        """Whether it was in the EEA (or still under its rules) on this ISO date; None for a group that cannot tell."""
        if self.group:
            return None if self.outside is None else not self.outside
        return any(span.holds(on) for span in self.membership)

    @property
    def third(self) -> bool:
        """Whether it is a third country (Chapter V): no group, and in no membership of the EEA that has no end."""
        return not self.group and all(span.until is not None for span in self.membership)

    def adequate(self, on: str) -> bool:
        """Whether a decision of adequacy held for it on this ISO date; see its scope for whom."""
        return any(span.holds(on) for span in self.adequacy)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which it is found, none twice."""
        return tuple(dict.fromkeys((self.nl, self.fr, self.en, *self.aliases)))


@functools.cache
def all_countries() -> tuple[Country, ...]:
    """Return the countries in the order of their slugs, then the groups."""
    path = ROOT / "places.toml"
    made = [_country(row) for row in entries(path, "country")]
    return tuple(sorted(made, key=lambda place: (place.group, place.slug)))


def country(key: str) -> Country:
    """Return the country or group with this slug or ISO code; KeyError for another text."""
    return _by_key()[key]


def find_country(name: str) -> Country | None:
    """Return the country or group of which `name` is a name in Dutch, French or English, or (in capitals) its code."""
    by_code = _by_key().get(name.strip()) if name.strip().isupper() else None
    if by_code is not None:
        return by_code
    folded = fold(name)
    first, _, rest = folded.partition(" ")
    index = country_names()
    return index.get(folded) or (index.get(rest) if first in _ARTICLES else None)


@functools.cache
def country_names() -> Mapping[str, Country]:
    """Return the countries and groups by folded name, for those who scan a folded text."""
    index: dict[str, Country] = {}
    for place in all_countries():
        for name in place.names:
            if index.setdefault(fold(name), place) is not place:
                raise DeclarationError(f"«{name}» names both {index[fold(name)].slug} and {place.slug}")
    return index


@functools.cache
def _by_key() -> Mapping[str, Country]:
    index = {place.slug: place for place in all_countries()}
    if len(index) != len(all_countries()):
        raise DeclarationError("a country stands twice")
    return index | {place.code: place for place in all_countries() if place.code}


def _country(row: dict[str, Any]) -> Country:
    return Country(
        slug=slug(row["nl"]),
        code=row.get("code"),
        nl=row["nl"],
        fr=row["fr"],
        en=row["en"],
        aliases=listed(row.get("aliases", "")),
        membership=_spans(row.get("membership", ())),
        adequacy=_spans(row.get("adequacy", ())),
        group=row.get("group", False),
        outside=row.get("outside"),
    )


def _spans(rows: Iterable[Mapping[str, Any]]) -> tuple[Span, ...]:
    return tuple(
        Span(iso(row.get("since")), iso(row.get("until")), row["source"], row.get("scope", "")) for row in rows
    )
