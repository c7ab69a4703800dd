"""Where data categories flow, as a data protection officer asks it: who, how sure, under what, and where it says so."""

from pathlib import Path
from typing import Any

import pytest

from ropa.questions.flow_facts import Flow
from ropa.store.connection import Store
from ropa.vocabulary.bodies import find_body
from tests.golden.registers import CATEGORIES, DATED_MANDATE, DAYS, ON, Register, made, toml
from tests.golden.statements import any_of

Answer = dict[str, Any]
FOD = "organisation/fod-sociale-zekerheid"
KIDSLIFE = "organisation/kidslife"
KIND_EN_GEZIN = "organisation/kind-en-gezin"
MYFAMILY = "organisation/myfamily"
DIGITAAL_VLAANDEREN = "organisation/digitaal-vlaanderen"
PERSON = "data-subject-category/betrokkene"
WHOLE_FILE = next(item for item in toml("hardest_sentences.toml")["sentence"] if item["id"] == "myfamily-whole-file")
ANOTHER_PAYER = str(WHOLE_FILE["flow"][0]["to"])
LAND_REGISTRY = "organisation/kadaster"
VTC_ENDED = "2018-06-26"

each_category = pytest.mark.parametrize("category", CATEGORIES)


def steps(answer: Answer, start: str, end: str) -> list[Any]:
    """Return the steps between two ends, of which each may be one of several ids."""
    return [step for step in answer["steps"] if step["from"]["id"] in any_of(start) and step["to"]["id"] in any_of(end)]


def the_step(answer: Answer, start: str, end: str) -> Any:  # noqa: ANN401 - JSON
    """Return the one step between two ends."""
    found = steps(answer, start, end)
    assert len(found) == 1, [(step["from"]["id"], step["to"]["id"]) for step in answer["steps"]]
    return found[0]


def quotes(thing: Any) -> str:  # noqa: ANN401 - JSON
    """Return all the words behind a step or a denial."""
    return "\n".join(citation["quote"] for citation in thing["evidence"])


def possible_ends(answer: Answer, start: str) -> list[tuple[str, str]]:
    """Return receiver and kind of every possible step of a sender."""
    found = [step for step in answer["steps"] if step["from"]["id"] == start and step["certainty"] == "possible"]
    return sorted((step["to"]["id"], step["flow_kind"]) for step in found)


def denials(answer: Answer, start: str) -> list[Any]:
    """Return the denials of one body."""
    return [denial for denial in answer["denied"] if denial["from"]["id"] == start]


# The national number


def test_the_login_service_gives_the_national_number(register: Register) -> None:
    step = the_step(register.answer("rijksregisternummer"), "organisation/fas", MYFAMILY)
    assert (step["certainty"], step["flow_kind"], step["depth"]) == ("stated", "disclosure", 1)
    assert "data-category/rijksregisternummer" in [category["id"] for category in step["categories"]]
    assert "Federal Authentication Service" in quotes(step)
    assert "rijksregisternummer" in quotes(step)


def test_the_national_number_goes_to_the_rsz_under_a_condition(register: Register) -> None:
    step = the_step(register.answer("rijksregisternummer"), KIDSLIFE, "organisation/rsz")
    assert (step["certainty"], step["flow_kind"]) == ("stated", "disclosure")
    assert [category["id"] for category in step["categories"]] == ["data-category/rijksregisternummer"]
    assert all(word in step["condition"] for word in ("wettelijk", "uitzonderingen"))
    assert "RSZ" in quotes(step)


def test_identification_data_within_the_group_may_hold_the_national_number(register: Register) -> None:
    step = the_step(register.answer("rijksregisternummer"), KIDSLIFE, "organisation/kidslife-groep")
    assert step["certainty"] == "implied"
    assert step["because"]


def test_the_whole_file_goes_to_another_payer(register: Register) -> None:
    step = the_step(register.answer("rijksregisternummer"), MYFAMILY, ANOTHER_PAYER)
    assert (step["certainty"], step["flow_kind"]) == ("implied", "disclosure")
    assert step["because"]


@pytest.mark.parametrize("receiver", ["kring", "kadaster-van-de-kinderbijslag", "vutg"])
def test_what_names_no_data_may_carry_the_national_number(register: Register, receiver: str) -> None:
    step = the_step(register.answer("rijksregisternummer"), MYFAMILY, f"organisation/{receiver}")
    assert (step["certainty"], step["flow_kind"], step["categories"]) == ("possible", "disclosure", [])


def test_the_national_register_may_give_the_number_for_the_rent_allowance(register: Register) -> None:
    step = the_step(
        register.answer("rijksregisternummer"), "organisation/rijksregister", "organisation/wonen-in-vlaanderen"
    )
    assert (step["certainty"], step["permitted"]) == ("stated", True)
    assert ("mandate/fo-2012-19", "FO nr. 19/2012") in [(held["id"], held["reference"]) for held in step["mandates"]]
    assert "19/2012" in quotes(step)


