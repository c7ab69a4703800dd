"""The layouts that there are, and what was written, in lines for a person."""

from collections.abc import Iterator
from pathlib import Path

from ropa.cli.screen import Line
from ropa.export.offered import offers
from ropa.export.words import EVERYBODY
from ropa.model.kind import Text


def layout_lines(language: str) -> Iterator[Line]:
    """Yield a line for each layout, then for each export as linked data: its name and its title."""
    found = {name: one.title for name, one in offers().items()}
    width = max(map(len, found))
    for name, title in found.items():
        yield Line(title(language), label=f"{name.ljust(width)}  ")


def written_line(file: Path, title: Text, controller: str | None, language: str) -> Line:
    """Return the line that tells what a file holds."""
    return Line(f"{file}: {title(language)}, {controller or EVERYBODY(language)}")
