"""A register of any size with known faults: the faultless example of the checks' own tests, copied again and again.

Into every other copy one of the faults is planted that those tests have, each in its turn. So it is known which check
must find what, and that it may find nothing else.
"""

import dataclasses
import itertools
from collections.abc import Callable, Iterable

from ropa.claims.book import Book
from ropa.claims.graph import Graph
from tests.unit.checks import cases
from tests.unit.checks.cases import CASES, Case

ACTIVITIES = 200
"""As many activities at least has the register of size 1."""

_SHARED_KINDS = frozenset({"country", "data-category", "data-subject-category", "legal-text", "safeguard"})
_OF_ONE_BODY = frozenset({cases.FUND, cases.ALL, "contact/fonds--dpo", "security-measure/encryptie"})
_ELSEWHERE = frozenset({"C05"})
"""The checks whose fault in one copy is mended by another one of the same body: here a mandate covers the data."""

Finding = tuple[str, str]
"""The id of the check, and that of the thing at fault."""


@dataclasses.dataclass(frozen=True)
class Faulty:
    """A register, and what the checks must find in it, sorted."""

    book: Book
    expected: list[Finding]


def of_many_bodies(scale: int) -> Faulty:
    """Return a register in which every copy belongs to a body of its own."""
    return _copied(scale, CASES, frozenset())


def of_one_body(scale: int) -> Faulty:
    """Return a register of a single body; faults of the body itself cannot be planted for one copy alone."""
    return _copied(scale, [case for case in CASES if _is_of_one_copy(case)], _OF_ONE_BODY)


def _is_of_one_copy(case: Case) -> bool:
    changed = {*case.values, case.subject, *(edge.split(" ")[0] for edge in case.without)}
    return changed.isdisjoint(_OF_ONE_BODY) and case.check not in _ELSEWHERE


def _copied(scale: int, planted: Iterable[Case], shared: frozenset[str]) -> Faulty:
    graph, expected = Graph(), list[Finding]()
    turns = itertools.cycle(planted)
    activities: set[str] = set()
    for number in itertools.count():
        if len(activities) >= ACTIVITIES * scale:
            break
        case = next(turns) if number % 2 else None
        source = case.planted() if case else cases.register()
        name = _namer(number, shared)
        _add(graph, source.graph, name)
        activities.update(name(node) for node in source.of_kind("ProcessingActivity"))
        if case:
            expected.append((case.check, name(case.subject)))
            expected += [(check, name(subject)) for check, subject in (also.split(" ") for also in case.also)]
    return Faulty(Book(graph), sorted(expected))


def _namer(number: int, shared: frozenset[str]) -> Callable[[str], str]:
    """Return how the things of one copy are called: what is the world's or the body's by their own names."""

    def name(node: str) -> str:
        return node if node in shared or node.split("/", 1)[0] in _SHARED_KINDS else f"{node}-{number:05}"

    return name


def _add(graph: Graph, source: Graph, name: Callable[[str], str]) -> None:
    for node, properties in source.nodes.items():
        graph.nodes[name(node)] = {
            field: tuple(map(name, value)) if field == "speakers" and isinstance(value, tuple) else value
            for field, value in properties.items()
        }
    for (edge_type, start, end), properties in source.edges.items():
        graph.edges[edge_type, name(start), name(end)] = dict(properties)
