"""A saved question as a table of pandas: a row for each thing of a list, as GraphQL answers it."""

import pytest

from ropa.api.execute import Api
from ropa.api.request import Asked
from ropa.api.saved import saved_question, saved_questions
from ropa.api.table import table_of
from ropa.errors import UnknownName, UserError
from ropa.store.connection import Store

ON = "2026-01-01"


def test_a_row_for_each_thing_of_the_list(register: Store) -> None:
    saved = saved_question("where-does-it-flow")
    values = {**saved.variables, "category": "e-mailadres"}
    data = Api(register, lambda: ON).answer(Asked(saved.text, values), may_write=False).response["data"]
    found = table_of(register, saved.name, {"category": "e-mailadres"}, rows="flow.steps", on=ON)
    assert len(found) == len(data["flow"]["steps"]) > 3
    assert list(found["from.name"]) == [step["from"]["name"] for step in data["flow"]["steps"]]
    words = table_of(register, saved.name, {"category": "e-mailadres"}, rows="flow.steps.evidence", on=ON)
    assert list(words["quote"]) == [said["quote"] for step in data["flow"]["steps"] for said in step["evidence"]]
    assert len(found.explode("evidence")) == len(words)


def test_every_saved_question_is_a_table(register: Store) -> None:
    several = 0
    for saved in saved_questions():
        try:
            table_of(register, saved.name, on=ON)
        except UnknownName as refused:
            several += 1
            tables = [table_of(register, saved.name, rows=way, on=ON) for way in refused.candidates]
            empty = [way for way, table in zip(refused.candidates, tables, strict=True) if table.empty]
            if empty or not tables:
                pytest.fail(f"{saved.name}: nothing in {empty or 'any list'}")
    assert several > 3


def test_what_is_no_list_or_no_question_is_said_with_those_that_there_are(register: Store) -> None:
    with pytest.raises(UnknownName, match=r"no list «flow\.stepz»") as refused:
        table_of(register, "where-does-it-flow", rows="flow.stepz", on=ON)
    assert "flow.steps" in refused.value.candidates
    with pytest.raises(UnknownName, match="no saved question «nothing»"):
        table_of(register, "nothing")
    with pytest.raises(UserError, match="no data category"):
        table_of(register, "where-does-it-flow", {"category": "nothing of the kind"}, rows="flow.steps", on=ON)


def test_a_list_without_anything_is_an_empty_table(register: Store) -> None:
    found = table_of(register, "where-does-it-flow", {"category": "naam", "depth": 1}, rows="flow.conflicts", on=ON)
    assert len(found) == 0
