"""Tables that say things in other ways than by a value in a cell: marks, repetitions, directions, blocks, drafts."""

from typing import Any

import pytest

from importers.mandates import IMPORTER
from ropa.importing.importer import Options, Source
from tests.unit.mandates.books import Rows, listed, mandates, read, workbook


def left_out(rows: Rows, owner: str | None = None) -> dict[str | None, str]:
    """Return why each cell or row was left out, by the cell that it begins with."""
    return {part.place.cell: part.why for part in read(workbook(rows), owner).left_out}


def said_of(data: bytes, field: str) -> set[tuple[str, str]]:
    """Return quote and cell of every saying about one field of a mandate."""
    facts = (fact for fact in read(data).said if fact.subject.kind == "Mandate" and fact.field == field)
    return {(fact.evidence.quote, fact.evidence.place.cell or "") for fact in facts}


MATRIX: Rows = [
    ["Machtiging", "Bestemmeling", "Gegevens", None, None, "Gepubliceerd"],
    ["nummer", None, "naam", "adres", "rijksregisternummer", None],
    ["FO nr. 18/2015", "VDAB", "x", "X", None, "x"],
    ["FO nr. 19/2015", "RVA", None, "(x)", "x", "x"],
    ["FO nr. 20/2015", "RIZIV", "-", None, "ja", None],
]


def test_marks_under_the_names_of_data_say_which_data_are_given() -> None:
    data = workbook(MATRIX, change=lambda sheet: sheet.merge_cells("C1:E1"))
    found = mandates(data)
    assert {key: one["data"] for key, one in found.items()} == {
        "fo-2015-18": ["naam", "adres"],
        "fo-2015-19": ["adres", "rijksregisternummer"],
        "fo-2015-20": ["rijksregisternummer"],
    }
    assert said_of(data, "covers") == {("x", "C3"), ("X", "D3"), ("(x)", "D4"), ("x", "E4"), ("ja", "E5")}


def test_marks_that_say_something_else_are_no_data() -> None:
    rows = [
        ["Machtiging", "Ontvanger", "Gegevens", "Gepubliceerd", "Nagekeken"],
        ["VTC nr. 12/2016", "VDAB", "adres", "x", "x"],
    ]
    assert listed(rows)["vtc-2016-12"]["data"] == ["adres"]


def test_idem_is_what_stands_above_and_the_cell_is_cited_as_it_was() -> None:
    rows = [
        ["Machtiging", "Datum", "Verstrekker", "Ontvanger", "Gegevens", "Doel"],
        ["VTC nr. 12/2016", "16/03/2016", "VDAB", "OCMW Kortrijk", "naam; adres", "activering"],
        ["VTC nr. 13/2016", "idem", "idem", "Stad Gent", "idem + geboortedatum", "Idem."],
    ]
    found = listed(rows)["vtc-2016-13"]
    assert (found["date"], found["providers"], found["data"], found["purposes"]) == (
        "2016-03-16",
        ["VDAB"],
        ["naam", "adres", "geboortedatum"],
        ["activering"],
    )
    assert ("idem + geboortedatum", "E3") in said_of(workbook(rows), "covers")
    assert "encoding-repaired" not in {one.code for one in read(workbook(rows)).findings}


@pytest.mark.parametrize(
    ("direction", "providers", "receivers"),
    [
        ("van stad naar partner", ["Stad Gent"], ["VDAB"]),
        ("van partner naar stad", ["VDAB"], ["Stad Gent"]),
        ("aan", ["Stad Gent"], ["VDAB"]),
        ("van", ["VDAB"], ["Stad Gent"]),
        ("uit", ["Stad Gent"], ["VDAB"]),
        ("in", ["VDAB"], ["Stad Gent"]),
        ("verstrekt", ["Stad Gent"], ["VDAB"]),
        ("beide richtingen", ["Stad Gent", "VDAB"], ["Stad Gent", "VDAB"]),
    ],
)
def test_a_column_says_which_way_data_go(direction: str, providers: list[str], receivers: list[str]) -> None:
    rows = [["Machtiging", "Partner", "Richting", "Gegevens"], ["VTC nr. 12/2016", "VDAB", direction, "adres"]]
    found = listed(rows, "Stad Gent")["vtc-2016-12"]
    assert (sorted(found["providers"]), sorted(found["receivers"])) == (providers, receivers)


def test_both_ways_between_two_is_a_flow_each_way() -> None:
    rows = [["Machtiging", "Partner", "Richting"], ["VTC nr. 12/2016", "VDAB", "wederzijds"]]
    said = read(workbook(rows), "Stad Gent").said
    flows = {(fact.subject.key[0], fact.subject.key[1]) for fact in said if fact.subject.kind == "DataFlow"}
    names = {tuple(getattr(end, "key", (None,))[0] for end in pair) for pair in flows}
    assert names == {("VDAB", "Stad Gent"), ("Stad Gent", "VDAB")}


