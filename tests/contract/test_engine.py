"""What a store promises is the same on both engines."""

import dataclasses
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from neo4j import ManagedTransaction
from neo4j.exceptions import ConstraintError, CypherSyntaxError

from ropa.errors import StoreError, UserError
from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from ropa.store.dialect import ARCADEDB, NEO4J
from tests.both_stores import BothStores
from tests.neo4j.real_neo4j import RealNeo4j

THREADS = 8


def count(tx: ManagedTransaction) -> int:
    return int(tx.run("MATCH (n) RETURN count(n) AS held").single(strict=True)["held"])


def unique(store: Store) -> None:
    store.run("CREATE CONSTRAINT engine_test_id IF NOT EXISTS FOR (n:EngineTest) REQUIRE n.id IS UNIQUE")


def create(key: str) -> Callable[[ManagedTransaction], None]:
    def work(tx: ManagedTransaction) -> None:
        tx.run("CREATE (:EngineTest {id: $key})", key=key).consume()

    return work


def test_each_engine_says_which_it_is(both_stores: BothStores) -> None:
    assert [(store.engine, store.dialect) for store in both_stores] == [("arcadedb", ARCADEDB), ("neo4j", NEO4J)]


@pytest.mark.parametrize("run", [1, 2])
def test_every_test_begins_with_an_empty_store(store: Store, run: int) -> None:
    assert store.read(count) == 0
    store.write(create(f"left by run {run}"))


def test_what_is_written_is_read(store: Store) -> None:
    written = store.write(lambda tx: tx.run("CREATE (n:EngineTest {id: 'é «1»'}) RETURN n.id").value())
    assert written == ["é «1»"]
    assert store.read(lambda tx: tx.run("MATCH (n:EngineTest) RETURN n.id").value()) == written


def test_work_that_fails_leaves_nothing(store: Store) -> None:
    def work(tx: ManagedTransaction) -> None:
        create("half")(tx)
        raise UserError("the work says no")

    with pytest.raises(UserError, match=r"^the work says no$"):
        store.write(work)
    assert store.read(count) == 0


def test_a_fault_in_a_statement_stays_what_it_is(store: Store) -> None:
    with pytest.raises(CypherSyntaxError):
        store.read(lambda tx: tx.run("MATCH (n RETURN n").consume())
    assert store.read(count) == 0


def test_a_second_thing_with_the_same_key_is_refused(store: Store) -> None:
    unique(store)
    store.write(create("one"))
    with pytest.raises(ConstraintError):
        store.write(create("one"))
    assert store.read(count) == 1


def test_data_definition_may_run_again_and_answers_rows(store: Store) -> None:
    unique(store)
    unique(store)
    (row,) = store.run("SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties WHERE name = 'engine_test_id' RETURN *")
    assert (row["labelsOrTypes"], row["properties"]) == (["EngineTest"], ["id"])


def test_parameters_reach_a_statement_on_its_own(store: Store) -> None:
    assert [row.data() for row in store.run("RETURN $query AS answer", query="x")] == [{"answer": "x"}]


def merge(key: str) -> Callable[[ManagedTransaction], None]:
    def work(tx: ManagedTransaction) -> None:
        tx.run("MERGE (:EngineTest {id: $key})", key=key).consume()

    return work


def test_writers_of_the_same_keys_at_once_all_succeed(store: Store) -> None:
    unique(store)
    keys = [f"key-{number}" for number in range(10)]
    together = threading.Barrier(THREADS)

    def write(_: int) -> int:
        together.wait()
        for key in keys:
            store.write(merge(key))
        return len(keys)

    with ThreadPoolExecutor(THREADS) as threads:
        assert list(threads.map(write, range(THREADS))) == [len(keys)] * THREADS
    assert store.read(lambda tx: tx.run("MATCH (n:EngineTest) RETURN n.id AS id ORDER BY id").value()) == keys


def test_writers_of_one_counter_at_once_lose_no_count(store: Store) -> None:
    store.write(lambda tx: tx.run("CREATE (:EngineTest {id: 'counter', count: 0})").consume())
    step = "MATCH (n:EngineTest {id: 'counter'}) SET n.count = n.count + 1"
    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(lambda _: store.write(lambda tx: tx.run(step).consume()), range(5 * THREADS)))
    assert store.read(lambda tx: tx.run("MATCH (n:EngineTest) RETURN n.count").value()) == [5 * THREADS]


def test_the_engine_without_locks_gets_a_second_try_after_a_race(arcadedb_store: Store, embedded_uri: Settings) -> None:
    """Somebody else makes the same key between our first try and its end."""
    unique(arcadedb_store)
    tries: list[int] = []

    def work(tx: ManagedTransaction) -> list[str]:
        tries.append(1)
        made = tx.run("MERGE (n:EngineTest {id: 'contested'}) ON CREATE SET n.by = 'us' RETURN n.by").value()
        if len(tries) == 1:
            other = "MERGE (n:EngineTest {id: 'contested'}) ON CREATE SET n.by = 'them'"
            arcadedb_store.write(lambda their: their.run(other).consume())
        return [str(name) for name in made]

    with open_store(embedded_uri) as ours:
        assert ours.write(work) == ["them"]
    assert len(tries) == 2
    assert arcadedb_store.read(count) == 1


def test_a_wrong_password_is_told_without_the_password(embedded_uri: Settings) -> None:
    assert embedded_uri.neo4j_uri is not None
    with pytest.raises(StoreError) as refused:
        open_store(dataclasses.replace(embedded_uri, neo4j_password="wrong but secret"))  # noqa: S106
    assert str(refused.value) == (
        f"{embedded_uri.neo4j_uri.removeprefix('bolt://')} refuses the user «root» with this password; "
        f"correct NEO4J_USERNAME and NEO4J_PASSWORD"
    )


@pytest.mark.usefixtures("neo4j_store")
@pytest.mark.neo4j
def test_a_database_that_is_not_there_is_told(real_neo4j: RealNeo4j) -> None:
    settings = dataclasses.replace(real_neo4j.settings(), neo4j_database="elsewhere")
    with pytest.raises(StoreError, match=r"^there is no database «elsewhere» at .*; correct NEO4J_DATABASE$"):
        open_store(settings)


def test_the_driver_is_loaded_only_when_a_store_is_opened() -> None:
    code = "import sys, ropa.store.connection; print(sorted({'neo4j', 'pandas', 'fcntl'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"


def test_the_driver_loads_without_what_it_does_not_need() -> None:
    code = (
        "import sys; from ropa.store.driver import new_driver\n"
        "new_driver('bolt://127.0.0.1:1', 'u', 'p', retry_seconds=0).close()\n"
        "print(sorted({'neo4j', 'numpy', 'pandas', 'pyarrow'} & set(sys.modules)))\n"
        "import pandas; print(pandas.DataFrame({'a': [1]}).shape)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "['neo4j']\n(1, 1)\n"
