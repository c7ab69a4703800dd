"""What persons decide: it outranks the sources, outlives what it judged, and can be taken back."""

import dataclasses
from typing import Any

import pytest

from ropa.claims.decide import Verdict
from ropa.errors import UnknownName, UserError
from ropa.importing.decide import Decided, Ruling, decide
from ropa.importing.run import Request, record
from ropa.questions.current import register_now
from ropa.questions.flow_answer import Named
from ropa.questions.names import resolve_organisation
from ropa.store.connection import Store
from ropa.store.schema import prepare
from tests.contract.test_importing import READ, assert_rebuilds, standing, take_in
from tests.generated import STATEMENTS, sources

_A, _B = "Functionaris A (voorbeeld)", "Functionaris B (voorbeeld)"
_FLOW = "data-flow/betrokkene--voorbeeldfonds-noord--collection--algemeen"
_BODY = "organisation/voorbeeldfonds-noord"


def judge(store: Store, fact: str, verdict: Verdict, by: str = _A, **more: Any) -> Decided:  # noqa: ANN401 - options
    return decide(store, Ruling(fact, verdict, by, "zo staat het in het contract", **more))


def value(store: Store, fact: str) -> object:
    node, field = fact.split("#")
    return standing(store).nodes[node].get(field)


def period(store: Store) -> str:
    """Return the fact that a retention period has its term."""
    node = next(node for node in sorted(standing(store).nodes) if node.startswith("retention-period/"))
    return f"{node}#term"


def test_a_correction_outlives_a_new_version_a_better_reader_and_a_rebuild(store: Store) -> None:
    prepare(store)
    source = sources()[0]
    take_in(store, source)
    fact = period(store)
    judge(store, fact, Verdict.CORRECT, value="P7Y")
    assert value(store, fact) == "P7Y"
    assert_rebuilds(store)

    take_in(store, sources()[STATEMENTS])
    assert value(store, fact) == "P7Y"
    assert_rebuilds(store)

    importer, extraction = READ[sources()[STATEMENTS].sha256]

    class Better:
        name = importer.name
        version = f"{importer.version}+1"
        identify = importer.identify
        extract = importer.extract

    silent = dataclasses.replace(extraction, said=tuple(said for said in extraction.said if said.field != "term"))
    record(store, sources()[STATEMENTS], Better(), silent, Request(), "statement-0.v2.md")
    assert value(store, fact) == "P7Y"
    assert_rebuilds(store)


def test_of_two_persons_the_later_holds_both_are_shown_and_withdrawing_restores(store: Store) -> None:
    prepare(store)
    take_in(store, sources()[0])
    fact = period(store)
    read = value(store, fact)
    before = standing(store)
    judge(store, fact, Verdict.CORRECT, value="P7Y")
    second = judge(store, fact, Verdict.CORRECT, _B, value="P8Y")
    assert value(store, fact) == "P8Y"
    assert [(held.by, held.value, held.judged) for held in second.before] == [(_A, "P7Y", read)]
    judge(store, fact, Verdict.WITHDRAW, _A)
    assert value(store, fact) == "P7Y"
    judge(store, fact, Verdict.WITHDRAW, _B)
    assert standing(store) == before
    with pytest.raises(UserError, match="no decision on this fact stands"):
        judge(store, fact, Verdict.WITHDRAW)


def test_a_source_that_comes_to_say_otherwise_is_named(store: Store) -> None:
    prepare(store)
    take_in(store, sources()[0])
    fact = period(store)
    node = fact.split("#", maxsplit=1)[0]
    judge(store, fact, Verdict.CORRECT, value="P7Y")
    assert "unlike_sources" not in standing(store).nodes[node]
    importer, extraction = READ[sources()[0].sha256]
    terms = tuple(dataclasses.replace(said, value="P99Y") if said.field == "term" else said for said in extraction.said)
    record(store, sources()[20], importer, dataclasses.replace(extraction, said=terms), Request(), sources()[20].name)
    assert standing(store).nodes[node]["unlike_sources"] == ("term",)
    assert value(store, fact) == "P7Y"
    assert_rebuilds(store)


def test_an_edge_is_rejected_corrected_and_stated(store: Store) -> None:
    prepare(store)
    take_in(store, sources()[0])
    graph = standing(store)
    _, flow, end = next(key for key in sorted(graph.edges) if key[0] == "TO" and key[2] != _BODY)
    judge(store, f"{flow}#to={end}", Verdict.CORRECT, other=_BODY)
    assert {key[2] for key in standing(store).edges if key[:2] == ("TO", flow)} == {_BODY}
    judge(store, f"{flow}#to={end}", Verdict.WITHDRAW)
    assert standing(store) == graph
    judge(store, f"{flow}#to={end}", Verdict.REJECT)
    assert not any(key[:2] == ("TO", flow) for key in standing(store).edges)
    judge(store, f"{flow}#carries=data-category/sociale-contacten", Verdict.STATE)
    assert standing(store).edges["CARRIES", flow, "data-category/sociale-contacten"] == {"decided": True}
    assert_rebuilds(store)
    _, quotes = register_now(store)
    (citation,) = quotes.of_fact(flow, "carries", "data-category/sociale-contacten")
    assert (citation.quote, citation.title) == ("zo staat het in het contract", _A)


