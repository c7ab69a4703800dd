"""The edges of a register from either end, held so that those of a large one take little room."""

import dataclasses
import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from ropa.claims.claim import Value
from ropa.claims.graph import EdgeKey

_Ends: TypeAlias = "str | tuple[str, ...]"
"""What an edge of one type leads to: mostly one thing, which then stands as it is."""

_NONE: dict[str, _Ends] = {}
_NOTHING: dict[str, Value] = {}


class Links(Mapping[EdgeKey, dict[str, Value]]):
    """All edges by type and ends, in that order, each with its properties; only few have any.

    Everything that leads out of one thing is added at once.
    """

    def __init__(self) -> None:
        self._out: dict[str, dict[str, _Ends]] = {}
        self._said: dict[EdgeKey, dict[str, Value]] = {}
        self._count = 0

    @classmethod
    def of(cls, edges: Mapping[EdgeKey, dict[str, Value]]) -> "Links":
        """Return the edges of a graph."""
        found = cls()
        leading: dict[str, list[tuple[str, str, dict[str, Value]]]] = {}
        for (edge_type, start, end), properties in edges.items():
            leading.setdefault(start, []).append((edge_type, end, properties))
        for start, rows in leading.items():
            found.add(start, rows)
        return found

    def add(self, start: str, rows: Iterable[tuple[str, str, dict[str, Value]]]) -> None:
        """Add the edges that lead out of a thing: type, end, properties."""
        by_type: dict[str, list[str]] = {}
        for edge_type, end, properties in rows:
            by_type.setdefault(edge_type, []).append(end)
            if properties:
                self._said[edge_type, start, end] = properties
        for edge_type, ends in by_type.items():
            self._out.setdefault(edge_type, {})[start] = ends[0] if len(ends) == 1 else tuple(sorted(ends))
            self._count += len(ends)

    def ends(self, start: str, edge_type: str) -> tuple[str, ...]:
        """Return what edges of one type lead to, in order."""
        return _each(self._out.get(edge_type, _NONE).get(start, ()))

    def starts(self, end: str, edge_type: str) -> tuple[str, ...]:
        """Return from where edges of one type lead to a thing, in order."""
        return _each(self._back.get(edge_type, _NONE).get(end, ()))

    def properties(self, edge_type: str, start: str, end: str) -> dict[str, Value]:
        """Return the properties of an edge, empty where there is no such edge."""
        return self._said.get((edge_type, start, end), _NOTHING)

    @functools.cached_property
    def _back(self) -> dict[str, dict[str, _Ends]]:
        turned: dict[str, dict[str, _Ends]] = {}
        for edge_type, leading in self._out.items():
            found: dict[str, list[str]] = {}
            for start in sorted(leading):
                for end in _each(leading[start]):
                    found.setdefault(end, []).append(start)
            turned[edge_type] = {end: starts[0] if len(starts) == 1 else tuple(starts) for end, starts in found.items()}
        return turned

    def __getitem__(self, key: EdgeKey) -> dict[str, Value]:
        edge_type, start, end = key
        if end not in self.ends(start, edge_type):
            raise KeyError(key)
        return self.properties(edge_type, start, end)

    def __iter__(self) -> Iterator[EdgeKey]:
        for edge_type in sorted(self._out):
            leading = self._out[edge_type]
            for start in sorted(leading):
                for end in _each(leading[start]):
                    yield edge_type, start, end

    def __len__(self) -> int:
        return self._count


@dataclasses.dataclass(slots=True)
class LeanGraph:
    """A register as it is read to be shown: things by id with their properties, and their edges."""

    nodes: dict[str, dict[str, Value]] = dataclasses.field(default_factory=dict)
    edges: Links = dataclasses.field(default_factory=Links)


def _each(ends: _Ends) -> tuple[str, ...]:
    return (ends,) if isinstance(ends, str) else ends
