"""How further bodies keep their lists: labels within a cell, arrows, marks under bodies, verbs as heads, coded data."""

from typing import Any

import pytest

from importers.mandates.header import header_fields
from importers.mandates.sentence import parse
from importers.tables.enumeration import categories
from importers.tables.parties import parties
from importers.tables.wording import references_in, relations_in, validity_in
from tests.unit.mandates.books import Rows, listed, mandates, read, workbook


def why_left_out(rows: Rows) -> dict[str | None, str]:
    """Return why each row without a mandate was left out, by its first cell."""
    return {part.place.cell: part.why for part in read(workbook(rows)).left_out if part.why not in {"title", "header"}}


def ends(found: dict[str, Any], key: str) -> tuple[list[str], list[str]]:
    return found[key]["providers"], found[key]["receivers"]


def test_parts_of_a_cell_are_told_by_their_labels_and_cited_with_the_whole_cell() -> None:
    text = "Objet : taxe de circulation\nDonnées : numéro de plaque ; titulaire"
    rows: Rows = [
        ["Acte et date", "Source", "Destinataire", "Objet et données"],
        ["AF n° 35/2014 – 27.11.2014", "DIV", "Le Forem", text],
        ["27/11/2015 – AF n° 36/2015", "DIV", "Le Forem", "Finalité : contrôle. Données : nom, adresse"],
    ]
    found = listed(rows)
    first, second = found["fo-2014-35"], found["fo-2015-36"]
    assert (first["date"], first["data"], first["purposes"]) == (
        "2014-11-27",
        ["numéro de plaque", "titulaire"],
        ["taxe de circulation"],
    )
    assert (second["date"], second["data"], second["purposes"]) == ("2015-11-27", ["nom", "adresse"], ["contrôle"])
    said = [fact.evidence for fact in read(workbook(rows)).said if fact.field == "covers"]
    assert {(one.quote, one.place.cell) for one in said if one.place.cell == "D2"} == {(text, "D2")}


def test_one_cell_may_hold_the_whole_mandate() -> None:
    whole = "Van: VDAB\nAan: RVA\nGegevens: beroep\nDoel: steun\nBeslissing: VTC nr. 20/2014\nGeldig tot: 4/06/2024"
    rows: Rows = [["Omschrijving", "Bijlage"], [whole, "tekst.pdf"]]
    found = listed(rows)
    assert ends(found, "vtc-2014-20") == (["VDAB"], ["RVA"])
    row = found["vtc-2014-20"]
    assert (row["data"], row["purposes"], row["valid_to"]) == (["beroep"], ["steun"], "2024-06-04")


def test_labels_that_are_data_stay_data() -> None:
    rows: Rows = [["Machtiging", "Bron", "Gegevens"], ["VTC nr. 1/2015", "RSZ", "identiteit: naam; studies: diploma"]]
    assert listed(rows, "Stad Gent")["vtc-2015-1"]["data"] == ["identiteit", "naam", "diploma"]


@pytest.mark.parametrize(
    ("cell", "providers", "receivers"),
    [
        ("VDAB → RVA", ["VDAB"], ["RVA"]),
        ("VDAB -> RVA, RIZIV", ["VDAB"], ["RVA", "RIZIV"]),
        ("VDAB > RVA", ["VDAB"], ["RVA"]),
        ("van VDAB naar RVA", ["VDAB"], ["RVA"]),
        ("VDAB ↔ RVA", ["RVA", "VDAB"], ["RVA", "VDAB"]),
    ],
)
def test_both_ends_in_one_cell(cell: str, providers: list[str], receivers: list[str]) -> None:
    found = listed([["Stroom (bron → doel)", "Machtiging", "Gegevens"], [cell, "VTC nr. 1/2015", "adres"]])
    given, taken = ends(found, "vtc-2015-1")
    assert (sorted(given), sorted(taken)) == (sorted(providers), sorted(receivers))


