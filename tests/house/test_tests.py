"""Tests neither wait nor look away."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.repository import modules, shown, tree

FORBIDDEN = {"sleep", "skip", "skipif", "xfail", "importorskip"}


def forbidden(path: Path) -> Iterator[str]:
    """Yield the names used in a module by which a test waits or is left out."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute) and node.attr in FORBIDDEN:
            yield f"{shown(path)}:{node.lineno} {node.attr}"
        if isinstance(node, ast.ImportFrom):
            yield from (f"{shown(path)}:{node.lineno} {item.name}" for item in node.names if item.name in FORBIDDEN)


def test_no_test_sleeps_is_skipped_or_expected_to_fail() -> None:
    tests = [path for path in modules("tests") if path.name != "untested.py"]
    assert len(tests) > 10
    assert [found for path in tests for found in forbidden(path)] == []


def test_every_test_module_tests_something() -> None:
    tests = [path for path in modules("tests") if path.name.startswith("test_")]
    named = {
        path: [
            node
            for node in ast.walk(tree(path))
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name.lower().startswith("test")
        ]
        for path in tests
    }
    assert [shown(path) for path, found in named.items() if not found] == []
