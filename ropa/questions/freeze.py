"""A person freezes the register of a controller as it stands: by name, with a note, and with its fingerprint."""

import dataclasses
from typing import TYPE_CHECKING

from ropa.claims.clean import told_with
from ropa.claims.frozen_version import NAME, FrozenVersion
from ropa.errors import UserError
from ropa.questions.content import content_hash
from ropa.questions.moment import day_of
from ropa.questions.opened import opened
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.frozen_versions import add_versions, versions_of
from ropa.vocabulary.version import this_edition

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


@dataclasses.dataclass(frozen=True, slots=True)
class FreezeRequest:
    """What is to be frozen: the register of a controller (an id) as answered on an ISO day, by whom, with which note.

    Without a `name` the version is called after the day on which it is frozen, with a count from the second on.
    """

    controller: str
    by: str
    note: str
    on: str
    name: str | None = None


def freeze(store: Store, request: FreezeRequest) -> FrozenVersion:
    """Set down in the ledger, in one transaction, how the register of a controller stands.

    Raises `UserError` where the name is none or taken, nobody is named, or the controller has no activities;
    `StoreError` where the store stops.
    """
    by, note = (
        told_with(option, text, "say who freezes the register and why")
        for option, text in (("--by", request.by), ("--note", request.note))
    )
    if request.name is not None and not NAME.fullmatch(request.name):
        raise UserError(
            f"«{request.name}» cannot be the name of a version: give at most 60 letters, digits, dots, dashes or "
            "underscores, beginning with a letter or a digit"
        )
    wanted = dataclasses.replace(request, by=by, note=note)
    return store.write(lambda tx: _freeze(tx, wanted))


def _freeze(tx: "ManagedTransaction", request: FreezeRequest) -> FrozenVersion:
    moment = ledger.lock(tx)
    held = opened(tx, None)
    if not held.book.starts(request.controller, "CONTROLLED_BY"):
        raise UserError(
            f"{request.controller}: the register holds no processing activity of this body, so there is nothing to "
            "freeze; `ropa register` tells whose activities it holds"
        )
    taken = {version.name for version in versions_of(tx, request.controller)}
    if request.name in taken:
        raise UserError(
            f"{request.controller}: there is a frozen version «{request.name}» already, and none is ever replaced; "
            "give another name with --name"
        )
    version = FrozenVersion(
        controller=request.controller,
        name=request.name or _free_name(day_of(moment), taken),
        by=request.by,
        note=request.note,
        on=request.on,
        sha256=content_hash(held.book, held.quotes, request.controller, request.on),
        at=moment,
        **this_edition()._asdict(),
    )
    add_versions(tx, [version])
    return version


def _free_name(day: str, taken: set[str]) -> str:
    names = (day if number == 1 else f"{day}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)
