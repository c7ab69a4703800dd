"""What mandates cover: disclosures without one and what comes near, mandates without a disclosure, scopes, ends."""

from ropa.claims.authorise import derive
from ropa.claims.book import Book
from ropa.claims.claim import Value
from ropa.questions.coverage import coverage_of
from ropa.questions.coverage_answer import (
    CoverageUnknown,
    Disclosed,
    Ending,
    Idle,
    MandateCoverage,
    Near,
    NotInForce,
    OutsideScope,
    Short,
    Uncovered,
)
from ropa.questions.flow_answer import MandateHeld, Named
from tests.unit.questions.books import book, cited, quotes

ON = "2026-01-01"
MINISTRY = "organisation/fod-financien"
TAXES = "organisation/aafisc"
DAVO = "organisation/davo"
FUND = "organisation/voorbeeldfonds"
FLOW = "data-flow/voorbeeldfonds--davo"
NUMBER = "data-category/rijksregisternummer"
EMAIL = "data-category/e-mailadres"
IDENTITY = "data-category/identificatiegegevens"
INCOME = "data-category/inkomen"
MANDATE = "mandate/vtc-2019-1"
HELD = MandateHeld(MANDATE, "VTC nr. 1/2019", valid_on=True, why="valid until 2030-12-31")


def mandate(**said: Value) -> dict[str, Value]:
    return {"reference": "VTC nr. 1/2019", "date": "2019-01-01", "valid_to": "2030-12-31", **said}


def register(*edges: str, **said: Value) -> Book:
    """Return a register of one disclosure and one mandate, joined as merging joins them."""
    nodes: dict[str, dict[str, Value]] = {
        FLOW: {"flow_kind": "disclosure", "denied": False},
        MANDATE: mandate(**said),
    }
    made = book(nodes, f"{FLOW} FROM {FUND}", f"{FLOW} TO {DAVO}", *edges)
    derive(made.graph)
    return Book(made.graph)


def ask(*edges: str, on: str = ON, **said: Value) -> MandateCoverage:
    return coverage_of(register(*edges, **said), quotes(f"{FLOW} to {DAVO}"), on)


def parties(giver: str, taker: str, *categories: str) -> tuple[str, ...]:
    covers = (f"{MANDATE} COVERS {category}" for category in categories)
    return (f"{MANDATE} PROVIDER {giver}", f"{MANDATE} RECEIVER {taker}", *covers)


def carrying(*categories: str) -> tuple[str, ...]:
    return tuple(f"{FLOW} CARRIES {category}" for category in categories)


def disclosed(*categories: tuple[str, str]) -> Disclosed:
    return Disclosed(
        id=FLOW,
        from_=Named(FUND, "voorbeeldfonds"),
        to=Named(DAVO, "davo"),
        categories=tuple(Named(*category) for category in categories),
        purposes=(),
        activity=None,
        evidence=cited(f"{FLOW} to {DAVO}", at=(0,)),
    )


def near(answer: MandateCoverage) -> list[list[tuple[str, list[str], str | None]]]:
    return [
        [(short.reason, [thing.id for thing in short.things], short.text) for item in row.nearest for short in item.why]
        for row in answer.disclosures_without_mandate
    ]


def test_a_disclosure_that_nothing_comes_near_to() -> None:
    assert ask(*parties("organisation/ander", MINISTRY)) == MandateCoverage(
        on=ON,
        disclosures_without_mandate=(Uncovered(disclosed(), ()),),
        disclosures_not_in_force=(),
        mandates_without_disclosure=(
            Idle(HELD, (Named("organisation/ander", "ander"),), (Named(MINISTRY, "fod-financien"),), ()),
        ),
        outside_scope=(),
        expired=(),
        expiring=(Ending(HELD, "2030-12-31", ()),),
        unknown=CoverageUnknown(mandates_of_unknown_validity=0, disclosures_without_categories=1),
    )


def test_a_disclosure_that_a_mandate_covers_is_in_no_list() -> None:
    answer = ask(*parties(FUND, MINISTRY, IDENTITY), *carrying(NUMBER))
    assert answer == MandateCoverage(
        on=ON,
        disclosures_without_mandate=(),
        disclosures_not_in_force=(),
        mandates_without_disclosure=(),
        outside_scope=(),
        expired=(),
        expiring=(Ending(HELD, "2030-12-31", ()),),
        unknown=CoverageUnknown(mandates_of_unknown_validity=0, disclosures_without_categories=0),
    )


def test_a_mandate_of_another_part_is_near() -> None:
    answer = ask(*parties(FUND, TAXES))
    assert answer.disclosures_without_mandate == (
        Uncovered(disclosed(), (Near(HELD, (Short("other_receiver", (Named(TAXES, "aafisc"),)),)),)),
    )


def test_a_mandate_of_another_provider_is_near() -> None:
    edges = ("data-flow/from-a-part FROM organisation/aafisc", f"data-flow/from-a-part TO {FUND}")
    nodes: dict[str, dict[str, Value]] = {"data-flow/from-a-part": {"flow_kind": "disclosure"}, MANDATE: mandate()}
    answer = coverage_of(book(nodes, *edges, *parties(DAVO, FUND)), quotes(), ON)
    assert near(answer) == [[("other_provider", [DAVO], None)]]


def test_a_mandate_for_other_data_is_near_and_outside_its_scope() -> None:
    answer = ask(*parties(FUND, DAVO, INCOME), *carrying(NUMBER))
    assert near(answer) == [[("categories_outside", [NUMBER], None)]]
    carried = (NUMBER, "rijksregisternummer")
    assert answer.outside_scope == (OutsideScope(disclosed(carried), HELD, (Named(*carried),)),)


