"""The registers of generated sources: the same on both engines, each whole by itself, every value with its words."""

import pytest

from ropa.claims.book import Book
from ropa.demonstration import sources as demonstration
from ropa.importing.importer import Source
from ropa.importing.rebuild import merged
from ropa.questions.coverage import coverage, coverage_of
from ropa.questions.evidence import Quotes
from ropa.questions.register import RegisterRequest, register, register_of
from ropa.questions.register_answer import ActivityRow
from ropa.questions.retention import RetentionRequest, retention
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.schema import prepare
from tests.contract.test_importing import take_in
from tests.generated import STATEMENTS, sources

ON = "2026-01-01"
FIELDS = (
    "purposes",
    "subjects",
    "categories",
    "recipients",
    "denials",
    "transfers",
    "retention",
    "measures",
    "rights",
    "systems",
    "contacts",
    "assessments",
)


def fill(store: Store) -> None:
    prepare(store)
    real = [Source(path.name, path.read_bytes()) for path in demonstration() if path.suffix in {".txt", ".html"}]
    for source in (*real, *sources()[:10], *sources()[STATEMENTS : STATEMENTS + 2], *sources()[-3:]):
        take_in(store, source)


def uncited(row: ActivityRow) -> list[str]:
    return [value.id for field in FIELDS for value in getattr(row, field) if not value.evidence]


def test_the_register_of_one_controller_is_that_among_all(store: Store) -> None:
    fill(store)
    whole = register(store, RegisterRequest(None, ON))
    assert len(whole.controllers) >= 8
    for item in whole.controllers:
        alone = register(store, RegisterRequest(item.controller.id, ON))
        assert alone.controllers == (item,)
    rows = [row for item in whole.controllers for row in item.activities]
    assert [found for row in rows if (found := uncited(row))] == []
    stated = {field for row in rows for field in FIELDS if getattr(row, field)}
    assert set(FIELDS) - stated == {"assessments"}
    assert any(item.processing_for for item in whole.controllers)


def test_the_register_in_the_store_is_the_one_merged_in_memory(store: Store) -> None:
    fill(store)
    book = Book(store.read(merged))
    evidence = Quotes(store.read(ledger.all_claims), store.read(ledger.documents))
    assert register(store, RegisterRequest(None, ON)) == register_of(book, evidence, RegisterRequest(None, ON))
    assert coverage(store, ON) == coverage_of(book, evidence, ON)


def test_a_body_that_the_register_does_not_know_has_its_name_and_nothing_else(store: Store) -> None:
    prepare(store)
    found = register(store, RegisterRequest("organisation/kidslife", ON)).controllers
    assert [(item.controller.name, item.activities, item.processing_for) for item in found] == [("KidsLife", (), ())]


@pytest.mark.neo4j
def test_both_engines_tell_the_same(both_stores: tuple[Store, Store]) -> None:
    answers = []
    for store in both_stores:
        fill(store)
        answers.append(
            (
                register(store, RegisterRequest(None, ON)),
                coverage(store, ON),
                retention(store, RetentionRequest(None, ON, "2024-02-29")),
            )
        )
    assert answers[0] == answers[1]
    assert answers[0][1].disclosures_without_mandate
    assert {"2029-02-28", "2034-02-28"} <= {item.last_day for item in answers[0][2].periods}
