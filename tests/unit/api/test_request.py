"""What is posted is read as far as it is a question, and refused in one sentence otherwise."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.api.json_text import json_text
from ropa.api.request import BODY_LIMIT, Asked, asked_of
from ropa.api.typed_variables import typed
from ropa.errors import UserError

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(("query", "variables", "operationName", "extensions", "more")), JSON))
def test_any_json_is_a_question_or_refused(body: dict[str, Any]) -> None:
    text = json.dumps(body).encode()
    query, variables, operation = (body.get(name) for name in ("query", "variables", "operationName"))
    good = (
        "more" not in body
        and isinstance(query, str)
        and bool(query.strip())
        and isinstance(variables, dict | None)
        and isinstance(operation, str | None)
    )
    try:
        asked = asked_of(text)
    except UserError:
        assert not good
    else:
        assert good
        assert asked == Asked(str(query), variables, operation)


@given(st.binary(max_size=60))
def test_any_bytes_are_a_question_or_refused(body: bytes) -> None:
    with contextlib.suppress(UserError):
        assert asked_of(body).query


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'[{"query": "{ __typename }"}]',
        b'{"query": "{ __typename }", "variables": NaN}',
        b'{"query": "{ __typename }", "variables": []}',
        b'{"query": ""}',
        b'{"query": 1}',
        b'{"query": "\xff"}',
        b"[" * 100_000,
        b'{"query": "' + b"x" * BODY_LIMIT + b'"}',
    ],
    ids=range(10),
)
def test_what_is_no_question_is_refused(body: bytes) -> None:
    with pytest.raises(UserError):
        asked_of(body)


def test_a_response_is_written_as_json_in_utf_8() -> None:
    written = json_text({"data": {"naam": "Régie «x»", "half": "\ud800"}})
    assert written == '{"data":{"naam":"Régie «x»","half":"?"}}'.encode()


def test_variables_are_read_by_the_types_of_the_question() -> None:
    query = (
        "query Q($category: String!, $on: Date, $depth: Int!, $kinds: [KindName!]) "
        "{ flow(category: $category, on: $on, depth: $depth) { truncated } "
        "search(text: $category, kinds: $kinds) { id } }"
    )
    given_values = {"category": "1", "on": "2026-01-01", "depth": "3", "kinds": '["Mandate"]', "other": "7"}
    assert typed(query, given_values) == {
        "category": "1",
        "on": "2026-01-01",
        "depth": 3,
        "kinds": ["Mandate"],
        "other": "7",
    }
    assert typed(query, {"depth": "three"}) == {"depth": "three"}
    assert typed("{", {"depth": "3"}) == {"depth": "3"}
