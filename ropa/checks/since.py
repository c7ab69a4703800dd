"""Since when a fault could be told: the day on which the words that bear it out came to stand in the register."""

from collections.abc import Iterable

from ropa.checks.check import Found
from ropa.claims.claim import Claim
from ropa.claims.decide import Decision, Judgements
from ropa.questions.moment import day_of

_UNJUDGED = Judgements()


class Recorded:
    """When each thing, and each fact about it, was first recorded, by the claims and decisions that stand."""

    def __init__(self, claims: Iterable[Claim], judgements: Judgements = _UNJUDGED) -> None:
        self._first: dict[str, str] = {}
        for claim in claims:
            if claim.live and claim.recorded_at:
                target = None if claim.object is None else judgements.one(claim.object)
                self.add(judgements.one(claim.subject), claim.field, target, claim.recorded_at)
        for decision in judgements.held:
            self._decided(decision, judgements)

    def add(self, subject: str, field: str, target: str | None, at: str) -> None:
        """Note that a fact (in the ids that stand) was recorded at an instant."""
        whole = f"{subject}#{field}"
        for key in (subject, whole, *((f"{whole}={target}", target) if target else ())):
            self.add_thing(key, at)

    def add_thing(self, key: str, at: str) -> None:
        """Note that something about a thing, or a fact, was recorded at an instant."""
        self._first[key] = min(at, self._first.get(key, at))

    def since(self, found: Found) -> str | None:
        """Return the ISO day in Brussels since which a fault could be told, None where the register does not know.

        Of each thing that the evidence is about the earliest words count, and it takes the words on all of them; where
        silence is the fault, the thing itself. A fault that only time brings about is none before its day.
        """
        earliest: dict[str, str] = {}
        for fact in found.evidence or (found.subject,):
            thing = fact.partition("#")[0]
            at = self._first.get(fact) or self._first.get(thing)
            if at is not None:
                earliest[thing] = min(at, earliest.get(thing, at))
        days = [day_of(at) for at in earliest.values()] + [day for day in (found.not_before,) if day]
        return max(days, default=None)

    def _decided(self, decision: Decision, judgements: Judgements) -> None:
        end = decision.other or decision.object
        target = None if end is None else judgements.one(end)
        if decision.at:
            self.add(judgements.one(decision.subject), decision.field, target, decision.at)
