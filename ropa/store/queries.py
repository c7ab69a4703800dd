"""The hand-written questions to the store: one `.cypher` file each, headed by the question that it answers."""

import functools
from importlib import resources
from typing import TYPE_CHECKING, Any

from ropa.errors import DeclarationError

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_FOLDER = resources.files("ropa.store") / "cypher"


@functools.cache
def query(name: str) -> str:
    """Return the text of one question without its heading. Raises `DeclarationError` where there is none."""
    path = _FOLDER / f"{name}.cypher"
    if not path.is_file():
        raise DeclarationError(f"there is no question {name}.cypher")
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("//"))


def names() -> list[str]:
    """Return the names of all hand-written questions, in order."""
    return sorted(item.name.removesuffix(".cypher") for item in _FOLDER.iterdir() if item.name.endswith(".cypher"))


def heading(name: str) -> str:
    """Return the question in words that a file answers."""
    return (_FOLDER / f"{name}.cypher").read_text(encoding="utf-8").splitlines()[0].removeprefix("//").strip()


def collected(tx: "ManagedTransaction", name: str, **parameters: Any) -> list[Any]:  # noqa: ANN401
    """Run a question that answers with one collected row, and return that list."""
    rows: list[Any] = tx.run(query(name), **parameters).single(strict=True)["rows"]
    return rows
