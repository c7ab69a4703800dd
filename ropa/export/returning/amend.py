"""«What did the person change in this workbook, and which decisions does that make?»: told, then written if wanted."""

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.claims.decide import Decision, Verdict
from ropa.export.returning.edit import Edit, Unread
from ropa.export.returning.edits import edits
from ropa.export.returning.made_again import Workbook, made_again, read_workbook
from ropa.export.returning.wishes import Refused, Wish, Wishes
from ropa.importing.decide import Ruling, decide_together
from ropa.importing.importer import Source
from ropa.store import ledger, projection
from ropa.store.connection import Store

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


@dataclasses.dataclass(frozen=True, slots=True)
class Amendment:
    """What a person changed in a workbook.

    `wishes` are the changed cells that make decisions, `refused` those that make none; `decisions` are those that were
    written, none where any cell was refused or nothing was to be written.
    """

    file: str
    controller: str | None
    wishes: tuple[Wish, ...]
    refused: tuple[Refused, ...]
    decisions: tuple[Decision, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class AmendRequest:
    """By whom a workbook was edited and why; without `write` it is only told what would be decided."""

    by: str
    because: str
    write: bool = False


class _NotWritten(Exception):  # noqa: N818 - no error: it carries the outcome out of a transaction that must not happen
    def __init__(self, outcome: Amendment) -> None:
        super().__init__("not written")
        self.outcome = outcome


def amend(store: Store, source: Source, request: AmendRequest) -> Amendment:
    """Return what was changed in a workbook, and write it as decisions where that is wanted: all in one transaction.

    Raises `UserError` where the workbook is not one that this register wrote and can write again, `StoreError` where
    the store stops.
    """
    edited = read_workbook(source)
    made, then, controller = store.read(lambda tx: made_again(tx, edited))
    found = tuple(edits(made, edited))
    try:
        return store.write(lambda tx: _amended(tx, edited, then, controller, found, request))
    except _NotWritten as told:
        return told.outcome


def _amended(  # noqa: PLR0913, PLR0917 - the file as it was and is, the register of then, and what is wanted
    tx: "ManagedTransaction",
    edited: Workbook,
    then: Book,
    controller: str | None,
    found: tuple[Edit | Unread, ...],
    request: AmendRequest,
) -> Amendment:
    ledger.lock(tx)
    now = Book(projection.read_all(tx))
    outcomes = tuple(Wishes(then, now, edited.language).of(found))
    wishes = tuple(item for item in outcomes if isinstance(item, Wish))
    refused = tuple(item for item in outcomes if isinstance(item, Refused))
    told = Amendment(edited.name, controller, wishes, refused)
    if refused or not wishes:
        raise _NotWritten(told)
    decisions = decide_together(tx, _rulings(now, wishes, request))
    if not request.write:
        raise _NotWritten(told)
    return dataclasses.replace(told, decisions=decisions)


def _rulings(now: Book, wishes: tuple[Wish, ...], request: AmendRequest) -> list[Ruling]:
    """Return what is to be decided, each once: first what brings new things in, then the rest."""
    new = dict.fromkeys(ruling for wish in wishes for ruling in _new(now, wish, request))
    rest = dict.fromkeys(
        Ruling(wish.fact, wish.verdict, request.by, request.because, wish.value, wish.other) for wish in wishes
    )
    return [*new, *(ruling for ruling in rest if ruling not in new)]


def _new(now: Book, wish: Wish, request: AmendRequest) -> Iterator[Ruling]:
    thing = wish.other or wish.fact.rpartition("=")[2]
    if thing not in now:
        for field, value in wish.new:
            yield Ruling(f"{thing}#{field}", Verdict.STATE, request.by, request.because, value)
