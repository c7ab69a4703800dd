"""Lists as hospitals, zones and institutes keep them: heads with the owner, records over rows, own services."""

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from importers.mandates.owner_heads import Acting, acting
from importers.mandates.sentence import parse
from importers.tables.list_owner import short_name_of
from importers.tables.name_in_title import name_in_title
from importers.tables.parties import parties
from tests.unit.mandates.books import Rows, listed, read, workbook


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("hub.brussels reçoit", Acting("hub.brussels", "received")),
        ("Stad Voorbeeld bezorgt", Acting("Stad Voorbeeld", "provided")),
        ("Wat krijgen wij?", Acting(None, "received")),
        ("Wat delen wij mee?", Acting(None, "provided")),
        ("Ce que nous transmettons", Acting(None, "provided")),
        ("Données qu'ONE reçoit", Acting("ONE", "received")),
        ("We get", Acting(None, "received")),
        ("Wij ontvangen van", Acting(None, "received", "provider")),
        ("Wij geven aan", Acting(None, "provided", "receiver")),
        ("Ontvangen door Fedasil", Acting("Fedasil", "received")),
        ("Wie ontvangt?", None),
        ("Instantie die ontvangt", None),
        ("Qui transmet", None),
        ("Doel", None),
    ],
)
def test_a_head_may_say_what_the_owner_does(head: str, said: Acting | None) -> None:
    assert acting(head) == said


@pytest.mark.parametrize(
    ("receives", "gives"),
    [
        ("Voorbeeld.be ontvangt", "Voorbeeld.be bezorgt"),
        ("Voorbeeld.be reçoit", "Voorbeeld.be transmet"),
        ("Voorbeeld.be receives", "Voorbeeld.be provides"),
        ("Wij krijgen", "Wij geven"),
        ("Ontvangen gegevens", "Verstrekte gegevens"),
        ("Données reçues", "Données transmises"),
        ("What we get", "What we give"),
    ],
)
def test_of_two_columns_of_data_the_filled_one_tells_which_way_they_go(receives: str, gives: str) -> None:
    rows: Rows = [
        ["Voorbeeld.be – machtigingen"],
        ["Partner", "Machtiging", receives, gives],
        ["VDAB", "VTC nr. 1/2018", "beroep", None],
        ["RVA", "VTC nr. 2/2018", "-", "adres en leeftijd"],
        ["RSZ", "VTC nr. 3/2018", "loon", "adres"],
    ]
    made = read(workbook(rows)).view["mandates"]
    assert [(row["providers"], row["receivers"], row["data"], row["direction"]) for row in made] == [
        (["VDAB"], ["Voorbeeld.be"], ["beroep"], "received"),
        (["Voorbeeld.be"], ["RVA"], ["adres", "leeftijd"], "provided"),
        (["RSZ"], ["Voorbeeld.be"], ["loon"], "received"),
        (["Voorbeeld.be"], ["RSZ"], ["adres"], "provided"),
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("hub.brussels – décisions et protocoles relatifs aux données", "hub.brussels"),
        ("Lijst van machtigingen van AZ Voorbeeld", "AZ Voorbeeld"),
        ("Registre des autorisations de l'Hôpital Exemple", "Hôpital Exemple"),
        ("Machtigingen PZ Voorbeeldstreek", "PZ Voorbeeldstreek"),
        ("Data sharing agreements of the Sample Institute", "Sample Institute"),
        ("Sociale huisvesting Voorbeeld: gegevensstromen", "Sociale huisvesting Voorbeeld"),
        ("Liste des autorisations du Comité sectoriel du Registre national", None),
        ("Overzicht machtigingen 2024", None),
        ("Onderwijs – protocollen", None),
        ("Données reçues de la BCSS", None),
        ("Machtigingen om gegevens te krijgen", None),
        ("AZ Voorbeeld", None),
    ],
)
def test_a_name_that_no_vocabulary_has_stands_beside_the_words_for_a_list(title: str, name: str | None) -> None:
    assert name_in_title(title) == name


