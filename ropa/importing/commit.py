"""A reading of a document enters the register in one transaction: all of it or nothing, and twice changes nothing."""

import dataclasses
from typing import TYPE_CHECKING, Literal

from ropa.claims.claim import Claim
from ropa.claims.document import Document, newest
from ropa.claims.graph import Graph
from ropa.claims.merge import add_known, project
from ropa.store import authorisations, ledger, projection

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


@dataclasses.dataclass(frozen=True, slots=True)
class Committed:
    """What a reading changed in the ledger: claims added that stand, and claims that stand no longer."""

    status: Literal["imported", "unchanged"]
    document: str
    claims: int
    new: int
    retracted: int


def unchanged(tx: "ManagedTransaction", sha256: str, importer: str, vocabulary: str) -> Committed | None:
    """Return that nothing is to be done where the same bytes were read by the same reader with the same lists."""
    held = ledger.document_with_bytes(tx, sha256)
    if held is None or (held.importer, held.vocabulary) != (importer, vocabulary):
        return None
    return _nothing_new(tx, held)


def _nothing_new(tx: "ManagedTransaction", held: Document) -> Committed:
    return Committed("unchanged", held.id, ledger.standing_claims(tx, held.id), 0, 0)


def commit(tx: "ManagedTransaction", document: Document, claims: tuple[Claim, ...], now: str) -> Committed:
    """Write one reading of `document`: ledger first, then the things that it touches.

    What the newest version of a series no longer says is retracted; an older version that arrives late is kept in the
    ledger and changes nothing that stands.
    """
    ledger.lock(tx, now)
    held_document = ledger.document_by_id(tx, document.id)
    if held_document is not None and held_document == document:
        return _nothing_new(tx, held_document)
    versions = {held.id: held for held in ledger.documents_of_series(tx, document.series)}
    versions[document.id] = document
    held_claims = ledger.claims_of_documents(tx, versions)
    is_newest = newest(list(versions.values())).id == document.id
    retracted = _retracted(document, claims, held_claims, is_newest=is_newest)
    added = _added(claims, held_claims, None if is_newest else now)

    gone = [claim for group in retracted.values() for claim in group]
    touched = {claim.subject for claim in (*added, *gone) if claim.live}
    ledger.write_document(tx, document)
    for why, group in retracted.items():
        ledger.retract_claims(tx, group, now, why)
    standing = ledger.live_claims_about(tx, touched)
    ledger.add_claims(tx, document.id, added)
    ledger.write_series(tx, list(versions.values()))
    remerge(tx, touched, [*standing, *(claim for claim in added if claim.live)])
    return Committed(
        "imported",
        document.id,
        len(claims),
        sum(claim.live for claim in added),
        len(gone),
    )


def remerge(tx: "ManagedTransaction", touched: set[str], live_claims: list[Claim]) -> None:
    """Merge the touched things anew from all live claims about them, and write what differs."""
    speakers = {held.id: held.publisher for held in ledger.documents(tx)}
    merged = project(live_claims, speakers)
    silent = touched - merged.nodes.keys()
    for node_id in silent:
        add_known(merged, node_id)
    held = projection.read_things(tx, touched)
    wanted = Graph()
    around = merged.nodes.keys() - touched
    standing = projection.existing(tx, around)
    for node_id, properties in merged.nodes.items():
        if node_id in touched or node_id not in standing:
            wanted.nodes[node_id] = properties
    for key, properties in merged.edges.items():
        if key[1] in touched or key[1] not in standing:
            wanted.edges[key] = properties
    _keep_derived(held, wanted)
    change = projection.difference(held, wanted)
    unneeded = silent | {end for _, _, end in change.gone_edges}
    projection.write(tx, change)
    ends = {str(graph.nodes[node].get("ends", "")) for graph in (held, wanted) for node in touched & graph.nodes.keys()}
    authorisations.renew(tx, ends - {""}, {node for node in touched if node.startswith("mandate/")})
    projection.remove_unneeded(tx, unneeded)


def _keep_derived(held: Graph, wanted: Graph) -> None:
    """Leave derived edges to their own computation."""
    for key, properties in list(held.edges.items()):
        if "rule" in properties and key not in wanted.edges:
            del held.edges[key]


def _retracted(
    document: Document, claims: tuple[Claim, ...], held: list[Claim], *, is_newest: bool
) -> dict[str, list[Claim]]:
    said = {claim.id: _reading(claim) for claim in claims}
    again = [c for c in held if c.live and c.document == document.id and said.get(_base(c)) != _reading(c)]
    older = [c for c in held if c.live and c.document != document.id] if is_newest else []
    return {"importer": again, "version": older}


def _base(claim: Claim) -> str:
    return claim.id.split("~")[0]


def _reading(claim: Claim) -> tuple[object, ...]:
    return claim.quote, claim.rule, claim.confidence, claim.since, claim.until


def _added(claims: tuple[Claim, ...], held: list[Claim], superseded_at: str | None) -> list[Claim]:
    """Return the claims that are new, each with an id of its own where the same was said and retracted before."""
    times: dict[str, int] = {}
    readings: set[tuple[str, tuple[object, ...]]] = set()
    for claim in held:
        base = _base(claim)
        times[base] = times.get(base, 0) + 1
        if claim.live or superseded_at is not None:
            readings.add((base, _reading(claim)))
    added = []
    for claim in claims:
        if (claim.id, _reading(claim)) in readings:
            continue
        fresh = dataclasses.replace(claim, id=f"{claim.id}~{times[claim.id] + 1}") if claim.id in times else claim
        if superseded_at is not None:
            fresh = dataclasses.replace(fresh, retracted_at=superseded_at, retracted_why="version")
        added.append(fresh)
    return added
