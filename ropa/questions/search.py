"""«What in the register is called something like this?»: names that are it, begin with it, hold it, or resemble it."""

import dataclasses
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from ropa.errors import UserError
from ropa.model.catalogue import kind_of, kinds
from ropa.naming import fold
from ropa.store.connection import Store
from ropa.store.projection import existing
from ropa.vocabulary.bodies import near_bodies
from ropa.vocabulary.categories import near_categories

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

Likeness: TypeAlias = Literal["same", "begins", "holds", "resembles"]
LIKENESSES: tuple[Likeness, ...] = ("same", "begins", "holds", "resembles")
"""From the most to the least alike."""

_LONGEST_TEXT = 200
_NEAR = 5


@dataclasses.dataclass(frozen=True, slots=True)
class SearchHit:
    """A thing whose name is like the text that was searched; `likeness` says how."""

    kind: str
    id: str
    label: str
    likeness: Likeness


def search(store: Store, text: str, labels: Iterable[str] = (), first: int = 20) -> tuple[SearchHit, ...]:
    """Return things of some kinds (of all where none is given), the most alike first, those alike by id.

    A name in another language, an alias or a slip of the pen is found where the vocabularies know the thing. Raises
    `UserError` for a text without a letter or digit.
    """
    folded = fold(text[:_LONGEST_TEXT])
    if not folded:
        raise UserError(f"«{text[:_LONGEST_TEXT]}» holds nothing to search for; give a word")
    wanted = sorted(set(labels)) or list(kinds())
    found = store.read(lambda tx: [*_named(tx, wanted, folded, first), *_resembling(tx, wanted, text)])
    best: dict[str, SearchHit] = {}
    for hit in found:
        best.setdefault(hit.id, hit)
    return tuple(best.values())[:first]


def _named(tx: "ManagedTransaction", labels: list[str], folded: str, first: int) -> list[SearchHit]:
    found: list[SearchHit] = []
    for label in labels:
        query = (
            f"MATCH (n:{kind_of(label).label}) WHERE n.folded CONTAINS $folded "
            "WITH n, CASE WHEN n.folded = $folded THEN 0 WHEN n.folded STARTS WITH $folded THEN 1 ELSE 2 END AS rank "
            "RETURN n.id AS id, coalesce(n.name, n.reference, n.id) AS name, rank ORDER BY rank, id LIMIT $first"
        )
        rows = tx.run(query, folded=folded, first=first).values()
        found += [SearchHit(label, node, name, LIKENESSES[rank]) for node, name, rank in rows]
    return sorted(found, key=lambda hit: (LIKENESSES.index(hit.likeness), hit.id))


def _resembling(tx: "ManagedTransaction", labels: list[str], text: str) -> Iterator[SearchHit]:
    """Yield what a vocabulary finds near, the nearest first."""
    near = [("Organisation", f"organisation/{body.slug}", body.name) for body, _ in near_bodies(text, _NEAR)]
    near += [
        ("DataCategory", f"data-category/{category.slug}", category.name)
        for category, _ in near_categories(text, _NEAR)
    ]
    held = existing(tx, [node for label, node, _ in near if label in labels])
    for label, node, name in near:
        if node in held:
            yield SearchHit(label, node, name, "resembles")
