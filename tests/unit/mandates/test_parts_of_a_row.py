"""Bodies, enumerations, titles and damaged letters, each read on its own."""

import pytest

from importers.mandates.header import header_fields
from importers.mandates.sentence import parse
from importers.tables.encoding import repaired
from importers.tables.enumeration import categories
from importers.tables.parties import parties
from importers.tables.subjects import data_and_subjects
from tests.patience import at_most


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "het Agentschap voor Onderwijsdiensten (AgODi), het agentschap JongerenWelzijn (JWZ) en het VAPH",
            ["AgODi", "Jongerenwelzijn", "VAPH"],
        ),
        ("Kind en Gezin", ["Kind en Gezin"]),
        ("Kind en Gezin en het VAPH", ["Kind en Gezin", "VAPH"]),
        ("AHOVOS en AgODi", ["AHOVOS", "AgODi"]),
        ("het Vlaams Agentschap Zorg en Gezondheid", ["Agentschap Zorg en Gezondheid"]),
        ("het Vlaams Zorgfonds en de zorgkassen", ["Vlaams Zorgfonds", "zorgkassen"]),
        ("RSZ\nRVA; KSZ", ["RSZ", "RVA", "KSZ"]),
        ("Rijksregister", ["Rijksregister"]),
        ("Dienst Bos en Beheer", ["Dienst Bos en Beheer"]),
        ("Instituut Voorbeeld (IVB) en de Dienst Proef (DP)", ["Instituut Voorbeeld", "Dienst Proef"]),
        ("", []),
        ("n.v.t.", []),
    ],
)
def test_the_bodies_in_a_cell(text: str, names: list[str]) -> None:
    assert [party.name for party in parties(text)] == names


@pytest.mark.parametrize(
    ("text", "name", "parent"),
    [
        ("de Dienst Proef van de FOD Financiën", "Dienst Proef", "FOD Financiën"),
        ("Dienst Proef, FOD Financiën", "Dienst Proef", "FOD Financiën"),
        ("DG Personen met een Handicap (FOD SZ)", "DG Personen met een handicap", "FOD Sociale Zekerheid"),
        ("FOD Financiën", "FOD Financiën", None),
    ],
)
def test_a_nested_service(text: str, name: str, parent: str | None) -> None:
    assert [(party.name, party.parent) for party in parties(text)] == [(name, parent)]


def test_an_acronym_behind_a_name_is_kept_beside_it() -> None:
    (party,) = parties("Instituut Voorbeeld (IVB)")
    assert (party.name, party.acronym, party.known) == ("Instituut Voorbeeld", "IVB", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "rijksregisternummer, naam, geboortedatum, geslacht, hoofdverblijfplaats + historiek, overlijden, "
                "burgerlijke staat, gezin, wettelijke samenwoning"
            ),
            (
                *("rijksregisternummer", "naam", "geboortedatum", "geslacht", "hoofdverblijfplaats", "overlijden"),
                *("burgerlijke staat", "gezin", "wettelijke samenwoning"),
            ),
        ),
        ("- leefloon\n- loon\n- handicap", ("leefloon", "loon", "handicap")),
        ("loon; handicap (wet van 27 februari 1987); adres", ("loon", "handicap", "adres")),
        ("loon (VTC nr. 49/2017), adres", ("loon", "adres")),
        (
            "identificatiegegevens (naam, voornaam en adres); loon",
            ("identificatiegegevens", "naam", "voornaam", "adres", "loon"),
        ),
        ("gegevens over de aanwezigheid en afwezigheid", ("aanwezigheid", "afwezigheid")),
        ("aan- en afwezigheid", ("aan- en afwezigheid",)),
        ("nom, adresse et date de naissance", ("nom", "adresse", "date de naissance")),
        ("persoonsgegevens", ()),
        ("", ()),
        ("naam, Naam , naam", ("naam",)),
        ("Categorie: bv. lager onderwijs", ("lager onderwijs",)),
    ],
)
def test_an_enumeration_falls_into_single_categories(text: str, expected: tuple[str, ...]) -> None:
    assert categories(text) == expected


