"""How a kind of thing is declared: its properties, its edges, and what the loss of an edge's end means.

A kind is a plain class decorated with `@kind`; its fields are annotated with the marks of this module. Constraint,
writing, reading, effects of a loss and documentation all derive from the declaration.
"""

import dataclasses
import enum
import types
import typing
from collections.abc import Callable
from typing import Annotated, Any, TypeAlias, TypeVar, Union, get_args, get_origin

from ropa.errors import DeclarationError
from ropa.naming import slug

Ids: TypeAlias = tuple[str, ...]
"""The ids of the things at the far end of an edge."""


@dataclasses.dataclass(frozen=True, slots=True)
class Text:
    """A sentence or label in the three languages of the product, and in German where an export shows it."""

    en: str
    nl: str
    fr: str
    de: str = ""

    def __call__(self, language: str) -> str:
        """Return it in `language` («nl», «fr», «de» where it is known, else English)."""
        return {"nl": self.nl, "fr": self.fr, "de": self.de}.get(language) or self.en

    def speaks(self, language: str) -> bool:
        """Return whether it is known in a language."""
        return bool(getattr(self, language, ""))


class Label(Text):
    """What a field is called."""


@dataclasses.dataclass(frozen=True, slots=True)
class Key:
    """The field is part of the natural key, in the order of declaration."""


@dataclasses.dataclass(frozen=True, slots=True)
class Article:
    """The article of the GDPR that asks for the field."""

    reference: str


@dataclasses.dataclass(frozen=True, slots=True)
class Loss:
    """What happens to the thing at one end of an edge when the other end goes.

    `each` is said where others of the same edge remain, `last` (else the same) where it was the only one. The effect
    goes on to what depends on the thing where it `travels`; where the thing itself `ends`, so do the links that it
    was. `near` = it is felt at the same distance, since the thing is only a link between two others. `by_kind` has
    other words for single kinds of flow: kind, each, last.
    """

    each: Text
    last: Text | None = None
    by_kind: tuple[tuple[str, Text, Text], ...] = ()
    travels: bool = False
    ends: bool = False
    near: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Edge:
    """The field leads to other things: its type in the graph, their kinds, and what a loss means.

    `loss` is what the subject suffers when the object goes, `back` what the object suffers when the subject goes.
    A vocabulary edge has neither. `derived` edges are computed by merging and rest on other facts.
    """

    type: str
    targets: tuple[str, ...]
    loss: Loss | None = None
    back: Loss | None = None
    derived: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Property:
    """One property of a kind, as derived from its declaration."""

    name: str
    label: Text | None
    article: str | None
    type: type
    values: tuple[str, ...] = ()
    many: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class EdgeField:
    """One edge of a kind, as derived from its declaration."""

    name: str
    edge: Edge
    label: Text | None
    article: str | None


@dataclasses.dataclass(frozen=True)
class Kind:
    """A kind of thing: label of the graph, words for it, and its fields."""

    label: str
    slug: str
    words: Text
    article: str | None
    doc: str
    key: tuple[str, ...]
    properties: dict[str, Property]
    edges: dict[str, EdgeField]
    declared: type


class Node:
    """The base of every kind: one string id, readable and stable."""

    kind: typing.ClassVar[Kind]
    id: str


_N = TypeVar("_N", bound=Node)


def kind(en: str, nl: str, fr: str, *, article: str | None = None) -> Callable[[type[_N]], type[_N]]:
    """Declare a class as a kind of thing in the register. Raises `DeclarationError` where it contradicts itself."""

    def declare(cls: type[_N]) -> type[_N]:
        if not cls.__doc__:
            raise DeclarationError(f"{cls.__name__} has no sentence that says what it is")
        made = dataclasses.dataclass(frozen=True, kw_only=True)(cls)
        made.kind = _derive(made, Text(en, nl, fr), article)
        return made

    return declare


def _derive(cls: type[Node], words: Text, article: str | None) -> Kind:
    properties: dict[str, Property] = {}
    edges: dict[str, EdgeField] = {}
    key: list[str] = []
    for name, hint in typing.get_type_hints(cls, include_extras=True).items():
        if name in ("kind", "id"):
            continue
        marks: tuple[Any, ...] = hint.__metadata__ if get_origin(hint) is Annotated else ()
        plain = get_args(hint)[0] if marks else hint
        label = next((mark for mark in marks if isinstance(mark, Label)), None)
        reference = next((mark.reference for mark in marks if isinstance(mark, Article)), None)
        edge = next((mark for mark in marks if isinstance(mark, Edge)), None)
        if any(isinstance(mark, Key) for mark in marks):
            key.append(name)
        if edge is not None:
            edges[name] = EdgeField(name, edge, label, reference)
        else:
            properties[name] = _property(name, plain, label, reference)
    if not key:
        raise DeclarationError(f"{cls.__name__} declares no key")
    doc = str(cls.__doc__).strip()
    label_slug = slug("".join(f" {letter}" if letter.isupper() else letter for letter in cls.__name__))
    return Kind(cls.__name__, label_slug, words, article, doc, tuple(key), properties, edges, cls)


def _property(name: str, plain: Any, label: Text | None, article: str | None) -> Property:  # noqa: ANN401
    if get_origin(plain) in (Union, types.UnionType):
        plain = next(part for part in get_args(plain) if part is not type(None))
    if get_origin(plain) is tuple:
        return Property(name, label, article, str, many=True)
    if isinstance(plain, type) and issubclass(plain, enum.Enum):
        return Property(name, label, article, str, values=tuple(str(member.value) for member in plain))
    if plain not in (str, bool, int, float):
        raise DeclarationError(f"the property {name} has a type that the graph cannot hold: {plain}")
    return Property(name, label, article, plain)
