"""Lists with a header: wherever it stands, in whatever words, with one row of heads or two."""

import datetime as dt

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from tests.unit.mandates.books import first_sheet, listed, mandates, read, saved, workbook

HEADS = ("Machtiging", "Datum", "Verstrekker", "Ontvanger", "Gegevens", "Doeleinde")
ROW = ("VTC nr. 49/2017", dt.date(2017, 12, 20), "AgODi", "Kind en Gezin", "naam; adres", "groeipakket")


def test_a_plain_table() -> None:
    view = read(workbook([HEADS, ROW])).view
    assert view == {
        "kind": "mandates",
        "document": "lijst.xlsx",
        "mandates": [
            {
                "id": "mandate/vtc-2017-49",
                "reference": "VTC nr. 49/2017",
                "family": "VTC",
                "number": "49/2017",
                "date": "2017-12-20",
                "valid_from": None,
                "valid_to": None,
                "granted_by": "Vlaamse Toezichtcommissie",
                "chamber": None,
                "providers": ["AgODi"],
                "receivers": ["Kind en Gezin"],
                "data": ["naam", "adres"],
                "subjects": [],
                "purposes": ["groeipakket"],
                "legal_basis": [],
                "channel": None,
                "direction": None,
                "title": "VTC nr. 49/2017",
                "relations": [],
                "aliases": [],
                "links": [],
                "place": {
                    "sheet": "Lijst",
                    "row": 2,
                    "cells": {
                        "reference": "A2",
                        "date": "B2",
                        "providers": "C2",
                        "receivers": "D2",
                        "data": "E2",
                        "purposes": "F2",
                        "title": "A2",
                    },
                },
                "hidden": False,
                "confidence": 0.95,
            }
        ],
        "findings": [],
        "left_out": [
            {
                "place": {"sheet": "Lijst", "row": 1, "cell": "A1"},
                "text": "Machtiging | Datum | Verstrekker | Ontvanger | Gegevens | Doeleinde",
                "why": "header",
            }
        ],
    }


def test_a_french_table() -> None:
    found = listed(
        [
            ("N°", "Date", "Source", "Destinataire", "Données", "Finalité", "Base légale"),
            (
                "RN n° 83/2016",
                "19 octobre 2016",
                "Registre national",
                "Fedict",
                "nom, adresse",
                "identification",
                "loi",
            ),
        ]
    )["rr-2016-83"]
    assert (found["date"], found["providers"], found["receivers"]) == ("2016-10-19", ["Rijksregister"], ["Fedict"])
    assert (found["data"], found["purposes"], found["legal_basis"]) == (["nom", "adresse"], ["identification"], ["loi"])


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        (dt.date(2017, 12, 20), "2017-12-20"),
        (dt.datetime(2017, 12, 20, 9, 30, tzinfo=dt.UTC).replace(tzinfo=None), "2017-12-20"),
        (43089, "2017-12-20"),
        ("20/12/2017", "2017-12-20"),
        ("20/12/17", "2017-12-20"),
        ("20 DECEMBER 2017", "2017-12-20"),
        ("gemeenteraad van 20.12.2017", "2017-12-20"),
        (None, None),
        ("onbekend", None),
        (7, None),
    ],
)
def test_dates_of_every_kind(date: object, iso: str | None) -> None:
    assert listed([HEADS, (ROW[0], date, *ROW[2:])])["vtc-2017-49"]["date"] == iso