def test_two_names_of_one_body_become_one_thing_and_two_again(store: Store) -> None:
    prepare(store)
    for source in sources()[:8]:
        take_in(store, source)
    before = standing(store)
    other = "organisation/voorbeeldfonds-zuid"
    judge(store, f"{other}#same={_BODY}", Verdict.SAME)
    merged = standing(store)
    assert other not in merged.nodes
    assert merged.nodes[_BODY]["united"] == (other,)
    one, also = merged.nodes[_BODY], merged.nodes[_BODY]["also"]
    assert isinstance(also, tuple)
    assert {one["name"], *also} == {"Voorbeeldfonds Noord", "Voorbeeldfonds Zuid"}
    assert not any(other in key for key in merged.edges)
    led = {key[1] for key in before.edges if key[2] == other and key[0] in ("FROM", "TO")}
    assert led
    assert led <= {key[1] for key in merged.edges if key[2] == _BODY}
    assert_rebuilds(store)
    for text in (other, "Voorbeeldfonds Zuid", "Voorbeeldfonds Noord", _BODY):
        assert resolve_organisation(store, text) == Named(_BODY, str(one["name"]))
    judge(store, f"{_BODY}#same={other}", Verdict.WITHDRAW)
    assert resolve_organisation(store, other) == Named(other, "Voorbeeldfonds Zuid")
    assert standing(store) == before
    assert_rebuilds(store)


def test_who_says_that_two_are_not_one_parts_what_another_put_together(store: Store) -> None:
    prepare(store)
    for source in sources()[:8]:
        take_in(store, source)
    apart = standing(store)
    fact = f"{_BODY}#same=organisation/voorbeeldfonds-zuid"
    judge(store, fact, Verdict.SAME)
    together = standing(store)
    assert together != apart
    judge(store, fact, Verdict.NOT_THE_SAME, _B)
    assert standing(store) == apart
    judge(store, fact, Verdict.WITHDRAW, _B)
    assert standing(store) == together
    assert_rebuilds(store)


def test_what_is_not_there_is_left_out_with_all_that_leads_to_it_and_comes_back(store: Store) -> None:
    prepare(store)
    for source in sources()[:4]:
        take_in(store, source)
    before = standing(store)
    node = "data-category/identificatiegegevens"
    assert any(node == key[2] for key in before.edges)
    judge(store, f"{node}#exists", Verdict.REJECT)
    assert node not in standing(store).nodes
    assert_rebuilds(store)
    judge(store, f"{node}#exists", Verdict.WITHDRAW)
    assert standing(store) == before


def test_a_person_brings_in_what_no_source_names_and_takes_it_out_again(store: Store) -> None:
    prepare(store)
    take_in(store, sources()[0])
    before = standing(store)
    contact = "contact/voorbeeldfonds-noord--functionaris"
    with pytest.raises(UserError, match=f"bring it in: ropa decide {contact}#name state"):
        judge(store, f"{_BODY}#reached_at={contact}", Verdict.STATE)
    judge(store, f"{contact}#name", Verdict.STATE, value="functionaris@voorbeeldfonds-noord.example")
    judge(store, f"{contact}#role", Verdict.STATE, value="dpo")
    judge(store, f"{_BODY}#reached_at={contact}", Verdict.STATE)
    after = standing(store)
    assert after.nodes[contact]["role"] == "dpo"
    assert ("REACHED_AT", _BODY, contact) in after.edges
    assert_rebuilds(store)
    for fact in (f"{_BODY}#reached_at={contact}", f"{contact}#role", f"{contact}#name"):
        judge(store, fact, Verdict.WITHDRAW)
    assert standing(store) == before


@pytest.mark.parametrize(
    ("fact", "verdict", "more", "said"),
    [
        ("no fact", Verdict.CONFIRM, {}, "is no fact"),
        ("nothing/here#name", Verdict.CONFIRM, {}, "is no id of the register"),
        (f"{_BODY}#naam", Verdict.CONFIRM, {}, "has no field «naam»"),
        (f"{_BODY}#run_by", Verdict.CONFIRM, {}, "say which thing it leads to"),
        (f"{_BODY}#run_by=data-category/naam", Verdict.STATE, {}, "it cannot lead to data-category/naam"),
        (f"{_BODY}#run_by={_BODY}", Verdict.STATE, {}, "both ends are one thing"),
        ("organisation/nobody#address", Verdict.STATE, {"value": "x"}, "the register holds no such thing"),
        ("organisation/No Body#name", Verdict.STATE, {"value": "x"}, "is no id of the register"),
        ("organisation/nobody'#name", Verdict.STATE, {"value": "x"}, "the register holds no such thing"),
        (f"{_BODY}#address", Verdict.CONFIRM, {}, "holds no value that you could confirm"),
        (f"{_BODY}#address", Verdict.STATE, {}, "needs the value"),
        (f"{_BODY}#name", Verdict.REJECT, {"value": "x"}, "takes no --value"),
        (f"{_BODY}#public", Verdict.STATE, {"value": "perhaps"}, "give true or false"),
        (f"{_FLOW}#flow_kind", Verdict.CORRECT, {"value": "gift"}, "give one of"),
        (f"{_BODY}#run_by=organisation/voorbeeldfonds-zuid", Verdict.CONFIRM, {}, "nobody says so"),
        (f"{_BODY}#exists", Verdict.CONFIRM, {}, "can be rejected"),
        (f"{_BODY}#same=organisation/voorbeeldfonds-zuid", Verdict.CONFIRM, {}, "does not go with this fact"),
        (f"{_BODY}#R01", Verdict.WAIVE, {}, "--until"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused_and_changes_nothing(
    arcadedb_store: Store, fact: str, verdict: Verdict, more: dict[str, str], said: str
) -> None:
    prepare(arcadedb_store)
    for source in sources()[:2]:
        take_in(arcadedb_store, source)
    before = standing(arcadedb_store)
    with pytest.raises(UserError, match=said.replace("(", r"\(")) as refusal:
        judge(arcadedb_store, fact, verdict, **more)
    assert standing(arcadedb_store) == before
    assert not isinstance(refusal.value, UnknownName) or refusal.value.candidates
