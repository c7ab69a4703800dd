"""What the commands print, for a person and for a script."""

import csv
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from ropa.cli.application import COMMANDS
from tests.end_to_end.command import ROOT, Outcome, environment, ropa
from tests.end_to_end.serving import serving

HEAVY = (
    "neo4j",
    "rich",
    "openpyxl",
    "lxml",
    "pandas",
    "importers",
    "ropa.questions",
    "ropa.store",
    "ropa.importing",
    "fastapi",
)
KEYS = {
    "flow": {"question", "origins", "steps", "organisations", "denied", "conflicts", "unknown", "truncated"},
    "step": {
        "depth",
        "from",
        "to",
        "flow_kind",
        "categories",
        "subjects",
        "purposes",
        "activity",
        "controller",
        "mandates",
        "safeguard",
        "country",
        "condition",
        "permitted",
        "certainty",
        "because",
        "evidence",
    },
    "statement": {
        "kind",
        "document",
        "title",
        "publisher",
        "language",
        "version",
        "text",
        "mentions",
        "flows",
        "denials",
        "activities",
        "missing",
    },
    "list": {"kind", "document", "mandates", "findings", "left_out"},
    "mandate": {
        "id",
        "reference",
        "family",
        "date",
        "valid_from",
        "valid_to",
        "providers",
        "receivers",
        "data",
        "subjects",
        "purposes",
        "legal_basis",
        "channel",
        "direction",
        "title",
        "relations",
        "aliases",
        "links",
        "place",
        "hidden",
        "confidence",
    },
    "impact": {"of", "loss", "on", "depth", "rows", "truncated"},
    "row": {"kind", "id", "label", "distance", "because", "effect"},
    "source": {"file", "importer", "status", "claims", "new", "retracted", "guessed", "left_out", "error"},
}


def test_help_names_every_command(tmp_path: Path) -> None:
    for arguments in ([], ["--help"], ["-h"]):
        told = ropa(*arguments, home=tmp_path)
        assert (told.code, told.err) == (0, "")
        listed = told.out.split("Commands:\n", 1)[1].splitlines()
        assert [line.split()[0] for line in listed if line.strip()] == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_fits_a_terminal(command: str, tmp_path: Path) -> None:
    told = ropa(command, "--help", home=tmp_path)
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"Usage: ropa {command} ")
    assert [line for line in told.out.splitlines() if len(line) > 80] == []


def test_help_loads_nothing_that_takes_long() -> None:
    program = f"import ropa.cli.application, sys; print([name for name in {HEAVY} if name in sys.modules])"
    finished = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    assert finished.stdout.decode() == "[]\n"


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    assert ropa("--version", home=tmp_path) == Outcome(0, "ropa 0.1.0\n", "")


def test_the_demonstration_loads_everything_and_answers_with_citations(demonstration: tuple[Path, Outcome]) -> None:
    _, told = demonstration
    assert (told.code, told.err) == (130, "")
    report, answer = told.out.split("Where does Rijksregisternummer flow?", 1)
    files = [line for line in report.splitlines() if line.startswith("data/")]
    assert len(files) >= 5
    assert [line for line in files if " imported " not in line] == []
    assert "Step 1" in answer
    assert answer.count("  « ") > 10


def test_the_demonstration_is_loaded_once(loaded: Path) -> None:
    with serving("demo", "--port", "0", "--language", "nl", home=loaded) as served:
        again = served.stop()
    assert (again.code, again.err) == (130, "")
    assert again.out.startswith("Waarheen stroomt Rijksregisternummer? (")


def test_flow_as_json(loaded: Path) -> None:
    told = ropa("flow", "rijksregisternummer", "--on", "2026-01-01", "--json", home=loaded)
    assert (told.code, told.err) == (0, "")
    assert told.json["question"] == {
        "category": "data-category/rijksregisternummer",
        "label": "Rijksregisternummer",
        "on": "2026-01-01",
        "depth": 6,
    }
    assert KEYS["flow"] - told.json.keys() == set()
    assert told.json["steps"] != []
    assert [step for step in told.json["steps"] if KEYS["step"] - step.keys() or not step["evidence"]] == []


def test_flow_as_a_picture_and_as_mermaid_text(loaded: Path) -> None:
    drawn = ropa("flow", "naam", "--svg", "--language", "nl", "--on", "2026-01-01", home=loaded)
    assert (drawn.code, drawn.err) == (0, "")
    assert drawn.out.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert ">Waarheen stroomt Naam? (2026-01-01)</title>" in drawn.out
    written = ropa("flow", "naam", "--mermaid", "--on", "2026-01-01", home=loaded)
    assert written.out.splitlines()[:2] == ["flowchart LR", "  accTitle: Where does Naam flow? 2026-01-01"]
    both = ropa("flow", "naam", "--svg", "--json", home=loaded)
    assert (both.code, both.out) == (2, "")


def test_flow_from_a_body_and_no_deeper_than_asked(loaded: Path) -> None:
    told = ropa("flow", "rijksregisternummer", "--from", "myfamily", "--depth", "1", "--json", home=loaded)
    assert {step["from"]["id"] for step in told.json["steps"]} == {"organisation/myfamily"}
    assert {step["depth"] for step in told.json["steps"]} == {1}


