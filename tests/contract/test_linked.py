"""The register as linked data: the federal shapes hold, and what is read back is what the register holds."""

import collections
import re
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, SH, Graph, Literal, Namespace, URIRef

from ropa.claims.book import Book
from ropa.claims.graph import Graph as Register
from ropa.errors import UnknownName, UserError
from ropa.export.linked.linked import TERMS, export_linked, linked, linked_file
from ropa.export.linked.request import BASE, LinkedRequest
from ropa.importing.retract import retract
from ropa.questions.freeze import FreezeRequest, freeze
from ropa.questions.register import RegisterRequest, register
from ropa.questions.register_answer import RegisterAnswer
from ropa.store import ledger
from ropa.store.connection import Store
from tests.contract.linked_sample import HEALTH, ON, SPEECH, StatedInDutch, complete
from tests.contract.test_export import fill
from tests.neo4j.real_neo4j import emptied

pytestmark = pytest.mark.filterwarnings("ignore:(ConjunctiveGraph|Dataset):DeprecationWarning")  # rdflib of itself

SHAPES = Path(__file__).with_name("shapes") / "shacl-gdpr.ttl"
BE = Namespace("http://vocab.belgif.be/ns/gdpr#")
DPV = Namespace("https://w3id.org/dpv#")
DCT = Namespace("http://purl.org/dc/terms/")
ALL = LinkedRequest(None, ON)
NOT_HELD = {
    ("controller", "hasDPO"),
    ("controller", "hasResponsible"),
    ("controller", "isDPOInternal"),
    ("part", "dataCategory"),
    ("part", "isJuridical"),
    ("part", "isSensitive"),
    ("processing-activity", "finalityMain"),
    ("processing-activity", "hasPart"),
    ("processing-activity", "involvedParty"),
    ("processing-activity", "juridicalBase"),
    ("processing-activity", "startDate"),
    ("processor", "hasResponsible"),
    ("receiver", "hasContactPoint"),
    ("receiver", "receiverType"),
}
"""What the shapes ask for and the statements of the demonstration do not say of each of their things."""


@pytest.fixture(scope="module")
def filled(_open_arcadedb: Store) -> Store:
    """Return a store with the demonstration register."""
    store = emptied(_open_arcadedb)
    fill(store)
    return store


@pytest.fixture(scope="module")
def answer(filled: Store) -> RegisterAnswer:
    """Return the record of Article 30 that an export has to show."""
    return register(filled, RegisterRequest(None, ON))


@pytest.fixture(scope="module")
def federal(filled: Store) -> Graph:
    """Return what is read back of the federal export of the demonstration register."""
    return read(export_linked(filled, "belgif", ALL, ".jsonld"))


@pytest.fixture(scope="module")
def vocabulary(filled: Store) -> Graph:
    """Return what is read back of the same register in the terms of DPV."""
    return read(export_linked(filled, "dpv", ALL, ".jsonld"))


def read(content: bytes, form: str = "json-ld") -> Graph:
    return Graph().parse(data=content, format=form)


def sample(graph: Register, request: LinkedRequest = ALL, terms: str = "belgif") -> bytes:
    return linked(Book(graph), StatedInDutch(), SPEECH, (terms, ".jsonld"), request)


def violations(data: Graph) -> collections.Counter[tuple[str, str, str]]:
    """Return what the official shapes find: kind of thing, field and rule, counted."""
    _, report, _ = validate(data, shacl_graph=Graph().parse(SHAPES))
    assert isinstance(report, Graph)
    found: collections.Counter[tuple[str, str, str]] = collections.Counter()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        thing, field, rule = (
            str(report.value(result, part)) for part in (SH.focusNode, SH.resultPath, SH.sourceConstraintComponent)
        )
        found[thing.removeprefix(BASE).partition("/")[0], re.split("[#/]", field)[-1], rule.partition("#")[2]] += 1
    return found


