"""Selections made from the schema: everything of a type, written out as a question may ask it."""

from graphql import GraphQLInterfaceType, GraphQLObjectType, get_named_type

from ropa.api.schema import core_schema


def full(name: str) -> str:
    """Return the selection of every field of a plain type, as deep as it goes."""
    shown = core_schema().get_type(name)
    assert isinstance(shown, GraphQLObjectType), f"{name} is a type with fields"
    return f"{{ {' '.join(_field(key, get_named_type(field.type)) for key, field in shown.fields.items())} }}"


def _field(key: str, inner: object) -> str:
    if isinstance(inner, GraphQLInterfaceType):
        return f"{key} {{ id label }}"
    return f"{key} {full(inner.name)}" if isinstance(inner, GraphQLObjectType) else key
