"""What a person means by the name that is written where a fact leads to another thing."""

import dataclasses

from ropa.claims.book import Book
from ropa.claims.claim import Ref
from ropa.claims.identity import Context
from ropa.claims.known import known
from ropa.importing.fact import Fact
from ropa.model.catalogue import kind_of, kind_of_id
from ropa.model.kind import Kind
from ropa.naming import fold, slug
from ropa.questions.labels import label_of

_NAME = "name"
_CONTROLLER = "controller"


@dataclasses.dataclass(frozen=True, slots=True)
class Target:
    """The thing that is meant; where it is `new`, the facts that bring it into the register: field and value."""

    id: str
    new: tuple[tuple[str, str], ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Unclear:
    """A name that means several things, or (none) nothing that could be brought in so."""

    candidates: tuple[str, ...]


def meant(book: Book, fact: Fact, text: str, language: str) -> Target | Unclear:
    """Return the thing that a text means at the far end of an edge of `fact.subject`: an id, or a name.

    A name is that of a thing in the register, else of one that a vocabulary knows, else of a new thing.
    """
    kinds = [kind_of(label) for label in fact.kind.edges[fact.field].edge.targets]
    given = kind_of_id(text)
    if given in kinds:
        return Target(text) if text in book or known(text) is not None else Unclear(())
    owner = _owner(book, fact.subject)
    named = [node for kind in kinds for node in _called(book, kind, owner, text, language)]
    if len(named) == 1:
        return Target(named[0])
    if named:
        return Unclear(tuple(named))
    listed = [node for kind in kinds if (node := _listed(kind, text)) is not None]
    if listed:
        return Target(listed[0])
    return _brought_in(kinds[0], owner, text)


def _owner(book: Book, subject: str) -> str | None:
    """Return the controller whose thing it is, None where it belongs to none."""
    controller = book.text(subject, _CONTROLLER)
    if controller:
        return controller
    activity = book.end(subject, "PART_OF") or subject
    return book.text(activity, _CONTROLLER) or (subject if subject.startswith("organisation/") else None)


def _called(book: Book, kind: Kind, owner: str | None, text: str, language: str) -> list[str]:
    """Return the things of a kind that are called so; of a controller's own kinds, those of this controller."""
    folded = fold(text)
    found = [
        node
        for node in book.of_kind(kind.label)
        if folded in (fold(book.name(node)), fold(label_of(book, node, language)))
    ]
    if _CONTROLLER not in kind.key:
        return found
    return [node for node in found if book.text(node, _CONTROLLER) in ("", owner)]


def _listed(kind: Kind, text: str) -> str | None:
    """Return the thing that a vocabulary knows by a name."""
    if kind.key != (_NAME,):
        return None
    node = Context().id_of(Ref(kind.label, (text,)))
    return node if known(node) is not None else None


def _brought_in(kind: Kind, owner: str | None, text: str) -> Target | Unclear:
    if kind.key == (_NAME,):
        return Target(f"{kind.slug}/{slug(text)}", ((_NAME, text),))
    if kind.key == (_CONTROLLER, _NAME) and owner is not None:
        tail = owner.partition("/")[2]
        return Target(f"{kind.slug}/{tail}--{slug(text)}", ((_NAME, text), (_CONTROLLER, owner)))
    return Unclear(())
