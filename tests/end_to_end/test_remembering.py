"""What persons decide, take back and move, as they do it by commands; and what is left when those are killed."""

import contextlib
import functools
import random
import subprocess
from pathlib import Path

import pytest

from ropa.importing.rebuild import merged
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions
from tests.end_to_end.command import ropa
from tests.end_to_end.test_faults import PATIENCE, opened, start
from tests.generated import STATEMENTS, sources
from tests.waiting import eventually

_BY = ("--by", "Functionaris A (voorbeeld)", "--reason", "zo staat het in het contract")


@pytest.fixture
def filled(engine_home: Path, tmp_path: Path) -> Path:
    """Return a folder with some sources that are in the register."""
    folder = tmp_path / "sources"
    folder.mkdir()
    for source in (sources()[0], sources()[1], sources()[2], sources()[-1]):
        (folder / source.name).write_bytes(source.data)
    assert ropa("import", folder, home=engine_home).code == 0
    return folder


def facts(home: Path) -> list[str]:
    rows = ropa("review", "--json", "--limit", "100000", home=home).json
    return [row["fact"] for row in rows]


def test_a_review_is_judged_and_asks_no_more(filled: Path, engine_home: Path) -> None:
    alike = sources()[0].data.replace(b"Voorbeeldfonds Noord", b"Voorbeeldfonds Noorden").replace(b":0", b":alike")
    (filled / "alike.md").write_bytes(alike)
    assert ropa("import", filled / "alike.md", home=engine_home).code == 0
    asked = facts(engine_home)
    fact = "organisation/voorbeeldfonds-noord#same=organisation/voorbeeldfonds-noorden"
    assert fact in asked
    done = ropa("decide", fact, "not-the-same", *_BY, "--json", home=engine_home)
    assert (done.code, done.json["decision"], done.json["fact"]) == (0, "not-the-same", fact)
    assert facts(engine_home) == [other for other in asked if other != fact]
    again = ropa("decide", fact, "withdraw", *_BY, "--json", home=engine_home)
    assert [row["decision"] for row in again.json["before"]] == ["not-the-same"]
    assert facts(engine_home) == asked
    refused = ropa("decide", fact, "withdraw", *_BY, home=engine_home)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(f"ropa: {fact}: no decision on this fact stands")


def test_changes_between_two_versions_and_two_days(filled: Path, engine_home: Path) -> None:
    newer = filled / sources()[STATEMENTS].name
    newer.write_bytes(sources()[STATEMENTS].data)
    rows = ropa("import", newer, "--json", home=engine_home).json["sources"]
    older = next(
        row["document"]
        for row in ropa("import", filled / sources()[0].name, "--json", home=engine_home).json["sources"]
    )
    between = ropa("changes", older, rows[0]["document"], "--json", home=engine_home).json
    assert between
    assert {row["why"] for row in between} == {"version"}
    days = ropa("changes", "2020-01-01", "2100-01-01", "--json", home=engine_home).json
    assert {row["why"] for row in days} == {"import", "version"}
    assert ropa("changes", "2020-01-01", "2020-01-02", home=engine_home).out == "Nothing changed.\n"
    wrong = ropa("changes", "2026-01-02", "2026-01-01", home=engine_home)
    assert (wrong.code, wrong.err) == (
        2,
        "ropa: 2026-01-02 comes after 2026-01-01; give the earlier day first\n",
    )


def test_nothing_of_an_erased_document_is_shown_anywhere(filled: Path, engine_home: Path, tmp_path: Path) -> None:
    text = sources()[2].data.decode()
    words = [line.removeprefix("# ") for line in text.splitlines() if line.startswith(("# ", "Wij geven", "U bezorgt"))]
    rest = b"".join(path.read_bytes() for path in filled.glob("*.md") if path.name != sources()[2].name).decode()
    assert [word in rest for word in words] == [False, False, False]
    before = tmp_path / "before.jsonl"
    assert ropa("ledger", "export", before, home=engine_home).code == 0
    kept = before.read_bytes()
    assert all(word in kept.decode() for word in words)

    done = ropa("retract", filled / sources()[2].name, "--reason", "verkeerd bestand", "--erase", home=engine_home)

    assert done.code == 0
    shown = [
        ropa(*command, home=engine_home)
        for command in (
            ("ledger", "export", "-"),
            ("register", "--json"),
            ("register", "--quotes"),
            ("review", "--json", "--limit", "100000"),
            ("changes", "2020-01-01", "2100-01-01"),
            ("coverage", "--json"),
            ("check", "--json"),
            ("retention", "--json"),
            ("flow", "rijksregisternummer", "--json"),
        )
    ]
    assert {outcome.code for outcome in shown} <= {0, 1}
    assert [word for word in words for outcome in shown if word in outcome.out + outcome.err] == []
    logs = [path.read_text(errors="replace") for path in engine_home.rglob("*.log*")]
    assert [word for word in words for log in logs if word in log] == []
    assert before.read_bytes() == kept
    again = ropa("import", filled / sources()[2].name, home=engine_home)
    assert again.code == 0
    assert "this document was erased on" in again.out
    today = ropa("register", "--as-of", "2100-01-01", "--json", home=engine_home).json
    assert today["erased"] == []


def test_a_killed_decision_is_recorded_whole_or_not_at_all(filled: Path, engine_home: Path) -> None:
    assert filled.is_dir()
    with opened(engine_home) as store:
        graph = store.read(projection.read_all)
    bodies = sorted(node for node in graph.nodes if node.startswith("organisation/voorbeeldfonds"))
    dice = random.Random(5)  # noqa: S311 - moments, no secret
    for number in range(6):
        verdict = "same" if number % 2 == 0 else "not-the-same"
        running = start("decide", f"{bodies[0]}#same={bodies[1]}", verdict, *_BY, home=engine_home)
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(timeout=dice.uniform(0.5, 1.6))
        running.kill()
        running.communicate(timeout=PATIENCE)
        with opened(engine_home) as store:
            eventually(functools.partial(_settled, store))
    with opened(engine_home) as store:
        assert len(store.read(all_decisions)) <= 6


def _settled(store: Store) -> bool:
    """Return whether the register is what its ledger makes; what a killed command began may still be committed."""
    return store.read(projection.read_all) == store.read(merged)


def test_a_ledger_import_that_is_killed_is_repeated(filled: Path, engine_home: Path, tmp_path: Path) -> None:
    assert filled.is_dir()
    path, other = tmp_path / "ledger.jsonl", tmp_path / "other" / ".ropa"
    assert ropa("ledger", "export", path, home=engine_home).code == 0
    with opened(engine_home) as store:
        wanted = store.read(projection.read_all), store.read(ledger.all_claims)
    dice = random.Random(3)  # noqa: S311 - moments, no secret
    for _ in range(3):
        running = start("ledger", "import", str(path), home=other)
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(timeout=dice.uniform(0.8, 2.5))
        running.kill()
        running.communicate(timeout=PATIENCE)
    finished = ropa("ledger", "import", path, "--json", home=other)
    if finished.code:
        assert finished.err.startswith("ropa: the register is not empty"), finished.err
    else:
        assert finished.json["claims"] == len(wanted[1])
    with opened(other) as store:
        assert (store.read(projection.read_all), store.read(ledger.all_claims)) == wanted