SENTENCES = {
    "Mededeling van gegevens over de aanwezigheid van leerlingen door AgODi aan Kind en Gezin om die uit te keren": {
        "data": "gegevens over de aanwezigheid van leerlingen",
        "provider": "AgODi",
        "receiver": "Kind en Gezin",
        "purpose": "die uit te keren",
    },
    "elektronische mededeling van persoonsgegevens aan het VAPH door de KSZ via MAGDA in het kader van de zorg": {
        "data": "persoonsgegevens",
        "provider": "de KSZ",
        "receiver": "het VAPH",
        "channel": "MAGDA",
        "purpose": "zorg",
    },
    "uitwisseling van loon aan het Zorgfonds en aan de zorgkassen met het oog op controle door de dienst": {
        "data": "loon",
        "receiver": "het Zorgfonds en|de zorgkassen",
        "purpose": "controle door de dienst",
    },
    "Communication de données d’identification par le Registre national à l’ONEM dans le cadre de la lutte": {
        "data": "données d'identification",
        "provider": "le Registre national",
        "receiver": "l'ONEM",
        "purpose": "lutte",
    },
    "mededeling van de aan- en afwezigheid (door de school aan de dienst gemeld) aan de RVA": {
        "data": "de aan- en afwezigheid (door de school aan de dienst gemeld)",
        "receiver": "de RVA",
    },
    "uitwisseling van gegevens tussen de KSZ en de RVA": {
        "data": "gegevens",
        "provider": "de KSZ",
        "receiver": "de RVA",
    },
}


@pytest.mark.parametrize("title", SENTENCES)
def test_the_one_sentence_form(title: str) -> None:
    found = parse(title)
    assert found is not None
    roles = {part.role for part in found.parts}
    assert {role: "|".join(found.texts(role)) for role in roles} == SENTENCES[title]


@pytest.mark.parametrize(
    "title", ["huurpremie", "Sociale huisvesting", "Beraadslaging VTC nr. 1/2012", "gegevens aan huis", ""]
)
def test_other_texts_are_no_such_sentence(title: str) -> None:
    assert parse(title) is None


@pytest.mark.parametrize(
    ("text", "rest", "persons"),
    [
        ("persoonsgegevens van leerlingen en studenten", "persoonsgegevens", ("leerlingen", "studenten")),
        ("gegevens van personen met een handicap", "gegevens", ("personen met een handicap",)),
        ("aanwezigheid van leerlingen in het kleuter-, lager en secundair onderwijs", "aanwezigheid", ("leerlingen",)),
        ("gegevens van houders van een budget", "gegevens", ("houders van een budget",)),
        ("naam en adres", "naam en adres", ()),
    ],
)
def test_whose_data_they_are(text: str, rest: str, persons: tuple[str, ...]) -> None:
    assert data_and_subjects(text) == (rest, persons)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("FinanciĆ«le gegevens", "Financiële gegevens"),
        ("geĆÆdentificeerd", "geïdentificeerd"),
        ("geÃ¯dentificeerd", "geïdentificeerd"),
        ("dâ€™office", "d’office"),
        ("gewoon één café", "gewoon één café"),
        ("Ćwikła", "Ćwikła"),
    ],
)
def test_damaged_letters_are_mended(text: str, meant: str) -> None:
    assert repaired(text) == meant


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ontvanger van de gegevens", "receiver"),
        ("Welke persoonsgegevens?", "data"),
        ("N°", "reference"),
        ("Begunstigde(n)", "receiver"),
        ("Datum\nbeslissing", "date"),
        ("Bewaartermijn", "retention"),
        ("Geldig tot", "valid_to"),
        ("Autorité fédérale qui communique", "provider"),
        ("Délibération", "reference"),
    ],
)
def test_heads_of_columns(text: str, field: str) -> None:
    assert header_fields(text)[0] == field


@pytest.mark.parametrize(
    "text", ["Kleur", "", "Mededeling van gegevens door de KSZ aan de RVA in het kader van de werkloosheid en de zorg"]
)
def test_other_words_head_no_column(text: str) -> None:
    assert header_fields(text) == ()


LONG = [
    "aan ",
    "door de ",
    "(",
    "((aan ",
    "van leerlingen in ",
    "om te ",
    "a, ",
    "naam en ",
    "Dienst van de FOD ",
    "mededeling van ",
    "- ",
    " \n",
]


@pytest.mark.parametrize("piece", LONG)
def test_the_longest_cell_is_read_in_bounded_time(piece: str) -> None:
    text = ("mededeling van gegevens " + piece * 40_000)[:32_767]
    with at_most(40):
        for read in (parse, categories, parties, data_and_subjects, repaired):
            read(text)
