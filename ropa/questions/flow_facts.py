"""What the store tells for a question about flows, fetched by a few fixed set-based statements.

It starts at the category, never at the bodies: the cost follows the answer, not the size of the register.
"""

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from ropa.store.queries import collected

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_LEVELS = 6
Scope: TypeAlias = frozenset[str] | None
"""The speakers for whom one category lies below another; None = for everybody."""


class Flow(NamedTuple):
    """One flow as the store tells it; pairs are id and name."""

    id: str
    flow_kind: str
    denied: bool
    permitted: bool
    condition: str | None
    whole_file: bool
    role_doubt: bool
    speakers: frozenset[str]
    documents: frozenset[str]
    start: str
    end: str
    carries: tuple[tuple[str, str], ...]
    subjects: tuple[tuple[str, str], ...]
    purposes: tuple[tuple[str, str, str | None], ...]
    activities: tuple[tuple[str, str, bool, bool, str], ...]
    mandates: tuple[tuple[Any, ...], ...]
    safeguards: tuple[tuple[str, str, str | None, str | None], ...]
    countries: tuple[tuple[str, str, str | None, bool | None], ...]
    exceptions: tuple[tuple[str, str], ...]

    @property
    def has_ends(self) -> bool:
        """Whether it goes from somebody to somebody: an end that a person took out of the register is no end."""
        return bool(self.start and self.end)

    @property
    def names_nothing(self) -> bool:
        """Whether it says neither which data go nor that a whole file goes."""
        return not self.carries and not self.whole_file


@dataclasses.dataclass(frozen=True, slots=True)
class Activity:
    """An activity that uses the category or a relative of it."""

    id: str
    name: str
    general: bool
    speakers: frozenset[str]
    documents: frozenset[str]
    controllers: tuple[tuple[str, str], ...]
    uses: frozenset[str]


