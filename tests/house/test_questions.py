"""Every hand-written question says in words what it asks, is asked somewhere, and gets its values as parameters."""

import ast
import re

from ropa.store.queries import heading, names, query
from tests.house.repository import files, product, shown, tree

LITERAL = re.compile(r"""['"]""")
PATTERN_IN_A_LIST = re.compile(r"\[\((\w*)")


def test_there_are_questions() -> None:
    assert len(names()) > 5
    assert [f"ropa/store/cypher/{name}.cypher" for name in names()] == [
        shown(path) for path in files() if path.suffix == ".cypher"
    ]


def test_every_question_is_headed_by_its_words() -> None:
    assert [name for name in names() if not heading(name).endswith("?")] == []


def test_every_question_is_asked() -> None:
    literals = {
        node.value
        for path in product()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert [name for name in names() if name not in literals] == []


def test_no_question_holds_a_value() -> None:
    assert [name for name in names() if LITERAL.search(query(name))] == []


def test_every_pattern_in_a_list_begins_at_what_is_known() -> None:
    """The embedded database looks through all things for the beginning of a pattern that is not known yet."""
    unknown = [
        f"{name}: {begin[1] or 'nothing'}"
        for name in names()
        for begin in PATTERN_IN_A_LIST.finditer(query(name))
        if not re.search(rf"(?:\(|\bAS ){begin[1] or '-'}\b", query(name)[: begin.start()])
    ]
    assert unknown == []