@pytest.mark.parametrize(
    ("giver", "taker"),
    [
        ("Bron", "Demandeur"),
        ("Émet", "Reçoit"),
        ("Gever", "Nemer"),
        ("Bij wie?\nAuprès de qui ?", "Wie vraagt?\nQui demande ?"),
        ("Komt van", "Gaat naar"),
        ("Data owner", "Data user"),
        ("Bevraagde dienst", "Aanvragende dienst"),
        ("Origine", "Destination"),
    ],
)
def test_heads_tell_the_ends_in_either_order(giver: str, taker: str) -> None:
    for heads, row in (([giver, taker], ["RSZ", "VDAB"]), ([taker, giver], ["VDAB", "RSZ"])):
        found = listed([["Machtiging", *heads, "Gegevens"], ["VTC nr. 1/2015", *row, "adres"]])
        assert ends(found, "vtc-2015-1") == (["RSZ"], ["VDAB"])


def test_a_second_row_of_heads_need_not_be_known() -> None:
    rows: Rows = [
        ["Échange", None, "Données", None, "Délibération", "Sites concernés", None, "Fin"],
        ["Origine", "Destination", "de santé", "administratives", None, "Arlon", "Marche", None],
        ["Sciensano", "Vivalia", "vaccin", "sexe", "Délibération n° 12/033", "x", None, "31/12/2026"],
    ]
    found = mandates(workbook(rows, change=_merge("A1:B1", "C1:D1", "F1:G1", "E1:E2", "H1:H2")))
    row = found["ksz-2012-33"]
    assert ends(found, "ksz-2012-33") == (["Sciensano"], ["Vivalia"])
    assert (row["data"], row["valid_to"]) == (["vaccin", "sexe"], "2026-12-31")


def test_marks_under_bodies_name_the_ends() -> None:
    rows: Rows = [
        ["Krachtens", "Gegevens", "Komt van", None, "Gaat naar", None],
        [None, None, "AgODi", "VDAB", "CLB", "De Lijn"],
        ["VTC nr. 1/2015", "adres", "x", None, "x", "x"],
        ["VTC nr. 2/2015", "beroep", None, "x", None, "x"],
    ]
    found = mandates(workbook(rows, change=_merge("C1:D1", "E1:F1")))
    assert ends(found, "vtc-2015-1") == (["AgODi"], ["CLB's", "De Lijn"])
    assert ends(found, "vtc-2015-2") == (["VDAB"], ["De Lijn"])


def _merge(*ranges: str) -> Any:  # noqa: ANN401 - what changes a worksheet
    def merge(sheet: Any) -> None:  # noqa: ANN401 - a worksheet of openpyxl
        for one in ranges:
            sheet.merge_cells(one)

    return merge


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SPW Territoire, Logement, Patrimoine, Énergie", ["SPW Territoire, Logement, Patrimoine, Énergie"]),
        (
            "SPW Agriculture, Ressources naturelles et Environnement, VDAB",
            ["SPW Agriculture, Ressources naturelles et Environnement", "VDAB"],
        ),
        ("FOD Financiën, VDAB en Fedris", ["FOD Financiën", "VDAB", "Fedris"]),
        ("De Lijn en Le Forem", ["De Lijn", "Le Forem"]),
    ],
)
def test_commas_within_the_name_of_a_body(text: str, names: list[str]) -> None:
    assert [party.name for party in parties(text)] == names


def test_a_code_before_a_category_is_no_part_of_it() -> None:
    coded = "B2: Inkomsten en bezittingen\n4-00 Financiële en fiscale gegevens\nQ. Rijksregisternummer; A1: naam, adres"
    assert categories(coded) == (
        "Inkomsten en bezittingen",
        "Financiële en fiscale gegevens",
        "Rijksregisternummer",
        "naam",
        "adres",
    )


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("RN n° 22/2007 – 25.07.2007", "2007-07-25"),
        ("25.07.2007 – RN n° 22/2007", "2007-07-25"),
        ("(25/07/2007) RN n° 22/2007", "2007-07-25"),
        ("AR du 3 avril 1995", "1995-04-03"),
        ("Protocole signé le 14 mars 2023", "2023-03-14"),
        ("Protocol, afgesloten op 14 maart 2023", "2023-03-14"),
    ],
)
def test_the_day_stands_behind_or_before_what_was_decided(text: str, date: str) -> None:
    assert [one.date for one in references_in(text)] == [date]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("lees ook VTC nr. 1/2015", "REFERS_TO"),
        ("te lezen samen met VTC nr. 1/2015", "REFERS_TO"),
        ("à lire conjointement avec VTC n° 1/2015", "REFERS_TO"),
        ("to be read with decision VTC no. 1/2015 of the authority", "REFERS_TO"),
        ("volgt VTC nr. 1/2015 op", "REPLACES"),
        ("prend la relève de VTC n° 1/2015", "REPLACES"),
        ("zet VTC nr. 1/2015 voort", "EXTENDS"),
        ("zegt VTC nr. 1/2015 op", "WITHDRAWS"),
        ("stelt VTC nr. 1/2015 bij", "AMENDS"),
    ],
)
def test_further_words_of_relation(text: str, kind: str) -> None:
    assert [(one.type, one.source, one.target and one.target.id_key) for one in relations_in(text)] == [
        (kind, None, "vtc-2015-1")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "liep tot 31 augustus 2023",
        "niet meer gebruikt sinds 31/08/2023",
        "n'est plus en vigueur depuis le 31 août 2023",
        "uiterlijk op 31/08/2023",
        "au plus tard le 31/08/2023",
        "the agreement ended on 31/08/2023",
    ],
)
def test_further_words_for_an_end(text: str) -> None:
    assert validity_in(text) == (None, "2023-08-31")