def test_the_short_name_behind_the_owner_means_the_owner() -> None:
    rows: Rows = [
        ["Machtigingen – Sample Agency for Innovation (SAI)"],
        ["Beraadslaging", "Van", "Naar", "Gegevens"],
        ["VTC nr. 1/2018", "VDAB", "SAI", "adres"],
        ["VTC nr. 2/2018", "the Agency", "VDAB", "adres"],
    ]
    assert short_name_of("Sample Agency", ["List of the Sample  Agency (SA)"]) == "SA"
    ends = [(row["providers"], row["receivers"]) for row in listed(rows).values()]
    owner = "Sample Agency for Innovation"
    assert ends == [(["VDAB"], [owner]), ([owner], ["VDAB"])]


TWO_ROWS: Rows = [
    ["Machtigingen om gegevens te krijgen"],
    ["Machtiging", "Gevolg"],
    ["Alle premies"],
    ["door de Vlaamse Toezichtcommissie: nr. 7/2013 van 27 februari 2013", "ingetrokken"],
    ["de mededeling van adres door het VAPH aan Wonen in Vlaanderen in het kader van de premies"],
    ["Huurpremie"],
    ["door de Vlaamse Toezichtcommissie: nr. 9/2017 van 1 maart 2017"],
    ["de mededeling van leeftijd door de VDAB aan Wonen in Vlaanderen met het oog op de huurpremie"],
    ["Vragen over deze lijst: de functionaris"],
]


def test_a_row_with_the_number_and_one_with_the_sentence_are_one_record() -> None:
    found = listed(TWO_ROWS)
    assert {key: (row["providers"], row["data"], row["place"]["row"]) for key, row in found.items()} == {
        "vtc-2013-7": (["VAPH"], ["adres"], 4),
        "vtc-2017-9": (["VDAB"], ["leeftijd"], 7),
    }
    why = {part.place.cell: part.why for part in read(workbook(TWO_ROWS)).left_out}
    assert (why["A3"], why["A6"], why["A9"]) == ("heading", "heading", "note")


def test_the_sentence_may_stand_above_its_number_and_the_data_below() -> None:
    sentence = "de mededeling van gegevens door {} aan de RVA in het kader van de controle"
    rows: Rows = [
        ["Gegevensstroom", "Beslissing", "Datum"],
        [sentence.format("de VDAB")],
        [None, "VTC nr. 1/2018", "17/09/2018"],
        ["Gegevens: beroep, leeftijd"],
        [sentence.format("het VAPH")],
        [None, "VTC nr. 2/2018", "18/09/2018"],
        ["Gegevens: adres"],
    ]
    below = [rows[0], *(row for row in rows[1:] if row[0] is None or str(row[0]).startswith("Gegevens"))]
    above = [rows[0], *(row for row in rows[1:] if not str(row[0]).startswith("Gegevens"))]
    assert [row["data"] for row in listed(below).values()] == [["beroep", "leeftijd"], ["adres"]]
    assert [row["providers"] for row in listed(above).values()] == [["VDAB"], ["VAPH"]]


@pytest.mark.parametrize("head", ["Service utilisateur", "Gebruikende dienst", "Afdeling", "User department"])
def test_a_column_of_services_of_the_owner_names_no_other_body(head: str) -> None:
    rows: Rows = [
        ["AZ Voorbeeld – machtigingen"],
        ["Bron", "Machtiging", "Gegevens", head],
        ["VDAB", "VTC nr. 1/2018", "adres", "Opname"],
        ["RVA", "VTC nr. 2/2018", "adres", "Facturatie"],
    ]
    assert [row["receivers"] for row in listed(rows).values()] == [["AZ Voorbeeld"], ["AZ Voorbeeld"]]
    why = {part.place.cell: part.why for part in read(workbook(rows)).left_out}
    assert why["D3"].startswith("column of services")


def test_a_column_of_services_that_names_bodies_is_the_other_end() -> None:
    rows: Rows = [
        ["Bron", "Machtiging", "Gegevens", "Ontvangende dienst"],
        ["VDAB", "VTC nr. 1/2018", "adres", "Dienst Vreemdelingenzaken"],
        ["RVA", "VTC nr. 2/2018", "adres", "FOD Financiën"],
    ]
    assert [row["receivers"] for row in listed(rows).values()] == [["Dienst Vreemdelingenzaken"], ["FOD Financiën"]]


