"""Quick completion of plain answers: the sub-fields of a selection are collected once, and rows are read in one loop.

graphql-core completes each value of each field on its own, at some microseconds a leaf, which is most of the time of
an answer. A plain type has data only, so what is selected of it can be read straight from the answer. Fragments,
aliases, directives and variables are graphql-core's own work all the same: it collects the fields. Whatever is not as
plain as it should be (a null where none may stand, a value of another type) takes the normal path, which then says so.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, NamedTuple

from graphql import (
    GraphQLEnumType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLScalarType,
    is_leaf_type,
    is_list_type,
)
from graphql.execution import Executor
from graphql.pyutils import Path, Undefined

from ropa.api.answer_types import PlainType, plain_type

Finish = Callable[[Any], Any]
"""Turns the value of a field into what stands in the response."""

TYPENAME = "__typename"
_BY_VALUE = frozenset({"Int", "Float"})
"""Scalars of which equal values become equal ones, whatever their types."""
_MOST_KEPT = 10_000
"""How many values of one field are kept once they were read, in case that the answer holds them again."""
_PLAIN_LEAVES: dict[str, type] = {"String": str, "ID": str, "Boolean": bool}


class NotPlainError(Exception):
    """A value that cannot simply be read; it takes the normal path."""


class Projector(Executor[Any]):
    """Executes an operation; the context of a request holds its `budget`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as graphql-core passes them
        super().__init__(*args, **kwargs)
        self._plans: dict[tuple[str, int], tuple[Any, _Row]] = {}

    def complete_object_value(  # noqa: PLR0913, PLR0917 - the shape that graphql-core gives
        self,
        return_type: GraphQLObjectType,
        field_details_list: Any,  # noqa: ANN401
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,  # noqa: ANN401
        position_context: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Complete a thing: one of a plain type by reading it, any other field by field."""
        plain = plain_type(return_type.name)
        if plain is not None:
            try:
                return self._row(plain, return_type, field_details_list).read(result)
            except (NotPlainError, AttributeError, TypeError):  # the normal path tells what is wrong
                pass
        else:
            self.context_value.budget.spend(1)
        return super().complete_object_value(return_type, field_details_list, info, path, result, position_context)

    def _row(self, plain: PlainType, shown: GraphQLObjectType, field_details_list: Any) -> "_Row":  # noqa: ANN401
        """Return what reads the selected fields of a row of a plain type.

        The list of selected nodes is kept beside it, so that no other list can get its identity meanwhile.
        """
        key = shown.name, id(field_details_list)
        found = self._plans.get(key)
        if found is None:
            found = self._plans[key] = field_details_list, self._planned(plain, shown, field_details_list)
        return found[1]

    def _planned(self, plain: PlainType, shown: GraphQLObjectType, field_details_list: Any) -> "_Row":  # noqa: ANN401
        grouped = self.collect_subfields(shown, field_details_list).grouped_field_set
        plan = _Plan(plain.answer)
        for name, details in grouped.items():
            field = details[0].node.name.value
            if field == TYPENAME:
                plan.add(name, "__class__", None, _Row(lambda _: shown.name, 1))
                continue
            attribute, declared = plain.attributes[field], shown.fields[field].type
            leaf = _plain_leaf(declared)
            made = None if leaf is not None else self._finish(declared, details, attribute.adapt)
            plan.add(name, attribute.name, leaf, made)
        return plan.row()

    def _finish(self, declared: Any, details: Any, adapt: Finish | None = None) -> "_Row":  # noqa: ANN401
        """Return what brings the value of a field into the response, and how many values it makes, lists apart.

        Whatever does not fit raises `NotPlainError`.
        """
        width = 1
        present = isinstance(declared, GraphQLNonNull)
        inner = declared.of_type if present else declared
        if is_list_type(inner):
            finish = self._list(inner.of_type, details)
        elif is_leaf_type(inner):
            finish = _coerced(inner)
        else:
            plain = plain_type(inner.name)
            if plain is None:
                raise NotPlainError
            finish, width = self._row(plain, inner, details)
        if adapt is not None:
            return _Row(lambda value: finish(adapt(value)), width)
        return _Row(finish if present else lambda value: None if value is None else finish(value), width)

    def _list(self, declared: Any, details: Any) -> Finish:  # noqa: ANN401 - a type of graphql-core, and its nodes
        leaf = _plain_leaf(declared)
        if leaf is not None and not leaf[1]:
            return lambda value: _leaves(value, leaf[0])
        each, width = self._finish(declared, details)
        spend = self.context_value.budget.spend
        read = _kept(lambda value: list(map(each, value)))

        def items(value: Any) -> list[Any]:  # noqa: ANN401 - any value of an answer
            if not isinstance(value, tuple | list):
                raise NotPlainError
            spend(len(value) * width)
            made: list[Any] = read(value)
            return made

        return items


class _Row(NamedTuple):
    """What reads a value of an answer, and how many values of the response it makes, lists apart."""

    read: Finish
    width: int


class _Plan:
    """How the selected fields of a row of a plain type are read: at once, and what is no plain leaf is finished."""

    def __init__(self, answer: type) -> None:
        self._answer = answer
        self._width = 0
        self._names: list[str] = []
        self._attributes: list[str] = []
        self._leaves: list[tuple[int, type, bool]] = []
        self._finishes: list[tuple[str, Finish]] = []

    def add(self, name: str, attribute: str, kept: tuple[type, bool] | None, made: "_Row | None") -> None:
        """Add a field by its name in the response.

        A leaf that is `kept` as it stands has its type, and whether null may stand there; any other value is `made`.
        """
        if kept is not None:
            self._leaves.append((len(self._names), *kept))
        if made is not None:
            self._finishes.append((name, made.read))
        self._width += made.width if made is not None else 1
        self._names.append(name)
        self._attributes.append(attribute)

    def row(self) -> _Row:
        """Return what reads a row; the types of its values are looked at once for each combination of types."""
        row = self._reading()
        return _Row(row if self._width > len(self._names) else _kept(row), self._width)

    def _reading(self) -> Finish:
        names, finishes = tuple(self._names), tuple(self._finishes)
        answer, read = self._answer, _together(self._attributes)
        fitting: set[tuple[type, ...]] = set()

        def row(source: Any) -> dict[str, Any]:  # noqa: ANN401 - a plain answer
            if type(source) is not answer:
                raise NotPlainError
            values = read(source)
            held = tuple(map(type, values))
            if held not in fitting:
                self._look_at(held)
                fitting.add(held)
            made = dict(zip(names, values))  # noqa: B905 - as many values as names, as read
            for name, finish in finishes:
                made[name] = finish(made[name])
            return made

        return row

    def _look_at(self, held: tuple[type, ...]) -> None:
        for place, leaf, optional in self._leaves:
            if held[place] is not leaf and not (optional and held[place] is type(None)):
                raise NotPlainError


def _kept(make: Finish) -> Finish:
    """Return what reads a value once, however often an answer holds it: steps name the same things again and again.

    What was read is kept beside what was made of it, so that nothing else can get its identity meanwhile.
    """
    seen: dict[int, tuple[Any, Any]] = {}

    def read(source: Any) -> Any:  # noqa: ANN401 - a plain answer
        found = seen.get(id(source))
        if found is not None:
            return found[1]
        made = make(source)
        if len(seen) < _MOST_KEPT:
            seen[id(source)] = source, made
        return made

    return read


def _together(attributes: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(attributes) > 1:
        return attrgetter(*attributes)
    if not attributes:
        return lambda _: ()
    alone = attrgetter(attributes[0])
    return lambda source: (alone(source),)


def _plain_leaf(declared: Any) -> tuple[type, bool] | None:  # noqa: ANN401 - a type of graphql-core
    """Return the Python type whose values stand in a response as they are, and whether null may; None for others."""
    optional = not isinstance(declared, GraphQLNonNull)
    inner = declared if optional else declared.of_type
    leaf = _PLAIN_LEAVES.get(inner.name) if isinstance(inner, GraphQLScalarType) else None
    return None if leaf is None else (leaf, optional)


def _leaves(value: Any, leaf: type) -> list[Any]:  # noqa: ANN401 - any value of an answer
    if not isinstance(value, tuple | list) or not {leaf}.issuperset(map(type, value)):
        raise NotPlainError
    return list(value)


class _Known(dict[Any, Any]):
    """The leaves that were looked at, by their values; what equals each other has to become the same."""

    def __init__(self, leaf: GraphQLScalarType | GraphQLEnumType) -> None:
        super().__init__()
        self._leaf = leaf

    def __missing__(self, value: Any) -> Any:  # noqa: ANN401 - any value of an answer
        self[value] = made = _looked_at(self._leaf, value)
        return made


def _coerced(leaf: GraphQLScalarType | GraphQLEnumType) -> Finish:
    """Return what brings a leaf into the response as graphql-core does, each text or number looked at once."""
    if isinstance(leaf, GraphQLEnumType) or leaf.name in _BY_VALUE:
        return _Known(leaf).__getitem__
    return lambda value: _looked_at(leaf, value)


def _looked_at(leaf: GraphQLScalarType | GraphQLEnumType, value: Any) -> Any:  # noqa: ANN401 - any value of an answer
    try:
        made = leaf.coerce_output_value(value)
    except Exception as error:
        raise NotPlainError from error
    if value is None or isinstance(value, Exception) or made is None or made is Undefined:
        raise NotPlainError
    return made
