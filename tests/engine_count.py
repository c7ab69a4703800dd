"""How many tests ran on which engine, told at the end of every run; a missing Neo4j is told loudly."""

import collections
from collections.abc import Iterator
from typing import Any

import pytest

_PROPERTY = "engine"
_NONE = "none"
_OUTCOMES = ("passed", "failed", "error", "skipped", "xfailed", "xpassed")
_BY_FIXTURE = {
    "both_stores": ("arcadedb", "neo4j"),
    "neo4j_store": ("neo4j",),
    "arcadedb_store": ("arcadedb",),
    "engine_home": ("arcadedb",),
    "home": ("arcadedb",),
    "loaded": ("arcadedb",),
    "demonstration": ("arcadedb",),
}


def engines_of(item: pytest.Item) -> tuple[str, ...]:
    """Return the engines that a test runs on, read from the fixtures it asks for."""
    callspec = getattr(item, "callspec", None)
    if callspec is not None and "store" in callspec.params:
        return (str(callspec.params["store"]),)
    names = getattr(item, "fixturenames", ())
    return next((engines for fixture, engines in _BY_FIXTURE.items() if fixture in names), ())


def mark(item: pytest.Item) -> None:
    """Write the engines of a test on it, from where they reach its reports, also those of another process."""
    item.user_properties.extend((_PROPERTY, engine) for engine in engines_of(item) or (_NONE,))


def _told(reports: dict[str, list[Any]]) -> Iterator[tuple[str, str]]:
    for outcome in _OUTCOMES:
        for report in reports.get(outcome, ()):
            for name, engine in getattr(report, "user_properties", ()):
                if name == _PROPERTY:
                    yield engine, outcome


def lines(reports: dict[str, list[Any]]) -> list[str]:
    """Return what to print of the reports of a run, given by outcome as pytest's terminal keeps them."""
    counts: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for engine, outcome in _told(reports):
        counts[engine][outcome] += 1
    if not counts:
        return []
    summary = ", ".join(
        f"{engine} "
        + " ".join(f"{counts[engine][outcome]} {outcome}" for outcome in _OUTCOMES if counts[engine][outcome])
        for engine in sorted(counts, key=lambda engine: (engine == _NONE, engine))
    )
    neo4j = counts["neo4j"]
    unreached = not neo4j["passed"] + neo4j["failed"] + neo4j["skipped"]
    return [f"engine: {summary}", *(["NOT TESTED on Neo4j: no test of this run reached it"] if unreached else [])]
