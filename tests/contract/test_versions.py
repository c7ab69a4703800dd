"""Frozen versions of a register: kept in the ledger for good, shown again as they were, compared in words."""

import dataclasses
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ropa.claims.book import Book
from ropa.claims.decide import Verdict
from ropa.claims.frozen_version import FrozenVersion
from ropa.claims.ledger_line import read
from ropa.errors import UnknownName, UserError
from ropa.export.request import ExportRequest
from ropa.importing.decide import Ruling, decide
from ropa.importing.ledger_file import export_ledger, import_ledger
from ropa.importing.retract import retract
from ropa.questions.as_of import register_at
from ropa.questions.changes import changes_of_frozen
from ropa.questions.changes_answer import Change
from ropa.questions.changes_words import in_words
from ropa.questions.current import register_now
from ropa.questions.facts_compared import compared
from ropa.questions.freeze import FreezeRequest, freeze
from ropa.questions.register import RegisterRequest, controllers, register_of
from ropa.questions.scope import things_of
from ropa.questions.versions import versions
from ropa.questions.versions_words import state_words
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.frozen_versions import all_versions
from ropa.store.schema import prepare
from tests.contract.test_export import sheets, stored
from tests.contract.test_graphql import ask, data
from tests.contract.test_importing import assert_rebuilds, empty, standing, take_in
from tests.generated import sources
from tests.histories import History

BY = "Functionaris A (voorbeeld)"
NOORD = "organisation/voorbeeldfonds-noord"
ON = "2026-01-01"
STAMP = "2026-01-01T10:00:00Z"
_FEW = settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a history is long to make; its seed tells it all
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def frozen(store: Store, name: str | None = None, controller: str = NOORD, note: str = "jaarlijks") -> FrozenVersion:
    return freeze(store, FreezeRequest(controller, BY, note, ON, name))


def term_of(store: Store) -> str:
    """Return a retention period of the first controller."""
    things = standing(store).nodes
    return next(node for node in sorted(things) if node.startswith("retention-period/voorbeeldfonds-noord"))


def account(store: Store, **more: str) -> dict[str, str]:
    """Return what a workbook of the first controller says of itself."""
    rows = sheets(stored(store, ExportRequest("art30-controller", NOORD, ON, STAMP, **more)))["Verantwoording"]
    return {row[0]: row[1] for row in rows if len(row) == 2}


def test_a_version_says_who_when_why_and_what_and_is_never_replaced(store: Store) -> None:
    prepare(store)
    take_in(store, sources()[0])
    first = frozen(store)
    assert (first.controller, first.by, first.note, first.on) == (NOORD, BY, "jaarlijks", ON)
    assert first.at == store.read(ledger.last_change)
    second = frozen(store)
    assert second.name == f"{first.name}-2"
    assert second.sha256 == first.sha256
    assert second.at > first.at
    with pytest.raises(UserError, match=f"frozen version «{first.name}» already"):
        frozen(store, first.name)
    assert [row.name for row in versions(store, NOORD)] == [first.name, second.name]
    assert all(row.reproducible and not row.other_product for row in versions(store, NOORD))
    assert_rebuilds(store)
    assert store.read(all_versions) == [first, second]


