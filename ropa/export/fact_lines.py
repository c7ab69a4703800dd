"""The facts of a register, one line each with its key: what a file can be read back from, and changed by."""

from collections.abc import Iterator

from ropa.claims.book import Book
from ropa.claims.claim import Value, fact_text
from ropa.claims.known import known, known_edges
from ropa.export.called import called
from ropa.export.lines import FactLine
from ropa.model.catalogue import field_label, kind_of_id
from ropa.model.kind import Kind
from ropa.questions.flow_answer import Named
from ropa.questions.labels import label_of
from ropa.questions.scope import things_of

_LONGEST_NAME = 120


def fact_lines(book: Book, controller: str | None, language: str) -> Iterator[FactLine]:
    """Yield the facts of the register of a controller, or of all, by thing and field.

    What the vocabularies know of a thing anyway, and what is derived from other facts, is left out.
    """
    things = things_of(book, controller)
    for node in sorted(things):
        kind = kind_of_id(node)
        if kind is not None:
            yield from _values(book, node, kind, language)
            yield from _edges(book, node, kind, things, language)


def _values(book: Book, node: str, kind: Kind, language: str) -> Iterator[FactLine]:
    listed = known(node)
    subject = _named(book, node)
    for field in kind.properties:
        value = book.value(node, field)
        if value is None or (listed is not None and listed.properties.get(field) == value):
            continue
        for text in _texts(value):
            yield FactLine(subject, field_label(node, field)(language), text, None, None, fact_text(node, field, None))


def _edges(book: Book, node: str, kind: Kind, things: frozenset[str], language: str) -> Iterator[FactLine]:
    listed = {(edge.field, edge.target) for edge in known_edges(node)}
    subject = _named(book, node)
    for field, declared in kind.edges.items():
        for end in book.ends(node, declared.edge.type):
            told = book.edge(declared.edge.type, node, end)
            if "rule" in told or (field, end) in listed or end not in things:
                continue
            since, until = (str(told[name]) if name in told else None for name in ("since", "until"))
            label = called(book, end) if end.startswith("data-flow/") else label_of(book, end, language)
            yield FactLine(
                subject, field_label(node, field)(language), label, since, until, fact_text(node, field, end)
            )


def _named(book: Book, node: str) -> Named:
    name = called(book, node)
    return Named(node, name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…")


def _texts(value: Value) -> tuple[str, ...]:
    """Return a value as texts that can be read back: each item of a list by itself."""
    if isinstance(value, tuple):
        return value
    if isinstance(value, bool):
        return ("true" if value else "false",)
    return (str(value),)
