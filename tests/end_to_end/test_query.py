"""`ropa query` prints what the other commands print, and its errors are told as theirs are."""

from pathlib import Path
from typing import Any

import pytest

from ropa.api.saved import saved_question, saved_questions
from ropa.api.schema import sdl
from tests.contract.test_graphql import chosen
from tests.end_to_end.command import ropa

ON = "2026-01-01"
ASKED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "where-does-it-flow": (
        ("-v", "category=numéro de registre national", "-v", f"on={ON}", "-v", "depth=2"),
        ("flow", "rijksregisternummer", "--on", ON, "--depth", "2"),
    ),
    "flows-without-a-mandate": (("-v", f"on={ON}"), ("coverage", "--on", ON)),
    "impact-of-a-body": (
        ("--variables", '{"body": "KSZ", "depth": 1, "language": "FR"}', "-v", f"on={ON}"),
        ("impact", "KSZ", "--on", ON, "--language", "fr"),
    ),
    "how-long-are-data-kept": (
        ("-v", "controller=KidsLife", "-v", "start=2024-02-29", "-v", f"on={ON}"),
        ("retention", "--controller", "KidsLife", "--start", "2024-02-29", "--on", ON),
    ),
}


@pytest.mark.parametrize("name", ASKED)
def test_a_saved_question_prints_row_for_row_what_the_command_prints(loaded: Path, name: str) -> None:
    variables, command = ASKED[name]
    asked = ropa("query", name, *variables, home=loaded)
    printed = ropa(*command, "--json", home=loaded)
    assert (asked.code, asked.err, printed.code) == (0, "", 0)
    (shown,) = asked.json["data"].values()
    assert shown == chosen(saved_question(name).text, printed.json)


def test_the_register_of_a_controller_is_printed_alike(loaded: Path) -> None:
    name = "register-of-a-controller"
    asked = ropa("query", name, "-v", "controller=KidsLife", "-v", f"on={ON}", "-v", "language=FR", home=loaded)
    printed = ropa("register", "--controller", "KidsLife", "--on", ON, "--language", "fr", "--json", home=loaded)
    whole: dict[str, Any] = {**printed.json, "controllers": [printed.json]}
    assert asked.json["data"]["register"] == chosen(saved_question(name).text, whole)


def test_a_question_may_be_typed_or_stand_in_a_file(loaded: Path, tmp_path: Path) -> None:
    text = "query Q($id: ID!) { organisation(id: $id) { name } }\nquery Other { documents { id } }"
    file = tmp_path / "körper.graphql"
    file.write_text(text, encoding="utf-8")
    expected = {"data": {"organisation": {"name": "KidsLife"}}}
    for question in (text, file):
        asked = ropa("query", question, "-v", "id=kidslife", "--operation", "Q", home=loaded)
        assert (asked.code, asked.json) == (0, expected)


WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    "no such question": (("query", "no-such-question"), "no saved question «no-such-question»"),
    "no such file": (("query", "no-such.graphql"), "no-such.graphql: the question cannot be read"),
    "no such field": (("query", "{ nothing }"), "line 1, column 3: Cannot query field 'nothing'"),
    "no question": (("query",), "give a file, the name of a saved question, or GraphQL"),
    "no number": (("query", "where-does-it-flow", "-v", "depth=two"), "'two'"),
    "no variable": (("query", "where-does-it-flow", "-v", "depth"), "«depth» is no variable"),
    "no object": (("query", "where-does-it-flow", "--variables", "[1]"), "--variables is no JSON object"),
    "no such name": (
        ("query", "where-does-it-flow", "-v", "category=rijksregisternumer"),
        "did you mean «Rijksregisternummer»",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_question_asked_wrongly_is_told_in_one_sentence(loaded: Path, name: str) -> None:
    arguments, sentence = WRONG[name]
    asked = ropa(*arguments, home=loaded)
    assert (asked.code, asked.out) == (2, "")
    assert sentence in asked.err


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_the_saved_questions_are_listed(loaded: Path, language: str) -> None:
    listed = ropa("query", "--list", "--language", language, home=loaded)
    assert listed.code == 0
    for question in saved_questions():
        assert question.name in listed.out
        assert question.title(language) in listed.out


def test_the_schema_is_printed(loaded: Path) -> None:
    printed = ropa("schema", home=loaded)
    assert (printed.code, printed.out, printed.err) == (0, sdl(), "")
