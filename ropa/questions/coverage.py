"""«Which disclosures have no mandate, and which mandates no disclosure?», on a day."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.questions.coverage_answer import (
    CoverageUnknown,
    Disclosed,
    Ending,
    Idle,
    MandateCoverage,
    NotInForce,
    OutsideScope,
    Uncovered,
)
from ropa.questions.coverage_near import Nearness, in_scope
from ropa.questions.evidence import Evidence, stored_evidence
from ropa.questions.flow_answer import Named
from ropa.questions.labels import named
from ropa.questions.register_flows import FlowReader
from ropa.store.connection import Store
from ropa.store.projection import read_all

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def coverage(store: Store, on: str) -> MandateCoverage:
    """Return what mandates cover as the store holds it now. Raises `StoreError` where the store cannot be reached."""

    def answer(tx: "ManagedTransaction") -> MandateCoverage:
        book = Book(read_all(tx))
        return coverage_of(book, stored_evidence(tx, book.disclosures()), on)

    return store.read(answer)


def coverage_of(book: Book, evidence: Evidence, on: str) -> MandateCoverage:
    """Return what the mandates of a register cover on the day `on` (ISO)."""
    return _Coverage(FlowReader(book, evidence, on, "en")).answer()


class _Coverage:
    def __init__(self, reader: FlowReader) -> None:
        self._reader = reader
        self._book = reader.book
        self._held = {mandate: reader.mandate(mandate) for mandate in self._book.of_kind("Mandate")}
        self._flows = tuple(self._book.disclosures())
        self._near = Nearness(self._book, self._held)

    def answer(self) -> MandateCoverage:
        covered = {flow: self._reader.mandates((flow,)) for flow in self._flows}
        return MandateCoverage(
            on=self._reader.on,
            disclosures_without_mandate=tuple(
                Uncovered(self._disclosed(flow), self._near.nearest(flow)) for flow, held in covered.items() if not held
            ),
            disclosures_not_in_force=tuple(
                NotInForce(self._disclosed(flow), held)
                for flow, held in covered.items()
                if held and all(mandate.valid_on is False for mandate in held)
            ),
            mandates_without_disclosure=tuple(
                self._idle(mandate)
                for mandate in self._held
                if not any(flow in covered for flow in self._book.starts(mandate, "AUTHORISED_BY"))
            ),
            outside_scope=tuple(row for flow in self._flows for row in self._outside(flow)),
            expired=tuple(row for row in self._endings() if row.valid_to < self._reader.on),
            expiring=tuple(row for row in self._endings() if row.valid_to >= self._reader.on),
            unknown=CoverageUnknown(
                mandates_of_unknown_validity=sum(held.valid_on is None for held in self._held.values()),
                disclosures_without_categories=sum(not self._book.ends(flow, "CARRIES") for flow in self._flows),
            ),
        )

    def _disclosed(self, flow: str) -> Disclosed:
        book = self._book
        start, end = (named(book, book.ends(flow, edge))[0] for edge in ("FROM", "TO"))
        return Disclosed(
            id=flow,
            from_=start,
            to=end,
            categories=named(book, book.ends(flow, "CARRIES")),
            purposes=named(book, book.ends(flow, "FOR")),
            activity=next(iter(named(book, book.ends(flow, "PART_OF"))), None),
            evidence=self._reader.evidence.of((flow,)),
        )

    def _idle(self, mandate: str) -> Idle:
        book = self._book
        return Idle(
            mandate=self._held[mandate],
            providers=named(book, book.ends(mandate, "PROVIDER")),
            receivers=named(book, book.ends(mandate, "RECEIVER")),
            followed_by=self._followers(mandate),
        )

    def _followers(self, mandate: str) -> tuple[Named, ...]:
        found = {other for edge in ("EXTENDS", "REPLACES") for other in self._book.starts(mandate, edge)}
        return named(self._book, sorted(found))

    def _outside(self, flow: str) -> Iterator[OutsideScope]:
        """Yield the mandates between the parties of a flow where together they leave out some of its categories.

        One that names no data may cover them all; one that does not hold on the day covers nothing.
        """
        between = [mandate for mandate in self._near.between(flow) if self._held[mandate].valid_on is not False]
        scopes = [self._book.ends(mandate, "COVERS") for mandate in between]
        if not all(scopes):
            return
        scope = frozenset(category for categories in scopes for category in categories)
        left = [node for node in self._book.ends(flow, "CARRIES") if not in_scope(node, scope)]
        for mandate in between if left else ():
            yield OutsideScope(self._disclosed(flow), self._held[mandate], named(self._book, left))

    def _endings(self) -> list[Ending]:
        rows = [
            Ending(held, end, self._followers(mandate))
            for mandate, held in self._held.items()
            if (end := self._book.text(mandate, "valid_to"))
        ]
        return sorted(rows, key=lambda row: (row.valid_to, row.mandate.id))