def test_title_block_two_header_rows_subject_rows_numbering_empty_rows_and_notes() -> None:
    def merge(sheet: Worksheet) -> None:
        for merged in ("A1:F1", "A5:A6", "B5:C5", "D5:E5", "F5:F6"):
            sheet.merge_cells(merged)

    data = workbook(
        [
            ("Machtigingen van het VAPH",),
            ("Instantie: VAPH",),
            ("Toestand op: 1 maart 2020",),
            (),
            ("Nr.", "Machtiging", None, "Partijen", None, "Doel"),
            (None, "Nummer", "Datum", "Van", "Aan", None),
            ("Onderwijs",),
            (1, "VTC nr. 49/2017", dt.date(2017, 12, 20), "AgODi", "VAPH", "onderzoek"),
            (),
            ("Belastingen",),
            (2, "VTC nr. 06/2014", dt.date(2014, 2, 19), "VAPH", "FOD Financiën", "btw"),
            ("* Nog niet volledig.",),
        ],
        change=merge,
    )
    found = read(data)
    assert [(row["id"], row["providers"], row["receivers"], row["direction"]) for row in found.view["mandates"]] == [
        ("mandate/vtc-2017-49", ["AgODi"], ["VAPH"], "received"),
        ("mandate/vtc-2014-6", ["VAPH"], ["FOD Financiën"], "provided"),
    ]
    assert (found.publisher, found.title) == ("VAPH", "Machtigingen van het VAPH")
    assert (found.version, found.version_date) == ("1 maart 2020", "2020-03-01")
    assert [(part.place.cell, part.why) for part in found.left_out] == [
        *(("A1", "title"), ("A2", "title"), ("A3", "title"), ("A5", "header"), ("B6", "header")),
        *(("A7", "heading"), ("A10", "heading"), ("A12", "note")),
    ]


def test_a_merged_cell_holds_for_the_rows_beside_it_and_an_empty_one_is_not_filled() -> None:
    rows = [
        HEADS,
        ("VTC nr. 1/2012", None, "AgODi", "VAPH", "naam", None),
        ("VTC nr. 2/2012", None, None, "RVA", "naam", None),
        ("VTC nr. 3/2012", None, None, "RSZ", "naam", None),
    ]
    found = mandates(workbook(rows, change=lambda sheet: sheet.merge_cells("C2:C3")))
    assert {key: row["providers"] for key, row in found.items()} == {
        "vtc-2012-1": ["AgODi"],
        "vtc-2012-2": ["AgODi"],
        "vtc-2012-3": [],
    }
    assert found["vtc-2012-2"]["place"]["cells"]["providers"] == "C2"


def test_both_directions_are_told_by_the_sheets_and_the_owner_of_the_list() -> None:
    book = Workbook()
    received = first_sheet(book)
    received.title = "Ontvangen"
    provided = book.create_sheet("Verstrekt")
    for row in (("Machtiging", "Bron", "Gegevens"), ("VTC nr. 1/2012", "AgODi", "naam")):
        received.append(row)
    for row in (("Machtiging", "Bestemmeling", "Gegevens"), ("VTC nr. 2/2012", "RVA", "naam")):
        provided.append(row)
    ours = mandates(saved(book), "Kind en Gezin")
    assert [(row["providers"], row["receivers"], row["direction"]) for row in ours.values()] == [
        (["AgODi"], ["Kind en Gezin"], "received"),
        (["Kind en Gezin"], ["RVA"], "provided"),
    ]
    nobody = mandates(saved(book))
    assert [(row["providers"], row["receivers"], row["direction"]) for row in nobody.values()] == [
        (["AgODi"], [], "received"),
        ([], ["RVA"], "provided"),
    ]


def test_we_is_the_owner() -> None:
    rows = [
        HEADS,
        ("VTC nr. 1/2012", None, "wij", "RVA", None, None),
        ("VTC nr. 2/2012", None, "RVA", "ons", None, None),
    ]
    found = listed(rows, "VAPH")
    assert [(row["providers"], row["receivers"]) for row in found.values()] == [
        (["VAPH"], ["RVA"]),
        (["RVA"], ["VAPH"]),
    ]
    assert [(row["providers"], row["receivers"]) for row in listed(rows).values()] == [([], ["RVA"]), (["RVA"], [])]


