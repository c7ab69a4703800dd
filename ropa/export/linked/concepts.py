"""The values of the federal code lists that an export uses, with their lists and official labels."""

import dataclasses
import functools
from collections.abc import Callable, Iterator

from ropa.claims.book import Book
from ropa.export.linked.nodes import Node, Nodes, ref
from ropa.export.linked.spoken import LANGUAGES
from ropa.vocabulary.categories import Category, all_categories
from ropa.vocabulary.lists import Term, Vocabulary, vocabulary

SCHEME = "http://vocab.belgif.be/auth/{}#id"


def term(nodes: Nodes, found: Term) -> Node:
    """Add a value of a federal list, with its list and labels, and return a reference to it."""
    return _concept(nodes, found.iri, found.code, {key: getattr(found, key) for key in LANGUAGES}, [found.list])


def category(nodes: Nodes, found: Category) -> Node:
    """Add a data category of the federal list, and return a reference to it.

    The shapes ask the data of a part from a list «gdpr-category2», which nobody published; the only published list of
    data categories stands in for it.
    """
    names = {key: getattr(found, key) for key in LANGUAGES}
    return _concept(nodes, found.iri, found.code, names, ["gdpr-category", "gdpr-category2"])


def classified(name: str, text: str, of: str | None = None) -> Term | None:
    """Return the value of a closed list that a wording is or falls under; `of` is the federal list among several."""
    return _list(name, of).classify(text)


def coded(name: str, code: str, of: str | None = None) -> Term | None:
    """Return the value of a closed list with a code or key."""
    return _list(name, of).find(code)


def nearest(book: Book, thing: str, wanted: Callable[[Category], bool]) -> Category | None:
    """Return what the vocabulary knows of a data category or of the nearest above it that is `wanted`."""
    for node in upwards(book, thing):
        found = _categories().get(node)
        if found is not None and wanted(found):
            return found
    return None


def upwards(book: Book, thing: str) -> Iterator[str]:
    """Yield a data category and everything broader, the nearest first."""
    seen, level = {thing}, [thing]
    while level:
        yield from level
        above = {broader for node in level for broader in book.ends(node, "BROADER")}
        level = sorted(above - seen)
        seen |= above


def _concept(nodes: Nodes, iri: str, code: str, names: dict[str, str], lists: list[str]) -> Node:
    schemes = [ref(SCHEME.format(name)) for name in lists]
    shown = {language: name for language, name in names.items() if name}
    return nodes.put(iri, "skos:Concept", {"skos:inScheme": schemes, "code": code, "preflabel": shown})


@functools.cache
def _list(name: str, of: str | None) -> Vocabulary:
    found = vocabulary(name)
    return found if of is None else dataclasses.replace(found, terms=tuple(t for t in found.terms if t.list == of))


@functools.cache
def _categories() -> dict[str, Category]:
    return {f"data-category/{item.slug}": item for item in all_categories()}
