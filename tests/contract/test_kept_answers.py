"""An answer that is kept is given again only as long as nobody has changed the register, on both engines."""

import contextlib
import gc
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ropa.api.execute import Api
from ropa.api.request import Asked
from ropa.api.saved import saved_question, saved_questions
from ropa.claims.decide import Verdict
from ropa.importing.decide import Ruling, decide
from ropa.questions.flow import FlowRequest, where_it_flows
from ropa.questions.flow_named import FlowNamed, flow_named
from ropa.questions.kept import Kept
from ropa.settings import Settings
from ropa.store import restoring
from ropa.store.connection import Store, open_store
from ropa.store.schema import prepare
from tests.contract.test_graphql import ON, fill_a_little
from tests.contract.test_importing import empty, take_in
from tests.end_to_end.command import ROOT, Outcome, ropa
from tests.generated import sources
from tests.histories import History

_FEW = settings(
    max_examples=3,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
_BY = ("--by", "Functionaris A (voorbeeld)", "--reason", "een vergissing")
LATER = "2031-06-01"


@pytest.fixture
def reached(request: pytest.FixtureRequest, store: Store) -> Settings:
    """Return by which settings another process reaches the same store."""
    found: Settings = request.getfixturevalue("embedded_uri" if store.engine == "arcadedb" else "real_neo4j_settings")
    return found


@pytest.fixture
def real_neo4j_settings(request: pytest.FixtureRequest) -> Settings:
    found: Settings = request.getfixturevalue("real_neo4j").settings()
    return found


QUICK = ("where-does-it-flow", "impact-of-a-body", "evidence-of-an-activity")
ALL = tuple(question.name for question in saved_questions())


def told(api: Api, questions: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return what saved questions answer."""
    asked = [Asked(question.text, question.variables) for question in map(saved_question, questions)]
    answered = [api.answer(each, may_write=False) for each in asked]
    assert [fault for each in answered for fault in each.faults] == []
    return [each.response for each in answered]


def assert_up_to_date(store: Store, keeping: Api, questions: tuple[str, ...] = ALL, day: str = ON) -> None:
    """Ask saved questions where answers are kept, twice, and where none is."""
    now = told(Api(store, lambda: day, kept=Kept(most=0)), questions)
    assert told(keeping, questions) == now
    assert told(keeping, questions) == now


@_FEW
@given(seed=st.integers(0, 1_000_000))
def test_whatever_another_writer_does_is_seen_in_the_very_next_answer(
    store: Store, reached: Settings, seed: int
) -> None:
    empty(store)
    with open_store(reached) as another:
        kept = Kept(settling=0)
        keeping = Api(store, lambda: ON, kept=kept)
        for _ in History(seed, length=7).steps(another):
            assert_up_to_date(store, keeping, QUICK)
            assert len(kept) > 0


def test_what_other_processes_write_is_seen_in_the_very_next_answer(
    store: Store, reached: Settings, tmp_path: Path
) -> None:
    keeping = Api(store, lambda: ON, kept=Kept(settling=0))
    uri = {"NEO4J_URI": reached.neo4j_uri or "", "NEO4J_USERNAME": reached.neo4j_username}
    documents, backup = ROOT / "data" / "documents", tmp_path / "backup.jsonl"

    def run(*command: str | Path) -> Outcome:
        done = ropa(*command, home=tmp_path, NEO4J_PASSWORD=reached.neo4j_password, **uri)
        assert done.code == 0, done.err
        assert_up_to_date(store, keeping)
        return done

    prepare(store)
    run("import", documents / "kidslife.html")
    run("import", documents / "kind-en-gezin.txt")
    run("decide", "organisation/kind-en-gezin#name", "correct", "--value", "Een andere naam", *_BY)
    run("decide", "organisation/kind-en-gezin#name", "withdraw", *_BY)
    run("retract", documents / "kidslife.html", *_BY)
    run("retract", documents / "kind-en-gezin.txt", "--erase", *_BY)
    run("import", documents / "kidslife.html", "--again")
    run("ledger", "export", backup)
    store.write(lambda tx: tx.run("MATCH (n:DataFlow) DETACH DELETE n").consume())
    run("rebuild")
    empty(store)
    run("ledger", "import", backup)


def test_an_answer_depends_on_the_day(store: Store) -> None:
    fill_a_little(store)
    days = [ON]
    keeping = Api(store, lambda: days[-1], kept=Kept(settling=0))
    for day in (ON, LATER, ON):
        days.append(day)
        assert_up_to_date(store, keeping, day=day)


def test_the_page_and_graphql_share_an_answer_and_it_is_found_once(store: Store) -> None:
    fill_a_little(store)
    kept = Kept(settling=0)
    asked = FlowNamed("rijksregisternummer", ON)
    first = flow_named(store, asked, kept)
    assert first == where_it_flows(store, FlowRequest("data-category/rijksregisternummer", "Rijksregisternummer", ON))
    assert flow_named(store, asked, kept) is first
    assert len(kept) == 1


# --- when an answer is kept, and for how long


class Found:
    """A question that counts how often its answer was found."""

    def __init__(self, store: Store, kept: Kept) -> None:
        self.times = 0
        self._store, self._kept = store, kept

    def ask(self, asked: str = "what") -> int:
        """Return how often the answer has been found."""
        return self._kept.of(self._store, asked, self._find)

    def _find(self) -> int:
        self.times += 1
        return self.times


def correct(store: Store, value: str) -> None:
    ruling = Ruling("organisation/kind-en-gezin#name", Verdict.CORRECT, "Functionaris A (voorbeeld)", value, value)
    decide(store, ruling)


def test_nothing_is_kept_before_a_new_state_has_settled(arcadedb_store: Store) -> None:
    fill_a_little(arcadedb_store)
    clock = [100.0]
    found = Found(arcadedb_store, Kept(settling=10, now=lambda: clock[0]))
    assert [found.ask(), found.ask()] == [1, 2]
    clock[0] = 109.9
    assert found.ask() == 3
    clock[0] = 110.0
    assert [found.ask(), found.ask()] == [4, 4]
    correct(arcadedb_store, "een andere naam")
    assert [found.ask(), found.ask()] == [5, 6]
    clock[0] = 120.0
    assert [found.ask(), found.ask()] == [7, 7]


def test_nothing_is_kept_of_an_empty_register_nor_of_one_that_is_being_filled(arcadedb_store: Store) -> None:
    prepare(arcadedb_store)
    found = Found(arcadedb_store, Kept(settling=0))
    assert [found.ask(), found.ask()] == [1, 2]
    restoring.begin(arcadedb_store, "backup.jsonl")
    assert [found.ask(), found.ask()] == [3, 4]
    arcadedb_store.write(restoring.end)
    assert [found.ask(), found.ask()] == [5, 5]


def test_a_question_that_fails_is_asked_anew(arcadedb_store: Store) -> None:
    fill_a_little(arcadedb_store)
    kept = Kept(settling=0)
    with pytest.raises(ZeroDivisionError):
        kept.of(arcadedb_store, "what", lambda: 1 // 0)
    assert kept.of(arcadedb_store, "what", lambda: 1) == 1


def test_the_answers_used_last_stay_and_never_take_more_than_their_room(arcadedb_store: Store) -> None:
    fill_a_little(arcadedb_store)
    few = Found(arcadedb_store, Kept(most=2, settling=0))
    assert [few.ask(asked) for asked in ("a", "b", "a", "c", "a", "b")] == [1, 2, 1, 3, 1, 4]
    narrow = Kept(room=1_000_000, settling=0)
    for number in range(40):
        narrow.of(arcadedb_store, number, lambda: tuple("x" * 1_000 for _ in range(100)))
        assert narrow.size <= 1_000_000
    assert 4 <= len(narrow) <= 9
    narrow.of(arcadedb_store, "large", lambda: "x" * 300_000)
    assert Found(arcadedb_store, narrow).ask("large") == 1


def test_the_size_of_an_answer_is_told_rather_too_large(arcadedb_store: Store) -> None:
    fill_a_little(arcadedb_store)
    kept = Kept(settling=0)
    for category in ("rijksregisternummer", "naam", "e-mailadres", "adres"):
        before = kept.size
        answer = flow_named(arcadedb_store, FlowNamed(category, ON), kept)
        assert kept.size - before >= 0.8 * held_by(answer), category


def held_by(answer: object) -> int:
    """Return the bytes that hang on an answer, everything counted once."""
    seen: dict[int, object] = {}
    level = [answer]
    while level:
        new = {id(part): part for part in level if id(part) not in seen and not isinstance(part, type)}
        seen |= new
        level = gc.get_referents(*new.values())
    return sum(map(sys.getsizeof, seen.values()))


def test_of_many_who_ask_at_once_nobody_gets_what_was_true_before_they_asked(store: Store, reached: Settings) -> None:
    fill_a_little(store)
    kept, done, written = Kept(settling=0), threading.Event(), [0]
    correct(store, "naam 0")
    question = Asked('{ impact(of: "organisation/kind-en-gezin") { of { name } } }')
    api = Api(store, lambda: ON, kept=kept)

    def reading() -> list[tuple[int, int]]:
        seen = []
        while not done.is_set():
            at_least = written[0]
            data = api.answer(question, may_write=False).response["data"]
            seen.append((at_least, int(data["impact"]["of"]["name"].split()[1])))
        return seen

    with open_store(reached) as another, ThreadPoolExecutor(4) as pool, ending(done):
        readers = [pool.submit(reading) for _ in range(4)]
        for number in range(1, 13):
            correct(another, f"naam {number}")
            written[0] = number
            asked_after(api, question, number)
        done.set()
        seen = [pair for reader in readers for pair in reader.result()]
    assert len(seen) > 12
    assert [pair for pair in seen if pair[1] < pair[0]] == []


def asked_after(api: Api, question: Asked, number: int) -> None:
    assert api.answer(question, may_write=False).response["data"]["impact"]["of"]["name"] == f"naam {number}"


@contextlib.contextmanager
def ending(done: threading.Event) -> Iterator[None]:
    """Let the readers end however the block ends."""
    try:
        yield
    finally:
        done.set()


def test_asked_again_an_answer_costs_one_statement(arcadedb_store: Store) -> None:
    fill_a_little(arcadedb_store)
    take_in(arcadedb_store, sources()[0])
    kept = Kept(settling=0)
    counted = Statements(arcadedb_store)
    asked = FlowNamed("rijksregisternummer", ON)
    flow_named(counted, asked, kept)
    assert counted.sent > 5
    counted.sent = 0
    flow_named(counted, asked, kept)
    assert counted.sent == 1


class Statements(Store):
    """A store that counts the statements sent through it."""

    def __init__(self, store: Store) -> None:  # it shares the other's connection
        self._store = store
        self.sent = 0

    def read(self, work: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - whatever is read
        """Read as the store does."""
        return self._store.read(lambda tx: work(_Counting(tx, self)))


class _Counting:
    def __init__(self, tx: Any, counted: Statements) -> None:  # noqa: ANN401 - a transaction
        self._tx, self._counted = tx, counted

    def run(self, *given: Any, **more: Any) -> Any:  # noqa: ANN401 - as the driver takes it
        self._counted.sent += 1
        return self._tx.run(*given, **more)
