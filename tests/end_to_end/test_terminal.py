"""On a terminal: what a document says never becomes what the terminal does."""

import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.command import PROGRAM, ROOT, environment

STYLE = re.compile(rb"\x1b\[[0-9;]*m")
OBEYED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]")
TITLE = "Privacyverklaring[bold] {}31mvan{}0;taken{} Voorbeeldkas{}"
REST = "Voorbeeldkas verwerkt uw naam en uw adres. Wij geven uw adres door aan de KSZ."
TEXT = f"{TITLE.format(chr(0x9B), chr(0x9D), chr(0x9C), chr(0x202E))}\n\n{REST}\n"
PAGE = f"<html><body><h1>{TITLE.format('&#27;[', '&#155;', '&#7;', '&#8238;')}</h1><p>{REST}</p></body></html>"


def on_a_terminal(*arguments: str | Path, home: Path, columns: int = 60, **more: str) -> tuple[int, bytes]:
    """Run a command on a terminal of its own, and return its exit code and what the terminal got."""
    ours, theirs = pty.openpty()
    got = bytearray()
    with subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        cwd=ROOT,
        env=environment(home, TERM="xterm", COLUMNS=str(columns), **more),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as running:
        os.close(theirs)
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # how Linux says that nobody has the terminal open any more
                break
            if not part:
                break
            got += part
        code = running.wait()
    os.close(ours)
    return code, bytes(got)


@pytest.mark.parametrize(("name", "text"), [("hostile \x1b[2J.txt", TEXT), ("hostile.html", PAGE)])
def test_what_a_document_says_is_shown_and_not_obeyed(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    code, got = on_a_terminal("extract", tmp_path / name, home=tmp_path, columns=200)
    assert code == 0
    shown = STYLE.sub(b"", got).decode()
    assert "Privacyverklaring[bold]" in shown
    assert OBEYED.findall(shown) == []


def test_a_file_name_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    code, got = on_a_terminal("extract", tmp_path / "no\x1b[2Jwhere.txt", home=tmp_path)
    assert code == 2
    assert b"no[2Jwhere.txt" in got
    assert b"\x1b" not in got


def test_lines_fit_the_terminal(loaded: Path) -> None:
    code, got = on_a_terminal("flow", "rijksregisternummer", home=loaded, NO_COLOR="1")
    assert code == 0
    lines = STYLE.sub(b"", got).decode().replace("\r\n", "\n").splitlines()
    printed = [line for line in lines[lines.index(next(line for line in lines if "Where does" in line)) :] if line]
    assert len(printed) > 20
    assert [line for line in printed if len(line) > 60] == []


def test_progress_of_an_import_is_shown_and_leaves_only_the_report(engine_home: Path) -> None:
    code, got = on_a_terminal("import", "data/documents", home=engine_home, columns=150)
    assert code == 0
    assert "━".encode() in got
    assert b"statement" in got
    assert b"together" in got
