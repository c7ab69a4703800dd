"""GraphQL types derived from the plain answers of the questions: a field for each field, documented by their words."""

import dataclasses
import enum
import functools
import re
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, Union, get_args, get_origin

import strawberry
from strawberry.tools import create_type
from strawberry.types.field import StrawberryField

from ropa.api.closed_lists import closed_list
from ropa.api.scalars import AnyValue
from ropa.claims.claim import Value
from ropa.errors import DeclarationError

_NAMES = {
    "Question": "FlowQuestion",
    "Step": "FlowStep",
    "Unknown": "FlowUnknown",
    "End": "FlowEnd",
    "RegisterAnswer": "Register",
}
"""Answers whose name in Python says too little, or too much, beside all others."""
_SCALARS = (str, bool, int, float)
_IN_BACKQUOTES = re.compile(r"`(\w+)`")
_taken: dict[str, type] = {}


@dataclasses.dataclass(frozen=True, slots=True)
class Attribute:
    """Where a field of a derived type is read from: the name in Python, and what becomes of its value, if anything."""

    name: str
    adapt: Callable[[Any], Any] | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class FieldCitations:
    """The citations of one field of a row."""

    field: str
    citations: tuple[Any, ...]


def answer_type(answer: type) -> Any:  # noqa: ANN401 - a Strawberry type, made while the schema is built
    """Return the GraphQL type of a plain answer. Raises `DeclarationError` where a field has no place in a schema."""
    if not dataclasses.is_dataclass(answer):
        raise DeclarationError(f"{answer.__name__} is no plain answer")
    return _derived(answer)


@dataclasses.dataclass(frozen=True, slots=True)
class PlainType:
    """A plain answer and where the fields of its type are read from.

    Such a type holds data only: no argument, no abstract type, and nothing is fetched for a field.
    """

    answer: type
    attributes: Mapping[str, Attribute]


def plain_type(name: str) -> PlainType | None:
    """Return from what the type of this name derives, None where it derives from no plain answer."""
    return _PLAIN.get(name)


_PLAIN: dict[str, PlainType] = {}


@functools.cache
def _derived(answer: type) -> Any:  # noqa: ANN401 - see answer_type
    name = _NAMES.get(answer.__name__, answer.__name__)
    if _taken.setdefault(name, answer) is not answer:
        raise DeclarationError(f"two answers are called {name}")
    hints = typing.get_type_hints(answer)
    shown = [field.name for field in dataclasses.fields(answer) if not field.metadata.get("internal")]
    _PLAIN[name] = PlainType(answer, {camel(field): _attribute(field, hints[field]) for field in shown})
    fields = [_field(attribute, key, hints[attribute.name]) for key, attribute in _PLAIN[name].attributes.items()]
    return create_type(name, fields, description=_meaning(answer))


def listed(shown: Any) -> Any:  # noqa: ANN401 - an annotation
    """Return the type of a list of `shown`."""
    return types.GenericAlias(list, (shown,))


def camel(name: str) -> str:
    """Return a name of Python as GraphQL writes it; a trailing underscore is dropped."""
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(word.capitalize() for word in rest)


def _attribute(name: str, hint: Any) -> Attribute:  # noqa: ANN401 - an annotation
    return Attribute(name, _by_field if get_origin(hint) is dict else None)


def _field(attribute: Attribute, shown: str, hint: Any) -> StrawberryField:  # noqa: ANN401 - an annotation
    shown_type = strawberry.ID if attribute.name == "id" else _type_of(hint)
    if attribute.adapt is None:
        made: StrawberryField = strawberry.field(name=shown, graphql_type=shown_type)
    else:
        made = strawberry.field(
            resolver=_resolver(attribute.name, attribute.adapt), name=shown, graphql_type=shown_type
        )
    made.python_name = attribute.name
    return made


def _resolver(name: str, adapt: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def resolve(root: Any) -> Any:  # noqa: ANN401 - a plain answer
        return adapt(getattr(root, name))

    return resolve


def _by_field(said: Mapping[str, Iterable[Any]]) -> tuple[FieldCitations, ...]:
    return tuple(FieldCitations(camel(field), tuple(citations)) for field, citations in said.items())


def _type_of(hint: Any) -> Any:  # noqa: ANN401 - an annotation becomes an annotation
    origin, parts = get_origin(hint), get_args(hint)
    shown: Any = None
    if origin in (Union, types.UnionType):
        shown = _either(parts)
    elif origin is Literal:
        shown = closed_list(tuple(parts))
    elif origin is tuple and parts[1:] == (...,):
        shown = listed(_type_of(parts[0]))
    elif origin is dict and parts[0] is str:
        shown = listed(_citations_type(get_args(parts[1])[0]))
    elif hint in _SCALARS:
        shown = hint
    elif isinstance(hint, type) and issubclass(hint, enum.Enum):
        shown = closed_list(tuple(str(member.value) for member in hint))
    elif isinstance(hint, type) and dataclasses.is_dataclass(hint):
        shown = _derived(hint)
    if shown is None:
        raise DeclarationError(f"a field of an answer has a type without a place in the schema: {hint}")
    return shown


def _either(parts: tuple[Any, ...]) -> Any:  # noqa: ANN401 - annotations
    """Return the type of a value that may be null, or of any kind; None for any other choice."""
    inner = [part for part in parts if part is not type(None)]
    held = AnyValue if set(inner) == set(get_args(Value)) else _type_of(inner[0]) if len(inner) == 1 else None
    return held | None if held is not None and len(inner) < len(parts) else held


@functools.cache
def _citations_type(cited: type) -> Any:  # noqa: ANN401 - see answer_type
    _PLAIN["FieldCitations"] = PlainType(FieldCitations, {name: Attribute(name) for name in ("field", "citations")})
    fields = [
        _field(Attribute("field"), "field", str),
        _field(Attribute("citations"), "citations", types.GenericAlias(tuple, (cited, ...))),
    ]
    return create_type("FieldCitations", fields, description=_meaning(FieldCitations))


def _meaning(answer: type) -> str:
    words = " ".join(str(answer.__doc__).split())
    return _IN_BACKQUOTES.sub(lambda found: f"`{camel(found[1])}`", words).replace("None", "null")
