"""Data known by what is done with them, by a bracket after words for data, or by the persons whose they are."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (HEAD + "Werking\n\nOok worden de onkostennota's en de kwitanties opgeslagen in het archief.\n", None),
        (HEAD + "Werking\n\nDe roeitijden worden na elke tocht bijgehouden.\n", ["roeitijden"]),
        (HEAD + "Werking\n\nOnze clubs verzamelen ook rondetijden.\n", ["rondetijden"]),
        (HEAD + "Werking\n\nHet systeem houdt storingslogboeken bij.\n", ["storingslogboeken"]),
        (
            TETE + "Fonctionnement\n\nLes scores des joueurs sont enregistrés après chaque tournoi.\n",
            ["scores des joueurs"],
        ),
        (TOP + "Working\n\nAll dives and anchorages are logged by the system.\n", ["dives", "anchorages"]),
        (TOP + "Working\n\nBooking data are stored on our computers.\n", ["booking data"]),
        (TOP + "Working\n\nThe sailing level is saved for each crew.\n", ["sailing level"]),
    ],
)
def test_what_is_kept_is_data_whatever_it_is_called(text: str, data: list[str] | None, extract: Extract) -> None:
    assert named(extract(text), "data_category") == (data or ["onkostennota's", "kwitanties"])


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Werking\n\nDe nodige maatregelen worden bijgehouden.\n",
        HEAD + "Werking\n\nDe gegevens van de tochten worden zorgvuldig opgeslagen.\n",
        HEAD + "Werking\n\nEr worden geen roeitijden bijgehouden.\n",
        HEAD + "Werking\n\nHet fonds legt zijn leden regels op.\n",
        HEAD + "Werking\n\nWe houden algemeen toezicht.\n",
        TETE + "Fonctionnement\n\nToutefois, vos données sont conservées sur nos serveurs.\n",
        TOP + "Working\n\nOur policy is published on this site.\n",
        TOP + "Working\n\nOnce you are registered on the site, you can choose a course.\n",
        TOP + "Working\n\nDifferent personal data are collected.\n",
    ],
)
def test_what_is_kept_and_is_no_data(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            TOP + "Working\n\nA membership requires contact information (name, e-mail, club colours).\n",
            ["contact information", "name", "e-mail", "club colours"],
        ),
        (
            TOP + "Working\n\nWe look at details about the use of our boats (favourite jetty, number of trips, etc).\n",
            ["favourite jetty", "number of trips"],
        ),
        (
            HEAD + "Werking\n\nEen melding heeft gegevens over de vangst (plaats, diepte en aas).\n",
            ["plaats", "diepte", "aas"],
        ),
        (
            TETE + "Fonctionnement\n\nNous lisons des données sur le bateau (couleur, longueur, etc.).\n",
            ["couleur", "longueur"],
        ),
    ],
)
def test_a_bracket_after_words_for_data_lists_data(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(text), "data_category") == data


@pytest.mark.parametrize(
    "text",
    [
        TOP + "Working\n\nWe respect the law on data (the General Regulation, GDPR and others).\n",
        HEAD + "Werking\n\nWij beschermen gegevens (uitsluitend op papier, in de kast).\n",
        HEAD + "Werking\n\nAlles wat iemand kenbaar maakt is informatie (direct of indirect).\n",
    ],
)
def test_a_bracket_that_lists_no_data(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


def test_a_name_of_somebody_else_is_a_category_of_its_own(extract: Extract) -> None:
    found = extract(HEAD + "Werking\n\nWij vragen uw naam. De namen van de schippers worden gepubliceerd.\n")
    assert named(found, "data_category") == ["naam", "namen van de schippers"]
    same = extract(HEAD + "Werking\n\nWij vragen uw naam. De naam van de gebruiker wordt bewaard.\n")
    assert named(same, "data_category") == ["naam"]
