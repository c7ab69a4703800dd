"""Everything that was understood of one statement."""

import dataclasses

from importers.statement.bodies.party import Party
from importers.statement.categories.data_words import Named
from importers.statement.facts import Activity, Flow, Mention, Retention
from importers.statement.page import Page
from importers.statement.words.shadow import Span


@dataclasses.dataclass(slots=True)
class Reading:
    """Everything that was understood of one statement."""

    page: Page
    title: str
    publisher: str | None
    publisher_span: Span | None
    language: str
    version: str | None
    version_date: str | None
    acronyms: dict[str, str]
    numbers: list[tuple[Party, str, Span]] = dataclasses.field(default_factory=list)
    mentions: list[Mention] = dataclasses.field(default_factory=list)
    flows: list[Flow] = dataclasses.field(default_factory=list)
    denials: list[Flow] = dataclasses.field(default_factory=list)
    activities: list[Activity] = dataclasses.field(default_factory=list)
    retention: list[Retention] = dataclasses.field(default_factory=list)
    groupings: list[Named] = dataclasses.field(default_factory=list)
