"""Every hand-written question to the store gives the same rows on both engines, and none of them is empty."""

import json
import re
from typing import Any

import pytest

from ropa.importing.importer import Source
from ropa.store import ledger, projection, queries, restoring
from ropa.store.connection import Store
from ropa.store.schema import REGISTER_ID, prepare
from tests.contract.test_importing import take_in
from tests.generated import STATEMENTS, sources

WITHOUT_DATA = Source(
    "without-data.txt",
    b"Het Voorbeeldfonds Oost is verantwoordelijk voor de verwerking.\n\nWij doen een beroep op Smals als verwerker.\n",
)
"""A statement of a flow that names no data."""
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
STARTS_AT = {
    "activities_using": "data-category/",
    "category_neighbours": "data-category/",
    "citations": "data-flow/",
    "controller_things": "organisation/",
    "denials_of_senders": "organisation/",
    "document_versions": "document/",
    "first_led_to": "organisation/",
    "flow_rows": "data-flow/",
    "flows_carrying": "data-category/",
    "open_flows_of_activities": "processing-activity/",
    "open_flows_of_holders": "organisation/",
    "organisations": "organisation/",
    "parts_of_activities": "processing-activity/",
    "persons": "data-subject-category/",
    "recorded_of": "data-flow/",
    "words_of": "data-flow/",
}


def ordered(value: Any) -> Any:  # noqa: ANN401 - whatever a question answers
    """Return lists inside the answer in one order, since engines collect in any, and each instant as such."""
    if isinstance(value, list):
        return sorted((ordered(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
    return "an instant" if isinstance(value, str) and INSTANT.fullmatch(value) else value


def test_every_question_is_asked_here() -> None:
    assert sorted((*STARTS_AT, "register_state")) == queries.names()
    assert all(queries.heading(name).endswith("?") for name in queries.names())


def answer(store: Store, name: str, ids: list[str]) -> Any:  # noqa: ANN401 - whatever a question answers
    return ordered(store.read(lambda tx: queries.collected(tx, name, ids=ids, limit=10_000)))


def test_the_state_of_the_register_is_its_last_change_and_what_fills_it(store: Store) -> None:
    def state() -> list[Any]:
        return store.read(lambda tx: queries.collected(tx, "register_state", ids=[REGISTER_ID]))

    prepare(store)
    assert state() == [[None, None]]
    mark = restoring.begin(store, "backup.jsonl")
    assert state() == [[store.read(ledger.last_change), mark]]
    store.write(restoring.end)
    take_in(store, sources()[0])
    assert state() == [[store.read(ledger.last_change), None]]


@pytest.mark.neo4j
def test_both_engines_answer_alike(both_stores: tuple[Store, Store]) -> None:
    answers = []
    for store in both_stores:
        prepare(store)
        for source in (*sources()[:12], *sources()[STATEMENTS : STATEMENTS + 2], *sources()[-4:], WITHOUT_DATA):
            take_in(store, source)
        things = sorted(store.read(projection.read_all).nodes)
        things += store.read(lambda tx: tx.run("MATCH (d:Document) RETURN d.id AS id").value("id"))
        answers.append(
            {
                name: answer(store, name, [thing for thing in things if thing.startswith(start)])
                for name, start in STARTS_AT.items()
            }
        )
    assert answers[0] == answers[1]
    assert [name for name, rows in answers[0].items() if not rows] == []
