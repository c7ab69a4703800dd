"""What lists say that one mandate does to another, in the wordings of clerks, from either end and in any column."""

from typing import Any

import pytest

from importers.tables.wording import relations_in
from tests.unit.mandates.books import Rows, listed, read, workbook

HEAD: list[object] = ["Machtiging", "Datum", "Verstrekker", "Ontvanger", "Opmerkingen"]


def chains(found: dict[str, Any]) -> set[tuple[str, str, str]]:
    """Return what the mandates of a list do to others: key, kind and key."""
    return {
        (key, one["type"], one["target"].removeprefix("mandate/"))
        for key, row in found.items()
        for one in row["relations"]
    }


@pytest.mark.parametrize(
    ("words", "kind", "acts"),
    [
        ("wijzigt {}", "AMENDS", True),
        ("past {} aan", "AMENDS", True),
        ("herziening van {}", "AMENDS", True),
        ("avenant n° 2 à {}", "AMENDS", True),
        ("modifiant {}", "AMENDS", True),
        ("zoals gewijzigd bij {} van 3 mei 2016", "AMENDS", False),
        ("telle que modifiée par la {}", "AMENDS", False),
        ("as amended by {}", "AMENDS", False),
        ("Wijzigingen: {}", "AMENDS", False),
        ("ter vervanging van {}", "REPLACES", True),
        ("komt in de plaats van {}", "REPLACES", True),
        ("annule et remplace {}", "REPLACES", True),
        ("remplace et abroge {}", "REPLACES", True),
        ("se substitue à {}", "REPLACES", True),
        ("voorganger: {}", "REPLACES", True),
        ("wordt vervangen door {}", "REPLACES", False),
        ("vervangen, zie {}", "REPLACES", False),
        ("vervangen / remplacée : {}", "REPLACES", False),
        ("overgenomen in {}", "REPLACES", False),
        ("remplacée par {}", "REPLACES", False),
        ("superseded by the {}", "REPLACES", False),
        ("verlenging van / prolongation de {}", "EXTENDS", True),
        ("vult {} aan", "EXTENDS", True),
        ("complète {}", "EXTENDS", True),
        ("reconduction de {}", "EXTENDS", True),
        ("verlengd bij {}", "EXTENDS", False),
        ("prolongée par {}", "EXTENDS", False),
        ("prorogée, voir {}", "EXTENDS", False),
        ("trekt {} in", "WITHDRAWS", True),
        ("trekt ook {} (RIZIV) in", "WITHDRAWS", True),
        ("heft {} op", "WITHDRAWS", True),
        ("abroge {}", "WITHDRAWS", True),
        ("retrait de la {}", "WITHDRAWS", True),
        ("withdraws the {}", "WITHDRAWS", True),
        ("ingetrokken door {}", "WITHDRAWS", False),
        ("wordt opgeheven door {}", "WITHDRAWS", False),
        ("abrogée par {}", "WITHDRAWS", False),
        ("ingetrokken bij / abrogée par {}", "WITHDRAWS", False),
        ("zie ook {}", "REFERS_TO", True),
        ("cf. {}", "REFERS_TO", True),
        ("voir aussi la {}", "REFERS_TO", True),
        ("see also {}", "REFERS_TO", True),
    ],
)
def test_every_wording_says_which_of_two_acts_on_the_other(words: str, kind: str, acts: bool) -> None:  # noqa: FBT001
    rows: Rows = [HEAD, ["VTC nr. 14/2016", "8/06/2016", "VAPH", "VDAB", words.format("VTC nr. 40/2015")]]
    expected = ("vtc-2016-14", kind, "vtc-2015-40") if acts else ("vtc-2015-40", kind, "vtc-2016-14")
    assert chains(listed(rows)) == {expected}


def test_each_statement_of_a_remark_keeps_to_itself() -> None:
    told = relations_in("vervangt VTC nr. 17/2010; zie ook VTC nr. 14/2014. Ingetrokken door VTC nr. 2/2018")
    assert [(one.type, one.source and one.source.id_key, one.target and one.target.id_key) for one in told] == [
        ("REPLACES", None, "vtc-2010-17"),
        ("REFERS_TO", None, "vtc-2014-14"),
        ("WITHDRAWS", "vtc-2018-2", None),
    ]


def test_several_after_one_word_are_all_meant() -> None:
    rows: Rows = [HEAD, ["VTC nr. 14/2016", "8/06/2016", "VAPH", "VDAB", "vervangt: VTC nr. 1/2012; VTC nr. 2/2012"]]
    assert chains(listed(rows)) == {
        ("vtc-2016-14", "REPLACES", "vtc-2012-1"),
        ("vtc-2016-14", "REPLACES", "vtc-2012-2"),
    }


