"""What persons decide of facts: it outranks every source, outlives the claims that it judged, and can be taken back.

Of several decisions on one fact the latest holds; withdrawing it lets the one before hold again, or the sources.
"""

import dataclasses
import enum
import hashlib
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from ropa.claims.claim import Claim, Value, fact_text
from ropa.claims.known import known

FactKey: TypeAlias = tuple[str, str, str | None]
"""Subject, field, object (None where the fact is a value)."""

SAME = "same"
"""The field of the facts «this thing is that thing»."""

EXISTS = "exists"
"""The field of the fact that there is such a thing at all; rejecting it leaves the thing out of the register."""


class Verdict(enum.StrEnum):
    """What a person says of a fact."""

    CONFIRM = "confirm"
    REJECT = "reject"
    CORRECT = "correct"
    STATE = "state"
    SAME = "same"
    NOT_THE_SAME = "not-the-same"
    WAIVE = "waive"
    WITHDRAW = "withdraw"


_HOLDS = frozenset({Verdict.CONFIRM, Verdict.STATE})
_NONE: dict[str, "Decision"] = {}
_NO_LINKS: dict[tuple[str, str], "Decision"] = {}


@dataclasses.dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a person, by name, with time and reason.

    `value` is what holds from now on; `judged` what the register said when it was judged. `other` is the thing that a
    corrected edge leads to. A waiver has the check's id as its field and `until`, the last day on which it counts.
    """

    subject: str
    field: str
    object: str | None
    verdict: Verdict
    by: str
    reason: str
    at: str = ""
    value: Value | None = None
    judged: Value | None = None
    other: str | None = None
    until: str | None = None

    @property
    def id(self) -> str:
        """The id in the ledger, which follows from what is decided, when and by whom."""
        parts = (self.at, self.by, self.fact, self.verdict, repr(self.value), self.other or "", self.reason)
        return "decision/" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:24]

    @property
    def fact(self) -> str:
        """The fact that is judged, as text."""
        return fact_text(self.subject, self.field, self.object)

    @property
    def key(self) -> FactKey:
        """The fact that is judged; that two things are the same is one fact, whichever is named first."""
        if self.field == SAME and self.object is not None and self.object < self.subject:
            return self.object, self.field, self.subject
        return self.subject, self.field, self.object


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that hold, one for each fact that is judged, the earliest first."""
    held: dict[FactKey, list[Decision]] = {}
    for decision in sorted(decisions, key=lambda decision: (decision.at, decision.id)):
        pile = held.setdefault(decision.key, [])
        if decision.verdict is not Verdict.WITHDRAW:
            pile.append(decision)
        elif pile:
            pile.pop()
    found = (pile[-1] for pile in held.values() if pile)
    return tuple(sorted(found, key=lambda decision: (decision.at, decision.id)))


class Judgements:
    """The decisions that hold, as merging needs them: which names mean one thing, and what holds of which fact.

    `left_out` are the things that a person says there are not; `kept` those of which a person says something that
    holds, and which therefore stand whatever the sources say.
    """

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self.held = standing(decisions)
        self._one_for: dict[str, str] = {}
        self._members: dict[str, tuple[str, ...]] = {}
        self._unite()
        self._values: dict[str, dict[str, Decision]] = {}
        self._links: dict[str, dict[tuple[str, str], Decision]] = {}
        self.left_out: set[str] = set()
        self.kept: set[str] = set()
        for decision in self.held:
            self._admit(decision)

    def one(self, node: str) -> str:
        """Return the id under which the thing stands in the register, its own where nobody said otherwise."""
        return self._one_for.get(node, node)

    def members(self, node: str) -> tuple[str, ...]:
        """Return all ids that a person said to be one thing with `node`, itself among them."""
        return self._members.get(self.one(node), (node,))

    def stands(self, node: str) -> bool:
        """Return whether a thing may stand in the register under this id."""
        return node not in self._one_for and node not in self.left_out

    def values_of(self, subject: str) -> Mapping[str, Decision]:
        """Return the decisions on the values of a thing: field → decision."""
        return self._values.get(subject, _NONE)

    def links_of(self, subject: str) -> Mapping[tuple[str, str], Decision]:
        """Return the decisions on the edges that start at a thing: field and far end → decision."""
        return self._links.get(subject, _NO_LINKS)

    def refuses(self, subject: str, field: str, end: str) -> bool:
        """Return whether a person says that an edge is not there, or that nothing stands at its far end."""
        if end in self.left_out:
            return True
        decision = self._links.get(subject, _NO_LINKS).get((field, end))
        return decision is not None and not self.upholds(decision, end)

    def upholds(self, decision: Decision, end: str) -> bool:
        """Return whether a decision on an edge says that the edge to `end` is there."""
        if decision.verdict is Verdict.CORRECT:
            return decision.other is not None and self.one(decision.other) == end
        return decision.verdict in _HOLDS

    def _unite(self) -> None:
        """Put together what is the same; the id that stands is the first in the alphabet, a known one before others."""
        groups: dict[str, set[str]] = {}
        for decision in self.held:
            if decision.verdict is Verdict.SAME and decision.object is not None:
                together = groups.get(decision.subject, {decision.subject}) | groups.get(
                    decision.object, {decision.object}
                )
                groups.update(dict.fromkeys(together, together))
        for group in groups.values():
            first = min(group, key=_rank)
            self._members[first] = tuple(sorted(group))
            self._one_for.update({node: first for node in group if node != first})

    def _admit(self, decision: Decision) -> None:
        if decision.verdict in (Verdict.SAME, Verdict.NOT_THE_SAME, Verdict.WAIVE):
            return
        subject = self.one(decision.subject)
        if decision.field == EXISTS:
            self.left_out.add(subject)
            return
        if decision.verdict is not Verdict.REJECT:
            self.kept.add(subject)
        if decision.object is None and decision.other is None:
            self._values.setdefault(subject, {})[decision.field] = decision
            return
        judged = self._links.setdefault(subject, {})
        for end in (decision.object, decision.other):  # the later decision on an edge holds: they come in that order
            if end is not None:
                judged[decision.field, self.one(end)] = decision


def _rank(node: str) -> tuple[bool, str]:
    return known(node) is None, node


def as_of(claims: Iterable[Claim], decisions: Iterable[Decision], moment: str) -> tuple[list[Claim], list[Decision]]:
    """Return the ledger as it was at an instant: what was recorded by then, as it was then."""
    held = [found for claim in claims if (found := claim.as_of(moment)) is not None]
    return held, [decision for decision in decisions if decision.at <= moment]
