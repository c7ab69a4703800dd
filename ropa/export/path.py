"""Paths through the answers of the register («activity.purposes.name»), checked against the model when read."""

import dataclasses
import inspect
import operator
import types
import typing
from collections.abc import Callable
from typing import Any, TypeAlias, Union, get_args, get_origin

from ropa.errors import DeclarationError

Values: TypeAlias = tuple[Any, ...]
"""What a path leads to: nothing, one value, or several."""


@dataclasses.dataclass(frozen=True, slots=True)
class Path:
    """A way from a line of a sheet to values; `leaf` is their type, `field` the name of the last step.

    `one` gives the only value, None where it is not there; it is None itself where a list lies on the way.
    """

    field: str
    leaf: type
    get: Callable[[Any], Values]
    one: Callable[[Any], Any] | None = None


def path(root: type, dotted: str) -> Path:
    """Return the path that leads from a value of type `root` through these fields; lists on the way are flattened.

    An empty path stays where it is. Raises `DeclarationError` for a field that the model does not have.
    """
    if not dotted:
        return Path("", root, lambda value: (value,), lambda value: value)
    get: Callable[[Any], Values] | None = None
    field, at, fields, single = "", root, [], True
    for field in dotted.split("."):
        field = f"{field}_" if field in ("from", "except") else field  # noqa: PLW2901 - as Python has to write it
        at, many = _step(at, field, dotted)
        single = single and not many
        fields.append(field)
        get = _then(get, _getter(field, many=many))
    if get is None:
        raise DeclarationError(f"the path «{dotted}» has no step")
    return Path(field.rstrip("_"), at, get, _only(fields) if single else None)


def _step(at: type, field: str, dotted: str) -> tuple[type, bool]:
    """Return the type to which a field leads, and whether it leads to several values."""
    hint = _hints(at).get(field)
    if hint is None:
        raise DeclarationError(f"the path «{dotted}» leads nowhere: {at.__name__} has no field {field}")
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        return get_args(hint)[0], True
    if get_origin(hint) is typing.Literal:
        return str, False
    return hint, False


def _hints(at: type) -> dict[str, Any]:
    """Return the fields of a value with their types, its properties among them."""
    if not dataclasses.is_dataclass(at):
        return {}
    properties = {
        name: typing.get_type_hints(item.fget)["return"]
        for name, item in inspect.getmembers(at, lambda item: isinstance(item, property))
        if item.fget is not None
    }
    return {**typing.get_type_hints(at), **properties}


def _getter(field: str, *, many: bool) -> Callable[[Any], Values]:
    if many:
        return lambda value: getattr(value, field)
    return lambda value: (getattr(value, field),)


def _only(fields: list[str]) -> Callable[[Any], Any]:
    """Return what goes through fields that each hold one value, or none."""
    straight = operator.attrgetter(".".join(fields))

    def one(value: Any) -> Any:  # noqa: ANN401 - any answer
        try:
            return straight(value)
        except AttributeError:  # a value on the way that is not there
            return None

    return one


def _then(first: Callable[[Any], Values] | None, second: Callable[[Any], Values]) -> Callable[[Any], Values]:
    """Return one way after the other; a value that is not there leads nowhere."""
    if first is None:
        return second
    return lambda value: tuple(end for middle in first(value) if middle is not None for end in second(middle))
