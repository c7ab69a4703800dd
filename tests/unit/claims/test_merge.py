"""Claims and the register that they make."""

import dataclasses
import random

from ropa.claims.authorise import derive
from ropa.claims.claim import Claim, Evidence, Place, Ref, Said
from ropa.claims.graph import Graph
from ropa.claims.identity import Context
from ropa.claims.merge import project
from ropa.claims.settle import settle

A, B = Ref("Organisation", ("Voorbeeldfonds",)), Ref("Organisation", ("Voorbeeldbank",))
FLOW = Ref("DataFlow", (A, B, "disclosure", False, "betaling"))
PUBLISHERS = {"document/a": Context("Voorbeeldfonds"), "document/b": Context("Voorbeeldbank")}


def evidence(start: int, confidence: float = 0.9) -> Evidence:
    return Evidence(f"words at {start}", Place(start, start + 5), "test", confidence)


def claims(*said: Said, document: str = "document/a") -> list[Claim]:
    return list(settle(said, document, PUBLISHERS[document], "2026-01-01T00:00:00.000000Z").claims)


def graph(found: list[Claim]) -> Graph:
    return project(found)


def test_a_flow_brings_its_ends_and_its_summary() -> None:
    made = graph(claims(Said(FLOW, "condition", "indien nodig", evidence(3))))
    flow = made.nodes["data-flow/voorbeeldfonds--voorbeeldbank--disclosure--betaling"]
    assert flow["ends"] == "organisation/voorbeeldfonds|organisation/voorbeeldbank"
    assert flow["open_end"] == "organisation/voorbeeldfonds"
    assert flow["names_data"] is False
    assert flow["documents"] == ("document/a",)
    assert flow["speakers"] == ("organisation/voorbeeldfonds",)
    assert flow["condition"] == "indien nodig"
    assert made.nodes["organisation/voorbeeldbank"]["name"] == "Voorbeeldbank"
    assert {edge[0] for edge in made.edges} == {"FROM", "TO"}


def test_a_denial_stands_under_its_sender() -> None:
    denial = Ref("DataFlow", (A, None, "disclosure", True, None))
    node = graph(claims(Said(denial, "condition", "nooit", evidence(1)))).nodes[
        "data-flow/voorbeeldfonds--any--disclosure--denied"
    ]
    assert node["denied_from"] == "organisation/voorbeeldfonds"
    assert "open_end" not in node


def test_contradicting_values_keep_the_surer_one_and_say_so() -> None:
    period = Ref("RetentionPeriod", (A, "dossier"))
    found = claims(Said(period, "term", "P10Y", evidence(1, 0.9)), Said(period, "term", "P5Y", evidence(9, 0.6)))
    node = graph(found).nodes["retention-period/voorbeeldfonds--dossier"]
    assert node["term"] == "P10Y"
    assert node["conflicts"] == ("term",)


def test_a_value_outside_its_closed_list_is_no_claim() -> None:
    purpose = Ref("Purpose", (A, "uitbetalen"))
    settled = settle([Said(purpose, "lawful_basis", "because", evidence(1))], "document/a", Context(), "now")
    assert [said.value for said in settled.without_meaning] == ["because"]
    assert {claim.field for claim in settled.claims} == {"controller", "name"}


def test_a_retracted_claim_makes_nothing() -> None:
    found = [
        dataclasses.replace(claim, retracted_at="2026-02-01T00:00:00.000000Z", retracted_why="version")
        for claim in claims(Said(FLOW, "condition", "indien nodig", evidence(3)))
    ]
    assert graph(found) == Graph()


def test_the_register_does_not_depend_on_the_order_of_claims() -> None:
    health = Ref("DataCategory", ("gezondheidsgegevens",))
    found = claims(
        Said(FLOW, "carries", health, evidence(1)),
        Said(FLOW, "condition", "indien nodig", evidence(3)),
        Said(Ref("ProcessingActivity", (A, "uitbetalen")), "uses", health, evidence(7)),
    ) + claims(Said(FLOW, "condition", "soms", evidence(4)), document="document/b")
    expected = graph(found)
    for seed in range(5):
        random.Random(seed).shuffle(found)  # noqa: S311 - an order, no secret
        assert graph(found) == expected


def test_a_grouping_of_a_document_holds_for_its_publisher() -> None:
    shoe, file = Ref("DataCategory", ("schoenmaat",)), Ref("DataCategory", ("klantenkaart",))
    made = graph(
        claims(Said(shoe, "broader", file, evidence(1)))
        + claims(Said(shoe, "broader", file, evidence(2)), document="document/b")
    )
    edge = made.edges["BROADER", "data-category/schoenmaat", "data-category/klantenkaart"]
    assert edge == {"source": "documents", "scopes": ("organisation/voorbeeldbank", "organisation/voorbeeldfonds")}


def test_a_known_category_brings_its_federal_parents() -> None:
    made = graph(claims(Said(FLOW, "carries", Ref("DataCategory", ("rijksregisternummer",)), evidence(1))))
    parents = {
        end for kind, start, end in made.edges if kind == "BROADER" and start == "data-category/rijksregisternummer"
    }
    assert "data-category/identificatiegegevens" in parents
    assert made.nodes["data-category/identificatiegegevens"]["code"] == "A"


def mandate(reference: str, receiver: Ref, *categories: str) -> list[Said]:
    subject = Ref("Mandate", (reference,))
    said = [Said(subject, "provider", A, evidence(1)), Said(subject, "receiver", receiver, evidence(2))]
    return said + [Said(subject, "covers", Ref("DataCategory", (name,)), evidence(3)) for name in categories]


def test_a_mandate_authorises_the_flows_of_its_parties_and_categories() -> None:
    carried = Ref("DataFlow", (A, B, "disclosure", False, "controle"))
    found = claims(
        Said(FLOW, "condition", "indien nodig", evidence(1)),
        Said(carried, "carries", Ref("DataCategory", ("rijksregisternummer",)), evidence(2)),
        *mandate("vtc-2017-1", B, "identificatiegegevens"),
        *mandate("vtc-2017-2", B, "gezondheidsgegevens"),
        *mandate("vtc-2017-3", Ref("Organisation", ("Voorbeeldinstelling",)), "identificatiegegevens"),
    )
    made = graph(found)
    derive(made)
    joined = {(start, end): p["certainty"] for (kind, start, end), p in made.edges.items() if kind == "AUTHORISED_BY"}
    stem = "data-flow/voorbeeldfonds--voorbeeldbank--disclosure--"
    assert joined == {
        (f"{stem}betaling", "mandate/vtc-2017-1"): "possible",
        (f"{stem}betaling", "mandate/vtc-2017-2"): "possible",
        (f"{stem}controle", "mandate/vtc-2017-1"): "stated",
    }
