"""What is asked of an export as linked data: in which terms, of whom, as seen from which day, under which base."""

import dataclasses
import re

from ropa.errors import UserError

BASE = "urn:ropa:"
_BASE = re.compile(
    r"(?:https?://[^\s<>\"{}|\\^`\x00-\x1f]+[/#]|urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:(?:[A-Za-z0-9._/-]+[:/])?)"
)


@dataclasses.dataclass(frozen=True, slots=True)
class LinkedRequest:
    """An export as it is asked for; the same register and the same request give the same bytes.

    `controller` is an id, None for the registers of all. `on` is the ISO day in force, `as_of` the ISO day up to whose
    end the register was read (None = now). `base` stands before every id of the register. `officer_internal` says
    whether the data protection officer is on the controller's own staff, which no register holds (None = not said).
    `version` names a frozen version of the controller's register; it then tells both days.
    Raises `UserError` for a base that is no beginning of an IRI.
    """

    controller: str | None
    on: str
    as_of: str | None = None
    base: str = BASE
    officer_internal: bool | None = None
    version: str | None = None

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            raise UserError(
                f"«{self.base}» cannot begin an address of linked data; "
                "give one such as https://example.org/register/ or urn:example:"
            )
