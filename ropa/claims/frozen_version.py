"""Frozen versions: the register of a controller as a person sets it down on a day, to be shown and compared later."""

import dataclasses
import re

from ropa.model.catalogue import kind_of_id

NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,59}", re.ASCII)
"""What a version may be called; the name stands in addresses and in the names of files."""

_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclasses.dataclass(frozen=True, slots=True)
class FrozenVersion:
    """The register of one controller as it stood at the instant `at`, under a name of its own.

    `on` is the ISO day as seen from which it was answered, `sha256` the fingerprint of the answer, `product` and
    `vocabulary` what made that answer. `by` and `note` are the person's own words; a note that repeated words of a
    source erased since is empty.
    """

    controller: str
    name: str
    by: str
    note: str
    on: str
    sha256: str
    product: str
    vocabulary: str
    at: str = ""

    @property
    def id(self) -> str:
        """The id in the ledger: one name is given once to the versions of a controller."""
        return f"frozen-version/{self.controller.partition('/')[2]}--{self.name}"

    @property
    def fault(self) -> str | None:
        """What in it the ledger cannot hold, None where all is in order."""
        kind = kind_of_id(self.controller)
        if kind is None or kind.label != "Organisation":
            return self.controller
        if not NAME.fullmatch(self.name):
            return self.name
        return None if _HASH.fullmatch(self.sha256) else self.sha256
