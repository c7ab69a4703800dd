"""All layouts, found by a scan of their folder; adding one is adding a file."""

import functools
from collections.abc import Mapping
from pathlib import Path

from ropa.errors import UnknownName
from ropa.export.layout import Layout, read_layout

_FOLDER = Path(__file__).parent / "layouts"


@functools.cache
def layouts() -> Mapping[str, Layout]:
    """Return every layout by its name, in the order of the names."""
    return {file.stem: read_layout(file) for file in sorted(_FOLDER.glob("*.toml"))}


def layout(name: str) -> Layout:
    """Return the layout with this name. Raises `UnknownName` with those that there are."""
    found = layouts().get(name)
    if found is None:
        raise UnknownName(f"there is no layout «{name}»; choose one of the layouts", tuple(layouts()))
    return found
