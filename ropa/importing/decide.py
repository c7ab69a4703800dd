"""What a person decides enters the register: checked against the kinds, written with what it touches, or nothing."""

import dataclasses
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ropa.claims.claim import Value
from ropa.claims.clean import told_with
from ropa.claims.decide import EXISTS, SAME, Decision, FactKey, Judgements, Verdict
from ropa.claims.known import known
from ropa.errors import UserError
from ropa.importing.commit import claims_for_merging, remerge
from ropa.importing.fact import Fact, parse_fact, read_value
from ropa.importing.touched import touched_by
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.decisions import add_decisions, all_decisions

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_DOCUMENT = "document/"
_NEW_ID = re.compile(r"[a-z-]+/[0-9a-z]+(-{1,2}[0-9a-z]+)*", re.ASCII)
_SAMENESS = (Verdict.SAME, Verdict.NOT_THE_SAME)


@dataclasses.dataclass(frozen=True, slots=True)
class Ruling:
    """What a person wants to decide: the fact as text (SUBJECT-ID#field[=OBJECT-ID]), the verdict, by whom and why.

    `value` is the text of the value that holds (correct, state), `other` the thing that a corrected edge leads to,
    `until` the last ISO day of a waiver.
    """

    fact: str
    verdict: Verdict
    by: str
    reason: str
    value: str | None = None
    other: str | None = None
    until: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Decided:
    """The decision as it was recorded, and what other persons had decided on the same fact, the latest first."""

    decision: Decision
    before: tuple[Decision, ...]


def decide(store: Store, ruling: Ruling) -> Decided:
    """Record a decision and merge anew what it touches, in one transaction.

    Raises `UserError` where the fact is none, or the verdict makes no sense of it; `StoreError` where the store stops.
    """
    fact = parse_fact(ruling.fact)
    by = told_with("--by", ruling.by, "give the name of who decides")
    reason = told_with("--reason", ruling.reason, "give why")
    return store.write(lambda tx: _decide(tx, fact, dataclasses.replace(ruling, by=by, reason=reason)))


def decide_together(tx: "ManagedTransaction", rulings: Iterable[Ruling]) -> tuple[Decision, ...]:
    """Record several decisions at one instant, inside a transaction that is their own, and merge what they touch.

    Each is judged against the register with those before it. Raises `UserError` where one makes no sense.
    """
    moment = ledger.lock(tx)
    earlier = all_decisions(tx)
    before = Judgements(earlier)
    made: list[Decision] = []
    for ruling in rulings:
        by = told_with("--by", ruling.by, "give who decides")
        reason = told_with("--because", ruling.reason, "give why")
        told = dataclasses.replace(ruling, by=by, reason=reason)
        judged = _judged(tx, parse_fact(ruling.fact), told, [*earlier, *made], before)
        made.append(dataclasses.replace(judged, at=moment))
    after = Judgements([*earlier, *made])
    add_decisions(tx, made)
    renew(tx, touched_by(tx, made, before, after), after)
    return tuple(made)


def _decide(tx: "ManagedTransaction", fact: Fact, ruling: Ruling) -> Decided:
    moment = ledger.lock(tx)
    earlier = all_decisions(tx)
    before = Judgements(earlier)
    decision = dataclasses.replace(_judged(tx, fact, ruling, earlier, before), at=moment)
    after = Judgements([*earlier, decision])
    add_decisions(tx, [decision])
    renew(tx, touched_by(tx, [decision], before, after), after)
    others = sorted((held for held in earlier if held.key == decision.key), key=lambda held: held.at, reverse=True)
    return Decided(decision, tuple(others))


def renew(tx: "ManagedTransaction", touched: set[str], judgements: Judgements) -> None:
    """Merge things anew from what the ledger holds of them."""
    if touched:
        remerge(tx, touched, claims_for_merging(tx, touched, judgements), judgements)


def _judged(
    tx: "ManagedTransaction", fact: Fact, ruling: Ruling, earlier: list[Decision], judgements: Judgements
) -> Decision:
    """Return the decision that a ruling is. Raises `UserError` where it makes no sense of the fact."""
    decision = Decision(fact.subject, fact.field, fact.object, ruling.verdict, ruling.by, ruling.reason)
    if ruling.verdict is Verdict.WITHDRAW:
        return _withdrawn(decision, judgements)
    if ruling.verdict is Verdict.WAIVE:
        if ruling.until is None:
            raise UserError("a waiver counts for a time: give its last day with --until")
        _demand_known(tx, fact.subject, earlier)
        return dataclasses.replace(decision, until=ruling.until)
    if (fact.field == SAME) != (ruling.verdict in _SAMENESS):
        raise UserError(
            f"{decision.fact}: «{ruling.verdict}» does not go with this fact; two things are judged by ID#same=ID with "
            "«same» or «not-the-same», all others by «confirm», «reject», «correct» or «state»"
        )
    if not _brings_in(fact, ruling):
        for thing in filter(None, (fact.subject, fact.object, ruling.other)):
            _demand_known(tx, thing, earlier)
    if fact.field == SAME:
        return _of_sameness(decision)
    if fact.field == EXISTS:
        return _of_existence(decision)
    if fact.object is not None:
        return _of_edge(tx, decision, fact, ruling, judgements)
    return _of_value(tx, decision, fact, ruling, judgements)


