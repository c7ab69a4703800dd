"""A person takes a document back: what it alone said stands no longer, and erased, nothing of its words is left."""

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ropa.claims.claim import Claim
from ropa.claims.clean import clean_text
from ropa.claims.decide import Decision, Judgements
from ropa.claims.document import Document, erased, newest
from ropa.claims.frozen_version import FrozenVersion
from ropa.claims.known import known
from ropa.errors import UserError
from ropa.importing.commit import in_last_reading, said_again, times_said
from ropa.importing.decide import renew
from ropa.importing.touched import touched_by
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions, remove_decisions
from ropa.store.frozen_versions import all_versions, empty_notes, remove_versions

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_TELLING = 12
"""Words of a document that are at least this long may not stay in the reason of a decision once it is erased."""


@dataclasses.dataclass(frozen=True, slots=True)
class Retracted:
    """What taking a document back changed.

    `claims` stood and stand no longer (or are gone for good where it was `erased`), `revived` are those of the version
    before, which stands again; `decisions` are those that were erased with it, `versions` the frozen ones of a
    controller that nothing else named. `document` is its id from now on.
    """

    document: str
    at: str
    erased: bool
    claims: int
    revived: int
    decisions: int
    versions: int = 0


def retract(store: Store, document: str, *, by: str, reason: str, erase: bool = False) -> Retracted:
    """Take a document back, in one transaction; with `erase`, remove its text and quotes for good.

    Raises `UserError` where there is no such document or it was taken back already; `StoreError` where the store stops.
    """
    who, why = clean_text(by), clean_text(reason)
    if not who or not why:
        raise UserError("taking a document back needs a name and a reason: add --by NAME --reason TEXT")
    return store.write(lambda tx: _retract(tx, document, who, why, erase=erase))


def _retract(tx: "ManagedTransaction", document_id: str, by: str, why: str, *, erase: bool) -> Retracted:
    moment = ledger.lock(tx)
    document = _found(tx, document_id, erase=erase)
    versions = ledger.documents_of_series(tx, document.series)
    claims = ledger.claims_of_documents(tx, [version.id for version in versions])
    own = [claim for claim in claims if claim.document == document.id]
    others = [version for version in versions if version != document]
    next_best = newest(others) if newest(versions) == document else None
    revived = _revived(next_best, claims, moment)

    earlier = all_decisions(tx)
    before = Judgements(earlier)
    dropped: list[Decision] = []
    forgotten: list[FrozenVersion] = []
    stood = [claim for claim in own if claim.live]
    if erase:
        ledger.remove_claims(tx, own)
        dropped = _without_ground(tx, own, earlier)
        remove_decisions(tx, dropped)
        forgotten = _frozen_versions_without(tx, own)
        left = erased(document, moment, by, why)
        ledger.replace_document(tx, document, left)
    else:
        ledger.retract_claims(tx, stood, moment, "retract")
        left = dataclasses.replace(document, retracted_at=moment, retracted_by=by, retracted_why=why)
        ledger.write_document(tx, left)
    if next_best is not None:
        ledger.add_claims(tx, next_best.id, revived)
    ledger.write_series(tx, [version for version in others if version.stands])
    after = Judgements(set(earlier) - set(dropped))
    touched = {judgements.one(claim.subject) for claim in (*own, *revived) for judgements in (before, after)}
    renew(tx, touched | touched_by(tx, dropped, before, after), after)
    return Retracted(left.id, moment, erase, len(own if erase else stood), len(revived), len(dropped), len(forgotten))


def _found(tx: "ManagedTransaction", document_id: str, *, erase: bool) -> Document:
    document = ledger.document_by_id(tx, document_id)
    if document is None:
        raise UserError(f"{document_id}: the register holds no such document; `ropa import --json` prints their ids")
    if document.erased or (document.retracted_at and not erase):
        done = "erased" if document.erased else "taken back"
        raise UserError(
            f"{document_id}: it was {done} on {(document.retracted_at or '')[:10]} by {document.retracted_by}; "
            "there is nothing left to do"
        )
    return document


def _revived(version: Document | None, claims: Iterable[Claim], moment: str) -> list[Claim]:
    """Return what a version says again, now that no newer one stands: the claims of its last reading, each once."""
    if version is None:
        return []
    held = [claim for claim in claims if claim.document == version.id]
    times = times_said(held)
    last: dict[str, Claim] = {}
    for claim in sorted(held, key=lambda claim: (claim.recorded_at, claim.id)):
        if claim.live or in_last_reading(claim):
            last[claim.first_id] = claim
    return [said_again(claim, times, moment) for claim in last.values() if not claim.live]


def _without_ground(tx: "ManagedTransaction", gone: list[Claim], decisions: list[Decision]) -> list[Decision]:
    """Return the decisions that speak of what only the erased claims named, or repeat words that only they held."""
    nameless = _nameless(tx, gone)
    rest = ledger.claims_about(tx, {decision.subject for decision in decisions})
    said_elsewhere = {repr(claim.value) for claim in rest}
    values = {repr(claim.value) for claim in gone if claim.value is not None} - said_elsewhere
    words = _words(gone) - {text for claim in rest for text in (claim.quote, str(claim.value or ""))}
    return [
        decision
        for decision in decisions
        if {decision.subject, decision.object, decision.other} & nameless
        or any(value is not None and repr(value) in values for value in (decision.value, decision.judged))
        or any(text in decision.reason for text in words)
    ]


def _nameless(tx: "ManagedTransaction", gone: Iterable[Claim]) -> set[str]:
    """Return the things of which only the erased claims spoke, and that no vocabulary knows."""
    held = list(gone)
    things = {claim.subject for claim in held} | {claim.object for claim in held if claim.object}
    unlisted = {thing for thing in things if known(thing) is None}
    return unlisted - ledger.spoken_of(tx, unlisted)


def _words(gone: Iterable[Claim]) -> set[str]:
    """Return the words of claims that are long enough to tell where they are from."""
    return {text for claim in gone for text in (claim.quote, str(claim.value or "")) if len(text) >= _TELLING}


def _frozen_versions_without(tx: "ManagedTransaction", gone: list[Claim]) -> list[FrozenVersion]:
    """Remove the frozen versions of controllers that only the erased claims named, and notes that repeat their words.

    The others stay with their fingerprint, which the register can no longer give where it held what was erased.
    """
    held, words, nameless = all_versions(tx), _words(gone), _nameless(tx, gone)
    forgotten = [version for version in held if version.controller in nameless]
    remove_versions(tx, forgotten)
    empty_notes(tx, [version for version in held if any(text in version.note for text in words)])
    return forgotten
