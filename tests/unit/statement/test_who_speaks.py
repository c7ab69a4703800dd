"""By which name the body is called that speaks: in full, with its acronym or article, and never by its product."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (
            "SK Proefveld, gevestigd aan Proefstraat 32, 1982 Proefdorp, verwerkt namen.\n\nProefstraat 32",
            "SK Proefveld",
        ),
        ("Gegevens\n\nVerantwoordelijke: Proefhoek vzw\nAdres: Proeflaan 3, 9000 Gent", "Proefhoek"),
        ("« Nous » désigne le Fonds Modèle, dont le siège est à Namur.", "Fonds Modèle"),
        ('"Wij" en "ons" slaan op vzw Proefhoek. Proefhoek bewaart uw naam.', "Proefhoek"),
        ('"We" and "us" refer to the Sample Trust.', "Sample Trust"),
        ("Deze tekst legt uit hoe Speelhoek Proefveld vzw (“wij”, “ons”) gegevens verzamelt.", "Speelhoek Proefveld"),
        ("La plateforme Essai est à l'initiative de l'Agence Modèle. Essai collecte des noms.", "Agence Modèle"),
        ("Het platform Proefkaart is een initiatief van Proefdienst. Proefkaart bewaart namen.", "Proefdienst"),
        (
            "La Direction modèle de la forêt (DMF) et la Direction des rives (DR) sont les responsables du traitement.",
            "Direction modèle de la forêt (DMF)",
        ),
        (
            "Het Ministerie van Proefzaken, Wonen en Sport is verwerkingsverantwoordelijke.",
            "Ministerie van Proefzaken, Wonen en Sport",
        ),
        (
            "The Department for Sample Trade (DST) holds data. DST uses cookies. DST collects names.",
            "Department for Sample Trade (DST)",
        ),
        (
            "Comité des Essais Futurs est actif partout. CEF traite des noms. CEF collecte.",
            "Comité des Essais Futurs (CEF)",
        ),
        ("Welkom bij De Proefhoek. U sluit aan bij De Proefhoek. De Proefhoek verwerkt namen.", "De Proefhoek"),
        ("Welkom bij de Proefhoek. U sluit aan bij de Proefhoek. De Proefhoek verwerkt namen.", "Proefhoek"),
        ('Wij zijn "Het Proefparlement", een groep burgers. Een proefparlement telt leden.', "Het Proefparlement"),
        ("Politique de vie privée de la Commune d'Essaiville\n\nNous traitons des noms.", "Commune d'Essaiville"),
        ("Welkom bij Proefhuis Gent (PHG), waar Proefhuis Gent namen verwerkt.", "Proefhuis Gent (PHG)"),
        ("Proefhuis Gent (DPO) verwerkt namen. Proefhuis Gent bewaart ze.", "Proefhuis Gent"),
        ("GO! Proefschool verwerkt namen. Bij GO! Proefschool nemen wij uw privacy ernstig.", "GO! Proefschool"),
        ("Stichting Proefhuis bewaart namen. Proefhuis verwerkt ze. Proefhuis wist ze.", "Stichting Proefhuis"),
        ("Proefclub p&q verzamelt namen. Proefclub p&q bewaart ze.", "Proefclub p&q"),
        ("Proefhuis, gevestigd te Proefdorp, is verantwoordelijk voor de verwerking van namen.", "Proefhuis"),
        ("PROEFVELDEN (“we”, “us”) holds data. At Proefvelden, we listen.", "Proefvelden"),
    ],
)
def test_who_speaks_by_its_fullest_name(text: str, publisher: str, extract: Extract) -> None:
    assert extract(text + "\n").publisher == publisher


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("La Direction des rives (DR), la Régie Essai et Modelo sont responsables du traitement.\n", 2),
        ("Sample Net and Model Org are joint controllers for the accounts.\n", 1),
        (HEAD + "Proefnet, Testhuis en Modelclub zijn gezamenlijk verwerkingsverantwoordelijken.\n", 3),
        (HEAD + "Hierbij treedt het Voorbeeldfonds op als verwerkingsverantwoordelijke.\n", 0),
        (HEAD + "Volgens de Algemene Verordening Gegevensbescherming zijn zij verwerkingsverantwoordelijke.\n", 0),
    ],
)
def test_all_who_decide_are_told_and_no_adverb_or_law(text: str, others: int, extract: Extract) -> None:
    assert len(named(extract(text), "controller")) == 1 + others


@pytest.mark.parametrize(
    ("text", "processors"),
    [
        (
            TETE + "Les sociétés Nuage (hébergeur), Essai et Courrielo interviennent en tant que sous-traitants.\n",
            ["Nuage", "Essai", "Courrielo"],
        ),
        (TOP + "Clouden and Mailen act as processors.\n", ["Clouden", "Mailen"]),
        (HEAD + "Wolkje en Postje treden op als verwerkers.\n", ["Wolkje", "Postje"]),
        (HEAD + "Wolkje en Postje treden niet op als verwerkers.\n", []),
    ],
)
def test_all_who_are_told_to_be_processors(text: str, processors: list[str], extract: Extract) -> None:
    assert named(extract(text), "processor") == processors


def test_an_office_that_works_for_the_speaker_is_named_in_full(extract: Extract) -> None:
    text = TETE + "# Sous-traitants\n\nLa Direction modèle des réseaux (DMR) assure, pour notre compte, l'accueil.\n"
    assert named(extract(text), "processor") == ["Direction modèle des réseaux (DMR)"]


def test_the_name_of_a_platform_is_nobody_who_gets_data(extract: Extract) -> None:
    text = HEAD + "Uw naam wordt gedeeld met het Proefkaart-platform en met Proefnet.\n"
    assert named(extract(text), "recipient") == ["Proefnet"]


@pytest.mark.parametrize(
    "text",
    [
        "Het OCMW Testdorp respecteert u. Het OCMW is als verwerkingsverantwoordelijke aan te spreken.\n",
        "Basisschool De Testboom verwerkt gegevens. De school is verwerkingsverantwoordelijke.\n",
    ],
)
def test_the_speaker_is_not_told_again_by_what_kind_of_body_it_is(text: str, extract: Extract) -> None:
    assert len(named(extract(text), "controller")) == 1