def test_several_references_in_a_cell_yield_each() -> None:
    found = listed([HEADS, ("KB 20 september 2002 + FO nr. 19/2012 van 14 maart 2012", None, *ROW[2:])])
    assert list(found) == ["kb-2002-09-20", "fo-2012-19"]
    assert [row["date"] for row in found.values()] == ["2002-09-20", "2012-03-14"]
    assert [(row["providers"], row["data"]) for row in found.values()] == [(["AgODi"], ["naam", "adres"])] * 2


def test_a_chain_of_changes_marks_what_is_replaced_and_says_no_exchange_of_it() -> None:
    data = workbook([HEADS, ("VTC nr. 13/2018; vervangt 41/2013 (9 oktober 2013)", None, *ROW[2:])])
    view = read(data).view
    new, old = view["mandates"]
    assert new["relations"] == [{"type": "REPLACES", "target": "mandate/vtc-2013-41"}]
    assert (old["id"], old["date"], old["providers"], old["data"]) == ("mandate/vtc-2013-41", "2013-10-09", [], [])
    assert [(finding["code"], finding["place"]["cell"]) for finding in view["findings"]] == [("superseded", "A2")]


def test_a_column_of_remarks_relates_the_mandates_of_the_list() -> None:
    heads = ("Machtiging", "Verstrekker", "Ontvanger", "Vervangen door")
    found = listed(
        [heads, ("VTC nr. 1/2012", "AgODi", "VAPH", "VTC nr. 2/2013"), ("VTC nr. 2/2013", "AgODi", "VAPH", None)]
    )
    assert {key: row["relations"] for key, row in found.items()} == {
        "vtc-2012-1": [],
        "vtc-2013-2": [{"type": "REPLACES", "target": "mandate/vtc-2012-1"}],
    }
    assert found["vtc-2013-2"]["providers"] == ["AgODi"]


def test_number_and_date_that_disagree_are_kept_and_found() -> None:
    found = read(workbook([HEADS, ("VTC nr. 48/2013", dt.date(2012, 12, 12), *ROW[2:])])).view
    assert [row["date"] for row in found["mandates"]] == ["2012-12-12"]
    assert [finding["code"] for finding in found["findings"]] == ["number-date-disagree"]


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ([("Protocol van 15 januari 2024", None, "AgODi", "VAPH", None, None)], "protocol-2024-01-15-agodi-vaph"),
        (
            [("Protocol", dt.date(2024, 1, 15), "AgODi en RVA", "VAPH", None, None)],
            "protocol-2024-01-15-agodi_rva-vaph",
        ),
        ([("Protocol", None, "AgODi", "VAPH", None, None)], "protocol-undated-agodi-vaph"),
    ],
)
def test_a_protocol_is_known_by_its_day_and_parties(rows: list[tuple[object, ...]], key: str) -> None:
    assert list(listed([HEADS, *rows])) == [key]


def test_protocols_of_one_day_and_parties_are_told_apart_by_their_purpose() -> None:
    rows = [("Protocol van 15 januari 2024", None, "AgODi", "VAPH", None, purpose) for purpose in ("één", "twee")]
    assert [key[:30] for key in listed([HEADS, *rows])] == ["protocol-2024-01-15-agodi-vaph"] * 2


def test_a_row_without_a_number_is_kept_with_a_finding() -> None:
    view = read(workbook([HEADS, (None, None, "AgODi", "VAPH", "naam", "onderzoek")])).view
    (found,) = view["mandates"]
    assert (found["id"][:19], found["family"], found["providers"]) == ("mandate/unnumbered-", None, ["AgODi"])
    assert [finding["code"] for finding in view["findings"]] == ["no-number"]


def test_links_of_every_kind() -> None:
    def link(sheet: Worksheet) -> None:
        sheet["A2"].hyperlink = "https://example.org/beraadslaging"
        sheet["G2"] = '=HYPERLINK("https://example.org/begunstigden","lijst")'
        sheet["H2"] = "https://example.org/advies.pdf (pdf - 79 kB)"

    rows = [(*HEADS, "Link", "Document"), ("VTC nr. 49/2017 (link: VTC_2017_49.pdf)", *ROW[1:])]
    found = mandates(workbook(rows, change=link))["vtc-2017-49"]
    assert found["links"] == [
        "https://example.org/beraadslaging",
        "VTC_2017_49.pdf",
        "https://example.org/begunstigden",
        "https://example.org/advies.pdf",
    ]


