"""How what was read in a file reads, and its JSON."""

import io
from typing import Any

from ropa.claims.claim import Place
from ropa.cli.screen import Screen
from ropa.cli.show_extract import document, show
from ropa.importing.importer import Extraction, LeftOut, SourceFinding
from tests.unit.cli.answers import HARMLESS, HOSTILE

SPAN = {"start": 0, "end": 3}
STATEMENT: dict[str, Any] = {
    "kind": "statement",
    "mentions": [
        {"kind": "recipient", "name": "KSZ", "quote": "KSZ", **SPAN},
        {"kind": "recipient", "name": "VUTG", "quote": HOSTILE, **SPAN},
        {"kind": "purpose", "name": "paying", "quote": "to pay", **SPAN},
    ],
    "flows": [
        {
            "from": "A",
            "to": "KSZ",
            "role": "recipient",
            "data": ["naam", "adres"],
            "purpose": "paying",
            "condition": "you agree",
            "quote": "we give it to KSZ",
            **SPAN,
        },
        {
            "from": "A",
            "to": "B",
            "role": "processor",
            "data": [],
            "purpose": None,
            "condition": None,
            "quote": "B helps",
            **SPAN,
        },
    ],
    "denials": [{"from": "A", "to": None, "quote": "never to others", **SPAN}],
    "activities": [{"name": "payments", "quote": "we pay", **SPAN}],
    "missing": [{"item": "retention", "article": "13(2)(a)"}],
}
LIST: dict[str, Any] = {
    "kind": "mandates",
    "mandates": [
        {
            "place": {"sheet": "Lijst", "row": 7},
            "reference": "VTC nr. 1/2017",
            "date": "2017-01-02",
            "valid_to": None,
            "providers": ["A", "B"],
            "receivers": ["C"],
            "data": ["naam"],
            "purposes": [HOSTILE],
        }
    ],
    "findings": [{"code": "no-number"}],
    "left_out": [],
}


def read(view: dict[str, Any]) -> Extraction:
    return Extraction(
        title="Privacy",
        publisher="A",
        language="nl",
        version=None,
        version_date=None,
        origin="a.txt",
        said=(),
        view=view,
        findings=(SourceFinding("no-number", Place(sheet="Lijst", cell="B7"), "there is no number"),),
        left_out=(LeftOut(Place(1, 5), "menu", "no sentence"),),
    )


def told(view: dict[str, Any], language: str = "en") -> str:
    stream = io.StringIO()
    show(Screen(stream), read(view), language)
    return stream.getvalue()


def test_a_statement_is_told_by_kinds_of_mention() -> None:
    assert (
        told(STATEMENT)
        == f"""\
Privacy
Publisher: A
Language: nl

Recipients (2)
  « KSZ »
  VUTG: « {HARMLESS} »

Purposes (1)
  paying: « to pay »

Flows (2)
  A → KSZ (recipient)
    naam, adres
    paying
    if you agree
    « we give it to KSZ »
  A → B (processor)
    « B helps »

Denials (1)
  A ⇸ anyone: « never to others »

Activities (1)
  payments: « we pay »

Not said (1)
  retention (13(2)(a))

Findings (1)
  Lijst!B7: there is no number [no-number]

Left out (1)
  1–5: «menu» (no sentence)
"""
    )


def test_the_json_is_the_importers_own_with_what_it_does_not_list_itself() -> None:
    assert document(read(LIST)) == LIST
    told_as_json = document(read(STATEMENT))
    assert {name: told_as_json[name] for name in STATEMENT} == STATEMENT
    assert [found["code"] for found in told_as_json["findings"]] == ["no-number"]
    assert [part["text"] for part in told_as_json["left_out"]] == ["menu"]
