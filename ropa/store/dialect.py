"""In what the two engines differ, as far as the register notices; everything else is one Cypher for both."""

import dataclasses
import re
from typing import Literal, TypeAlias

from ropa.errors import StoreError

EngineName: TypeAlias = Literal["neo4j", "arcadedb"]

OLDEST_NEO4J = (5, 13)
_NEO4J = re.compile(r"Neo4j/(\d+)\.(\d+)")


@dataclasses.dataclass(frozen=True, slots=True)
class Dialect:
    """One engine's ways.

    `constraint_may_be_a_race`: two writers that create the same key at once do not wait for each other, the later one
    fails with a constraint violation and finds the key when it tries again.
    """

    name: EngineName
    constraint_may_be_a_race: bool


NEO4J = Dialect("neo4j", constraint_may_be_a_race=False)
ARCADEDB = Dialect("arcadedb", constraint_may_be_a_race=True)


def dialect_of(agent: str, address: str) -> Dialect:
    """Return the dialect of the server that calls itself `agent`. Raises `StoreError` where it is none of ours."""
    if "ArcadeDB" in agent:
        return ARCADEDB
    oldest = ".".join(map(str, OLDEST_NEO4J))
    version = _NEO4J.match(agent)
    if version is None:
        raise StoreError(
            f"the server at {address} calls itself «{agent}», which is no Neo4j; give the address of a Neo4j {oldest} "
            f"or later in NEO4J_URI"
        )
    if (int(version[1]), int(version[2])) < OLDEST_NEO4J:
        raise StoreError(f"the server at {address} is {agent}, which is too old; upgrade it to Neo4j {oldest} or later")
    return NEO4J
