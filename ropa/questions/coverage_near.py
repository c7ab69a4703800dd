"""Which mandates come near to a disclosure: between the same parties or their parts, and what keeps them from it."""

from collections.abc import Iterator, Mapping

from ropa.claims.authorise import relatives
from ropa.claims.book import Book
from ropa.claims.known import closure, known_edges
from ropa.questions.coverage_answer import Near, Short
from ropa.questions.flow_answer import MandateHeld
from ropa.questions.labels import named

_MOST = 5
"""How many near mandates are shown of one disclosure."""
_FAR = 2
"""Distance of a body that is another part, or another self, of the same whole; nearer ones stand for each other."""


def in_scope(category: str, scope: frozenset[str]) -> bool:
    """Return whether a category is among those of a mandate, or below one of them."""
    return category in scope or not scope.isdisjoint(closure(category))


class Nearness:
    """Finds mandates by the parties of a flow; `held` are all mandates with their validity."""

    def __init__(self, book: Book, held: Mapping[str, MandateHeld]) -> None:
        self._book = book
        self._held = held

    def between(self, flow: str) -> tuple[str, ...]:
        """Return the mandates whose parties are those of a flow, or bodies that stand for them, whatever they cover."""
        near = (mandate for mandate, start, end in self._around(flow) if start < _FAR and end < _FAR)
        return tuple(sorted(near))

    def nearest(self, flow: str) -> tuple[Near, ...]:
        """Return the mandates nearest to a flow that none covers, those that lack least first."""
        ranked = []
        for mandate, start, end in self._around(flow):
            if start + end < _FAR + _FAR:
                why = tuple(self._shortcomings(flow, mandate, start, end))
                ranked.append((len(why), start + end, mandate, why))
        return tuple(
            Near(self._held[mandate], why) for _, _, mandate, why in sorted(ranked, key=lambda row: row[:3])[:_MOST]
        )

    def _around(self, flow: str) -> Iterator[tuple[str, int, int]]:
        """Yield the mandates that a flow's parties may have to do with: how far its provider is, and its receiver."""
        giving = self._distances(self._book.ends(flow, "FROM")[0], "PROVIDER")
        taking = self._distances(self._book.ends(flow, "TO")[0], "RECEIVER")
        yield from ((mandate, giving[mandate], taking[mandate]) for mandate in giving.keys() & taking.keys())

    def _distances(self, body: str, edge_type: str) -> dict[str, int]:
        found: dict[str, int] = {}
        for other, distance in _reach(body).items():
            for mandate in self._book.starts(other, edge_type):
                found[mandate] = min(distance, found.get(mandate, distance))
        return found

    def _shortcomings(self, flow: str, mandate: str, start: int, end: int) -> Iterator[Short]:
        book = self._book
        if start == _FAR:
            yield Short("other_provider", named(book, book.ends(mandate, "PROVIDER")))
        if end == _FAR:
            yield Short("other_receiver", named(book, book.ends(mandate, "RECEIVER")))
        scope = frozenset(book.ends(mandate, "COVERS"))
        left = [node for node in book.ends(flow, "CARRIES") if scope and not in_scope(node, scope)]
        if left:
            yield Short("categories_outside", named(book, left))
        held = self._held[mandate]
        if held.valid_on is False:
            yield Short("not_valid", text=held.why)


def _reach(body: str) -> dict[str, int]:
    """Return the bodies near to one: itself, those that stand for it, and the other parts or selves of these.

    Two members of one class have nothing to do with each other, so no way leads through a class.
    """
    found = {body: 0}
    found.update(dict.fromkeys(sorted(relatives(body)), 1))
    for other in list(found)[1:]:
        if not _by_membership(body, other):
            for far in sorted(relatives(other)):
                if not _by_membership(other, far):
                    found.setdefault(far, _FAR)
    return found


def _by_membership(one: str, other: str) -> bool:
    edges = {edge.field for edge in known_edges(one) if edge.target == other}
    edges |= {edge.field for edge in known_edges(other) if edge.target == one}
    return edges <= {"member_of"}
