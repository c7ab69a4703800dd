"""The registers of the golden tests: the demonstration's documents or their originals, with the mandate lists."""

from pathlib import Path

import pytest

from ropa.importing.sources import files_of
from ropa.store.connection import Store
from tests.both_stores import BothStores
from tests.golden.registers import ROOT, Register, made

_BUILT: dict[tuple[str, str], Register] = {}
"""A register is a function of its sources and its engine, so that it is made once for all tests of a process."""


@pytest.fixture(params=["condensed", pytest.param("originals", marks=pytest.mark.originals)])
def material(request: pytest.FixtureRequest) -> str:
    """Return which statements a test reads: the demonstration's own, or those that they condense."""
    return str(request.param)


@pytest.fixture
def files(request: pytest.FixtureRequest, material: str) -> list[Path]:
    """Return five statements and the mandate lists."""
    statements = ROOT / "data" / "documents"
    if material == "originals":
        statements = request.getfixturevalue("originals")
    return [*files_of([statements]), *files_of([ROOT / "data" / "mandates"])]


@pytest.fixture
def register(store: Store, material: str, files: list[Path]) -> Register:
    """Return the register of these files on one engine."""
    return _built(store, material, files)


@pytest.fixture
def both_registers(both_stores: BothStores, material: str, files: list[Path]) -> tuple[Register, Register]:
    """Return the register of these files on each engine."""
    one, other = both_stores
    return _built(one, material, files), _built(other, material, files)


def _built(store: Store, material: str, files: list[Path]) -> Register:
    key = (store.engine, material)
    if key not in _BUILT:
        _BUILT[key] = made(store, files)
    return _BUILT[key]
