"""An error tells the user what the user can mend; of anything else only a number leaves the house."""

import json

import pytest
from graphql import GraphQLError

from ropa.api.limits import TooLargeError
from ropa.api.masking import shown
from ropa.errors import DeclarationError, StoreError, UnknownName, UserError

SECRET = "bolt://neo4j:geheim@10.0.0.7:7687/home/data"  # noqa: S105 - what must not leak


def within(error: Exception) -> GraphQLError:
    return GraphQLError(str(error), path=["flow", 0], original_error=error)


@pytest.mark.parametrize(
    ("error", "message", "extensions"),
    [
        (GraphQLError("Syntax Error: Unexpected <EOF>."), "Syntax Error: Unexpected <EOF>.", {"code": "graphql"}),
        (within(GraphQLError("no day")), "no day", {"code": "graphql"}),
        (TooLargeError("too much"), "too much", {"code": "too_large"}),
        (within(UserError("give a word")), "give a word", {"code": "user_error"}),
        (
            within(UnknownName("the register knows no «x»", ("y", "z"))),
            "the register knows no «x»",
            {"code": "unknown_name", "candidates": ["y", "z"]},
        ),
    ],
)
def test_what_the_user_can_mend_is_said(error: GraphQLError, message: str, extensions: dict[str, object]) -> None:
    told, fault = shown(error)
    assert (told["message"], told["extensions"], fault) == (message, extensions, None)


@pytest.mark.parametrize(
    ("cause", "message", "code"),
    [
        (StoreError(SECRET), "the register cannot be reached at the moment; try again, or ask who runs it", "store"),
        (DeclarationError(SECRET), "internal error", "internal"),
        (RuntimeError(SECRET), "internal error", "internal"),
        (KeyError(SECRET), "internal error", "internal"),
        (TypeError(f"Cannot return null for {SECRET}"), "internal error", "internal"),
    ],
)
def test_nothing_internal_leaves_the_house(cause: Exception, message: str, code: str) -> None:
    told, fault = shown(within(cause))
    assert fault is not None
    assert fault.error is cause
    assert told == {"message": message, "path": ["flow", 0], "extensions": {"code": code, "id": fault.id}}
    assert SECRET not in json.dumps(told)


def test_each_fault_has_a_number_of_its_own() -> None:
    ids = [fault.id for fault in (shown(within(RuntimeError("x")))[1] for _ in range(20)) if fault]
    assert len(set(ids)) == 20