@pytest.mark.parametrize(
    ("reference", "why"),
    [
        ("in aanvraag (maart 2026)", "applied for or a draft: no mandate yet"),
        ("aanvraag lopende / demande en cours", "applied for or a draft: no mandate yet"),
        ("ontwerp protocol VAPH", "applied for or a draft: no mandate yet"),
        ("Verklaring akkoord kaderprotocol", "declaration of who joins a mandate, which has a row of its own"),
        ("aanvraag", "applied for or a draft: no mandate yet"),
        ("demande d'autorisation", "applied for or a draft: no mandate yet"),
        ("niet nodig", "no mandate, as the row says"),
        ("sans objet", "no mandate, as the row says"),
        ("pas d'autorisation", "no mandate, as the row says"),
        ("not required", "no mandate, as the row says"),
        ("verwerkersovereenkomst", "another agreement than a mandate"),
        ("sous-traitance", "another agreement than a mandate"),
    ],
)
def test_what_is_no_mandate_yet_is_left_out_with_the_reason(reference: str, why: str) -> None:
    rows = [
        ["Machtiging", "Verstrekker", "Ontvanger"],
        ["VTC nr. 12/2016", "VDAB", "OCMW Kortrijk"],
        [reference, "VAPH", "OCMW Kortrijk"],
    ]
    assert list(listed(rows)) == ["vtc-2016-12"]
    assert left_out(rows)["A3"] == why


@pytest.mark.parametrize("reference", ["aanvraag van VTC nr. 13/2016", "Protocol", "Overeenkomst van 3 mei 2019"])
def test_what_cites_or_names_a_kind_of_mandate_is_one(reference: str) -> None:
    rows = [
        ["Machtiging", "Verstrekker", "Ontvanger"],
        ["VTC nr. 12/2016", "VDAB", "OCMW Kortrijk"],
        [reference, "VAPH", "OCMW Kortrijk"],
    ]
    assert len(listed(rows)) == 2


@pytest.mark.parametrize(
    ("title", "data", "purposes"),
    [
        (
            "Communication du nom, des prénoms et de la date de naissance en vue de l'octroi de l'allocation",
            ["nom", "prénoms", "date de naissance"],
            ["octroi de l'allocation"],
        ),
        (
            "Protocol betreffende de mededeling van het adres en de burgerlijke staat in het kader van de huursubsidie",
            ["adres", "burgerlijke staat"],
            ["huursubsidie"],
        ),
        ("Nieuwe huursubsidie", [], []),
        ("Toegang tot het Rijksregister in het kader van de huursubsidie", [], ["huursubsidie"]),
    ],
)
def test_a_title_tells_data_and_purpose_where_columns_tell_the_ends(
    title: str, data: list[str], purposes: list[str]
) -> None:
    rows: Rows = [
        ["Nr.", "Kenmerk", "Datum", "Titel", "Van", "Aan"],
        [1, "VTC nr. 12/2016", "16/03/2016", title, "Rijksregister", "Wonen in Vlaanderen"],
    ]
    found = listed(rows)["vtc-2016-12"]
    assert ([one.lower() for one in found["data"]], found["purposes"]) == (data, purposes)


def relations(found: dict[str, Any], key: str) -> list[tuple[str, str]]:
    return [(one["type"], one["target"].removeprefix("mandate/")) for one in found[key]["relations"]]


def test_each_of_two_columns_of_changes_means_what_heads_it() -> None:
    rows: Rows = [
        ["Referentie", "Datum", "Leverancier", "Afnemer", "Vervangt", "Wijzigt"],
        ["nr. 03/014", "4/02/2003", "RSZ", "RVA", "98/027", None],
        ["nr. 12/045", "3/07/2012", "RSZ", "RVA", None, "03/014"],
    ]
    found = listed(rows)
    assert relations(found, "ksz-2003-14") == [("REPLACES", "ksz-1998-27")]
    assert relations(found, "ksz-2012-45") == [("AMENDS", "ksz-2003-14")]


def test_words_in_a_column_of_changes_go_before_what_heads_it() -> None:
    rows: Rows = [
        ["Kenmerk", "Datum", "Van wie", "Aan wie", "Wijzigingen"],
        ["FO nr. 18/2014", "18/09/2014", "RSZ", "RVA", None],
        ["FO nr. 21/2016", "21/04/2016", "RSZ", "RVA", "zie ook FO nr. 18/2014"],
        ["FO nr. 22/2016", "21/04/2016", "RSZ", "RVA", "FO nr. 18/2014"],
    ]
    found = listed(rows)
    assert relations(found, "fo-2016-21") == [("REFERS_TO", "fo-2014-18")]
    assert relations(found, "fo-2014-18") + relations(found, "fo-2016-22") != []


