"""A decision as an answer shows it."""

import dataclasses

from ropa.claims.claim import Value
from ropa.claims.decide import Decision


@dataclasses.dataclass(frozen=True, slots=True)
class DecisionRow:
    """What a person decided: the fact, the decision as typed («not-the-same»), by whom, when (UTC) and why.

    `value` is what holds from now on, `other` the thing that a corrected edge leads to, `until` the last day of a
    waiver.
    """

    id: str
    fact: str
    decision: str
    by: str
    at: str
    reason: str
    value: Value | None
    other: str | None
    until: str | None


def decision_row(decision: Decision) -> DecisionRow:
    """Return a decision as an answer shows it."""
    return DecisionRow(
        decision.id,
        decision.fact,
        str(decision.verdict),
        decision.by,
        decision.at,
        decision.reason,
        decision.value,
        decision.other,
        decision.until,
    )
