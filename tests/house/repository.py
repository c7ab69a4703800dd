"""The files of the repository, as the house rules look at them."""

import ast
import os
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NOT_OURS = {"__pycache__", "build", "dist", "node_modules"}
_HIDDEN_BUT_OURS = {".ci", ".gitignore"}


def files(*folders: str) -> list[Path]:
    """Return the files of the repository (of some of its folders), without what tools leave behind."""
    return sorted(path for folder in folders or ("",) for path in _walk(ROOT / folder))


def modules(*folders: str) -> list[Path]:
    """Return the Python files of some folders."""
    return [path for path in files(*folders) if path.suffix == ".py"]


def product() -> list[Path]:
    """Return the modules of the product."""
    return modules("ropa", "importers")


def tree(path: Path) -> ast.Module:
    """Return a module as its syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def text_of(path: Path) -> str:
    """Return the text of a file, nothing for one that is no text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def shown(path: Path) -> str:
    """Return a file's path in the repository."""
    return path.relative_to(ROOT).as_posix()


def _walk(folder: Path) -> Iterator[Path]:
    for parent, inside, names in os.walk(folder):
        inside[:] = [name for name in inside if name not in _NOT_OURS and _ours(name)]
        yield from (Path(parent) / name for name in names if _ours(name) and not name.endswith(".pyc"))


def _ours(name: str) -> bool:
    return not name.startswith(".") or name in _HIDDEN_BUT_OURS
