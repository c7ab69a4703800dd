"""The schema of the register, made from the questions and the kinds; graphql/schema.graphql holds it for review."""

import functools

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import create_type

from ropa.api.kind_questions import kind_fields
from ropa.api.mutations import mutation_fields
from ropa.api.questions import question_fields
from ropa.api.scalars import SCALARS


@functools.cache
def schema() -> strawberry.Schema:
    """Return the schema. Raises `DeclarationError` where an answer or a kind has no place in it."""
    query = create_type("Query", [*question_fields(), *kind_fields()], description="What can be asked of the register.")
    mutation = create_type("Mutation", mutation_fields(), description="What changes the register.")
    return strawberry.Schema(query=query, mutation=mutation, config=StrawberryConfig(scalar_map=SCALARS))


def core_schema() -> GraphQLSchema:
    """Return the same schema as graphql-core executes it."""
    return schema()._schema  # noqa: SLF001 - Strawberry has no public name for it


def sdl() -> str:
    """Return the schema as text."""
    return schema().as_str() + "\n"
