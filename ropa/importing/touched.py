"""Which things a decision touches: those that have to be merged anew because of it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ropa.claims.decide import EXISTS, SAME, Decision, Judgements, Verdict
from ropa.claims.known import known_edges
from ropa.store import ledger, projection

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def touched_by(
    tx: "ManagedTransaction", decisions: Iterable[Decision], before: Judgements, after: Judgements
) -> set[str]:
    """Return the ids, as they stand before or after, of all that decisions touch.

    Two names for one thing, or a thing that is left out, concern everything that leads there as well.
    """
    alone: set[str] = set()
    renamed: set[str] = set()
    for decision in decisions:
        if decision.verdict is Verdict.WAIVE or decision.subject.startswith("document/"):
            continue
        if decision.field in (SAME, EXISTS):
            things = {thing for thing in (decision.subject, decision.object) if thing}
            if decision.field == EXISTS or any(before.members(thing) != after.members(thing) for thing in things):
                renamed |= things
        else:
            alone.add(decision.subject)
    touched = {judgements.one(thing) for thing in alone for judgements in (before, after)}
    if renamed:
        members = {member for thing in renamed for held in (before, after) for member in held.members(thing)}
        touched |= members | _leading_to(tx, members, before, after)
    return touched


def _leading_to(tx: "ManagedTransaction", members: set[str], before: Judgements, after: Judgements) -> set[str]:
    """Return what leads to some things: by claims, by edges as they stand, by decisions, and by the vocabularies."""
    found = ledger.subjects_leading_to(tx, members) | projection.starts_of(tx, members)
    for held in (before, after):
        found |= {decision.subject for decision in held.held if decision.object in members or decision.other in members}
    near = projection.ids_of_kinds(tx, members)
    found |= {thing for thing in near if any(edge.target in members for edge in known_edges(thing))}
    return {judgements.one(thing) for thing in found for judgements in (before, after)}
