"""Whatever a source says stands in linked data as a literal: never an address, a prefix or a statement of its own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef

from ropa.claims.book import Book
from ropa.errors import UserError
from ropa.export.linked.linked import linked
from ropa.export.linked.nodes import Nodes, literal
from ropa.export.linked.request import BASE, LinkedRequest
from tests.contract.linked_sample import ACTIVITY, ON, SPEECH, StatedInDutch, complete

pytestmark = pytest.mark.filterwarnings("ignore:(ConjunctiveGraph|Dataset):DeprecationWarning")  # rdflib of itself

TITLE = URIRef("http://purl.org/dc/terms/title")
TERMS = [("belgif", ".jsonld"), ("dpv", ".jsonld"), ("dpv", ".ttl")]
HOSTILE = (
    "https://example.org/evil",
    "javascript:alert(1)",
    "dpv:Process",
    "_:b0",
    '" . <https://example.org/a> <https://example.org/b> "c',
    '""" . }',
    "\\u0022 \\",
    "\r\n@prefix dpv: <https://example.org/> .",
    '{"@id": "https://example.org/evil"}',
    "@context",
    "</script><script>alert(1)</script>",
)


def facts(text: str, wanted: tuple[str, str]) -> Graph:
    """Return what is read back of a register whose activity has this name and description."""
    graph = complete()
    graph.nodes[ACTIVITY] |= {"name": text, "description": text}
    content = linked(Book(graph), StatedInDutch(), SPEECH, wanted, LinkedRequest(None, ON))
    return Graph().parse(data=content, format="turtle" if wanted[1] == ".ttl" else "json-ld")


@pytest.mark.parametrize("wanted", TERMS, ids="".join)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_literal(text: str, wanted: tuple[str, str]) -> None:
    plain, hostile = facts("Klanten", wanted), facts(text, wanted)
    assert set(hostile.objects(URIRef(BASE + ACTIVITY), TITLE)) == {Literal(text, lang="nl")}
    assert {part for fact in hostile for part in fact if isinstance(part, URIRef)} == {
        part for fact in plain for part in fact if isinstance(part, URIRef)
    }
    assert len(hostile) == len(plain)


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1), st.sampled_from(TERMS))
def test_any_text_comes_back_as_it_was(text: str, wanted: tuple[str, str]) -> None:
    found = facts(text, wanted)
    assert set(found.objects(URIRef(BASE + ACTIVITY), TITLE)) == {Literal(literal(text), lang="nl")}


@given(st.text(st.characters(codec="utf-8")))
def test_an_id_cannot_leave_its_base(text: str) -> None:
    address = Nodes(BASE).address("purpose", text)
    assert address.startswith(f"{BASE}purpose/")
    assert set(address) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%:")


@pytest.mark.parametrize(
    "base", ["", "register", "javascript:x/", "https://example.org/a b/", "https://example.org/>", "urn:", "https://x"]
)
def test_what_cannot_begin_an_address_is_refused(base: str) -> None:
    with pytest.raises(UserError, match="cannot begin an address"):
        LinkedRequest(None, ON, base=base)


@pytest.mark.parametrize("base", ["https://example.org/register/", "http://example.org/r#", "urn:example:"])
def test_a_base_ends_where_an_id_may_begin(base: str) -> None:
    assert LinkedRequest(None, ON, base=base).base == base