def test_what_seemed_a_service_receives_where_the_owner_gives() -> None:
    rows: Rows = [
        ["Overzicht van stromen van AZ Voorbeeld"],
        ["Bron", "Bestemmeling (dienst)", "Machtiging", "Gegevens"],
        ["VDAB", "Opname", "VTC nr. 1/2018", "adres"],
        ["AZ Voorbeeld", "Eurostat", "VTC nr. 2/2018", "leeftijd"],
    ]
    ends = [(row["providers"], row["receivers"]) for row in listed(rows).values()]
    assert ends == [(["VDAB"], ["AZ Voorbeeld"]), (["AZ Voorbeeld"], ["Eurostat"])]


def test_headings_that_name_a_body_say_whose_data_the_rows_below_are() -> None:
    rows: Rows = [
        ["Woonmaatschappij Voorbeeld"],
        ["Machtigingen om gegevens te ontvangen"],
        ["Omschrijving", "Machtiging", "Verleend op", "Doel"],
        ["VDAB"],
        ["adres en leeftijd", "VTC nr. 1/2018", "17/09/2018", "huurprijs"],
        ["VAPH"],
        ["adres", "VTC nr. 2/2018", "18/09/2018", "huurprijs"],
    ]
    lines: Rows = [[text] for text in ("Voorbeeldfonds – machtigingen", "VDAB", "VTC nr. 1/2018", "- adres")]
    assert [(row["providers"], row["data"]) for row in listed(rows).values()] == [
        (["VDAB"], ["adres", "leeftijd"]),
        (["VAPH"], ["adres"]),
    ]
    assert [row["providers"] for row in listed(lines).values()] == [["VDAB"]]


def test_references_in_brackets_behind_a_body_are_read() -> None:
    rows: Rows = [
        ["Bron (machtiging)", "Ontvanger", "Gegevens"],
        ["VDAB (VTC nr. 1/2018 van 17 september 2018)", "RVA", "adres"],
        ["RSZ en RVA (VTC nr. 2/2018)", "VAPH", "adres"],
    ]
    assert {key: row["providers"] for key, row in listed(rows).items()} == {
        "vtc-2018-1": ["VDAB"],
        "vtc-2018-2": ["RSZ", "RVA"],
    }


def test_the_owner_is_the_body_at_the_end_at_which_the_headings_put_it() -> None:
    sentence = "de mededeling van adres door {} aan Wonen in Vlaanderen in het kader van de premies"
    bodies = ["de VDAB", "het VAPH", "de RVA", "de RSZ"]
    rows: Rows = [
        ["Wij krijgen"],
        ["Nr.", "Titel"],
        *([f"VTC nr. {number}/2018", sentence.format(body)] for number, body in enumerate(bodies, 1)),
        [
            "VTC nr. 9/2018",
            "de mededeling van adres door de Vlaamse Belastingdienst aan ons in het kader van de premies",
        ],
    ]
    assert read(workbook(rows)).publisher == "Wonen in Vlaanderen"


def test_a_protocol_in_a_list_without_its_day_is_known_by_the_one_on_which_it_begins() -> None:
    rows: Rows = [
        ["Protocollen VAPH"],
        ["Met wie", "Wie geeft", "Wie krijgt", "Soort", "Begin", "Einde"],
        ["VDAB", "VDAB", "wij", "protocol", "2019-11-18", "2021-11-17"],
    ]
    (row,) = listed(rows).values()
    assert (row["date"], row["valid_from"], row["valid_to"]) == ("2019-11-18", "2019-11-18", "2021-11-17")
    dated = [rows[0], [*rows[1], "Ondertekend op"], rows[2]]
    assert [row["date"] for row in listed(dated).values()] == [None]


@pytest.mark.parametrize(
    "stated",
    [
        "aucune : données anonymes",
        "néant",
        "sans objet",
        "geen",
        "niet van toepassing",
        "verwerkersovereenkomst",
        "contrat de sous-traitance",
        "none needed",
        "nog af te sluiten",
    ],
)
def test_a_row_that_says_there_is_no_mandate_is_left_out_with_the_reason(stated: str) -> None:
    rows: Rows = [["Partner", "Machtiging", "Gegevens"], ["VDAB", stated, "adres"], ["RVA", "VTC nr. 1/2018", "adres"]]
    found = read(workbook(rows))
    assert [row["reference"] for row in found.view["mandates"]] == ["VTC nr. 01/2018"]
    assert [part.why for part in found.left_out if part.place.cell == "A2" and part.why != "header"] != []


