"""How clerks lay lists out: groups of heads, rows that go on, sums, drafts, services, terms in one cell, own words."""

from importers.mandates.sentence import parse
from importers.tables.enumeration import categories
from tests.unit.mandates.books import Rows, listed, read, workbook

GROUPS: Rows = [
    ["Statbel – verstrekte gegevens"],
    ["Ontvanger", "Beslissing", None, None, "Verstrekte gegevens", None, None, "Looptijd", None],
    ["Instelling", "Nr.", "d.d.", "Keten", "Enquête", "Variabelen", "Gecodeerd", "van", "tot"],
    ["VDAB", "VTC nr. 1/2018", "17/09/2018", None, "EAK", "beroep; leeftijd", "ja", "17/09/2018", "16/09/2021"],
    ["IWEPS", "VTC nr. 2/2018", "18/09/2018", "wijzigt VTC nr. 1/2018", "EAK", "beroep", "ja", None, None],
    ["Totaal", "2"],
]


def test_heads_in_groups_that_are_not_merged_are_read_with_what_stands_below() -> None:
    found = listed(GROUPS)
    first = found["vtc-2018-1"]
    assert (first["receivers"], first["date"], first["data"]) == (["VDAB"], "2018-09-17", ["beroep", "leeftijd"])
    assert (first["valid_from"], first["valid_to"]) == ("2018-09-17", "2021-09-16")
    assert found["vtc-2018-2"]["relations"] == [{"type": "AMENDS", "target": "mandate/vtc-2018-1"}]
    assert list(found) == ["vtc-2018-1", "vtc-2018-2"]
    why = {part.place.cell: part.why for part in read(workbook(GROUPS)).left_out}
    assert {cell: why[cell] for cell in ("A2", "A3", "A6", "G3")} == {
        "A2": "header",
        "A3": "header",
        "A6": "note",
        "G3": "column of unknown meaning",
    }


def test_beneficiaries_on_rows_below_have_the_day_from_which_they_are() -> None:
    rows: Rows = [
        ["Machtiging", "Datum", "Bron", "Begunstigden", "Toegetreden op", "Gegevens"],
        [
            "Algemene machtiging VTC nr. 1/2015",
            "28/01/2015",
            "Statbel",
            "Categorie: universiteiten",
            None,
            "woningtype",
        ],
        [None, None, None, "KU Leuven", "12/02/2015", None],
        [None, None, None, "Hogeschool Voorbeeld", "3/03/2015", None],
        ["VTC nr. 2/2015", "29/01/2015", "Statbel", "VDAB", None, "beroep"],
        [None, None, None, None, None, "leeftijd"],
        [None, "Nog na te kijken door de dienst.", None, None, None, None],
    ]
    data = workbook(rows)
    view = {row["id"]: row for row in read(data).view["mandates"]}
    general, single = view["mandate/vtc-2015-1"], view["mandate/vtc-2015-2"]
    assert general["receivers"] == ["universiteiten en hogescholen", "KU Leuven", "Hogeschool Voorbeeld"]
    assert single["data"] == ["beroep", "leeftijd"]
    since = {fact.since for fact in read(data).said if fact.subject.key == ("vtc-2015-1",) and fact.field == "receiver"}
    assert since == {None, "2015-02-12", "2015-03-03"}
    assert [part.place.cell for part in read(data).left_out if part.why not in {"header", "title"}] == ["B7"]


def test_a_heading_in_the_first_column_is_no_further_body() -> None:
    rows: Rows = [
        ["Ontvanger", "Machtiging", "Gegevens"],
        ["VDAB", "VTC nr. 1/2015", "adres"],
        ["Protocollen"],
        ["RVA", "VTC nr. 2/2015", "adres"],
    ]
    assert [row["receivers"] for row in listed(rows).values()] == [["VDAB"], ["RVA"]]


