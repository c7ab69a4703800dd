"""Bad input gets one clear sentence and exit code 2; other files go on; the register is untouched."""

import json
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.command import ROOT, Outcome, ropa

GOOD = ROOT / "data/documents/kind-en-gezin.txt"
SPARSE_SIZE = 200 * 1024 * 1024


def one_sentence(told: Outcome, code: int = 2) -> str:
    """Return the one sentence of a command that failed with nothing else printed."""
    assert (told.code, told.out) == (code, ""), told
    (line,) = told.err.splitlines()
    assert line.startswith("ropa: ")
    return line.removeprefix("ropa: ")


def empty(folder: Path) -> Path:
    (folder / "empty.txt").touch()
    return folder / "empty.txt"


def pdf_named_text(folder: Path) -> Path:
    path = folder / "policy.txt"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
    return path


def sparse(folder: Path) -> Path:
    path = folder / "huge.txt"
    with path.open("wb") as file:
        file.truncate(SPARSE_SIZE)
    return path


def missing(folder: Path) -> Path:
    return folder / "nowhere.txt"


def hollow_folder(folder: Path) -> Path:
    (folder / "hollow" / "inner").mkdir(parents=True)
    return folder / "hollow"


def broken_workbook(folder: Path) -> Path:
    path = folder / "list.xlsx"
    path.write_bytes(b"PK\x03\x04 this is where a workbook ends too early")
    return path


def unknown_kind(folder: Path) -> Path:
    path = folder / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 64)
    return path


BAD = [empty, pdf_named_text, sparse, missing, hollow_folder, broken_workbook, unknown_kind]


@pytest.mark.parametrize("make", BAD)
def test_extract_says_what_is_wrong_with_a_file(make: Callable[[Path], Path], tmp_path: Path) -> None:
    path = make(tmp_path)
    assert path.name in one_sentence(ropa("extract", path, home=tmp_path / "home"))


def test_import_says_what_is_wrong_and_the_others_go_on(engine_home: Path, tmp_path: Path) -> None:
    bad = [make(tmp_path) for make in BAD]
    told = ropa("import", *bad[:3], GOOD, *bad[3:], "--json", home=engine_home)
    assert (told.code, told.err) == (2, "")
    sources = {Path(source["file"]).name: source for source in told.json["sources"]}
    assert {name: source["status"] for name, source in sources.items()} == {
        **{path.name: "failed" for path in bad},
        GOOD.name: "imported",
    }
    assert [path.name for path in bad if path.name not in sources[path.name]["error"]] == []
    assert told.json["totals"]["failed"] == len(bad)
    rebuilt = ropa("rebuild", "--json", home=engine_home).json
    assert (rebuilt["documents"], rebuilt["set_right"]) == (1, 0)


def test_import_lists_the_errors_for_a_person(tmp_path: Path) -> None:
    told = ropa("import", missing(tmp_path), home=tmp_path / "home")
    assert (told.code, told.err) == (2, "")
    assert told.out.splitlines()[-2:] == [
        "Errors",
        f"  {tmp_path}/nowhere.txt: there is no such file or folder; check the path",
    ]
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["flow", "naam", "--on", "31/01/2026"], "«31/01/2026» is no day of the calendar; write it as year-month-day"),
        (["import", "data", "--dated", "2026-02-30"], "«2026-02-30» is no day of the calendar"),
        (["extract", "x.txt", "--on", ""], "«» is no day of the calendar"),
        (["flow", "naam", "--depth", "0"], "Invalid value for '--depth': Input should be greater than or equal to 1"),
        (["flow", "naam", "--depth", "21"], "Invalid value for '--depth': Input should be less than or equal to 20"),
        (["flow", " "], "it is empty; give a name or an id"),
        (["flow"], "CATEGORY"),
        (["import"], "PATH"),
        (["import", "data", "--as", ""], "it is empty"),
        (["import", "data", "--replaces", "document/x"], "--replaces speaks of one document"),
        (["impact", "KSZ", "--loss", "burns"], "'burns' is not one of"),
        (["impact", "KSZ", "--loss", "merges"], "--loss merges and --into ORG go together"),
        (["impact", "KSZ", "--into", "VUTG"], "--loss merges and --into ORG go together"),
        (["impact", "KSZ", "--json", "--csv"], "--json and --csv exclude each other"),
        (["flow", "naam", "--language", "de"], "'de' is not one of"),
        (["extract", "data"], "data is a folder; give one file"),
        (["fly"], "No such command 'fly'"),
        (["flow", "naam", "--sideways"], "No such option"),
    ],
)
def test_what_is_asked_wrongly_is_refused_before_anything_is_opened(
    arguments: list[str], words: str, tmp_path: Path
) -> None:
    assert words in one_sentence(ropa(*arguments, home=tmp_path / "home"))
    assert not (tmp_path / "home").exists()


def test_an_unknown_category_gets_suggestions(loaded: Path) -> None:
    sentence = one_sentence(ropa("flow", "rijksregisternumer", home=loaded))
    assert sentence.startswith("the register knows no data category «rijksregisternumer»; did you mean «Rijksregister")


def test_an_unknown_body_gets_suggestions(loaded: Path) -> None:
    sentence = one_sentence(ropa("flow", "naam", "--from", "MyFamilly", "--json", home=loaded))
    assert sentence.startswith("the register knows no organisation «MyFamilly»; did you mean «MyFamily»")


def test_a_document_that_is_not_there_cannot_be_replaced(loaded: Path, tmp_path: Path) -> None:
    shutil.copy(GOOD, tmp_path / "again.txt")
    told = ropa("import", tmp_path / "again.txt", "--replaces", "document/none", "--json", home=loaded)
    assert told.code == 2
    assert [source["error"] for source in told.json["sources"]] == [
        "document/none: the register holds no such document to replace; give an id that an import printed"
    ]


@pytest.mark.parametrize("command", [["flow", "naam"], ["impact", "KSZ"], ["rebuild"], ["demo"], ["import", str(GOOD)]])
def test_a_store_that_nobody_serves_is_exit_code_3(command: list[str], tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = ropa(*command, home=tmp_path / "home", NEO4J_URI=f"bolt://127.0.0.1:{port}", NEO4J_PASSWORD="a-secret-word")  # noqa: S106
    assert str(port) in one_sentence(told, code=3)
    assert "a-secret-word" not in told.err


def test_an_address_of_another_kind_is_refused(tmp_path: Path) -> None:
    told = ropa("flow", "naam", home=tmp_path / "home", NEO4J_URI="http://127.0.0.1:7474")
    assert told.code in (2, 3)
    assert "NEO4J_URI" in one_sentence(told, told.code)


def test_a_wrong_password_is_exit_code_3(loaded: Path) -> None:
    run = json.loads((loaded / "run.json").read_text(encoding="utf-8"))
    settings = {"NEO4J_URI": f"bolt://127.0.0.1:{run['port']}", "NEO4J_USERNAME": "root"}
    told = ropa("flow", "naam", home=loaded, NEO4J_PASSWORD="not-the-password", **settings)  # noqa: S106
    sentence = one_sentence(told, code=3)
    assert "NEO4J_PASSWORD" in sentence
    assert "not-the-password" not in sentence
    assert ropa("flow", "naam", home=loaded, NEO4J_PASSWORD=run["password"], **settings).code == 0
