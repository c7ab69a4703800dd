"""The words behind single facts: which quotes say that this activity uses this category, and where they stand."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ropa.claims.claim import Claim
from ropa.claims.decide import Decision, Judgements, Verdict
from ropa.claims.document import Document
from ropa.questions.citations import source_title
from ropa.questions.flow_answer import Citation
from ropa.store import ledger
from ropa.store.batches import in_batches
from ropa.store.decisions import all_decisions

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


class Evidence(Protocol):
    """What bears a register out, whether it is read from a store or merged in memory as of a day."""

    def of(self, ids: Iterable[str]) -> tuple[Citation, ...]:
        """Return the citations of everything that is said about these things."""

    def of_fact(self, subject: str, field: str, target: str | None = None) -> tuple[Citation, ...]:
        """Return the citations of one fact: a field of a thing, and the thing to which it leads where it is an edge."""


_UNJUDGED = Judgements()
_SHOWN = frozenset({Verdict.CONFIRM, Verdict.CORRECT, Verdict.STATE})
"""The verdicts that bear a fact out; the others take something away."""


class Quote(NamedTuple):
    """A citation with its span in the document's text; both ends are -1 where it stands in a cell."""

    citation: Citation
    start: int
    end: int


class Quotes:
    """The evidence that claims make, in memory; every answer is ordered by document and place.

    Only live claims count, and what a source denies bears nothing out. Of a fact that a person judged, the decision
    is shown after the sources: by whom, when, and the reason as its words.
    """

    def __init__(
        self, claims: Iterable[Claim], documents: Iterable[Document], judgements: Judgements = _UNJUDGED
    ) -> None:
        sources = {document.id: document for document in documents}
        self._said: dict[str, dict[tuple[str, str | None], list[Quote]]] = {}
        for claim in claims:
            if claim.live and claim.positive:
                target = None if claim.object is None else judgements.one(claim.object)
                self.add(judgements.one(claim.subject), claim.field, target, _quote(claim, sources[claim.document]))
        for decision in judgements.held:
            if decision.verdict in _SHOWN:
                end = decision.other or decision.object
                target = None if end is None else judgements.one(end)
                self.add(judgements.one(decision.subject), decision.field, target, _judged(decision))

    def add(self, subject: str, field: str, target: str | None, quote: Quote) -> None:
        """Add words that bear out a fact, in the ids that stand."""
        self._said.setdefault(subject, {}).setdefault((field, target), []).append(quote)

    def of(self, ids: Iterable[str]) -> tuple[Citation, ...]:
        """Return the citations of everything that is said about these things."""
        return _shown(quote for node in ids for said in self._said.get(node, {}).values() for quote in said)

    def of_fact(self, subject: str, field: str, target: str | None = None) -> tuple[Citation, ...]:
        """Return the citations of one fact."""
        return _shown(self._said.get(subject, {}).get((field, target), ()))


def stored_evidence(tx: "ManagedTransaction", ids: Iterable[str]) -> Quotes:
    """Return the evidence of these things as it stands in the store."""
    judgements = Judgements(all_decisions(tx))
    wanted = sorted({member for thing in ids for member in judgements.members(thing)})
    claims = (claim for part in in_batches(wanted) for claim in ledger.live_claims_about(tx, part))
    return Quotes(claims, ledger.documents(tx), judgements)


def _quote(claim: Claim, source: Document) -> Quote:
    title = source_title(source.title, source.publisher_name, source.name)
    citation = Citation(claim.quote, claim.document, source.version or source.version_date, str(claim.place), title)
    start, end = claim.place.start, claim.place.end
    return Quote(citation, -1 if start is None else start, -1 if end is None else end)


def _judged(decision: Decision) -> Quote:
    return Quote(Citation(decision.reason, decision.id, None, decision.at[:10], decision.by), -1, -1)


def _shown(quotes: Iterable[Quote]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(quote.citation for quote in _widest(sorted(quotes, key=_order))))


def _order(quote: Quote) -> tuple[str, int, int, str, str]:
    return quote.citation.document, quote.start, -quote.end, quote.citation.place, quote.citation.quote


def _widest(ordered: Iterable[Quote]) -> Iterator[Quote]:
    """Yield the quotes but those that lie within the one before."""
    last: Quote | None = None
    for quote in ordered:
        same = last is not None and last.citation.document == quote.citation.document
        if last is None or not same or quote.start < 0 or quote.end > last.end:
            last = quote
            yield quote
