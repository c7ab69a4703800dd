"""The layouts that there are, and what was written, in lines for a person."""

from collections.abc import Iterator
from pathlib import Path

from ropa.cli.screen import Line
from ropa.export.layout import Layout
from ropa.export.layouts import layouts
from ropa.export.words import EVERYBODY


def layout_lines(language: str) -> Iterator[Line]:
    """Yield a line for each layout: its name and its title."""
    found = layouts()
    width = max(map(len, found))
    for name, layout in found.items():
        yield Line(layout.title(language), label=f"{name.ljust(width)}  ")


def written_line(file: Path, layout: Layout, controller: str | None, language: str) -> Line:
    """Return the line that tells what a file holds."""
    return Line(f"{file}: {layout.title(language)}, {controller or EVERYBODY(language)}")
