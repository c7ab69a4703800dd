"""Categories of persons: by a noun, by what they do, in a list of groups; and who is no such category."""

import pytest

from ropa.importing.importer import Extraction
from tests.unit.statement.told import HEAD, Extract

_SAILING = ["veermannen", "loodsleden"]
_PRESENT = ["aanwezigen", "bestuurders"]
_RENTING = ["huurders", "externe artsen", "sponsors"]
_STUDYING = ["applicants", "alumni", "former students"]


def subjects(found: Extraction) -> list[str]:
    """Return the categories of persons that were read, in the order of the text."""
    return [row["name"] for row in found.view["mentions"] if row["kind"] == "data_subject"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Werking\n\nEen patiënt meldt zich aan en elke patiënt krijgt een brief.\n", ["patiënten"]),
        ("Werking\n\nDe app stuurt de gebruiker een bericht.\n", ["gebruikers"]),
        ("Fonctionnement\n\nLes utilisateurs reçoivent un message.\n", ["utilisateurs"]),
        ("Working\n\nAll users receive a message.\n", ["users"]),
        (
            "Waarom verwerken wij gegevens?\n\nVoor onze doelgroepen (huisvesters, trainers van scholen en gidsen).\n",
            ["huisvesters", "trainers van scholen", "gidsen"],
        ),
        ("Welke gegevens?\n\nAls u het formulier invult, zien wij uw naam.\n", ["als u het formulier invult"]),
        ("Welke gegevens?\n\nNamen van personen die een premie vragen.\n", ["personen die een premie vragen"]),
        ("Werking\n\nWij verwerken gegevens van huurders, externe artsen en sponsors.\n", _RENTING),
        ("Werking\n\nVan kopers en oud-leerlingen houden we gegevens bij.\n", ["kopers", "oud-leerlingen"]),
        ("Werking\n\nDeze verklaring geldt voor lezers en ontleners.\n", ["lezers", "ontleners"]),
        (
            "Fonctionnement\n\nNous traitons les données de nos locataires et des donateurs.\n",
            ["locataires", "donateurs"],
        ),
        ("Working\n\nThis notice applies to applicants, alumni and former students.\n", _STUDYING),
        (
            "Van wie verwerken wij gegevens?\n\n- Buren en hun gezinnen\n- Verhuurders\n",
            ["buren", "gezinnen", "verhuurders"],
        ),
        ("3. Huurders\n\nWij vragen een naam.\n", ["huurders"]),
        ("Werking\n\nU kunt als abonnee een boek kiezen.\n", ["abonnee"]),
        ("Quelles données ?\n\nTu deviens membre du fonds.\n", ["tu deviens membre du fonds"]),
        (
            "Werking\n\nEr worden gegevens verwerkt van mensen die ziek zijn en van mensen waarmee zij samenwonen.\n",
            ["mensen die ziek zijn", "mensen waarmee zij samenwonen"],
        ),
        (
            "Werking\n\nDit geldt voor personen die helpen (ambassadeurs van de week, leraren en coördinatoren).\n",
            ["personen die helpen", "ambassadeurs van de week", "lesgevers", "coördinatoren"],
        ),
        (
            "Working\n\nThis tells how we use data about individuals, including staff, former pupils and parents.\n",
            ["staff", "former pupils", "parents"],
        ),
        ("Gegevens van gezinnen, ouders en monitoren\n\nWij vragen een naam.\n", ["gezinnen", "ouders", "monitoren"]),
        (
            "Welke gegevens verwerken wij?\n\nWij verwerken deze gegevens:\n\n- Leden en trainers: naam, adres\n",
            ["leden", "trainers"],
        ),
        ("Working\n\nOnline help is there for passengers and for subscribers to our newsletter.\n", None),
        ("Working\n\nTo join our choir, you must give a name.\n", ["to join our choir"]),
        ("Wie doet mee?\n\nWij vragen het aan personen jonger dan 18 jaar.\n", ["personen jonger dan 18 jaar"]),
        ("Werking\n\nJaarlijks gaan de rijbewijsnummers van onze veermannen en loodsleden mee.\n", _SAILING),
        ("Werking\n\nHet blad noemt de naam van de aanwezigen en foto's van (voormalige) bestuurders.\n", _PRESENT),
        ("Fonctionnement\n\n- Données de profil de greffiers : nom, prénom\n", ["greffiers"]),
        ("Working\n\nWe gather data on geologists and their phone number.\n", ["geologists"]),
        ("Working\n\nThe name of the member's guardians is kept.\n", ["member's guardians"]),
        ("Werking\n\nVan roeiers vragen we de naam.\n", ["roeiers"]),
        ("Working\n\nFor rowers, we keep their address for one season.\n", ["rowers"]),
        ("Werking\n\nWij hechten belang aan de privacy van onze roeiers en sponsors.\n", ["roeiers", "sponsors"]),
        ("3. Publicatie van naam en foto van ereleden\n\nWij vragen dit.\n", ["ereleden"]),
    ],
)
def test_a_category_of_persons_is_read(text: str, expected: list[str] | None, extract: Extract) -> None:
    assert subjects(extract(HEAD + text)) == (expected or ["passengers", "subscribers"])


