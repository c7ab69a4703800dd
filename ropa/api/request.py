"""A question as it is posted: JSON with the document, values of its variables, and which operation is meant."""

import dataclasses
import json
from typing import Any, NoReturn

from ropa.errors import UserError

BODY_LIMIT = 4 * 1024 * 1024
"""The most bytes of one posted question; a mutation may carry a file."""

_FIELDS = ("query", "variables", "operationName", "extensions")


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """A document of GraphQL, values of its variables, and the operation that is meant where it has several."""

    query: str
    variables: dict[str, Any] | None = None
    operation: str | None = None


def asked_of(body: bytes) -> Asked:
    """Return the question that a body of at most `BODY_LIMIT` bytes holds. Raises `UserError`."""
    if len(body) > BODY_LIMIT:
        raise UserError(f"the question is longer than {BODY_LIMIT:,} bytes; ask for less at once")
    try:
        found = json.loads(body.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise UserError("the body is no JSON in UTF-8; post an object with «query» and «variables»") from None
    if isinstance(found, list):
        raise UserError("post one question a request, not a list of them")
    if not isinstance(found, dict) or not found.keys() <= set(_FIELDS):
        raise UserError(f"the body is no object of {', '.join(_FIELDS)}")
    query, variables, operation = (found.get(name) for name in ("query", "variables", "operationName"))
    if not isinstance(query, str) or not query.strip():
        raise UserError("«query» holds no question; give a document of GraphQL")
    if variables is not None and not isinstance(variables, dict):
        raise UserError("«variables» is no object; give the values by their names")
    if operation is not None and not isinstance(operation, str):
        raise UserError("«operationName» is no text; leave it out, or name an operation of the document")
    return Asked(query, variables, operation)


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number of JSON")
