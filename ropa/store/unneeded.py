"""Things that stand in the store only because others led to them: removed when the last of those is gone."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ropa.store.projection import by_label

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_SPOKEN_OF = "UNWIND $ids AS id MATCH (c:Claim) WHERE c.subject = id AND c.live AND c.positive RETURN DISTINCT id"


def remove_unneeded(
    tx: "ManagedTransaction", node_ids: Iterable[str], members: Callable[[str], tuple[str, ...]], kept: set[str]
) -> None:
    """Remove the things that nothing speaks of any more, and then what only they led to, but for what is `kept`.

    `members` tells under which ids a thing may be spoken of.
    """
    candidates = set(node_ids) - kept
    while candidates:
        gone = _Support(tx, members, kept).lacking(candidates)
        ends: set[str] = set()
        for label, ids in by_label(gone):
            found = tx.run(f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN [(n)-->(m) | m.id] AS ends", ids=ids)
            ends.update(end for row in found.value("ends") for end in row)
            tx.run(f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n", ids=ids).consume()
        candidates = ends - gone - kept


class _Support:
    """What holds things up: words of a source, a decision, or another thing that stands and leads there.

    Things that only lead to each other in a circle do not hold each other up.
    """

    def __init__(self, tx: "ManagedTransaction", members: Callable[[str], tuple[str, ...]], kept: set[str]) -> None:
        self._tx = tx
        self._members = members
        self._kept = kept
        self._upheld: set[str] = set()
        self._starts: dict[str, set[str]] = {}

    def lacking(self, candidates: set[str]) -> set[str]:
        """Return those of some things, and of what leads to them, that nothing holds up."""
        seen: set[str] = set()
        while ahead := candidates - seen:
            seen |= ahead
            candidates = {start for label, ids in by_label(ahead) for start in self._looked_at(label, ids)}
        upheld = self._upheld
        while upheld := {end for end, starts in self._starts.items() if end not in self._upheld and starts & upheld}:
            self._upheld |= upheld
        return self._starts.keys() - self._upheld

    def _looked_at(self, label: str, ids: list[str]) -> set[str]:
        """Look at things of one kind; return what of the same kind leads to those that nothing else holds up."""
        names = {member: node_id for node_id in ids for member in self._members(node_id)}
        spoken_of = {names[name] for name in self._tx.run(_SPOKEN_OF, ids=sorted(names)).value("id")}
        self._upheld |= spoken_of | (self._kept & set(ids))
        rows = self._tx.run(
            f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN id, [(n)<--(m) | m.id] AS starts",
            ids=sorted(set(ids) - self._upheld),
        ).values()
        slug = f"{ids[0].split('/', 1)[0]}/"
        further: set[str] = set()
        for node_id, starts in rows:
            if all(start.startswith(slug) for start in starts):
                self._starts[node_id] = set(starts)
                further |= self._starts[node_id]
            else:
                self._upheld.add(node_id)
        return further
