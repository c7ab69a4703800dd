"""How sure it is that a flow carries the category: stated, implied, possible, or not at all.

Stated: it names the category or a narrower one. Implied: it names a broader one, or the whole file of a sender that
uses the category, or its activity uses it. Possible: it names no data, and its sender holds the category.
"""

import dataclasses
from collections.abc import Iterable, Mapping

from ropa.questions.flow_answer import Certainty
from ropa.questions.flow_facts import Activity, Body, Flow, Scope


@dataclasses.dataclass(frozen=True, slots=True)
class Judged:
    """A flow with the certainty that it carries the category, and why where it is not stated."""

    flow: Flow
    certainty: Certainty
    because: str | None


@dataclasses.dataclass(slots=True)
class Judge:
    """What decides about flows: the categories below and above, the activities that use them, and who holds them."""

    down: dict[str, Scope]
    up: dict[str, Scope]
    activities: list[Activity]
    groupings: dict[tuple[str, str], frozenset[str]]
    users: set[str] = dataclasses.field(default_factory=set)
    holders: dict[str, str | None] = dataclasses.field(default_factory=dict)
    _using: dict[str, bool] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        for activity in self.activities:
            uses = any(self._holds_for(self.down, category, activity.speakers) for category in activity.uses)
            self._using[activity.id] = uses
            related = uses or any(self._holds_for(self.up, category, activity.speakers) for category in activity.uses)
            for controller, _ in activity.controllers:
                if related:
                    self.holders[controller] = None
                if uses:
                    self.users.add(controller)

    def add_holders(self, flows: Iterable[Judged]) -> None:
        """Count the bodies at both ends of stated and implied flows among those that hold the category."""
        for judged in flows:
            if judged.certainty != "possible":
                for end in (judged.flow.start, judged.flow.end):
                    if end.startswith("organisation/"):
                        self.holders.setdefault(end, None)

    def add_passages(self, bodies: Mapping[str, Body]) -> None:
        """Count the bodies to which a path may pass on from a holder among the holders, with the reason."""
        for holder in sorted(self.holders):
            for other, _, reason in bodies[holder].passages if holder in bodies else ():
                self.holders.setdefault(other, reason)

    def uses(self, activity: str) -> bool:
        """Return whether an activity itself uses the category or a narrower one."""
        return self._using.get(activity, False)

    def names(self, flow: Flow) -> bool:
        """Return whether a flow names the category or a relative of it."""
        return any(
            self._holds_for(scopes, category, flow.speakers)
            for category, _ in flow.carries
            for scopes in (self.down, self.up)
        )

    def judge(self, flow: Flow) -> Judged | None:
        """Return the flow with its certainty, None where it does not carry the category as far as one can tell."""
        for category, _ in flow.carries:
            if self._holds_for(self.down, category, flow.speakers):
                return Judged(flow, "stated", None)
        for category, name in flow.carries:
            if self._holds_for(self.up, category, flow.speakers) and not self._listed_beside(flow, category):
                return Judged(flow, "implied", f"{name} includes it")
        if flow.carries:
            return None
        if flow.whole_file:
            reason = "the whole file goes, and the sender uses it"
            return Judged(flow, "implied", reason) if self._in_file(flow) else None
        for activity, name, general, _, _ in flow.activities:
            if not general and self._using.get(activity):
                return Judged(flow, "implied", f"the activity «{name}» uses it")
        return self._possible(flow)

    def _possible(self, flow: Flow) -> Judged | None:
        holder = flow.start if flow.start.startswith("organisation/") else flow.end
        if holder not in self.holders:
            return None
        passage = self.holders[holder]
        reason = "the flow names no data, and its sender holds it"
        if holder == flow.end:
            reason = "the collection names no data, and who collects holds it"
        return Judged(flow, "possible", f"{reason}: {passage}" if passage else reason)

    def _in_file(self, flow: Flow) -> bool:
        own = [activity for activity, _, general, uses_data, _ in flow.activities if uses_data and not general]
        if own:
            return any(self._using.get(activity) for activity in own)
        return flow.start in self.users

    def _listed_beside(self, flow: Flow, broader: str) -> bool:
        """Return whether the flow's own document lists the category beside the broader one, as another thing."""
        for activity in self.activities:
            if broader not in activity.uses or not activity.documents & flow.documents:
                continue
            for category in activity.uses & self.down.keys():
                grouped = self.groupings.get((category, broader), frozenset()) & activity.speakers
                if not grouped and self._holds_for(self.down, category, activity.speakers):
                    return True
        return False

    @staticmethod
    def _holds_for(scopes: dict[str, Scope], category: str, speakers: frozenset[str]) -> bool:
        if category not in scopes:
            return False
        scope = scopes[category]
        return scope is None or bool(scope & speakers)
