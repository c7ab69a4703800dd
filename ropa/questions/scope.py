"""What the register of a controller consists of: its activities and flows, and all that they lead to."""

from collections.abc import Iterable

from ropa.claims.book import Book

_ONWARD = (
    "processing-activity/",
    "purpose/",
    "retention-period/",
    "mandate/",
    "data-category/",
    "data-flow/",
)
"""Things whose own edges belong to the register that shows them; others belong to a register of their own."""


def things_of(book: Book, controller: str | None) -> frozenset[str]:
    """Return the ids of all things of which the register of a controller is made, or that of all (None)."""
    if controller is None:
        return frozenset(book.things)
    activities = _with_wholes(book, book.starts(controller, "CONTROLLED_BY"))
    flows = {flow for activity in activities for flow in book.flows_of(activity)}
    flows |= {flow for edge_type in ("FROM", "TO") for flow in book.starts(controller, edge_type)}
    found = {controller}
    ahead = {controller, *activities, *flows} & book.things.keys()
    own = frozenset(activities)
    edges = _edges(book)
    while ahead:
        found |= ahead
        ahead = {end for node in ahead for edge, end in edges.get(node, ()) if _leads(node, edge, own, controller)}
        ahead = (ahead & book.things.keys()) - found
    return frozenset(found)


def _with_wholes(book: Book, activities: Iterable[str]) -> set[str]:
    """Return activities with those that they are part of."""
    found: set[str] = set()
    ahead = set(activities)
    while ahead:
        found |= ahead
        ahead = {whole for activity in ahead for whole in book.ends(activity, "PART_OF")} - found
    return found


def _edges(book: Book) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for (edge, start, end), _ in book.edges():
        found.setdefault(start, []).append((edge, end))
    return found


def _leads(node: str, edge: str, own: frozenset[str], controller: str) -> bool:
    """Return whether an edge of a thing of the register leads to another thing of it."""
    if node == controller:
        return True
    if node.startswith("processing-activity/") and node not in own:
        return edge == "CONTROLLED_BY"  # whose activity it is, and nothing else of another's register
    return node.startswith(_ONWARD)