@dataclasses.dataclass(frozen=True, slots=True)
class Body:
    """A body among the ends, with the bodies to which a path may pass on from it and why."""

    id: str
    name: str
    generic: bool
    passages: tuple[tuple[str, str, str], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Neighbours:
    """The categories below and above one, itself among those below, each with its scope.

    `groupings` tells, for a category and a broader one, the speakers whose documents put one under the other.
    """

    down: dict[str, Scope]
    up: dict[str, Scope]
    groupings: dict[tuple[str, str], frozenset[str]]


def neighbours(tx: "ManagedTransaction", category: str, below: Iterable[str], above: Iterable[str]) -> Neighbours:
    """Return the relatives of `category`.

    `below` and `above` are the ones that the vocabularies tell; what documents and local names add is read level by
    level from the store.
    """
    groupings: dict[tuple[str, str], frozenset[str]] = {}
    down: dict[str, Scope] = {category: None, **dict.fromkeys(below)}
    up: dict[str, Scope] = dict.fromkeys(above)
    ahead = {*down, *up}
    for _ in range(_LEVELS):
        rows = collected(tx, "category_neighbours", ids=sorted(ahead))
        ahead = set()
        for node, beneath, over in sorted(rows, key=lambda row: str(row[0])):
            groupings.update({(narrow, node): frozenset(scopes) for narrow, _, scopes in beneath if scopes})
            groupings.update({(node, broad): frozenset(scopes) for broad, _, scopes in over if scopes})
            if node in down:
                ahead |= _extend(down, down[node], beneath)
            if node in up or node == category:
                ahead |= _extend(up, up.get(node), over)
        if not ahead:
            break
    for node in down:
        up.pop(node, None)
    return Neighbours(down, up, groupings)


def _extend(reached: dict[str, Scope], scope: Scope, edges: list[list[Any]]) -> set[str]:
    """Add the far ends of `edges`, and return those whose scope grew."""
    grown = set()
    for node, source, scopes in sorted(edges, key=lambda edge: str(edge[0])):
        own: Scope = frozenset(scopes or ()) if source == "documents" else None
        through = own if scope is None else scope if own is None else scope & own
        if through is not None and not through:
            continue
        known = reached.get(node, frozenset())
        joint: Scope = None if known is None or through is None else known | through
        if node not in reached or joint != known:
            reached[node] = joint
            grown.add(node)
    return grown


_MANDATES = 4
"""The place of the mandates among what a flow leads to; the last of each are the days of those that withdraw it."""


def flows(tx: "ManagedTransaction", ids: Iterable[str]) -> list[Flow]:
    """Return flows by their ids, in the order of the ids."""
    wanted = sorted(set(ids))
    if not wanted:
        return []
    return sorted((_flow(row) for row in collected(tx, "flow_rows", ids=wanted)), key=lambda flow: flow.id)


def _flow(row: list[Any]) -> Flow:
    name, kind, denied, permitted, condition, whole_file, role_doubt, speakers, documents, ends, *led_to = row
    start, _, end = ends.partition("|")
    led_to[_MANDATES] = [
        [*mandate[:-1], tuple(sorted(day or "" for day in mandate[-1] or ()))] for mandate in led_to[_MANDATES] or ()
    ]
    return Flow(
        name,
        kind,
        bool(denied),
        bool(permitted),
        condition,
        bool(whole_file),
        bool(role_doubt),
        frozenset(speakers),
        frozenset(documents),
        start,
        end,
        *[_tuples(things) if things else () for things in led_to],
    )


def _tuples(rows: list[list[Any]]) -> tuple[Any, ...]:
    if len(rows) == 1:
        return (tuple(rows[0]),)
    return tuple(sorted((tuple(row) for row in rows), key=lambda row: str(row[0])))


def activities(tx: "ManagedTransaction", categories: Iterable[str]) -> list[Activity]:
    """Return the activities that use one of these categories, in the order of their ids."""
    rows = collected(tx, "activities_using", ids=sorted(categories))
    found = [
        Activity(
            id=row[0],
            name=row[1],
            general=bool(row[2]),
            speakers=frozenset(row[3]),
            documents=frozenset(row[4]),
            controllers=_tuples(row[5]),
            uses=frozenset(row[6]),
        )
        for row in rows
    ]
    return sorted(found, key=lambda activity: activity.id)


def flow_ids(tx: "ManagedTransaction", question: str, ids: Iterable[str]) -> list[str]:
    """Return the ids of flows that one of the fixed questions finds."""
    wanted = sorted(set(ids))
    return sorted(collected(tx, question, ids=wanted)) if wanted else []


def open_flows(tx: "ManagedTransaction", holders: Iterable[str], limit: int) -> tuple[int, list[str]]:
    """Return how many flows of these bodies name no data, and the ids of the first of them, at most `limit`."""
    wanted = sorted(set(holders))
    if not wanted:
        return 0, []
    total, ids = collected(tx, "open_flows_of_holders", ids=wanted, limit=limit)
    return total, ids


def bodies(tx: "ManagedTransaction", ids: Iterable[str]) -> dict[str, Body]:
    """Return bodies and categories of persons by id, as ends of a path."""
    wanted = set(ids)
    organisations = sorted(node for node in wanted if node.startswith("organisation/"))
    persons = sorted(node for node in wanted if node.startswith("data-subject-category/"))
    found: dict[str, Body] = {}
    if organisations:
        for node, name, generic, successors, runners, wholes in collected(tx, "organisations", ids=organisations):
            found[node] = Body(node, name or node, bool(generic), tuple(_passages(name, successors, runners, wholes)))
    if persons:
        for node, name in collected(tx, "persons", ids=persons):
            found[node] = Body(node, name or node, generic=False, passages=())
    return found


def _passages(name: str, successors: list[Any], runners: list[Any], wholes: list[Any]) -> list[tuple[str, str, str]]:
    if not (successors or runners or wholes):
        return []
    found = [
        (node, other, f"{name} was succeeded by {other}" + (f" on {since}" if since else ""))
        for node, other, since in successors
    ]
    found += [(node, other, f"{name} is run by {other}") for node, other in runners]
    found += [(node, other, f"{name} is part of {other}") for node, other in wholes]
    return sorted(found)
