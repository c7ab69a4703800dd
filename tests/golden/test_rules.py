"""The table of rules: each rule of the importers has its line, and what it says is counted right."""

import json
from pathlib import Path

import pytest

from importers.statement import IMPORTER
from ropa.importing.importer import Options, Source
from tests.golden import rules
from tests.golden.rules import Tally, annotated_rows, count, declared

TEXT = """Privacyverklaring van Voorbeeldfonds Noord

Voorbeeldfonds Noord is de verantwoordelijke voor de verwerking.

Welke gegevens verwerken we?

- rijksregisternummer
- schoenmaat van het kind

Met wie delen we uw gegevens?

Wij geven uw rijksregisternummer door aan Voorbeeldfonds Zuid.
"""


def annotated(kind: str, quote: str, **more: str) -> dict[str, object]:
    start = TEXT.index(quote)
    return {"kind": kind, "name": quote, "quote": quote, "start": start, "end": start + len(quote), **more}


def test_every_rule_that_a_statement_cites_has_a_line_and_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    gold = {"mentions": [annotated("data_category", "schoenmaat van het kind")], "flows": []}
    (tmp_path / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    monkeypatch.setenv("ROPA_ORIGINALS", str(tmp_path))
    monkeypatch.setenv("ROPA_GOLD", str(tmp_path))
    assert rules.main() == 0
    lines = {line.split()[0]: line.split()[1:] for line in capsys.readouterr().out.splitlines() if line}
    found = IMPORTER.extract(Source("one.txt", TEXT.encode()), Options())
    assert {said.evidence.rule for said in found.said} | declared() <= set(lines)
    assert lines["transfer.outside"] == ["0", "never", "fired"]
    judged = list(annotated_rows(found, gold))
    assert [rule for rule, right in judged if right] == [
        row["rule"] for row in found.view["mentions"] if row["name"] == "schoenmaat van het kind"
    ]
    assert len(judged) == len(found.view["mentions"]) + len(found.view["flows"])


def test_an_annotation_bears_out_one_mention_only() -> None:
    found = IMPORTER.extract(Source("one.txt", TEXT.encode()), Options())
    row = next(row for row in found.view["mentions"] if row["kind"] == "data_category")
    twice = type(found)(**{**vars(found), "view": {"mentions": [row, row], "flows": []}})
    gold = {"mentions": [annotated("data_category", row["quote"])], "flows": []}
    assert [right for _, right in annotated_rows(twice, gold)] == [True, False]


def test_a_flow_is_right_by_its_role_and_its_words() -> None:
    found = IMPORTER.extract(Source("one.txt", TEXT.encode()), Options())
    quote = "Wij geven uw rijksregisternummer door aan Voorbeeldfonds Zuid"
    for role, right in (("recipient", True), ("processor", False)):
        gold = {"mentions": [], "flows": [annotated("", quote, role=role)]}
        judged = list(annotated_rows(found, gold))[len(found.view["mentions"]) :]
        rights = {
            one for row, (_, one) in zip(found.view["flows"], judged, strict=True) if row["to"] == "Voorbeeldfonds Zuid"
        }
        assert rights == {right}


def test_a_tally_counts_facts_and_judgements() -> None:
    found = IMPORTER.extract(Source("one.txt", TEXT.encode()), Options())
    rule = found.said[0].evidence.rule
    tallies = {said.evidence.rule: Tally() for said in found.said}
    count(tallies, found, [(rule, True), (rule, False)])
    assert sum(tally.fired for tally in tallies.values()) == len(found.said)
    assert (tallies[rule].judged, tallies[rule].right) == (2, 1)


@pytest.mark.parametrize(
    ("tally", "cells"),
    [
        (Tally(3, 0, 0, [0.9]), ("r", "3", "", "", "", "", "0.90", "")),
        (Tally(0), ("r", "0", "", "", "", "", "", "never fired")),
        (Tally(9, 8, 2, [0.9]), ("r", "9", "8", "2", "0.25", "0.30", "0.90", "too sure")),
        (Tally(9, 8, 8, [0.6]), ("r", "9", "8", "8", "1.00", "0.90", "0.60", "too modest")),
        (Tally(9, 7, 2, [0.9]), ("r", "9", "7", "2", "0.29", "0.33", "0.90", "")),
    ],
)
def test_the_line_of_a_rule(tally: Tally, cells: tuple[str, ...]) -> None:
    assert tally.cells("r") == cells


def test_without_annotations_the_documents_of_the_demonstration_are_judged(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ROPA_GOLD", raising=False)
    assert rules.main() == 0
    shown = capsys.readouterr().out
    assert shown.endswith("a lower bound; for precision set ROPA_ORIGINALS and ROPA_GOLD\n")
    judged = [line.split() for line in shown.splitlines() if line.startswith("list.purpose-recipient")]
    assert [int(judged[0][column]) > 0 for column in (1, 2, 3)] == [True] * 3
