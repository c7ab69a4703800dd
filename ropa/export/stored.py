"""The workbook of a register as it stands in a store, or as it stood at the end of a day, read at one instant."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ropa.checks.judge import Grounds
from ropa.checks.since import Recorded
from ropa.claims.book import Book
from ropa.claims.decide import Judgements, as_of
from ropa.export.export import export
from ropa.export.layouts import layout
from ropa.export.request import ExportRequest
from ropa.importing.rebuild import merged_from
from ropa.questions.as_of import erased_since
from ropa.questions.evidence import Quotes
from ropa.questions.moment import end_of
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def export_register(store: Store, request: ExportRequest) -> Iterator[bytes]:
    """Return the workbook of a layout in pieces; all of it is made before the first is given.

    Raises `UnknownName` where there is no such layout, `StoreError` where the store cannot be reached.
    """
    layout(request.layout)  # an unknown one is said before anything is read
    erased = erased_since(store, end_of(request.as_of)) if request.as_of else ()
    return export(*read_register(store, request), request, erased)


def read_register(store: Store, request: ExportRequest) -> tuple[Book, Grounds]:
    """Return the register that is asked for, with the words and decisions behind it."""

    def read(tx: "ManagedTransaction") -> tuple[Book, Grounds]:
        if request.as_of is None:
            claims, decisions = ledger.live_claims(tx), all_decisions(tx)
            graph = projection.read_all(tx)
        else:
            moment = end_of(request.as_of)
            claims, decisions = as_of(ledger.claims_recorded_by(tx, moment), all_decisions(tx), moment)
            graph = merged_from(claims, decisions)
        judgements = Judgements(decisions)
        quotes = Quotes(claims, ledger.documents(tx), judgements)
        return Book(graph), Grounds(quotes, judgements, Recorded(claims, judgements))

    return store.read(read)
