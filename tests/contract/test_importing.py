"""What an import must keep: twice changes nothing, no order matters, a rebuild is the same, versions retire words."""

import dataclasses
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ropa.claims.decide import Verdict
from ropa.claims.graph import Graph
from ropa.importing import run
from ropa.importing.decide import Ruling, decide
from ropa.importing.discover import importer_for
from ropa.importing.importer import Extraction, Importer, Options, Source
from ropa.importing.rebuild import merged, rebuild
from ropa.importing.run import Request, SourceReport, import_files, record
from ropa.questions.review import review
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.schema import prepare
from tests.generated import STATEMENTS, series_of, sources

READ: dict[str, tuple[Importer, Extraction]] = {}


def take_in(store: Store, source: Source, request: Request = Request()) -> SourceReport:  # noqa: B008 - immutable
    """Import a source; what its importer understood is kept, since it does not depend on the register."""
    if source.sha256 not in READ:
        importer = importer_for(source)
        READ[source.sha256] = importer, importer.extract(source, Options())
    importer, extraction = READ[source.sha256]
    return record(store, source, importer, extraction, request, source.name)


def empty(store: Store) -> None:
    store.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())
    prepare(store)


def standing(store: Store) -> Graph:
    return store.read(projection.read_all)


def assert_rebuilds(store: Store) -> None:
    assert standing(store) == store.read(merged)
    assert rebuild(store).set_right == 0


def test_the_generated_sources_are_read(store: Store) -> None:
    prepare(store)
    reports = [take_in(store, source) for source in sources()]
    assert len(reports) >= 50
    assert all(report.status == "imported" and report.claims > 5 for report in reports)
    things = standing(store).nodes
    kinds = {node.split("/")[0] for node in things}
    assert {"data-flow", "mandate", "processing-activity", "retention-period", "purpose"} <= kinds
    assert any(node.get("denied") for node in things.values())
    assert_rebuilds(store)


def test_importing_twice_changes_nothing(store: Store) -> None:
    prepare(store)
    first = [take_in(store, source) for source in sources()[:6]]
    before, claims = standing(store), store.read(ledger.all_claims)
    second = [take_in(store, source) for source in sources()[:6]]
    assert [report.status for report in second] == ["unchanged"] * 6
    assert [report.claims for report in second] == [report.claims for report in first]
    assert (standing(store), store.read(ledger.all_claims)) == (before, claims)


def test_the_same_bytes_under_another_name_are_the_same_document(store: Store) -> None:
    prepare(store)
    source = sources()[0]
    first = take_in(store, source)
    again = take_in(store, Source("copy.md", source.data))
    assert (again.status, again.document) == ("unchanged", first.document)


def test_a_new_version_retracts_what_it_no_longer_says(store: Store) -> None:
    prepare(store)
    old, new = sources()[0], sources()[STATEMENTS]
    take_in(store, old)
    report = take_in(store, new)
    assert report.retracted > 0
    claims = store.read(ledger.all_claims)
    assert {claim.retracted_why for claim in claims if claim.document != report.document} == {"version"}
    assert all(claim.live for claim in claims if claim.document == report.document)
    assert_rebuilds(store)
    after = standing(store)
    empty(store)
    take_in(store, new)
    assert standing(store) == after


def test_an_older_version_that_arrives_late_changes_nothing_that_stands(store: Store) -> None:
    prepare(store)
    old, new = sources()[0], sources()[STATEMENTS]
    take_in(store, new)
    before = standing(store)
    report = take_in(store, old)
    assert (report.new, report.retracted) == (0, 0)
    assert report.claims > 0
    assert standing(store) == before
    assert_rebuilds(store)


def test_a_file_is_a_new_version_of_what_it_replaces(store: Store) -> None:
    prepare(store)
    first = take_in(store, sources()[0])
    other = take_in(store, sources()[20], Request(replaces=first.document, dated="2026-01-01"))
    assert other.retracted == first.claims
    versions = store.read(lambda tx: tx.run("MATCH (a:Document)-[:SUCCEEDED_BY]->(b) RETURN a.id, b.id").values())
    assert versions == [[first.document, other.document]]
    assert_rebuilds(store)


