"""The flows of an activity as the checks see them: who receives, and what is denied."""

from collections.abc import Iterator

from ropa.checks.processing import activities, is_class, upwards
from ropa.claims.book import Book
from ropa.model.terms import FlowKind


def handed_on(book: Book, activity: str) -> tuple[str, ...]:
    """Return the flows of an activity itself by which somebody else than its controller receives data."""
    own = set(book.ends(activity, "CONTROLLED_BY"))
    return tuple(
        flow
        for flow in book.flows_of(activity)
        if not book.value(flow, "denied") and any(end not in own for end in book.ends(flow, "TO"))
    )


def recipients(book: Book, activity: str) -> tuple[str, ...]:
    """Return who receives data in an activity, those named for the whole it is part of among them."""
    own = set(book.ends(activity, "CONTROLLED_BY"))
    found = {
        end
        for one in upwards(book, activity)
        for flow in handed_on(book, one)
        for end in book.ends(flow, "TO")
        if end not in own
    }
    return tuple(sorted(found))


def says_nobody(book: Book, activity: str) -> bool:
    """Return whether it is said that an activity has no recipients: a denial of passing on without any scope.

    A denial that belongs to no activity counts for all that its sender does.
    """
    own = set(book.ends(activity, "CONTROLLED_BY"))
    denials = [flow for flow in book.flows_of(activity) if book.value(flow, "denied")]
    denials += [
        flow
        for body in sorted(own)
        for flow in book.starts(body, "FROM")
        if book.value(flow, "denied") and not book.ends(flow, "PART_OF")
    ]
    scopes = ("TO", "INTO", "CARRIES", "FOR")
    return any(
        book.value(flow, "flow_kind") == FlowKind.DISCLOSURE and not any(book.ends(flow, scope) for scope in scopes)
        for flow in denials
    )


def flows_in_force(book: Book, on: str) -> Iterator[str]:
    """Yield the flows that are neither denied nor a mandate's own account, and not of ended activities alone."""
    for flow in book.of_kind("DataFlow"):
        if book.value(flow, "denied") or book.value(flow, "permitted"):
            continue
        whole = book.ends(flow, "PART_OF")
        if not whole or any(book.in_force(activity, on) for activity in whole):
            yield flow


def flows_judged(book: Book, on: str) -> Iterator[str]:
    """Yield the flows by which data are handed on in the activities that are judged, each once."""
    found = {flow for activity in activities(book, on) for flow in handed_on(book, activity)}
    yield from sorted(found)


def is_completed(book: Book, flow: str, receiver: str) -> bool:
    """Return whether a receiver of a class («public services») is told in full: bodies of that class stand beside it.

    They are bodies of the same nature to which the same activity hands data on in the same way.
    """
    for activity in book.ends(flow, "PART_OF"):
        for other in handed_on(book, activity):
            if book.value(other, "flow_kind") != book.value(flow, "flow_kind"):
                continue
            if any(end != receiver and _is_one_of(book, end, receiver) for end in book.ends(other, "TO")):
                return True
    return False


def _is_one_of(book: Book, body: str, of: str) -> bool:
    if of in book.ends(body, "MEMBER_OF"):
        return True
    return not is_class(book, body) and book.value(of, "public") is True and book.value(body, "public") is True


def ends_called(book: Book, flow: str) -> dict[str, str]:
    """Return the names of sender and receiver of a flow, for a sentence."""
    ends = {"sender": book.ends(flow, "FROM"), "receiver": book.ends(flow, "TO")}
    return {name: ", ".join(map(book.name, found)) or "?" for name, found in ends.items()}
