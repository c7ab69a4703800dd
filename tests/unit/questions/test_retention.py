"""Until when data are kept: the arithmetic of terms, periods with their last day, terms that contradict each other."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.claims.claim import Value
from ropa.errors import UserError
from ropa.questions.duration import Term, last_day, read_term
from ropa.questions.flow_answer import Named
from ropa.questions.retention import RetentionRequest, retention_of
from ropa.questions.retention_answer import Period, RetentionAnswer, RetentionUnknown, TermConflict
from tests.unit.questions.books import book, cited, quotes

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
NUMBERS = st.integers(0, 500)
UNITS = st.sampled_from("YMWD")


@pytest.mark.parametrize(
    ("term", "start", "end"),
    [
        ("P10Y", "2016-05-03", "2026-05-03"),
        ("P1Y", "2024-02-29", "2025-02-28"),
        ("P4Y", "2024-02-29", "2028-02-29"),
        ("P1M", "2026-01-31", "2026-02-28"),
        ("P6M", "2026-08-31", "2027-02-28"),
        ("P18M", "2026-01-15", "2027-07-15"),
        ("P3W", "2026-12-25", "2027-01-15"),
        ("P30D", "2026-02-01", "2026-03-03"),
        ("P1Y6M10D", "2024-08-31", "2026-03-10"),
        ("P0D", "2026-02-28", "2026-02-28"),
    ],
)
def test_a_term_ends_on_the_day_of_the_same_date_or_the_last_of_that_month(term: str, start: str, end: str) -> None:
    assert last_day(term, start) == end


@pytest.mark.parametrize(
    "term",
    ["", "P", "10Y", "P-1Y", "P1.5Y", "PT24H", "P1DT1H", "P1D1Y", "p1y", " P1Y", "P1Y\n", "P²Y", "P٣Y", "P1234567D"],
)
def test_what_is_no_term_is_refused(term: str) -> None:
    with pytest.raises(UserError):
        last_day(term, "2026-01-01")


@pytest.mark.parametrize("day", ["", "2026-02-30", "20260101", "2026-W01-1", "2026-1-1", "٢٠٢٦-01-01", "0000-01-01"])
def test_what_is_no_day_is_refused(day: str) -> None:
    with pytest.raises(UserError):
        last_day("P1Y", day)


def test_a_term_beyond_the_calendar_is_refused() -> None:
    for term in ("P7974Y", "P999999M", "P999999W", "P999999Y999999M999999W999999D"):
        with pytest.raises(UserError):
            last_day(term, "2026-01-01")
    assert last_day("P7973Y", "2026-01-01") == "9999-01-01"


@given(st.text(max_size=30), st.text(max_size=12))
def test_any_text_is_computed_or_refused(term: str, day: str) -> None:
    try:
        end = last_day(term, day)
    except UserError:
        return
    assert dt.date.fromisoformat(end) >= dt.date.fromisoformat(day)


@given(st.from_regex(r"\AP([0-9]{1,8}[YMWDTH.]){1,4}\Z"), DAYS)
def test_what_looks_like_a_term_is_computed_or_refused(term: str, start: dt.date) -> None:
    try:
        assert last_day(term, start.isoformat()) >= start.isoformat()
    except UserError:
        return


@given(UNITS, NUMBERS, NUMBERS, DAYS)
def test_a_longer_term_ends_no_sooner(unit: str, one: int, other: int, start: dt.date) -> None:
    short, long = sorted((one, other))
    assert last_day(f"P{short}{unit}", start.isoformat()) <= last_day(f"P{long}{unit}", start.isoformat())


@given(UNITS, NUMBERS, DAYS, DAYS)
def test_a_later_start_ends_no_sooner(unit: str, number: int, one: dt.date, other: dt.date) -> None:
    first, second = sorted((one.isoformat(), other.isoformat()))
    assert last_day(f"P{number}{unit}", first) <= last_day(f"P{number}{unit}", second)


@given(NUMBERS, DAYS)
def test_a_year_is_twelve_months_and_a_week_seven_days(number: int, start: dt.date) -> None:
    assert read_term(f"P{number}Y") == read_term(f"P{number * 12}M") == Term(12 * number, 0)
    assert last_day(f"P{number}W", start.isoformat()) == (start + dt.timedelta(weeks=number)).isoformat()


@given(NUMBERS, DAYS)
def test_years_keep_the_date(number: int, start: dt.date) -> None:
    end = dt.date.fromisoformat(last_day(f"P{number}Y", start.isoformat()))
    assert (end.year, end.month) == (start.year + number, start.month)
    assert end.day == start.day or (start.month, start.day, end.day) == (2, 29, 28)


FUND = "organisation/fonds"
GENERAL = "processing-activity/fonds--algemeen"
PREMIUM = "processing-activity/fonds--premie"
TEN = "retention-period/fonds--tien"
FIVE = "retention-period/fonds--vijf"
WHILE = "retention-period/fonds--zolang"
INCOME = "data-category/fonds-inkomen"
NODES: dict[str, dict[str, Value]] = {
    FUND: {"name": "Fonds"},
    GENERAL: {"general": True, "name": "algemeen"},
    PREMIUM: {"name": "premie"},
    TEN: {"name": "tien jaar", "term": "P10Y", "start_event": "na overlijden"},
    FIVE: {"name": "vijf jaar", "term": "P5Y", "start_event": "Na overlijden"},
    WHILE: {"name": "zolang nodig", "criterion": "zolang nodig"},
}
EDGES = (
    f"{GENERAL} CONTROLLED_BY {FUND}",
    f"{PREMIUM} CONTROLLED_BY {FUND}",
    f"{PREMIUM} PART_OF {GENERAL}",
    f"{GENERAL} RETAINED_FOR {TEN}",
    f"{GENERAL} RETAINED_FOR {WHILE}",
    f"{PREMIUM} RETAINED_FOR {FIVE}",
    f"{TEN} APPLIES_TO {INCOME}",
    f"{TEN} BASED_ON legal-text/wet",
)
FACTS = (f"{GENERAL} retained_for {TEN}", f"{TEN} term", f"{PREMIUM} retained_for {FIVE}")


def ask(*more: str, start: str | None = None, without: str = "", **changed: Value) -> RetentionAnswer:
    nodes = NODES | {FIVE: NODES[FIVE] | changed}
    edges = [edge for edge in EDGES if not without or without not in edge]
    return retention_of(book(nodes, *edges, *more), quotes(*FACTS), RetentionRequest(FUND, "2026-01-01", start))


def period(node: str, activity: Named, **more: object) -> Period:
    told = {"start_event": None, "term": None, "criterion": None, "applies_to": (), "legal_texts": (), **NODES[node]}
    return Period(id=node, controller=Named(FUND, "Fonds"), activities=(activity,), **{**told, **more})  # type: ignore[arg-type]


ALL = Named(GENERAL, "algemeen")
ONE = Named(PREMIUM, "premie")
PERIODS = (
    period(
        TEN,
        ALL,
        applies_to=(Named(INCOME, "fonds-inkomen"),),
        legal_texts=(Named("legal-text/wet", "wet"),),
        last_day="2034-02-28",
        why=None,
        evidence=cited(*FACTS[:2], at=(0, 1)),
    ),
    period(FIVE, ONE, last_day="2029-02-28", why=None, evidence=cited(FACTS[2], at=(2,))),
    period(WHILE, ALL, last_day=None, why="criterion_only", evidence=()),
)


def test_the_periods_of_a_controller_are_told_with_their_last_day() -> None:
    assert ask(start="2024-02-29") == RetentionAnswer(
        on="2026-01-01",
        start="2024-02-29",
        controller=Named(FUND, "Fonds"),
        periods=PERIODS,
        conflicts=(),
        unknown=RetentionUnknown(activities_without_period=0, activities_not_in_force=0),
    )


def test_why_there_is_no_last_day_is_said() -> None:
    def why(answer: RetentionAnswer) -> list[tuple[str | None, str | None]]:
        return [(item.last_day, item.why) for item in answer.periods]

    assert why(ask()) == [(None, "no_start"), (None, "no_start"), (None, "criterion_only")]
    assert why(ask(start="2026-01-01", term="een tijd"))[1] == (None, "no_term")
    assert why(ask(start="2026-01-01", term="P9999Y"))[1] == (None, "no_term")
    assert why(ask(start="2026-01-01", term=""))[1] == (None, "nothing_stated")


def test_a_start_that_is_no_day_is_refused() -> None:
    with pytest.raises(UserError):
        ask(start="morgen")


def conflicts(answer: RetentionAnswer) -> list[tuple[str | None, list[str], list[str], str]]:
    return [
        (
            item.system.id if item.system else None,
            [category.id for category in item.categories],
            [item.id for item in item.periods],
            item.certainty,
        )
        for item in answer.conflicts
    ]


def test_two_terms_for_one_category_contradict_each_other() -> None:
    answer = ask(f"{FIVE} APPLIES_TO {INCOME}")
    assert conflicts(answer) == [(None, [INCOME], [TEN, FIVE], "stated")]
    assert answer.conflicts[0] == TermConflict(
        Named(FUND, "Fonds"), None, (Named(INCOME, "fonds-inkomen"),), answer.periods[:2], "stated"
    )


def test_terms_that_name_no_data_contradict_each_other_perhaps() -> None:
    assert conflicts(ask(f"{PREMIUM} USES {INCOME}")) == [(None, [INCOME], [TEN, FIVE], "possible")]


def test_terms_that_start_otherwise_contradict_each_other_perhaps() -> None:
    answer = ask(f"{FIVE} APPLIES_TO {INCOME}", start_event="na de aanvraag")
    assert conflicts(answer) == [(None, [INCOME], [TEN, FIVE], "possible")]


def test_the_same_length_is_no_contradiction() -> None:
    assert conflicts(ask(f"{FIVE} APPLIES_TO {INCOME}", term="P120M")) == []


def test_terms_of_two_systems_do_not_contradict_each_other() -> None:
    apart = (f"{GENERAL} RUNS_ON system/een", f"{PREMIUM} RUNS_ON system/twee", f"{FIVE} APPLIES_TO {INCOME}")
    assert conflicts(ask(*apart)) == []
    assert conflicts(ask(apart[0], apart[2])) == [("system/een", [INCOME], [TEN, FIVE], "stated")]


def test_sources_that_give_one_period_several_terms_contradict_each_other() -> None:
    answer = ask(conflicts=("term",))
    assert conflicts(answer) == [(None, [], [FIVE], "stated")]
    assert conflicts(ask(conflicts=("name",))) == []


def test_activities_without_a_period_are_counted() -> None:
    assert ask(without="RETAINED_FOR").unknown == RetentionUnknown(
        activities_without_period=2, activities_not_in_force=0
    )
