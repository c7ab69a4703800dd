"""Enterprise numbers and OVO codes beside the bodies of a list tell which bodies they are, once they are checked."""

from typing import Any

import pytest

from tests.unit.mandates.books import Rows, listed, read, workbook

VDAB, RSZ, FINANCES = "0887.010.362", "0206.731.645", "0308.357.159"


def numbers(rows: Rows, owner: str | None = None) -> set[tuple[Any, ...]]:
    """Return which number is said to be whose, and in which cell."""
    said = read(workbook(rows), owner).said
    facts = (fact for fact in said if fact.field == "cbe_number")
    return {(fact.subject.key[0], fact.value, fact.evidence.place.cell) for fact in facts}


def codes(rows: Rows) -> list[tuple[str, str | None]]:
    return [(found.code, found.place.cell) for found in read(workbook(rows)).findings]


def left_out(rows: Rows) -> dict[str | None, str]:
    return {part.place.cell: part.why for part in read(workbook(rows)).left_out}


HEADS: list[object] = ["Machtiging", "Datum", "Verstrekker", "KBO-nr.\nverstrekker", "Afnemer", "KBO afnemer"]


@pytest.mark.parametrize("written", [VDAB, "0887010362", "887010362", 887010362, "BE0887010362", "0887 010 362"])
def test_a_number_is_read_however_it_is_written(written: object) -> None:
    rows: Rows = [HEADS, ["VTC nr. 12/2016", "16/03/2016", "VDAB", written, "OCMW Kortrijk", None]]
    assert numbers(rows) == {("VDAB", VDAB, "D2")}
    assert codes(rows) == []


def test_a_number_tells_the_body_whose_name_is_not_known() -> None:
    rows: Rows = [
        HEADS,
        ["VTC nr. 12/2016", "16/03/2016", "Werkdienst (voorbeeld)", VDAB, "Bijdragedienst", RSZ],
    ]
    found = listed(rows)["vtc-2016-12"]
    assert (found["providers"], found["receivers"]) == (["VDAB"], ["RSZ"])
    assert numbers(rows) == {("VDAB", VDAB, "D2"), ("RSZ", RSZ, "F2")}
    assert found["numbers"] == {"VDAB": VDAB, "RSZ": RSZ}


def test_a_number_stands_for_a_body_that_is_not_named_at_all() -> None:
    rows: Rows = [HEADS, ["VTC nr. 12/2016", "16/03/2016", None, VDAB, "RSZ", None]]
    assert listed(rows)["vtc-2016-12"]["providers"] == ["VDAB"]


def test_several_numbers_belong_to_as_many_bodies_in_their_order() -> None:
    rows: Rows = [HEADS, ["VTC nr. 12/2016", "16/03/2016", "VDAB\nRSZ", f"{VDAB} / {RSZ}", "OCMW Kortrijk", None]]
    assert numbers(rows) == {("VDAB", VDAB, "D2"), ("RSZ", RSZ, "D2")}


def test_more_numbers_than_bodies_belong_to_none() -> None:
    rows: Rows = [HEADS, ["VTC nr. 12/2016", "16/03/2016", "VDAB", f"{VDAB}\n{RSZ}", "OCMW Kortrijk", None]]
    assert numbers(rows) == set()
    assert codes(rows) == [("number-of-another-body", "D2")]
    assert left_out(rows)["D2"] == "number that is told to be of no body of the row"


def test_a_number_with_wrong_check_digits_is_told_and_not_used() -> None:
    rows: Rows = [HEADS, ["VTC nr. 12/2016", "16/03/2016", "Voorbeelddienst", "0887.010.363", "OCMW Kortrijk", None]]
    assert listed(rows)["vtc-2016-12"]["providers"] == ["Voorbeelddienst"]
    assert numbers(rows) == set()
    assert codes(rows) == [("wrong-enterprise-number", "D2")]
    assert "D2" in left_out(rows)


def test_a_number_of_another_body_is_told_and_changes_nothing() -> None:
    rows: Rows = [HEADS, ["VTC nr. 12/2016", "16/03/2016", "VDAB", RSZ, "OCMW Kortrijk", None]]
    assert listed(rows)["vtc-2016-12"]["providers"] == ["VDAB"]
    assert numbers(rows) == set()
    assert codes(rows) == [("number-of-another-body", "D2")]


def test_the_number_of_the_body_around_a_service_or_register_is_no_contradiction() -> None:
    rows: Rows = [
        HEADS,
        [
            "FO nr. 22/2013",
            "25/07/2013",
            "FOD Financiën - Fiscaliteit",
            FINANCES,
            "RSZ",
            None,
        ],
        ["RR nr. 13/2013", "13/02/2013", "Rijksregister", "0308.356.862", "RSZ", None],
    ]
    assert codes(rows) == []


def test_a_number_of_an_establishment_is_of_no_body() -> None:
    rows: Rows = [HEADS, ["VTC nr. 12/2016", "16/03/2016", "VDAB", "2199.310.989", "OCMW Kortrijk", None]]
    assert numbers(rows) == set()
    assert codes(rows) == []
    assert "D2" in left_out(rows)


def test_numbers_without_a_name_for_their_end_go_with_the_bodies_before_them() -> None:
    rows: Rows = [
        ["Protocol", "Mededelende instantie", "Ontvangende instantie", "KBO", "Persoonsgegevens"],
        ["Protocol van 4 maart 2019", "De Lijn", "VDAB", VDAB, "naam"],
    ]
    assert numbers(rows) == {("VDAB", VDAB, "D2")}


def test_a_french_head_of_numbers_is_no_column_of_references() -> None:
    rows: Rows = [["Source", "N° BCE", "Délibération"], ["ONSS", RSZ, "Délibération n° 08/048"]]
    found = listed(rows, "Le Forem")
    assert list(found) == ["ksz-2008-48"]
    assert numbers(rows, "Le Forem") == {("RSZ", RSZ, "B2")}


def test_an_ovo_code_tells_the_body() -> None:
    rows: Rows = [
        ["Machtiging", "Bron", "OVO-code bron", "Afnemer"],
        ["VTC nr. 12/2016", "Dienst met een code", "OVO027170", "VDAB"],
    ]
    (body,) = listed(rows)["vtc-2016-12"]["providers"]
    assert body != "Dienst met een code"
    assert numbers(rows) == set()