@each_category
def test_the_register_of_child_benefits_is_not_the_land_registry(register: Register, category: str) -> None:
    land_registry = find_body("Kadaster")
    assert land_registry is not None
    assert f"organisation/{land_registry.slug}" == LAND_REGISTRY
    assert LAND_REGISTRY in register.graph.nodes  # a mandate of another list is about it
    answer = register.answer(category)
    ends = {step[end]["id"] for step in answer["steps"] for end in ("from", "to")}
    named = {thing["id"] for thing in (*answer["organisations"], *answer["origins"])}
    assert LAND_REGISTRY not in ends | named


# Data about health


def test_an_applicant_gives_data_about_health(register: Register) -> None:
    step = the_step(register.answer("gezondheidsgegevens"), PERSON, FOD)
    assert (step["certainty"], step["flow_kind"], step["depth"]) == ("stated", "collection", 1)
    assert "gezondheidstoestand" in quotes(step)


FOD_ON_BEHALF = ("smals", "proximus", "fod-sociale-zekerheid-onderaannemers")
FOD_DISCLOSES = (
    "fod-financien",
    "bpost",
    "vlaamse-belastingdienst",
    "ziekenfondsen",
    "federale-pensioendienst",
    "watermaatschappijen",
    "vlaamse-milieumaatschappij",
    "de-lijn",
    "fod-economie",
    "ksz",
    "lijnco",
    "zetes",
    "fedopress",
    "ziekenhuizen",
    "controle-en-inspectiediensten",
    "onderzoeksrechters",
)


def test_what_the_ministry_shares_without_naming_it_may_be_about_health(register: Register) -> None:
    expected = [(f"organisation/{end}", "processing_on_behalf") for end in FOD_ON_BEHALF]
    expected += [(f"organisation/{end}", "disclosure") for end in FOD_DISCLOSES]
    assert possible_ends(register.answer("gezondheidsgegevens"), FOD) == sorted(expected)


def test_what_the_payer_shares_without_naming_it_may_be_about_health(register: Register) -> None:
    assert possible_ends(register.answer("gezondheidsgegevens"), KIDSLIFE) == [
        ("organisation/it-bedrijven", "processing_on_behalf"),
        ("organisation/overheidsdiensten", "disclosure"),
        ("organisation/postbedelingsbedrijven", "disclosure"),
        ("organisation/verzekeringsmaatschappijen", "disclosure"),
    ]


def test_no_files_travel_on_the_cloud_platform(register: Register) -> None:
    answer = register.answer("gezondheidsgegevens")
    assert [
        step for step in answer["steps"] if "organisation/microsoft" in (step["from"]["id"], step["to"]["id"])
    ] == []
    assert "organisation/microsoft" not in [body["id"] for body in answer["organisations"]]
    covering = [denial for denial in denials(answer, KIND_EN_GEZIN) if denial["covers"]]
    assert [(denial["to"] or {}).get("id") for denial in covering] == ["organisation/microsoft"]
    assert [(item["from"]["id"], item["to"]["id"]) for item in covering[0]["covers"]] == [
        (KIND_EN_GEZIN, "organisation/microsoft")
    ]
    assert "dossiers" in quotes(covering[0])


# E-mail addresses


def test_the_denial_of_the_citizens_profile_is_listed(register: Register) -> None:
    found = denials(register.answer("e-mailadres"), DIGITAAL_VLAANDEREN)
    assert [(denial["to"], denial["except"], denial["condition"]) for denial in found] == [(None, [], None)]
    assert "derden" in quotes(found[0])


def test_contact_data_within_the_group_are_no_stated_mail_address(register: Register) -> None:
    step = the_step(register.answer("e-mailadres"), KIDSLIFE, "organisation/kidslife-groep")
    assert step["certainty"] == "implied"


# Denials


@each_category
def test_a_denial_of_others_contradicts_none_of_the_named_receivers(register: Register, category: str) -> None:
    answer = register.answer(category)
    own = {number for number, denial in enumerate(answer["denied"]) if denial["from"]["id"] == FOD}
    assert len(own) == 2
    statement = register.readings["fod-sociale-zekerheid-handicap"].document.id
    named = {flow.end for flow in register.flows.values() if statement in flow.documents and not flow.denied}
    assert len(named) > len(FOD_DISCLOSES)
    against = [answer["steps"][one["step"]]["to"]["id"] for one in answer["conflicts"] if one["denial"] in own]
    assert [end for end in against if end in named] == []


def test_a_mandate_for_another_receiver_contradicts_the_denial(register: Register) -> None:
    answer = register.answer("gezondheidsgegevens")
    against = [
        (answer["steps"][one["step"]]["to"]["id"], answer["steps"][one["step"]]["permitted"], one["certainty"])
        for one in answer["conflicts"]
        if answer["denied"][one["denial"]]["from"]["id"] == FOD
    ]
    assert against == [("organisation/wonen-in-vlaanderen", True, "possible")]


@each_category
def test_a_denial_for_marketing_covers_nothing(register: Register, category: str) -> None:
    marketing = [denial for denial in denials(register.answer(category), FOD) if denial["purposes"]]
    assert len(marketing) == 1
    assert "marketing" in marketing[0]["purposes"][0]["name"]
    assert marketing[0]["covers"] == []


