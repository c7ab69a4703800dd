"""Stated, implied, possible, or not at all."""

import pytest

from ropa.questions.flow_certainty import Judge
from ropa.questions.flow_facts import Activity, Flow
from tests.unit.questions.flows import bodies, end, flow

CATEGORY, NARROW, BROAD, OTHER = (f"data-category/{name}" for name in ("c", "narrow", "broad", "other"))
NAMES = {CATEGORY: "c", NARROW: "narrow", BROAD: "broad", OTHER: "other"}


def carrying(*categories: str) -> tuple[tuple[str, str], ...]:
    return tuple((category, NAMES[category]) for category in categories)


def activity(*uses: str, general: bool = False, controller: str = "a", document: str = "document/1") -> Activity:
    return Activity(
        id=f"processing-activity/{controller}--{'general' if general else 'service'}",
        name="service",
        general=general,
        speakers=frozenset({"organisation/speaker"}),
        documents=frozenset({document}),
        controllers=((end(controller), controller),),
        uses=frozenset(uses),
    )


def judge(*activities: Activity, groupings: dict[tuple[str, str], frozenset[str]] | None = None) -> Judge:
    return Judge({CATEGORY: None, NARROW: None}, {BROAD: None}, list(activities), groupings or {})


def certainty(decider: Judge, asked: Flow) -> str | None:
    found = decider.judge(asked)
    return found.certainty if found else None


@pytest.mark.parametrize(
    ("carried", "expected"), [(CATEGORY, "stated"), (NARROW, "stated"), (BROAD, "implied"), (OTHER, None)]
)
def test_a_flow_that_names_data_is_judged_by_them(carried: str, expected: str | None) -> None:
    holds_it = activity(CATEGORY)
    assert certainty(judge(holds_it), flow("a", "b", carries=carrying(carried))) == expected


def test_a_broader_category_says_nothing_where_its_document_lists_this_one_beside_it() -> None:
    asked = flow("a", "b", carries=carrying(BROAD))
    beside = activity(BROAD, CATEGORY)
    elsewhere = activity(BROAD, CATEGORY, document="document/2")
    grouped = judge(beside, groupings={(CATEGORY, BROAD): frozenset({"organisation/speaker"})})
    assert certainty(judge(beside), asked) is None
    assert certainty(judge(elsewhere), asked) == "implied"
    assert certainty(grouped, asked) == "implied"


def test_a_grouping_of_another_publisher_does_not_count() -> None:
    decider = judge()
    decider.down[OTHER] = frozenset({"organisation/another"})
    assert certainty(decider, flow("a", "b", carries=carrying(OTHER))) is None
    decider.down[OTHER] = frozenset({"organisation/speaker"})
    assert certainty(decider, flow("a", "b", carries=carrying(OTHER))) == "stated"


def test_a_whole_file_holds_what_the_activity_uses_else_the_sender() -> None:
    service = ("processing-activity/a--service", "service", False, True, "organisation/a")
    other = ("processing-activity/a--other", "other", False, True, "organisation/a")
    general = ("processing-activity/a--general", "algemeen", True, True, "organisation/a")
    decider = judge(activity(CATEGORY))
    assert certainty(decider, flow("a", "b", whole_file=True, activities=(service,))) == "implied"
    assert certainty(decider, flow("a", "b", whole_file=True, activities=(other,))) is None
    assert certainty(decider, flow("a", "b", whole_file=True, activities=(general,))) == "implied"
    assert certainty(decider, flow("x", "b", whole_file=True)) is None


def test_a_flow_without_data_is_implied_by_its_activity_and_possible_by_its_sender() -> None:
    service = ("processing-activity/a--service", "service", False, True, "organisation/a")
    general = ("processing-activity/a--general", "algemeen", True, True, "organisation/a")
    decider = judge(activity(CATEGORY), activity(CATEGORY, general=True))
    assert certainty(decider, flow("a", "b", activities=(service,))) == "implied"
    assert certainty(decider, flow("a", "b", activities=(general,))) == "possible"
    assert certainty(decider, flow("a", "b")) == "possible"
    assert certainty(decider, flow("x", "b")) is None


def test_who_only_holds_a_broader_category_is_a_possible_sender() -> None:
    assert certainty(judge(activity(BROAD)), flow("a", "b")) == "possible"
    assert certainty(judge(activity(OTHER)), flow("a", "b")) is None


def test_who_received_it_by_a_stated_or_implied_step_holds_it_and_nobody_else() -> None:
    decider = judge(activity(CATEGORY))
    stated = decider.judge(flow("s", "b", carries=carrying(CATEGORY)))
    possible = decider.judge(flow("a", "p"))
    assert stated is not None
    assert possible is not None
    decider.add_holders([stated, possible])
    assert certainty(decider, flow("b", "z")) == "possible"
    assert certainty(decider, flow("p", "z")) is None


def test_a_collection_without_data_is_possible_where_the_collector_holds_it() -> None:
    decider = judge(activity(CATEGORY))
    assert certainty(decider, flow("person", "a", flow_kind="collection")) == "possible"
    assert certainty(decider, flow("person", "x", flow_kind="collection")) is None


def test_a_successor_of_a_holder_is_a_possible_sender_and_says_why() -> None:
    decider = judge(activity(CATEGORY))
    decider.add_passages(bodies("a", "new", passages={"a": "new"}))
    found = decider.judge(flow("new", "b"))
    assert found is not None
    assert found.because == "the flow names no data, and its sender holds it: a was succeeded by new"
