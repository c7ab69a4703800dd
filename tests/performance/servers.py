"""Both engines as the product meets them, each in a process and a folder of its own that go when they are left."""

import contextlib
import dataclasses
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from neo4j import Driver, GraphDatabase

from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from ropa.store.dialect import EngineName
from ropa.store.engine_home import USER, EngineHome
from tests.neo4j.real_neo4j import Lifeline, RealNeo4j
from tests.waiting import eventually


@dataclasses.dataclass(frozen=True)
class Server:
    """One engine that runs: the product's store, a bare driver to the same database, and where the process is known by.

    `ready` is the seconds from nothing until the store answered.
    """

    engine: EngineName
    settings: Settings
    store: Store
    bare: Driver
    folder: Path
    ready: float

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which another process reaches it."""
        if self.settings.neo4j_uri is None:
            return {"ROPA_HOME": str(self.settings.home)}
        return {"NEO4J_URI": self.settings.neo4j_uri, "NEO4J_USERNAME": self.settings.neo4j_username}

    def memory(self) -> float | None:
        """Return the resident memory of the engine's process in MB, None where the system does not tell."""
        pid = self._process()
        return None if pid is None else resident(pid)

    def _process(self) -> int | None:
        if self.engine == "arcadedb":
            run = EngineHome(self.folder).read_run()
            return run.pid if run else None
        for line in Path("/proc").glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):
                words = line.read_bytes().split(b"\0")
                if str(self.folder / "data").encode() in words and b"java" in words[0]:
                    return int(line.parent.name)
        return None


def resident(pid: int) -> float | None:
    """Return the resident memory of a process in MB, None where the system does not tell."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return None


@contextlib.contextmanager
def server(engine: EngineName, heap: str = "1g") -> Iterator[Server]:
    """Start an engine with an empty database; it ends, and its folder goes, when the context is left.

    `heap` is what a Neo4j may use, as Java writes it; the embedded database keeps the product's own setting.
    """
    with _embedded() if engine == "arcadedb" else _neo4j(heap) as running:
        yield running


@contextlib.contextmanager
def embedded_home() -> Iterator[Path]:
    """Give a folder for the embedded database, and leave neither the folder nor an engine behind."""
    folder = Path(tempfile.mkdtemp(prefix="ropa-bench-"))
    try:
        yield folder / "home"
    finally:
        stop_embedded(folder / "home")
        shutil.rmtree(folder)


def stop_embedded(home: Path) -> None:
    """Have the engine of a folder stop, which it does once nobody uses it, and wait until it has gone."""
    place = EngineHome(home)
    if place.engine_lock.exists() and place.has_engine():
        place.stop_request.touch()
        eventually(lambda: not place.has_engine())


@contextlib.contextmanager
def _embedded() -> Iterator[Server]:
    with embedded_home() as home:
        settings = Settings(home=home)
        begun = time.perf_counter()
        with open_store(settings) as store:
            ready = time.perf_counter() - begun
            run = EngineHome(home).read_run()
            assert run is not None, "an engine that answers says where it is"
            with _bare(f"bolt://127.0.0.1:{run.port}", USER, run.password) as bare:
                yield Server("arcadedb", settings, store, bare, home, ready)


@contextlib.contextmanager
def _neo4j(heap: str) -> Iterator[Server]:
    os.environ.pop("NEO4J_TEST_URI", None)  # each size needs a database of its own, and leaves nothing in any other
    lifeline = Lifeline()
    try:
        begun = time.perf_counter()
        settings = RealNeo4j(lifeline.folder, heap).settings()
        with open_store(settings) as store:
            ready = time.perf_counter() - begun
            uri = settings.neo4j_uri or ""
            with _bare(uri, settings.neo4j_username, settings.neo4j_password) as bare:
                yield Server("neo4j", settings, store, bare, lifeline.folder, ready)
    finally:
        lifeline.end()


def _bare(uri: str, user: str, password: str) -> Driver:
    """Return a driver as the product sets its own up, with nothing around it."""
    return GraphDatabase.driver(uri, auth=(user, password), notifications_min_severity="OFF", telemetry_disabled=True)
