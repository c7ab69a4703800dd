"""The register of a hand-made graph, whole: what is stated, inherited, denied, left out, and missing."""

import dataclasses

from ropa.claims.book import Book
from ropa.claims.claim import Value
from ropa.questions.flow_answer import Citation, MandateHeld, Named, SafeguardHeld
from ropa.questions.plain import plain
from ropa.questions.register import RegisterRequest, register_of
from ropa.questions.register_answer import (
    ActivityRow,
    CategoryRow,
    ContactRow,
    Controller,
    ControllerRegister,
    DenialRow,
    Labelled,
    ProcessingFor,
    PurposeRow,
    RecipientRow,
    RegisterAnswer,
    RegisterUnknown,
    RetentionRow,
    Stated,
    TransferRow,
    document,
)
from tests.unit.questions.books import book, cited, quotes

FUND = "organisation/fonds"
GENERAL = "processing-activity/fonds--algemeen"
PREMIUM = "processing-activity/fonds--premie"
OLD = "processing-activity/fonds--oud"
PAY = "data-flow/fonds--bank"
HOST = "data-flow/fonds--host"
NEVER = "data-flow/fonds--any"
HEALTH = "data-category/ziekte"
ON = "2026-01-01"

NODES: dict[str, dict[str, Value]] = {
    FUND: {"name": "Fonds", "label_nl": "Het Fonds", "cbe_number": "0123"},
    GENERAL: {"name": "algemeen", "general": True},
    PREMIUM: {"name": "premie", "in_force_from": "2020-01-01"},
    OLD: {"name": "oud", "in_force_to": "2025-12-31"},
    PAY: {"flow_kind": "disclosure", "denied": False, "condition": "op vraag"},
    HOST: {"flow_kind": "processing_on_behalf", "denied": False},
    NEVER: {"flow_kind": "disclosure", "denied": True},
    HEALTH: {"name": "Ziekte", "label_nl": "Ziekte (nl)", "code": "M1"},
    "purpose/fonds--betalen": {"name": "betalen", "lawful_basis": "public_task"},
    "retention-period/fonds--tien": {"name": "tien jaar", "term": "P10Y", "start_event": "overlijden"},
    "contact/fonds--dpo": {"name": "dpo@fonds.example", "role": "dpo", "channel": "email"},
    "mandate/vtc-2017-1": {"reference": "VTC nr. 1/2017", "valid_to": "2025-06-30"},
    "country/marokko": {"name": "Marokko", "code": "MA"},
    "safeguard/clauses": {"name": "clausules", "valid_from": "2021-06-27"},
}
EDGES = (
    f"{GENERAL} CONTROLLED_BY {FUND}",
    f"{PREMIUM} CONTROLLED_BY {FUND}",
    f"{OLD} CONTROLLED_BY {FUND}",
    f"{PREMIUM} PART_OF {GENERAL}",
    f"{FUND} REACHED_AT contact/fonds--dpo",
    f"{GENERAL} HAS_PURPOSE purpose/fonds--betalen",
    "purpose/fonds--betalen BASED_ON legal-text/wet",
    f"{PREMIUM} USES {HEALTH}",
    f"{GENERAL} RETAINED_FOR retention-period/fonds--tien",
    f"{GENERAL} PROTECTED_BY security-measure/slot",
    f"{PAY} PART_OF {PREMIUM}",
    f"{PAY} FROM {FUND}",
    f"{PAY} TO organisation/bank",
    f"{PAY} CARRIES {HEALTH}",
    f"{PAY} AUTHORISED_BY mandate/vtc-2017-1",
    f"{PAY} INTO country/marokko",
    f"{PAY} SAFEGUARDED_BY safeguard/clauses",
    f"{HOST} PART_OF {GENERAL}",
    f"{HOST} FROM {FUND}",
    f"{HOST} TO organisation/host",
    f"{NEVER} FROM {FUND}",
)
FACTS = (
    f"{GENERAL} controlled_by {FUND}",
    f"{PREMIUM} controlled_by {FUND}",
    f"{FUND} reached_at contact/fonds--dpo",
    f"{GENERAL} has_purpose purpose/fonds--betalen",
    "purpose/fonds--betalen lawful_basis",
    f"{PREMIUM} uses {HEALTH}",
    f"{GENERAL} retained_for retention-period/fonds--tien",
    "retention-period/fonds--tien term",
    f"{GENERAL} protected_by security-measure/slot",
    f"{PAY} to organisation/bank",
    f"{HOST} to organisation/host",
    f"{NEVER} denied",
    "processing-activity/ander--premie uses data-category/ziekte",
    f"{FUND} cbe_number",
    f"{PAY} into country/marokko",
)


def said(*at: int) -> tuple[Citation, ...]:
    return cited(*(FACTS[number] for number in at), at=at)


def the_book(*more: str) -> Book:
    return book(NODES, *EDGES, *more)


def ask(*more: str, body: str | None = FUND, language: str = "nl") -> RegisterAnswer:
    return register_of(the_book(*more), quotes(*FACTS), RegisterRequest(body, ON, language=language))


