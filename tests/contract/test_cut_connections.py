"""A connection that is cut, and a clock that is turned back: nothing is lost, and nothing is half there."""

import dataclasses
import random
import urllib.parse

import pytest

from ropa.claims.decide import Verdict
from ropa.errors import StoreError
from ropa.importing.decide import Ruling, decide
from ropa.importing.retract import retract
from ropa.importing.run import Request
from ropa.questions.as_of import register_at
from ropa.settings import Settings
from ropa.store import ledger
from ropa.store.connection import Store, open_store
from ropa.store.decisions import all_decisions
from ropa.store.schema import prepare
from tests.contract.test_importing import assert_rebuilds, standing, take_in
from tests.cutting import wire
from tests.generated import sources

_BY = "Functionaris A (voorbeeld)"


@pytest.fixture(params=["arcadedb", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def reachable(request: pytest.FixtureRequest) -> tuple[Store, Settings]:
    """Return an empty store, and settings that reach it by its address."""
    store: Store = request.getfixturevalue(f"{request.param}_store")
    if request.param == "arcadedb":
        return store, request.getfixturevalue("embedded_uri")
    return store, request.getfixturevalue("real_neo4j").settings()


def test_what_is_written_while_the_connection_is_cut_is_there_whole_or_not_at_all(
    reachable: tuple[Store, Settings],
) -> None:
    store, settings = reachable
    prepare(store)
    take_in(store, sources()[0])
    period = next(node for node in sorted(standing(store).nodes) if node.startswith("retention-period/"))
    dice = random.Random(11)  # noqa: S311 - moments, no secret
    port = urllib.parse.urlsplit(settings.neo4j_uri or "").port or 7687
    told = done = 0
    with wire(port) as between:
        through = dataclasses.replace(settings, neo4j_uri=f"bolt://127.0.0.1:{between.port}")
        for number in range(6):
            with open_store(through) as cut:
                between.cut_after(dice.randint(200, 30_000))
                try:
                    match number % 3:
                        case 0:
                            take_in(cut, sources()[1 + number], Request(again=True))
                        case 1:
                            decide(
                                cut, Ruling(f"{period}#term", Verdict.CORRECT, _BY, f"reden {number}", f"P{number}Y")
                            )
                        case _:
                            document = min(item.id for item in store.read(ledger.documents) if item.stands)
                            retract(cut, document, by=_BY, reason="een vergissing")
                            take_in(store, sources()[0], Request(again=True))
                    done += 1
                except StoreError:
                    told += 1
            between.cut_after(10**9)
            assert_rebuilds(store)
        assert between.cuts > 2
    assert done + told == 6
    assert done > 0


def test_a_clock_that_is_turned_back_leaves_the_order_of_events_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(store)
    take_in(store, sources()[0])
    first = store.read(ledger.last_change)
    before = standing(store)
    period = next(node for node in sorted(before.nodes) if node.startswith("retention-period/"))
    monkeypatch.setattr(ledger, "now", lambda: "2001-01-01T00:00:00.000000Z")
    decide(store, Ruling(f"{period}#term", Verdict.CORRECT, _BY, "contract", "P7Y"))
    take_in(store, sources()[1])
    last = store.read(ledger.last_change)
    assert first is not None
    assert last is not None
    (decision,) = store.read(all_decisions)
    assert first < decision.at < last
    assert register_at(store, first)[0].graph == before
    assert register_at(store, last)[0].graph == standing(store)
    assert_rebuilds(store)
