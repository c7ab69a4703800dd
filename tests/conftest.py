"""The engines that the tests run on, each empty at the start of every test, and the folder of the originals."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from ropa.store.engine_home import EngineHome
from tests import engine_count, untested
from tests.both_stores import BothStores
from tests.neo4j.real_neo4j import Lifeline, RealNeo4j, emptied
from tests.neo4j.release import NotAvailableError
from tests.waiting import eventually

_NO_ORIGINALS = "on the original statements: ROPA_ORIGINALS names no folder with them"
_FOLDER = "real_neo4j_folder"
_LIFELINE = pytest.StashKey[Lifeline]()


def pytest_configure(config: pytest.Config) -> None:
    """Hold the lifeline of a real Neo4j in the process that conducts the run; have embedded engines start sooner."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in a shell's background; the commands would inherit it
        signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.setdefault("ARCADEDB_JVM_ARGS", "-XX:TieredStopAtLevel=1")  # half the work of a start, slower later
    if not hasattr(config, "workerinput"):
        config.stash[_LIFELINE] = Lifeline()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:  # noqa: ANN401 - of pytest-xdist, which has no types
    """Tell a worker where the run's Neo4j is, or is to be."""
    node.workerinput[_FOLDER] = str(node.config.stash[_LIFELINE].folder)


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the real Neo4j."""
    if _LIFELINE in config.stash:
        config.stash[_LIFELINE].end()


def pytest_itemcollected(item: pytest.Item) -> None:
    """Note on which engines a test runs; one that needs the real Neo4j can be chosen by `-m neo4j`."""
    engine_count.mark(item)
    if "neo4j" in engine_count.engines_of(item):
        item.add_marker(pytest.mark.neo4j)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests ran on which engine, and what was left out."""
    for line in (*engine_count.lines(terminalreporter.stats), *untested.lines(terminalreporter.stats)):
        terminalreporter.write_line(line, red=line.startswith("NOT"), bold=line.startswith("NOT"))


@pytest.fixture(scope="session")
def originals() -> Path:
    """Return the folder of the bodies' own statements, which are no part of the product."""
    folder = os.environ.get("ROPA_ORIGINALS")
    if not folder or not Path(folder).is_dir():
        untested.untested(_NO_ORIGINALS)
    return Path(folder)


def stopped(path: Path) -> None:
    """Have the engine of a folder stop once nobody uses it, and wait until it has gone."""
    home = EngineHome(path)
    if home.engine_lock.exists() and home.has_engine():
        home.stop_request.touch()
        eventually(lambda: not home.has_engine())


@pytest.fixture
def engine_home(tmp_path: Path) -> Iterator[Path]:
    """Return a new `ROPA_HOME`, in a folder whose name has a space and an accent; no engine is left in it."""
    home = tmp_path / "régister of ours" / ".ropa"
    yield home
    stopped(home)


@pytest.fixture(scope="session")
def _arcadedb_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    home = tmp_path_factory.mktemp("arcadedb") / "home"
    yield home
    stopped(home)


@pytest.fixture(scope="session")
def _open_arcadedb(_arcadedb_home: Path) -> Iterator[Store]:
    with open_store(Settings(home=_arcadedb_home, engine_idle=1.0)) as store:
        yield store


@pytest.fixture
def embedded_uri(arcadedb_store: Store, _arcadedb_home: Path) -> Settings:
    """Return settings that reach the open embedded engine by its address, as if it were a Neo4j somewhere."""
    assert arcadedb_store.engine == "arcadedb"
    run = EngineHome(_arcadedb_home).read_run()
    assert run is not None
    return Settings(neo4j_uri=f"bolt://127.0.0.1:{run.port}", neo4j_username="root", neo4j_password=run.password)


@pytest.fixture(scope="session")
def real_neo4j(pytestconfig: pytest.Config) -> RealNeo4j:
    """Return the Neo4j of this run, which is started when its settings are first asked for."""
    if _LIFELINE in pytestconfig.stash:
        return RealNeo4j(pytestconfig.stash[_LIFELINE].folder)
    return RealNeo4j(Path(getattr(pytestconfig, "workerinput")[_FOLDER]))  # noqa: B009 - pytest-xdist's addition


@pytest.fixture(scope="session")
def _open_neo4j(real_neo4j: RealNeo4j) -> Iterator[Store]:
    try:
        settings = real_neo4j.settings()
    except NotAvailableError as reason:
        untested.untested(f"on Neo4j: {reason}", required=os.environ.get("ROPA_REQUIRE_NEO4J") == "1")
    with open_store(settings) as store:
        yield store


@pytest.fixture
def arcadedb_store(_open_arcadedb: Store) -> Store:
    """Return the embedded engine, empty."""
    return emptied(_open_arcadedb)


@pytest.fixture
def neo4j_store(real_neo4j: RealNeo4j, _open_neo4j: Store) -> Iterator[Store]:
    """Return the real Neo4j, empty, to this test alone."""
    with real_neo4j.one_test():
        yield emptied(_open_neo4j)
        emptied(_open_neo4j)


@pytest.fixture(params=["arcadedb", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Store:
    """Return an empty store; the test runs once on each engine."""
    opened: Store = request.getfixturevalue(f"{request.param}_store")
    return opened


@pytest.fixture
def both_stores(arcadedb_store: Store, neo4j_store: Store) -> BothStores:
    """Return both engines, empty."""
    return BothStores(arcadedb_store, neo4j_store)
