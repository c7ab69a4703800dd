"""A question that is too large is refused before anything is executed, and the rule itself looks at little."""

from typing import Any

import pytest
from graphql import GraphQLError, get_introspection_query, parse, validate

from ropa.api.execute import checked_document
from ropa.api.limits import ALLOWED, LARGEST_PAGE, LONGEST_DOCUMENT, LimitsRule, TooLargeError
from ropa.api.schema import core_schema
from tests.unit.api.selections import full

SEEN: list[LimitsRule] = []


class Watched(LimitsRule):
    """The rule, kept so that one can see where it looked."""

    def __init__(self, context: Any) -> None:  # noqa: ANN401 - as graphql-core gives it
        super().__init__(context)
        SEEN.append(self)


def refused(text: str) -> list[str]:
    checked = checked_document(text)
    assert isinstance(checked, tuple)
    return [error.message for error in checked]


def doubling(fragments: int) -> str:
    """Return a short text in which every fragment spreads the next one twice."""
    body = [f"fragment F{number} on Query {{ ...F{number + 1} ...F{number + 1} }}" for number in range(fragments)]
    return "\n".join(["{ ...F0 }", *body, f"fragment F{fragments} on Query {{ __typename }}"])


def flows(count: int, selection: str = "truncated") -> str:
    return " ".join(f'a{number}: flow(category: "x") {{ {selection} }}' for number in range(count))


def nested(levels: int) -> str:
    """Return a question with broader categories of broader categories, so many levels deep."""
    return f'{{ dataCategory(id: "x") {"{ broader " * (levels - 2)} {{ id }} {"}" * (levels - 2)} }}'


AGAIN = "; ask for less at once"
ATTACKS = {
    "fragments that double": (doubling(22), f"the question has more than 2,000 fields{AGAIN}"),
    "fragments in a long chain": (
        doubling(150),
        "the question has selections within selections without end; ask for less",
    ),
    "levels": (nested(ALLOWED.depth + 1), f"the question has more than 12 levels{AGAIN}"),
    "aliases": (
        f'{{ flow(category: "x") {{ {" ".join(f"a{number}: truncated" for number in range(16))} }} }}',
        f"the question has more than 15 aliases{AGAIN}",
    ),
    "questions": (f"{{ {flows(11)} }}", f"the question has more than 10 questions at once{AGAIN}"),
    "questions in fragments": (
        f"{{ ...Q ...Q }} fragment Q on Query {{ {flows(6)} }}",
        f"the question has more than 10 questions at once{AGAIN}",
    ),
    "the same again": (
        f'{{ flow(category: "x") {{ {"truncated " * 121} }} }}',
        "the question has «truncated» more than 120 times; ask once",
    ),
    "a page": (
        "{ organisations(first: 101) { totalCount } }",
        "organisations: «first» may be 100 at most; ask for less",
    ),
    "a page without end": (
        f"{{ organisations(first: {'9' * 4_000}) {{ totalCount }} }}",
        "organisations: «first» may be 100 at most; ask for less",
    ),
    "an answer": (
        '{ flow(category: "x", limit: 5001) { truncated } }',
        "flow: «limit» may be 5,000 at most; ask for less",
    ),
    "characters": (
        f"{{ __typename }} #{'x' * LONGEST_DOCUMENT}",
        f"the question is longer than 32,768 characters{AGAIN}",
    ),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_for_its_size_alone(name: str) -> None:
    text, sentence = ATTACKS[name]
    checked = checked_document(text)
    assert isinstance(checked, tuple)
    assert {(type(error), error.message) for error in checked} == {(TooLargeError, sentence)}


TOO_DEEP = "Syntax Error: Document is nested too deeply. Parsing aborted."
SYNTAX = {
    "tokens": (
        "{" + "__typename " * 2_000 + "}",
        "Syntax Error: Document contains more than 2000 tokens. Parsing aborted.",
    ),
    "selections within selections": ("{a" * 600 + "}" * 600, TOO_DEEP),
    "lists within lists": (f"{{ search(text: {'[' * 600}{']' * 600}) {{ id }} }}", TOO_DEEP),
}


@pytest.mark.parametrize("name", SYNTAX)
def test_what_is_too_large_to_be_read_is_refused_while_reading(name: str) -> None:
    text, sentence = SYNTAX[name]
    assert refused(text) == [sentence]


def test_each_fragment_is_looked_at_once() -> None:
    SEEN.clear()
    errors = validate(core_schema(), parse(doubling(40)), [Watched])
    assert [type(error) for error in errors] == [TooLargeError]
    assert SEEN[0].visits == {f"F{number}": 1 for number in range(41)}


def test_a_fragment_within_itself_ends_and_is_refused() -> None:
    text = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A __typename }"
    SEEN.clear()
    assert validate(core_schema(), parse(text), [Watched]) == []
    assert SEEN[0].visits == {"A": 1, "B": 1}
    assert refused(text) == ["Cannot spread fragment 'A' within itself via 'B'."]


ALLOWED_QUESTIONS = {
    "everything of a flow": f'{{ flow(category: "x") {full("FlowAnswer")} }}',
    "everything of a register": f"{{ register {full('Register')} }}",
    "ten questions": f"{{ {flows(10)} }}",
    "the deepest": nested(ALLOWED.depth),
    "the largest page": f"{{ organisations(first: {LARGEST_PAGE}) {{ totalCount }} }}",
    "all of the schema": get_introspection_query(
        specified_by_url=True, directive_is_repeatable=True, schema_description=True, input_value_deprecation=True
    ),
}


@pytest.mark.parametrize("name", ALLOWED_QUESTIONS)
def test_what_people_ask_is_allowed(name: str) -> None:
    checked = checked_document(ALLOWED_QUESTIONS[name])
    assert not isinstance(checked, tuple), [error.message for error in checked]


def test_the_schema_asked_about_itself_without_end_is_refused() -> None:
    text = "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"
    assert refused(text) == ["Maximum introspection depth exceeded"]


def test_a_document_is_looked_at_once() -> None:
    text = '{ flow(category: "once") { truncated } }'
    assert checked_document(text) is checked_document(text)
    faulty = "{ nothing }"
    errors = checked_document(faulty)
    assert errors is checked_document(faulty)
    assert isinstance(errors, tuple)
    assert all(isinstance(error, GraphQLError) for error in errors)