@each_category
def test_no_step_is_covered_by_a_denial(register: Register, category: str) -> None:
    answer = register.answer(category)
    covered = {item["flow"] for denial in answer["denied"] for item in denial["covers"]}
    assert {flow for step in answer["steps"] for flow in step["flows"]} & covered == set()


@each_category
def test_nothing_flows_from_a_body_to_itself(register: Register, category: str) -> None:
    ends = [(step["from"]["id"], step["to"]["id"]) for step in register.answer(category)["steps"]]
    assert [start for start, end in ends if start == end] == []


# Every answer


@each_category
def test_every_step_and_denial_has_its_words(register: Register, category: str) -> None:
    answer = register.answer(category)
    texts = {reading.document.id: reading.extraction.text for reading in register.readings.values()}
    versions = {reading.document.id: reading.document for reading in register.readings.values()}
    assert len(answer["steps"]) > 20
    for thing in (*answer["steps"], *answer["denied"]):
        assert thing["evidence"] != []
        for citation in thing["evidence"]:
            document = versions[citation["document"]]
            text = texts[citation["document"]]
            assert citation["quote"] != ""
            assert text is None or citation["quote"] in text
            assert citation["version"] == (document.version or document.version_date)
            assert citation["place"] != ""


@each_category
def test_certainty_depth_and_order_fit(register: Register, category: str) -> None:
    answer = register.answer(category)
    order = [(step["depth"], ("stated", "implied", "possible").index(step["certainty"])) for step in answer["steps"]]
    assert order == sorted(order)
    assert min(depth for depth, _ in order) == 1
    assert all((step["because"] is None) == (step["certainty"] == "stated") for step in answer["steps"])
    assert {body["id"] for body in answer["organisations"]} == {step["to"]["id"] for step in answer["steps"]}
    assert not answer["truncated"]


@each_category
def test_what_is_unknown_is_counted(register: Register, category: str) -> None:
    answer = register.answer(category)
    disclosures = [
        step
        for step in answer["steps"]
        if step["flow_kind"] == "disclosure"
        and all(step[end]["id"].startswith("organisation/") for end in ("from", "to"))
        and step["mandates"] == []
    ]
    assert answer["unknown"]["disclosures_without_mandate"] == len(disclosures)
    shown = {flow for step in answer["steps"] for flow in step["flows"]}
    shown |= {item["flow"] for denial in answer["denied"] for item in denial["covers"]}
    holders = {open_end(flow) for flow in register.flows.values() if flow.id in shown and not flow.carries}
    without = [f for f in register.flows.values() if not f.denied and not f.carries and open_end(f) in holders]
    assert answer["unknown"]["flows_without_categories"] == len(without)


def open_end(flow: Flow) -> str:
    """Return the body that holds what a flow without named data may carry."""
    return flow.start if flow.start.startswith("organisation/") else flow.end


@each_category
def test_a_mandate_of_a_body_that_ended_is_in_doubt(register: Register, category: str) -> None:
    for step in register.answer(category)["steps"]:
        for held in step["mandates"]:
            if held["id"].startswith("mandate/vtc-") and register.graph.nodes[held["id"]].get("valid_to") is None:
                assert held["valid_on"] is None
                assert VTC_ENDED in held["why"]


def test_a_mandate_held_while_its_body_did(register: Register) -> None:
    held = {}
    for on in DAYS:
        step = the_step(register.on(on), "organisation/agodi", KIND_EN_GEZIN)
        assert (step["certainty"], step["permitted"], step["depth"]) == ("stated", True, 1)
        [mandate] = step["mandates"]
        assert mandate["id"] == DATED_MANDATE
        assert bool(mandate["why"]) == (mandate["valid_on"] is not True)
        held[on] = mandate["valid_on"]
    assert held == {"2017-12-19": False, "2017-12-20": True, "2018-06-25": True, VTC_ENDED: None, ON: None}


# The same, however it came about


@pytest.mark.neo4j
@each_category
def test_both_engines_answer_alike(both_registers: tuple[Register, Register], category: str) -> None:
    one, other = (register.answer(category) for register in both_registers)
    assert one["steps"] != []
    assert one == other


@pytest.mark.neo4j
def test_both_engines_hold_the_same_register(both_registers: tuple[Register, Register]) -> None:
    one, other = both_registers
    assert one.graph == other.graph


def test_the_order_of_importing_changes_no_answer(store: Store, register: Register, files: list[Path]) -> None:
    other = made(store, files[::-1])
    assert list(other.readings) == list(register.readings)[::-1]
    assert other.graph == register.graph
    assert other.where == register.where
    assert other.touched == register.touched


def test_a_second_import_changes_nothing(register: Register, files: list[Path]) -> None:
    assert [(report.status, report.new, report.retracted) for report in register.again] == [
        ("unchanged", 0, 0) for _ in files
    ]
    assert register.afterwards == (register.graph, register.ledger)
