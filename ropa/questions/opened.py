"""The whole register opened at one instant, as it stands or as it stood, with all that it is answered from."""

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.claims.claim import Claim
from ropa.claims.decide import Judgements, as_of
from ropa.claims.document import Document
from ropa.importing.rebuild import merged_from
from ropa.questions.evidence import Quotes
from ropa.questions.moment import day_of, end_of
from ropa.questions.register_answer import Erased
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


@dataclasses.dataclass(frozen=True)
class Opened:
    """A register in memory: its things and edges, and the words and decisions that bear them out.

    `moment` is the instant of the ledger as of which it was merged, None where it is read as it stands.
    """

    book: Book
    quotes: Quotes
    claims: Sequence[Claim]
    judgements: Judgements
    documents: Sequence[Document]
    moment: str | None

    @property
    def erased(self) -> tuple[Erased, ...]:
        """The documents that the register held at its moment and that were erased since; none as it stands."""
        if self.moment is None:
            return ()
        return tuple(
            Erased(held.id, day_of(held.retracted_at), held.retracted_by or "", held.retracted_why or "")
            for held in self.documents
            if held.erased and held.retracted_at and held.read_at <= self.moment < held.retracted_at
        )


def open_register(store: Store, as_of_day: str | None = None) -> Opened:
    """Return the register as it stands, or as it stood at the end of an ISO day, read at one instant.

    Raises `StoreError` where the store cannot be reached.
    """
    moment = end_of(as_of_day) if as_of_day else None
    return store.read(lambda tx: opened(tx, moment))


def opened(tx: "ManagedTransaction", moment: str | None) -> Opened:
    """Return the register as it stands, or as it stood at an instant of the ledger."""
    decisions = all_decisions(tx)
    if moment is None:
        claims = ledger.live_claims(tx)
        graph = projection.read_all(tx)
    else:
        claims, decisions = as_of(ledger.claims_recorded_by(tx, moment), decisions, moment)
        graph = merged_from(claims, decisions)
    judgements, documents = Judgements(decisions), ledger.documents(tx)
    quotes = Quotes(claims, documents, judgements)
    return Opened(Book(graph), quotes, claims, judgements, documents, moment)