def test_a_protocol_without_a_day_is_a_draft_only_where_the_list_says_so() -> None:
    rows: Rows = [
        ["Protocollen"],
        ["Protocol van", "Bron", "Ontvanger", "Gegevens", "Opmerking"],
        ["(niet ondertekend)", "VDAB", "RVA", "adres", None],
        ["?", "VDAB", "VAPH", "adres", "datum op te zoeken"],
        [None, "VDAB", "RIZIV", "adres", "ontwerp, verdwijnt uit de lijst"],
    ]
    assert [row["receivers"] for row in listed(rows).values()] == [["VAPH"]]


def test_a_column_of_the_owners_services_gives_way_to_the_bodies_of_the_title() -> None:
    title = "Mededeling van loon door de RSZ aan de stad Gent in het kader van steun"
    rows: Rows = [["Machtiging", "Titel", "Dienst"], ["VTC nr. 1/2015", title, "Burgerzaken"]]
    found = listed(rows, "Stad Gent")["vtc-2015-1"]
    assert (found["providers"], found["receivers"]) == (["RSZ"], ["Stad Gent"])


def test_a_term_in_one_cell_and_an_end_in_a_remark_are_read() -> None:
    rows: Rows = [
        ["Machtiging", "Bron", "Ontvanger", "Looptijd", "Opmerkingen"],
        ["VTC nr. 1/2015", "RSZ", "RVA", "12/05/2023 - 31/12/2026", None],
        ["VTC nr. 2/2015", "RSZ", "RVA", None, "beëindigd op 31/05/2022"],
        ["VTC nr. 3/2015", "RSZ", "RVA", None, "échue le 2 décembre 2020"],
    ]
    terms = {key: (row["valid_from"], row["valid_to"]) for key, row in listed(rows).items()}
    assert terms == {
        "vtc-2015-1": ("2023-05-12", "2026-12-31"),
        "vtc-2015-2": (None, "2022-05-31"),
        "vtc-2015-3": (None, "2020-12-02"),
    }


def test_codes_of_rows_beside_numbers_are_no_references() -> None:
    rows: Rows = [
        ["Réf.", "Type", "N°", "Partenaire", "Données"],
        ["A-01", "Délibération RN", "n° 31/2010", "Registre national", "nom"],
        ["A-02", "Délibération CSSS", "n° 12/034", "ONEM", "sanctions"],
    ]
    assert list(listed(rows, "Stad Gent")) == ["rr-2010-31", "ksz-2012-34"]


def test_french_en_joins_no_two_categories_and_long_ones_are_parted() -> None:
    assert categories("employeur et date d'entrée en service") == ("employeur", "date d'entrée en service")
    assert categories("formation suivie, bilan de compétences, stage en entreprise")[-1] == "stage en entreprise"
    assert categories("allocation majorée et date de la décision médicale") == (
        "allocation majorée",
        "date de la décision médicale",
    )
    assert categories("herkomst en bestemming van de verplaatsing") == ("herkomst en bestemming van de verplaatsing",)
    assert categories("personen van 18 jaar en ouder") == ("personen van 18 jaar en ouder",)
    assert categories("catégorie d'autonomie") == ("catégorie d'autonomie",)


def test_who_asks_for_access_to_a_register_receives_its_data() -> None:
    spoken = parse("machtiging van de steden om toegang te hebben tot het Rijksregister met het oog op hun taken")
    assert spoken is not None
    assert (spoken.texts("provider"), spoken.texts("receiver")) == (("het Rijksregister",), ("de steden",))
    held = parse("toegang tot de naam en de datum van overlijden in het Rijksregister door de bibliotheken om te lenen")
    assert held is not None
    assert held.texts("data") == ("de naam en de datum van overlijden",)
    between = parse("Protocol tussen Zorg en Gezondheid en de VDAB over de mededeling van het loon")
    assert between is not None
    assert (between.texts("provider"), between.texts("receiver")) == (("Zorg en Gezondheid",), ("de VDAB",))
