"""Lists without a header: titles, references and enumerations in lines under one another."""

from tests.unit.mandates.books import listed, read, workbook

TITLE = "Mededeling van persoonsgegevens van leerlingen door AgODi aan het VAPH met het oog op onderzoek"
OTHER = "Mededeling van persoonsgegevens door de RSZ aan de RVA in het kader van de werkloosheid"


def test_a_title_and_its_reference_below() -> None:
    found = listed([(TITLE,), ("Beraadslaging VTC nr. 1/2012 van 3 mei 2012",), (), (OTHER,), ("VTC nr. 2/2012",)])
    assert {key: (row["date"], row["providers"], row["receivers"]) for key, row in found.items()} == {
        "vtc-2012-1": ("2012-05-03", ["AgODi"], ["VAPH"]),
        "vtc-2012-2": (None, ["RSZ"], ["RVA"]),
    }
    assert found["vtc-2012-1"]["place"]["cells"]["reference"] == "A2"


def test_a_reference_and_its_title_below() -> None:
    found = listed([("door de Vlaamse Toezichtcommissie: nr. 1/2012",), (TITLE,), ("VTC nr. 2/2012",), (OTHER,)])
    assert {key: row["title"] for key, row in found.items()} == {"vtc-2012-1": TITLE, "vtc-2012-2": OTHER}


def test_a_numbered_line_that_holds_everything() -> None:
    rows = [(f"1. {TITLE} (VTC nr. 1/2012 van 3 mei 2012) (pdf - 79 kB)",), (f"2. {OTHER}, VTC nr. 2/2012",)]
    assert {key: row["receivers"] for key, row in listed(rows).items()} == {
        "vtc-2012-1": ["VAPH"],
        "vtc-2012-2": ["RVA"],
    }


def test_bullets_below_a_title_are_its_data_and_paragraphs_are_left_out() -> None:
    rows = [
        ("Machtigingen van de Vlaamse Toezichtcommissie, jaar 2012",),
        (TITLE,),
        ("VTC nr. 1/2012",),
        ("De commissie stelde dat deze uitwisseling nodig is.",),
        ("Het gaat om deze gegevens:",),
        ("- naam",),
        ("- Categorie: bv. lager onderwijs",),
    ]
    found = read(workbook(rows))
    assert [row["data"] for row in found.view["mandates"]] == [["naam", "lager onderwijs"]]
    assert [(part.place.cell, part.why) for part in found.left_out] == [
        ("A1", "title"),
        ("A4", "explanation"),
        ("A5", "explanation"),
    ]


def test_two_lists_of_sources_and_receivers() -> None:
    rows = [
        ("Bij welke organisaties vraagt Wonen in Vlaanderen uw gegevens op?",),
        ("FOD Financiën: belastbaar inkomen, onroerende eigendommen (Beraadslaging FO nr. 22/2013 van 25 juli 2013)",),
        ("Rijksregister: naam, adres (KB 20 september 2002 + Beraadslaging FO nr. 19/2012 van 14 maart 2012)",),
        ("Agentschap Opgroeien (Kind en Gezin): Groeipakket (Protocol - Opgroeien GeefZorgtoeslag)",),
    ]
    found = listed(rows)
    assert {key: (row["providers"], row["receivers"], row["data"]) for key, row in found.items()} == {
        "fo-2013-22": (["FOD Financiën"], ["Wonen in Vlaanderen"], ["belastbaar inkomen", "onroerende eigendommen"]),
        "kb-2002-09-20": (["Rijksregister"], ["Wonen in Vlaanderen"], ["naam", "adres"]),
        "fo-2012-19": (["Rijksregister"], ["Wonen in Vlaanderen"], ["naam", "adres"]),
        "protocol-undated-opgroeien-wonen-in-vlaanderen": (["Opgroeien"], ["Wonen in Vlaanderen"], ["Groeipakket"]),
    }


def test_a_protocol_in_one_sentence() -> None:
    title = (
        "Protocol van 15 januari 2024 voor de elektronische mededeling van persoonsgegevens van Opgroeien naar het "
        "VAPH in het kader van de zorg"
    )
    (found,) = listed([(title,)]).values()
    assert (found["id"], found["date"]) == ("mandate/protocol-2024-01-15-opgroeien-vaph", "2024-01-15")
    assert (found["providers"], found["receivers"], found["purposes"]) == (["Opgroeien"], ["VAPH"], ["zorg"])


def test_a_sheet_without_a_mandate_leaves_every_row_out() -> None:
    found = read(workbook([("Handleiding",), ("Vul elke kolom in.",), ("Vragen? Mail ons.",)]))
    assert found.view["mandates"] == []
    assert [part.place.cell for part in found.left_out] == ["A1", "A2", "A3"]
