"""The way of a question in GraphQL through the register: checked, limited, executed, and its errors masked."""

import dataclasses
import functools
from collections.abc import Awaitable, Callable
from typing import Any, TypeGuard

from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    OperationType,
    execute,
    get_operation_ast,
    parse,
    specified_rules,
    validate,
)

from ropa.api.context import Context
from ropa.api.limits import LONGEST_DOCUMENT, MOST_SECONDS, MOST_TOKENS, LimitsRule, TooLargeError
from ropa.api.masking import Fault, shown
from ropa.api.projection import Projector
from ropa.api.request import Asked
from ropa.api.schema import core_schema
from ropa.questions.kept import Kept
from ropa.store.connection import Store

_KEPT_DOCUMENTS = 64
_MOST_ERRORS = 20


@dataclasses.dataclass(frozen=True, slots=True)
class Answered:
    """What became of a question: the response, whether anything was executed, and the faults that were masked."""

    response: dict[str, Any]
    executed: bool
    faults: tuple[Fault, ...] = ()


class Api:
    """The register in GraphQL; threads may share it.

    `today` gives the ISO day that counts where a question names none, `seconds` is the longest that one may take, and
    `kept` holds the answers that may be given again.
    """

    def __init__(
        self, store: Store, today: Callable[[], str], seconds: float = MOST_SECONDS, kept: Kept | None = None
    ) -> None:
        self._store = store
        self._today = today
        self._seconds = seconds
        self._kept = Kept() if kept is None else kept

    def answer(self, asked: Asked, *, may_write: bool) -> Answered:
        """Answer a question; whatever is wrong with it stands in the response.

        Without `may_write` nothing is changed: a mutation is refused.
        """
        checked = checked_document(asked.query)
        if isinstance(checked, tuple):
            return _refused(checked)
        operation = get_operation_ast(checked, asked.operation)
        if operation is not None and operation.operation is OperationType.MUTATION and not may_write:
            return _refused((GraphQLError("this question would change the register, which is not allowed here"),))
        result = execute(
            core_schema(),
            checked,
            context_value=Context.of(self._store, self._today(), self._seconds, self._kept),
            variable_values=asked.variables,
            operation_name=asked.operation,
            executor_class=Projector,
            is_awaitable=_never,
        )
        if not isinstance(result, ExecutionResult):
            raise TypeError("a question is answered at once, or not at all")
        return _answered(result)


def checked_document(query: str) -> DocumentNode | tuple[GraphQLError, ...]:
    """Return a document that may be executed, else what is wrong with it; both are kept for the next time."""
    if len(query) > LONGEST_DOCUMENT:
        return (TooLargeError(f"the question is longer than {LONGEST_DOCUMENT:,} characters; ask for less at once"),)
    return _checked(query)


@functools.lru_cache(maxsize=_KEPT_DOCUMENTS)
def _checked(query: str) -> DocumentNode | tuple[GraphQLError, ...]:
    try:
        document = parse(query, no_location=False, max_tokens=MOST_TOKENS)
    except GraphQLError as error:
        return (error,)
    except RecursionError:
        return (TooLargeError("the question has selections within selections without end; ask for less"),)
    schema = core_schema()
    too_large = [error for error in validate(schema, document, [LimitsRule]) if isinstance(error, TooLargeError)]
    return tuple(too_large or validate(schema, document, specified_rules, _MOST_ERRORS)) or document


def _never(_: object) -> TypeGuard[Awaitable[Any]]:
    """Tell that no value has to be waited for: every question is answered by plain functions."""
    return False


def _refused(errors: tuple[GraphQLError, ...]) -> Answered:
    return Answered({"errors": [shown(error)[0] for error in errors]}, executed=False)


def _answered(result: ExecutionResult) -> Answered:
    told = [shown(error) for error in result.errors or ()]
    faults = tuple(fault for _, fault in told if fault is not None)
    executed = result.data is not None or any("path" in error for error, _ in told)
    response: dict[str, Any] = {"data": result.data} if executed else {}
    if told:
        response["errors"] = [error for error, _ in told]
    return Answered(response, executed, faults)
