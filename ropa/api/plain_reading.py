"""How the values of a plain answer are read into a response: whole rows in one loop, and each thing once.

An answer names the same things again and again. What was made of a value is remembered by its identity, with the value
itself, so that nothing else can get that identity meanwhile.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

from graphql import GraphQLEnumType, GraphQLScalarType
from graphql.pyutils import Undefined

Told: TypeAlias = tuple[Any, Any, int]
"""A value of the answer, what stands for it in the response, and how many values of the response that makes."""
Bear: TypeAlias = Callable[[int], None]
"""Is told how many values a list makes; raises `UserError` where they are too many, or the time is over."""

_MOST_REMEMBERED = 10_000


class NotPlainError(Exception):
    """A value that cannot simply be read; it takes the normal path."""


class Reader:
    """Reads the values of one selection; `seen` has what was read before, by identity."""

    __slots__ = ("read", "seen")

    def __init__(self, read: Callable[[Any], Told]) -> None:
        self.read = read
        self.seen: dict[int, Told] = {}

    def first(self, value: Any) -> Told:  # noqa: ANN401 - any value of an answer
        """Read a value that was not seen before. Raises `NotPlainError` where it does not fit."""
        told = self.read(value)
        if len(self.seen) < _MOST_REMEMBERED:
            self.seen[id(value)] = told
        return told

    def or_null(self) -> "Reader":
        """Let null stand where no value is."""
        self.seen[id(None)] = (None, None, 0)
        return self


class Field(NamedTuple):
    """A selected field: its name in the response, the attribute of the answer, and how its value is read.

    A leaf whose values stand in the response as they are has no reader but their `leaf` type; it may be `optional`.
    """

    name: str
    attribute: str
    reader: Reader | None
    leaf: type | None = None
    optional: bool = False


def row(answer: type, fields: list[Field]) -> Reader:
    """Return what reads rows of a plain answer; the types of a row are looked at once for each combination."""
    names = tuple(field.name for field in fields)
    others = [(field.name, field.reader.seen, field.reader.first) for field in fields if field.reader is not None]
    leaves = [(place, field.leaf, field.optional) for place, field in enumerate(fields) if field.leaf is not None]
    together = _together([field.attribute for field in fields])
    fitting: set[tuple[type, ...]] = set()
    width = len(fields)

    def read(source: Any) -> Told:  # noqa: ANN401 - a plain answer
        if type(source) is not answer:
            raise NotPlainError
        values = together(source)
        held = tuple(map(type, values))
        if held not in fitting:
            _look_at(held, leaves)
            fitting.add(held)
        made = dict(zip(names, values))  # noqa: B905 - as many values as names, as read
        size = width
        for name, seen, first in others:
            value = made[name]
            told = seen.get(id(value)) or first(value)
            made[name] = told[1]
            size += told[2]
        return source, made, size

    return Reader(read)


def _look_at(held: tuple[type, ...], leaves: Iterable[tuple[int, type, bool]]) -> None:
    for place, leaf, optional in leaves:
        if held[place] is not leaf and not (optional and held[place] is type(None)):
            raise NotPlainError


def _together(attributes: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(attributes) > 1:
        return attrgetter(*attributes)
    if not attributes:
        return lambda _: ()
    alone = attrgetter(attributes[0])
    return lambda source: (alone(source),)


def rows(each: Reader, bear: Bear) -> Reader:
    """Return what reads lists, each item as `each` does."""
    seen, first = each.seen, each.first

    def read(value: Any) -> Told:  # noqa: ANN401 - any value of an answer
        if not isinstance(value, tuple | list):
            raise NotPlainError
        made, size = [], 0
        for item in value:
            told = seen.get(id(item)) or first(item)
            made.append(told[1])
            size += told[2]
        bear(size)
        return value, made, size

    return Reader(read)


def leaves(leaf: type, bear: Bear) -> Reader:
    """Return what reads lists of leaves that stand in the response as they are."""

    def read(value: Any) -> Told:  # noqa: ANN401 - any value of an answer
        if not isinstance(value, tuple | list) or not {leaf}.issuperset(map(type, value)):
            raise NotPlainError
        bear(len(value))
        return value, list(value), len(value)

    return Reader(read)


def coerced(leaf: GraphQLScalarType | GraphQLEnumType) -> Reader:
    """Return what brings leaves into the response as graphql-core does."""

    def read(value: Any) -> Told:  # noqa: ANN401 - any value of an answer
        try:
            made = leaf.coerce_output_value(value)
        except Exception as error:
            raise NotPlainError from error
        if value is None or isinstance(value, Exception) or made is None or made is Undefined:
            raise NotPlainError
        return value, made, 0

    return Reader(read)


def constant(text: str) -> Reader:
    """Return what tells the same of every value."""
    return Reader(lambda value: (value, text, 0))


def adapted(adapt: Callable[[Any], Any], reader: Reader) -> Reader:
    """Return what reads values after something was made of them."""

    def read(value: Any) -> Told:  # noqa: ANN401 - any value of an answer
        _, made, size = reader.read(adapt(value))
        return value, made, size

    return Reader(read)
