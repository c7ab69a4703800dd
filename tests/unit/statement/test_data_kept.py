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


def test_an_object_may_stand_before_its_verb(extract: Extract) -> None:
    text = HEAD + "Werking\n\nEr is een kast waarin we oude vaarkaarten bewaren, en wij zijn verplicht deze afmeldingen"
    assert named(extract(text + " te bewaren.\n"), "data_category") == ["oude vaarkaarten", "afmeldingen"]
    none = (
        HEAD
        + "Werking\n\nU meldt zich door het formulier in te vullen, en wij zijn verplicht de regels te vermelden.\n"
    )
    assert named(extract(none), "data_category") == []


def test_a_list_of_names_half_of_which_are_known_lists_data(extract: Extract) -> None:
    told = "Werking\n\nWat bij een overtocht hoort:\n\n- naam, adres\n- steigers: oost, west\n- geboortedatum\n"
    assert "steigers" in named(extract(HEAD + told), "data_category")
    other = "Werking\n\nWat bij een overtocht hoort:\n\n- naam, adres\n- steigers: oost, west\n- zwemvesten\n- koffie\n"
    assert "steigers" not in named(extract(HEAD + other), "data_category")


def test_members_stand_before_a_group_with_examples(extract: Extract) -> None:
    text = "Welke gegevens verwerken wij?\n\nDeze gegevens:\n\n- vaartijd, diepgang, tuigage (zoals zeilen, masten)\n"
    expected = ["vaartijd", "diepgang", "tuigage", "zeilen", "masten"]
    assert named(extract(HEAD + text), "data_category") == expected


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


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            TOP + "Working\n\nThe archive gathers all data regarding the boats, moorings and trophies of the crews.\n",
            ["boats", "moorings", "trophies of the crews"],
        ),
        (TOP + "Working\n\nThis information is limited to your name and club rank.\n", ["name", "club rank"]),
        (
            TOP + "Working\n\nThe log contains: an IP address, time information, and the quay used.\n",
            ["IP address", "time information", "quay used"],
        ),
        (TOP + "Working\n\nYou are requested to fill in harbour and flag state.\n", ["harbour", "flag state"]),
        (
            HEAD + "Werking\n\nWij bewaren onze administratie. Hieronder vallen onder andere de liggelden,"
            " huurprijzen en verkochte vlaggen.\n",
            ["liggelden", "huurprijzen", "verkochte vlaggen"],
        ),
        (
            HEAD + "Werking\n\nDenk hierbij aan allergieën, medicatie of een bekende kwaal.\n",
            ["allergieën", "medicatie", "bekende kwaal"],
        ),
        (HEAD + "Werking\n\nHet bestand bevat uw naam en de jaren op het water.\n", ["naam", "jaren op het water"]),
        (
            TETE + "Fonctionnement\n\nLe formulaire contient votre nom, votre adresse et le quai choisi.\n",
            ["nom", "adresse", "quai choisi"],
        ),
        (
            HEAD + "Uw rechten\n\nIn dit formulier wordt alleen gevraagd om gegevens, zoals uw naam, e-mailadres en"
            " uw bericht.\n",
            ["naam", "e-mailadres", "bericht"],
        ),
    ],
)
def test_an_enumeration_is_announced(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(text), "data_category") == data


@pytest.mark.parametrize(
    "text",
    [
        TOP + "Working\n\nWe give information about you, your boat and our club.\n",
        TOP + "Working\n\nThe form contains no questions, hints or remarks.\n",
        HEAD + "Werking\n\nHieronder vallen onder andere de bedrijven, scholen en clubs.\n",
        HEAD + "Uw rechten\n\nU kunt uw naam, e-mailadres en telefoonnummer laten verbeteren.\n",
    ],
)
def test_what_announces_no_data(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


def test_the_values_of_a_category_are_none(extract: Extract) -> None:
    text = HEAD + "Welke gegevens verwerken wij?\n\nWij verwerken deze gegevens:\n\n- vaarrisico (hoog, matig, laag)\n"
    assert named(extract(text), "data_category") == ["vaarrisico"]
    known = (
        HEAD + "Welke gegevens verwerken wij?\n\nWij verwerken deze gegevens:\n\n- contactgegevens (steiger, boei)\n"
    )
    assert named(extract(known), "data_category") == ["contactgegevens", "steiger", "boei"]


def test_a_category_has_the_name_that_a_text_uses_most(extract: Extract) -> None:
    text = HEAD + "Werking\n\nWij lezen e-mailadressen. Uw e-mailadres is nodig. Geef uw e-mailadres op.\n"
    assert named(extract(text), "data_category") == ["e-mailadres"]


def test_a_name_of_somebody_else_is_a_category_of_its_own(extract: Extract) -> None:
    found = extract(HEAD + "Werking\n\nWij vragen uw naam. De namen van de schippers worden gepubliceerd.\n")
    assert named(found, "data_category") == ["naam", "namen van de schippers"]
    same = extract(HEAD + "Werking\n\nWij vragen uw naam. De naam van de gebruiker wordt bewaard.\n")
    assert named(same, "data_category") == ["naam"]
