"""Categories of personal data: the Belgian federal list and our own below and across it, as one acyclic graph.

The federal list (103 codes) keeps its codes and official labels. Our own categories name what statements really say
(«gsm-nummer», «loongegevens») and lie below a federal one. Every edge says whose it is. `special` (Art. 9), `criminal`
(Art. 10) and `national_id` (Art. 87) hold for everything below a category that bears them.
"""

import dataclasses
import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ropa.errors import DeclarationError
from ropa.naming import fold, slug
from ropa.vocabulary.category_phrases import (
    bare_phrase,
    core_phrases,
    loose_phrase,
    means_whole_file,
    names_nothing,
    parent_by_phrase,
)
from ropa.vocabulary.reading import data_files, entries, listed, read
from ropa.vocabulary.resemblance import LONGEST_NAME, nearest

__all__ = [
    "Broader",
    "Category",
    "all_categories",
    "ancestors",
    "category",
    "descendants",
    "find_category",
    "head_parent",
    "names_nothing",
    "near_categories",
    "whole_file",
]

_CODE_BEFORE_LABEL = re.compile(r"^\s*(?:[0-9A-Z][0-9A-Z-]{0,5}\s*[.:]|\d{1,2}-\d{2})\s+(?=\S)")


@dataclasses.dataclass(frozen=True, slots=True)
class Broader:
    """An edge to a broader category: its slug, and whose edge it is («belgif» or «ropa»)."""

    slug: str
    source: str


@dataclasses.dataclass(frozen=True, slots=True)
class Category:
    """A category of personal data (Art. 30(1)(c)).

    `slug` is the key part of its id, made from the Dutch label; `code` and `iri` are those of the federal list and
    empty for our own. `dpv` is a term of the W3C Data Privacy Vocabulary («pd:EmailAddress»). `label_source` says
    whose labels they are; an empty label is one that nobody wrote.
    """

    slug: str
    name: str
    code: str
    iri: str
    nl: str
    fr: str
    de: str
    en: str
    broader: tuple[Broader, ...]
    special: bool
    criminal: bool
    national_id: bool
    dpv: str | None
    aliases: tuple[str, ...]
    label_source: str

    @property
    def labels(self) -> tuple[str, ...]:
        """Every name under which the category is found, none twice."""
        return tuple(dict.fromkeys(label for label in (self.nl, self.fr, self.de, self.en, *self.aliases) if label))


@functools.cache
def all_categories() -> tuple[Category, ...]:
    """Return every category, the federal list in its order first; a contradiction in the data is a DeclarationError."""
    rows = list(_rows())
    keys = _keys(rows)
    made = [_category(row, keys) for row in rows]
    return tuple(_inherit(made))


def category(key: str) -> Category:
    """Return the category with this slug; KeyError for another text."""
    return _by_slug()[key]


def find_category(name: str) -> Category | None:
    """Return the category of which `name` is a label in any language, an alias or (in capitals) the code, or None.

    Articles and possessives before it do not matter («uw rekeningnummer»); a list's own code before a label is not
    read, since lists number differently («Q. Rijksregisternummer»). A label of a parent and its child means the parent.
    """
    by_code = _by_code().get(name.strip())
    if by_code is not None:
        return by_code
    index, loose = _label_index(), _loose_index()
    for text in (name, _CODE_BEFORE_LABEL.sub("", name)):
        for form in (fold(text[:LONGEST_NAME]), *core_phrases(text)):
            found = index.get(form) or loose.get(loose_phrase(form))
            if found is not None:
                return found
    return None


def head_parent(name: str) -> Category | None:
    """Return the category under which an unknown phrase belongs by its head («…gegevens», «medische …»), or None."""
    found = find_category(name)
    if found is not None:
        return found
    parent = parent_by_phrase(name)
    return None if parent is None else _by_slug().get(parent) or _by_code()[parent]


def whole_file(name: str) -> bool:
    """Whether a phrase stands for everything that is held («dossier», «alle gegevens», «toutes les données»).

    A phrase that names a category («medisch dossier») stands for that category alone.
    """
    return means_whole_file(name) and find_category(name) is None


def near_categories(name: str, limit: int = 5) -> list[tuple[Category, float]]:
    """Return the categories whose labels resemble `name` most, with their likeness (0–100), the best first."""
    index = _label_index()
    exact = find_category(name)
    found = {exact.slug: (exact, 100.0)} if exact else {}
    for near, score in nearest(bare_phrase(name), index, limit * 4):
        found.setdefault(index[near].slug, (index[near], score))
    return list(found.values())[:limit]


@functools.cache
def ancestors(key: str) -> frozenset[str]:
    """Return the slugs of everything broader than this category, near and far, without itself."""
    direct = {edge.slug for edge in category(key).broader}
    return frozenset(direct).union(*(ancestors(parent) for parent in direct))


