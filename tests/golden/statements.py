"""One statement as the register holds it: the facts that its claims and the graph agree on, ready to be compared.

A fact counts only where a live claim of the document states it, the graph holds it, and the claim's quote is exact.
"""

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

from ropa.claims.claim import Claim, Value
from ropa.model.catalogue import kind_of_id
from tests.golden.registers import Reading, Register


@dataclasses.dataclass(frozen=True)
class Span:
    """A range of a canonical text."""

    start: int
    end: int

    def meets(self, start: int | None, end: int | None) -> bool:
        """Return whether a range shares a character with this one."""
        return start is not None and end is not None and start < self.end and self.start < end


@dataclasses.dataclass(frozen=True)
class FlowSaid:
    """A flow as one statement states it; things by id, purposes by name."""

    id: str
    start: str | None
    end: str | None
    flow_kind: str
    denied: bool
    whole_file: bool
    role_doubt: bool
    condition: str | None
    about: str
    carries: frozenset[str]
    about_subjects: frozenset[str]
    purposes: tuple[str, ...]
    into: frozenset[str]
    safeguarded_by: frozenset[str]
    except_for: frozenset[str]


def any_of(entry: str) -> frozenset[str]:
    """Return the ids that an entry «a | b» of the expectations admits."""
    return frozenset(part.strip() for part in entry.split("|"))


def same_set(entries: Iterable[str], found: Iterable[str]) -> bool:
    """Return whether each entry has exactly one of its ids in `found`, and nothing else is there."""
    wanted, there = [any_of(entry) for entry in entries], frozenset(found)
    return all(len(there & ids) == 1 for ids in wanted) and there <= frozenset[str]().union(*wanted)


class Statement:
    """What one document says, restricted to what the graph holds and what is quoted exactly."""

    def __init__(self, register: Register, name: str) -> None:
        self.reading: Reading = register.readings[name]
        self.graph = register.graph
        self.text = self.reading.extraction.text or ""
        self._about: dict[str, list[Claim]] = {}
        for claim in self.reading.claims:
            if self.exact(claim) and self.held(claim):
                self._about.setdefault(claim.subject, []).append(claim)

    def exact(self, claim: Claim) -> bool:
        """Return whether a claim's quote is what stands at its place, and not empty."""
        start, end = claim.place.start, claim.place.end
        return start is not None and end is not None and claim.quote != "" and self.text[start:end] == claim.quote

    def held(self, claim: Claim) -> bool:
        """Return whether the graph holds the fact of a claim."""
        if claim.object is None:
            return claim.field in self.graph.nodes.get(claim.subject, {})
        kind = kind_of_id(claim.subject)
        return kind is not None and (kind.edges[claim.field].edge.type, claim.subject, claim.object) in self.graph.edges

    def subjects(self, slug: str) -> list[str]:
        """Return the ids of the things of one kind that the statement speaks of."""
        return sorted(node for node in self._about if node.startswith(f"{slug}/"))

    def claims(self, subject: str, field: str | None = None) -> list[Claim]:
        """Return the claims about a thing, or about one field of it."""
        return [claim for claim in self._about.get(subject, ()) if field in (None, claim.field)]

    def objects(self, subject: str, field: str) -> frozenset[str]:
        """Return the ids to which an edge of a thing leads."""
        return frozenset(claim.object for claim in self.claims(subject, field) if claim.object is not None)

    def value(self, subject: str, field: str) -> Value | None:
        """Return the value of a property that the statement states."""
        return self.graph.nodes[subject].get(field) if self.claims(subject, field) else None

    def name(self, node: str) -> str:
        """Return what a thing is called in the graph."""
        return str(self.graph.nodes.get(node, {}).get("name", ""))

    def edges(self, slug: str, field: str) -> Iterator[tuple[str, str]]:
        """Yield subject and object of every edge of one kind."""
        for subject in self.subjects(slug):
            for target in sorted(self.objects(subject, field)):
                yield subject, target

    def flows(self) -> list[FlowSaid]:
        """Return the flows that the statement states, the denied ones included."""
        return [self.flow(node) for node in self.subjects("data-flow")]

    def flow(self, node: str) -> FlowSaid:
        """Return one flow."""
        ends = {field: min(self.objects(node, field), default=None) for field in ("from_", "to")}
        condition = self.value(node, "condition")
        return FlowSaid(
            id=node,
            start=ends["from_"],
            end=ends["to"],
            flow_kind=str(self.value(node, "flow_kind")),
            denied=self.value(node, "denied") is True,
            whole_file=self.value(node, "whole_file") is True,
            role_doubt=self.value(node, "role_doubt") is True,
            condition=None if condition is None else str(condition),
            about=str(self.value(node, "about") or ""),
            carries=self.objects(node, "carries"),
            about_subjects=self.objects(node, "about_subjects"),
            purposes=tuple(sorted(self.name(purpose) for purpose in self.objects(node, "for_purpose"))),
            into=self.objects(node, "into"),
            safeguarded_by=self.objects(node, "safeguarded_by"),
            except_for=self.objects(node, "except_for"),
        )

    def said_in(self, span: Span, slug: str) -> list[str]:
        """Return the ids of the things of one kind of which a claim stands in a span."""
        return [
            node
            for node in self.subjects(slug)
            if any(span.meets(claim.place.start, claim.place.end) for claim in self.claims(node))
        ]

    def retention(self, node: str) -> dict[str, Any]:
        """Return term, start and criterion of a period."""
        return {field: self.value(node, field) for field in ("term", "start_event", "criterion")}


def holds_words(words: Iterable[str], *texts: object) -> bool:
    """Return whether each word, or one of its forms «a | b», occurs in one of the texts, whatever its case."""
    joined = "\n".join(str(text) for text in texts if text is not None).casefold()
    return all(any(form.casefold() in joined for form in any_of(word)) for word in words)
