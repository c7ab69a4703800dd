"""The questions of the schema: each is one question of the register, answered whole by a few set-based statements."""

from typing import Annotated, Any

import strawberry
from strawberry import UNSET
from strawberry.types.field import StrawberryField

from ropa.api.answer_types import answer_type, camel, listed
from ropa.api.closed_lists import KindName, Language, Loss, Severity
from ropa.api.context import Info
from ropa.api.finding_pages import FindingConnection, findings_page
from ropa.api.limits import DEEPEST, LARGEST_PAGE, LONGEST_ANSWER
from ropa.api.question_words import question
from ropa.api.scalars import Day
from ropa.checks import check as checking
from ropa.checks.judge import JudgeRequest, judge_register
from ropa.claims.document import Document
from ropa.errors import UserError
from ropa.export.layout_named import LayoutNamed, layouts_named
from ropa.importing.fact import parse_fact
from ropa.questions.changes import changes, changes_of_frozen, concerning
from ropa.questions.changes_answer import Change
from ropa.questions.coverage import coverage
from ropa.questions.coverage_answer import MandateCoverage
from ropa.questions.evidence import stored_evidence
from ropa.questions.flow import DEFAULT_DEPTH, DEFAULT_LIMIT
from ropa.questions.flow_answer import Citation, FlowAnswer
from ropa.questions.flow_named import FlowNamed, flow_named
from ropa.questions.impact import ImpactAnswer, ImpactRequest, what_is_touched
from ropa.questions.names import resolve_anything, resolve_organisation
from ropa.questions.register import RegisterRequest
from ropa.questions.register import register as register_asked
from ropa.questions.register_answer import RegisterAnswer
from ropa.questions.retention import RetentionRequest, retention
from ropa.questions.retention_answer import RetentionAnswer
from ropa.questions.review import review
from ropa.questions.review_answer import ReviewItem
from ropa.questions.search import SearchHit, search
from ropa.questions.versions import VersionRow, version_named, versions
from ropa.store.ledger import documents

_MOST_CITATIONS = 500


def flow(  # noqa: PLR0913, PLR0917 - one parameter for each argument of the field
    info: Info,
    category: str,
    from_: Annotated[str | None, strawberry.argument(name="from")] = UNSET,
    on: Day | None = UNSET,
    depth: int = DEFAULT_DEPTH,
    limit: int = DEFAULT_LIMIT,
) -> FlowAnswer:
    """Return where a data category flows."""
    _demand("depth", depth, DEEPEST)
    _demand("limit", limit, LONGEST_ANSWER)

    asked = FlowNamed(category, on or info.context.today, depth, from_ or None, limit)
    return flow_named(info.context.store, asked, info.context.kept)


def impact(  # noqa: PLR0913, PLR0917 - one parameter for each argument of the field
    info: Info,
    of: str,
    loss: Loss = Loss.ENDS,
    into: str | None = UNSET,
    on: Day | None = UNSET,
    depth: int = 1,
    limit: int = DEFAULT_LIMIT,
    language: Language = Language.EN,
) -> ImpactAnswer:
    """Return what the loss of a thing touches."""
    store = info.context.store
    _demand("depth", depth, DEEPEST)
    _demand("limit", limit, LONGEST_ANSWER)
    if (loss is Loss.MERGES) != bool(into):
        raise UserError("«loss: MERGES» and «into» go together; give both or neither")
    day = on or info.context.today

    def find() -> ImpactAnswer:
        thing = resolve_anything(store, of)
        target = resolve_organisation(store, into).id if into else None
        return what_is_touched(store, ImpactRequest(thing.id, day, loss.value, target, depth, limit, language.value))

    return info.context.answer(("impact", of, loss, into or None, day, depth, limit, language), find)


def register(
    info: Info,
    controller: str | None = UNSET,
    as_of: Day | None = UNSET,
    on: Day | None = UNSET,
    language: Language = Language.EN,
) -> RegisterAnswer:
    """Return the record of Article 30."""
    store = info.context.store
    body = resolve_organisation(store, controller).id if controller else None
    request = RegisterRequest(body, on or info.context.today, as_of or None, language.value)
    return info.context.answer(request, lambda: register_asked(store, request))


def coverage_(info: Info, on: Day | None = UNSET) -> MandateCoverage:
    """Return what mandates cover."""
    day = on or info.context.today
    return info.context.answer(("coverage", day), lambda: coverage(info.context.store, day))


def retention_(
    info: Info, controller: str | None = UNSET, on: Day | None = UNSET, start: Day | None = UNSET
) -> RetentionAnswer:
    """Return how long data are kept."""
    store = info.context.store
    body = resolve_organisation(store, controller).id if controller else None
    request = RetentionRequest(body, on or info.context.today, start or None)
    return info.context.answer(request, lambda: retention(store, request))


def changes_(
    info: Info,
    from_: Annotated[Day, strawberry.argument(name="from")],
    to: Day,
    controller: str | None = UNSET,
    limit: int = DEFAULT_LIMIT,
) -> tuple[Change, ...]:
    """Return what changed between two days."""
    store = info.context.store
    _demand("limit", limit, LONGEST_ANSWER)
    found = info.context.answer(("changes", from_, to), lambda: changes(store, from_, to))
    if controller:
        found = concerning(store, found, resolve_organisation(store, controller).id)
    return found[:limit]


