"""What a person calls a flow, which has no name of its own: from whom to whom, which data, and what it is about."""

from collections.abc import Iterable

from ropa.claims.book import Book

NAMED_BY = ("FROM", "TO", "CARRIES")
"""The edges whose ends have to be in a book for a flow in it to be told."""

_MOST_NAMED = 3


def flow_label(book: Book, flow: str) -> str:
    """Return a flow in words: «KSZ → MyFamily: Rijksregisternummer (betaling van kinderbijslag)».

    Of many data the first three are named; an end that nobody states is «?».
    """
    start, end, data = (_names(book, book.ends(flow, edge)) for edge in NAMED_BY)
    about = book.text(flow, "about")
    label = f"{start or '?'} → {end or '?'}"
    return f"{label}{f': {data}' if data else ''}{f' ({about})' if about else ''}"


def _names(book: Book, things: Iterable[str]) -> str:
    names = [book.name(thing) for thing in things]
    return ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