def test_a_list_of_addresses_beside_the_mandates_is_none() -> None:
    rows: Rows = [["Partenaire", "Personne de contact"], ["VDAB", "DPO"], ["RVA", "service juridique"]]
    assert read(workbook(rows)).view["mandates"] == []


def test_cards_may_begin_with_who_gives() -> None:
    card = [["Expéditeur", "VDAB"], ["Destinataire", "CPAS de Namur"], ["Données", "nom, adresse"]]
    rows: Rows = [
        *(["Fiche 1"], *card, ["Autorisation", "VTC nr. 1/2018"], []),
        *(["Fiche 2"], *card, ["Autorisation", "VTC nr. 2/2018"], []),
        *(["Fiche 3"], *card, ["Autorisation", "aucune"]),
    ]
    assert {key: (row["providers"], row["receivers"], row["data"]) for key, row in listed(rows).items()} == {
        "vtc-2018-1": (["VDAB"], ["CPAS de Namur"], ["nom", "adresse"]),
        "vtc-2018-2": (["VDAB"], ["CPAS de Namur"], ["nom", "adresse"]),
    }


def test_titles_in_few_words_say_whose_data_there_are() -> None:
    rows: Rows = [
        ["Ville de Wavre : autorisations d'accès aux données"],
        ["Délibération", "Objet", "Service bénéficiaire"],
        ["VTC nr. 1/2018", "Accès aux données de l'ONEM (via BCSS) : statut de chômage", "Affaires sociales"],
        ["VTC nr. 2/2018", "Matrice cadastrale (SPF Finances) : nom, adresse", "Urbanisme"],
        ["Protocole du 14 juin 2023 avec ORES", "Consommations anormales", "Énergie"],
    ]
    told = [(row["providers"], row["receivers"], row["data"]) for row in listed(rows).values()]
    assert told == [
        (["RVA"], ["Ville de Wavre"], ["statut de chômage"]),
        (["FOD Financiën"], ["Ville de Wavre"], ["nom", "adresse"]),
        (["ORES"], ["Ville de Wavre"], []),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Samusocial et Vivalis", ["Samusocial", "Vivalis"]),
        ("Opgroeien, Kaleido Ostbelgien et Vivalis", ["Opgroeien", "Kaleido Ostbelgien", "Vivalis"]),
        ("UCLouvain et Université libre de Bruxelles", ["UCLouvain", "Université libre de Bruxelles"]),
        ("Direction de la santé et de l'environnement", ["Direction de la santé et de l'environnement"]),
        ("Agence pour l'Emploi et la Formation", ["Agence pour l'Emploi et la Formation"]),
        ("Dienst Wonen en Energie", ["Dienst Wonen en Energie"]),
        ("Maatschappij voor de Haven en Logistiek", ["Maatschappij voor de Haven en Logistiek"]),
        ("RSZ/RVA", ["RSZ", "RVA"]),
        ("Zorg/Welzijn Voorbeeld", ["Zorg/Welzijn Voorbeeld"]),
        ("Politiezone Noord & Politiezone Zuid", ["Politiezone Noord", "Politiezone Zuid"]),
        ("finance&invest.brussels", ["finance&invest.brussels"]),
        ("FOD Financiën via FSB", ["FOD Financiën"]),
        ("Stad Gent, dienst Burgerzaken", ["Stad Gent"]),
        ("l'ARES et", ["ARES"]),
        ("te bepalen", []),
    ],
)
def test_bodies_that_no_vocabulary_has_are_told_apart(text: str, names: list[str]) -> None:
    assert [party.name for party in parties(text)] == names


