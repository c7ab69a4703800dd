"""«Where does this register fall short?»: every check over the whole register, on a day, with waivers set apart."""

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ropa.checks.answerable import answerable, answers_for
from ropa.checks.check import Check, Found, Severity
from ropa.checks.discover import checks
from ropa.checks.judged import Counts, Finding, Judged
from ropa.checks.processing import activities
from ropa.checks.since import Recorded
from ropa.checks.waiver import Waiver, waivers
from ropa.claims.book import Book
from ropa.claims.decide import Judgements
from ropa.errors import UnknownName
from ropa.questions.evidence import Evidence
from ropa.questions.flow_answer import Citation, Named
from ropa.questions.labels import named
from ropa.questions.opened import Opened, open_register
from ropa.store.connection import Store

_ORDER = {severity: number for number, severity in enumerate(Severity)}
_UNJUDGED = Judgements()


@dataclasses.dataclass(frozen=True, slots=True)
class JudgeRequest:
    """What to judge, on which ISO day, and as it was recorded at the end of which day (None: as it stands now).

    `controller` keeps the findings for which a body answers, `severity` those of one severity, `checks` those of some
    checks by their ids (none given: of all). `language` is that of the sentences.
    """

    on: str
    as_of: str | None = None
    controller: str | None = None
    severity: Severity | None = None
    checks: tuple[str, ...] = ()
    language: str = "en"


@dataclasses.dataclass(frozen=True, slots=True)
class Grounds:
    """What a register is judged by beside itself: the words behind its facts, what persons decided, and since when."""

    evidence: Evidence
    judgements: Judgements = _UNJUDGED
    recorded: Recorded = dataclasses.field(default_factory=lambda: Recorded(()))


class Told(NamedTuple):
    """Where a check found fault, and its sentence about it."""

    check: Check
    found: Found
    text: str


def judge_register(store: Store, request: JudgeRequest) -> Judged:
    """Judge the register in a store, read at one instant.

    Raises `UnknownName` for a check that there is none of, `StoreError` where the store cannot be reached.
    """
    wanted = _checks(request)
    held = open_register(store, request.as_of)
    return _judged(held.book, grounds_of(held), request, wanted)


def grounds_of(held: Opened) -> Grounds:
    """Return what an opened register is judged by beside itself."""
    return Grounds(held.quotes, held.judgements, Recorded(held.claims, held.judgements))


def judge(book: Book, grounds: Grounds, request: JudgeRequest) -> Judged:
    """Judge a register in memory; pure. Raises `UnknownName` for a check that there is none of."""
    return _judged(book, grounds, request, _checks(request))


def _checks(request: JudgeRequest) -> tuple[Check, ...]:
    """Return the checks that are asked for, in the order of their ids."""
    known = checks()
    for wanted in request.checks:
        if wanted not in known:
            raise UnknownName(f"«{wanted}» is no check", tuple(known))
    return tuple(
        check
        for check in known.values()
        if (not request.checks or check.id in request.checks) and request.severity in (None, check.severity)
    )


def _judged(book: Book, grounds: Grounds, request: JudgeRequest, wanted: tuple[Check, ...]) -> Judged:
    body = request.controller
    accepted = _accepted(grounds)
    findings = tuple(_finding(book, grounds, request, told, accepted) for told in _in_order(book, request, wanted))
    return Judged(
        on=request.on,
        as_of=request.as_of,
        controller=None if body is None else Named(body, book.name(body)),
        checked=tuple(check.id for check in wanted),
        activities=sum(body is None or answers_for(book, body, one) for one in activities(book, request.on)),
        findings=findings,
        counts=counted(findings),
    )


def counted(findings: Iterable[Finding]) -> Counts:
    """Count findings by severity, waived ones apart."""
    numbers: dict[str, int] = {}
    for finding in findings:
        key = "waived" if finding.waived else finding.severity.value
        numbers[key] = numbers.get(key, 0) + 1
    return Counts(**{field.name: numbers.get(field.name, 0) for field in dataclasses.fields(Counts)})


def told_in_order(book: Book, request: JudgeRequest) -> Iterator[Told]:
    """Yield what the checks find, in the order of the findings; only one check's finds are held at a time.

    Raises `UnknownName` for a check that there is none of.
    """
    return _in_order(book, request, _checks(request))


def findings_of(book: Book, grounds: Grounds, request: JudgeRequest, told: Iterable[Told]) -> Iterator[Finding]:
    """Yield the findings that are made of these finds, by what is at hand of the words behind them."""
    accepted = _accepted(grounds)
    return (_finding(book, grounds, request, one, accepted) for one in told)


def _in_order(book: Book, request: JudgeRequest, wanted: tuple[Check, ...]) -> Iterator[Told]:
    body = request.controller
    for check in sorted(wanted, key=lambda check: (_ORDER[check.severity], check.id)):
        found = (one for one in check.find(book, request.on) if body is None or answers_for(book, body, one.subject))
        for _, alike in itertools.groupby(sorted(found, key=_place), key=_place):
            told = (Told(check, one, check.told(one, request.language)) for one in alike)
            yield from sorted(told, key=lambda told: told.text)


def _place(found: Found) -> tuple[str, str]:
    return found.subject, found.field


def _accepted(grounds: Grounds) -> dict[tuple[str, str], Waiver]:
    return {(waiver.check, waiver.subject): waiver for waiver in waivers(grounds.judgements)}


def _finding(
    book: Book, grounds: Grounds, request: JudgeRequest, told: Told, accepted: Mapping[tuple[str, str], Waiver]
) -> Finding:
    check, found, text = told
    waiver = accepted.get((check.id, found.subject))
    counts = waiver is not None and waiver.counts(request.on)
    return Finding(
        check=check.id,
        severity=check.severity,
        article=check.article,
        title=check.title(request.language),
        subject=found.subject,
        name=book.name(found.subject),
        field=found.field,
        text=text,
        evidence=_cited(grounds.evidence, found),
        since=grounds.recorded.since(found),
        mends=check.commands(found),
        controllers=named(book, answerable(book, found.subject)),
        waived=waiver if counts else None,
        lapsed=None if counts else waiver,
    )


def _cited(evidence: Evidence, found: Found) -> tuple[Citation, ...]:
    """Return the words behind the facts that bear a finding out, in the order in which it names them."""
    cited: dict[Citation, None] = {}
    for fact in found.evidence:
        thing, mark, rest = fact.partition("#")
        field, _, target = rest.partition("=")
        words = evidence.of_fact(thing, field, target or None) if mark else evidence.of((thing,))
        cited.update(dict.fromkeys(words))
    return tuple(cited)
