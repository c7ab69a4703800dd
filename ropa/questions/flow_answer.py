"""The answer to «where does this data category flow?», as plain typed values."""

import dataclasses
from typing import Literal, TypeAlias

Certainty: TypeAlias = Literal["stated", "implied", "possible"]
CERTAINTIES: tuple[Certainty, ...] = ("stated", "implied", "possible")
"""From the most to the least certain."""


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """A thing by id and name."""

    id: str
    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class End:
    """An end of a step, with its role in that step."""

    id: str
    name: str
    role: str


@dataclasses.dataclass(frozen=True, slots=True)
class PurposeServed:
    """A purpose with the ground of Article 6 that it carries."""

    id: str
    name: str
    lawful_basis: str | None


@dataclasses.dataclass(frozen=True, slots=True)
class MandateHeld:
    """A mandate behind a step; `valid_on` is None where it cannot be told, `why` says so."""

    id: str
    reference: str
    valid_on: bool | None
    why: str | None
    certainty: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class SafeguardHeld:
    """A safeguard of Chapter V behind a step, and whether it holds on the day asked."""

    id: str
    name: str
    valid_on: bool | None
    why: str | None


@dataclasses.dataclass(frozen=True, slots=True)
class Citation:
    """The words that bear a step out: quote, document with version, and place."""

    quote: str
    document: str
    version: str | None
    place: str
    title: str = ""

    @property
    def source(self) -> str:
        """Where the words stand, in one line: the title (else the id) of the document, its version, the place."""
        return ", ".join(part for part in (self.title or self.document, self.version, self.place) if part)


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """One step of a path; all accounts of it (sender's, receiver's, mandate's) with all their citations.

    `depth` is the fewest steps from an origin to its end. `because` says why a step is only implied.
    """

    depth: int
    from_: End
    to: End
    flow_kind: str
    categories: tuple[Named, ...]
    subjects: tuple[Named, ...]
    purposes: tuple[PurposeServed, ...]
    activity: Named | None
    controller: Named | None
    mandates: tuple[MandateHeld, ...]
    safeguard: SafeguardHeld | None
    country: str | None
    condition: str | None
    permitted: bool
    role_doubt: bool
    certainty: Certainty
    because: str | None
    evidence: tuple[Citation, ...]
    flows: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Reached:
    """A body or category of persons that the data reach: fewest steps, and the certainty of the best path."""

    id: str
    name: str
    depth: int
    certainty: Certainty


@dataclasses.dataclass(frozen=True, slots=True)
class Covered:
    """A flow that would be a possible step, were it not denied by the document that speaks of it."""

    flow: str
    from_: Named
    to: Named
    flow_kind: str


@dataclasses.dataclass(frozen=True, slots=True)
class Denial:
    """A statement that data do not go: its scope, and what it covers. `to` is None for third parties in general."""

    from_: Named
    to: Named | None
    flow_kind: str
    categories: tuple[Named, ...]
    purposes: tuple[Named, ...]
    countries: tuple[str, ...]
    except_: tuple[Named, ...]
    condition: str | None
    covers: tuple[Covered, ...]
    evidence: tuple[Citation, ...]
    flow: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Conflict:
    """A step and a denial, by their places in the answer, that cannot both be true (or perhaps cannot)."""

    step: int
    denial: int
    certainty: Literal["stated", "possible"]


@dataclasses.dataclass(frozen=True, slots=True)
class Unknown:
    """What the answer does not know, counted."""

    flows_without_categories: int
    disclosures_without_mandate: int
    activities_not_in_force: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Question:
    """What was asked: the category, the day, the depth."""

    category: str
    label: str
    on: str
    depth: int


@dataclasses.dataclass(frozen=True, slots=True)
class FlowAnswer:
    """Where a data category flows: origins, steps, whom it reaches, denials, conflicts, and what is unknown."""

    question: Question
    origins: tuple[Named, ...]
    steps: tuple[Step, ...]
    organisations: tuple[Reached, ...]
    denied: tuple[Denial, ...]
    conflicts: tuple[Conflict, ...]
    unknown: Unknown
    truncated: bool