@pytest.mark.parametrize("hide", ["row", "column", "sheet"])
def test_what_was_hidden_is_read_and_flagged(hide: str) -> None:
    def change(sheet: Worksheet) -> None:
        if hide == "row":
            sheet.row_dimensions[2].hidden = True
        elif hide == "column":
            sheet.column_dimensions["D"].hidden = True
        else:
            sheet.sheet_state = "hidden"

    book = Workbook()
    sheet = first_sheet(book)
    for row in (HEADS, ROW):
        sheet.append(row)
    book.create_sheet("Leeg")
    change(sheet)
    view = read(saved(book)).view
    assert [row["hidden"] for row in view["mandates"]] == [True]
    assert [finding["code"] for finding in view["findings"]] == ["was-hidden"]


def test_a_comment_is_shown_and_its_end_is_read() -> None:
    def change(sheet: Worksheet) -> None:
        sheet["A2"].comment = Comment("enkel geldig tot 31 december 2019", "lijst")

    found = read(workbook([HEADS, ROW], change=change))
    assert [(part.place.cell, part.why) for part in found.left_out] == [("A1", "header"), ("A2", "comment")]
    assert [row["valid_to"] for row in found.view["mandates"]] == ["2019-12-31"]


def test_columns_of_unknown_meaning_are_left_out_with_their_cells() -> None:
    found = read(workbook([(*HEADS, "Kleur"), (*ROW, "blauw")]))
    assert [(part.text, part.why) for part in found.left_out if part.place.cell in {"G1", "G2"}] == [
        ("Kleur", "column of unknown meaning"),
        ("blauw", "cell outside the columns that are understood"),
    ]


def test_damaged_letters_are_read_and_quoted_as_they_were() -> None:
    found = read(workbook([HEADS, (ROW[0], None, "FOD FinanciĆ«n", "VAPH", None, None)]))
    assert [row["providers"] for row in found.view["mandates"]] == [["FOD Financiën"]]
    assert [finding.code for finding in found.findings] == ["encoding-repaired"]
    quotes = {said.evidence.quote for said in found.said if said.field == "provider"}
    assert quotes == {"FOD FinanciĆ«n"}


def test_the_reference_is_trusted_not_the_title_of_its_sheet() -> None:
    rows = [
        ("Machtigingen Vlaamse Toezichtscommissie 2012",),
        HEADS,
        ("RR nr 90/2012", *ROW[1:]),
        ("12/2012", *ROW[1:]),
    ]
    assert list(listed(rows)) == ["rr-2012-90", "vtc-2012-12"]


def test_the_chamber_of_a_deliberation_comes_from_its_own_column() -> None:
    rows = [("Nummer", "Kamer", "Verstrekker", "Ontvanger"), ("20/009", "federale overheid", "RSZ", "RVA")]
    rows.append(("beraadslaging 20/010", "sociale zekerheid en gezondheid", "RSZ", "RVA"))
    assert list(listed(rows, name="IVC")) == ["ivc-fo-2020-9", "ivc-szg-2020-10"]


def test_title_sentences_in_a_table_are_taken_apart() -> None:
    title = (
        "Mededeling van gegevens over het loon van werknemers door de RSZ aan de RVA in het kader van de werkloosheid"
    )
    found = listed([("Nr.", "Betreft"), ("VTC nr. 1/2012", title)])["vtc-2012-1"]
    assert (found["providers"], found["receivers"], found["data"]) == (["RSZ"], ["RVA"], ["loon"])
    assert (found["subjects"], found["purposes"], found["title"]) == (["werknemers"], ["werkloosheid"], title)
