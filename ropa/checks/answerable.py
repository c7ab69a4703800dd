"""Who answers for what a finding is about: the controller, by the activities that the thing belongs to."""

from ropa.checks.processing import upwards
from ropa.claims.book import Book

_HOLDERS = {
    "purpose": ("HAS_PURPOSE", "FOR"),
    "retention-period": ("RETAINED_FOR",),
    "contact": ("REACHED_AT",),
    "system": ("RUNS_ON",),
    "security-measure": ("PROTECTED_BY",),
    "safeguard": ("SAFEGUARDED_BY",),
    "assessment": ("ASSESSED_IN",),
    "legal-text": ("BASED_ON",),
}
"""The edges by which things of a kind belong to others, which answer for them."""

_PARTIES = {"data-flow": ("FROM", "TO"), "mandate": ("PROVIDER", "RECEIVER")}
"""The edges to those who answer for a thing that stands between bodies."""


def answerable(book: Book, node: str) -> tuple[str, ...]:
    """Return the bodies that answer for a thing, by id; a body answers for itself.

    For a flow it is the controller of its activity, and where it is of none, its sender and receiver.
    """
    found: set[str] = set()
    _collect(book, node, found, set())
    return tuple(sorted(found))


def answers_for(book: Book, body: str, node: str) -> bool:
    """Return whether a body, or a part of it, answers for a thing."""
    return any(body in upwards(book, one) for one in answerable(book, node))


def _collect(book: Book, node: str, found: set[str], seen: set[str]) -> None:
    if node in seen:
        return
    seen.add(node)
    kind = node.partition("/")[0]
    if kind == "organisation":
        found.add(node)
        return
    ahead = [*book.ends(node, "CONTROLLED_BY")]
    if kind == "data-flow":
        ahead += [one for whole in book.ends(node, "PART_OF") for one in book.ends(whole, "CONTROLLED_BY")]
    if not ahead:
        ahead += [end for edge in _PARTIES.get(kind, ()) for end in book.ends(node, edge)]
    ahead += [start for edge in _HOLDERS.get(kind, ()) for start in book.starts(node, edge)]
    for one in ahead:
        _collect(book, one, found, seen)
