"""The register as it was recorded at the end of a day: merged in memory from the claims and decisions of then."""

from ropa.claims.book import Book
from ropa.questions.evidence import Quotes
from ropa.questions.opened import open_register, opened
from ropa.store.connection import Store


def register_as_of(store: Store, day: str) -> tuple[Book, Quotes]:
    """Return the register as it stood at the end of an ISO day, with the words that bore it out."""
    then = open_register(store, day)
    return then.book, then.quotes


def register_at(store: Store, moment: str) -> tuple[Book, Quotes]:
    """Return the register as it stood at an instant of the ledger, with the words that bore it out."""
    then = store.read(lambda tx: opened(tx, moment))
    return then.book, then.quotes
