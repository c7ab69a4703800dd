"""The closed lists of an authority in a cell: code and label of the list's value, then the words of the source."""

import functools
from collections.abc import Iterator
from typing import Any

from ropa.claims.known import known_edges
from ropa.export.show import Show
from ropa.naming import fold
from ropa.vocabulary.categories import all_categories
from ropa.vocabulary.lists import LANGUAGES, Vocabulary, list_names, vocabulary

CATEGORIES = "data_categories"
"""The list of data categories; a category that is not on it stands under the nearest broader one that is."""


def with_code(name: str, written: Show) -> Show:
    """Return what writes a value with its code in a closed list, as it is where the list has none for it."""
    if name == CATEGORIES:
        return lambda value, language: "" if value is None else _category(value, written(value, language), language)
    terms = vocabulary(name)
    return lambda value, language: "" if value is None else _term(terms, value, written(value, language), language)


def all_lists() -> tuple[str, ...]:
    """Return the names of the closed lists."""
    return (CATEGORIES, *list_names())


def terms_of(name: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the values of a closed list: code and label."""
    if name == CATEGORIES:
        yield from ((item.code, str(getattr(item, language) or item.nl)) for item in all_categories() if item.code)
    else:
        yield from ((term.code, term.label(language)[0]) for term in vocabulary(name).terms)


def without_label(name: str, language: str) -> tuple[str, ...]:
    """Return the codes of the values of a closed list that have no label in a language."""
    if name == CATEGORIES:
        return tuple(item.code for item in all_categories() if item.code and not getattr(item, language))
    return tuple(term.code for term in vocabulary(name).terms if term.label(language)[1] != language)


def _term(terms: Vocabulary, value: object, text: str, language: str) -> str:
    raw = value if isinstance(value, str) else text
    found = terms.classify(raw)
    if found is None:
        return text
    label, _ = found.label(language)
    return _joined(found.code, label, "" if raw == found.key else text)


def _category(value: Any, text: str, language: str) -> str:  # noqa: ANN401 - whatever has the id of a category
    found = _nearest(value.id)
    if found is None:
        return text
    code, labels = found
    return _joined(code, labels.get(language) or labels["nl"], text)


@functools.lru_cache(maxsize=8192)
def _nearest(category: str) -> tuple[str, dict[str, str]] | None:
    """Return code and labels of a category of the list, or of the nearest above it; None where there is none."""
    seen, level = {category}, [category]
    while level:
        for node in level:
            if node in _listed():
                return _listed()[node]
        above = {edge.target for node in level for edge in known_edges(node) if edge.field == "broader"}
        level = sorted(above - seen)
        seen |= above
    return None


@functools.cache
def _listed() -> dict[str, tuple[str, dict[str, str]]]:
    return {
        f"data-category/{item.slug}": (item.code, {one: getattr(item, one) for one in LANGUAGES})
        for item in all_categories()
        if item.code
    }


def _joined(code: str, label: str, text: str) -> str:
    listed = f"{code} {label}"
    return listed if not text or fold(text) == fold(label) else f"{listed}: {text}"
