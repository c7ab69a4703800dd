"""Whether the memory of the server stays where it is while it answers very many requests of every sort."""

import statistics
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from ropa.questions.kept import MOST_ANSWERS
from tests.end_to_end.serving import Serving
from tests.performance.http_client import Asker
from tests.performance.posted import first_each_time, of_every_sort
from tests.performance.servers import resident
from tests.performance.table import Line

_GROWN = 1.05
_TOGETHER = 8
_SAMPLES = 40
_OTHERS = 100_000


def memory(engine: str, size: int, running: Serving, requests: int) -> Iterator[Line]:
    """Send requests of every sort, eight at a time, and look at the memory of the server meanwhile.

    The server has settled; the bounded room for its answers is filled before, so that what grows on is no answer that
    was to be kept.
    """
    sort, choosing = of_every_sort(), threading.Lock()
    askers = [Asker(running.address) for _ in range(_TOGETHER)]
    other = first_each_time(_OTHERS)
    for _ in range(MOST_ANSWERS):
        askers[0].post(other())

    def send(asker: Asker) -> None:
        for _ in range(requests // _SAMPLES // _TOGETHER):
            with choosing:
                request: Callable[[Asker], object] = next(sort)
            request(asker)

    held = [resident(running.process.pid) or 0.0]
    with ThreadPoolExecutor(_TOGETHER) as pool:
        for _ in range(_SAMPLES):
            list(pool.map(send, askers))
            held.append(resident(running.process.pid) or 0.0)
    quarter = _SAMPLES // 4
    second, last = statistics.mean(held[quarter : 2 * quarter]), statistics.mean(held[-quarter:])
    words = f"memory of the server over {requests:,} requests of every sort, {size}×, last quarter beside second"
    told = f"{last:.1f} MB (start {held[0]:.1f}, middle {held[len(held) // 2]:.1f}, end {held[-1]:.1f})"
    yield Line(engine, words, told, f"{second:.1f} MB", last / second if second else None, _GROWN)
