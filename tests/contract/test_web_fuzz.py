"""Requests that nobody would send: whatever comes, the server answers soon, in its own words, and without a fault."""

import json
import re
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.core.result import Ok

from ropa.api.saved import saved_questions
from ropa.store.connection import Store
from ropa.web.addresses import addresses
from tests.web_server import demonstration_register, running

SOON = 10.0
LEAKS = re.compile(
    r"Traceback|File \"|\.py\b|neo4j|arcadedb|bolt:|Cypher|MATCH \(|dataclass|Exception|NoneType|object at 0x|/ropa/",
    re.IGNORECASE,
)
OURS = frozenset({"/login", "/logout", "/healthz", "/readyz"})
TOKENS = re.compile(r"\w+|\S")
ODD = (
    "{",
    "}",
    "(",
    ")",
    "...",
    "$x",
    "@skip(if: true)",
    '"',
    '"""',
    "\\u0000",
    "#",
    "null",
    "-0",
    "1e999",
    "é",
    "{a}",
    ":",
)
QUICK = settings(
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with demonstration_register(tmp_path_factory.mktemp("fuzz") / ".ropa") as store:
        yield store


@pytest.fixture(scope="module")
def address(register: Store) -> Iterator[str]:
    with running(register) as here:
        yield here


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, timeout=60) as opened:
        yield opened


def is_well_answered(status: int, text: str, began: float) -> None:
    assert time.monotonic() - began < SOON
    assert status < 500, text
    assert not LEAKS.search(text), text


def described() -> dict[str, object]:
    """Return every address with its parameters, as the framework describes them."""
    app = FastAPI()
    app.include_router(addresses)
    return app.openapi()


def test_every_address_takes_any_parameters(address: str) -> None:
    schema = schemathesis.openapi.from_dict(described())
    seen = set()
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()
        seen.add(operation.path)

        @given(case=operation.as_strategy())
        @settings(QUICK, max_examples=12)
        def asked(case: Any) -> None:  # noqa: ANN401 - a generic class of the library
            began = time.monotonic()
            told = case.call(base_url=address, timeout=60, allow_redirects=False)
            text = told.content[:20_000].decode("utf-8", "replace")
            is_well_answered(told.status_code, "" if told.status_code == 200 and case.path not in OURS else text, began)
            assert told.headers["x-content-type-options"] == ["nosniff"]

        asked()
    assert len(seen) >= 10


def test_every_question_of_the_schema_takes_any_arguments(address: str) -> None:
    schema = schemathesis.graphql.from_url(f"{address}/graphql")
    asked_for = set()
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()
        root, _, field = operation.label.partition(".")
        if root != "Query":
            continue
        asked_for.add(field)

        @given(case=operation.as_strategy())
        @settings(QUICK, max_examples=3)
        def asked(case: Any) -> None:  # noqa: ANN401 - a generic class of the library
            began = time.monotonic()
            told = case.call(base_url=f"{address}/graphql", timeout=60)
            is_well_answered(told.status_code, errors_of(told.json()), began)

        asked()
    assert {"flow", "impact", "search", "register", "organisations"} <= asked_for


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """Draw saved questions with words left out, doubled, exchanged, or put in."""
    tokens = TOKENS.findall(draw(st.sampled_from([question.text.split("\n\n")[0] for question in saved_questions()])))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(tokens) - 1))
        other = draw(st.integers(0, len(tokens) - 1))
        change = draw(st.sampled_from(["drop", "double", "swap", "put"]))
        if change == "drop" and len(tokens) > 2:
            del tokens[at]
        elif change == "double":
            tokens[at:at] = tokens[min(at, other) : max(at, other)][:40]
        elif change == "swap" and other < len(tokens):
            tokens[at], tokens[other] = tokens[other], tokens[at]
        else:
            tokens.insert(at, draw(st.sampled_from(ODD)))
    return " ".join(tokens)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@settings(QUICK, max_examples=120)
@given(
    question=spoilt(), variables=st.dictionaries(st.sampled_from(["category", "on", "depth", "x"]), VALUES, max_size=3)
)
def test_a_spoilt_question_is_answered_with_what_is_wrong(
    client: httpx.Client, question: str, variables: dict[str, object]
) -> None:
    began = time.monotonic()
    told = client.post("/graphql", json={"query": question, "variables": variables})
    is_well_answered(told.status_code, errors_of(told.json()), began)


@settings(QUICK, max_examples=60)
@given(body=st.binary(max_size=200) | st.text(max_size=200).map(str.encode) | VALUES.map(json.dumps).map(str.encode))
def test_any_body_is_answered(client: httpx.Client, body: bytes) -> None:
    began = time.monotonic()
    told = client.post("/graphql", content=body, headers={"content-type": "application/json"})
    is_well_answered(told.status_code, errors_of(told.json()), began)


BOMBS = {
    "fragments": "query { ...F0 } "
    + " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(40))
    + " fragment F40 on Query { __typename }",
    "circle": "query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    "nesting": "{ a " * 3000 + "}" * 3000,
    "lists": "{ search(text: " + "[" * 3000 + "]" * 3000 + ") { total } }",
    "aliases": "{ " + " ".join(f'a{n}: flow(category: "naam") {{ truncated }}' for n in range(2000)) + " }",
    "directives": "{ __typename " + "@skip(if: false) " * 4000 + "}",
    "introspection": "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
    "operations": " ".join(f"query Q{n} {{ __typename }}" for n in range(3000)),
    "text": '{ flow(category: "' + "x" * 50_000 + '") { truncated } }',
    "depth": '{ flow(category: "naam", depth: 2147483647, limit: 2147483647) { truncated } }',
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_does_not_go_off(client: httpx.Client, bomb: str) -> None:
    began = time.monotonic()
    told = client.post("/graphql", json={"query": BOMBS[bomb]})
    is_well_answered(told.status_code, errors_of(told.json()), began)
    assert client.get("/healthz").status_code == 200


@settings(QUICK, max_examples=60)
@given(name=st.text(min_size=1, max_size=40))
def test_any_name_of_a_category_is_answered(client: httpx.Client, name: str) -> None:
    began = time.monotonic()
    told = client.get("/flow", params={"category": name, "start": name}, headers={"accept": "application/json"})
    is_well_answered(told.status_code, "", began)


def errors_of(document: object) -> str:
    """Return what an answer says went wrong; none of it may be a fault of the product."""
    errors = document.get("errors", []) if isinstance(document, dict) else [document]
    text = json.dumps(errors)
    assert '"code": "internal"' not in text, text
    return text
