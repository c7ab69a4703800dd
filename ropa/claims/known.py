"""What the vocabularies know of a thing: names, codes, and edges to other known things, each with its source."""

import dataclasses
import functools
from collections.abc import Callable

from ropa.claims.claim import Value
from ropa.vocabulary.bodies import Body, all_bodies
from ropa.vocabulary.categories import Category, all_categories, descendants, head_parent
from ropa.vocabulary.places import Country, all_countries
from ropa.vocabulary.safeguards import Safeguard, all_safeguards

_TODAYS_MEMBERS = "9999-12-31"
"""A day on which only the memberships hold that nobody ended; the graph must not depend on the clock."""


@dataclasses.dataclass(frozen=True, slots=True)
class KnownEdge:
    """An edge that a vocabulary draws between two known things."""

    field: str
    target: str
    source: str
    since: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Known:
    """A thing as a vocabulary holds it: its properties, and its edges to other known things."""

    properties: dict[str, Value]
    edges: tuple[KnownEdge, ...] = ()


@functools.lru_cache(maxsize=8192)
def known(node_id: str) -> Known | None:
    """Return what the vocabularies know of the thing with this id, None where they do not know it."""
    slug, _, key = node_id.partition("/")
    look_up = _LOOK_UPS.get(slug)
    return look_up(key) if look_up else None


@functools.lru_cache(maxsize=8192)
def known_edges(node_id: str) -> tuple[KnownEdge, ...]:
    """Return the edges that the vocabularies draw from a thing.

    A data category that only documents name is placed below a known one by the words of its id.
    """
    found = known(node_id)
    if found is not None:
        return found.edges
    slug, _, key = node_id.partition("/")
    parent = head_parent(key.replace("-", " ")) if slug == "data-category" else None
    return (KnownEdge("broader", f"data-category/{parent.slug}", "ropa"),) if parent else ()


@functools.lru_cache(maxsize=8192)
def closure(node_id: str) -> frozenset[str]:
    """Return the ids of all known things that the vocabularies lead to from `node_id`, itself left out."""
    reached: set[str] = set()
    ahead = [node_id]
    while ahead:
        for edge in known_edges(ahead.pop()):
            if edge.target not in reached and edge.target != node_id:
                reached.add(edge.target)
                ahead.append(edge.target)
    return frozenset(reached)


def known_below(category: str) -> frozenset[str]:
    """Return the ids of all categories that the vocabularies put below one, near and far."""
    key = category.split("/", 1)[1]
    return frozenset(f"data-category/{item}" for item in descendants(key)) if key in _categories() else frozenset()


def known_neighbours(organisation: str) -> frozenset[str]:
    """Return the bodies of the alias table that an edge leads to `organisation` from (its parts, its former selves)."""
    return _neighbours().get(organisation, frozenset())


@functools.cache
def _neighbours() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for item in all_bodies():
        start = f"organisation/{item.slug}"
        for edge in known_edges(start):
            found.setdefault(edge.target, set()).add(start)
    return {end: frozenset(starts) for end, starts in found.items()}


def _filled(values: dict[str, Value | None]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value not in (None, "", ())}


def _body(key: str) -> Known | None:
    found = _bodies().get(key)
    if found is None:
        return None
    properties = _filled(
        {
            "name": found.name,
            "form": found.form,
            "generic": found.generic or None,
            "public": found.public,
            "cbe_number": found.cbe,
            "label_nl": found.nl,
            "label_fr": found.fr,
            "label_en": found.en,
            "aliases": found.aliases,
            "former_names": found.former_names,
            "source": found.source,
        }
    )
    single = (("part_of", found.part_of), ("run_by", found.run_by))
    edges = [KnownEdge(field, f"organisation/{target}", found.source) for field, target in single if target]
    edges += [KnownEdge("member_of", f"organisation/{target}", found.source) for target in found.member_of]
    edges += [KnownEdge("succeeded_by", f"organisation/{s.to}", s.source, s.on or None) for s in found.successors]
    return Known(properties, tuple(edges))


def _category(key: str) -> Known | None:
    found = _categories().get(key)
    if found is None:
        return None
    properties = _filled(
        {
            "name": found.name,
            "code": found.code,
            "label_nl": found.nl,
            "label_fr": found.fr,
            "label_de": found.de,
            "label_en": found.en,
            "special": found.special or None,
            "criminal": found.criminal or None,
            "national_id": found.national_id or None,
            "dpv": found.dpv,
            "source": found.label_source,
        }
    )
    edges = tuple(KnownEdge("broader", f"data-category/{item.slug}", item.source) for item in found.broader)
    return Known(properties, edges)


def _country(key: str) -> Known | None:
    found = _countries().get(key)
    if found is None:
        return None
    return Known(_filled({"name": found.nl, "code": found.code, "in_eea": found.in_eea(_TODAYS_MEMBERS)}))


def _safeguard(key: str) -> Known | None:
    found = _safeguards().get(key)
    if found is None:
        return None
    fields = ("name", "article", "valid_from", "valid_to", "source")
    return Known(_filled({field: getattr(found, field) for field in fields}))


@functools.cache
def _bodies() -> dict[str, Body]:
    return {item.slug: item for item in all_bodies()}


@functools.cache
def _categories() -> dict[str, Category]:
    return {item.slug: item for item in all_categories()}


@functools.cache
def _countries() -> dict[str, Country]:
    return {item.slug: item for item in all_countries()}


@functools.cache
def _safeguards() -> dict[str, Safeguard]:
    return {item.slug: item for item in all_safeguards()}


_LOOK_UPS: dict[str, Callable[[str], Known | None]] = {
    "organisation": _body,
    "data-category": _category,
    "country": _country,
    "safeguard": _safeguard,
}
