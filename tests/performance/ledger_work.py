"""One piece of work on a whole ledger, done in a process of its own; it prints the seconds and what came of it."""

import dataclasses
import json
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

from ropa.checks.judge import JudgeRequest, judge_register
from ropa.checks.judged import Judged
from ropa.claims.book import Book
from ropa.importing.rebuild import Rebuilt, rebuild
from ropa.questions.as_of import register_as_of
from ropa.questions.evidence import Quotes
from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from tests.performance.fingerprint import fingerprint
from tests.performance.generated_ledger import EARLIER, LATEST


@dataclasses.dataclass(frozen=True)
class Work:
    """What is timed, and what of its outcome is told, as JSON holds it; telling is not timed."""

    do: Callable[[Store], Any]
    tell: Callable[[Any], Any]


def _rebuilt(found: Rebuilt) -> dict[str, int]:
    return dataclasses.asdict(found)


def _register(found: tuple[Book, Quotes]) -> str:
    return fingerprint(found[0].graph)


def _judged(found: Judged) -> int:
    return found.activities


WORK: Mapping[str, Work] = {
    "rebuild": Work(rebuild, _rebuilt),
    "earlier": Work(lambda store: register_as_of(store, EARLIER), _register),
    "latest": Work(lambda store: register_as_of(store, LATEST), _register),
    "checks": Work(lambda store: judge_register(store, JudgeRequest(on=LATEST)), _judged),
}


def main(name: str) -> None:
    """Do one piece of work and print how long it took, in seconds, with what it tells."""
    work = WORK[name]
    with open_store(Settings.from_environment()) as store:
        store.run("RETURN 1")
        begun = time.perf_counter()
        found = work.do(store)
        seconds = time.perf_counter() - begun
    sys.stdout.write(json.dumps({"seconds": seconds, "told": work.tell(found)}))


if __name__ == "__main__":
    main(sys.argv[1])
