"""«What changed between two days?», and «what does this version say that the one before did not?»."""

import bisect
import dataclasses
import functools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.claims.claim import Claim
from ropa.claims.decide import EXISTS, SAME, Decision, Judgements
from ropa.claims.document import Document
from ropa.claims.frozen_version import FrozenVersion
from ropa.claims.graph import Graph
from ropa.claims.known import known
from ropa.claims.merge import project
from ropa.errors import UserError
from ropa.importing.commit import in_last_reading
from ropa.questions.changes_answer import Change, ChangeSource, Why
from ropa.questions.facts_compared import Compared, compared
from ropa.questions.moment import end_of, just_before
from ropa.questions.scope import things_of
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def changes(store: Store, start: str, end: str) -> tuple[Change, ...]:
    """Return what changed after the end of one ISO day, up to the end of another, in the order in which it happened.

    Raises `UserError` where the days are in the wrong order.
    """
    if end < start:
        raise UserError(f"{start} comes after {end}; give the earlier day first")
    past = store.read(lambda tx: _past(tx, end_of(end)))
    moments = sorted(moment for moment in past.moments() if end_of(start) < moment <= end_of(end))
    return tuple(change for moment in moments for change in past.at(moment))


def changes_of_versions(store: Store, older: str, newer: str) -> tuple[Change, ...]:
    """Return what one document says and another does not, decisions left aside.

    Raises `UserError` where the register holds no such document, or nothing of it is left.
    """

    def read(tx: "ManagedTransaction") -> tuple[Change, ...]:
        old, new = (_document(tx, given) for given in (older, newer))
        before, after = (_last_reading(ledger.claims_of_documents(tx, [held.id])) for held in (old, new))
        titles = {held.id: held.title for held in (old, new)}
        both = [*before, *after]
        found = compared(project(before), project(after), {claim.subject for claim in both}, _names(both))
        said = _Said(before, after, titles)
        return tuple(_change(item, new.version_date or new.read_at, "version", said.source(item)) for item in found)

    return store.read(read)


def changes_of_frozen(store: Store, older: FrozenVersion, newer: FrozenVersion) -> tuple[Change, ...]:
    """Return how the register of a controller differs between two of its frozen versions, by thing and field.

    Each change tells the last event that brought it about. What came and went between the two is left out.
    """
    start, end = sorted((older.at, newer.at))
    past = store.read(lambda tx: _past(tx, end))
    states = past.state(older.at), past.state(newer.at)
    things = {thing for state in states for thing in things_of(Book(state), newer.controller)}
    last: dict[tuple[str, str, str | None], Change] = {}
    for moment in sorted(moment for moment in past.moments() if start < moment <= end):
        last.update({(change.subject.id, change.field, change.other): change for change in past.at(moment)})
    return tuple(
        dataclasses.replace(
            last[item.subject.id, item.field, item.other], subject=item.subject, before=item.before, after=item.after
        )
        for item in compared(*states, things, past.names)
    )


def concerning(store: Store, found: Iterable[Change], organisation: str) -> tuple[Change, ...]:
    """Return the changes that concern a body: of itself, of what leads to it, and of what its activities consist of.

    What is no longer in the register is known by the part of its id that names the body.
    """
    book = Book(store.read(projection.read_all))
    concerned = {organisation}
    activities = set(book.starts(organisation, "CONTROLLED_BY"))
    for (_, start, end), _ in book.edges():
        if organisation in (start, end) or end in activities:
            concerned.add(start)
        if start in activities and not end.startswith("organisation/"):
            concerned.add(end)
    name = organisation.split("/", 1)[1]
    return tuple(
        change
        for change in found
        if change.subject.id in concerned
        or change.other == organisation
        or name in change.subject.id.split("/", 1)[1].split("--")
    )


def _past(tx: "ManagedTransaction", moment: str) -> "_Past":
    decisions = [decision for decision in all_decisions(tx) if decision.at <= moment]
    return _Past(ledger.claims_recorded_by(tx, moment), decisions, ledger.documents(tx))


def _document(tx: "ManagedTransaction", given: str) -> Document:
    found = ledger.document_by_id(tx, given)
    if found is None or found.erased:
        state = "was erased" if found else "is not in the register"
        raise UserError(f"{given}: this document {state}; give two ids as `ropa import --json` prints them")
    return found


