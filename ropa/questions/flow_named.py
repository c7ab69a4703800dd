"""«Where does this data category flow?», asked in a person's words: by labels and aliases, once or again."""

import dataclasses
from typing import TYPE_CHECKING

from ropa.questions.flow import DEFAULT_DEPTH, DEFAULT_LIMIT, FlowRequest, flow_within
from ropa.questions.flow_answer import FlowAnswer
from ropa.questions.kept import Kept
from ropa.questions.names import category_named, organisation_named
from ropa.store.connection import Store

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


@dataclasses.dataclass(frozen=True, slots=True)
class FlowNamed:
    """What is asked: a category and perhaps the body to start at, each by id, label or alias; see `FlowRequest`."""

    category: str
    on: str
    depth: int = DEFAULT_DEPTH
    start: str | None = None
    limit: int = DEFAULT_LIMIT


def flow_named(store: Store, asked: FlowNamed, kept: Kept) -> FlowAnswer:
    """Return where a data category flows, as it was found before where the register has not changed since.

    Raises `UnknownName` with suggestions, `StoreError` where the store cannot be reached.
    """

    def found(tx: "ManagedTransaction") -> FlowAnswer:
        named = category_named(tx, asked.category)
        start = organisation_named(tx, asked.start).id if asked.start else None
        return flow_within(tx, FlowRequest(named.id, named.name, asked.on, asked.depth, start, asked.limit))

    return store.read(lambda tx: kept.within(tx, asked, lambda: found(tx)))