def _withdrawn(decision: Decision, judgements: Judgements) -> Decision:
    if decision.key not in {held.key for held in judgements.held}:
        raise UserError(f"{decision.fact}: no decision on this fact stands that could be withdrawn")
    return decision


def _of_sameness(decision: Decision) -> Decision:
    if decision.verdict is Verdict.SAME and decision.subject.startswith(_DOCUMENT):
        raise UserError(
            f"{decision.fact}: a document becomes a version of another by importing it again: "
            f"ropa import FILE --replaces {decision.object}"
        )
    return decision


def _of_existence(decision: Decision) -> Decision:
    if decision.subject.startswith(_DOCUMENT):
        raise UserError(f"{decision.fact}: a document is taken back by: ropa retract {decision.subject} --reason TEXT")
    if decision.verdict is not Verdict.REJECT:
        raise UserError(
            f"{decision.fact}: that there is such a thing can be rejected, and the rejection withdrawn; nothing else"
        )
    return decision


def _of_edge(
    tx: "ManagedTransaction", decision: Decision, fact: Fact, ruling: Ruling, judgements: Judgements
) -> Decision:
    if ruling.value is not None:
        raise UserError(f"{decision.fact}: this fact leads to another thing; give it with --other, not --value")
    if ruling.verdict is Verdict.CORRECT:
        if ruling.other is None:
            raise UserError(f"{decision.fact}: say with --other to which thing it should lead instead")
        fact.demand_target(ruling.other)
        return dataclasses.replace(decision, other=ruling.other)
    if ruling.other is not None:
        raise UserError(f"{decision.fact}: --other goes with «correct» alone")
    if ruling.verdict is Verdict.CONFIRM and not _is_said(tx, fact.key, judgements):
        raise UserError(f"{decision.fact}: nobody says so, so there is nothing to confirm; «state» says it yourself")
    return decision


def _of_value(
    tx: "ManagedTransaction", decision: Decision, fact: Fact, ruling: Ruling, judgements: Judgements
) -> Decision:
    if ruling.other is not None:
        raise UserError(f"{decision.fact}: this fact holds a value; give it with --value, not --other")
    held = _held(tx, fact, judgements)
    gives = ruling.verdict in (Verdict.CORRECT, Verdict.STATE)
    if gives != (ruling.value is not None):
        wanted = "needs the value that holds: add --value" if gives else "takes no --value"
        raise UserError(f"{decision.fact}: «{ruling.verdict}» {wanted}")
    if held is None and ruling.verdict is not Verdict.STATE:
        raise UserError(
            f"{decision.fact}: the register holds no value that you could {ruling.verdict}; «state» gives it one"
        )
    value = read_value(fact, ruling.value) if ruling.value is not None else None
    return dataclasses.replace(decision, value=held if ruling.verdict is Verdict.CONFIRM else value, judged=held)


def _held(tx: "ManagedTransaction", fact: Fact, judgements: Judgements) -> Value | None:
    subject = judgements.one(fact.subject)
    return projection.read_things(tx, [subject]).nodes.get(subject, {}).get(fact.field)


def _is_said(tx: "ManagedTransaction", key: FactKey, judgements: Judgements) -> bool:
    subject, field, target = key
    members = judgements.members(subject)
    ends = set(judgements.members(target)) if target else set()
    if any(claim.field == field and claim.object in ends for claim in ledger.live_claims_about(tx, members)):
        return True
    one = judgements.one(subject)
    edge = parse_fact(f"{subject}#{field}={target}").edge_type
    return (edge, one, judgements.one(target or "")) in projection.read_things(tx, [one]).edges


def _demand_known(tx: "ManagedTransaction", thing: str, earlier: list[Decision]) -> None:
    """Raise `UserError` where neither the register nor its past nor a vocabulary knows a thing."""
    if any(thing in (held.subject, held.object, held.other) for held in earlier):
        return
    if thing.startswith(_DOCUMENT):
        found = ledger.document_by_id(tx, thing) is not None
    else:
        found = known(thing) is not None or bool(projection.existing(tx, [thing]) or ledger.spoken_of(tx, [thing]))
    if not found:
        raise UserError(
            f"{thing}: the register holds no such thing; copy the id from what `ropa review` prints, or bring it in: "
            f"ropa decide {thing}#name state --value NAME --by NAME --reason TEXT"
        )


def _brings_in(fact: Fact, ruling: Ruling) -> bool:
    """Return whether a person names a thing, which brings it into the register where it is not there yet."""
    names = ruling.verdict is Verdict.STATE and fact.object is None and fact.field == "name"
    return names and "name" in fact.kind.key and _NEW_ID.fullmatch(fact.subject) is not None
