"""Answers and questions about them, made at random: what the quick way and the normal way have to complete alike.

All follows from the dice, so that a failing example can be looked at.
"""

import random
import types
import typing
from collections.abc import Callable
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin

from graphql import GraphQLObjectType, GraphQLSchema, get_named_type

T = TypeVar("T")
_PLAIN: dict[object, tuple[Any, ...]] = {
    str: ("", "a", "KSZ", "naïef «x»", "null", "organisation/ksz"),
    int: (0, 1, -1, 7, 2**31 - 1),
    bool: (True, False),
    float: (0.0, 0.6, 1.5),
}
_WRONG: tuple[Any, ...] = (None, 3, "x", True, 2**40, (), ("a", None), [], {}, ValueError("broken"), float("inf"))
_CONDITIONS = (
    "",
    "",
    "",
    "@include(if: $yes)",
    "@include(if: $no)",
    "@skip(if: $no)",
    "@skip(if: $yes)",
    "@include(if: true)",
    "@skip(if: $no) @include(if: $yes)",
)


class Asked(NamedTuple):
    """A question about an answer, and values of its variables."""

    text: str
    variables: dict[str, bool]


def answer_of(dice: random.Random, answer: type[T], wrong: float = 0.0) -> T:
    """Return an answer; of its values, about the share `wrong` are none that may stand there."""
    hints = typing.get_type_hints(answer)
    return answer(**{name: _value(dice, hints[name], wrong) for name in hints})


def _value(dice: random.Random, hint: Any, wrong: float) -> Any:  # noqa: ANN401 - an annotation, and its value
    if dice.random() < wrong:
        return dice.choice(_WRONG)
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        chosen = dice.choice(parts)
        return None if chosen is type(None) else _value(dice, chosen, wrong)
    if origin is Literal:
        return dice.choice(parts)
    if origin is tuple:
        return tuple(_value(dice, parts[0], wrong) for _ in range(dice.randrange(3)))
    if origin is dict:
        return {name: _value(dice, parts[1], 0) for name in dice.sample(("purposes", "as_of"), dice.randrange(3))}
    return dice.choice(_PLAIN[hint]) if hint in _PLAIN else answer_of(dice, hint, wrong)


def question_of(dice: random.Random, schema: GraphQLSchema, field: str) -> Asked:
    """Return a question about one field of the query of a schema."""
    assert schema.query_type is not None, "there is something to ask"
    writer = _Writer(dice)
    inner = get_named_type(schema.query_type.fields[field].type)
    assert isinstance(inner, GraphQLObjectType), "it has fields of its own"
    body = writer.selection(inner, dice.randrange(5))
    more = "again: __typename @include(if: $yes) @skip(if: $no)"
    text = f"query Q($yes: Boolean!, $no: Boolean!) {{ {field} {body} {more} }}"
    variables = {"yes": dice.random() < 0.7, "no": dice.random() < 0.3}
    return Asked("\n".join([text, *writer.fragments]), variables)


class _Writer:
    """Writes selections as a person might: with other names, conditions, fragments, and some things twice."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self.fragments: list[str] = []

    def selection(self, shown: GraphQLObjectType, depth: int) -> str:
        """Return a selection of a type, at most so deep."""
        shapes: list[Callable[[GraphQLObjectType, int], str]] = [*[self._field] * 6, self._inline, self._spread]
        parts = [self._dice.choice(shapes)(shown, depth) for _ in range(self._dice.randint(1, 4))]
        return f"{{ {' '.join(parts)} }}"

    def _field(self, shown: GraphQLObjectType, depth: int) -> str:
        names = [name for name, field in shown.fields.items() if depth > 0 or not _has_fields(field.type)]
        name = self._dice.choice([*names, "__typename"])
        alias = self._dice.choice(("", f"{name}Too: "))
        inner = None if name == "__typename" else get_named_type(shown.fields[name].type)
        below = self.selection(inner, depth - 1) if isinstance(inner, GraphQLObjectType) else ""
        return f"{alias}{name} {self._condition()} {below}"

    def _inline(self, shown: GraphQLObjectType, depth: int) -> str:
        on = self._dice.choice(("", f"on {shown.name}"))
        return f"... {on} {self._condition()} {self.selection(shown, depth - 1)}"

    def _spread(self, shown: GraphQLObjectType, depth: int) -> str:
        body = self.selection(shown, depth - 1)
        name = f"F{len(self.fragments)}"
        self.fragments.append(f"fragment {name} on {shown.name} {body}")
        return f"...{name} {self._condition()}"

    def _condition(self) -> str:
        return self._dice.choice(_CONDITIONS)


def _has_fields(shown: Any) -> bool:  # noqa: ANN401 - a type of graphql-core
    return isinstance(get_named_type(shown), GraphQLObjectType)
