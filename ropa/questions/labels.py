"""What a thing is called in a language, where a vocabulary says so; else the name that the register has."""

import functools
from collections.abc import Iterable, Mapping

from ropa.claims.book import Book
from ropa.questions.flow_answer import Named
from ropa.vocabulary.places import Country, all_countries


def label_of(book: Book, node: str, language: str) -> str:
    """Return the label of a thing in `language` («nl», «fr», «en», «de»)."""
    country = country_of(node)
    label = getattr(country, language, None) if country else book.value(node, f"label_{language}")
    return str(label or book.name(node))


def named(book: Book, nodes: Iterable[str]) -> tuple[Named, ...]:
    """Return things by id and name, in the order given."""
    return tuple(Named(node, book.name(node)) for node in nodes)


def country_of(node: str) -> Country | None:
    """Return what the vocabulary knows of a country by its id, None for anything else."""
    slug, _, key = node.partition("/")
    return _countries().get(key) if slug == "country" else None


@functools.cache
def _countries() -> Mapping[str, Country]:
    return {item.slug: item for item in all_countries()}