@pytest.mark.parametrize(
    ("name", "by", "note", "told"),
    [
        ("../../etc", BY, "x", "cannot be the name of a version"),
        ("=1+1", BY, "x", "cannot be the name of a version"),
        ("a" * 61, BY, "x", "cannot be the name of a version"),
        ("jaar-2025", " \x07 ", "x", "--by is empty"),
        ("jaar-2025", BY, "\n", "--note is empty"),
        ("jaar-2025", BY, "x" * 4001, "--note is longer than 4,000"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(
    arcadedb_store: Store, name: str, by: str, note: str, told: str
) -> None:
    prepare(arcadedb_store)
    take_in(arcadedb_store, sources()[0])
    with pytest.raises(UserError, match=told):
        freeze(arcadedb_store, FreezeRequest(NOORD, by, note, ON, name))
    assert arcadedb_store.read(all_versions) == []


def test_a_body_without_activities_has_nothing_to_freeze(arcadedb_store: Store) -> None:
    prepare(arcadedb_store)
    take_in(arcadedb_store, sources()[0])
    with pytest.raises(UserError, match="no processing activity of this body"):
        frozen(arcadedb_store, controller="organisation/ksz")


def test_an_export_names_the_version_that_it_equals_and_shows_one_again_as_it_was(store: Store) -> None:
    prepare(store)
    take_in(store, sources()[0])
    label = "Vastgelegde versie"
    assert account(store)[label] == "er is geen versie vastgelegd"
    first = frozen(store, "eerste")
    assert account(store)[label].startswith(f"eerste ({first.at}, {BY}: jaarlijks; SHA-256 {first.sha256})")
    then = sheets(stored(store, ExportRequest("art30-controller", NOORD, ON, STAMP)))
    decide(store, Ruling(f"{term_of(store)}#term", Verdict.CORRECT, BY, "contract", "P7Y"))
    assert account(store)[label] == "geen: de inhoud is die van geen van de 1 vastgelegde versies"
    second = frozen(store, "tweede")
    assert second.sha256 != first.sha256
    assert account(store)[label].startswith("tweede (")
    again = sheets(stored(store, ExportRequest("art30-controller", NOORD, "2031-01-01", STAMP, version="eerste")))
    told = {row[0]: row[1] for row in again.pop("Verantwoording") if len(row) == 2}
    then.pop("Verantwoording")
    days = [row for row in again["Identificatie"] if row[:1] != ["Zoals vastgelegd op"]]
    assert days == [row for row in then["Identificatie"] if row[:1] != ["Zoals vastgelegd op"]]
    assert again | {"Identificatie": days} == then | {"Identificatie": days}
    assert told[label].startswith(
        f"eerste ({first.at}, {BY}: jaarlijks; SHA-256 {first.sha256}); het register van toen"
    )
    assert told["Van kracht op"] == ON
    with pytest.raises(UnknownName, match=r"no version «derde» was frozen; there are eerste, tweede"):
        stored(store, ExportRequest("art30-controller", NOORD, ON, STAMP, version="derde"))
    with pytest.raises(UserError, match="a frozen version is of one controller"):
        stored(store, ExportRequest("art30-controller", None, ON, STAMP, version="eerste"))


def test_two_versions_compare_in_words(store: Store) -> None:
    prepare(store)
    take_in(store, sources()[0])
    take_in(store, sources()[1])
    old = frozen(store, "oud")
    node = term_of(store)
    decide(store, Ruling(f"{node}#term", Verdict.CORRECT, BY, "contract", "P7Y"))
    decide(store, Ruling(f"{node}#criterion", Verdict.STATE, BY, "contract", "zolang het kind recht heeft"))
    decide(store, Ruling(f"{node}#criterion", Verdict.WITHDRAW, BY, "toch niet"))
    other = next(node for node in sorted(standing(store).nodes) if node.startswith("retention-period/voorbeeldfonds-z"))
    decide(store, Ruling(f"{other}#term", Verdict.CORRECT, BY, "contract", "P9Y"))
    new = frozen(store, "nieuw")
    (found,) = changes_of_frozen(store, old, new)
    assert (found.subject.id, found.field, found.after, found.why) == (node, "term", "P7Y", "decision")
    assert found.source is not None
    assert (found.source.quote, found.source.title) == ("contract", BY)
    assert [in_words(found, language).split(":")[0] for language in ("nl", "fr", "en")] == ["Termijn", "Durée ", "Term"]
    (back,) = changes_of_frozen(store, new, old)
    assert (back.before, back.after) == (found.after, found.before)
    assert changes_of_frozen(store, new, new) == ()


def test_erasing_a_source_leaves_the_version_and_says_that_its_hash_is_gone(store: Store) -> None:
    prepare(store)
    kept, gone = (take_in(store, sources()[number]).document or "" for number in (0, 8))
    words = next(
        claim.quote for claim in store.read(lambda tx: ledger.claims_of_documents(tx, [gone])) if " " in claim.quote
    )
    version = frozen(store, "eerste", note=f"zie: {words}")
    other = frozen(store, "zuid", controller=take_zuid(store))
    done = retract(store, gone, by=BY, reason="een vergissing", erase=True)
    assert done.versions == 0
    (row,) = versions(store, NOORD)
    assert (row.reproducible, row.sha256, row.note) == (False, version.sha256, "")
    assert [item.document for item in row.erased] == [done.document]
    assert "een vergissing" in state_words(row, "en")
    assert state_words(row, "nl").startswith(
        "de hash kan niet meer worden nagerekend: sindsdien gewist: document/erased-"
    )
    (untouched,) = versions(store, other.controller)
    assert untouched.reproducible
    assert state_words(untouched, "fr") == "le registre d'alors donne aujourd'hui le même hachage"
    assert "kan niet meer worden nagerekend" in account(store, version="eerste")["Vastgelegde versie"]
    done = retract(store, kept, by=BY, reason="een vergissing", erase=True)
    assert done.versions == 1
    assert [version.name for version in store.read(all_versions)] == ["zuid"]
    assert_rebuilds(store)


def take_zuid(store: Store) -> str:
    take_in(store, sources()[1])
    return "organisation/voorbeeldfonds-zuid"


def test_versions_travel_with_the_ledger_under_its_chain(store: Store, tmp_path: Path) -> None:
    prepare(store)
    take_in(store, sources()[0])
    made = [frozen(store, "eerste"), frozen(store, "tweede")]
    path = tmp_path / "ledger.jsonl"
    head = export_ledger(store, path)
    assert head.versions == 2
    empty(store)
    import_ledger(store, path)
    assert store.read(all_versions) == made
    assert all(row.reproducible for row in versions(store, NOORD))
    lines = path.read_bytes().splitlines(keepends=True)
    (at, _) = (number for number, line in enumerate(lines) if b'"version":{' in line)
    forged = [*lines[:at], lines[at].replace(b"jaarlijks", b"maandelijks"), *lines[at + 1 :]]
    with pytest.raises(UserError, match=f"line {at + 1}: the ledger was changed here"):
        list(read(forged, "ledger.jsonl"))
    assert json.loads(lines[at])["version"]["sha256"] == made[0].sha256


@_FEW
@given(seed=st.integers(0, 1_000_000))
def test_in_any_history_versions_stay_and_compare_as_their_states_do(store: Store, seed: int) -> None:
    """Every version is frozen twice: in the register as it stands, and as an answer that the test keeps."""
    empty(store)
    kept: dict[str, tuple[FrozenVersion, object]] = {}
    for number, _ in enumerate(History(seed, length=10).steps(store)):
        bodies = controllers_now(store)
        if number % 3 == 1 and bodies:
            version = frozen(store, f"v{number}", bodies[seed % len(bodies)])
            kept[version.id] = version, answer(store, version, at=None)
    rows = {f"{row.controller} {row.name}": row for body in controllers_of(kept) for row in versions(store, body)}
    assert len(rows) == len(kept)
    for version, then in kept.values():
        assert rows[f"{version.controller} {version.name}"].reproducible
        assert answer(store, version, at=version.at) == then
    held = [version for version, _ in kept.values()]
    for older in held:
        for newer in held:
            if older.controller == newer.controller:
                assert bare(changes_of_frozen(store, older, newer)) == differences(store, older, newer)


def bare(found: Iterable[Change]) -> set[tuple[object, ...]]:
    return {(item.subject.id, item.field, item.before, item.after, item.other) for item in found}


def differences(store: Store, older: FrozenVersion, newer: FrozenVersion) -> set[tuple[object, ...]]:
    """Return how the whole registers at two instants differ in what the controller's register consists of."""
    old, new = (register_at(store, version.at)[0] for version in (older, newer))
    things = things_of(old, newer.controller) | things_of(new, newer.controller)
    found = compared(old.graph, new.graph, things, {})
    return {(item.subject.id, item.field, item.before, item.after, item.other) for item in found}


def controllers_now(store: Store) -> tuple[str, ...]:
    return controllers(Book(store.read(projection.read_all)))


def controllers_of(kept: dict[str, tuple[FrozenVersion, object]]) -> set[str]:
    return {version.controller for version, _ in kept.values()}


def answer(store: Store, version: FrozenVersion, at: str | None) -> object:
    """Return the register of a version's controller as it stands, or as it stood at an instant."""
    book, evidence = register_now(store) if at is None else register_at(store, at)
    return dataclasses.asdict(register_of(book, evidence, RegisterRequest(version.controller, version.on)))


FREEZE = """mutation($c: String!, $n: String) {
  freeze(controller: $c, by: "Functionaris A (voorbeeld)", note: "jaarlijks", name: $n) { name at sha256 controller on }
}"""
VERSIONS = """query($c: String!) {
  versions(controller: $c) { name by note at sha256 reproducible otherProduct erased { document } }
}"""
DIFFERENCE = """query($c: String!) {
  versionChanges(controller: $c, from: "een", to: "twee") { field after why subject { id } }
}"""


def test_versions_are_frozen_listed_and_compared_in_graphql(store: Store) -> None:
    prepare(store)
    take_in(store, sources()[0])
    body = {"c": "Voorbeeldfonds Noord"}
    refused = ask(store, FREEZE, {**body, "n": "een"})
    assert refused.response["errors"]
    assert store.read(all_versions) == []
    first = data(store, FREEZE, {**body, "n": "een"}, may_write=True)["freeze"]
    node = term_of(store)
    decide(store, Ruling(f"{node}#term", Verdict.CORRECT, BY, "contract", "P7Y"))
    second = data(store, FREEZE, {**body, "n": "twee"}, may_write=True)["freeze"]
    assert (first["controller"], first["on"]) == (NOORD, ON)
    listed = data(store, VERSIONS, body)["versions"]
    assert [row["sha256"] for row in listed] == [first["sha256"], second["sha256"]]
    assert {(row["by"], row["note"], row["reproducible"], row["otherProduct"]) for row in listed} == {
        (BY, "jaarlijks", True, False)
    }
    assert data(store, DIFFERENCE, body)["versionChanges"] == [
        {"field": "term", "after": "P7Y", "why": "decision", "subject": {"id": node}}
    ]