@pytest.mark.parametrize(
    ("text", "data", "giver", "taker"),
    [
        ("Het RIZIV bezorgt aan Zorgbedrijf Proef de Katz-schaal", "de Katz-schaal", "Het RIZIV", "Zorgbedrijf Proef"),
        ("De VDAB deelt adressen mee aan de stad Gent", "adressen", "De VDAB", "de stad Gent"),
        ("Sample Fund obtains wages from NSSO", "wages", "NSSO", "Sample Fund"),
        ("ONE consulte les données de l'ONEM", "les données", "l'ONEM", "ONE"),
        (
            "Zorgbedrijf Proef raadpleegt in het Rijksregister de naam",
            "de naam",
            "het Rijksregister",
            "Zorgbedrijf Proef",
        ),
    ],
)
def test_the_subject_of_a_sentence_may_give_or_get(text: str, data: str, giver: str, taker: str) -> None:
    told = parse(text)
    assert told is not None
    assert (told.texts("data"), told.texts("provider"), told.texts("receiver")) == ((data,), (giver,), (taker,))


def test_a_sentence_in_which_no_body_gives_or_gets_is_none() -> None:
    assert parse("het gezin ontvangt een toeslag van de overheidsdienst") is None
    assert parse("Wie ontvangt gegevens?") is None


def test_data_behind_both_ends_are_those_that_are_exchanged() -> None:
    told = parse("Uitwisseling tussen VDAB en RVA: adres, leeftijd")
    assert told is not None
    assert (told.texts("data"), told.texts("receiver")) == (("adres, leeftijd",), ("RVA",))


def test_a_day_beside_the_number_is_its_day_in_two_languages_too() -> None:
    rows: Rows = [["Autorisation", "Source", "Données"], ["CSI 19/100 du/van 4/06/2019", "VDAB", "adresse"]]
    assert [row["date"] for row in listed(rows).values()] == ["2019-06-04"]


def test_number_and_year_in_columns_of_their_own_are_one_number() -> None:
    rows: Rows = [
        ["Comité", "Jaar", "Nr.", "Bron", "Ontvanger", "Gegevens"],
        ["RR", 2012, 14, "Rijksregister", "VLM", "naam"],
        ["VTC", 2015, 9, "VDAB", "VLM", "adres"],
        ["KSZ", 2016, 31, "RSZ", "VLM", "loon"],
    ]
    found = read(workbook(rows))
    assert [row["reference"] for row in found.view["mandates"]] == [
        "RR nr. 14/2012",
        "VTC nr. 09/2015",
        "KSZ nr. 16/031",
    ]
    assert [part.place.cell for part in found.left_out] == ["A1"]


def test_a_sheet_named_after_a_body_beside_others_lists_its_data() -> None:
    heads = ["Machtiging", "Datum", "Gegevens"]

    def add(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        other = sheet.parent.create_sheet("RSZ")
        for row in (heads, ["VTC nr. 2/2018", "18/09/2018", "loon"]):
            other.append(row)

    rows: Rows = [["Machtigingen VAPH"], heads, ["VTC nr. 1/2018", "17/09/2018", "adres"]]
    several = read(workbook(rows, "VDAB", add)).view["mandates"]
    assert [(row["providers"], row["receivers"]) for row in several] == [(["VDAB"], ["VAPH"]), (["RSZ"], ["VAPH"])]
    assert [row["providers"] for row in read(workbook(rows, "VDAB")).view["mandates"]] == [[]]


def test_a_title_column_of_nothing_but_numbers_is_that_of_the_references() -> None:
    rows: Rows = [
        ["Autoriteit: Haven van Proef"],
        ["In/Uit", "Andere partij", "Gegevens", "Titel", "Vervangt"],
        ["IN", "VDAB", "adres", "VTC nr. 1/2018", None],
        ["UIT", "RSZ", "adres", "VTC nr. 2/2018", "VTC nr. 3/2015"],
        ["IN/UIT", "VAPH", "adres", "VTC nr. 4/2018", None],
    ]
    owner, made = "Haven van Proef", listed(rows)
    assert {key: (row["providers"], row["receivers"]) for key, row in made.items() if row["data"]} == {
        "vtc-2018-1": (["VDAB"], [owner]),
        "vtc-2018-2": ([owner], ["RSZ"]),
        "vtc-2018-4": (["VAPH", owner], ["VAPH", owner]),
    }
    assert made["vtc-2018-2"]["relations"] == [{"type": "REPLACES", "target": "mandate/vtc-2015-3"}]