def test_a_complete_activity_satisfies_the_federal_shapes() -> None:
    data = read(sample(complete(), LinkedRequest(None, ON, officer_internal=True)))
    assert violations(data) == {}
    kinds = ("Register", "DataTreatment", "DataTreatmentPart", "DataReceiverSpecific", "DataReceiverGeneric")
    assert {kind: len(set(data.subjects(RDF.type, BE[kind]))) for kind in kinds} == {
        "Register": 1,
        "DataTreatment": 1,
        "DataTreatmentPart": 2,
        "DataReceiverSpecific": 2,
        "DataReceiverGeneric": 1,
    }
    assert {str(value) for value in data.objects(None, BE.isDPOInternal)} == {"true"}


def test_the_shapes_find_what_a_complete_activity_loses() -> None:
    graph = complete()
    del graph.nodes["processing-activity/voorbeelddienst--klanten"]["in_force_from"]
    assert violations(read(sample(graph))) == {
        ("processing-activity", "startDate", "MinCountConstraintComponent"): 1,
        ("controller", "isDPOInternal", "MinCountConstraintComponent"): 1,
    }


def test_of_the_demonstration_only_what_nobody_states_is_wanting(federal: Graph, answer: RegisterAnswer) -> None:
    found = violations(federal)
    assert {(kind, field) for kind, field, _ in found} == NOT_HELD
    assert {rule for _, _, rule in found} == {"MinCountConstraintComponent"}
    undated = {row.id for item in answer.controllers for row in item.activities if row.in_force_from is None}
    assert found["processing-activity", "startDate", "MinCountConstraintComponent"] == len(undated)
    without_officer = [item for item in answer.controllers if not item.controller.officers]
    assert found["controller", "hasDPO", "MinCountConstraintComponent"] == len(without_officer)


def wanted(answer: RegisterAnswer) -> dict[str, set[tuple[str, str]]]:
    """Return what each activity holds, as pairs of ids."""
    rows = {row.id: row for item in answer.controllers for row in item.activities}.values()
    got = [(row.id, found) for row in rows for found in row.recipients]
    return {
        "activities": {(row.id, row.id) for row in rows},
        "purposes": {(row.id, purpose.id) for row in rows for purpose in row.purposes},
        "categories": {(row.id, found.id) for row in rows for found in row.categories}
        | {(row, item.id) for row, found in got if found.role == "recipient" for item in found.categories},
        "recipients": {(row, found.id) for row, found in got if found.role == "recipient"},
        "processors": {(row, found.id) for row, found in got if found.role == "processor"},
    }


def pairs(data: Graph, query: str) -> set[tuple[str, str]]:
    """Return the pairs of ids that a question to linked data finds."""
    names = {"be": BE, "dct": DCT, "dpv": DPV}
    rows = data.query(f"SELECT DISTINCT ?a ?b WHERE {{ {query} }}", initNs=names)
    return {(_id(row[0]), _id(row[1])) for row in rows}  # type: ignore[index] # a row of a SELECT


def _id(address: object) -> str:
    assert isinstance(address, URIRef)
    return str(address).removeprefix(BASE)


def test_the_federal_export_holds_what_the_register_holds(federal: Graph, answer: RegisterAnswer) -> None:
    found = {
        "activities": pairs(federal, "?register be:hasDataTreatment ?a . BIND (?a AS ?b)"),
        "purposes": pairs(federal, "?a a be:DataTreatment ; dct:relation ?b"),
        "categories": pairs(federal, "?a dct:hasPart/dct:subject ?b"),
        "recipients": pairs(federal, "?a dct:hasPart/be:hasDataReceiver ?b"),
        "processors": pairs(federal, "?a be:hasProcessor ?b"),
    }
    found["recipients"] = {(row, "/".join(_receiver(receiver, row))) for row, receiver in found["recipients"]}
    found["processors"] = {(row, body.replace("processor/", "organisation/")) for row, body in found["processors"]}
    assert found == wanted(answer)
    assert {name: bool(held) for name, held in found.items()} == dict.fromkeys(found, True)


def _receiver(receiver: str, activity: str) -> list[str]:
    """Return the id of a recipient from the address of it as the receiver of one activity."""
    return receiver.removeprefix(f"receiver/{activity.partition('/')[2]}/").split("/")[:2]