def test_what_both_ends_say_counts_once_though_one_names_no_chamber() -> None:
    rows: Rows = [
        ["Beraadslaging", "Datum", "Verstrekker", "Ontvanger", "Opm."],
        ["IVC/KSZ nr. 20/059", "3/03/2020", "RVA", "VDAB", "verlengd bij 21/204"],
        ["IVC/KSZ nr. 21/204", "9/11/2021", "RVA", "VDAB", "verlenging van 20/059"],
    ]
    found = listed(rows)
    assert list(found) == ["ivc-szg-2020-59", "ivc-szg-2021-204"]
    assert chains(found) == {("ivc-szg-2021-204", "EXTENDS", "ivc-szg-2020-59")}
    assert sum(len(row["relations"]) for row in found.values()) == 1


def test_a_state_in_one_column_and_where_to_look_in_another_are_read_together() -> None:
    rows: Rows = [
        ["Machtiging", "Verstrekker", "Ontvanger", "Status", "Opmerkingen"],
        ["FO nr. 12/2009", "DIV", "VDAB", "vervangen / remplacée", "zie FO 18/2015"],
        ["FO nr. 18/2015", "DIV", "VDAB", "geldig", None],
    ]
    assert chains(listed(rows)) == {("fo-2015-18", "REPLACES", "fo-2009-12")}


def test_a_column_whose_head_says_nothing_is_told_by_what_it_says_of_others() -> None:
    rows: Rows = [
        ["Machtiging", "Verstrekker", "Ontvanger", "Xyz"],
        ["FO nr. 12/2009", "DIV", "VDAB", "ingetrokken door FO nr. 18/2015"],
        ["FO nr. 18/2015", "DIV", "VDAB", None],
    ]
    assert chains(listed(rows)) == {("fo-2015-18", "WITHDRAWS", "fo-2009-12")}


def test_a_footnote_is_said_of_the_rows_that_bear_its_mark() -> None:
    rows: Rows = [
        ["Délibération", "Source", "Destinataire", "Données"],
        ["VTC n° 18/2015 (1)", "INAMI", "AViQ", "assurabilité"],
        ["VTC n° 19/2015 (2)", "INAMI", "AViQ", "séjour"],
        [None],
        ["(1) Modifiée par VTC n° 30/2016 du 5 mars 2016."],
        ["(2) Les montants sont arrondis."],
    ]
    extraction = read(workbook(rows))
    found = {row["id"].removeprefix("mandate/"): row for row in extraction.view["mandates"]}
    assert chains(found) == {("vtc-2016-30", "AMENDS", "vtc-2015-18")}
    assert [part.place.cell for part in extraction.left_out if part.why == "note"] == ["A6"]
    said = [fact for fact in extraction.said if fact.field == "amends"]
    assert [(fact.evidence.quote, fact.evidence.place.cell) for fact in said] == [(rows[4][0], "A5")]


def test_an_addendum_is_a_protocol_of_its_own_day_that_amends_another() -> None:
    rows: Rows = [
        ["Protocol", "Mededelende instantie", "Ontvangende instantie", "Gegevens"],
        ["Onderzoeksprotocol 12/05/2023", "GO!", "KU Leuven", "thuistaal"],
        ["Addendum 15/01/2025 bij Onderzoeksprotocol 12/05/2023", "GO!", "KU Leuven", "postcode"],
    ]
    found = listed(rows)
    assert {row["date"] for row in found.values()} == {"2023-05-12", "2025-01-15"}
    (later,) = (key for key, row in found.items() if row["date"] == "2025-01-15")
    (first,) = (key for key, row in found.items() if row["date"] == "2023-05-12")
    assert chains(found) == {(later, "AMENDS", first)}


def test_a_protocol_that_a_remark_names_by_its_day_is_no_mandate_beside_the_row_that_it_is() -> None:
    rows: Rows = [
        ["Nr.", "Date", "De", "Vers", "Lien"],
        ["Protocole", "24/02/2005", "VDAB", "Actiris", "remplacé par protocole du 30/06/2021"],
        ["Protocole", "30/06/2021", "VDAB", "Actiris", "remplace le protocole du 24/02/2005"],
    ]
    found = listed(rows)
    assert [row["place"]["row"] for row in found.values()] == [2, 3]
    older, newer = found
    assert chains(found) == {(newer, "REPLACES", older)}


def test_contracts_have_the_numbers_that_their_body_gives_them() -> None:
    rows: Rows = [
        ["Contract", "Datum", "Aan", "Gegevens", "Keten"],
        ["2018/041", "17/09/2018", "IWEPS", "beroep", "vervangt 2016/002 van 11 januari 2016"],
        ["2021/077", "4/10/2021", "IWEPS", "beroep", "verlenging van 2018/041"],
        ["STAT nr. 05/2011", "30/03/2011", "VDAB", "beroep", "ingetrokken door 2021/077"],
    ]
    found = listed(rows, "Statbel")
    own = "other-statbel-"
    assert chains(found) == {
        (f"{own}2018-041", "REPLACES", f"{own}2016-002"),
        (f"{own}2021-077", "EXTENDS", f"{own}2018-041"),
        (f"{own}2021-077", "WITHDRAWS", "stat-2011-5"),
    }
    first = found[f"{own}2018-041"]
    assert (first["reference"], first["family"], first["number"]) == ("2018/041", "OTHER", "2018/041")
    assert "other-nbb-2018-041" in listed(rows, "Nationale Bank van België")
