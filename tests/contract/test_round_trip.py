"""A register that was exported, taken into an empty register: the same record, field for field, citing the workbook."""

import dataclasses
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from importers.exported import IMPORTER
from importers.exported.heads import ACCOUNT, EVERYBODY, HEADS, LANGUAGES
from ropa.claims.book import Book
from ropa.claims.decide import Verdict
from ropa.claims.known import known
from ropa.errors import UserError
from ropa.export import words
from ropa.export.layouts import layout
from ropa.export.ledger_facts import INSTANT
from ropa.export.request import ExportRequest
from ropa.importing.decide import Ruling, decide
from ropa.importing.discover import importer_for
from ropa.importing.importer import Options, Source
from ropa.questions.current import register_now
from ropa.questions.register import RegisterRequest, controllers, register
from ropa.store.connection import Store
from ropa.store.schema import prepare
from tests.contract.test_export import fill, stored
from tests.contract.test_importing import assert_rebuilds, empty, standing, take_in
from tests.generated import sources

BY = "Functionaris A (voorbeeld)"
ON = "2026-01-01"
STAMP = "2026-01-01T10:00:00Z"
_FEW = settings(
    max_examples=3,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def exported(store: Store, controller: str | None, language: str = "nl") -> Source:
    content = stored(store, ExportRequest("art30-controller", controller, ON, STAMP, language=language))
    return Source("register.xlsx", content)


def bare(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return an answer without its citations, which are the only thing that may differ."""
    if isinstance(value, dict):
        return {key: bare(held) for key, held in value.items() if key != "evidence"}
    return [bare(item) for item in value] if isinstance(value, list | tuple) else value


def record(store: Store, controller: str | None) -> Any:  # noqa: ANN401 - any JSON
    return bare(dataclasses.asdict(register(store, RegisterRequest(controller, ON, language="nl"))))


def places(value: Any) -> set[tuple[str, str]]:  # noqa: ANN401 - any JSON
    """Return the document and the place of every citation in an answer."""
    if isinstance(value, dict):
        own = {(value["document"], value["place"])} if {"quote", "place"} <= value.keys() else set()
        return own.union(*(places(held) for held in value.values()))
    return set().union(*(places(item) for item in value)) if isinstance(value, list | tuple) else set()


def graph_of(store: Store) -> dict[str, Any]:
    """Return all things and edges with what a source or a person said of them, without what merging notes beside."""
    graph = standing(store)
    beside = {"speakers", "documents", "scopes", "conflicts", "judged", "unlike_sources", "decided", "also", "source"}
    things = {node: {k: v for k, v in held.items() if k not in beside} for node, held in graph.nodes.items()}
    edges = {edge: {k: v for k, v in held.items() if k not in beside} for edge, held in graph.edges.items()}
    return {"things": things, "edges": edges}


def assert_comes_back(store: Store, controller: str | None, language: str = "nl") -> None:
    """Export a register, take it into an empty one, and compare the two."""
    before, whole = record(store, controller), graph_of(store)
    source = exported(store, controller, language)
    empty(store)
    report = take_in(store, source)
    assert (report.importer, report.status, report.passed_over) == ("exported", "imported", ())
    assert record(store, controller) == before
    if controller is None:
        assert graph_of(store) == whole
    answer = dataclasses.asdict(register(store, RegisterRequest(controller, ON, language="nl")))
    cited = places(answer)
    assert {document for document, _ in cited} == {report.document}
    facts = IMPORTER.extract(source, Options()).view
    values = {f"{facts['sheet']}!{row['cell']}" for row in facts["facts"]}
    assert {place for _, place in cited} <= values
    assert_rebuilds(store)


def test_the_demonstration_register_comes_back_whole(store: Store) -> None:
    fill(store)
    assert len(record(store, None)["controllers"]) > 5
    assert_comes_back(store, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_register_of_one_controller_comes_back_in_every_language(arcadedb_store: Store, language: str) -> None:
    fill(arcadedb_store, "kidslife.html", "onderwijs-en-zorg.xlsx")
    assert_comes_back(arcadedb_store, "organisation/kidslife", language)


def decided(store: Store, data: st.DataObject) -> None:
    """Have a person correct, reject and state some things that no vocabulary knows."""
    graph = standing(store)
    book = Book(graph)
    activities = book.of_kind("ProcessingActivity")
    for text in data.draw(st.lists(_TEXTS, min_size=2, max_size=4, unique=True)):
        kind = data.draw(st.sampled_from(("retention-period/", "purpose/", "processing-activity/")))
        node = data.draw(st.sampled_from(sorted(one for one in graph.nodes if one.startswith(kind) and not known(one))))
        field = {"retention-period/": "criterion", "purpose/": "special_condition"}.get(kind, "description")
        decide(store, Ruling(f"{node}#{field}", Verdict.STATE, BY, "reden", text))
    activity = data.draw(st.sampled_from(activities))
    if uses := book.ends(activity, "USES"):
        decide(store, Ruling(f"{activity}#uses={uses[0]}", Verdict.REJECT, BY, "reden"))
    decide(store, Ruling(f"{activity}#uses=data-category/naam", Verdict.STATE, BY, "reden"))


_TEXTS = st.one_of(
    st.sampled_from(
        ("=1+1", "+32 2 000 00 00", "2025-01-31", "_x000D_ en _x005F_", "'x", "waar; niet", "€ 12 – ½", "007")
    ),
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=400),
)


@_FEW
@given(data=st.data())
def test_any_register_with_any_text_in_it_comes_back(store: Store, data: st.DataObject) -> None:
    empty(store)
    for number in data.draw(st.lists(st.integers(0, len(sources()) - 1), min_size=2, max_size=5, unique=True)):
        take_in(store, sources()[number])
    if not controllers(register_now(store)[0]):
        take_in(store, sources()[0])
    decided(store, data)
    body = data.draw(st.sampled_from((None, *controllers(register_now(store)[0]))))
    assert_comes_back(store, body)


def test_a_later_export_is_a_new_version_of_the_one_before(arcadedb_store: Store) -> None:
    prepare(arcadedb_store)
    take_in(arcadedb_store, sources()[0])
    body = "organisation/voorbeeldfonds-noord"
    first = exported(arcadedb_store, body)
    node = next(node for node in sorted(standing(arcadedb_store).nodes) if node.startswith("retention-period/"))
    decide(arcadedb_store, Ruling(f"{node}#term", Verdict.CORRECT, BY, "contract", "P7Y"))
    later = ExportRequest("art30-controller", body, ON, "2026-02-01T10:00:00Z")
    second, wanted = Source("anders.xlsx", stored(arcadedb_store, later)), record(arcadedb_store, body)
    empty(arcadedb_store)
    take_in(arcadedb_store, first)
    report = take_in(arcadedb_store, second)
    assert report.retracted > 0
    assert record(arcadedb_store, body) == wanted


def test_the_reader_knows_what_the_writer_writes() -> None:
    (facts,) = (sheet for sheet in layout("art30-controller").sheets if sheet.lines == "facts")
    for number, language in enumerate(LANGUAGES):
        written = {column.heading(language) for column in facts.columns}
        assert {heads[number] for heads in HEADS.values()} <= written
        labels = {text(language) for text in (*words.MANIFEST_FACTS, INSTANT)}
        assert {names[number] for names in ACCOUNT.values()} <= labels
        assert EVERYBODY[number] == words.EVERYBODY(language)


def test_a_workbook_of_ours_is_read_by_its_own_reader_and_damaged_rows_are_told(arcadedb_store: Store) -> None:
    prepare(arcadedb_store)
    take_in(arcadedb_store, sources()[0])
    source = exported(arcadedb_store, None)
    assert importer_for(source) is IMPORTER
    assert importer_for(sources()[-1]).name == "mandates"
    whole = IMPORTER.extract(source, Options())
    assert whole.left_out == ()
    text = source.data
    assert all(said.evidence.quote for said in whole.said)
    with pytest.raises(UserError):
        importer_for(Source("x.xlsx", text[:2000])).extract(Source("x.xlsx", text[:2000]), Options())
