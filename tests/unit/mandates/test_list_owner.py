"""Whose list it is, where no title says so: what a file is called, and what explains abbreviations only."""

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from importers.tables.list_owner import owner_in_file_name
from tests.unit.mandates.books import Rows, read, workbook

ROWS: Rows = [
    ["Beraadslaging", "Onderwerp", "Bron", "Gegevens"],
    ["VTC nr. 49/2017 van 20 december 2017", "Voorbeeldtoelage", "VDAB", "aanwezigheden, onderwijsniveau"],
]


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("opgroeien.xlsx", "Opgroeien"),
        ("lijst_machtigingen_VAPH v2.xlsx", "VAPH"),
        ("20240101 Autorisations BCSS (copie).ods", "KSZ"),
        ("ONE.xlsx", "ONE"),
        ("one.xlsx", None),
        ("book1.xlsx", None),
        ("lijst machtigingen.xlsx", None),
        ("onderwijs-en-zorg.xlsx", None),
        ("rijksregister.csv", None),
        ("", None),
    ],
)
def test_the_name_of_a_file_may_say_whose_list_it_is(name: str, owner: str | None) -> None:
    assert owner_in_file_name(name) == owner


def test_an_owner_by_the_name_of_the_file_is_a_guess_and_one_that_the_file_states_is_not() -> None:
    by_name, stated = read(workbook(ROWS), name="opgroeien.xlsx"), read(workbook([["Machtigingen VAPH"], *ROWS]))
    assert [row["receivers"] for row in by_name.view["mandates"]] == [["Opgroeien"]]
    assert [row["receivers"] for row in stated.view["mandates"]] == [["VAPH"]]
    assert by_name.guessed > read(workbook(ROWS)).guessed == stated.guessed == 0


def test_what_explains_abbreviations_names_no_owner() -> None:
    def explain(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        other = sheet.parent.create_sheet("Afkortingen")
        other.append(["VTC", "Vlaamse Toezichtcommissie"])
        other.append(["DG HAN", "Directie-generaal Personen met een Handicap"])

    found = read(workbook(ROWS, change=explain))
    assert (found.publisher, [row["receivers"] for row in found.view["mandates"]]) == (None, [[]])
