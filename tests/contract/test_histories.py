"""Whatever happened to a register: a rebuild is the same, every past moment can be asked for, the ledger can move."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ropa.claims.decide import EXISTS
from ropa.claims.graph import Graph
from ropa.importing.ledger_file import export_ledger, import_ledger
from ropa.questions.as_of import register_at
from ropa.questions.changes import changes
from ropa.questions.changes_answer import Change
from ropa.questions.facts_compared import Compared, compared
from ropa.questions.register import RegisterRequest, register
from ropa.questions.review import review
from ropa.store.connection import Store
from tests.contract.test_importing import assert_rebuilds, empty, standing
from tests.histories import History

_MANY = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
_FEW = settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

_ALL = RegisterRequest(None, "2026-01-01")


@_MANY
@given(seed=st.integers(0, 1_000_000))
def test_any_history_is_the_same_after_a_rebuild_and_can_be_asked_for_at_any_moment(store: Store, seed: int) -> None:
    empty(store)
    moments = list(History(seed).steps(store))
    assert_rebuilds(store)
    for moment in moments:
        book, _ = register_at(store, moment.at)
        assert book.graph == moment.graph, moment.step


@pytest.mark.neo4j
@_FEW
@given(seed=st.integers(0, 1_000_000))
def test_a_ledger_moved_to_the_other_engine_gives_the_same_register_and_answers(
    both_stores: tuple[Store, Store], tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    path = tmp_path_factory.mktemp("moved") / "ledger.jsonl"
    one, other = both_stores
    for store in both_stores:
        empty(store)
    moments = list(History(seed).steps(one))
    export_ledger(one, path)
    import_ledger(other, path)
    assert standing(other) == standing(one)
    assert_rebuilds(other)
    for moment in (moments[len(moments) // 2], moments[-1]):
        assert register_at(other, moment.at)[0].graph == moment.graph
    assert register(other, _ALL) == register(one, _ALL)
    assert review(other) == review(one)
    assert changes(other, "2020-01-01", "2100-01-01") == changes(one, "2020-01-01", "2100-01-01")


@_FEW
@given(seed=st.integers(0, 1_000_000))
def test_the_changes_of_every_moment_are_what_differs_between_two_states(arcadedb_store: Store, seed: int) -> None:
    empty(arcadedb_store)
    moments = list(History(seed).steps(arcadedb_store))
    told: dict[str, set[tuple[object, ...]]] = {}
    for change in changes(arcadedb_store, "2020-01-01", "2100-01-01"):
        told.setdefault(change.at, set()).add(_bare(change))
    before, at = Graph(), ""
    for moment in moments:
        if moment.at == at:
            continue
        at = moment.at
        things = before.nodes.keys() | moment.graph.nodes.keys()
        differs = {_bare(item) for item in compared(before, moment.graph, things, {})}
        assert told.get(moment.at, set()) == differs, moment.step
        before = moment.graph


def _bare(found: Change | Compared) -> tuple[object, ...]:
    """Return a difference without what things are called."""
    if found.other is None and found.field != EXISTS:
        return found.subject.id, found.field, found.before, found.after
    return found.subject.id, found.field, found.before is None, found.after is None, found.other
