"""The register as things and edges in memory, before or after it stands in a store."""

import dataclasses
from typing import TypeAlias

from ropa.claims.claim import Value

EdgeKey: TypeAlias = tuple[str, str, str]
"""Type, start id, end id."""


@dataclasses.dataclass(slots=True)
class Graph:
    """Things by id with their properties, and edges by type and ends with theirs.

    Every property is a text, a number, a truth value or a list of texts; the kind of a thing is told by its id.
    """

    nodes: dict[str, dict[str, Value]] = dataclasses.field(default_factory=dict)
    edges: dict[EdgeKey, dict[str, Value]] = dataclasses.field(default_factory=dict)

    def outgoing(self, start: str, edge_type: str) -> list[str]:
        """Return the ends of the edges of one type that start at `start`, in order."""
        return sorted(end for kind, begin, end in self.edges if kind == edge_type and begin == start)