def test_everything_that_keeps_a_mandate_away_is_said() -> None:
    answer = ask(*parties(FUND, TAXES, INCOME), *carrying(NUMBER), valid_to="2020-01-01")
    assert near(answer) == [
        [
            ("other_receiver", [TAXES], None),
            ("categories_outside", [NUMBER], None),
            ("not_valid", [], "it ended on 2020-01-01"),
        ]
    ]


def test_members_of_one_class_are_not_near_to_each_other() -> None:
    nodes: dict[str, dict[str, Value]] = {FLOW: {"flow_kind": "disclosure"}, MANDATE: mandate()}
    edges = (f"{FLOW} FROM {FUND}", f"{FLOW} TO organisation/kidslife", *parties(FUND, "organisation/myfamily"))
    assert near(coverage_of(book(nodes, *edges), quotes(), ON)) == [[]]


def test_part_of_the_data_outside_the_scope() -> None:
    answer = ask(*parties(FUND, DAVO, IDENTITY), *carrying(INCOME, NUMBER))
    assert answer.disclosures_without_mandate == ()
    assert [(row.mandate.id, row.categories) for row in answer.outside_scope] == [
        (MANDATE, (Named(INCOME, "inkomen"),))
    ]


def test_what_two_mandates_cover_together_is_inside() -> None:
    other = ("mandate/b PROVIDER", "mandate/b RECEIVER", "mandate/b COVERS")
    second = tuple(f"{start} {end}" for start, end in zip(other, (FUND, DAVO, INCOME), strict=True))
    answer = ask(*parties(FUND, DAVO, IDENTITY), *second, *carrying(INCOME, EMAIL))
    assert answer.outside_scope == ()
    assert [row.mandate.id for row in ask(*parties(FUND, DAVO, IDENTITY), *carrying(INCOME, EMAIL)).outside_scope] == [
        MANDATE
    ]


def test_a_mandate_that_names_no_data_may_cover_them_all() -> None:
    assert ask(*parties(FUND, DAVO), *carrying(INCOME)).outside_scope == ()


def test_a_mandate_that_has_ended_holds_for_no_disclosure() -> None:
    answer = ask(*parties(FUND, DAVO, IDENTITY), *carrying(NUMBER, INCOME), valid_to="2025-12-31")
    ended = MandateHeld(MANDATE, "VTC nr. 1/2019", valid_on=False, why="it ended on 2025-12-31", certainty="stated")
    carried = disclosed((INCOME, "inkomen"), (NUMBER, "rijksregisternummer"))
    assert answer.disclosures_not_in_force == (NotInForce(carried, (ended,)),)
    assert (answer.disclosures_without_mandate, answer.outside_scope) == ((), ())
    assert [row.valid_to for row in answer.expired] == ["2025-12-31"]
    still = ask(*parties(FUND, DAVO, IDENTITY), on="2025-12-31", valid_to="2025-12-31")
    assert (still.disclosures_not_in_force, still.expired) == ((), ())
    assert [row.valid_to for row in still.expiring] == ["2025-12-31"]


def test_a_mandate_that_another_withdrew_holds_for_no_disclosure_from_that_day() -> None:
    later = "mandate/rr-2025-2"
    nodes: dict[str, dict[str, Value]] = {
        FLOW: {"flow_kind": "disclosure", "denied": False},
        MANDATE: mandate(),
        later: {"reference": "RR nr. 02/2025", "date": "2025-06-01"},
    }
    edges = (*parties(FUND, DAVO, IDENTITY), *carrying(NUMBER), f"{later} WITHDRAWS {MANDATE}")
    made = book(nodes, f"{FLOW} FROM {FUND}", f"{FLOW} TO {DAVO}", *edges)
    derive(made.graph)
    asked = {on: coverage_of(Book(made.graph), quotes(f"{FLOW} to {DAVO}"), on) for on in ("2025-05-31", "2025-06-01")}
    assert asked["2025-05-31"].disclosures_not_in_force == ()
    (row,) = asked["2025-06-01"].disclosures_not_in_force
    assert [(held.valid_on, held.why) for held in row.mandates] == [(False, "it was withdrawn on 2025-06-01")]


def test_what_expires_is_ordered_by_its_end_and_names_what_follows() -> None:
    nodes: dict[str, dict[str, Value]] = {
        "mandate/a": {"reference": "a", "valid_to": "2027-01-01"},
        "mandate/b": {"reference": "b", "valid_to": "2026-06-01"},
        "mandate/c": {"reference": "c", "valid_to": "2026-06-01"},
    }
    answer = coverage_of(book(nodes, "mandate/d EXTENDS mandate/b", "mandate/e REPLACES mandate/b"), quotes(), ON)
    assert [(row.mandate.id, row.valid_to) for row in answer.expiring] == [
        ("mandate/b", "2026-06-01"),
        ("mandate/c", "2026-06-01"),
        ("mandate/a", "2027-01-01"),
    ]
    assert answer.expiring[0].followed_by == (Named("mandate/d", "d"), Named("mandate/e", "e"))
    assert answer.unknown.mandates_of_unknown_validity == 2


def test_denials_and_a_mandates_own_account_are_no_disclosures() -> None:
    for said in ({"denied": True}, {"permitted": True}, {"flow_kind": "processing_on_behalf"}):
        nodes: dict[str, dict[str, Value]] = {FLOW: {"flow_kind": "disclosure", **said}, MANDATE: mandate()}
        made = book(nodes, f"{FLOW} FROM {FUND}", f"{FLOW} TO {DAVO}", f"{FLOW} AUTHORISED_BY {MANDATE}")
        answer = coverage_of(made, quotes(), ON)
        assert answer.disclosures_without_mandate == ()
        assert [row.mandate.id for row in answer.mandates_without_disclosure] == [MANDATE]
