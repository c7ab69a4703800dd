"""Which files are meant by the paths that a user gives, and their bytes."""

from collections.abc import Iterable
from pathlib import Path

from ropa.errors import UserError
from ropa.importing.importer import Source

SIZE_LIMIT = 50 * 1024 * 1024
"""The largest file that is opened, in bytes."""


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return the files that `paths` mean, folders walked in order of their names; each file once.

    In a folder, hidden files, README files and scripts speak about the folder and are passed over. Raises `UserError`
    for a path that does not exist and for a folder without a readable file.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = [item for item in sorted(path.rglob("*")) if item.is_file() and _wanted(item.relative_to(path))]
            if not inside:
                raise UserError(
                    f"{path}: the folder holds no file to read; put statements (.txt .md .html) or lists in it"
                )
            found.update(dict.fromkeys(inside))
        elif path.exists():
            found[path] = None
        else:
            raise UserError(f"{path}: there is no such file or folder; check the path")
    return list(found)


def read_source(path: Path) -> Source:
    """Return the file at `path`. Raises `UserError` where it is too large or cannot be opened."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise UserError(f"{path}: this is no ordinary file; give a document")
        if size > SIZE_LIMIT:
            raise UserError(
                f"{path}: the file has {size / 1e6:.0f} MB, more than the {SIZE_LIMIT / 1e6:.0f} MB that are read; "
                "split it or export only what the register needs"
            )
        return Source(path.name, path.read_bytes())
    except OSError as error:
        raise UserError(f"{path}: the file cannot be opened ({error.strerror}); check that it may be read") from error


def _wanted(relative: Path) -> bool:
    hidden = any(part.startswith((".", "_")) for part in relative.parts)
    return not hidden and relative.stem.lower() != "readme" and relative.suffix != ".py"
