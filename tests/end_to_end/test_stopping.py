"""How a command ends when it is stopped from outside, or by a fault of its own."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.command import PATIENCE, PROGRAM, ROOT, Outcome, environment

SOON = 10.0
CONNECTS_WITHIN = 60.0
BROKEN_IMPORTER = '''
class Broken:
    """An importer of another package, with a fault in it."""

    name = "broken"
    version = "1"

    def identify(self, source):
        return source.suffix == ".broken"

    def extract(self, source, options):
        return 1 / 0


IMPORTER = Broken()
'''


@pytest.fixture
def silent_server() -> Iterator[socket.socket]:
    """Return a server that lets everybody in and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(CONNECTS_WITHIN)
        yield server


def accepted(server: socket.socket, client: subprocess.Popen[bytes]) -> socket.socket:
    """Return the connection of a command to a server; fail with what the command printed if it makes none."""
    try:
        return server.accept()[0]
    except TimeoutError:
        client.kill()
        pytest.fail(f"the command did not connect, and said {client.communicate()}")


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_command_that_waits_stops_at_once_and_quietly(
    sent: signal.Signals, code: int, silent_server: socket.socket, tmp_path: Path
) -> None:
    address = f"bolt://127.0.0.1:{silent_server.getsockname()[1]}"
    waiting = subprocess.Popen(
        [*PROGRAM, "flow", "naam"],
        cwd=ROOT,
        env=environment(tmp_path, NEO4J_URI=address, NEO4J_PASSWORD="password"),  # noqa: S106
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with accepted(silent_server, waiting):
        began = time.monotonic()
        waiting.send_signal(sent)
        out, err = waiting.communicate(timeout=PATIENCE)
    assert (waiting.returncode, out, err) == (code, b"", b"")
    assert time.monotonic() - began < SOON


@pytest.mark.parametrize(
    "arguments", [["flow", "naam"], ["flow", "naam", "--json"], ["impact", "KSZ", "--csv"], ["--help"]]
)
def test_a_reader_that_went_away_is_no_error(arguments: list[str], loaded: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        finished = subprocess.run(
            [*PROGRAM, *arguments],
            cwd=ROOT,
            env=environment(loaded),
            stdout=writing,
            stderr=subprocess.PIPE,
            timeout=PATIENCE,
            check=False,
        )
    finally:
        os.close(writing)
    assert (finished.returncode, finished.stderr) == (141, b"")


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        finished = subprocess.run(
            [*PROGRAM, "extract", "data/documents/kidslife.html"],
            cwd=ROOT,
            env=environment(tmp_path),
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=PATIENCE,
            check=False,
        )
    assert (finished.returncode, finished.stderr) == (
        2,
        b"ropa: the output cannot be written (No space left on device)\n",
    )


@pytest.fixture
def with_broken_importer(tmp_path: Path) -> str:
    """Return the PYTHONPATH of a package of somebody else's, whose importer has a fault."""
    information = tmp_path / "broken-1.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1\n", encoding="utf-8")
    (information / "entry_points.txt").write_text("[ropa.importers]\nbroken = broken:IMPORTER\n", encoding="utf-8")
    (tmp_path / "broken.py").write_text(BROKEN_IMPORTER, encoding="utf-8")
    (tmp_path / "x.broken").write_text("anything", encoding="utf-8")
    return os.pathsep.join([str(tmp_path), str(ROOT)])


def run_broken(folder: Path, path: str, **more: str) -> Outcome:
    finished = subprocess.run(
        [*PROGRAM, "extract", str(folder / "x.broken")],
        cwd=ROOT,
        env=environment(folder / "home", PYTHONPATH=path, **more),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return Outcome(finished.returncode, finished.stdout, finished.stderr)


def test_a_fault_of_the_product_is_told_as_one(with_broken_importer: str, tmp_path: Path) -> None:
    assert run_broken(tmp_path, with_broken_importer) == Outcome(
        70,
        "",
        "ropa: this is a fault of ropa itself, not of your input (ZeroDivisionError: division by zero); run the "
        "command again with ROPA_DEBUG=1 and report what it prints to who maintains ropa\n",
    )


def test_a_fault_is_shown_whole_when_asked(with_broken_importer: str, tmp_path: Path) -> None:
    told = run_broken(tmp_path, with_broken_importer, ROPA_DEBUG="1")
    assert (told.code, told.out) == (70, "")
    assert told.err.startswith("Traceback (most recent call last):\n")
    assert "return 1 / 0" in told.err
