"""What the served register costs: GraphQL over HTTP beside the bare driver, throughput, refusals, and memory.

The server is the real command in a process of its own. The bare driver sends the same statements as the question does
in one transaction and fetches all rows; a question over HTTP ends with the last byte of its answer.
"""

import functools
import itertools
import json
import statistics
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from ropa.api.saved import saved_question
from ropa.questions.flow import FlowRequest, where_it_flows
from ropa.questions.flow_answer import FlowAnswer
from ropa.questions.names import resolve_category
from ropa.store.connection import Store
from tests.end_to_end.serving import Serving, serving
from tests.performance.http_client import Asker
from tests.performance.probes import CATEGORY_TRUTH, LIMIT, ON
from tests.performance.recorded import recorded, replay
from tests.performance.rounds import Times, in_turns, timed
from tests.performance.servers import Server, resident
from tests.performance.table import Line, Measured
from tests.unit.api.test_limits import ATTACKS, SYNTAX

_CATEGORY = "rijksregisternummer"
_BESIDE_BARE = 1.3
_THROUGHPUT = 0.5
_GROWN = 1.05
_WARM_UP = 8
_TOGETHER = (1, 8, 32)
_GOAL_AT = 8
_WORKERS = (1, 2)
_ATTEMPTS = 5
_SAMPLES = 40
_SMALL = '{{ dataCategory(id: "data-category/rijksregisternummer") {{ id name }} }} # {}'


def served(server: Server, size: int, often: dict[str, Any], tell: Callable[[str], None]) -> Measured:
    """Measure the server beside an engine that holds the generated register of one size."""
    measured = Measured()
    statements = recorded(server.store, _question)[1]
    bare = functools.partial(replay, server.bare, statements)
    for workers in _WORKERS:
        tell(f"{server.engine} {size}×: served by {_counted(workers, 'worker')}")
        with _serving(server, workers) as running:
            if workers == 1:
                measured.lines += _beside(server, size, running, bare, often["questions"], measured.wrong)
            measured.lines += _throughput(server.engine, size, running, bare, often["load"], workers)
            if workers == 1:
                measured.lines += _refusals(server.engine, running, measured.wrong)
    with _serving(server, 1) as running:
        measured.lines += _memory(server.engine, size, running, often["small"])
    return measured


def _serving(server: Server, workers: int) -> Any:  # noqa: ANN401 - a context manager
    settings = dict(server.environment)
    home = Path(settings.pop("ROPA_HOME", str(server.folder)))
    return serving("serve", "--port", "0", "--workers", str(workers), home=home, **settings)


def _question(store: Store) -> FlowAnswer:
    named = resolve_category(store, _CATEGORY)
    return where_it_flows(store, FlowRequest(named.id, named.name, ON, limit=LIMIT))


def _posted() -> bytes:
    variables = {"category": _CATEGORY, "on": ON}
    return json.dumps({"query": saved_question("where-does-it-flow").text, "variables": variables}).encode()


def _beside(  # noqa: PLR0913, PLR0917 - what is measured, beside what, how often, and where faults go
    server: Server,
    size: int,
    running: Serving,
    bare: Callable[[], object],
    repetitions: int,
    wrong: list[str],
) -> Iterator[Line]:
    """Ask by the bare driver, in this process, and over HTTP, in turns."""
    asker = Asker(running.address)
    told = json.loads(asker.post(_posted()))
    steps = len(told["data"]["flow"]["steps"]) if "errors" not in told else 0
    if steps != CATEGORY_TRUTH.steps:
        wrong.append(f"{server.engine}, GraphQL over HTTP, {size}×: {steps} steps instead of {CATEGORY_TRUTH.steps}")
    contestants: dict[str, Callable[[], object]] = {
        "bare": bare,
        "question": lambda: _question(server.store),
        "http": lambda: asker.post(_posted()),
        "nothing": lambda: asker.post(b'{"query": "{ __typename }"}'),
    }
    times = in_turns(contestants, repetitions, _WARM_UP)
    beside = times["bare"]
    for name, words, goal in (
        ("http", f"flow by GraphQL over HTTP, {_fields(told['data']):,} fields", _BESIDE_BARE),
        ("question", "the same question within one process", None),
        ("nothing", "a question over HTTP that asks nothing", None),
    ):
        ratio = times[name].median / beside.median
        yield Line(
            server.engine, f"{words}, {size}×, beside the bare driver", f"{times[name]}", f"{beside}", ratio, goal
        )


def _throughput(  # noqa: PLR0913, PLR0917 - as above
    engine: str, size: int, running: Serving, bare: Callable[[], object], requests: int, workers: int
) -> Iterator[Line]:
    """Let several ask at the same time, a fixed number of questions; the bare driver and the server in turns."""
    for together in _TOGETHER:
        posts = [functools.partial(Asker(running.address).post, _posted()) for _ in range(together)]
        contestants = {
            "bare": functools.partial(_all_at_once, [bare] * together, requests),
            "http": functools.partial(_all_at_once, posts, requests),
        }
        times = in_turns(contestants, 3, 1)
        done = requests // together * together
        speeds = {name: done / found.median for name, found in times.items()}
        words = f"{together} at the same time, {_counted(workers, 'worker')}, {size}×, beside the bare driver"
        ratio, goal = speeds["http"] / speeds["bare"], _THROUGHPUT if together == _GOAL_AT else None
        yield Line(engine, words, f"{speeds['http']:.0f}/s", f"{speeds['bare']:.0f}/s", ratio, goal, at_least=True)


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


def _memory(engine: str, size: int, running: Serving, requests: int) -> Iterator[Line]:
    """Ask something small very often, each time in other words, and look at the memory of the server meanwhile."""
    number, held = itertools.count(), []

    def small(asker: Asker) -> None:
        asker.post(json.dumps({"query": _SMALL.format(next(number))}).encode())

    askers = [functools.partial(small, Asker(running.address)) for _ in range(_GOAL_AT)]
    for _ in range(_SAMPLES):
        _all_at_once(askers, requests // _SAMPLES)
        held.append(resident(running.process.pid) or 0.0)
    quarter = len(held) // 4
    second, last = statistics.mean(held[quarter : 2 * quarter]), statistics.mean(held[-quarter:])
    words = f"memory of the server over {requests:,} small questions, {size}×, last quarter beside second"
    yield Line(engine, words, f"{last:.1f} MB", f"{second:.1f} MB", last / second if second else None, _GROWN)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" + ("s" if number > 1 else "")


def _fields(value: Any) -> int:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return sum(1 + _fields(inner) for inner in value.values())
    return sum(map(_fields, value)) if isinstance(value, list) else 0
