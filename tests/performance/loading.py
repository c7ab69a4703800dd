"""A generated register put straight into a store: the things and edges that the product's own merge makes of claims."""

import functools
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from neo4j import ManagedTransaction

from ropa.claims.claim import Claim
from ropa.claims.document import Document
from ropa.claims.graph import Graph
from ropa.claims.merge import add_known, project
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.projection import Difference
from ropa.store.schema import prepare
from ropa.vocabulary.categories import all_categories
from tests.performance.example_facts import Batch

T = TypeVar("T")
PER_TRANSACTION = 5_000


def load(store: Store, batches: Iterable[Batch]) -> int:
    """Put a register into an empty store, 5,000 things, edges or claims a transaction; return how many there are."""
    prepare(store)
    vocabulary = Graph()
    add_known(vocabulary, [f"data-category/{category.slug}" for category in all_categories()])
    written = _write(store, vocabulary)
    for batch in batches:
        written += _write(store, _own(batch)) + _write_ledger(store, batch)
    store.write(ledger.lock)  # as every write of the product, it gives the register an instant
    return written


def _own(batch: Batch) -> Graph:
    """Return the things that a batch speaks of, merged, with the edges that start at them."""
    merged = project(batch.claims)
    subjects = {claim.subject for claim in batch.claims}
    edges = {key: properties for key, properties in merged.edges.items() if key[1] in subjects}
    return Graph({node: merged.nodes[node] for node in sorted(subjects)}, edges | batch.derived)


def _write(store: Store, graph: Graph) -> int:
    parts = [Difference(new_nodes=dict(part)) for part in _parts(list(graph.nodes.items()))]
    parts += [Difference(new_edges=dict(part)) for part in _parts(list(graph.edges.items()))]
    for part in parts:
        store.write(functools.partial(projection.write, change=part))
    return len(graph.nodes) + len(graph.edges)


def _write_ledger(store: Store, batch: Batch) -> int:
    for part in _parts(batch.documents):
        store.write(functools.partial(_write_documents, documents=part))
    by_document = {key: list(found) for key, found in itertools.groupby(batch.cited, lambda claim: claim.document)}
    for documents in _parts(list(by_document.items()), PER_TRANSACTION // 20):
        store.write(functools.partial(_add_claims, by_document=documents))
    return len(batch.documents) + 2 * len(batch.cited)


def _parts(items: Sequence[T], size: int = PER_TRANSACTION) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _write_documents(tx: ManagedTransaction, documents: Sequence[Document]) -> None:
    for document in documents:
        ledger.write_document(tx, document)


def _add_claims(tx: ManagedTransaction, by_document: Sequence[tuple[str, list[Claim]]]) -> None:
    for document, claims in by_document:
        ledger.add_claims(tx, document, claims)
