"""How long it takes to merge a whole ledger, anew or as of a day, and how both grow with it."""

import dataclasses
import functools
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from neo4j import ManagedTransaction

from ropa.questions.current import register_now
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.dialect import EngineName
from ropa.store.schema import prepare
from tests.performance.child import run
from tests.performance.fingerprint import fingerprint
from tests.performance.generated_ledger import GeneratedLedger, Statement
from tests.performance.rounds import Times, timed
from tests.performance.servers import Server, server
from tests.performance.table import Line, Measured

_WORK = "tests.performance.ledger_work"
_LINEAR = 1.1
"""A claim may cost as much in a large ledger as in a small one, and a little for what differs from run to run."""


@dataclasses.dataclass(frozen=True)
class _Work:
    """A piece of work on a ledger: what the table calls it, how often it is done, and what must come of it."""

    name: str
    words: str
    once: bool
    right: Callable[["_Truth", Any], bool]


@dataclasses.dataclass(frozen=True)
class _Truth:
    """What is known beforehand of a ledger: its claims, its activities, the earlier register; and what it holds now."""

    claims: int
    activities: int
    earlier: str
    held: str


@dataclasses.dataclass(frozen=True)
class _Took:
    """Seconds round by round for a ledger of `claims`, and the most memory in MB that the process held in any round."""

    claims: int
    times: Times
    megabytes: float

    @property
    def microseconds(self) -> float:
        """What a claim took, in the middle of all rounds."""
        return 1e6 * self.times.median / self.claims

    @property
    def bytes(self) -> float:
        """What a claim took of the memory."""
        return 1024 * 1024 * self.megabytes / self.claims


def _makes_all(truth: _Truth, told: dict[str, int]) -> bool:
    return told["claims"] == truth.claims and told["set_right"] == told["things"] + told["edges"]


def _changes_nothing(truth: _Truth, told: dict[str, int]) -> bool:
    return told["claims"] == truth.claims and told["set_right"] == 0


_FIRST = _Work("rebuild", "rebuild into an empty register", once=True, right=_makes_all)
_WORKS = (
    _Work("rebuild", "rebuild of a register that stands", once=False, right=_changes_nothing),
    _Work("earlier", "register as of an earlier day", once=False, right=lambda truth, told: told == truth.earlier),
    _Work("latest", "register as of today", once=False, right=lambda truth, told: told == truth.held),
    _Work(
        "checks", "checks of a register in the store", once=False, right=lambda truth, told: told == truth.activities
    ),
)


def merging(engine: EngineName, sizes: Sequence[int], repetitions: int, tell: Callable[[str], None]) -> Measured:
    """Measure the work on ledgers of all sizes on one engine, each in an empty database of its own."""
    found = Measured()
    took: dict[str, list[_Took]] = {}
    for size in sorted(sizes):
        with server(engine) as running:
            made = GeneratedLedger(size)
            claims = _loaded(running, made, found.lines)
            tell(f"{engine} {size}×: ledger of {claims:,} claims")
            truth = _Truth(claims, made.activities, fingerprint(made.earlier()), "")
            for work in (_FIRST, *_WORKS):
                told, cost = _done(running, work, claims, 1 if work.once else repetitions)
                what = f"{work.words}, {claims:,} claims"
                if not work.right(truth, told):
                    found.wrong.append(f"{engine}, {what}: {told}")
                if work is _FIRST:
                    truth = dataclasses.replace(truth, held=_held(running))
                took.setdefault(work.words, []).append(cost)
                found.lines.append(Line(engine, f"{what}: seconds", f"{cost.times}"))
                found.lines.append(Line(engine, f"{what}: memory of the process", f"{cost.megabytes:.0f} MB"))
            found.lines.append(Line(engine, f"memory of the engine, {claims:,} claims", _megabytes(running.memory())))
    if len(sizes) > 1:
        for words, costs in took.items():
            found.lines += _growth(engine, words, costs[0], costs[-1])
    return found


def _loaded(running: Server, made: GeneratedLedger, lines: list[Line]) -> int:
    """Write the ledger into the empty store, a document a transaction; return how many claims it has."""
    prepare(running.store)
    claims, seconds = 0, 0.0
    for statement in made.statements():
        claims += len(statement.claims)
        seconds += timed(functools.partial(_write, running.store, statement))
    words = f"load of a ledger of {claims:,} claims, once"
    lines.append(Line(running.engine, words, f"{seconds:.1f} s", f"{claims / seconds:,.0f} a second"))
    return claims


def _write(store: Store, statement: Statement) -> None:
    def work(tx: ManagedTransaction) -> None:
        ledger.write_document(tx, statement.document)
        ledger.add_claims(tx, statement.document.id, statement.claims)

    store.write(work)


def _done(running: Server, work: _Work, claims: int, repetitions: int) -> tuple[Any, _Took]:
    """Have the work done again and again, each time by a new process; return what it told last, and what it took."""
    found = [run((sys.executable, "-m", _WORK, work.name), running.environment) for _ in range(repetitions)]
    printed = [json.loads(ran.printed) for ran in found]
    times = Times(tuple(told["seconds"] for told in printed))
    return printed[-1]["told"], _Took(claims, times, max(ran.megabytes for ran in found))


def _held(running: Server) -> str:
    """Return the fingerprint of the register that stands in the store."""
    return fingerprint(register_now(running.store)[0].graph)


def _growth(engine: str, words: str, small: _Took, large: _Took) -> Iterator[Line]:
    """Compare what a claim costs in the largest ledger and in the smallest; the same is the goal."""
    of = f"{words}, a claim of {large.claims:,} beside one of {small.claims:,}"
    ratio = large.microseconds / small.microseconds
    yield Line(engine, f"{of}: time", f"{large.microseconds:.0f} µs", f"{small.microseconds:.0f} µs", ratio, _LINEAR)
    ratio = large.bytes / small.bytes
    yield Line(engine, f"{of}: memory", f"{large.bytes:,.0f} bytes", f"{small.bytes:,.0f} bytes", ratio, _LINEAR)


def _megabytes(amount: float | None) -> str:
    return "not told by this system" if amount is None else f"{amount:.0f} MB"