@pytest.mark.parametrize(
    ("remark", "kind"),
    [
        ("vult VTC nr. 40/2015 aan", "EXTENDS"),
        ("aanvulling op VTC nr. 40/2015", "EXTENDS"),
        ("revoit VTC n° 40/2015", "AMENDS"),
        ("vervangt de VTC-machtiging nr. 40/2015", "REPLACES"),
        ("verlenging van VTC/40/2015", "EXTENDS"),
    ],
)
def test_a_remark_says_what_the_mandate_does_to_another(remark: str, kind: str) -> None:
    rows = [["Machtiging", "Verstrekker", "Ontvanger", "Opm."], ["VTC nr. 14/2016", "VAPH", "VDAB", remark]]
    assert relations(listed(rows), "vtc-2016-14") == [(kind, "vtc-2015-40")]


def test_protocols_that_change_one_another_are_found_by_day_and_parties() -> None:
    rows: Rows = [
        ["Protocol", "Mededelende instantie", "Ontvangende instantie", "Opmerkingen"],
        ["Protocol van 2 september 2019", "GO!", "De Lijn", None],
        ["Protocol van 2 september 2019", "GO!", "VDAB", None],
        ["Protocol van 1 september 2020", "GO!", "De Lijn", "vervangt Protocol van 2 september 2019"],
        ["Protocol van 3 mei 2018", "GO!", "RVA", "vervangen door het protocol van 4 mei 2021"],
        ["Protocol van 4 mei 2021", "GO!", "RVA", None],
    ]
    found = listed(rows)
    by_row = {one["place"]["row"]: one for one in found.values()}
    replaced = {row: [one["target"] for one in by_row[row]["relations"]] for row in by_row}
    assert replaced == {2: [], 3: [], 4: [by_row[2]["id"]], 5: [], 6: [by_row[5]["id"]]}


def test_a_row_whose_remark_alone_has_a_number_is_a_mandate_of_its_own() -> None:
    rows: Rows = [
        ["Délibération", "Source", "Destinataire", "Remarques"],
        ["CSI/CSSS/19/224", "ONEM", "Le Forem", "prolongée par la délibération n° 22/006"],
        ["Délibération n° 22/006", "ONEM", "Le Forem", None],
    ]
    found = listed(rows)
    (own,) = (one for one in found.values() if one["place"]["row"] == 2)
    assert (own["reference"], own["aliases"], own["receivers"]) == (
        "CSI/CSSS/19/224",
        ["CSI/CSSS/19/224"],
        ["Le Forem"],
    )
    (newer,) = (key for key in found if key.endswith("-2022-6"))
    assert relations(found, newer) == [("EXTENDS", own["id"].removeprefix("mandate/"))]


def test_one_day_holds_for_all_numbers_of_its_year() -> None:
    rows: Rows = [
        ["Machtiging", "Datum", "Verstrekker", "Ontvanger"],
        ["nr. 11/041 + nr. 11/042", "7/06/2011", "RVA", "De Lijn"],
        ["nr. 14/009, gewijzigd bij nr. 18/141", "4/02/2014", "RVA", "VDAB"],
    ]
    found = listed(rows)
    dates = {key: one["date"] for key, one in found.items()}
    assert dates == {
        "ksz-2011-41": "2011-06-07",
        "ksz-2011-42": "2011-06-07",
        "ksz-2014-9": "2014-02-04",
        "ksz-2018-141": None,
    }


BLOCKS: Rows = [
    ["Mededeling van gegevens over leerlingen door AgODi aan het GO! in het kader van de sociale planning"],
    ["Beraadslaging VTC nr. 48/2013 van 12 december 2013"],
    ["Categorie van gegevens:"],
    [None, "woonplaats"],
    [None, "- leerjaar"],
    ["verlenging van VTC/28/2012"],
    ["Mededeling van persoonsgegevens uit het Rijksregister aan het GO! met het oog op de inschrijving"],
    ["RR nr 90/2012 (21 november 2012)"],
    ["Categorie van gegevens:"],
    [None, "geboortedatum"],
    ["Tijdelijke machtiging, tot 28 februari 2019"],
]


def test_a_block_holds_its_indented_items_its_changes_and_its_end() -> None:
    found = listed(BLOCKS, name="2013")
    first, second = found["vtc-2013-48"], found["rr-2012-90"]
    assert (first["place"]["row"], first["place"]["cells"]["reference"]) == (2, "A2")
    assert {"woonplaats", "leerjaar"} <= set(first["data"])
    assert relations(found, "vtc-2013-48") == [("EXTENDS", "vtc-2012-28")]
    assert (second["place"]["row"], second["providers"], second["receivers"]) == (8, ["Rijksregister"], ["GO!"])
    assert (second["data"], second["valid_to"]) == (["geboortedatum"], "2019-02-28")


@pytest.mark.parametrize(
    "rows",
    [
        [["onderwerp", "contact"], ["leerlingenvervoer", "dienst Logistiek"]],
        [["Vanaf 26 juni 2018: zie het tabblad protocollen."]],
    ],
)
def test_a_sheet_that_only_speaks_about_mandates_lists_none(rows: Rows) -> None:
    extraction = IMPORTER.extract(Source("lijst.xlsx", workbook(rows)), Options())
    assert extraction.view["mandates"] == []
    assert len(extraction.left_out) == len(rows)
