"""What a user means by a name: an id, a label in any language, an alias, a reference; with suggestions when unknown."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ropa.claims.decide import SAME, Judgements
from ropa.errors import UnknownName
from ropa.model.catalogue import kind_of, kind_of_id, kinds
from ropa.naming import fold
from ropa.questions.flow_answer import Named
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions
from ropa.store.projection import existing
from ropa.vocabulary.bodies import find_body, near_bodies
from ropa.vocabulary.categories import find_category, near_categories
from ropa.vocabulary.mandate_reference import references
from ropa.vocabulary.places import find_country
from ropa.vocabulary.safeguards import find_safeguard

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_SUGGESTIONS = 5


def resolve_category(store: Store, text: str) -> Named:
    """Return the data category that `text` means. Raises `UnknownName` with suggestions."""
    return store.read(lambda tx: category_named(tx, text))


def category_named(tx: "ManagedTransaction", text: str) -> Named:
    """Return the data category that `text` means, within a reading that goes on. Raises `UnknownName`."""
    found = find_category(text)
    if found is not None:
        return _united(tx, Named(f"data-category/{found.slug}", found.name))
    return _in_register(
        tx, text, ["DataCategory"], "data category", lambda: [c.name for c, _ in near_categories(text, _SUGGESTIONS)]
    )


def resolve_organisation(store: Store, text: str) -> Named:
    """Return the body that `text` means. Raises `UnknownName` with suggestions."""
    return store.read(lambda tx: organisation_named(tx, text))


def organisation_named(tx: "ManagedTransaction", text: str) -> Named:
    """Return the body that `text` means, within a reading that goes on. Raises `UnknownName`."""
    found = find_body(text)
    if found is not None:
        return _united(tx, Named(f"organisation/{found.slug}", found.name))
    return _in_register(
        tx, text, ["Organisation"], "organisation", lambda: [b.name for b, _ in near_bodies(text, _SUGGESTIONS)]
    )


def resolve_anything(store: Store, text: str) -> Named:
    """Return the thing of any kind that `text` means. Raises `UnknownName` with suggestions."""
    return store.read(lambda tx: _anything(tx, text))


def _anything(tx: "ManagedTransaction", text: str) -> Named:
    known = _known(text)
    if known:
        found = _standing(tx, known, fold(text)) or known
        if len(found) > 1:
            raise _ambiguous(text, "thing", found)
        return _united(tx, found[0])
    return _in_register(tx, text, list(kinds()), "thing", lambda: _near(text))


def _near(text: str) -> list[str]:
    near = [body.name for body, _ in near_bodies(text, _SUGGESTIONS)]
    return near + [category.name for category, _ in near_categories(text, _SUGGESTIONS)]


def _united(tx: "ManagedTransaction", meant: Named) -> Named:
    """Return the thing under whose id another stands since a person said that they are one, else itself."""
    query = "MATCH (d:Decision) WHERE d.field = $same AND (d.subject = $id OR d.object = $id) RETURN count(d)"
    if tx.run(query, same=SAME, id=meant.id).values() == [[0]]:
        return meant
    one = Judgements(all_decisions(tx)).one(meant.id)
    if one == meant.id:
        return meant
    kind = kind_of_id(one)
    found = _with_id(tx, kind.label, one) if kind else []
    return found[0] if found else meant


def _known(text: str) -> list[Named]:
    if kind_of_id(text) is not None:
        return []
    cited = references(text)
    if cited:
        return [Named(f"mandate/{cited[0].id_key}", cited[0].printed)]
    found = (
        ("organisation", find_body(text)),
        ("data-category", find_category(text)),
        ("safeguard", find_safeguard(text)),
    )
    names = [Named(f"{slug}/{item.slug}", item.name) for slug, item in found if item is not None]
    country = find_country(text)
    return [*names, Named(f"country/{country.slug}", country.nl)] if country else names


def _in_register(
    tx: "ManagedTransaction", text: str, labels: list[str], word: str, near: Callable[[], Iterable[str]]
) -> Named:
    kind = kind_of_id(text)
    if kind is not None:
        found = _with_id(tx, kind.label, _united(tx, Named(text, text)).id) if kind.label in labels else []
    else:
        folded = fold(text)
        found = _with_name(tx, labels, folded) or _also_called(tx, labels, folded)
    if len(found) == 1:
        return found[0]
    if found:
        raise _ambiguous(text, word, found)
    suggestions = tuple(dict.fromkeys(near()))[:_SUGGESTIONS]
    hint = f"; did you mean {', '.join(f'«{item}»' for item in suggestions)}?" if suggestions else ""
    raise UnknownName(f"the register knows no {word} «{text}»{hint}", suggestions)


def _standing(tx: "ManagedTransaction", known: list[Named], folded: str) -> list[Named]:
    """Return what stands in the register of the things that a name may mean, known ones and others of that name."""
    held = existing(tx, (item.id for item in known))
    named = [item for item in _with_name(tx, list(kinds()), folded) if item.id not in held]
    return [*(item for item in known if item.id in held), *named]


def _with_id(tx: "ManagedTransaction", label: str, node: str) -> list[Named]:
    query = f"MATCH (n:{kind_of(label).label} {{id: $id}}) RETURN n.id, coalesce(n.name, n.reference, n.id)"
    return [Named(*row) for row in tx.run(query, id=node).values()]


def _with_name(tx: "ManagedTransaction", labels: list[str], folded: str) -> list[Named]:
    found = []
    for label in labels:
        query = (
            f"MATCH (n:{label}) WHERE n.folded = $folded RETURN n.id, coalesce(n.name, n.reference, n.id) ORDER BY n.id"
        )
        found += [Named(*row) for row in tx.run(query, folded=folded).values()]
    return found


def _also_called(tx: "ManagedTransaction", labels: list[str], folded: str) -> list[Named]:
    """Return the things that a person put together from several, one of which has this name."""
    found = []
    for label in labels:
        query = f"MATCH (n:{label}) WHERE n.united IS NOT NULL RETURN n.id, n.name, n.also ORDER BY n.id"
        rows = tx.run(query).values()
        found += [Named(node, name) for node, name, also in rows if folded in map(fold, also or ())]
    return found


def _ambiguous(text: str, word: str, found: list[Named]) -> UnknownName:
    ids = tuple(item.id for item in found)
    return UnknownName(f"«{text}» means more than one {word}: give one of the ids {', '.join(ids)}", ids)
