"""A plain list of applications: system, owner, activities, supplier, country."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importers.applications import IMPORTER
from ropa.claims.claim import Ref
from ropa.claims.identity import Context
from ropa.errors import UserError
from ropa.importing.discover import importer_for
from ropa.importing.importer import Extraction, Importer, Options, Source
from tests.unit.mandates.books import Rows, workbook

DUTCH = ("Toepassing", "Eigenaar", "Verwerkingsactiviteiten", "Leverancier", "Land", "Gegevens", "Hosting")
FRENCH = ("Application", "Propriétaire", "Activités de traitement", "Fournisseur", "Pays", "Données", "Hébergement")
ENGLISH = ("Application name", "Owner", "Processing activities", "Vendor", "Data location", "Personal data", "Hosting")
ROW = ("Voorbeeld CRM", "Afdeling Communicatie", "Relatiebeheer; Nieuwsbrief", "Salesforce", "Ierland", "naam", "SaaS")


def read(rows: Rows, owner: str | None = None) -> Extraction:
    return IMPORTER.extract(Source("toepassingen.xlsx", workbook(rows)), Options(owner=owner))


def facts(extraction: Extraction) -> set[tuple[str, str, object]]:
    context = Context(extraction.publisher)
    return {
        (
            context.id_of(said.subject),
            said.field,
            context.id_of(said.value) if isinstance(said.value, Ref) else said.value,
        )
        for said in extraction.said
    }


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    assert (importer.name, importer.version != "") == ("applications", True)


@pytest.mark.parametrize("heads", [DUTCH, FRENCH, ENGLISH])
def test_a_list_is_read_in_three_languages(heads: tuple[str, ...]) -> None:
    source = Source("lijst.xlsx", workbook([("Toepassingen van het VAPH",), (), heads, ROW]))
    assert importer_for(source) is IMPORTER
    found = IMPORTER.extract(source, Options())
    assert found.publisher == "VAPH"
    (one,) = found.view["applications"]
    assert one == {
        "id": "system/voorbeeld-crm",
        "name": "Voorbeeld CRM",
        "owner": "Afdeling Communicatie",
        "controller": "VAPH",
        "activities": ["Relatiebeheer", "Nieuwsbrief"],
        "suppliers": ["Salesforce"],
        "countries": ["Ierland"],
        "data": ["naam"],
        "subjects": [],
        "place": {
            "sheet": "Lijst",
            "row": 4,
            "cells": {
                "system": "A4",
                "owner": "B4",
                "activities": "C4",
                "suppliers": "D4",
                "countries": "E4",
                "data": "F4",
            },
        },
        "hidden": False,
    }


def test_what_a_row_says() -> None:
    flow = "data-flow/vaph--salesforce--processing-on-behalf--voorbeeld-crm"
    one, other = "processing-activity/vaph--relatiebeheer", "processing-activity/vaph--nieuwsbrief"
    said = facts(read([DUTCH, ROW], owner="VAPH"))
    assert said == {
        ("system/voorbeeld-crm", "name", "Voorbeeld CRM"),
        *((activity, "controlled_by", "organisation/vaph") for activity in (one, other)),
        *((activity, "runs_on", "system/voorbeeld-crm") for activity in (one, other)),
        *((activity, "uses", "data-category/naam") for activity in (one, other)),
        *((flow, "part_of", activity) for activity in (one, other)),
        (one, "name", "Relatiebeheer"),
        (other, "name", "Nieuwsbrief"),
        (flow, "from_", "organisation/vaph"),
        (flow, "to", "organisation/salesforce"),
        (flow, "flow_kind", "processing_on_behalf"),
        (flow, "carries", "data-category/naam"),
        (flow, "into", "country/ierland"),
    }


def test_a_supplier_of_which_nothing_says_that_it_has_the_data_has_its_role_in_doubt() -> None:
    said = facts(read([DUTCH, (*ROW[:6], "eigen server")], owner="VAPH"))
    assert ("data-flow/vaph--salesforce--processing-on-behalf--voorbeeld-crm", "role_doubt", True) in said


def test_our_own_service_is_no_supplier() -> None:
    said = facts(read([DUTCH, (*ROW[:3], "intern", *ROW[4:])], owner="VAPH"))
    assert not [subject for subject, _, _ in said if subject.startswith("data-flow/")]


def test_without_an_owner_only_the_systems_are_kept_and_it_is_said() -> None:
    found = read([DUTCH, ROW])
    assert facts(found) == {("system/voorbeeld-crm", "name", "Voorbeeld CRM")}
    assert [(one.code, one.place.cell) for one in found.findings] == [("no-owner", "A2")]


def test_every_row_is_read_or_left_out() -> None:
    rows = [("Titel",), DUTCH, ROW, ("", "los"), (), ("Ander CRM", *ROW[1:], "wat is dit?")]
    found = read(rows, owner="VAPH")
    assert [row["name"] for row in found.view["applications"]] == ["Voorbeeld CRM", "Ander CRM"]
    assert [(part.place.cell, part.why) for part in found.left_out] == [
        ("A1", "title"),
        ("A2", "header"),
        ("B4", "heading or note"),
        ("H6", "column of unknown meaning"),
        *((cell, "understood, with no fact of the register resting on it") for cell in ("B3", "G3", "B6", "G6")),
    ]


def test_a_list_that_cites_mandates_is_one_of_mandates() -> None:
    heads = ("Machtiging", "Toepassing", "Leverancier", "Ontvanger")
    source = Source("lijst.xlsx", workbook([heads, ("VTC nr. 49/2017", "MAGDA", "AgODi", "VAPH")]))
    assert not IMPORTER.identify(source)
    assert importer_for(source).name == "mandates"


def test_a_damaged_workbook_is_refused_by_another_importer() -> None:
    source = Source("lijst.xlsx", workbook([DUTCH, ROW])[:-200])
    assert not IMPORTER.identify(source)
    with pytest.raises(UserError, match=r"lijst\.xlsx"):
        importer_for(source).extract(source, Options())


NAMES = st.sampled_from(["Voorbeeld CRM", "Boekhouding", "Archief", "Loket", "Planning"])


@settings(deadline=None, max_examples=40)
@given(st.lists(NAMES, min_size=1, max_size=5, unique=True), st.permutations(range(5)), st.data())
def test_every_list_is_read_back(names: list[str], order: list[int], data: st.DataObject) -> None:
    rows = [
        (
            name,
            "Dienst Voorbeeld",
            "; ".join(data.draw(st.lists(st.sampled_from(["Innen", "Melden", "Wonen"]), min_size=1, unique=True))),
            data.draw(st.sampled_from(["Smals", "Cegeka", "Proximus"])),
            data.draw(st.sampled_from(["België", "Ierland", "Verenigde Staten"])),
        )
        for name in names
    ]
    shuffled = [[row[place] for place in order] for row in [DUTCH[:5], *rows]]
    found = read(shuffled, owner="VAPH").view["applications"]
    assert [
        (one["name"], one["owner"], "; ".join(one["activities"]), one["suppliers"][0], one["countries"][0])
        for one in found
    ] == rows
