"""«What should I look at?»: what the register is unsure of, the most useful judgement first."""

import dataclasses
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.claims.claim import Claim, fact_text
from ropa.claims.decide import SAME, Decision, Judgements, Verdict
from ropa.claims.document import Document
from ropa.claims.known import known
from ropa.claims.resembling import look_alikes, perhaps_versions
from ropa.claims.settle import KEY_RULE
from ropa.model.catalogue import field_label, kind_of_id
from ropa.questions.evidence import Quotes
from ropa.questions.flow_answer import Citation
from ropa.questions.review_answer import ReviewItem, ReviewReason
from ropa.questions.review_words import CONFLICT, LOOK_ALIKE, LOW, NEW_VERSION, ROLE, UNLIKE
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

UNSURE = 0.6
"""Below this confidence a fact is for a person to look at."""

_KINDS_ALIKE = ("Organisation", "DataCategory", "DataSubjectCategory", "System")
_DOUBT = {"conflict": 0.6, "role-doubt": 0.5, "new-version": 0.7}
_OPEN = ("confirm", "reject", "correct")


def review(store: Store, language: str = "en") -> tuple[ReviewItem, ...]:
    """Return what waits for a judgement; what a person has judged is not asked again."""

    def read(tx: "ManagedTransaction") -> tuple[ReviewItem, ...]:
        book, claims = Book(projection.read_all(tx)), ledger.live_claims(tx)
        return review_of(book, claims, ledger.documents(tx), all_decisions(tx), language)

    return store.read(read)


def review_of(
    book: Book, claims: list[Claim], documents: list[Document], decisions: list[Decision], language: str
) -> tuple[ReviewItem, ...]:
    """Return what waits for a judgement in a register and its ledger, the weightiest first."""
    reviewer = _Reviewer(book, claims, documents, Judgements(decisions), language)
    found = [*reviewer.conflicts(), *reviewer.roles(), *reviewer.unsure(), *reviewer.alike(), *reviewer.versions()]
    return tuple(sorted(found, key=lambda item: (-item.weight, item.fact)))


