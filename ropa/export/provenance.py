"""Where in the ledger a file is made from: the instant, what wrote it by then, which frozen version it equals."""

import dataclasses
from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.claims.frozen_version import FrozenVersion
from ropa.export.request import ExportRequest
from ropa.export.words_behind import WordsBehind
from ropa.questions.opened import Opened
from ropa.questions.scope import things_of
from ropa.questions.versions import VersionRow, equal_versions, version_row
from ropa.store import ledger
from ropa.store.frozen_versions import all_versions
from ropa.vocabulary.version import Edition

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


@dataclasses.dataclass(frozen=True, slots=True)
class Provenance:
    """What a file tells of the ledger behind it.

    `moment` is the instant of the last change that it shows, `edition` the product and the vocabularies that wrote the
    register by then. `asked` is the frozen version that was asked for; where none was, `equal` are those whose content
    the file has, of `frozen` that there are of the controllers in it.
    """

    moment: str | None
    edition: Edition | None
    asked: VersionRow | None = None
    equal: tuple[FrozenVersion, ...] = ()
    frozen: int = 0


def provenance_of(
    tx: "ManagedTransaction", book: Book, words: WordsBehind, request: ExportRequest, moment: str | None
) -> Provenance:
    """Return where a register is from that holds all up to an instant; words are read for frozen controllers alone."""
    versions = [one for one in all_versions(tx) if request.controller in (None, one.controller)]
    evidence = words.evidence({thing for one in versions for thing in things_of(book, one.controller)})
    equal = equal_versions(book, evidence, versions, request.on)
    return Provenance(moment, ledger.edition_at(tx, moment), equal=equal, frozen=len(versions))


def provenance_of_version(tx: "ManagedTransaction", held: Opened, version: FrozenVersion) -> Provenance:
    """Return where a register is from that was opened at the instant of a frozen version."""
    return Provenance(version.at, ledger.edition_at(tx, version.at), asked=version_row(version, held))