def versions_(info: Info, controller: str) -> tuple[VersionRow, ...]:
    """Return the frozen versions of the register of a controller."""
    store = info.context.store
    return versions(store, resolve_organisation(store, controller).id)


def version_changes(
    info: Info,
    controller: str,
    from_: Annotated[str, strawberry.argument(name="from")],
    to: str,
    limit: int = DEFAULT_LIMIT,
) -> tuple[Change, ...]:
    """Return how two frozen versions of a register differ."""
    store = info.context.store
    _demand("limit", limit, LONGEST_ANSWER)
    body = resolve_organisation(store, controller).id
    older, newer = store.read(lambda tx: tuple(version_named(tx, body, name) for name in (from_, to)))
    return changes_of_frozen(store, older, newer)[:limit]


def findings(  # noqa: PLR0913, PLR0917 - one parameter for each argument of the field
    info: Info,
    controller: str | None = UNSET,
    severity: Severity | None = UNSET,
    checks: list[str] | None = UNSET,
    subject: strawberry.ID | None = UNSET,
    on: Day | None = UNSET,
    as_of: Day | None = UNSET,
    *,
    waived: bool | None = UNSET,
    language: Language = Language.EN,
    first: int = LARGEST_PAGE,
    after: str | None = UNSET,
) -> FindingConnection:
    """Return where the register falls short."""
    store = info.context.store
    _demand("first", first, LARGEST_PAGE)
    body = resolve_organisation(store, controller).id if controller else None
    weight = checking.Severity(severity.value) if severity else None
    day = on or info.context.today
    request = JudgeRequest(day, as_of or None, body, weight, tuple(checks or ()), language.value)
    judged = info.context.answer(request, lambda: judge_register(store, request))
    found = [
        finding
        for finding in judged.findings
        if (not subject or finding.subject == subject)
        and (waived in (None, UNSET) or (finding.waived is not None) == waived)
    ]
    return findings_page(judged, found, first, after or None)


def review_(info: Info, limit: int = 100, language: Language = Language.EN) -> tuple[ReviewItem, ...]:
    """Return what waits for a person's judgement."""
    _demand("limit", limit, LONGEST_ANSWER)
    store = info.context.store
    return info.context.answer(("review", language), lambda: review(store, language.value))[:limit]


def evidence(info: Info, of: str, limit: int = _MOST_CITATIONS) -> tuple[Citation, ...]:
    """Return the words behind a thing or a fact."""
    store = info.context.store
    _demand("limit", limit, LONGEST_ANSWER)

    def find() -> tuple[Citation, ...]:
        if "#" in of:
            fact = parse_fact(of)
            return store.read(lambda tx: stored_evidence(tx, [fact.subject])).of_fact(*fact.key)
        thing = resolve_anything(store, of).id
        return store.read(lambda tx: stored_evidence(tx, [thing])).of([thing])

    return info.context.answer(("evidence", of), find)[:limit]


def search_(info: Info, text: str, kinds: list[KindName] | None = UNSET, first: int = 20) -> tuple[SearchHit, ...]:
    """Return what is called something like a text."""
    _demand("first", first, LARGEST_PAGE)
    return search(info.context.store, text, [kind.value for kind in kinds or ()], first)


def documents_(info: Info) -> tuple[Document, ...]:
    """Return the sources of the register."""
    return tuple(info.context.store.read(documents))


def layouts_(info: Info, language: Language = Language.EN) -> tuple[LayoutNamed, ...]:  # noqa: ARG001 - as all have it
    """Return the layouts of an export."""
    return layouts_named(language.value)


def _demand(argument: str, given: int, most: int) -> None:
    if not 1 <= given <= most:
        raise UserError(f"«{argument}» is {given:,}; it may be from 1 to {most:,}")


def _field(resolver: Any, answer: type, *, many: bool = False) -> StrawberryField:  # noqa: ANN401 - of any arguments
    shown, name = answer_type(answer), camel(resolver.__name__)
    made: StrawberryField = strawberry.field(
        resolver=resolver,
        name=name,
        description=question(name),
        graphql_type=listed(shown) if many else shown,
    )
    return made


def question_fields() -> list[StrawberryField]:
    """Return the fields of the query that ask the register."""
    return [
        _field(flow, FlowAnswer),
        _field(impact, ImpactAnswer),
        _field(register, RegisterAnswer),
        _field(coverage_, MandateCoverage),
        _field(retention_, RetentionAnswer),
        _field(changes_, Change, many=True),
        _field(versions_, VersionRow, many=True),
        _field(version_changes, Change, many=True),
        _field(findings, FindingConnection),
        _field(review_, ReviewItem, many=True),
        _field(evidence, Citation, many=True),
        _field(search_, SearchHit, many=True),
        _field(documents_, Document, many=True),
        _field(layouts_, LayoutNamed, many=True),
    ]
