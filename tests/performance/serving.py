"""What the served register costs: GraphQL over HTTP beside the bare driver and a peer, throughput, refusals, memory.

The server is the real command in a process of its own. The bare driver sends the same statements as the question does
in one transaction and fetches all rows; a question over HTTP ends with the last byte of its answer. It is asked as if
for the first time, so that all is found anew, and again, when what was found before is kept.
"""

import functools
import json
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from ropa.questions.flow import FlowRequest, where_it_flows
from ropa.questions.flow_answer import FlowAnswer
from ropa.questions.kept import SETTLING_SECONDS
from ropa.questions.names import resolve_category
from ropa.store.connection import Store
from tests.end_to_end.serving import Serving, serving
from tests.performance.http_client import Asker
from tests.performance.peer import QUESTION, NotMeasuredError, flows_told, peer
from tests.performance.posted import CATEGORY, again, first_each_time
from tests.performance.probes import CATEGORY_TRUTH, LIMIT, ON
from tests.performance.recorded import recorded, replay
from tests.performance.rounds import Times, in_turns, timed
from tests.performance.servers import Server
from tests.performance.serving_memory import memory
from tests.performance.table import Line, Measured
from tests.unit.api.test_limits import ATTACKS, SYNTAX

_BESIDE_BARE = 1.3
_BESIDE_PEER = 0.5
_THROUGHPUT = 0.5
_WARM_UP = 8
_ROUNDS = 3
_TOGETHER = (1, 8, 32)
_GOAL_AT = 8
_WORKERS = (1, 2)
_ATTEMPTS = 5
_PATIENCE = 3_600.0
"""A server that is measured on a busy computer is not given up soon."""
_NOTHING = b'{"query": "{ __typename }"}'


def served(server: Server, size: int, often: dict[str, Any], tell: Callable[[str], None]) -> Measured:
    """Measure the server beside an engine that holds the generated register of one size."""
    measured = Measured()
    statements = recorded(server.store, _question)[1]
    bare = functools.partial(replay, server.bare, statements)
    for workers in _WORKERS:
        tell(f"{server.engine} {size}×: served by {_counted(workers, 'worker')}")
        with _serving(server, workers) as running:
            _settled(running, workers)
            if workers == 1:
                measured.lines += _beside(server, size, running, bare, often["questions"], measured.wrong)
                measured.lines += _beside_peer(server, size, running, often["questions"], measured.wrong)
            measured.lines += _throughput(server.engine, size, running, bare, often["load"], workers)
            if workers == 1:
                measured.lines += _refusals(server.engine, running, measured.wrong)
    tell(f"{server.engine} {size}×: memory of the server")
    with _serving(server, 1) as running:
        _settled(running, 1)
        measured.lines += memory(server.engine, size, running, often["small"])
    return measured


def _serving(server: Server, workers: int) -> Any:  # noqa: ANN401 - a context manager
    settings = dict(server.environment)
    home = Path(settings.pop("ROPA_HOME", str(server.folder)))
    return serving("serve", "--port", "0", "--workers", str(workers), home=home, patience=_PATIENCE, **settings)


def _settled(running: Serving, workers: int) -> None:
    """Ask until every worker has known the register for long enough to keep answers."""
    until = time.monotonic() + SETTLING_SECONDS + 1
    while time.monotonic() < until:
        for asker in [Asker(running.address) for _ in range(4 * workers)]:
            asker.post(again())


def _question(store: Store) -> FlowAnswer:
    named = resolve_category(store, CATEGORY)
    return where_it_flows(store, FlowRequest(named.id, named.name, ON, limit=LIMIT))


def _beside(  # noqa: PLR0913, PLR0917 - what is measured, beside what, how often, and where faults go
    server: Server,
    size: int,
    running: Serving,
    bare: Callable[[], object],
    repetitions: int,
    wrong: list[str],
) -> Iterator[Line]:
    """Ask by the bare driver, in this process, and over HTTP, in turns."""
    asker, spelled = Asker(running.address), first_each_time()
    told = json.loads(asker.post(again()))
    steps = len(told["data"]["flow"]["steps"]) if "errors" not in told else 0
    if steps != CATEGORY_TRUTH.steps or json.loads(asker.post(spelled())) != told:
        wrong.append(f"{server.engine}, GraphQL over HTTP, {size}×: {steps} steps instead of {CATEGORY_TRUTH.steps}")
    contestants: dict[str, Callable[[], object]] = {
        "bare": bare,
        "question": lambda: _question(server.store),
        "first": lambda: asker.post(spelled()),
        "again": lambda: asker.post(again()),
        "nothing": lambda: asker.post(_NOTHING),
    }
    times = in_turns(contestants, repetitions, _WARM_UP)
    beside = times["bare"]
    for name, words, goal in (
        ("first", f"flow by GraphQL over HTTP, {_fields(told['data']):,} fields, asked first", _BESIDE_BARE),
        ("again", "the same, asked again", _BESIDE_BARE),
        ("question", "the same question within one process", None),
        ("nothing", "a question over HTTP that asks nothing", None),
    ):
        ratio = times[name].median / beside.median
        yield Line(
            server.engine, f"{words}, {size}×, beside the bare driver", f"{times[name]}", f"{beside}", ratio, goal
        )


