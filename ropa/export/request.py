"""What is asked of an export: which layout, of whom, as seen from which day, in which language."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class ExportRequest:
    """An export as it is asked for; the same register and the same request give the same bytes.

    `controller` is an id, None for the registers of all. `on` is the ISO day in force, `as_of` the ISO day up to whose
    end the register was read (None = now). `stamp` is the ISO instant (UTC) that the file gives as its making, `format`
    that of the file. `version` names a frozen version of the controller's register; it then tells both days.
    """

    layout: str
    controller: str | None
    on: str
    stamp: str
    as_of: str | None = None
    language: str = "nl"
    version: str | None = None
    format: str = "xlsx"
