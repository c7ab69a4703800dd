"""What is kept of visits, what is announced as data, and what heads and brackets of items tell, in three languages."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (HEAD + "Werking\n\nWij houden datum en uur van uw bezoek bij.\n", ["datum en uur van uw bezoek"]),
        (HEAD + "Werking\n\nWe tonen hoeveel bezochte pagina's er zijn.\n", ["bezochte pagina's"]),
        (
            HEAD + "Werking\n\nWe loggen wie het dossier heeft geopend en op welk moment.\n",
            ["wie het dossier heeft geopend", "op welk moment"],
        ),
        (HEAD + "Werking\n\nOnze site gebruikt enkel functionele cookies.\n", ["cookies"]),
        (TETE + "Fonctionnement\n\nLe serveur garde la date et l'heure de votre visite.\n", None),
        (TETE + "Fonctionnement\n\nNous comptons le nombre de clics.\n", ["nombre de clics"]),
        (TETE + "Fonctionnement\n\nNotre site utilise des cookies.\n", ["cookies"]),
        (TOP + "Working\n\nWe log the date and time of your visit.\n", ["date and time of your visit"]),
        (
            TOP + "Working\n\nThe server stores the pages you visit and which of them refer.\n",
            ["pages you visit"],
        ),
        (TOP + "Working\n\nWe record who opened a file.\n", ["who opened a file"]),
    ],
)
def test_what_is_kept_of_a_visit(text: str, data: list[str] | None, extract: Extract) -> None:
    assert named(extract(text), "data_category") == (data or ["date et l'heure de votre visite"])


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Werking\n\nLees meer informatie over het gebruik van deze site.\n",
        HEAD + "Werking\n\nDe sleutel blijft gedurende de duur van uw bezoek geldig.\n",
        HEAD + "Werking\n\nWij plaatsen geen cookies.\n",
        TETE + "Fonctionnement\n\nIl reste pendant la durée de votre visite.\n",
        TETE + "Fonctionnement\n\nJe ne m'intéresse pas aux fluctuations.\n",
        TETE + "Fonctionnement\n\nAucunes données du formulaire ne sont enregistrées : ni le nom, ni le courriel.\n",
        TOP + "Working\n\nThis site is for people over the age of 16.\n",
        TOP + "Contact\n\nContact details:\n",
    ],
)
def test_what_only_sounds_like_a_visit(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            HEAD + "Welke gegevens verwerken wij?\n\nWij vragen wat u tekent, namelijk: titel, naam en biografie.\n",
            ["titel", "naam", "biografie"],
        ),
        (
            TETE + "Achat\n\nNous demandons les informations utiles pour traiter une commande, telles que votre nom,"
            " votre pseudonyme et votre ville.\n",
            ["nom", "pseudonyme", "ville"],
        ),
        (
            TOP + "Logs\n\nThe information collected by our server includes IP addresses, domain names and, possibly,"
            " the number of clicks.\n",
            ["IP addresses", "domain names", "number of clicks"],
        ),
        (
            TOP + "Logs\n\nWe store data such as the colours that you choose, your name and your email address.\n",
            ["colours that you choose", "name", "email address"],
        ),
        (
            HEAD + "Werking\n\nWij registreren uw IP-adres, de dienst die u heeft doorverwezen en uw geboortedatum.\n",
            ["IP-adres", "dienst die u heeft doorverwezen", "geboortedatum"],
        ),
        (
            TETE + "Livres\n\nLes données concernées sont les suivantes : nom, filière et cursus.\n",
            ["nom", "filière", "cursus"],
        ),
        (
            TOP + "Equality\n\nWe process data related to your religion, your habits and your ethnic origin.\n",
            ["religion", "habits", "ethnic origin"],
        ),
        (
            HEAD + "Werking\n\nWij vermijden verlies van informatie door te letten op zaken zoals sloten en deuren.\n",
            [],
        ),
        (TOP + "Working\n\nWe hold personal data about individuals (including staff, pupils or parents).\n", []),
        (TOP + "Working\n\nWe share data, including with partners, teachers and banks.\n", []),
    ],
)
def test_what_a_sentence_announces_as_data(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(text), "data_category") == data


_ASK = HEAD + "Welke gegevens verwerken wij?\n\nWij verwerken deze gegevens:\n\n"


@pytest.mark.parametrize(
    ("items", "data"),
    [
        ("- Leden en trainers: naam, adres\n- Contactformulier: e-mailadres en bericht\n", None),
        ("- Geboortedatum (om te zien hoe oud u bent)\n- School (optioneel)\n", ["geboortedatum", "school"]),
        ("- inschrijving voor lessen, kampen of uitstappen\n", ["inschrijving voor lessen, kampen of uitstappen"]),
        ("- alle informatie die u ons zelf bezorgt\n", ["alle informatie die u ons zelf bezorgt"]),
        ("- de website via welke u bij ons kwam\n", ["website via welke u bij ons kwam"]),
        ("- bij een bestelling, zoals een boek\n", []),
    ],
)
def test_heads_and_brackets_of_items(items: str, data: list[str] | None, extract: Extract) -> None:
    assert named(extract(_ASK + items), "data_category") == (
        ["naam", "adres", "e-mailadres", "bericht"] if data is None else data
    )


@pytest.mark.parametrize(
    ("items", "data"),
    [
        ("- physical or mental health\n", ["physical or mental health"]),
        ("- family, lifestyle and social circumstances\n", ["family, lifestyle and social circumstances"]),
        ("- names and contact details\n", ["names", "contact details"]),
        ("- records of meetings and decisions\n", ["records of meetings and decisions"]),
        ("- licences (e.g. driving licences and permits)\n", ["licences", "driving licences", "permits"]),
        ("- category of reader (pupil, student, teacher)\n", ["category of reader"]),
        ("- mental health, both declared and suspected\n", ["mental health"]),
    ],
)
def test_members_of_an_english_list(items: str, data: list[str], extract: Extract) -> None:
    text = TOP + "What types of personal data do we process?\n\nWe process the following data:\n\n" + items
    assert named(extract(text), "data_category") == data


def test_an_aim_in_a_lead_is_no_data(extract: Extract) -> None:
    text = TOP + "What information we collect\n\nWe use the following information to run shops and events:\n\n- Names\n"
    assert named(extract(text), "data_category") == ["names"]


def test_data_told_by_what_they_are_needed_for(extract: Extract) -> None:
    text = _ASK + "- gegevens die nodig zijn met het oog op het welzijn van de leerling\n"
    assert named(extract(text), "data_category") == [
        "gegevens die nodig zijn met het oog op het welzijn van de leerling"
    ]


def test_a_plural_is_what_the_singular_was(extract: Extract) -> None:
    text = HEAD + "Werking\n\nWij bewaren uw IP-adres en foto.\n\nBewaring\n\nIP-adressen en foto's blijven een jaar.\n"
    assert named(extract(text), "data_category") == ["IP-adres", "foto"]


def test_particulars_of_the_speaker_are_no_data(extract: Extract) -> None:
    text = TOP + "About us\n\nContactgegevens:\n\n- Sample Fund\n- https://fund.example\n- +32 2 000 00 00\n"
    assert named(extract(text), "data_category") == []


def test_of_joins_nothing_in_english(extract: Extract) -> None:
    text = (
        TOP + "What data do we collect?\n\nWe collect the following data about you:\n\n- Recordings of online lessons\n"
    )
    assert named(extract(text), "data_category") == ["recordings of online lessons"]
