"""Which files are meant by the paths that a user gives, and their bytes."""

from collections.abc import Iterable
from pathlib import Path

from ropa.errors import UserError
from ropa.importing.importer import Source

SIZE_LIMIT = 50 * 1024 * 1024
"""The largest file that is opened, in bytes."""

_SHOWN = 300


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return the files that `paths` mean, folders walked in order of their names; each file once.

    In a folder, hidden files, README files and scripts speak about the folder and are passed over. Raises `UserError`
    for a path that does not exist and for a folder without a readable file.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not _exists(path):
            raise UserError(f"{shown(path)}: there is no such file or folder; check the path")
        inside = _documents(path) if path.is_dir() else [path]
        if not inside:
            raise UserError(
                f"{shown(path)}: the folder holds no file to read; put statements (.txt .md .html) or lists in it"
            )
        found.update(dict.fromkeys(inside))
    return list(found)


def _documents(folder: Path) -> list[Path]:
    return [item for item in sorted(folder.rglob("*")) if item.is_file() and _wanted(item.relative_to(folder))]


def shown(path: Path) -> str:
    """Return a path as text that can be printed and kept; letters of another encoding become a question mark."""
    text = str(path).encode("utf-8", "replace").decode()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name longer than the file system allows
        return False


def read_source(path: Path) -> Source:
    """Return the file at `path`. Raises `UserError` where it is too large or cannot be opened."""
    name = shown(path)
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise UserError(f"{name}: this is no ordinary file; give a document")
        if size > SIZE_LIMIT:
            raise UserError(
                f"{name}: the file has {size / 1e6:.0f} MB, more than the {SIZE_LIMIT / 1e6:.0f} MB that are read; "
                "split it or export only what the register needs"
            )
        return Source(shown(Path(path.name)), path.read_bytes())
    except OSError as error:
        raise UserError(f"{name}: the file cannot be opened ({error.strerror}); check that it may be read") from error


def _wanted(relative: Path) -> bool:
    hidden = any(part.startswith((".", "_")) for part in relative.parts)
    return not hidden and relative.stem.lower() != "readme" and relative.suffix != ".py"
