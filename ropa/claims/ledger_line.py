"""The portable ledger: what was said, decided and frozen as lines of JSON, each bound to all before it by a hash."""

import dataclasses
import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import pydantic

from ropa.claims.claim import INSTANT, Claim, Place
from ropa.claims.decide import Decision
from ropa.claims.document import Document
from ropa.claims.frozen_version import FrozenVersion
from ropa.errors import UserError
from ropa.model.catalogue import kind_of_id

FORMAT = 1
Record: TypeAlias = Document | Decision | FrozenVersion | Claim

_LINE = re.compile(rb'\{"chain":"(?P<chain>[0-9a-f]{64})",(?P<text>"(?P<what>[a-z]+)":(?P<content>.*)\})\n?', re.DOTALL)
_INSTANTS = ("last_change", "read_at", "recorded_at", "retracted_at", "at")
_MENDED_BY = "take another copy, or export the ledger again"


@dataclasses.dataclass(frozen=True, slots=True)
class Head:
    """What a ledger file says of itself: format, how many records it holds, what wrote it, the last change in it.

    `editions` are the versions of product and vocabulary that wrote the register, each from its instant on.
    """

    format: int
    documents: int
    decisions: int
    claims: int
    product: str
    last_change: str | None = None
    versions: int = 0
    editions: tuple[str, ...] = ()

    @property
    def records(self) -> int:
        """How many records there are in all."""
        return self.documents + self.decisions + self.versions + self.claims


@dataclasses.dataclass(frozen=True, slots=True)
class _Foot:
    records: int


_RECORDS: dict[str, type] = {
    "head": Head,
    "document": Document,
    "decision": Decision,
    "version": FrozenVersion,
    "claim": Claim,
    "foot": _Foot,
}
_READ: dict[str, pydantic.TypeAdapter[Any]] = {name: pydantic.TypeAdapter(made) for name, made in _RECORDS.items()}
_NAMES = {made: name for name, made in _RECORDS.items()}


def written(head: Head, records: Iterable[Record]) -> Iterator[str]:
    """Yield the lines of a ledger file: the head, the records, and a foot that tells that nothing is missing.

    Every line bears the SHA-256 of the line before and its own content, so that none can be changed, left out or moved
    unnoticed.
    """
    chain = ""
    for record in (head, *records, _Foot(head.records)):
        content = json.dumps(_plain(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        text = f'"{_NAMES[type(record)]}":{content}}}'
        chain = _linked(chain, text.encode())
        yield f'{{"chain":"{chain}",{text}\n'


def read(lines: Iterable[bytes], name: str) -> Iterator[Head | Record]:
    """Yield the head and then the records of a ledger file, each checked against the chain and the kinds.

    Raises `UserError` with the number of the line where something was changed, left out, cut off, or is no record.
    """
    chain = ""
    head: Head | None = None
    foot: _Foot | None = None
    held = dict.fromkeys(_NAMES, 0)
    for number, line in enumerate(lines, start=1):
        where = f"{name}, line {number}"
        record, chain = _record(line, chain, where)
        if foot is not None or (head is None) != isinstance(record, Head):
            raise UserError(f"{where}: the ledger does not begin or end where it should; {_MENDED_BY}")
        held[type(record)] += 1
        if isinstance(record, _Foot):
            foot = record
            continue
        if isinstance(record, Head):
            head = record
            if head.format != FORMAT:
                raise UserError(f"{name}: the ledger has format {head.format}; this version of ropa reads {FORMAT}")
        yield record
    if head is None or foot is None:
        raise UserError(f"{name}: the ledger is cut off, its end is missing; {_MENDED_BY}")
    announced = {Document: head.documents, Decision: head.decisions, FrozenVersion: head.versions, Claim: head.claims}
    if any(held[record] != number for record, number in announced.items()):
        raise UserError(f"{name}: the ledger does not hold what its first line announces; {_MENDED_BY}")


def _linked(chain: str, text: bytes) -> str:
    return hashlib.sha256(chain.encode() + b"\n" + text).hexdigest()


def _plain(record: Head | Record | _Foot | Place) -> dict[str, Any]:
    """Return a record without the fields that hold what they hold anyway."""
    found: dict[str, Any] = {}
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if value != field.default:
            found[field.name] = _plain(value) if isinstance(value, Place) else value
    return found


def _record(line: bytes, chain: str, where: str) -> tuple[Head | Record | _Foot, str]:
    found = _LINE.fullmatch(line)
    if found is None or found["what"].decode() not in _READ:
        raise UserError(f"{where}: this is no line of a ledger; {_MENDED_BY}")
    now = found["chain"].decode()
    if now != _linked(chain, found["text"]):
        raise UserError(
            f"{where}: the ledger was changed here or just before (its chain of hashes breaks); {_MENDED_BY}"
        )
    try:
        record: Head | Record | _Foot = _READ[found["what"].decode()].validate_json(found["content"], strict=True)
    except pydantic.ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        at = ".".join(map(str, first["loc"]))
        raise UserError(f"{where}: the record is not in order ({at}: {first['msg']}); {_MENDED_BY}") from None
    unknown = json.loads(found["content"]).keys() - {field.name for field in dataclasses.fields(record)}
    fault = min(unknown) if unknown else _fault(record)
    if fault is not None:
        raise UserError(f"{where}: the record speaks of what the register cannot hold ({fault}); {_MENDED_BY}")
    return record, now


def _fault(record: Head | Record | _Foot) -> str | None:
    """Return what in a record the kinds do not declare, or is no instant; None where all is in order."""
    instants = [getattr(record, name, None) for name in _INSTANTS]
    if unreadable := [instant for instant in instants if instant is not None and not _is_instant(instant)]:
        return str(unreadable[0])
    if isinstance(record, Decision):
        things = [thing for thing in (record.subject, record.object, record.other) if thing]
        return next((thing for thing in things if not _is_id(thing) and not thing.startswith("document/")), None)
    if isinstance(record, FrozenVersion):
        return record.fault
    if not isinstance(record, Claim):
        return None
    kind = kind_of_id(record.subject)
    if kind is None or (record.object is not None and not _is_id(record.object)):
        return record.fact
    fields = kind.properties if record.object is None else kind.edges
    return record.fact if record.field not in fields or (record.value is None) == (record.object is None) else None


def _is_id(thing: str) -> bool:
    return kind_of_id(thing) is not None


def _is_instant(text: str) -> bool:
    try:
        return dt.datetime.strptime(text, INSTANT).strftime(INSTANT) == text  # noqa: DTZ007 - the form says UTC
    except ValueError:
        return False