def _beside_peer(server: Server, size: int, running: Serving, repetitions: int, wrong: list[str]) -> Iterator[Line]:
    """Ask over HTTP as if for the first time, and the peer, in turns; say why where there is no peer."""
    words = f"flow by GraphQL over HTTP, asked first, {size}×, beside @neo4j/graphql"
    if server.engine != "neo4j":
        return
    try:
        with peer(server) as address:
            asker, other, spelled = Asker(running.address), Asker(address), first_each_time()
            flows = flows_told(other.post(QUESTION))
            if flows < CATEGORY_TRUTH.stated:
                wrong.append(f"@neo4j/graphql, {size}×: {flows} flows, fewer than {CATEGORY_TRUTH.stated}")
            contestants: dict[str, Callable[[], object]] = {
                "ropa": lambda: asker.post(spelled()),
                "peer": lambda: other.post(QUESTION),
            }
            times = in_turns(contestants, repetitions, _WARM_UP)
    except NotMeasuredError as reason:
        yield Line(server.engine, words, "not measured", str(reason))
        return
    ratio = times["ropa"].median / times["peer"].median
    yield Line(server.engine, words, f"{times['ropa']}", f"{times['peer']}", ratio, _BESIDE_PEER)


def _throughput(  # noqa: PLR0913, PLR0917 - as above
    engine: str, size: int, running: Serving, bare: Callable[[], object], requests: int, workers: int
) -> Iterator[Line]:
    """Let several ask at the same time, a fixed number of questions; the bare driver and the server in turns."""
    spelled = first_each_time()
    for together in _TOGETHER:
        askers = [Asker(running.address) for _ in range(together)]
        contestants = {
            "bare": functools.partial(_all_at_once, [bare] * together, requests),
            "first": functools.partial(_all_at_once, [_posting(asker, spelled) for asker in askers], requests),
            "again": functools.partial(_all_at_once, [_posting(asker, again) for asker in askers], requests),
        }
        times = in_turns(contestants, _ROUNDS, 1)
        done = requests // together * together
        speeds = {name: done / found.median for name, found in times.items()}
        for name in ("first", "again"):
            words = f"{together} at the same time, {_counted(workers, 'worker')}, asked {name}, {size}×"
            ratio, goal = speeds[name] / speeds["bare"], _THROUGHPUT if together == _GOAL_AT else None
            yield Line(
                engine,
                f"{words}, beside the bare driver",
                f"{speeds[name]:.0f}/s",
                f"{speeds['bare']:.0f}/s",
                ratio,
                goal,
                at_least=True,
            )


def _posting(asker: Asker, body: Callable[[], bytes]) -> Callable[[], object]:
    return lambda: asker.post(body())


def _all_at_once(askers: Sequence[Callable[[], object]], requests: int) -> None:
    def ask(asker: Callable[[], object]) -> None:
        for _ in range(requests // len(askers)):
            asker()

    with ThreadPoolExecutor(len(askers)) as pool:
        list(pool.map(ask, askers))


def _refusals(engine: str, running: Serving, wrong: list[str]) -> Iterator[Line]:
    """Ask what may not be asked, each time with another comment, so that no refusal is remembered."""
    asker = Asker(running.address)
    for name, (text, sentence) in {**ATTACKS, **SYNTAX}.items():
        seconds = []
        for attempt in range(_ATTEMPTS):
            body = json.dumps({"query": f"{text} #{attempt}"}).encode()
            seconds.append(timed(functools.partial(asker.post, body)))
            told = json.loads(asker.post(body))
            if "data" in told or [error["message"] for error in told["errors"]] != [sentence]:
                wrong.append(f"{engine}, {name}: {json.dumps(told)[:200]}")
        yield Line(
            engine, f"refused before it is executed: {name}, {len(text):,} characters", f"{Times(tuple(seconds))}"
        )


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" + ("s" if number > 1 else "")


def _fields(value: Any) -> int:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return sum(1 + _fields(inner) for inner in value.values())
    return sum(map(_fields, value)) if isinstance(value, list) else 0
