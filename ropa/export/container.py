"""The file of a workbook: the same bytes for the same content, whenever and wherever it is written."""

import os
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first moment that such a file can name; all its parts bear it."""


class Container(zipfile.ZipFile):
    """A file of parts that bear no time and no owner."""

    def write(self, filename: str | os.PathLike[str], arcname: Any = None, *_: Any, **__: Any) -> None:  # noqa: ANN401
        """Put a file into it under the name `arcname`."""
        source = Path(filename)
        part = self._part(str(arcname or source.name))
        part.file_size = source.stat().st_size
        with source.open("rb") as read, self.open(part, "w") as written:
            shutil.copyfileobj(read, written, 1 << 20)

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        """Put pieces into it under a name."""
        with self.open(self._part(name), "w", force_zip64=True) as written:
            for piece in pieces:
                written.write(piece)

    def store(self, name: str, content: bytes) -> None:
        """Put bytes into it as they are, so that others can read them without unpacking."""
        part = self._part(name)
        part.compress_type = zipfile.ZIP_STORED
        super().writestr(part, content)

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:  # noqa: ANN401 - as it is declared
        """Put bytes or text into it under a name."""
        super().writestr(self._part(str(zinfo_or_arcname)), data)

    @staticmethod
    def _part(name: str) -> zipfile.ZipInfo:
        part = zipfile.ZipInfo(name, _BEGINNING)
        part.compress_type = zipfile.ZIP_DEFLATED
        part.create_system = 0
        part.external_attr = 0
        return part
