"""The wheel holds the product with its data, and nothing that would hide a package of somebody else."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ropa.web.workbench import BUNDLE
from tests.end_to_end.command import PATIENCE, ROOT
from tests.house.repository import files

TOP_LEVEL = {"ropa", "importers", "ropa-0.1.0.dist-info"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel made of the repository."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    finished = subprocess.run(
        [sys.executable, "-c", build], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True
    )
    return folder / finished.stdout.splitlines()[-1]


def test_nothing_but_the_product_stands_at_the_top(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert {name.split("/", 1)[0] for name in archive.namelist()} == TOP_LEVEL


def test_every_module_and_data_file_is_in_it(wheel: Path) -> None:
    wanted = {path.relative_to(ROOT).as_posix() for path in files("ropa", "importers")}
    wanted |= {f"ropa/_data/{path.relative_to(ROOT / 'data').as_posix()}" for path in files("data")}
    wanted |= {f"ropa/_graphql/{path.relative_to(ROOT / 'graphql').as_posix()}" for path in files("graphql")}
    bundle = {path.relative_to(ROOT).as_posix() for path in BUNDLE.rglob("*") if path.is_file()}
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == wanted | bundle


def test_what_is_installed_finds_the_demonstration(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    program = "from ropa.demonstration import folder, sources; print(folder()); print(len(sources()))"
    finished = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    folder, number = finished.stdout.splitlines()
    assert folder == str(tmp_path / "ropa" / "_data")
    assert int(number) >= 5
