"""Files and functions stay short, and are named after what they hold."""

import ast
from pathlib import Path

from tests.house.repository import files, modules, product, shown, tree

MOST_LINES = 400
LONGEST_FUNCTION = 50
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "service"}
FEWEST_WORDS = 3


def test_there_are_files_to_look_at() -> None:
    assert len(product()) > 50


def test_no_product_file_is_too_long() -> None:
    lengths = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in product()}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_no_function_is_too_long() -> None:
    lengths = {
        f"{shown(path)}:{node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in product()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_no_file_has_a_name_that_says_nothing() -> None:
    named = [shown(path) for path in files() if NAMES_THAT_SAY_NOTHING & {path.stem.lower(), path.parent.name.lower()}]
    assert named == []


def test_there_is_no_python_in_the_graphql_folder() -> None:
    assert [shown(path) for path in modules("graphql")] == []
    assert (files("graphql")) != []


def test_the_first_line_of_every_module_is_a_sentence() -> None:
    assert [shown(path) for path in product() if not _begins_with_a_sentence(path)] == []


def test_every_file_of_the_product_lies_in_a_package() -> None:
    folders = {path.parent for path in product()}
    assert [shown(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def _begins_with_a_sentence(path: Path) -> bool:
    first = (ast.get_docstring(tree(path)) or "").split("\n", 1)[0]
    return first.endswith((".", "?", "»")) and len(first.split()) >= FEWEST_WORDS and not first[0].islower()
