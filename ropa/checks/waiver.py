"""Findings that a person accepts for a time, with a reason."""

import dataclasses
from collections.abc import Iterable

from ropa.claims.decide import Judgements, Verdict


@dataclasses.dataclass(frozen=True, slots=True)
class Waiver:
    """Who accepts the findings of one check on one subject, when and why, and the last day (ISO) on which it counts."""

    check: str
    subject: str
    by: str
    at: str
    reason: str
    until: str

    def counts(self, on: str) -> bool:
        """Return whether it counts on an ISO day."""
        return on <= self.until


def waivers(judgements: Judgements) -> Iterable[Waiver]:
    """Yield the waivers that nobody withdrew, over or not, the earliest first."""
    for decision in judgements.held:
        if decision.verdict is Verdict.WAIVE and decision.until:
            subject = judgements.one(decision.subject)
            yield Waiver(decision.field, subject, decision.by, decision.at, decision.reason, decision.until)
