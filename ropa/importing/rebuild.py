"""The whole register merged anew from its ledger; it must come out as it stands, and what differs is written."""

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ropa.claims.authorise import derive
from ropa.claims.claim import Claim
from ropa.claims.decide import Decision, Judgements
from ropa.claims.graph import Graph
from ropa.claims.merge import project
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions

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
    return merged_from(ledger.all_claims(tx), all_decisions(tx))


def merged_from(claims: Iterable[Claim], decisions: Iterable[Decision]) -> Graph:
    """Return the register that claims and decisions make, derived edges included."""
    judgements = Judgements(decisions)
    graph = project(claims, judgements)
    derive(graph, judgements)
    return graph


def _rebuild(tx: "ManagedTransaction") -> Rebuilt:
    ledger.lock(tx)
    return rebuild_from_ledger(tx)


def rebuild_from_ledger(tx: "ManagedTransaction") -> Rebuilt:
    """Merge the ledger anew inside a transaction that holds the lock, and write what differs."""
    wanted = merged(tx)
    change = projection.difference(projection.read_all(tx), wanted)
    projection.write(tx, change)
    documents = tx.run("MATCH (d:Document) RETURN count(d) AS number").single(strict=True)["number"]
    claims = tx.run("MATCH (c:Claim) RETURN count(c) AS number").single(strict=True)["number"]
    return Rebuilt(documents, claims, len(wanted.nodes), len(wanted.edges), len(change))
