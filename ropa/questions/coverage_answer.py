"""How far mandates cover the disclosures of the register, as plain typed values."""

import dataclasses
from typing import Literal, TypeAlias

from ropa.questions.flow_answer import Citation, MandateHeld, Named

NearReason: TypeAlias = Literal["other_provider", "other_receiver", "categories_outside", "not_valid"]


@dataclasses.dataclass(frozen=True, slots=True)
class Disclosed:
    """A disclosure from one body to another, with the words that state it."""

    id: str
    from_: Named
    to: Named
    categories: tuple[Named, ...]
    purposes: tuple[Named, ...]
    activity: Named | None
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Short:
    """Why a mandate is only near to a disclosure.

    `things` are the mandate's own providers or receivers, or the categories that it does not cover; `text` says more.
    """

    reason: NearReason
    things: tuple[Named, ...] = ()
    text: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Near:
    """A mandate that comes near to covering a disclosure, and everything that keeps it from doing so."""

    mandate: MandateHeld
    why: tuple[Short, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Uncovered:
    """A disclosure that no mandate covers, with the nearest mandates first."""

    flow: Disclosed
    nearest: tuple[Near, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class NotInForce:
    """A disclosure that mandates cover, none of which holds on the day."""

    flow: Disclosed
    mandates: tuple[MandateHeld, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class OutsideScope:
    """A disclosure of categories that no mandate between its parties covers; `mandate` is one between them."""

    flow: Disclosed
    mandate: MandateHeld
    categories: tuple[Named, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Idle:
    """A mandate without a disclosure; one without parties is only cited by others."""

    mandate: MandateHeld
    providers: tuple[Named, ...]
    receivers: tuple[Named, ...]
    followed_by: tuple[Named, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Ending:
    """A mandate with a stated end, and the mandates that extend or replace it."""

    mandate: MandateHeld
    valid_to: str
    followed_by: tuple[Named, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class CoverageUnknown:
    """What cannot be told, counted: mandates of which nobody knows whether they hold, disclosures that name no data."""

    mandates_of_unknown_validity: int
    disclosures_without_categories: int


@dataclasses.dataclass(frozen=True, slots=True)
class MandateCoverage:
    """What mandates cover on a day; `expiring` is ordered by the end that comes first."""

    on: str
    disclosures_without_mandate: tuple[Uncovered, ...]
    disclosures_not_in_force: tuple[NotInForce, ...]
    mandates_without_disclosure: tuple[Idle, ...]
    outside_scope: tuple[OutsideScope, ...]
    expired: tuple[Ending, ...]
    expiring: tuple[Ending, ...]
    unknown: CoverageUnknown
