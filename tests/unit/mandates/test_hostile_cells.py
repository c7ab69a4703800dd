"""Cells that a pattern could go through again and again, or that hold our own signs, are read as soon as any other."""

import pytest

from importers.tables.enumeration import categories
from tests.patience import at_most
from tests.unit.mandates.books import Rows, listed

CELLS = {
    "fields that never end": f"SPW Territoire, ab{'-' * 150}1",
    "an arrow that never comes": " " * 2000 + "van" + " " * 2000 + "x",
    "labels that never come": "\n" * 20_000,
    "a term without an end": "1/1/2012 -" + " " * 20_000 + "1",
    "one label after the other": "Data: " * 3000,
}


@pytest.mark.parametrize("cell", CELLS.values(), ids=list(CELLS))
@pytest.mark.parametrize("place", range(5))
def test_no_cell_keeps_the_reader(cell: str, place: int) -> None:
    given = ["KSZ", "Le Forem", "naam", "controle", "31/12/2015"]
    row = [*given[:place], cell, *given[place + 1 :]]
    rows: Rows = [
        ["Machtiging", "Verstrekker", "Ontvanger", "Gegevens", "Doel", "Geldig tot"],
        ["VTC nr. 35/2014", *row],
        ["VTC nr. 36/2014", *given],
    ]
    with at_most(30):
        found = listed(rows)
    assert "vtc-2014-36" in found, "the row behind it is read"


def test_our_own_signs_in_a_text_stand_for_nothing() -> None:
    text = "naam \ue0025\ue003, adres (\ue0001\ue001)"
    assert categories(text)[0].startswith("naam")


def test_an_arrow_between_things_that_are_no_bodies_is_part_of_the_text() -> None:
    head = ["Machtiging", "Verstrekker", "Ontvanger", "Titel"]
    found = listed([head, ["VTC nr. 35/2014", "KSZ", "Le Forem", "Leeftijd > 65 jaar"]])
    assert (found["vtc-2014-35"]["providers"], found["vtc-2014-35"]["receivers"]) == (["KSZ"], ["Le Forem"])


@pytest.mark.parametrize("aim", ["Projet de mobilité scolaire", "Overleg met de patiënt", "Requested care"])
def test_an_aim_that_begins_like_a_draft_is_none(aim: str) -> None:
    head = ["Verstrekker", "Ontvanger", "Doel", "Datum"]
    assert listed([head, ["KSZ", "Le Forem", aim, "03/02/2015"], ["KSZ", "VDAB", "controle", "04/02/2015"]])
