"""«Which versions of this register were frozen, and can each still be shown as it was?»."""

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.claims.frozen_version import FrozenVersion
from ropa.errors import UnknownName
from ropa.questions.content import content_hash
from ropa.questions.evidence import Evidence
from ropa.questions.opened import Opened, opened
from ropa.questions.register_answer import Erased
from ropa.store.connection import Store
from ropa.store.frozen_versions import versions_of
from ropa.vocabulary.version import Edition, this_edition

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


@dataclasses.dataclass(frozen=True, slots=True)
class VersionRow:
    """A frozen version of the register of a controller, and whether its content still is what was frozen.

    `reproducible` = the register as of that instant gives the same fingerprint (`sha256`) today. Where it does not,
    `erased` are the sources that were erased since, and `other_product` tells that another version of the product or
    of its vocabularies answers now than then.
    """

    controller: str
    name: str
    by: str
    note: str
    at: str
    on: str
    sha256: str
    product: str
    vocabulary: str
    reproducible: bool
    other_product: bool
    erased: tuple[Erased, ...]


def versions(store: Store, controller: str) -> tuple[VersionRow, ...]:
    """Return the frozen versions of the register of a controller (an id), the earliest first.

    Raises `StoreError` where the store cannot be reached.
    """

    def read(tx: "ManagedTransaction") -> tuple[VersionRow, ...]:
        return tuple(version_row(version, opened(tx, version.at)) for version in versions_of(tx, controller))

    return store.read(read)


def version_row(version: FrozenVersion, then: Opened) -> VersionRow:
    """Return a frozen version held against the register as it stood at its instant."""
    same = content_hash(then.book, then.quotes, version.controller, version.on) == version.sha256
    return VersionRow(
        controller=version.controller,
        name=version.name,
        by=version.by,
        note=version.note,
        at=version.at,
        on=version.on,
        sha256=version.sha256,
        product=version.product,
        vocabulary=version.vocabulary,
        reproducible=same,
        other_product=Edition(version.product, version.vocabulary) != this_edition(),
        erased=() if same else then.erased,
    )


def version_named(tx: "ManagedTransaction", controller: str, name: str) -> FrozenVersion:
    """Return the frozen version of this name. Raises `UnknownName` with those that there are."""
    held = versions_of(tx, controller)
    for version in held:
        if version.name == name:
            return version
    names = tuple(version.name for version in held)
    hint = f"there are {', '.join(names)}" if names else "`ropa freeze` makes one"
    raise UnknownName(f"{controller}: no version «{name}» was frozen; {hint}", names)


def equal_versions(
    book: Book, evidence: Evidence, versions: Sequence[FrozenVersion], on: str
) -> tuple[FrozenVersion, ...]:
    """Return those of some frozen versions whose content is what a register answers on an ISO day."""
    hashes = {body: content_hash(book, evidence, body, on) for body in {version.controller for version in versions}}
    return tuple(version for version in versions if hashes[version.controller] == version.sha256)
