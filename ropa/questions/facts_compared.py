"""Two states of a part of the register, side by side: which facts came, went, or became others."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from ropa.claims.book import Book
from ropa.claims.claim import Value
from ropa.claims.decide import EXISTS
from ropa.claims.graph import Graph
from ropa.claims.known import known
from ropa.model.catalogue import kind_of_id
from ropa.model.kind import Kind
from ropa.questions.flow_answer import Named

_SAID = "documents"
"""The source of a grouping that documents make; any other is a vocabulary."""


@dataclasses.dataclass(frozen=True, slots=True)
class Compared:
    """One fact that differs: of which thing, in which field, what it was and is; `other` where it is an edge."""

    subject: Named
    field: str
    before: Value | None
    after: Value | None
    other: str | None = None


def compared(before: Graph, after: Graph, things: Iterable[str], names: Mapping[str, str]) -> Iterator[Compared]:
    """Yield how some things differ in two states, by id and field.

    What the vocabularies say of a thing is no news, and a thing that they know neither comes nor goes: others only
    begin or cease to lead to it.
    `names` are the names of things that lie outside the states and are only led to.
    """
    old, new = Book(before), Book(after)
    for node in sorted(set(things)):
        kind = kind_of_id(node)
        if kind is None or (node not in old and node not in new):
            continue
        subject = Named(node, _called(new if node in new else old, node, names))
        if known(node) is None and (node in old) != (node in new):
            was, is_ = (_called(book, node, names) if node in book else None for book in (old, new))
            yield Compared(subject, EXISTS, was, is_)
        yield from _values(old, new, subject, kind)
        yield from _edges(old, new, subject, kind, names)


def _values(old: Book, new: Book, subject: Named, kind: Kind) -> Iterator[Compared]:
    node = subject.id
    listed = known(node)
    for field in sorted(kind.properties):
        was, is_ = old.value(node, field), new.value(node, field)
        if was == is_ or (field in kind.key and (was is None or is_ is None)):
            continue
        if listed is not None and listed.properties.get(field) in (was, is_) and None in (was, is_):
            continue
        yield Compared(subject, field, was, is_)


def _edges(old: Book, new: Book, subject: Named, kind: Kind, names: Mapping[str, str]) -> Iterator[Compared]:
    node = subject.id
    for field, declared in sorted(kind.edges.items()):
        if declared.edge.derived:
            continue
        was, is_ = (set(book.ends(node, declared.edge.type)) for book in (old, new))
        for end in sorted(was ^ is_):
            book = new if end in is_ else old
            if field in kind.key or book.edge(declared.edge.type, node, end).get("source", _SAID) != _SAID:
                continue
            name = _called(book, end, names)
            yield Compared(subject, field, name if end in was else None, name if end in is_ else None, end)


def _called(book: Book, node: str, names: Mapping[str, str]) -> str:
    """Return what a person calls a thing; a flow by its ends, and what it is about."""
    if not node.startswith("data-flow/"):
        return book.text(node, "name") or names.get(node) or book.name(node)
    ends = (book.end(node, edge_type) for edge_type in ("FROM", "TO"))
    shown = " → ".join(_called(book, end, names) if end else "…" for end in ends)
    about = book.text(node, "about")
    return f"{shown} ({about})" if about else shown
