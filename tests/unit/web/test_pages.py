import dataclasses

import pytest
from starlette.datastructures import State
from starlette.requests import Request

from ropa.claims.book import Book
from ropa.claims.document import Document
from ropa.claims.frozen_version import FrozenVersion
from ropa.claims.graph import Graph
from ropa.questions.flow_answer import FlowAnswer, Named
from ropa.web.access import Access
from ropa.web.flow_page import Asked, flow_page
from ropa.web.overview import overview
from ropa.web.overview_page import overview_page
from tests.unit.cli.answers import answer, nothing
from tests.unit.web.test_html import HOSTILE, Seen

LANGUAGES = ("en", "nl", "fr")
ASKED = Asked(HOSTILE, HOSTILE, "2026-01-01", 6)


class App:
    """The part of an application that pages look at."""

    state = State({"access": Access("token")})


def request(language: str) -> Request:
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/flow",
        "query_string": f"language={language}&x=%22%3E%3Cscript%3E".encode(),
        "headers": [(b"host", b"localhost")],
        "app": App(),
    }
    return Request(scope)


def seen(content: bytes) -> Seen:
    reader = Seen()
    reader.feed(content.decode())
    reader.close()
    return reader


def hostile(found: FlowAnswer) -> FlowAnswer:
    """Return an answer in which every name and word is hostile."""
    steps = tuple(
        dataclasses.replace(
            step,
            from_=dataclasses.replace(step.from_, name=HOSTILE),
            to=dataclasses.replace(step.to, name=HOSTILE),
            categories=(Named("data-category/x", HOSTILE),),
            mandates=tuple(dataclasses.replace(mandate, reference=HOSTILE) for mandate in step.mandates),
            condition=HOSTILE,
            because=HOSTILE,
            country=HOSTILE,
            evidence=tuple(dataclasses.replace(one, quote=HOSTILE, title=HOSTILE) for one in step.evidence),
        )
        for step in found.steps
    )
    denied = tuple(dataclasses.replace(one, from_=Named("organisation/x", HOSTILE)) for one in found.denied)
    origins = tuple(dataclasses.replace(origin, name=HOSTILE) for origin in found.origins)
    question = dataclasses.replace(found.question, label=HOSTILE)
    return dataclasses.replace(found, question=question, steps=steps, denied=denied, origins=origins)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_change_nothing_of_a_page_but_its_words(language: str) -> None:
    plain = seen(bytes(flow_page(request(language), Asked("naam", "KSZ", "2026-01-01", 6), answer()).body))
    found = seen(bytes(flow_page(request(language), ASKED, hostile(answer())).body))
    assert [tag for tag, _ in found.tags if tag != "text"] == [tag for tag, _ in plain.tags if tag != "text"]
    assert found.text.count("<script>alert(1)</script>") > 20
    names = {name for _, attributes in found.tags for name in attributes}
    assert names == {name for _, attributes in plain.tags for name in attributes}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_flow_tells_all_that_the_answer_has(language: str) -> None:
    text = seen(bytes(flow_page(request(language), Asked("naam", None, "2026-01-31", 6), answer()).body)).text
    told = ("Body A", "Body B", "VTC nr. 1/2017", "VTC nr. 2/2017", "paying", "if you agree", "Privacy Shield", "adres")
    assert [word for word in (*told, "buiten de EER", "never to others", "it is part of it") if word not in text] == []


def test_a_page_of_nothing_says_so() -> None:
    text = seen(bytes(flow_page(request("en"), ASKED, nothing()).body)).text
    assert "No document in the register speaks of a flow that carries it, or may carry it." in text


def document(number: int, **changes: str | bool | None) -> Document:
    made = Document(
        id=f"document/{number}",
        series=f"series-{number}",
        title=f"Statement {number}",
        publisher="organisation/x",
        publisher_name="Example body",
        origin="x.txt",
        version=None,
        version_date=None,
        language="nl",
        sha256=f"{number:064}",
        name="x.txt",
        importer="statement 1",
        vocabulary="1",
        read_at="2026-01-01T00:00:00.000000Z",
    )
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


def book() -> Book:
    graph = Graph()
    graph.nodes |= {
        "organisation/x": {"name": HOSTILE},
        "organisation/y": {"name": "Other example"},
        "processing-activity/1": {"name": "paying"},
        "processing-activity/2": {"name": "asking"},
        "processing-activity/3": {"name": "all of it", "general": True},
        "data-category/naam": {"name": "Naam"},
        "data-category/adres": {"name": "Adres"},
        "data-flow/1": {"flow_kind": "disclosure"},
    }
    graph.edges |= {
        ("CONTROLLED_BY", "processing-activity/1", "organisation/x"): {},
        ("CONTROLLED_BY", "processing-activity/2", "organisation/x"): {},
        ("CONTROLLED_BY", "processing-activity/3", "organisation/x"): {},
        ("CONTROLLED_BY", "processing-activity/2", "organisation/y"): {},
        ("CARRIES", "data-flow/1", "data-category/naam"): {},
    }
    return Book(graph)


def test_the_overview_counts_what_is_there() -> None:
    erased = document(3, erased=True)
    found = overview([document(1), document(2), erased], book(), "2026-01-01")
    assert [one.id for one in found.documents] == ["document/1", "document/2"]
    assert found.counted[0] == ("ProcessingActivity", 3)
    assert [(body.id, number) for body, number in found.controllers] == [("organisation/x", 2), ("organisation/y", 1)]
    assert [category.id for category in found.categories] == ["data-category/naam"]
    assert found.missing[0][0].severity == "error"
    assert all(number > 0 for _, number in found.missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_leads_to_the_frozen_versions(language: str) -> None:
    days = "2026-01-01", "2026-01-02"
    frozen = FrozenVersion("organisation/x", "2025", "A Person", HOSTILE, days[0], "0" * 64, "1", "2", days[1])
    without, found = (
        seen(bytes(overview_page(request(language), overview([document(1)], book(), "2026-01-01", versions)).body))
        for versions in ([], [frozen])
    )
    assert found.text.count("<script>alert(1)</script>") == without.text.count("<script>alert(1)</script>") + 2
    assert [tag for tag, _ in found.tags if tag in ("script", "img")] == []
    address = f"/export/art30-controller.xlsx?controller=organisation%2Fx&version=2025&language={language}"
    assert address in [attributes["href"] for tag, attributes in found.tags if tag == "a"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_names_stay_words_in_the_overview(language: str) -> None:
    documents = [document(number, title=HOSTILE, publisher_name=HOSTILE) for number in range(20)]
    found = seen(bytes(overview_page(request(language), overview(documents, book(), "2026-01-01")).body))
    assert [tag for tag, _ in found.tags if tag in ("script", "img")] == []
    assert found.text.count("<script>alert(1)</script>") == 25


def test_an_empty_register_says_how_to_begin() -> None:
    found = overview_page(request("nl"), overview([], Book(Graph()), "2026-01-01"))
    assert "ropa import PATH…" in seen(bytes(found.body)).text
