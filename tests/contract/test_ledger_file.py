"""The ledger in a file: a backup that tells when it was touched, and the way from one database to another."""

import json
import resource
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ropa.claims import ledger_line
from ropa.claims.decide import Verdict
from ropa.errors import StoreError, UserError
from ropa.importing import ledger_file
from ropa.importing.decide import Ruling, decide
from ropa.importing.ledger_file import export_ledger, import_ledger
from ropa.importing.retract import retract
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions
from ropa.store.schema import prepare
from tests.contract.test_importing import assert_rebuilds, empty, standing, take_in
from tests.generated import STATEMENTS, sources

_BY = "Functionaris A (voorbeeld)"


def filled(store: Store) -> None:
    prepare(store)
    for number in (0, STATEMENTS, 5, len(sources()) - 1):
        take_in(store, sources()[number])
    node = next(node for node in sorted(standing(store).nodes) if node.startswith("retention-period/"))
    decide(store, Ruling(f"{node}#term", Verdict.CORRECT, _BY, "contract", "P7Y"))
    documents = store.read(ledger.documents)
    retract(store, documents[0].id, by=_BY, reason="een vergissing")


def test_a_ledger_that_comes_back_makes_the_same_register(store: Store, tmp_path: Path) -> None:
    filled(store)
    before = standing(store), store.read(ledger.all_claims), store.read(all_decisions), store.read(ledger.documents)
    last = store.read(ledger.last_change)
    head = export_ledger(store, tmp_path / "ledger.jsonl")
    assert (head.documents, head.decisions, head.claims) == (len(before[3]), len(before[2]), len(before[1]))
    assert all(json.loads(line) for line in (tmp_path / "ledger.jsonl").read_text(encoding="utf-8").splitlines())
    empty(store)
    import_ledger(store, tmp_path / "ledger.jsonl")
    after = standing(store), store.read(ledger.all_claims), store.read(all_decisions), store.read(ledger.documents)
    assert after == before
    assert_rebuilds(store)
    now = store.read(ledger.last_change)
    assert last is not None
    assert now is not None
    assert now > last


def test_a_ledger_goes_into_an_empty_register_only_and_over_no_file(arcadedb_store: Store, tmp_path: Path) -> None:
    filled(arcadedb_store)
    path = tmp_path / "ledger.jsonl"
    export_ledger(arcadedb_store, path)
    written = path.read_bytes()
    with pytest.raises(UserError, match="the file exists"):
        export_ledger(arcadedb_store, path)
    before = standing(arcadedb_store)
    with pytest.raises(UserError, match="the register is not empty"):
        import_ledger(arcadedb_store, path)
    assert (standing(arcadedb_store), path.read_bytes()) == (before, written)


def test_an_import_that_was_interrupted_stops_all_other_work_until_it_is_repeated(
    arcadedb_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, path = arcadedb_store, tmp_path / "ledger.jsonl"
    filled(store)
    before = standing(store)
    export_ledger(store, path)
    empty(store)
    monkeypatch.setattr(ledger_file, "_BATCH", 50)

    def killed(done: int, total: int) -> None:
        if done > total // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_ledger(store, path, killed)
    with pytest.raises(StoreError, match=r"half filled from the ledger «ledger\.jsonl».*repeat `ropa ledger import`"):
        prepare(store)
    prepare(store, filling=True)
    import_ledger(store, path)
    prepare(store)
    assert standing(store) == before
    assert_rebuilds(store)


@pytest.fixture(scope="session")
def lines(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> list[bytes]:
    """Return the lines of a ledger file."""
    store: Store = request.getfixturevalue("_open_arcadedb")
    store.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())
    filled(store)
    path = tmp_path_factory.mktemp("ledger") / "ledger.jsonl"
    export_ledger(store, path)
    return path.read_bytes().splitlines(keepends=True)


def read(lines: list[bytes]) -> int:
    return sum(1 for _ in ledger_line.read(lines, "ledger.jsonl"))


def test_the_whole_file_is_read(lines: list[bytes]) -> None:
    assert read(lines) == len(lines) - 1


def test_a_line_left_out_moved_or_cut_off_is_told(lines: list[bytes]) -> None:
    for broken, said in (
        (lines[:-1], "cut off"),
        (lines[: len(lines) // 2], "cut off"),
        ([], "cut off"),
        (lines[:5] + lines[6:], "line 6: the ledger was changed here or just before"),
        ([*lines[:5], lines[6], lines[5], *lines[7:]], "line 6: the ledger was changed"),
        ([*lines, lines[-1]], "changed|begin or end"),
        (lines[1:], "line 1: "),
        ([*lines[:3], lines[3][:40]], "line 4: this is no line of a ledger"),
    ):
        with pytest.raises(UserError, match=said):
            read(broken)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_changed_byte_goes_unnoticed(lines: list[bytes], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(lines) - 1))
    line = bytearray(lines[number])
    at = data.draw(st.integers(0, len(line) - 2))
    line[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(UserError):
        read([*lines[:number], bytes(line), *lines[number + 1 :]])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.binary(max_size=200), max_size=5))
def test_anything_else_is_refused_with_a_sentence(other: list[bytes]) -> None:
    with pytest.raises(UserError, match=r"^ledger\.jsonl"):
        read(other)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("subject", "`) DETACH DELETE n //"),
        ("subject", "organisation/x"),
        ("field", "nothing"),
        ("confidence", "much"),
        ("recorded_at", "yesterday"),
        ("recorded_at", "2026-02-30T00:00:00.000000Z"),
        ("place", []),
        ("more", "than there is"),
        ("object", "organisation/ksz"),
    ],
)
def test_a_record_that_the_kinds_do_not_allow_is_refused_though_its_chain_is_right(
    lines: list[bytes], field: str, value: object
) -> None:
    """A file made by hand with a chain of its own."""
    claims = [line for line in lines if b'"claim":' in line and b'"value":' in line and b"retention-period/" in line]
    content = json.loads(claims[0])["claim"]
    content[field] = value
    if field == "subject" and value == "organisation/x":
        content["field"] = "term"
    texts = [f'"head":{json.dumps(json.loads(lines[0])["head"])}}}', f'"claim":{json.dumps(content)}}}']
    chain, made = "", []
    for text in texts:
        chain = ledger_line._linked(chain, text.encode())  # noqa: SLF001 - the chain of a forger
        made.append(f'{{"chain":"{chain}",{text}\n'.encode())
    with pytest.raises(UserError, match=r"ledger\.jsonl, line 2: the record"):
        read(made)


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_left(arcadedb_store: Store, tmp_path: Path) -> None:
    prepare(arcadedb_store)
    with pytest.raises(UserError, match="cannot be written"):
        export_ledger(arcadedb_store, tmp_path / "none" / "ledger.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_room_is_told_and_leaves_no_half_file(arcadedb_store: Store, tmp_path: Path) -> None:
    filled(arcadedb_store)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(UserError, match="nothing was written"):
            export_ledger(arcadedb_store, tmp_path / "ledger.jsonl")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == []
    assert export_ledger(arcadedb_store, tmp_path / "ledger.jsonl").claims > 0
