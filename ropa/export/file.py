"""An export on its way into a file: complete or not at all."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from ropa.errors import UserError


def write_file(path: Path, pieces: Iterable[bytes]) -> None:
    """Put pieces into a file, with the folders that lead to it; one that is there is replaced.

    Raises `UserError` where it cannot be written.
    """
    if path.is_dir():
        raise UserError(f"{path}: this is a folder; give the name of a file")
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise UserError(f"{path}: the file cannot be written ({error.strerror}); give another place") from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
