"""Where in the ledger a file is made from: the instant, what wrote it by then, which frozen version it equals."""

import dataclasses

from ropa.claims.frozen_version import FrozenVersion
from ropa.questions.opened import Opened
from ropa.questions.versions import VersionRow, equal_versions, version_row


@dataclasses.dataclass(frozen=True, slots=True)
class Provenance:
    """What a file tells of the ledger behind it.

    `moment` is the instant of the last change that it shows, `edition` the product and the vocabularies that wrote the
    register by then. `asked` is the frozen version that was asked for, `equal` those whose content the file has, of
    `frozen` that there are of the controllers in it.
    """

    moment: str | None
    edition: str | None
    asked: VersionRow | None
    equal: tuple[FrozenVersion, ...]
    frozen: int


def provenance_of(held: Opened, controller: str | None, on: str, asked: FrozenVersion | None) -> Provenance:
    """Return where an opened register is from, as seen from an ISO day; only frozen controllers are answered for it."""
    versions = [version for version in held.versions if controller in (None, version.controller)]
    return Provenance(
        moment=held.last_change,
        edition=held.edition,
        asked=None if asked is None else version_row(asked, held),
        equal=equal_versions(held, versions, on),
        frozen=len(versions),
    )