def test_a_term_without_an_end_has_only_its_beginning() -> None:
    rows: Rows = [
        ["Machtiging", "Bron", "Ontvanger", "Periode"],
        ["VTC nr. 1/2015", "RSZ", "RVA", "1/01/2015 – onbepaald"],
        ["VTC nr. 2/2015", "RSZ", "RVA", "vanaf 1/02/2015"],
    ]
    terms = {key: (row["valid_from"], row["valid_to"]) for key, row in listed(rows).items()}
    assert terms == {"vtc-2015-1": ("2015-01-01", None), "vtc-2015-2": ("2015-02-01", None)}


def test_rows_on_another_ground_and_talks_are_left_out_with_the_reason() -> None:
    rows: Rows = [
        ["Gegevens van anderen: machtigingen"],
        ["Herkomst", "Welke persoonsgegevens?", "Rechtmatigheid", "Verduidelijking"],
        ["Rijksregister", "naam", "Algemeen belang\nRR nr. 52/2016 van 14 september 2016", "verlengt RR nr. 13/2013"],
        ["betrokkene zelf", "naam", "Toestemming van de betrokkene", None],
        ["RSZ", "loon", "Contract", None],
        ["DIV", "plaat", "overleg met DIV: nog geen protocol", None],
    ]
    found = listed(rows, "Stad Gent")
    assert [key for key, row in found.items() if row["providers"]] == ["rr-2016-52"]
    assert [one["type"] for one in found["rr-2016-52"]["relations"]] == ["EXTENDS"]
    assert why_left_out(rows) == {
        "A4": "on another ground than a mandate",
        "A5": "on another ground than a mandate",
        "A6": "applied for or a draft: no mandate yet",
    }


def test_the_owner_is_the_body_of_most_rows_that_a_title_names() -> None:
    rows: Rows = [
        ["Délibération", "Origine", "Destination", "Données"],
        ["Délibération n° 12/033", "ONSS", "Vivalia", "carrière"],
        ["Délibération n° 12/098", "Vivalia", "Fedris", "accident"],
    ]
    assert read(workbook([["Vivalia – soins de santé"], *rows])).publisher == "Vivalia"
    assert read(workbook([["soins de santé"], *rows])).publisher is None


def test_a_protocol_whose_remark_alone_has_a_number_is_a_protocol() -> None:
    rows: Rows = [
        ["Protocoles conclus par le Forem"],
        ["Signature", "Partenaire", "Données", "Suivi"],
        ["8/12/2023", "VDAB", "emploi", "cf. délibération n° 12/033"],
    ]
    found = listed(rows, "Le Forem")
    (protocol,) = (row for row in found.values() if row["family"] == "PROTOCOL")
    assert (protocol["date"], [one["type"] for one in protocol["relations"]]) == ("2023-12-08", ["REFERS_TO"])


def test_what_is_given_may_stand_behind_the_receiver() -> None:
    spoken = parse("communication par l'ONSS au SPF Finances de l'identité de l'employeur en vue du contrôle")
    assert spoken is not None
    assert (spoken.texts("receiver"), spoken.texts("data")) == (("SPF Finances",), ("identité de l'employeur",))


def test_a_head_in_two_languages_is_known_by_either() -> None:
    assert header_fields("Zzz\nDestinataire") == ("receiver",)
    assert header_fields("Liep af op / Échu le") == ("valid_to",)
