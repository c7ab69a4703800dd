"""Every check finds its own fault and nothing else, and says so in three languages with commands that exist."""

import re
import string

import pytest
import typer

from ropa.checks.check import Check, Found, Severity
from ropa.checks.discover import checks
from ropa.claims.decide import Verdict
from ropa.cli.application import application
from ropa.importing.fact import parse_fact
from tests.unit.checks.cases import CASES, ON, Case, found, register, told

ERROR, WARNING, IMPROVEMENT = Severity.ERROR, Severity.WARNING, Severity.IMPROVEMENT
DECLARED = {
    "A01": (ERROR, "30(1)(a)"),
    "A02": (ERROR, "37(1)(a)"),
    "A06": (WARNING, "30(1)(a)"),
    "B01": (ERROR, "30(1)(b)"),
    "B02": (WARNING, "5(1)(b)"),
    "B03": (WARNING, "6(1)"),
    "B04": (WARNING, "6(3)"),
    "B05": (ERROR, "6(1)"),
    "C01": (ERROR, "30(1)(c)"),
    "C02": (ERROR, "30(1)(c)"),
    "C03": (ERROR, "9(2)"),
    "C04": (ERROR, "10"),
    "C05": (WARNING, "87"),
    "D01": (ERROR, "30(1)(d)"),
    "D02": (WARNING, "30(1)(d)"),
    "D03": (WARNING, "30(1)(d)"),
    "L08": (WARNING, "30(1)"),
    "M03": (ERROR, "6(1)"),
    "M04": (WARNING, "6(3)"),
    "P02": (ERROR, "30(2)(b)"),
    "R01": (ERROR, "30(1)(f)"),
    "R02": (WARNING, "5(1)(e)"),
    "R03": (WARNING, "30(1)(f)"),
    "R04": (WARNING, "5(1)(e)"),
    "R05": (WARNING, "5(1)(e)"),
    "R06": (IMPROVEMENT, "30(1)(f)"),
    "S01": (WARNING, "30(1)(g)"),
    "S02": (WARNING, "32(1)"),
    "T01": (ERROR, "30(1)(e)"),
    "T02": (ERROR, "44"),
    "T03": (ERROR, "44"),
    "T08": (WARNING, "30(1)(e)"),
    "X01": (WARNING, "5(1)(d)"),
    "X02": (WARNING, "5(1)(d)"),
}
PLACEHOLDER = re.compile(r"\b[A-Z]{2,}(?:-[A-Z]+)*\b")
FILLED = {"BASIS": "consent", "DATE": "2026-01-31", "DURATION": "P10Y", "NUMBER": "0206.731.645"}
by_check = pytest.mark.parametrize("case", CASES, ids=lambda case: case.check)


def test_the_catalogue_has_these_severities_and_articles() -> None:
    assert {check.id: (check.severity, check.article) for check in checks().values()} == DECLARED


def test_nothing_is_found_where_there_is_no_fault() -> None:
    assert found(register()) == {}


def test_every_check_has_a_case() -> None:
    assert [case.check for case in CASES] == list(checks())


@by_check
def test_a_planted_fault_is_found_by_its_check_alone(case: Case) -> None:
    everything = found(case.planted())
    assert [(item.subject, item.field) for item in everything.pop(case.check, [])] == [(case.subject, case.field)]
    assert tuple(f"{name} {item.subject}" for name, items in everything.items() for item in items) == case.also


@by_check
def test_a_finding_is_told_in_three_languages(case: Case) -> None:
    check, item = planted(case)
    words = told(check, item)
    assert len(set(words.values())) == 3
    assert [text for text in words.values() if "{" in text or not text.endswith((".", "?"))] == []
    assert len({check.title(language) for language in words}) >= 2
    assert all(len(text.split()) > 8 for text in words.values())


@by_check
def test_its_texts_name_the_same_values(case: Case) -> None:
    check = checks()[case.check]
    named = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in texts(check)]
    assert named[0] == named[1] == named[2] != set()


@by_check
def test_its_evidence_and_commands_name_things_of_the_register(case: Case) -> None:
    check, item = planted(case)
    of = case.planted()
    assert [fact for fact in item.evidence if fact.partition("#")[0] not in of] == []
    assert check.commands(item)
    for command in check.commands(item):
        assert_runs(command)


def planted(case: Case) -> tuple[Check, Found]:
    return checks()[case.check], found(case.planted(), ON)[case.check][0]


def texts(check: Check) -> tuple[str, str, str]:
    return check.text.en, check.text.nl, check.text.fr


def assert_runs(command: str) -> None:
    """Read a command as the command line reads it, its words in capitals filled in."""
    program, name, *words = command.split(" ")
    assert program == "ropa"
    filled = [re.sub(r"/ID\b", "/example", word) for word in words]
    filled = [PLACEHOLDER.sub(lambda found: FILLED.get(found[0], "example"), word) for word in filled]
    group = typer.main.get_command(application)
    told = getattr(group, "commands")[name]  # noqa: B009 - a group of commands, which typer's type does not tell
    context = told.make_context(name, list(filled))
    if name == "decide":
        fact = parse_fact(context.params["fact"])
        verdict = Verdict(context.params["verdict"])
        assert (verdict is Verdict.SAME) == (fact.field == "same")
        assert (context.params["value"] is not None) <= (fact.object is None)
        assert (context.params["other"] is not None) <= (verdict is Verdict.CORRECT and fact.object is not None)
        assert (verdict is Verdict.STATE and fact.object is None) <= (context.params["value"] is not None)