def test_extract_as_json_keeps_its_quotes_true(tmp_path: Path) -> None:
    told = ropa("extract", "data/documents/kind-en-gezin.txt", "--json", home=tmp_path)
    assert (told.code, told.err) == (0, "")
    assert KEYS["statement"] - told.json.keys() == set()
    text = told.json["text"]
    quoted = [*told.json["mentions"], *told.json["flows"], *told.json["denials"], *told.json["activities"]]
    assert len(quoted) > 20
    assert [row for row in quoted if text[row["start"] : row["end"]] != row["quote"]] == []
    assert not (tmp_path / "data").exists()


def test_extract_for_a_person(tmp_path: Path) -> None:
    told = ropa("extract", "data/documents/myfamily-portaal.md", "--language", "fr", home=tmp_path)
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("Privacy Statement Portaal\nÉditeur: MyFamily\n")
    assert "\nDestinataires (" in told.out


def test_extract_of_a_list_row_by_row(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Lijst", 0)
    sheet.append(["Nummer", "Datum", "Ontvanger", "Gegevens", "Doel"])
    sheet.append(["VTC nr. 49/2017", "20/12/2017", "Kind en Gezin", "aanwezigheid leerlingen", "kleutertoeslag"])
    book.save(tmp_path / "list.xlsx")
    told = ropa("extract", tmp_path / "list.xlsx", "--json", home=tmp_path)
    assert (told.code, told.err) == (0, "")
    assert KEYS["list"] - told.json.keys() == set()
    (mandate,) = told.json["mandates"]
    assert KEYS["mandate"] - mandate.keys() == set()
    assert (mandate["id"], mandate["date"], mandate["place"]["row"]) == ("mandate/vtc-2017-49", "2017-12-20", 2)
    table = ropa("extract", tmp_path / "list.xlsx", home=tmp_path)
    assert (table.code, table.err) == (0, "")
    assert "\nLijst!A2  VTC nr. 49/2017 " in table.out


def test_extract_needs_no_register(tmp_path: Path) -> None:
    told = ropa("extract", "data/documents/kidslife.html", home=tmp_path / "none", NEO4J_URI="bolt://127.0.0.1:1")
    assert told.code == 0
    assert not (tmp_path / "none").exists()


def test_impact_as_json_and_csv_tell_the_same(loaded: Path) -> None:
    asked = ("impact", "organisation/myfamily", "--depth", "2", "--on", "2026-01-01")
    told = ropa(*asked, "--json", home=loaded)
    assert (told.code, told.err) == (0, "")
    assert KEYS["impact"] - told.json.keys() == set()
    rows = told.json["rows"]
    assert rows != []
    assert [row for row in rows if KEYS["row"] - row.keys()] == []
    assert [row["distance"] for row in rows] == sorted(row["distance"] for row in rows)
    table = list(csv.DictReader(io.StringIO(ropa(*asked, "--csv", home=loaded).out)))
    assert [(row["id"], row["distance"]) for row in table] == [(row["id"], str(row["distance"])) for row in rows]


def test_impact_of_a_merger_says_into_what(loaded: Path) -> None:
    told = ropa("impact", "KSZ", "--loss", "merges", "--into", "VUTG", "--language", "nl", home=loaded)
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("Wat wordt geraakt als KSZ opgaat in VUTG? (")


def test_rebuild_finds_nothing_to_set_right(loaded: Path) -> None:
    told = ropa("rebuild", "--json", home=loaded)
    assert (told.code, told.err) == (0, "")
    assert told.json["set_right"] == 0
    assert min(told.json[name] for name in ("documents", "claims", "things", "edges")) > 0


def test_importing_reports_what_is_new_once(engine_home: Path, tmp_path: Path) -> None:
    shutil.copy(ROOT / "data/documents/kind-en-gezin.txt", tmp_path / "a.txt")
    dry, first, second = (
        ropa("import", tmp_path / "a.txt", *more, "--json", home=engine_home) for more in (["--dry-run"], [], [])
    )
    assert [(told.code, told.err) for told in (dry, first, second)] == [(0, "")] * 3
    (dried,), (read,), (again,) = (told.json["sources"] for told in (dry, first, second))
    assert KEYS["source"] - read.keys() == set()
    assert (read["file"], read["importer"], read["status"]) == (str(tmp_path / "a.txt"), "statement", "imported")
    assert read["new"] > 20
    assert (dried["new"], dry.json["dry_run"]) == (read["new"], True)
    assert (again["status"], again["new"], again["retracted"]) == ("unchanged", 0, 0)
    assert second.json["totals"] == {
        "sources": 1,
        "imported": 0,
        "unchanged": 1,
        "failed": 0,
        "claims": again["claims"],
        "new": 0,
        "retracted": 0,
        "guessed": 0,
        "left_out": 0,
    }


def test_an_empty_register_says_what_to_do(engine_home: Path) -> None:
    told = ropa("flow", "naam", home=engine_home)
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[1:] == ["The register is empty; bring documents into it with: ropa import PATH…"]
    assert ropa("rebuild", "--json", home=engine_home).json == {
        "documents": 0,
        "claims": 0,
        "things": 0,
        "edges": 0,
        "set_right": 0,
    }


def test_the_installed_program_is_the_module(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("ropa")
    finished = subprocess.run(
        [program, "--version"], cwd=tmp_path, env=environment(tmp_path), capture_output=True, check=True
    )
    assert finished.stdout == b"ropa 0.1.0\n"
