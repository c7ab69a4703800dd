"""Imports go downwards only, and a violation of each rule is found."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.repository import ROOT

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
VIOLATIONS = {
    "floors": ("ropa/claims/identity.py", "import ropa.questions.flow"),
    "core": ("ropa/importing/run.py", "import importers.statement"),
    "importers": ("importers/statement/reading/blocks.py", "import ropa.importing.run"),
    "apart": ("importers/statement/reading/blocks.py", "import importers.mandates"),
    "bolt": ("ropa/claims/merge.py", "import neo4j"),
    "engine": ("ropa/questions/flow.py", "import arcadedb_embedded"),
    "workbooks": ("ropa/questions/impact.py", "import openpyxl"),
    "terminal": ("ropa/importing/commit.py", "import rich"),
}


def contracts() -> dict[str, str]:
    content = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["id"]: contract["name"] for contract in content["tool"]["importlinter"]["contracts"]}


def verdicts(folder: Path) -> dict[str, str]:
    """Return the verdict on each contract for the code in `folder`, by the contract's name."""
    finished = subprocess.run(
        [LINT_IMPORTS, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    rows = (line.strip().rsplit(" ", 1) for line in finished.stdout.splitlines())
    names = set(contracts().values())
    return {row[0]: row[1] for row in rows if len(row) == 2 and row[0] in names}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for folder in ("ropa", "importers"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_has_a_violation_here() -> None:
    assert contracts().keys() == VIOLATIONS.keys()


def test_the_code_keeps_every_contract(copy: Path) -> None:
    assert verdicts(copy) == dict.fromkeys(contracts().values(), "KEPT")


def test_a_violation_of_each_contract_is_found(copy: Path) -> None:
    for file, line in VIOLATIONS.values():
        path = copy / file
        path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    assert verdicts(copy) == dict.fromkeys(contracts().values(), "BROKEN")


def test_a_new_part_of_the_product_must_take_its_floor(copy: Path) -> None:
    (copy / "ropa" / "attic.py").write_text('"""What has no floor yet."""\n', encoding="utf-8")
    kept = dict.fromkeys(contracts().values(), "KEPT")
    assert verdicts(copy) == {**kept, contracts()["floors"]: "BROKEN"}
