"""How data categories lie above and below each other, and which of them the law protects more."""

from ropa.claims.book import Book


def line(book: Book, category: str) -> tuple[str, ...]:
    """Return a category and everything broader, as the vocabularies have it.

    A grouping that only a document makes is left out: it holds for its publisher and says nothing of the law.
    """
    found = [category]
    for one in found:
        found += [
            end
            for end in book.ends(one, "BROADER")
            if end not in found and book.edge("BROADER", one, end).get("source") != "documents"
        ]
    return tuple(found)


def related(book: Book, one: str, other: str) -> bool:
    """Return whether two categories are the same, or one is broader than the other."""
    return one in line(book, other) or other in line(book, one)


def bears(book: Book, category: str, mark: str) -> bool:
    """Return whether a category, or one that is broader, bears a mark: special, criminal or national_id."""
    return any(book.value(one, mark) is True for one in line(book, category))


def marked(book: Book, categories: tuple[str, ...], mark: str) -> tuple[str, ...]:
    """Return those of some categories that bear a mark."""
    return tuple(category for category in categories if bears(book, category, mark))
