"""How long a person waits for the first answer after typing a command, and how much memory that takes."""

import sys

from ropa import demonstration
from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from ropa.store.engine_home import EngineHome
from ropa.store.schema import prepare
from tests.performance.child import run
from tests.performance.rounds import Times
from tests.performance.servers import Server, embedded_home, resident, stop_embedded
from tests.performance.table import Line

_COMMAND = (sys.executable, "-m", "ropa", "flow", demonstration.QUESTION)
_BESIDE_NEO4J = 0.3


def of_embedded(repetitions: int) -> tuple[list[Line], float]:
    """Ask by the command with the engine stopped, then running; return the lines, and the seconds of a cold start."""
    with embedded_home() as home:
        with open_store(Settings(home=home)) as store:
            _loaded(store)
        cold, running = [], []
        for _ in range(repetitions):
            stop_embedded(home)
            cold.append(_asked({"ROPA_HOME": str(home)})[0])
        memory = []
        for _ in range(2 * repetitions):
            seconds, megabytes = _asked({"ROPA_HOME": str(home)})
            running.append(seconds)
            memory.append(megabytes)
        run = EngineHome(home).read_run()
        of_engine = resident(run.pid) if run else None
    first, later = Times(tuple(cold)), Times(tuple(running))
    lines = [
        Line("arcadedb", f"first answer of the command, engine stopped, {repetitions} times", f"{first}"),
        Line("arcadedb", f"answer of the command, engine running, {2 * repetitions} times", f"{later}"),
        Line("arcadedb", "memory of the command", f"{max(memory):.0f} MB"),
        Line("arcadedb", "memory of the engine, demonstration register", _megabytes(of_engine)),
    ]
    return lines, first.median


def of_neo4j(server: Server, repetitions: int, cold_embedded: float | None) -> list[Line]:
    """Ask by the command beside a running Neo4j that holds the same register; its own start is counted to the first."""
    _loaded(server.store)
    times = Times(tuple(_asked(server.environment)[0] for _ in range(repetitions)))
    lines = [
        Line("neo4j", "start of an empty database until it answers, once", f"{server.ready:.1f} s"),
        Line("neo4j", f"answer of the command, database running, {repetitions} times", f"{times}"),
        Line("neo4j", "memory of the engine, demonstration register", _megabytes(server.memory())),
    ]
    if cold_embedded is not None:
        whole = server.ready + times.median
        words = "first answer of the embedded engine, beside Neo4j with its start"
        ratio = cold_embedded / whole
        lines.append(Line("both", words, f"{cold_embedded:.1f} s", f"{whole:.1f} s", ratio, _BESIDE_NEO4J))
    return lines


def memory(server: Server, size: int) -> Line:
    """Return how much memory the engine takes once a register of a size has been loaded and asked."""
    return Line(server.engine, f"memory of the engine, {size}×", _megabytes(server.memory()))


def _loaded(store: Store) -> None:
    prepare(store)
    reports = demonstration.load(store, demonstration.sources(), lambda _: None)
    failed = [f"{report.file}: {report.error}" for report in reports if report.status == "failed"]
    assert not failed, "; ".join(failed)


def _asked(settings: dict[str, str]) -> tuple[float, float]:
    """Run the command; return the seconds that it took, and the most memory that it held, in MB."""
    ran = run(_COMMAND, settings)
    return ran.seconds, ran.megabytes


def _megabytes(amount: float | None) -> str:
    return "not told by this system" if amount is None else f"{amount:.0f} MB"
