"""What `run.json` says of an engine is taken only as a whole and in the right types."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.store.engine_home import EngineRun, last_line

RUN = EngineRun("1/26.10.2", 4711, "2026-11-25T04:01:22+00:00", 33639, "hidden")


def test_it_reads_what_it_writes() -> None:
    assert EngineRun.from_json(RUN.to_json()) == RUN


def test_the_password_is_not_shown() -> None:
    assert "hidden" not in repr(RUN)


@pytest.mark.parametrize(
    "change",
    [{"port": "33639"}, {"pid": None}, {"pid": True}, {"password": 1}, {"version": ["1"]}, {"more": 1}, {"port": 3.5}],
)
def test_another_layout_is_not_taken(change: dict[str, object]) -> None:
    assert EngineRun.from_json(json.dumps(json.loads(RUN.to_json()) | change)) is None


@pytest.mark.parametrize("length", range(len(RUN.to_json()) - 1))
def test_a_file_that_was_cut_off_is_not_taken(length: int) -> None:
    assert EngineRun.from_json(RUN.to_json()[:length].rstrip()) is None


@pytest.mark.parametrize("text", ["[" * 4096, "9" * 5000, '{"pid": NaN}', "\ud800", "\0"])
def test_odd_text_is_harmless(text: str) -> None:
    assert EngineRun.from_json(text) is None


@given(st.text())
def test_any_text_is_harmless(text: str) -> None:
    assert EngineRun.from_json(text) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_json_is_harmless(content: object) -> None:
    assert EngineRun.from_json(json.dumps(content)) is None


@pytest.mark.parametrize(("text", "last"), [("", ""), ("\n \n", ""), ("a\nb\n", "b"), ("a\n  b \n\n \n", "b")])
def test_the_last_line_is_one_that_says_something(text: str, last: str) -> None:
    assert last_line(text) == last
