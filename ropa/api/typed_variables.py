"""Variables typed on a command line, read by the types that a question gives them."""

import json
from collections.abc import Mapping
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    NamedTypeNode,
    NonNullTypeNode,
    OperationDefinitionNode,
    TypeNode,
)

from ropa.api.execute import checked_document

_AS_JSON = frozenset({"Int", "Float", "Boolean"})
"""The types whose values are written in JSON; lists are as well, and all others are texts."""


def typed(query: str, given: Mapping[str, str]) -> dict[str, Any]:
    """Return the values of variables; what is no JSON where it should be stays text, which the question refuses."""
    types = _declared(checked_document(query))
    return {name: _read(text) if types.get(name, "") in _AS_JSON else text for name, text in given.items()}


def _declared(document: DocumentNode | tuple[GraphQLError, ...]) -> dict[str, str]:
    if isinstance(document, tuple):
        return {}
    return {
        variable.variable.name.value: _name(variable.type)
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode)
        for variable in definition.variable_definitions or ()
    }


def _name(declared: TypeNode) -> str:
    if isinstance(declared, NonNullTypeNode):
        return _name(declared.type)
    return declared.name.value if isinstance(declared, NamedTypeNode) else "Int"  # a list is JSON too


def _read(text: str) -> Any:  # noqa: ANN401 - any JSON
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
