"""The workbook of a past day is the one made then, byte for byte, whatever happened since; but for erasures."""

import datetime as dt
import itertools
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ropa.claims.claim import INSTANT
from ropa.export.request import ExportRequest
from ropa.importing.retract import retract
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.schema import prepare
from ropa.vocabulary.version import Edition
from tests.contract.test_export import sheets, stored
from tests.contract.test_importing import empty, take_in
from tests.generated import sources
from tests.histories import History

BY = "Functionaris A (voorbeeld)"
ON = "2026-01-01"
STAMP = "2026-01-01T10:00:00Z"
LAYOUTS = ("art30-controller", "gba-controller", "findings")
_FIRST = dt.datetime(2020, 1, 1, 12, tzinfo=dt.UTC)
_HISTORIES = settings(
    max_examples=2,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a history is long to make; its seed tells it all
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], str]:
    """Return what sets the computer's clock to noon of a day, and tells that day."""

    def put(day: int) -> str:
        moment = _FIRST + dt.timedelta(days=day)
        monkeypatch.setattr(ledger, "now", lambda: moment.strftime(INSTANT))
        return moment.date().isoformat()

    return put


def made(store: Store, layout: str, as_of: str | None = None) -> bytes:
    return stored(store, ExportRequest(layout, None, ON, STAMP, as_of))


def undated(content: bytes) -> dict[str, list[list[str]]]:
    """Return the texts of a workbook without those that tell as of which day it was made."""
    labels = (
        "Zoals vastgelegd op",
        "Zoals vastgelegd op het einde van",
        "Register, tijdstip van de laatste wijziging (UTC)",
    )
    hashes = "Andere bladen, SHA-256 van hun inhoud in volgorde"
    return {
        name: [row for row in rows if row[:1] not in [[label] for label in (*labels, hashes)]]
        for name, rows in sheets(content).items()
    }


@_HISTORIES
@given(seed=st.integers(0, 1_000_000))
def test_every_day_of_a_history_gives_the_bytes_of_then(store: Store, clock: Callable[[int], str], seed: int) -> None:
    clock(0)
    empty(store)
    then: dict[tuple[str, str], bytes] = {}
    stood: dict[str, bytes] = {}
    history = iter(History(seed, length=6).steps(store))
    for number in itertools.count(1):
        day = clock(number)
        if next(history, None) is None:
            break
        stood[day] = made(store, LAYOUTS[0])
        then |= {(day, layout): made(store, layout, day) for layout in LAYOUTS}
    assert len(stood) == 6
    assert len(set(stood.values())) > 1
    for (day, layout), content in then.items():
        assert made(store, layout, day) == content, (day, layout)
    for day, content in stood.items():
        assert undated(then[day, LAYOUTS[0]]) == undated(content), day


def test_a_day_before_what_was_erased_stays_and_the_days_after_name_what_they_lack(
    store: Store, clock: Callable[[int], str]
) -> None:
    clock(0)
    prepare(store)
    days: list[str] = []
    documents = []
    for number in (0, 8, 1):
        days.append(clock(len(days) + 1))
        documents.append(take_in(store, sources()[number]).document or "")
    before = {day: made(store, LAYOUTS[0], day) for day in days}
    clock(40)
    gone = retract(store, documents[1], by=BY, reason="een vergissing", erase=True).document
    after = {day: made(store, LAYOUTS[0], day) for day in days}
    assert after[days[0]] == before[days[0]]
    title = "Privacyverklaring 8 van Voorbeeldfonds Noord"
    for day in days[1:]:
        old, new = sheets(before[day]), sheets(after[day])
        assert any(title in text for row in old["Bronnen"] for text in row)
        assert [text for rows in new.values() for row in rows for text in row if title in text] == []
        assert [row[0] for row in new["Verantwoording"] if row and row[0] == gone] == [gone]
        kept = [row for row in old["Bronnen"] if not any(title in text for text in row)]
        assert [row for row in new["Bronnen"] if row not in kept] == []
        zuid = [[row for row in content["Register"] if row[0] == "Voorbeeldfonds Zuid"] for content in (old, new)]
        assert zuid[0] == zuid[1]


def test_the_account_names_both_editions_where_another_wrote_the_register_of_then(
    arcadedb_store: Store, clock: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = arcadedb_store
    clock(0)
    prepare(store)
    first = clock(1)
    monkeypatch.setattr(ledger, "this_edition", lambda: Edition("0.0.9", "0123456789abcdef"))
    take_in(store, sources()[0])
    monkeypatch.undo()
    take_in(store, sources()[1])
    now = {row[0]: row[1] for row in sheets(made(store, LAYOUTS[0]))["Verantwoording"] if len(row) == 2}
    old = {row[0]: row[1] for row in sheets(made(store, LAYOUTS[0], first))["Verantwoording"] if len(row) == 2}
    label = "Woordenlijsten, versie"
    assert old["Product"] == f"{now['Product']}; het register van toen werd geschreven met ropa 0.0.9"
    assert old[label] == f"{now[label]}; het register van toen werd geschreven met 0123456789abcdef"
    assert ";" not in now["Product"] + now[label]
