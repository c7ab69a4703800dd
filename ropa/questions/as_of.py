"""The register as it was recorded at the end of a day: merged in memory from the claims and decisions of then."""

from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.claims.decide import Judgements, as_of
from ropa.importing.rebuild import merged_from
from ropa.questions.evidence import Quotes
from ropa.questions.moment import day_of, end_of
from ropa.questions.register_answer import Erased
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def register_as_of(store: Store, day: str) -> tuple[Book, Quotes]:
    """Return the register as it stood at the end of an ISO day, with the words that bore it out."""
    return register_at(store, end_of(day))


def register_at(store: Store, moment: str) -> tuple[Book, Quotes]:
    """Return the register as it stood at an instant of the ledger, with the words that bore it out."""

    def read(tx: "ManagedTransaction") -> tuple[Book, Quotes]:
        recorded = ledger.claims_recorded_by(tx, moment)
        claims, decisions = as_of(recorded, all_decisions(tx), moment)
        return Book(merged_from(claims, decisions)), Quotes(claims, ledger.documents(tx), Judgements(decisions))

    return store.read(read)


def erased_since(store: Store, moment: str) -> tuple[Erased, ...]:
    """Return the documents that the register held at an instant and that were erased since."""
    held = store.read(ledger.documents)
    return tuple(
        Erased(document.id, day_of(document.retracted_at), document.retracted_by or "", document.retracted_why or "")
        for document in held
        if document.erased and document.retracted_at and document.read_at <= moment < document.retracted_at
    )
