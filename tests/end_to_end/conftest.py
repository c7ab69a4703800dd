"""The demonstration register, loaded once by the real command."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import stopped
from tests.end_to_end.command import Outcome
from tests.end_to_end.serving import serving


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Outcome]]:
    """Return the `ROPA_HOME` of a register with the demonstration in it, and what loading it printed."""
    home = tmp_path_factory.mktemp("demonstration") / ".ropa"
    with serving("demo", "--port", "0", home=home, ROPA_ENGINE_IDLE="60") as served:
        told = served.stop()
    yield home, told
    stopped(home)


@pytest.fixture
def loaded(demonstration: tuple[Path, Outcome]) -> Path:
    """Return the `ROPA_HOME` of a register with the demonstration in it; a test only reads there."""
    return demonstration[0]
