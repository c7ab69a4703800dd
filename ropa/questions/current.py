"""The whole register as it stands, opened for reports."""

from ropa.claims.book import Book
from ropa.questions.evidence import Quotes
from ropa.questions.opened import open_register
from ropa.store.connection import Store


def register_now(store: Store) -> tuple[Book, Quotes]:
    """Return the register as it stands, with the words that bear it out."""
    now = open_register(store)
    return now.book, now.quotes
