"""What of an error a response shows: a sentence for the user; else a number by which the log tells more."""

import dataclasses
import uuid
from typing import Any

from graphql import GraphQLError

from ropa.api.limits import TooLargeError
from ropa.errors import StoreError, UnknownName, UserError


@dataclasses.dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong within, for the log: the number that the response shows, and the error itself."""

    id: str
    error: BaseException


def shown(error: GraphQLError) -> tuple[dict[str, Any], Fault | None]:
    """Return an error as a response shows it, and the fault that it hides where it hides one.

    Where the document itself is at fault (syntax, validation, variables), the sentence of graphql-core is shown.
    """
    cause = _cause(error)
    if cause is None:
        return _formatted(error, error.message, {"code": "too_large" if _too_large(error) else "graphql"}), None
    if isinstance(cause, UnknownName):
        return _formatted(error, str(cause), {"code": "unknown_name", "candidates": list(cause.candidates)}), None
    if isinstance(cause, UserError):
        return _formatted(error, str(cause), {"code": "user_error"}), None
    fault = Fault(uuid.uuid4().hex[:12], cause)
    if isinstance(cause, StoreError):
        sentence, code = "the register cannot be reached at the moment; try again, or ask who runs it", "store"
    else:
        sentence, code = "internal error", "internal"
    return _formatted(error, sentence, {"code": code, "id": fault.id}), fault


def _cause(error: GraphQLError) -> BaseException | None:
    """Return what was raised beneath an error of graphql-core, None where the document is at fault."""
    cause: BaseException | None = error.original_error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    return cause


def _too_large(error: GraphQLError) -> bool:
    return isinstance(error, TooLargeError) or isinstance(error.original_error, TooLargeError)


def _formatted(error: GraphQLError, sentence: str, extensions: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {"message": sentence}
    if error.locations:
        made["locations"] = [{"line": place.line, "column": place.column} for place in error.locations]
    if error.path:
        made["path"] = list(error.path)
    return {**made, "extensions": extensions}