@pytest.mark.parametrize(
    "text",
    [
        "Welke gegevens?\n\nWij lezen de user agent van uw toestel.\n",
        "Waarom?\n\nDe wet betreft natuurlijke personen met betrekking tot gegevens.\n",
        "Uw rechten\n\nAls u een formulier invult, antwoorden wij.\n",
        "Wat is een cookie?\n\nEen cookie herkent een gebruiker.\n",
        "Which data?\n\nThis page tells what kind of data we hold.\n",
        "Werking\n\nWie 16 jaar of ouder is, mag meedoen.\n",
        "Welke gegevens?\n\nDat kan met de toestemming van de ouders.\n",
        "Welke gegevens?\n\nWij verlenen toegang tot het dossier aan onze werknemers.\n",
        "Quelles données ?\n\nLes données du compte professionnel.\n",
        "Fondements\n\nCela repose sur la loi du 3 mars 1999 relative aux soins des patients.\n",
        "Uw rechten\n\nGebruikers hebben het recht om bezwaar te maken.\n",
        "Werking\n\nWij lezen gegevens van de databank van het fonds.\n",
        "Working\n\nOur site is not aimed at children or pupils.\n",
        "Werking\n\nZo voorkomen wij: dat lukt niet als deze spelers iets plaatsen.\n",
        "Fonctionnement\n\nCela améliore l'expérience utilisateur, des informations relatives à la navigation.\n",
        "Working\n\nIt respects the rights of individuals under data laws.\n",
        "Werking\n\nWij lezen de naam van de server, foto's van activiteiten en gegevens van mensen.\n",
        "Fonctionnement\n\nLes données du fichier et le nom du navigateur.\n",
        "Working\n\nWe read the name of the browser and data from the trackers.\n",
        "Werking\n\nWij kunnen niet controleren of een bezoeker volwassen is.\n",
        "Working\n\nWe look for what suits our users' needs.\n",
        "Fonctionnement\n\nLe dossier est accessible aux visiteurs.\n",
        "Werking\n\nEnkel medewerkers en vrijwilligers die u helpen, lezen uw bericht.\n",
        "Wie krijgt uw gegevens?\n\nDe betrokken werknemers volgden een opleiding.\n",
    ],
)
def test_no_category_of_persons_is_read(text: str, extract: Extract) -> None:
    assert subjects(extract(HEAD + text)) == []


def test_one_person_is_the_category_of_several(extract: Extract) -> None:
    text = "Welke gegevens?\n\nWij vragen de naam van leden. Het nummer van elk lid en het adres van het lid ook.\n"
    assert subjects(extract(HEAD + text)) == ["leden"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Welke gegevens?\n\nWij vragen de naam van leden. Leden van deze vloot varen.\n", ["leden"]),
        ("Which data?\n\nWe count visitors. You visit our website and we log it.\n", ["visitors"]),
        ("Welke gegevens?\n\nWij vragen de naam van leden van de vloot en van burgers.\n", ["leden van de vloot"]),
    ],
)
def test_whom_a_text_names_in_general_it_names_once(text: str, expected: list[str], extract: Extract) -> None:
    assert subjects(extract(HEAD + text))[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Werking\n\nWij verwerken uw gegevens doordat u een boot huurt.\n", ["doordat u een boot huurt"]),
        ("Werking\n\nAls u een kajuit reserveert, bewaren wij uw gegevens.\n", ["als u een kajuit reserveert"]),
        (
            "Werking\n\nBij het boeken van een overtocht worden gegevens gevraagd.\n",
            ["bij het boeken van een overtocht"],
        ),
        ("Fonctionnement\n\nNous traitons vos données lorsque vous achetez un billet.\n", None),
        (
            "Working\n\nWhen you attend a regatta, join the crew or send a letter, we ask for information.\n",
            ["when you attend a regatta", "join the crew", "send a letter"],
        ),
        ("Working\n\nThe data we collect during hiring processes are kept.\n", ["during hiring processes"]),
        ("Werking\n\nAls u onze kade bezoekt, verzamelen wij gegevens.\n", ["bezoekers van de website"]),
        ("Werking\n\nWij tellen gebruikers. Als u ons tij gebruikt, verzamelen wij gegevens.\n", ["gebruikers"]),
    ],
)
def test_what_the_reader_does_tells_whose_data_are_taken(
    text: str, expected: list[str] | None, extract: Extract
) -> None:
    found = [name[:1].lower() + name[1:] for name in subjects(extract(HEAD + text))]
    assert found == (expected or ["lorsque vous achetez un billet"])


@pytest.mark.parametrize(
    "text",
    [
        "Werking\n\nAls u uw toestemming intrekt, verwerken wij uw gegevens niet meer.\n",
        "Uw rechten\n\nAls u een kajuit reserveert, bewaren wij uw gegevens.\n",
        "Working\n\nWhen you attend a regatta, the crew waves.\n",
        "Working\n\nIf you ask us to delete your booking, we keep no data.\n",
        "Werking\n\nEen cookie bewaart informatie wanneer u een website bezoekt.\n",
        "Fonctionnement\n\nNous ne collectons aucune donnée lorsque vous achetez un billet.\n",
    ],
)
def test_an_act_without_data_or_against_them_tells_of_nobody(text: str, extract: Extract) -> None:
    assert subjects(extract(HEAD + text)) == []
