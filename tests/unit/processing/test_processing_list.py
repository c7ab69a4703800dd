"""Records of processing kept as a table, as the regulator's model, or as cards."""

import pytest
from openpyxl import Workbook

from importers.processing import IMPORTER
from ropa.claims.claim import Ref
from ropa.claims.identity import Context
from ropa.importing.discover import importer_for
from ropa.importing.importer import Extraction, Importer, Options, Source
from tests.unit.mandates.books import Rows, saved, workbook

TABLE = [
    ("Stad Mortsel",),
    ("Domein", "Doel", "Grondslag", "Bewaartermijn", "Verwerkingsverantwoordelijke"),
    ("Burgerzaken", "Beheer van de registers", "Wettelijke verplichting", "Conform de wettelijke termijn", "Stad"),
    ("Vrije tijd", "Inschrijvingen", "Wettelijke verplichting\nToestemming", "5 jaar", "Stad, OCMW en AGB"),
]
CARD = [
    ("Register van verwerkingen Stad Gent",),
    ("Aanvraag sociale lening",),
    ("Categorie", "Wonen"),
    ("Verwerkende dienst", "Dienst Wonen"),
    ("Rechtmatigheid", "Taak van algemeen belang"),
    ("Beschrijving", "Beheer van de aanvragen"),
    ("Over wie?", "aanvragers"),
    ("Welke persoonsgegevens?", "A1: Persoonlijke identificatiegegevens"),
    (None, "Q. Rijksregisternummer"),
    (None, "3-00 Persoonlijke contactgegevens"),
    ("Verduidelijking", "FinanciĆ«le toestand"),
    ("Ontvangers", "Vlaams Woningfonds"),
    ("Bewaartermijn", "10 jaar na het einde"),
]
MODEL = [
    (
        *("Naam bedrijfsproces", "Nummer", "Verwerking (functionele omschrijving)", "Doel verwerking"),
        *("Verwerkingsgrond", "Functionele gegevenscategorie", "Categorie betrokkenen", "Bewaartermijn", "Verwerker"),
        *("Categorie ontvangers", "Derde land/Internationaal", "Beschrijving beveiligingsmaatregelen"),
    ),
    (
        *("Verhuur", 1, "Toewijzing van woningen", "sociale huisvesting", "Taak van algemeen belang", "naam; inkomen"),
        *("kandidaat-huurders", "10 jaar", "Smals", "Wonen in Vlaanderen", "geen", "toegangsbeheer"),
    ),
]


def taken(data: bytes) -> Extraction:
    source = Source("register.xlsx", data)
    assert importer_for(source) is IMPORTER
    return IMPORTER.extract(source, Options())


def facts(extraction: Extraction, subject: str) -> set[tuple[str, object]]:
    context = Context(extraction.publisher)
    return {
        (said.field, context.id_of(said.value) if isinstance(said.value, Ref) else said.value)
        for said in extraction.said
        if context.id_of(said.subject) == subject
    }


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    assert (importer.name, importer.version != "") == ("processing", True)


def test_a_table_by_purposes_with_several_controllers_and_grounds() -> None:
    found = taken(workbook(TABLE))
    assert found.publisher == "Stad Mortsel"
    kept = "processing-activity/stad-mortsel--inschrijvingen"
    assert facts(found, kept) == {
        ("name", "Inschrijvingen"),
        ("controlled_by", "organisation/stad-mortsel"),
        ("controlled_by", "organisation/stad-mortsel-ocmw"),
        ("controlled_by", "organisation/stad-mortsel-agb"),
        ("has_purpose", "purpose/stad-mortsel--inschrijvingen"),
        ("retained_for", "retention-period/stad-mortsel--5-jaar"),
    }
    assert facts(found, "retention-period/stad-mortsel--5-jaar") == {("term", "P5Y")}
    assert facts(found, "purpose/stad-mortsel--inschrijvingen") == set()
    assert facts(found, "purpose/stad-mortsel--beheer-van-de-registers") == {("lawful_basis", "legal_obligation")}
    assert [(one.code, one.place.cell) for one in found.findings] == [("several-grounds", "C4")]


def test_cards_with_codes_that_belong_to_one_version_of_a_list() -> None:
    found = taken(workbook(CARD))
    assert found.publisher == "Stad Gent"
    assert facts(found, "processing-activity/stad-gent--aanvraag-sociale-lening") == {
        ("name", "Aanvraag sociale lening"),
        ("controlled_by", "organisation/stad-gent"),
        ("description", "Beheer van de aanvragen"),
        ("concerns", "data-subject-category/aanvragers"),
        ("uses", "data-category/persoonlijke-identificatiegegevens"),
        ("uses", "data-category/rijksregisternummer"),
        ("uses", "data-category/persoonlijke-contactgegevens"),
        ("retained_for", "retention-period/stad-gent--10-jaar-na-het-einde"),
    }
    assert [(one.code, one.place.cell) for one in found.findings] == [("encoding-repaired", "B11")]


def test_two_cards_below_one_another() -> None:
    second = [("Beheer van de leningen",), *CARD[2:6], ("Welke persoonsgegevens?", "naam"), ("Over wie?", "ontleners")]
    names = [one["name"] for one in taken(workbook([*CARD, *second])).view["processing"]]
    assert names == ["Aanvraag sociale lening", "Beheer van de leningen"]


def test_the_model_of_the_regulator_with_the_controller_on_a_sheet_of_its_own() -> None:
    book = Workbook()
    first = book.worksheets[0]
    first.title = "Identificatie"
    for row in (("Identificatie van de verwerkingsverantwoordelijke",), ("Naam", "VMSW")):
        first.append(list(row))
    second = book.create_sheet("register")
    for cells in MODEL:
        second.append(list(cells))
    found = taken(saved(book))
    assert found.publisher == "VMSW"
    kept = "processing-activity/vmsw--toewijzing-van-woningen"
    assert facts(found, kept) == {
        ("name", "Toewijzing van woningen"),
        ("controlled_by", "organisation/vmsw"),
        ("has_purpose", "purpose/vmsw--sociale-huisvesting"),
        ("concerns", "data-subject-category/kandidaat-huurders"),
        ("uses", "data-category/naam"),
        ("uses", "data-category/inkomen"),
        ("protected_by", "security-measure/toegangsbeheer"),
        ("retained_for", "retention-period/vmsw--10-jaar"),
    }
    assert facts(found, "data-flow/vmsw--smals--processing-on-behalf--toewijzing-van-woningen") == {
        ("from_", "organisation/vmsw"),
        ("to", "organisation/smals"),
        ("flow_kind", "processing_on_behalf"),
        ("part_of", kept),
    }
    assert ("part_of", kept) in facts(found, "data-flow/vmsw--wonen-in-vlaanderen--disclosure--toewijzing-van-woningen")


def test_nobody_is_responsible_where_nobody_is_named() -> None:
    found = taken(workbook(MODEL))
    assert (found.said, [one.code for one in found.findings]) == ((), ["no-owner"])


@pytest.mark.parametrize("rows", [TABLE, CARD, MODEL])
def test_every_row_is_read_or_left_out(rows: Rows) -> None:
    found = IMPORTER.extract(Source("register.xlsx", workbook(rows)), Options(owner="VAPH"))
    told = {one.evidence.place.cell for one in found.said} | {part.place.cell for part in found.left_out}
    filled = {number for number, row in enumerate(rows, 1) if any(row)}
    read = {int(str(cell).lstrip("ABCDEFGHIJKL")) for cell in told}
    assert read == filled
