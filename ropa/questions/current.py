"""The whole register as it stands, opened for checks and reports."""

from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.claims.decide import Judgements
from ropa.questions.evidence import Quotes
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def register_now(store: Store) -> tuple[Book, Quotes]:
    """Return the register as it stands, with the words that bear it out."""

    def read(tx: "ManagedTransaction") -> tuple[Book, Quotes]:
        claims = ledger.live_claims(tx)
        return Book(projection.read_all(tx)), Quotes(claims, ledger.documents(tx), Judgements(all_decisions(tx)))

    return store.read(read)
