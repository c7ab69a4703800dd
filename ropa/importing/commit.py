"""A reading of a document enters the register in one transaction: all of it or nothing, and twice changes nothing."""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from ropa.claims.claim import Claim
from ropa.claims.decide import Judgements
from ropa.claims.document import Document, newest
from ropa.claims.graph import Graph
from ropa.claims.merge import add_known, project
from ropa.store import authorisations, ledger, projection
from ropa.store.decisions import all_decisions
from ropa.store.unneeded import remove_unneeded

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
    if held is None or not held.stands or (held.importer, held.vocabulary) != (importer, vocabulary):
        return None
    return _nothing_new(tx, held)


def _nothing_new(tx: "ManagedTransaction", held: Document) -> Committed:
    return Committed("unchanged", held.id, ledger.standing_claims(tx, held.id), 0, 0)


def commit(tx: "ManagedTransaction", document: Document, claims: tuple[Claim, ...]) -> Committed:
    """Write one reading of `document`: ledger first, then the things that it touches.

    What the newest version of a series no longer says is retracted; an older version that arrives late is kept in the
    ledger and changes nothing that stands. A document that a person took back stands again.
    """
    moment = ledger.lock(tx)
    held_document = ledger.document_by_id(tx, document.id)
    if held_document is not None and held_document == document:
        return _nothing_new(tx, held_document)
    if not document.read_at:
        document = dataclasses.replace(document, read_at=moment)
    versions = {held.id: held for held in ledger.documents_of_series(tx, document.series)}
    versions[document.id] = document
    held_claims = ledger.claims_of_documents(tx, versions)
    is_newest = newest(versions.values()) == document
    retracted = _retracted(document, claims, held_claims, is_newest=is_newest)
    added = _added(claims, held_claims, moment, is_newest=is_newest)

    gone = [claim for group in retracted.values() for claim in group]
    ledger.write_document(tx, document)
    for why, group in retracted.items():
        ledger.retract_claims(tx, group, moment, why)
    ledger.mark_outread(tx, _outread(document, claims, held_claims))
    judgements = Judgements(all_decisions(tx))
    touched = {judgements.one(claim.subject) for claim in (*added, *gone) if claim.live}
    standing = claims_for_merging(tx, touched, judgements)
    ledger.add_claims(tx, document.id, added)
    ledger.write_series(tx, [version for version in versions.values() if version.stands])
    remerge(tx, touched, [*standing, *(claim for claim in added if claim.live)], judgements)
    return Committed(
        "imported",
        document.id,
        len(claims),
        sum(claim.live for claim in added),
        len(gone),
    )


def claims_for_merging(tx: "ManagedTransaction", touched: set[str], judgements: Judgements) -> list[Claim]:
    """Return the claims of which some things are made: the live ones, and all where a person's word keeps the thing."""
    kept = touched & judgements.kept
    return [
        *ledger.live_claims_about(tx, _members(touched - kept, judgements)),
        *ledger.claims_about(tx, _members(kept, judgements)),
    ]


def _members(things: set[str], judgements: Judgements) -> set[str]:
    return {member for thing in things for member in judgements.members(thing)}


def remerge(tx: "ManagedTransaction", touched: set[str], claims: list[Claim], judgements: Judgements) -> None:
    """Merge the touched things anew from all claims about them, and write what differs."""
    merged = project(claims, judgements)
    silent = {thing for thing in touched - merged.nodes.keys() if judgements.stands(thing)}
    add_known(merged, silent, judgements)
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
    mandates = {node for node in touched if node.startswith("mandate/")}
    authorisations.renew(tx, ends - {""}, mandates, judgements)
    remove_unneeded(tx, unneeded, judgements.members, judgements.kept)


def _keep_derived(held: Graph, wanted: Graph) -> None:
    """Leave derived edges to their own computation."""
    for key, properties in list(held.edges.items()):
        if "rule" in properties and key not in wanted.edges:
            del held.edges[key]


def _retracted(
    document: Document, claims: tuple[Claim, ...], held: list[Claim], *, is_newest: bool
) -> dict[str, list[Claim]]:
    if not held:
        return {}
    said = {claim.id: _reading(claim) for claim in claims}
    again = [c for c in held if c.live and c.document == document.id and said.get(c.first_id) != _reading(c)]
    older = [c for c in held if c.live and c.document != document.id] if is_newest else []
    return {"importer": again, "version": older}


def _outread(document: Document, claims: tuple[Claim, ...], held: list[Claim]) -> list[Claim]:
    """Return the claims of this document that do not stand and that this reading of it no longer makes."""
    retired = [claim for claim in held if claim.document == document.id and not claim.live and not claim.outread]
    said = {claim.id: _reading(claim) for claim in claims} if retired else {}
    return [claim for claim in retired if said.get(claim.first_id) != _reading(claim)]


def _reading(claim: Claim) -> tuple[object, ...]:
    return claim.quote, claim.rule, claim.confidence, claim.since, claim.until, claim.speaker


def _added(claims: tuple[Claim, ...], held: list[Claim], moment: str, *, is_newest: bool) -> list[Claim]:
    """Return the claims that are new, each with an id of its own where the same was said and retracted before."""
    times = times_said(held)
    readings = {(c.first_id, _reading(c)) for c in held if c.live or (not is_newest and in_last_reading(c))}
    added = []
    for claim in claims:
        if readings and (claim.id, _reading(claim)) in readings:
            continue
        fresh = said_again(claim, times, moment)
        if not is_newest:
            fresh = dataclasses.replace(fresh, retracted_at=moment, retracted_why="version")
        added.append(fresh)
    return added


def times_said(held: Iterable[Claim]) -> Counter[str]:
    """Return how often the ledger holds each claim, by the id under which it was said first."""
    return Counter(claim.first_id for claim in held)


def said_again(claim: Claim, times: Mapping[str, int], moment: str) -> Claim:
    """Return a claim as it is recorded now, with a count in its id where the ledger holds it already."""
    count = times.get(claim.first_id, 0)
    claim_id = f"{claim.first_id}~{count + 1}" if count else claim.first_id
    return dataclasses.replace(
        claim, id=claim_id, recorded_at=moment, retracted_at=None, retracted_why=None, outread=False
    )


def in_last_reading(claim: Claim) -> bool:
    """Return whether the last reading of its document makes this claim, be it that a newer version says otherwise."""
    return not claim.outread and claim.retracted_why != "importer"