def test_the_export_in_dpv_holds_what_the_register_holds(vocabulary: Graph, answer: RegisterAnswer) -> None:
    assert {
        "activities": pairs(vocabulary, "?register dpv:hasProcess ?a . BIND (?a AS ?b)"),
        "purposes": pairs(vocabulary, "?a a dpv:Process ; dpv:hasPurpose ?b"),
        "categories": pairs(vocabulary, "?a a dpv:Process ; dpv:hasPersonalData ?b"),
        "recipients": pairs(vocabulary, "?a a dpv:Process ; dpv:hasRecipient ?b"),
        "processors": pairs(vocabulary, "?a a dpv:Process ; dpv:hasDataProcessor ?b"),
    } == wanted(answer)


def test_grounds_and_data_are_terms_of_dpv() -> None:
    data = read(sample(complete(), terms="dpv"))
    assert pairs_of(data, DPV.hasLegalBasis) == {"https://w3id.org/dpv/legal/eu/gdpr#A6-1-e"}
    health = URIRef(f"{BASE}{HEALTH}")
    assert (health, RDF.type, DPV.SpecialCategoryPersonalData) in data
    assert pairs_of(data, DPV.hasDuration) == {"P5Y"}


def pairs_of(data: Graph, field: URIRef) -> set[str]:
    return {str(value) for value in data.objects(None, field)}


def test_turtle_says_what_json_says_and_both_are_the_same_each_time(filled: Store, vocabulary: Graph) -> None:
    content = export_linked(filled, "dpv", ALL, ".ttl")
    assert set(read(content, "turtle")) == set(vocabulary)
    assert export_linked(filled, "dpv", ALL, ".ttl") == content
    assert export_linked(filled, "belgif", ALL, ".jsonld") == export_linked(filled, "belgif", ALL, ".jsonld")


def test_one_controller_and_a_base_of_ones_own(filled: Store) -> None:
    asked = LinkedRequest("organisation/kidslife", ON, base="https://example.org/register/")
    data = read(export_linked(filled, "belgif", asked, ".jsonld"))
    assert set(data.subjects(RDF.type, BE.Register)) == {URIRef("https://example.org/register/register/kidslife")}
    own = {str(thing) for thing in data.subjects() if "belgif" not in str(thing) and "europa" not in str(thing)}
    assert {thing.startswith("https://example.org/register/") for thing in own} == {True}


def test_texts_are_in_the_language_of_their_document(filled: Store) -> None:
    data = read(export_linked(filled, "belgif", ALL, ".jsonld"))
    titles = {title for thing in data.subjects(RDF.type, BE.DataTreatment) for title in data.objects(thing, DCT.title)}
    assert {title.language for title in titles if isinstance(title, Literal)} == {"nl"}


def test_a_file_of_another_kind_is_refused() -> None:
    with pytest.raises(UserError, match=r"belgif is not written as «\.ttl»; end the name with \.jsonld"):
        linked_file("belgif", ALL, Path("register.ttl"))
    assert linked_file("dpv", ALL, Path("register.ttl")) == Path("register.ttl")
    assert linked_file("dpv", ALL, None) == Path("dpv_all_2026-01-01.jsonld")


def test_a_frozen_version_is_written_as_it_was(filled: Store) -> None:
    body = "organisation/kidslife"
    freeze(filled, FreezeRequest(body, "the DPO", "yearly", ON, "handed-over"))
    now = {terms: export_linked(filled, terms, LinkedRequest(body, ON), ".jsonld") for terms in TERMS}
    (document,) = (one.id for one in filled.read(ledger.documents) if one.id.startswith("document/kidslife--"))
    retract(filled, document, by="the DPO", reason="imported by mistake")
    for terms, content in now.items():
        frozen = LinkedRequest(body, "2030-01-01", version="handed-over")
        assert export_linked(filled, terms, frozen, ".jsonld") == content
        assert export_linked(filled, terms, LinkedRequest(body, ON), ".jsonld") != content
    with pytest.raises(UnknownName, match="no version «other» was frozen; there are handed-over"):
        export_linked(filled, "dpv", LinkedRequest(body, ON, version="other"), ".jsonld")
    with pytest.raises(UserError, match="a frozen version is of one controller; name it"):
        export_linked(filled, "dpv", LinkedRequest(None, ON, version="handed-over"), ".jsonld")
