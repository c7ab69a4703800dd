"""What reaches the terminal: text without control characters, lines that fit its width, and JSON."""

import dataclasses
import errno
import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn, TextIO

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from ropa.cli.cleaning import clean

_BEYOND_ASCII_CONTROL = re.compile("[\x7f-\x9f]")
_UNBOUNDED = 100_000
_NARROWEST = 40


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """A line for a person: `label` stands before the text, and what does not fit goes on below the text."""

    text: str = ""
    indent: int = 0
    label: str = ""
    style: str = ""


class _Console(Console):
    def on_broken_pipe(self) -> NoReturn:
        """Leave the end of the pipe to who runs the command."""
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


class Screen:
    """A stream for people: as wide as the terminal; where it is no terminal, a row is a line however long."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.console = _Console(file=stream, markup=False, highlight=False, emoji=False)
        self.live = stream.isatty()
        if not self.live:
            self.console = _Console(
                file=stream, markup=False, highlight=False, emoji=False, width=_UNBOUNDED, color_system=None
            )

    def lines(self, lines: Iterable[Line]) -> None:
        """Print lines."""
        for line in lines:
            self.line(line)

    def line(self, line: Line) -> None:
        """Print one line, wrapped below its own text."""
        prefix = f"{' ' * line.indent}{line.label}"
        room = max(self.console.width - len(prefix), _NARROWEST)
        wrapped = Text(clean(line.text), style=line.style).wrap(self.console, room)
        for number, part in enumerate(wrapped or [Text()]):
            part.rstrip()
            self._show(Text.assemble((prefix, "dim"), part) if number == 0 else Text(" " * len(prefix)) + part)

    def table(self, columns: Sequence["Column"], rows: Iterable[Sequence[object]]) -> None:
        """Print a table; cells hold any text."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for column in columns:
            table.add_column(
                Text(column.title),
                justify="right" if column.number else "left",
                overflow="fold",
                no_wrap=column.number or not self.live,
            )
        for row in rows:
            table.add_row(*(Text("" if cell is None else clean(cell)) for cell in row))
        self._show(table)

    def _show(self, shown: RenderableType) -> None:
        if self.live:
            self.console.print(shown)
            return
        with self.console.capture() as captured:
            self.console.print(shown)
        self._stream.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, and whether it holds numbers."""

    title: str
    number: bool = False


def output() -> Screen:
    """Return the screen on stdout, for answers."""
    return Screen(sys.stdout)


def messages() -> Screen:
    """Return the screen on stderr, for progress and messages."""
    return Screen(sys.stderr)


def print_json(document: Any) -> None:  # noqa: ANN401 - any JSON
    """Print one JSON document in UTF-8 on stdout, and nothing else there."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    text = _BEYOND_ASCII_CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def print_lines(lines: Iterable[str]) -> None:
    """Print lines for a program in UTF-8 on stdout, one by one, as they are, and nothing else there."""
    sys.stdout.flush()
    for line in lines:
        sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
