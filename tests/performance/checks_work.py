"""All checks over a generated register, in a process of its own; it prints what they took and whether all is found."""

import gc
import json
import sys
import time

from ropa.checks.discover import checks
from ropa.claims.book import Book
from tests.performance.generated_faults import Faulty, Finding, of_many_bodies, of_one_body
from tests.unit.checks.cases import ON

SHAPES = {"many": of_many_bodies, "one": of_one_body}


def main(shape: str, scale: str, repetitions: str) -> None:
    """Search a register of one shape and size again and again."""
    made = SHAPES[shape](int(scale))
    _found(SHAPES[shape](1).book)  # what is read once, such as the lists of words, is no part of the measurement
    gc.collect()
    gc.freeze()
    rounds = [_found(made.book) for _ in range(int(repetitions))]
    by_check = {name: [seconds[name] for _, seconds in rounds] for name in checks()}
    sys.stdout.write(json.dumps({"seconds": by_check, **_told(made, rounds[-1][0])}))


def _found(book: Book) -> tuple[list[Finding], dict[str, float]]:
    """Return all that is found, sorted, and the seconds of the processor that each check took."""
    found, seconds = list[Finding](), dict[str, float]()
    for name, check in checks().items():
        begun = time.process_time()
        found += [(name, one.subject) for one in check.find(book, ON)]
        seconds[name] = time.process_time() - begun
    return sorted(found), seconds


def _told(made: Faulty, found: list[Finding]) -> dict[str, object]:
    return {
        "activities": len(made.book.of_kind("ProcessingActivity")),
        "findings": len(found),
        "planted": len(made.expected),
        "missed": [one for one in made.expected if one not in found],
        "invented": [one for one in found if one not in made.expected],
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
