"""Origins, depth and certainty of paths."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from ropa.questions.flow_certainty import Judged
from ropa.questions.flow_facts import Body
from ropa.questions.flow_paths import Paths, find, group
from tests.unit.questions.flows import bodies, end, judged


def paths(
    flows: Iterable[Judged],
    known: dict[str, Body],
    users: Iterable[str] = (),
    start_at: str | None = None,
    depth: int = 6,
) -> Paths:
    return find(group(flows), {end(user) for user in users}, known, end(start_at) if start_at else None, depth)


def shown(found: Paths) -> list[tuple[str, str, int, str]]:
    return [(d.start.split("/")[1], d.end.split("/")[1], d.depth, d.certainty) for d in found.drafts]


def test_a_chain_starts_at_the_sender_that_nobody_sends_to() -> None:
    found = paths([judged("a", "b"), judged("b", "c")], bodies("a", "b", "c"))
    assert found.origins == [end("a")]
    assert shown(found) == [("a", "b", 1, "stated"), ("b", "c", 2, "stated")]
    assert found.reached == {end("b"): (1, "stated"), end("c"): (2, "stated")}


def test_a_body_that_uses_the_category_is_an_origin_though_it_receives_too() -> None:
    found = paths([judged("a", "b"), judged("b", "c")], bodies("a", "b", "c"), users=["b"])
    assert found.origins == [end("a"), end("b")]
    assert shown(found) == [("a", "b", 1, "stated"), ("b", "c", 1, "stated")]


def test_in_a_cycle_every_sender_is_an_origin() -> None:
    found = paths([judged("a", "b"), judged("b", "a")], bodies("a", "b"))
    assert found.origins == [end("a"), end("b")]
    assert [depth for _, _, depth, _ in shown(found)] == [1, 1]


def test_a_given_start_replaces_the_origins_and_leaves_the_rest_out() -> None:
    flows = [judged("a", "b"), judged("b", "c"), judged("x", "y")]
    found = paths(flows, bodies("a", "b", "c", "x", "y"), start_at="b")
    assert found.origins == [end("b")]
    assert shown(found) == [("b", "c", 1, "stated")]


def test_depth_cuts_what_is_further_away() -> None:
    found = paths([judged("a", "b"), judged("b", "c"), judged("c", "d")], bodies("a", "b", "c", "d"), depth=2)
    assert shown(found) == [("a", "b", 1, "stated"), ("b", "c", 2, "stated")]


def test_a_path_never_continues_through_a_person() -> None:
    flows = [judged("a", "person"), judged("person", "b")]
    found = paths(flows, bodies("a", "b", "person"), start_at="a")
    assert shown(found) == [("a", "person", 1, "stated")]
    assert paths(flows, bodies("a", "b", "person")).origins == [end("person"), end("a")]


def test_a_path_through_a_class_stays_in_its_document() -> None:
    first, second = frozenset({"document/1"}), frozenset({"document/2"})
    flows = [
        judged("a", "funds", documents=first),
        judged("funds", "b", documents=first),
        judged("funds", "c", documents=second),
    ]
    found = paths(flows, bodies("a", "b", "c", "funds", generic=("funds",)), start_at="a")
    assert shown(found) == [("a", "funds", 1, "stated"), ("funds", "b", 2, "stated")]


def test_a_step_after_a_succession_is_at_most_implied_and_says_why() -> None:
    found = paths([judged("a", "old"), judged("new", "b")], bodies("a", "old", "new", "b", passages={"old": "new"}))
    assert found.origins == [end("a")]
    assert shown(found) == [("a", "old", 1, "stated"), ("new", "b", 2, "implied")]
    assert found.drafts[1].because == "old was succeeded by new"
    assert found.reached[end("b")] == (2, "implied")


def test_only_one_passage_stands_between_two_steps() -> None:
    known = bodies("a", "old", "new", "newest", "b", passages={"old": "new", "new": "newest"})
    found = paths([judged("a", "old"), judged("newest", "b")], known, start_at="a")
    assert shown(found) == [("a", "old", 1, "stated")]


def test_a_path_is_as_certain_as_its_weakest_step() -> None:
    flows = [judged("a", "b", "possible"), judged("b", "c"), judged("a", "d", "implied"), judged("d", "c")]
    found = paths(flows, bodies("a", "b", "c", "d"), start_at="a")
    assert found.reached == {end("b"): (1, "possible"), end("d"): (1, "implied"), end("c"): (2, "implied")}


def test_accounts_of_one_step_meet_with_the_best_certainty() -> None:
    account = judged("a", "b", "possible", documents=frozenset({"document/2"}))
    [draft] = group([account, judged("a", "b", "stated")])
    assert draft.certainty == "stated"
    assert draft.documents == {"document/1", "document/2"}
    kinds = group([judged("a", "b"), judged("a", "b", flow_kind="processing_on_behalf")])
    assert [draft.flow_kind for draft in kinds] == ["disclosure", "processing_on_behalf"]


ENDS = st.sampled_from(["a", "b", "c", "d", "e", "f"])
GRAPHS = st.sets(st.tuples(ENDS, ENDS), max_size=18)


@given(GRAPHS, ENDS)
def test_depth_is_the_fewest_steps_from_the_start(edges: set[tuple[str, str]], start: str) -> None:
    distance, level = {start: 0}, {start}
    while level:
        ahead = {to for begin, to in edges if begin in level} - distance.keys()
        distance |= dict.fromkeys(ahead, max(distance.values()) + 1)
        level = ahead
    found = paths([judged(*edge) for edge in sorted(edges)], bodies(*"abcdef"), start_at=start, depth=20)
    expected = {(begin, to, distance[begin] + 1, "stated") for begin, to in edges if begin in distance}
    assert set(shown(found)) == expected


@given(GRAPHS, st.sets(ENDS))
def test_every_flow_is_in_the_answer_when_no_start_is_given(edges: set[tuple[str, str]], users: set[str]) -> None:
    found = paths([judged(*edge) for edge in sorted(edges)], bodies(*"abcdef"), users=users, depth=20)
    assert {(begin, to) for begin, to, _, _ in shown(found)} == edges
