"""The tests run on the release of Neo4j that was asked for, by a Java that can run it."""

import os
import re
from pathlib import Path

import pytest

from ropa.store.connection import Store
from tests.neo4j.release import RELEASES, NotAvailableError, Release, release


def test_the_database_is_of_the_release_that_was_asked_for(neo4j_store: Store) -> None:
    (found,) = neo4j_store.run(
        "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions"
    )
    expected = r"(5|20\d\d)\.\d+\.\d+.*" if "NEO4J_TEST_URI" in os.environ else re.escape(release().version)
    assert re.fullmatch(expected, found["versions"][0])


def test_the_line_with_long_term_support_is_the_usual_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ROPA_TEST_NEO4J", raising=False)
    assert release() == RELEASES["5.26"]


def test_another_line_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROPA_TEST_NEO4J", "2026")
    assert release() == RELEASES["2026"]


def test_an_unknown_line_is_told_with_those_that_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROPA_TEST_NEO4J", "4.4")
    with pytest.raises(NotAvailableError, match=r"^ROPA_TEST_NEO4J is «4\.4», which is none of 5\.26, 2026$"):
        release()


def test_a_jdk_at_java_home_is_taken_where_the_release_supports_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    compiler = tmp_path / "bin" / "javac"
    compiler.parent.mkdir()
    compiler.write_text("#!/bin/sh\necho javac 98.0.1\n", encoding="utf-8")
    compiler.chmod(0o700)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert Release("9.9", 97, 98).java() == str(tmp_path / "bin" / "java")
    with pytest.raises(NotAvailableError, match=r"^Neo4j 9\.9 needs a JDK 99 to 99 \(java, javac\); there is none at"):
        Release("9.9", 99, 99).java()
