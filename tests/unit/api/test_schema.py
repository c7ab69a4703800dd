"""The schema is the one that is kept for review, and everything in it derives from the kinds and the answers."""

import pytest
from graphql import GraphQLObjectType, parse, specified_rules, validate

from ropa.api.answer_types import answer_type, camel
from ropa.api.kind_types import kind_types
from ropa.api.saved import read_question, saved_question, saved_questions
from ropa.api.schema import core_schema, sdl
from ropa.errors import DeclarationError, UnknownName
from ropa.model.catalogue import kinds
from tests.house.repository import ROOT


def fields_of(name: str) -> set[str]:
    shown = core_schema().get_type(name)
    assert isinstance(shown, GraphQLObjectType)
    return set(shown.fields)


def test_the_schema_is_the_one_that_is_kept() -> None:
    kept = (ROOT / "graphql" / "schema.graphql").read_text(encoding="utf-8")
    assert kept == sdl(), "write it anew with: ropa schema > graphql/schema.graphql"


@pytest.mark.parametrize("label", kinds())
def test_a_kind_has_all_its_fields_and_two_questions(label: str) -> None:
    kind, derived = kinds()[label], kind_types()[label]
    declared = {camel(name) for name in (*kind.properties, *kind.edges)}
    assert fields_of(label) == {"id", "kind", "label", "evidence"} | declared
    assert {derived.one, derived.many} <= fields_of("Query")


def test_every_type_and_every_question_says_what_it_is() -> None:
    schema = core_schema()
    silent = [
        name
        for name, shown in schema.type_map.items()
        if not name.startswith("__") and not shown.description and name not in {"String", "Int", "Float"}
    ]
    assert schema.query_type is not None
    assert schema.mutation_type is not None
    fields = {**schema.query_type.fields, **schema.mutation_type.fields}
    assert (silent, [name for name, field in fields.items() if not field.description]) == ([], [])
    assert set(schema.mutation_type.fields) == {"importSource", "decide", "freeze", "waive", "retract"}


def test_what_is_no_plain_answer_has_no_type() -> None:
    with pytest.raises(DeclarationError, match="str is no plain answer"):
        answer_type(str)


def test_there_are_saved_questions_in_three_languages() -> None:
    questions = saved_questions()
    assert len(questions) >= 7
    for question in questions:
        words = [text(language) for text in (question.title, question.about) for language in ("en", "nl", "fr")]
        assert len(set(words)) == 6, question.name
        assert all(question.title(language).endswith("?") for language in ("en", "nl", "fr"))


@pytest.mark.parametrize("name", [question.name for question in saved_questions()])
def test_a_saved_question_can_be_asked_with_its_values(name: str) -> None:
    question = saved_question(name)
    document = parse(question.text)
    assert validate(core_schema(), document, specified_rules) == []
    declared = {
        variable.variable.name.value
        for definition in document.definitions
        for variable in getattr(definition, "variable_definitions", None) or ()
    }
    assert set(question.variables) == declared


def test_an_unknown_saved_question_gets_the_names_that_there_are() -> None:
    with pytest.raises(UnknownName) as unknown:
        saved_question("nothing-of-the-kind")
    assert unknown.value.candidates == tuple(question.name for question in saved_questions())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{ __typename }", "give a title, a sentence and the values"),
        ("# a?\n# nl: b?\n# fr: c?\n#\n# d\n# nl: e\n#\n# {}\n{ __typename }", "in English, Dutch and French"),
        ("# a?\n# nl: b?\n# fr: c?\n#\n# d\n# nl: e\n# fr: f\n#\n# {\n{ __typename }", "the values are no JSON"),
    ],
)
def test_a_saved_question_without_its_words_is_refused(text: str, reason: str) -> None:
    with pytest.raises(DeclarationError, match=reason):
        read_question("sample", text)