@functools.cache
def descendants(key: str) -> frozenset[str]:
    """Return the slugs of everything narrower than this category, near and far, without itself."""
    direct = _narrower().get(category(key).slug, frozenset())
    return direct.union(*(descendants(child) for child in direct))


@functools.cache
def _by_slug() -> Mapping[str, Category]:
    return {entry.slug: entry for entry in all_categories()}


@functools.cache
def _by_code() -> Mapping[str, Category]:
    return {entry.code: entry for entry in all_categories() if entry.code}


@functools.cache
def _narrower() -> Mapping[str, frozenset[str]]:
    below: dict[str, set[str]] = {}
    for entry in all_categories():
        for edge in entry.broader:
            below.setdefault(edge.slug, set()).add(entry.slug)
    return {key: frozenset(children) for key, children in below.items()}


@functools.cache
def _label_index() -> Mapping[str, Category]:
    """Return the categories by folded label; where a parent and a child share one, the parent has it."""
    index: dict[str, Category] = {}
    for entry in all_categories():
        for label in entry.labels:
            key = fold(label)
            other = index.get(key)
            if other is None or other.slug in ancestors(entry.slug):
                index.setdefault(key, entry)
            elif entry.slug in ancestors(other.slug):
                index[key] = entry
            elif other is not entry:
                raise DeclarationError(f"«{label}» names both {other.slug} and {entry.slug}: keep it at one of them")
    return index


@functools.cache
def _loose_index() -> Mapping[str, Category]:
    """Return the categories by label without articles and possessives, as far as only one has such a label."""
    index: dict[str, Category | None] = {}
    for label, entry in _label_index().items():
        loose = loose_phrase(label)
        index[loose] = entry if index.get(loose, entry) is entry else None
    return {label: entry for label, entry in index.items() if label and entry is not None}


def _rows() -> Iterator[dict[str, Any]]:
    """Yield the entries of the data files, each with the list it comes from and the address of its list."""
    for path in _federal_first(data_files("categories")):
        iri = read(path)["about"].get("iri", "")
        for row in entries(path, "category"):
            row["iri"] = iri.format(code=row["code"]) if iri and "code" in row else ""
            yield row


def _federal_first(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: (path.stem != "federal", path.name))


def _keys(rows: list[dict[str, Any]]) -> dict[str, str]:
    """Give every row its slug and return the slugs by code and by slug, so that edges may use either."""
    keys: dict[str, str] = {}
    for row in rows:
        key = slug(row["nl"])
        if key in keys:
            key = slug(f"{row['nl']} {row['code']}") if row.get("code") else key
        if key in keys or row.get("code") in keys:
            raise DeclarationError(f"the category {key} stands twice")
        row["slug"] = key
        keys[key] = key
        if row.get("code"):
            keys[row["code"]] = key
    return keys


def _category(row: dict[str, Any], keys: Mapping[str, str]) -> Category:
    """Return the category that one row declares, with the flags that it bears itself."""
    edges: list[Broader] = []
    for field, source in (("broader", row["source"]), ("also_below", "ropa")):
        for parent in row.get(field, ()):
            if parent not in keys:
                raise DeclarationError(f"{row['slug']} lies below {parent}, which no entry declares")
            edges.append(Broader(keys[parent], source))
    return Category(
        slug=row["slug"],
        name=row["nl"],
        code=row.get("code", ""),
        iri=row["iri"],
        nl=row["nl"],
        fr=row.get("fr", ""),
        de=row.get("de", ""),
        en=row.get("en", ""),
        broader=tuple(edges),
        special=row.get("special", False),
        criminal=row.get("criminal", False),
        national_id=row.get("national_id", False),
        dpv=row.get("dpv"),
        aliases=listed(row.get("aliases", "")),
        label_source=row.get("label_source", row["source"]),
    )


def _inherit(made: list[Category]) -> Iterator[Category]:
    """Yield the categories with the flags of everything broader; a cycle is a DeclarationError."""
    by_slug = {entry.slug: entry for entry in made}
    done: dict[str, Category] = {}

    def settle(key: str, below: tuple[str, ...]) -> Category:
        if key in below:
            raise DeclarationError(f"the categories go round in a circle: {' → '.join((*below, key))}")
        if key not in done:
            entry = by_slug[key]
            line = [entry, *(settle(edge.slug, (*below, key)) for edge in entry.broader)]
            done[key] = dataclasses.replace(
                entry,
                special=any(one.special for one in line),
                criminal=any(one.criminal for one in line),
                national_id=any(one.national_id for one in line),
            )
        return done[key]

    for entry in made:
        yield settle(entry.slug, ())