def _last_reading(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims of the last reading of a document, whatever became of them since, each once."""
    held = sorted((claim for claim in claims if claim.live or in_last_reading(claim)), key=lambda c: c.recorded_at)
    last = {claim.first_id: claim for claim in held}
    return [dataclasses.replace(claim, retracted_at=None) for claim in last.values()]


def _names(claims: Iterable[Claim]) -> dict[str, str]:
    """Return what things are called, by the surest of the claims that ever named them."""
    naming = sorted((claim for claim in claims if claim.field in ("name", "reference")), key=_surest, reverse=True)
    return {claim.subject: str(claim.value) for claim in naming}


def _surest(claim: Claim) -> tuple[float, str, int, str]:
    return -claim.confidence, claim.document, claim.place.start or 0, claim.id


def _change(item: Compared, at: str, why: Why, source: ChangeSource | None) -> Change:
    return Change(at, item.subject, item.field, item.before, item.after, why, source, item.other)


class _Said:
    """Who says what, before and after a change."""

    def __init__(
        self,
        before: Iterable[Claim],
        after: Iterable[Claim],
        titles: dict[str, str],
        judgements: Judgements | None = None,
        decisions: Iterable[Decision] = (),
    ) -> None:
        self._titles = titles
        self._judgements = judgements or Judgements()
        self._before, self._after = list(before), list(after)
        self._decisions = list(decisions)

    def source(self, item: Compared) -> ChangeSource | None:
        """Return the decision that made a change, else the words for what is new, else those for what was before."""
        if self._decisions:
            decision = self._decisions[-1]
            return ChangeSource(decision.id, decision.reason, decision.by)
        sides = (self._after, self._before) if item.after is not None else (self._before, self._after)
        for said in sides:
            found = [claim for claim in said if self._bears_out(claim, item)]
            if found:
                first = min(
                    found, key=lambda claim: (-claim.confidence, claim.document, claim.place.start or 0, claim.id)
                )
                return ChangeSource(first.document, first.quote, self._titles.get(first.document, ""))
        return None

    def _bears_out(self, claim: Claim, item: Compared) -> bool:
        if self._judgements.one(claim.subject) != item.subject.id or not claim.live:
            return False
        if item.field == EXISTS:
            return True
        if claim.field != item.field:
            return False
        return item.other is None or (claim.object is not None and self._judgements.one(claim.object) == item.other)


class _Past:
    """The ledger up to an instant, and what changed at each moment of it."""

    def __init__(self, claims: list[Claim], decisions: list[Decision], documents: list[Document]) -> None:
        self._decisions = decisions
        self._judged = functools.lru_cache(maxsize=2)(lambda number: Judgements(decisions[:number]))
        self._documents = {document.id: document for document in documents}
        self._begun: dict[str, str] = {}
        for document in documents:
            self._begun[document.series] = min(document.read_at, self._begun.get(document.series, document.read_at))
        self._titles = {document.id: document.title for document in documents}
        self._claims = claims
        self.names = _names(claims)
        self._about: dict[str, list[Claim]] = {}
        self._changing: dict[str, list[Claim]] = {}
        for claim in claims:
            self._about.setdefault(claim.subject, []).append(claim)
            for moment in filter(None, (claim.recorded_at, claim.retracted_at)):
                self._changing.setdefault(moment, []).append(claim)

    def moments(self) -> set[str]:
        """Return the instants at which anything happened."""
        return self._changing.keys() | {decision.at for decision in self._decisions}

    def state(self, moment: str) -> Graph:
        """Return the register at an instant, without what is derived from several things."""
        return project(filter(None, (claim.as_of(moment) for claim in self._claims)), self._judgements(moment))

    def at(self, moment: str) -> Iterator[Change]:
        """Yield what changed at an instant."""
        made = [decision for decision in self._decisions if decision.at == moment]
        earlier = just_before(moment)
        then, now = self._judgements(earlier), self._judgements(moment)
        changing = self._changing.get(moment, [])
        told, touched = self._claims, None
        if not any(self._reaches_far(decision) for decision in made):
            subjects = {claim.subject for claim in changing} | {decision.subject for decision in made}
            touched = {judged.one(subject) for subject in subjects for judged in (then, now)}
            members = {member for thing in touched for judged in (then, now) for member in judged.members(thing)}
            told = [claim for member in sorted(members) for claim in self._about.get(member, [])]
        before = [held for claim in told if (held := claim.as_of(earlier)) is not None]
        after = [held for claim in told if (held := claim.as_of(moment)) is not None]
        said = _Said(before, after, self._titles, now, made)
        why = self._why(moment, changing, made)
        states = project(before, then), project(after, now)
        for item in compared(*states, touched or states[0].nodes.keys() | states[1].nodes.keys(), self.names):
            yield _change(item, moment, why, said.source(item))

    def _judgements(self, moment: str) -> Judgements:
        """Return the decisions that held at an instant, the same object for all instants between two decisions."""
        number = bisect.bisect_right(self._decisions, moment, key=lambda decision: decision.at)
        return self._judged(number)

    def _reaches_far(self, decision: Decision) -> bool:
        """Return whether more than the claims about its subject tell what a decision changed."""
        if decision.field in (SAME, EXISTS):
            return True
        things = filter(None, (decision.subject, decision.object, decision.other))
        return any(known(thing) is not None or thing not in self._about for thing in things)

    def _why(self, moment: str, changing: list[Claim], made: list[Decision]) -> Why:
        if made:
            return "decision"
        reasons = {claim.retracted_why for claim in changing if claim.retracted_at == moment}
        if "retract" in reasons:
            return "retract"
        if "version" in reasons or any(map(self._is_later_version, {claim.document for claim in changing})):
            return "version"
        return "importer" if "importer" in reasons else "import"

    def _is_later_version(self, document_id: str) -> bool:
        document = self._documents[document_id]
        return self._begun[document.series] < document.read_at
