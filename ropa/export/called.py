"""What a thing of the register is called in a sheet: its name, and a flow by its two ends."""

from ropa.claims.book import Book

_FLOW = "data-flow/"


def called(book: Book, thing: str) -> str:
    """Return the name of a thing; of a flow its two ends, the one that is not named as an ellipsis."""
    if not thing.startswith(_FLOW):
        return book.name(thing)
    return " → ".join(book.name(end) if end else "…" for end in (book.end(thing, "FROM"), book.end(thing, "TO")))
