"""The quick completion of plain answers gives what graphql-core gives: the same values, errors and order of keys."""

import dataclasses
import json
import random
from typing import Any

import pytest
import strawberry
from graphql import ExecutionResult, execute, parse, specified_rules, validate
from graphql.execution import Executor
from hypothesis import given, settings
from hypothesis import strategies as st
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import create_type

from ropa.api.answer_types import answer_type
from ropa.api.budget import Budget
from ropa.api.projection import Projector
from ropa.api.scalars import SCALARS
from ropa.errors import UserError
from ropa.questions.changes_answer import Change
from ropa.questions.coverage_answer import MandateCoverage
from ropa.questions.flow_answer import FlowAnswer, Named, Question, Unknown
from ropa.questions.impact import ImpactAnswer
from ropa.questions.register_answer import RegisterAnswer
from ropa.questions.retention_answer import RetentionAnswer
from tests.unit.api.answers import Asked, answer_of, question_of

ANSWERS: dict[str, type[Any]] = {
    "flow": FlowAnswer,
    "register": RegisterAnswer,
    "coverage": MandateCoverage,
    "retention": RetentionAnswer,
    "impact": ImpactAnswer,
    "change": Change,
}


@dataclasses.dataclass
class Given:
    """A context that knows the answer beforehand."""

    answer: Any
    budget: Budget = dataclasses.field(default_factory=lambda: Budget(60))


def give(info: strawberry.Info[Given, None]) -> Any:  # noqa: ANN401 - whichever answer is asked for
    return info.context.answer


def made() -> Any:  # noqa: ANN401 - graphql-core's schema
    fields = []
    for name, answer in ANSWERS.items():
        field: Any = strawberry.field(resolver=give, name=name, graphql_type=answer_type(answer))
        field.python_name = name
        fields.append(field)
    return strawberry.Schema(create_type("Query", fields), config=StrawberryConfig(scalar_map=SCALARS))._schema  # noqa: SLF001


SCHEMA = made()


def completed(asked: Asked, answer: object, executor: type[Executor[Any]]) -> ExecutionResult:
    document = parse(asked.text)
    assert validate(SCHEMA, document, specified_rules) == []
    result = execute(
        SCHEMA, document, context_value=Given(answer), variable_values=asked.variables, executor_class=executor
    )
    assert isinstance(result, ExecutionResult)
    return result


def told(result: ExecutionResult) -> tuple[str, list[dict[str, Any]]]:
    """Return a result with the order of its keys, and all that it says of errors."""
    return json.dumps(result.data, default=repr), [dict(error.formatted) for error in result.errors or ()]


@pytest.mark.parametrize("field", ANSWERS)
@settings(max_examples=50, deadline=None)
@given(dice=st.integers(0, 2**32).map(random.Random))
def test_plain_answers_are_completed_as_graphql_core_does(field: str, dice: random.Random) -> None:
    asked = question_of(dice, SCHEMA, field)
    answer = answer_of(dice, ANSWERS[field])
    quick = completed(asked, answer, Projector)
    assert told(quick) == told(completed(asked, answer, Executor))
    assert quick.errors is None


@pytest.mark.parametrize("field", ANSWERS)
@settings(max_examples=50, deadline=None)
@given(dice=st.integers(0, 2**32).map(random.Random))
def test_values_that_may_not_stand_there_give_the_same_errors(field: str, dice: random.Random) -> None:
    asked = question_of(dice, SCHEMA, field)
    answer = answer_of(dice, ANSWERS[field], wrong=0.05)
    assert told(completed(asked, answer, Projector)) == told(completed(asked, answer, Executor))


class Counting(Projector):
    """Counts the things that are completed field by field."""

    slow = 0

    def execute_fields(self, *given: Any) -> Any:  # noqa: ANN401 - as graphql-core passes them
        Counting.slow += 1
        return super().execute_fields(*given)


def test_a_plain_answer_takes_the_quick_way_wholly() -> None:
    answer = Change("2026-01-01", Named("a/b", "B"), "name", None, ("x", "y"), "import", None, None)
    asked = Asked("query { change { at subject { id } after why } }", {})
    Counting.slow = 0
    assert completed(asked, answer, Counting).data == {
        "change": {"at": "2026-01-01", "subject": {"id": "a/b"}, "after": ["x", "y"], "why": "import"}
    }
    assert Counting.slow == 1  # the query itself


def spent(budget: Budget) -> ExecutionResult:
    named = tuple(Named(f"a/{number}", "A") for number in range(600))
    answer = dataclasses.replace(EMPTY, origins=named)
    document = parse("{ flow { origins { id name } } }")
    result = execute(SCHEMA, document, context_value=Given(answer, budget), executor_class=Projector)
    assert isinstance(result, ExecutionResult)
    return result


def test_an_answer_that_is_too_large_is_refused() -> None:
    assert spent(Budget(60, values=10_000)).errors is None
    errors = spent(Budget(60, values=1_000)).errors or []
    assert [str(error.original_error) for error in errors] == [
        "the answer is larger than one response may be; ask for fewer rows, or fewer fields"
    ]


def test_an_answer_that_takes_too_long_is_refused() -> None:
    errors = spent(Budget(0)).errors or []
    assert [(type(error.original_error), error.message) for error in errors] == [
        (UserError, "the question took longer than 0 seconds; ask for less")
    ]


EMPTY = FlowAnswer(Question("a/b", "B", "2026-01-01", 6), (), (), (), (), (), Unknown(0, 0), truncated=False)
