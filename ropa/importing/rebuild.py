"""The whole register merged anew from its ledger; it must come out as it stands, and what differs is written."""

import dataclasses
from typing import TYPE_CHECKING

from ropa.claims.authorise import derive
from ropa.claims.graph import Graph
from ropa.claims.merge import project
from ropa.importing.run import now
from ropa.store import ledger, projection
from ropa.store.connection import Store

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


@dataclasses.dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild read and made, and how many things and edges it had to set right."""

    documents: int
    claims: int
    things: int
    edges: int
    set_right: int


def rebuild(store: Store) -> Rebuilt:
    """Merge the ledger anew in one transaction and write what differs. Raises `StoreError` where the store stops."""
    return store.write(_rebuild)


def merged(tx: "ManagedTransaction") -> Graph:
    """Return the register that the whole ledger makes, derived edges included."""
    speakers = {document.id: document.publisher for document in ledger.documents(tx)}
    graph = project(ledger.all_claims(tx), speakers)
    derive(graph)
    return graph


def _rebuild(tx: "ManagedTransaction") -> Rebuilt:
    ledger.lock(tx, now())
    wanted = merged(tx)
    change = projection.difference(projection.read_all(tx), wanted)
    projection.write(tx, change)
    documents = tx.run("MATCH (d:Document) RETURN count(d) AS number").single(strict=True)["number"]
    claims = tx.run("MATCH (c:Claim) RETURN count(c) AS number").single(strict=True)["number"]
    return Rebuilt(documents, claims, len(wanted.nodes), len(wanted.edges), len(change))
