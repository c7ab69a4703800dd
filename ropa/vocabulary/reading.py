"""How the data files of the vocabulary are read: each names its source, its version and its licence at the head.

A data file is TOML. Its table `[about]` holds `source`, `version` and `licence`, may hold `[about.sources]` (short
names for the sources that its entries cite) and `[about.defaults]` (fields that all its entries share).
"""

import functools
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from ropa.errors import DeclarationError

Table: TypeAlias = Mapping[str, Any]

ROOT = Path(__file__).parent
_HEAD = ("source", "version", "licence")


def data_files(folder: str = "") -> list[Path]:
    """Return the data files of `folder` (of the whole vocabulary without one), in a stable order."""
    return sorted((ROOT / folder).rglob("*.toml"))


@functools.cache
def read(path: Path) -> Table:
    """Return the content of one data file; a file that does not name its source is a DeclarationError."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DeclarationError(f"{path.name} is no valid TOML: {error}") from error
    about = content.get("about", {})
    missing = [name for name in _HEAD if not about.get(name)]
    if missing:
        raise DeclarationError(f"{path.name} does not name its {', '.join(missing)} under [about]")
    return content


def entries(path: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield the entries `[[name]]` of one data file, each a copy completed with the file's defaults."""
    content = read(path)
    defaults: Table = content["about"].get("defaults", {})
    for entry in content.get(name, ()):
        yield {**defaults, **entry}


def full_source(short: str, path: Path) -> str:
    """Return the sources that `short` names («fedict, myfamily») as the head of the file writes them out.

    A short name that the head does not declare is a DeclarationError.
    """
    declared: Table = read(path)["about"].get("sources", {})
    names = [name.strip() for name in short.split(",")]
    unknown = [name for name in names if name not in declared]
    if unknown:
        raise DeclarationError(f"{path.name} cites {', '.join(unknown)}, which its [about.sources] does not name")
    return "; ".join(str(declared[name]) for name in names)


def listed(text: str) -> tuple[str, ...]:
    """Return the wordings of a list written as one text with semicolons («BCSS; CBSS»), which reads and loads fast."""
    return tuple(item.strip() for item in text.split(";") if item.strip())


def iso(value: date | None) -> str | None:
    """Return a date of law as ISO text, or None where none is known."""
    return None if value is None else value.isoformat()
