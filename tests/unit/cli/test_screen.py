"""How lines, tables and JSON are printed."""

import io
import json
import re

import pytest

from ropa.cli.screen import Column, Line, Screen, print_json
from tests.unit.cli.answers import HARMLESS, HOSTILE


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return Terminal()


STYLE = re.compile("\x1b\\[[0-9;]*m")
LONG = "one two three four five six seven eight nine ten eleven twelve"


def test_a_pipe_gets_a_line_a_row_without_colours() -> None:
    stream = io.StringIO()
    Screen(stream).lines([Line(LONG, indent=2, label="Count: ", style="bold red"), Line(), Line(LONG)])
    assert stream.getvalue() == f"  Count: {LONG}\n\n{LONG}\n"


def test_a_terminal_gets_lines_that_fit_and_go_on_below_their_text(terminal: Terminal) -> None:
    Screen(terminal).line(Line(LONG, indent=2, label="Count: "))
    assert STYLE.sub("", terminal.getvalue()) == (
        "  Count: one two three four five six seven eight\n         nine ten eleven twelve\n"
    )


def test_colours_are_for_terminals_that_want_them(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    Screen(terminal).line(Line("x", style="red"))
    assert terminal.getvalue() == "\x1b[31mx\x1b[0m\n"
    monkeypatch.setenv("NO_COLOR", "1")
    plain = Terminal()
    Screen(plain).line(Line("x", style="red"))
    assert plain.getvalue() == "x\n"


def test_text_is_printed_verbatim_but_for_what_a_terminal_obeys() -> None:
    stream = io.StringIO()
    screen = Screen(stream)
    screen.line(Line(HOSTILE))
    screen.table([Column("Quote")], [[HOSTILE]])
    assert stream.getvalue() == f"{HARMLESS}\nQuote\n{HARMLESS}\n"


def test_a_table_aligns_its_columns() -> None:
    stream = io.StringIO()
    Screen(stream).table(
        [Column("Name"), Column("Number", number=True), Column("Text")], [["a", 1, LONG], ["bcdef", 200, None]]
    )
    assert stream.getvalue() == f"Name   Number  Text\na           1  {LONG}\nbcdef     200\n"


def test_json_is_one_document_in_utf_8_that_no_terminal_obeys(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    document = {"naïef": HOSTILE, "c1": "\x9b31m\x7f", "lone": "\udcff", "none": None}
    print_json(document)
    printed = capfdbinary.readouterr().out
    assert json.loads(printed) == document
    assert "naïef".encode() in printed
    assert [byte for byte in printed if (byte < 0x20 and byte != 0x0A) or byte == 0x7F] == []
    assert b"\xc2\x9b" not in printed
