"""The hardest sentences and rows yield the facts that a person reads in them, in the original words and in ours."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

import openpyxl
import pytest

from ropa.claims.claim import Claim
from ropa.claims.identity import Context
from ropa.claims.settle import settle
from ropa.importing.discover import importer_for
from ropa.importing.importer import Extraction, Options, Source
from ropa.questions.flow_denials import contradicts
from tests.golden.hardest_sentences import CameOut, complaints, place
from tests.golden.registers import Register, toml
from tests.golden.statements import Span, Statement, any_of, same_set

SENTENCES: list[dict[str, Any]] = toml("hardest_sentences.toml")["sentence"]
ROWS: list[dict[str, Any]] = toml("hardest_sentences.toml")["mandate_row"]
HEADINGS = {
    "provider": "Verstrekker",
    "receiver": "Ontvanger",
    "data": "Gegevens",
    "reference": "Machtiging",
    "purpose": "Doeleinde",
    "title": "Betreft",
}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: str(sentence["id"]))
def test_a_sentence_yields_its_facts(register: Register, material: str, sentence: dict[str, Any]) -> None:
    said = Statement(register, sentence["document"])
    span = Span(sentence["start"], sentence["end"]) if material == "originals" else place(said.text, sentence["text"])
    faults = complaints(sentence, CameOut(said, span, contradictions(register, said)))
    assert faults == [], "\n".join(faults)


def contradictions(register: Register, said: Statement) -> dict[str, int]:
    """Return how many flows of the same document each denial contradicts, whatever category is asked about."""
    own = [flow for flow in register.flows.values() if said.reading.document.id in flow.documents]
    return {
        denial.id: sum(contradicts(denial, flow, related=True) is not None for flow in own if not flow.denied)
        for denial in own
        if denial.denied
    }


def read_row(row: Mapping[str, Any]) -> tuple[Extraction, list[Claim]]:
    """Return what the importer understands of a list with one row, and the claims that this becomes."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([HEADINGS[field] for field in row["cells"]])
    sheet.append(list(row["cells"].values()))
    held = io.BytesIO()
    book.save(held)
    source = Source(f"{row['id']}.xlsx", held.getvalue())
    extraction = importer_for(source).extract(source, Options(owner=row["publisher"]))
    context = Context(extraction.publisher, extraction.acronyms)
    return extraction, list(settle(extraction.said, "document/list", context, "").claims)


def ends(claims: list[Claim], mandate: str, field: str) -> set[str]:
    """Return the ids to which an edge of a mandate leads."""
    found = [claim.object for claim in claims if (claim.subject, claim.field) == (mandate, field)]
    return {end for end in found if end is not None}


each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["id"]))


@each_row
def test_a_row_yields_its_mandates(row: dict[str, Any]) -> None:
    extraction, _ = read_row(row)
    found = {mandate["id"]: mandate for mandate in extraction.view["mandates"]}
    assert list(found) == [wanted["id"] for wanted in row["mandate"]]
    assert [fault for wanted in row["mandate"] for fault in unlike(wanted, found[wanted["id"]])] == []
    assert [finding["code"] for finding in extraction.view["findings"]] == row["finding"]
    assert not found.keys() & set(row.get("never", []))


def unlike(wanted: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    """Yield where a mandate as it is printed differs from what is expected."""
    for field in ("family", "date", "reference", "relations"):
        if field in wanted and found[field] != wanted[field]:
            yield f"{wanted['id']}: {field} is {found[field]}"


@each_row
def test_a_row_says_who_may_give_what_to_whom(row: dict[str, Any]) -> None:
    _, claims = read_row(row)
    cited = {relation["target"] for wanted in row["mandate"] for relation in wanted.get("relations", [])}
    for wanted in row["mandate"]:
        mandate = wanted["id"]
        numbers = {claim.value for claim in claims if (claim.subject, claim.field) == (mandate, "number")}
        assert len(numbers) == (1 if wanted["number"] else 0), mandate
        assert all(wanted["number"] in str(number).split("/") for number in numbers)
        if mandate not in cited:
            assert same_set(row["providers"], ends(claims, mandate, "provider")), ends(claims, mandate, "provider")
            assert same_set(row["receivers"], ends(claims, mandate, "receiver")), ends(claims, mandate, "receiver")
            if "covers" in row:
                assert same_set(row["covers"], ends(claims, mandate, "covers")), ends(claims, mandate, "covers")
    named = {claim.subject for claim in claims} | {claim.object for claim in claims}
    assert [entry for entry in row.get("never", []) if any_of(entry) & named] == []


@each_row
def test_a_row_is_quoted_from_its_cells(row: dict[str, Any]) -> None:
    extraction, claims = read_row(row)
    assert claims != []
    quoted = {claim.quote for claim in claims}
    texts = {*row["cells"].values(), *(HEADINGS[field] for field in row["cells"]), extraction.title, row["publisher"]}
    assert {quote for quote in quoted if not any(quote and quote in str(text) for text in texts)} == set()


def test_the_flows_of_a_mandate_are_permitted() -> None:
    row = next(row for row in ROWS if row["id"] == "decree-and-deliberation")
    _, claims = read_row(row)
    permitted = {claim.subject for claim in claims if claim.field == "permitted" and claim.value is True}
    assert {claim.object for claim in claims if claim.field == "authorised_by" and claim.subject in permitted} == {
        "mandate/fo-2012-19",
        "mandate/kb-2002-09-20",
    }
