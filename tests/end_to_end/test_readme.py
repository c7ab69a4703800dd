"""Every command of the README does what it says, one after the other, on one register."""

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from tests.conftest import stopped
from tests.end_to_end.command import PATIENCE, ROOT, environment
from tests.end_to_end.serving import serving

BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NEEDS_DOCKER = ("docker ", "export ")
BUNDLING = "Bundling GraphiQL …\n"
FINDS = "ropa check "
"""Ends with 1 where it finds something, as it does in the demonstration register."""
SERVES = ("make run", "ropa serve", "ropa demo")


def commands() -> list[str]:
    """Return the command lines of the README."""
    blocks = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    return [line for block in blocks for line in block.splitlines() if line]


RUN = [line for line in commands() if not line.startswith(NEEDS_DOCKER)]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("readme") / ".ropa"
    yield folder
    stopped(folder)


def test_the_readme_has_commands() -> None:
    assert len(RUN) > 12
    assert {line.split()[0] for line in RUN} == {"make", ".venv/bin/ropa", "ropa"}


def test_every_command_of_the_readme_runs(home: Path) -> None:
    path = os.pathsep.join([str(ROOT / ".venv" / "bin"), os.environ["PATH"]])
    failed: dict[str, object] = {}
    for line in RUN:
        if line.startswith(SERVES):
            with serving(*shlex.split(line), home=home, program=(), PATH=path, ROPA_ENGINE_IDLE="30") as served:
                said, status = served.said(), httpx.get(served.address, timeout=PATIENCE).status_code
            if status != HTTPStatus.OK or said.replace(BUNDLING, ""):
                failed[line] = (status, served.out, said)
            continue
        finished = subprocess.run(
            shlex.split(line),
            cwd=ROOT,
            env=environment(home, PATH=path, ROPA_ENGINE_IDLE="30"),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        if finished.returncode != line.startswith(FINDS) or finished.stderr or not finished.stdout.strip():
            failed[line] = (finished.returncode, finished.stdout[-500:], finished.stderr)
    assert failed == {}


def test_every_piece_of_python_of_the_readme_runs(home: Path) -> None:
    pieces = PYTHON.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(pieces) > 0
    program, settings = ROOT / ".venv" / "bin", environment(home, ROPA_ENGINE_IDLE="30")
    subprocess.run([program / "ropa", "import", "data"], cwd=ROOT, env=settings, capture_output=True, check=True)
    for piece in pieces:
        ran = subprocess.run(
            [program / "python", "-c", piece], cwd=ROOT, env=settings, capture_output=True, text=True, check=True
        )
        assert "MyFamily" in ran.stdout, ran.stdout
