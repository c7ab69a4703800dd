"""What could not be tested is told once for each reason, and is an error where everything is required."""

from types import SimpleNamespace

import pytest
from _pytest.outcomes import Skipped  # a name that does not leave a test out

from tests.untested import lines, untested


def test_each_reason_is_told_once() -> None:
    skipped = [
        SimpleNamespace(longrepr=("file", 1, f"Skipped: {reason}"))
        for reason in ("NOT TESTED on Neo4j: no JDK", "NOT TESTED in an office: none", "NOT TESTED on Neo4j: no JDK")
    ]
    assert lines(
        {"passed": [SimpleNamespace()], "skipped": [*skipped, SimpleNamespace(longrepr="of another kind")]}
    ) == [
        "NOT TESTED in an office: none",
        "NOT TESTED on Neo4j: no JDK",
    ]


def test_a_missing_part_is_left_out_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(Skipped, match="NOT TESTED on Neo4j: no JDK"):
        untested("on Neo4j: no JDK")


def test_a_missing_part_is_an_error_where_it_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.fail.Exception, match="on Neo4j: no JDK"):
        untested("on Neo4j: no JDK", required=True)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="on Neo4j: no JDK"):
        untested("on Neo4j: no JDK")