DPO = ContactRow("contact/fonds--dpo", "dpo@fonds.example", "dpo", "email", said(2))
PURPOSE = PurposeRow(
    id="purpose/fonds--betalen",
    name="betalen",
    lawful_basis="public_task",
    special_condition=None,
    legal_texts=(Named("legal-text/wet", "wet"),),
    evidence=said(3, 4),
)
PERIOD = RetentionRow(
    id="retention-period/fonds--tien",
    name="tien jaar",
    start_event="overlijden",
    term="P10Y",
    criterion=None,
    applies_to=(),
    legal_texts=(),
    evidence=said(6, 7),
)
LOCK = Stated("security-measure/slot", "slot", "slot", said(8))
HOSTED = RecipientRow(
    id="organisation/host",
    name="host",
    label="host",
    role="processor",
    role_doubt=False,
    condition=None,
    categories=(),
    purposes=(),
    mandates=(),
    countries=(),
    given_by=None,
    inherited=False,
    flows=(HOST,),
    evidence=said(10),
)
PAID = RecipientRow(
    id="organisation/bank",
    name="bank",
    label="bank",
    role="recipient",
    role_doubt=False,
    condition="op vraag",
    categories=(Labelled(HEALTH, "Ziekte", "Ziekte (nl)"),),
    purposes=(),
    mandates=(MandateHeld("mandate/vtc-2017-1", "VTC nr. 1/2017", valid_on=False, why="it ended on 2025-06-30"),),
    countries=("Marokko",),
    given_by=None,
    inherited=False,
    flows=(PAY,),
    evidence=said(9, 14),
)
DENIED = DenialRow(
    id=NEVER,
    to=None,
    flow_kind="disclosure",
    categories=(),
    purposes=(),
    countries=(),
    except_=(),
    condition=None,
    evidence=said(11),
)
MOROCCO = TransferRow(
    flow=PAY,
    to=Labelled("organisation/bank", "bank", "bank"),
    country=Stated("country/marokko", "Marokko", "Marokko", said(14)),
    country_code="MA",
    in_eea=False,
    adequate=False,
    safeguards=(SafeguardHeld("safeguard/clauses", "clausules", valid_on=True, why=None),),
    evidence=said(9, 14),
)
ILLNESS = CategoryRow(
    id=HEALTH,
    name="Ziekte",
    label="Ziekte (nl)",
    code="M1",
    special=True,
    criminal=False,
    national_id=False,
    evidence=said(5),
)
GENERAL_ROW = ActivityRow(
    id=GENERAL,
    name="algemeen",
    general=True,
    description=None,
    controllers=(Named(FUND, "Fonds"),),
    purposes=(PURPOSE,),
    subjects=(),
    categories=(),
    recipients=(HOSTED,),
    denials=(DENIED,),
    transfers=(),
    retention=(PERIOD,),
    measures=(LOCK,),
    rights=(),
    systems=(),
    contacts=(),
    assessments=(),
    replaced_by=None,
    in_force_from=None,
    in_force_to=None,
    inherited=(),
    missing=("subjects", "categories"),
    evidence={
        "purposes": said(3, 4),
        "recipients": said(10),
        "retention": said(6, 7),
        "measures": said(8),
        "controllers": said(0),
        "denials": said(11),
    },
)
PREMIUM_ROW = dataclasses.replace(
    GENERAL_ROW,
    id=PREMIUM,
    name="premie",
    general=False,
    categories=(ILLNESS,),
    recipients=(PAID, dataclasses.replace(HOSTED, inherited=True)),
    transfers=(MOROCCO,),
    in_force_from="2020-01-01",
    inherited=("purposes", "retention", "measures", "denials"),
    missing=("subjects",),
    evidence={
        "purposes": said(3, 4),
        "categories": said(5),
        "recipients": said(9, 14, 10),
        "retention": said(6, 7),
        "measures": said(8),
        "controllers": said(1),
        "denials": said(11),
        "transfers": said(9, 14),
    },
)
WHOLE = RegisterAnswer(
    as_of=None,
    on=ON,
    asked=FUND,
    controllers=(
        ControllerRegister(
            controller=Controller(
                id=FUND,
                name="Fonds",
                label="Het Fonds",
                cbe_number="0123",
                address=None,
                generic=False,
                contacts=(DPO,),
                representatives=(),
                part_of=None,
                missing=(),
                evidence={"cbe_number": said(13), "contacts": said(2)},
            ),
            activities=(GENERAL_ROW, PREMIUM_ROW),
            processing_for=(),
            unknown=RegisterUnknown(activities_not_in_force=1, purposes_without_basis=0, activities_incomplete=2),
        ),
    ),
)


def test_the_register_of_one_controller_is_whole() -> None:
    assert ask() == WHOLE


