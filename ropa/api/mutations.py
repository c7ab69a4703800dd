"""What changes the register: a source is imported, a person decides, waives a finding, or takes a document back."""

import base64
import binascii
from typing import Annotated, Any

import strawberry
from strawberry import UNSET
from strawberry.types.field import StrawberryField

from ropa.api.answer_types import answer_type
from ropa.api.closed_lists import enumeration
from ropa.api.context import Info
from ropa.api.decision_row import DecisionRow, decision_row
from ropa.api.question_words import question
from ropa.api.scalars import Day
from ropa.checks.waive import demand_check
from ropa.claims import decide as decisions
from ropa.claims.frozen_version import FrozenVersion
from ropa.errors import UserError
from ropa.importing import decide as deciding
from ropa.importing import retract as retracting
from ropa.importing.decide import Ruling
from ropa.importing.importer import Options, Source
from ropa.importing.retract import Retracted
from ropa.importing.run import Request, SourceReport, import_source
from ropa.questions import freeze as freezing
from ropa.questions.freeze import FreezeRequest
from ropa.questions.names import resolve_organisation

_LONGEST_NAME = 200

Verdict: Any = enumeration(
    "Verdict", {verdict.name: verdict.value for verdict in decisions.Verdict}, "What a person says of a fact."
)


def import_source_(  # noqa: PLR0913, PLR0917 - one parameter for each argument of the field
    info: Info,
    name: str,
    text: str | None = UNSET,
    base64_: Annotated[str | None, strawberry.argument(name="base64")] = UNSET,
    as_: Annotated[str | None, strawberry.argument(name="as")] = UNSET,
    replaces: str | None = UNSET,
    dated: Day | None = UNSET,
    *,
    dry_run: bool = False,
    again: bool = False,
) -> SourceReport:
    """Import one source, given as text or as the base64 of its bytes; `name` ends as the file does («list.xlsx»)."""
    if "/" in name or "\\" in name or not name.strip() or len(name) > _LONGEST_NAME:
        raise UserError(f"«name» is no name of a file; give one of at most {_LONGEST_NAME} characters, without folders")
    source = Source(name, _bytes(text, base64_))
    request = Request(Options(owner=as_ or None), replaces or None, dated or None, dry_run, again)
    return import_source(info.context.store, source, request, name)


def _bytes(text: str | None, encoded: str | None) -> bytes:
    if bool(text) == bool(encoded):
        raise UserError("give either «text» or «base64»")
    if text:
        return text.encode("utf-8", "replace")
    try:
        return base64.b64decode(str(encoded), validate=True)
    except (binascii.Error, ValueError):
        raise UserError("«base64» is none; encode the bytes of the file") from None


def decide(  # noqa: PLR0913, PLR0917 - one parameter for each argument of the field
    info: Info,
    fact: str,
    verdict: Verdict,
    by: str,
    reason: str,
    value: str | None = UNSET,
    other: str | None = UNSET,
    until: Day | None = UNSET,
) -> DecisionRow:
    """Decide on a fact, written SUBJECT-ID#field[=OBJECT-ID] as `review` shows it; it outranks every source."""
    ruling = Ruling(fact, decisions.Verdict(verdict.value), by, reason, value or None, other or None, until or None)
    if ruling.verdict is decisions.Verdict.WAIVE:
        demand_check(fact)
    return decision_row(deciding.decide(info.context.store, ruling).decision)


def waive(info: Info, subject: strawberry.ID, check: str, by: str, reason: str, until: Day) -> DecisionRow:  # noqa: PLR0913, PLR0917
    """Accept the findings of a check on a subject until a day, with a reason."""
    fact = f"{subject}#{check}"
    demand_check(fact)
    ruling = Ruling(fact, decisions.Verdict.WAIVE, by, reason, until=until)
    return decision_row(deciding.decide(info.context.store, ruling).decision)


def retract(info: Info, document: strawberry.ID, by: str, reason: str, *, erase: bool = False) -> Retracted:
    """Take a document back; with `erase`, its text and quotes are removed for good."""
    return retracting.retract(info.context.store, str(document), by=by, reason=reason, erase=erase)


def freeze(  # noqa: PLR0913, PLR0917 - one parameter for each argument of the field
    info: Info, controller: str, by: str, note: str, name: str | None = UNSET, on: Day | None = UNSET
) -> FrozenVersion:
    """Freeze the register of a controller as it stands."""
    store = info.context.store
    body = resolve_organisation(store, controller).id
    return freezing.freeze(store, FreezeRequest(body, by, note, on or info.context.today, name or None))


def mutation_fields() -> list[StrawberryField]:
    """Return the fields of the mutation."""
    return [
        _field(import_source_, "importSource", SourceReport),
        _field(decide, "decide", DecisionRow),
        _field(waive, "waive", DecisionRow),
        _field(retract, "retract", Retracted),
        _field(freeze, "freeze", FrozenVersion),
    ]


def _field(resolver: Any, name: str, answer: type) -> StrawberryField:  # noqa: ANN401 - of any arguments
    made: StrawberryField = strawberry.field(
        resolver=resolver, name=name, description=question(name), graphql_type=answer_type(answer)
    )
    return made
