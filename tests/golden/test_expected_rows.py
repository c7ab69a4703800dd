"""Every fact that the demonstration's documents must put into the register is there, with its exact words."""

from typing import Any

import pytest

from tests.golden.expected_rows import lacking
from tests.golden.registers import ROOT, Register, toml
from tests.golden.statements import Statement

ROWS: list[dict[str, Any]] = toml("expected_rows.toml")["document"]
each_document = pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["name"]))


@each_document
def test_the_expected_rows_are_in_the_register(register: Register, row: dict[str, Any]) -> None:
    missing = lacking(row, Statement(register, row["name"]))
    assert missing == [], "\n".join(missing)


@each_document
def test_every_claim_stands_in_the_register_and_quotes_its_document(register: Register, row: dict[str, Any]) -> None:
    said = Statement(register, row["name"])
    claims = said.reading.claims
    assert len(claims) > 50
    assert [(claim.fact, claim.quote) for claim in claims if not said.exact(claim)] == []
    assert [claim.fact for claim in claims if not said.held(claim)] == []


@each_document
def test_a_document_states_its_origin(register: Register, material: str, row: dict[str, Any]) -> None:
    origin = row["origin"] if material == "condensed" else f"{row['name']}.txt"
    assert register.readings[row["name"]].document.origin == origin
    assert (ROOT / row["file"]).is_file()


def test_every_statement_is_expected(register: Register) -> None:
    statements = [name for name, reading in register.readings.items() if reading.extraction.view["kind"] == "statement"]
    assert sorted(statements) == sorted(row["name"] for row in ROWS)
