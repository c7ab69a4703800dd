"""The end of a test run says what ran on which engine, and is loud about what did not."""

from types import SimpleNamespace
from typing import Any

from tests.engine_count import lines


def report(*engines: str) -> Any:  # noqa: ANN401 - stands for a report of pytest
    return SimpleNamespace(user_properties=[("engine", engine) for engine in engines])


def test_outcomes_are_counted_for_each_engine() -> None:
    reports = {
        "passed": [report("arcadedb"), report("arcadedb"), report("neo4j"), report("none")],
        "failed": [report("arcadedb", "neo4j")],
        "": [report("none")],
        "warnings": [SimpleNamespace()],
    }
    assert lines(reports) == ["engine: arcadedb 2 passed 1 failed, neo4j 1 passed 1 failed, none 1 passed"]


def test_a_neo4j_that_was_left_out_is_counted() -> None:
    skipped = [report("neo4j"), report("neo4j"), report("none")]
    assert lines({"passed": [report("arcadedb")], "skipped": skipped}) == [
        "engine: arcadedb 1 passed, neo4j 2 skipped, none 1 skipped"
    ]


def test_a_run_that_never_reached_neo4j_says_so() -> None:
    assert lines({"passed": [report("none")]}) == [
        "engine: none 1 passed",
        "NOT TESTED on Neo4j: no test of this run reached it",
    ]


def test_a_run_without_tests_says_nothing() -> None:
    assert lines({"": [report("none")]}) == []