@dataclasses.dataclass
class _Reviewer:
    book: Book
    claims: list[Claim]
    documents: list[Document]
    judgements: Judgements
    language: str

    def __post_init__(self) -> None:
        self.quotes = Quotes(self.claims, self.documents, self.judgements)
        self.judged = {decision.key for decision in self.judgements.held}
        self.weights = dict.fromkeys(self.book.things, 1)
        for (_, start, end), _ in self.book.edges():
            self.weights[start] += 1
            self.weights[end] += 1

    def conflicts(self) -> Iterator[ReviewItem]:
        """Yield the values on which sources disagree, with each other or with a person's decision."""
        said: dict[tuple[str, str], set[str]] = {}
        for claim in self.claims:
            if claim.object is None and claim.positive:
                said.setdefault((self.judgements.one(claim.subject), claim.field), set()).add(_shown(claim.value))
        for mark, words in (("conflicts", CONFLICT), ("unlike_sources", UNLIKE)):
            for node in sorted(self.book.things):
                fields = self.book.value(node, mark)
                for field in fields if isinstance(fields, tuple) else ():
                    kind = kind_of_id(node)
                    if kind is None or field not in kind.properties:
                        continue
                    held = _shown(self.book.value(node, field))
                    others = ", ".join(f"«{text}»" for text in sorted(said.get((node, field), set()) - {held}))
                    text = words(self.language).format(
                        self._about(node), field_label(node, field)(self.language), held, others
                    )
                    yield self._item("conflict", (node, field, None), text, 0.5)

    def roles(self) -> Iterator[ReviewItem]:
        """Yield the flows of which it is unclear whether the receiver works for the sender or for itself."""
        for flow in self.book.of_kind("DataFlow"):
            if self.book.value(flow, "role_doubt") and not self._is_judged(flow, "flow_kind", "role_doubt"):
                ends = [self.book.name(self.book.end(flow, edge) or "?/?") for edge in ("FROM", "TO")]
                yield self._item("role-doubt", (flow, "flow_kind", None), ROLE(self.language).format(*ends), 0.5)

    def unsure(self) -> Iterator[ReviewItem]:
        """Yield the facts that no source states surely."""
        surest: dict[tuple[str, str, str | None], Claim] = {}
        for claim in self.claims:
            if not claim.positive or claim.rule == KEY_RULE:
                continue
            target = None if claim.object is None else self.judgements.one(claim.object)
            key = (self.judgements.one(claim.subject), claim.field, target)
            if key not in surest or (surest[key].confidence, surest[key].id) < (claim.confidence, claim.id):
                surest[key] = claim
        for key, claim in surest.items():
            if claim.confidence < UNSURE and key not in self.judged and key[0] in self.book:
                end = None if key[2] is None else self.book.name(key[2])
                shown = end or _shown(claim.value)
                words = LOW(self.language).format(
                    self._about(key[0]), field_label(key[0], key[1])(self.language), shown
                )
                yield self._item("low-confidence", key, words, claim.confidence)

    def alike(self) -> Iterator[ReviewItem]:
        """Yield the things that may be one under two names; of two that the vocabularies know, nobody doubts."""
        apart = {decision.key for decision in self.judgements.held if decision.verdict is Verdict.NOT_THE_SAME}
        for label in _KINDS_ALIKE:
            names = {node: self._names(node) for node in self.book.of_kind(label)}
            for (one, other), likeness in look_alikes(names).items():
                if (one, SAME, other) in apart or (known(one) is not None and known(other) is not None):
                    continue
                text = LOOK_ALIKE(self.language).format(self._about(one), self._about(other))
                yield self._item("look-alike", (one, SAME, other), text, likeness)

    def versions(self) -> Iterator[ReviewItem]:
        """Yield the documents that may be versions of one."""
        for older, newer in perhaps_versions(self.documents):
            if (min(older.id, newer.id), SAME, max(older.id, newer.id)) in self.judged:
                continue
            told = (f"{held.title} ({held.version or held.name})" for held in (newer, older))
            text = NEW_VERSION(self.language).format(*told, older.id)
            yield self._item("new-version", (newer.id, SAME, older.id), text, 0.5)

    def _item(self, why: ReviewReason, key: tuple[str, str, str | None], text: str, confidence: float) -> ReviewItem:
        subject, field, target = key
        touched = sum(self.weights.get(node, 0) for node in (subject, target) if node)
        doubt = _DOUBT.get(why, 1 - confidence if why == "low-confidence" else confidence / 2)
        evidence: tuple[Citation, ...]
        decisions: tuple[str, ...] = _OPEN
        if why == "new-version":
            evidence, decisions = (), ("not-the-same",)
        elif field == SAME and target is not None:
            evidence, decisions = self._naming(subject, target), ("same", "not-the-same")
        else:
            evidence = self.quotes.of_fact(subject, field, target) or self.quotes.of([subject])
        fact = fact_text(subject, field, target)
        return ReviewItem(fact, text, confidence, why, evidence, decisions, round(doubt * (1 + touched), 3))

    def _naming(self, *things: str) -> tuple[Citation, ...]:
        return tuple(citation for thing in things for citation in self.quotes.of([thing])[:1])

    def _names(self, node: str) -> list[str]:
        also = self.book.value(node, "also")
        return [self.book.name(node), *(also if isinstance(also, tuple) else ())]

    def _is_judged(self, node: str, *fields: str) -> bool:
        judged = self.book.value(node, "judged")
        return isinstance(judged, tuple) and not set(fields).isdisjoint(judged)

    def _about(self, node: str) -> str:
        kind = kind_of_id(node)
        words = kind.words(self.language).lower() if kind else ""
        return f"{words} «{self.book.name(node)}»"


def _shown(value: object) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return "–" if value is None else str(value)


def asked_of(items: Iterable[ReviewItem], why: ReviewReason | None) -> tuple[ReviewItem, ...]:
    """Return the items with one reason, all where none is given."""
    return tuple(item for item in items if why is None or item.why == why)