def test_the_registers_of_all_are_those_of_each() -> None:
    alone = ask(f"{PREMIUM} CONTROLLED_BY organisation/ander", body="organisation/ander")
    together = ask(f"{PREMIUM} CONTROLLED_BY organisation/ander", body=None)
    assert [item.controller.id for item in together.controllers] == ["organisation/ander", FUND]
    assert together.asked is None
    assert together.controllers[0] == alone.controllers[0]
    assert [row.controllers for row in alone.controllers[0].activities] == [
        (Named("organisation/ander", "ander"), Named(FUND, "Fonds"))
    ]


def test_an_activity_counts_from_its_first_to_its_last_day() -> None:
    def names(on: str) -> list[str]:
        answer = register_of(the_book(), quotes(*FACTS), RegisterRequest(FUND, on))
        return [row.name for row in answer.controllers[0].activities]

    assert names("2019-12-31") == ["algemeen", "oud"]
    assert names("2020-01-01") == names("2025-12-31") == ["algemeen", "oud", "premie"]
    assert names("2026-01-01") == ["algemeen", "premie"]


def test_what_an_activity_states_of_its_own_is_not_taken_over() -> None:
    row = ask(f"{PREMIUM} PROTECTED_BY security-measure/kluis").controllers[0].activities[1]
    assert [item.name for item in row.measures] == ["kluis"]
    assert row.inherited == ("purposes", "retention", "denials")


def test_who_gives_data_is_a_source_and_no_recipient() -> None:
    answer = ask(
        "data-flow/in PART_OF processing-activity/fonds--los",
        "data-flow/in FROM organisation/bank",
        f"data-flow/in TO {FUND}",
        "data-flow/on PART_OF processing-activity/fonds--los",
        "data-flow/on FROM organisation/bank",
        "data-flow/on TO organisation/derde",
        f"processing-activity/fonds--los CONTROLLED_BY {FUND}",
    )
    row = next(row for row in answer.controllers[0].activities if row.name == "fonds--los")
    assert [(item.id, item.role, item.given_by) for item in row.recipients] == [
        ("organisation/bank", "source", None),
        ("organisation/derde", "recipient", Named("organisation/bank", "bank")),
    ]
    only_a_source = ask(
        "data-flow/in PART_OF processing-activity/fonds--los",
        "data-flow/in FROM organisation/bank",
        f"data-flow/in TO {FUND}",
        f"processing-activity/fonds--los CONTROLLED_BY {FUND}",
    )
    assert (
        "recipients" in next(row for row in only_a_source.controllers[0].activities if row.name == "fonds--los").missing
    )


def test_a_processor_sees_for_whom_it_works() -> None:
    answer = ask(body="organisation/host").controllers[0]
    assert answer.activities == ()
    assert answer.processing_for == (
        ProcessingFor(Named(FUND, "Fonds"), Named(GENERAL, "algemeen"), (), (), (), (HOST,), said(10)),
    )
    assert answer.controller.missing == ("contacts", "dpo")


def test_a_denial_tied_to_an_activity_is_its_own() -> None:
    row = ask(f"{NEVER} PART_OF {PREMIUM}").controllers[0]
    assert [
        (item.name, [denial.id for denial in item.denials], "denials" in item.inherited) for item in row.activities
    ] == [
        ("algemeen", [], False),
        ("premie", [NEVER], False),
    ]


def test_a_country_in_the_eea_is_no_transfer() -> None:
    nodes: dict[str, dict[str, Value]] = {"country/nederland": {"name": "Nederland"}, "country/marokko": {}}
    edges = [edge.replace("country/marokko", "country/nederland") for edge in EDGES]
    row = register_of(book(NODES | nodes, *edges), quotes(), RegisterRequest(FUND, ON)).controllers[0].activities[1]
    assert row.transfers == ()
    assert row.recipients[0].countries == ("Netherlands",)


def test_labels_follow_the_language_and_names_do_not() -> None:
    rows = [ask(language=language).controllers[0].activities[1].categories[0] for language in ("nl", "fr")]
    assert [(row.name, row.label) for row in rows] == [("Ziekte", "Ziekte (nl)"), ("Ziekte", "Ziekte")]


def test_the_document_of_one_has_its_controller_at_the_top() -> None:
    found = document(WHOLE)
    assert list(found) == ["as_of", "on", "erased", "controller", "activities", "processing_for", "unknown"]
    assert found["controller"]["id"] == FUND
    assert found["activities"] == plain(WHOLE.controllers[0].activities)
    assert found["activities"][1]["evidence"]["categories"] == plain(said(5))
    assert {"to", "except"} <= found["activities"][0]["denials"][0].keys()


def test_the_document_of_all_holds_one_for_each() -> None:
    found = document(ask(body=None))
    assert found == {"as_of": None, "on": ON, "erased": [], "controller": None, "registers": [document(WHOLE)]}


def test_an_empty_register_has_no_controllers() -> None:
    empty = register_of(book({}), quotes(), RegisterRequest(None, ON))
    assert document(empty) == {"as_of": None, "on": ON, "erased": [], "controller": None, "registers": []}