def test_what_may_be_a_new_version_of_another_document_is_told(arcadedb_store: Store) -> None:
    prepare(arcadedb_store)
    first = take_in(arcadedb_store, sources()[0])
    elsewhere = sources()[STATEMENTS].data.replace(b"urn:example:statement:0", b"urn:example:elsewhere")
    second = take_in(arcadedb_store, Source("elsewhere.md", elsewhere))
    (finding,) = second.findings
    assert finding.code == "perhaps-new-version"
    assert f"--replaces {first.document}" in finding.text
    (item,) = (item for item in review(arcadedb_store) if item.why == "new-version")
    assert item.fact == f"{second.document}#same={first.document}"
    decide(arcadedb_store, Ruling(item.fact, Verdict.NOT_THE_SAME, "Functionaris A (voorbeeld)", "twee diensten"))
    assert [item for item in review(arcadedb_store) if item.why == "new-version"] == []
    take_in(arcadedb_store, Source("elsewhere.md", elsewhere), Request(replaces=first.document))
    assert_rebuilds(arcadedb_store)


def test_a_better_reader_retracts_what_it_no_longer_reads(store: Store) -> None:
    prepare(store)
    source = sources()[1]
    first = take_in(store, source)
    importer, extraction = READ[source.sha256]

    class Better:
        name = importer.name
        version = f"{importer.version}+1"
        identify = importer.identify
        extract = importer.extract

    fewer = dataclasses.replace(extraction, said=extraction.said[: len(extraction.said) // 2])
    report = record(store, source, Better(), fewer, Request(), source.name)
    assert report.document == first.document
    assert 0 < report.retracted < first.claims
    assert_rebuilds(store)
    again = record(store, source, importer, extraction, Request(), source.name)
    assert again.new == report.retracted
    assert_rebuilds(store)


def test_a_dry_run_tells_what_would_change_and_changes_nothing(store: Store) -> None:
    prepare(store)
    take_in(store, sources()[0])
    before = standing(store), store.read(ledger.all_claims)
    report = take_in(store, sources()[STATEMENTS], Request(dry_run=True))
    assert report.new > 0
    assert (standing(store), store.read(ledger.all_claims)) == before


def shuffled(seed: int, count: int) -> list[Source]:
    """Return some sources in a random order that keeps the order of each series' own versions."""
    dice = random.Random(seed)  # noqa: S311 - an order, no secret
    chosen = sorted(dice.sample(range(len(sources())), count))
    order = [sources()[number] for number in chosen]
    by_series: dict[str, list[Source]] = {}
    for source in order:
        by_series.setdefault(series_of(source), []).append(source)
    slots = [series_of(source) for source in order]
    dice.shuffle(slots)
    return [by_series[series].pop(0) for series in slots]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_any_order_of_series_gives_the_same_register(store: Store, seed: int) -> None:
    order = shuffled(seed, 7)
    empty(store)
    for source in order:
        take_in(store, source)
    assert_rebuilds(store)
    one = standing(store)
    empty(store)
    for source in sorted(order, key=lambda source: source.name):
        take_in(store, source)
    assert standing(store) == one


@pytest.mark.neo4j
def test_both_engines_hold_the_same_register(both_stores: tuple[Store, Store]) -> None:
    held = []
    for store in both_stores:
        prepare(store)
        for source in (*sources()[:10], *sources()[STATEMENTS : STATEMENTS + 3], *sources()[-4:]):
            take_in(store, source)
        held.append(standing(store))
    assert held[0] == held[1]


def test_a_fault_of_a_reader_is_told_for_its_file_and_the_others_go_on(
    arcadedb_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(arcadedb_store)
    good, bad = sources()[0], sources()[1]
    for source in (good, bad):
        (tmp_path / source.name).write_bytes(source.data)
    reader = importer_for(good)

    class Faulty:
        name = reader.name
        version = reader.version
        identify = reader.identify

        @staticmethod
        def extract(source: Source, options: Options) -> Extraction:
            if source.sha256 == bad.sha256:
                raise IndexError("out of range")
            return reader.extract(source, options)

    monkeypatch.setattr(run, "importer_for", lambda _: Faulty())
    reports = import_files(arcadedb_store, [tmp_path / bad.name, tmp_path / good.name], Request())
    assert [report.status for report in reports] == ["failed", "imported"]
    assert reports[0].error == (
        f"{bad.name}: the reader «statement» failed on this file (IndexError); nothing of it was imported; "
        "report it with the file to who maintains ropa"
    )
