"""Quick completion of plain answers: the sub-fields of a selection are collected once, and rows are read in one loop.

graphql-core completes each value of each field on its own, at some microseconds a leaf, which is most of the time of
an answer. A plain type has data only, so what is selected of it can be read straight from the answer. Fragments,
aliases, directives and variables are graphql-core's own work all the same: it collects the fields. Whatever is not as
plain as it should be (a null where none may stand, a value of another type) takes the normal path, which then says so.
"""

from typing import Any

from graphql import (
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLScalarType,
    is_leaf_type,
    is_list_type,
)
from graphql.execution import Executor
from graphql.pyutils import Path

from ropa.api.answer_types import Attribute, PlainType, plain_type
from ropa.api.plain_reading import Field, NotPlainError, Reader, adapted, coerced, constant, leaves, row, rows

TYPENAME = "__typename"
_PLAIN_LEAVES: dict[str, type] = {"String": str, "ID": str, "Boolean": bool}


class Projector(Executor[Any]):
    """Executes an operation; the context of a request holds its `budget`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as graphql-core passes them
        super().__init__(*args, **kwargs)
        self._readers: dict[tuple[str, int], tuple[Any, Reader]] = {}

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
                _, made, size = self._row(plain, return_type, field_details_list).read(result)
            except (NotPlainError, AttributeError, TypeError):  # the normal path tells what is wrong
                pass
            else:
                self.context_value.budget.spend(size)
                return made
        else:
            self.context_value.budget.spend(1)
        return super().complete_object_value(return_type, field_details_list, info, path, result, position_context)

    def _row(self, plain: PlainType, shown: GraphQLObjectType, field_details_list: Any) -> Reader:  # noqa: ANN401
        """Return what reads the selected fields of a row of a plain type.

        The list of selected nodes is kept beside it, so that no other list can get its identity meanwhile.
        """
        key = shown.name, id(field_details_list)
        found = self._readers.get(key)
        if found is None:
            grouped = self.collect_subfields(shown, field_details_list).grouped_field_set
            fields = [self._field(plain, shown, name, details) for name, details in grouped.items()]
            found = self._readers[key] = field_details_list, row(plain.answer, fields)
        return found[1]

    def _field(self, plain: PlainType, shown: GraphQLObjectType, name: str, details: Any) -> Field:  # noqa: ANN401
        field = details[0].node.name.value
        if field == TYPENAME:
            return Field(name, "__class__", constant(shown.name))
        attribute, declared = plain.attributes[field], shown.fields[field].type
        present = isinstance(declared, GraphQLNonNull)
        inner = declared.of_type if present else declared
        leaf = _plain_leaf(inner)
        if leaf is not None:
            return Field(name, attribute.name, None, leaf, optional=not present)
        return Field(name, attribute.name, self._reader(declared, details, attribute))

    def _reader(self, declared: Any, details: Any, attribute: Attribute | None = None) -> Reader:  # noqa: ANN401
        """Return what brings the values of a declared type into the response."""
        present = isinstance(declared, GraphQLNonNull)
        inner = declared.of_type if present else declared
        reader = self._list(inner.of_type, details) if is_list_type(inner) else self._single(inner, details)
        if attribute is not None and attribute.adapt is not None:
            reader = adapted(attribute.adapt, reader)
        return reader if present else reader.or_null()

    def _single(self, shown: Any, details: Any) -> Reader:  # noqa: ANN401 - a type of graphql-core, and its nodes
        if is_leaf_type(shown):
            return coerced(shown)
        plain = plain_type(shown.name)
        if plain is None:
            raise NotPlainError
        return self._row(plain, shown, details)

    def _list(self, declared: Any, details: Any) -> Reader:  # noqa: ANN401 - a type of graphql-core, and its nodes
        leaf = _plain_leaf(declared.of_type) if isinstance(declared, GraphQLNonNull) else None
        bear = self.context_value.budget.bear
        return leaves(leaf, bear) if leaf is not None else rows(self._reader(declared, details), bear)


def _plain_leaf(shown: Any) -> type | None:  # noqa: ANN401 - a type of graphql-core
    """Return the Python type whose values stand in a response as they are; None for other types."""
    return _PLAIN_LEAVES.get(shown.name) if isinstance(shown, GraphQLScalarType) else None
