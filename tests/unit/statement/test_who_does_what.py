"""Who gives what to whom, and who does not: directions, denials, advice, and aims that are not the speaker's."""

import pytest

from ropa.importing.importer import Extraction
from tests.unit.statement.told import HEAD, Extract, Reader, ends

SHARING = HEAD + "Met wie delen wij uw gegevens?\n\n"


def purposes(found: Extraction) -> list[str]:
    """Return the purposes that were read."""
    return [row["name"] for row in found.view["mentions"] if row["kind"] == "purpose"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het is onze taak om je mee te delen welke gegevens wij van jou verwerken.",
        "U kunt met de app zelf gegevens verstrekken aan verzekeraars.",
        "U beslist of u gegevens deelt met de verzekeraar.",
        "Verzekeraars zijn verantwoordelijk voor de gegevens die zij van u ontvangen.",
        "Wij raden u aan geen gegevens te delen met de verzekeraar.",
    ],
)
def test_what_others_do_with_data_is_no_flow_and_no_denial_of_the_speaker(sentence: str, reading: Reader) -> None:
    found = reading(SHARING + sentence + "\n")
    assert (ends(found), found.denials) == ([], [])


@pytest.mark.parametrize(
    ("sentence", "flows"),
    [
        (
            "Voor de uitbetaling worden uw gegevens aan organisaties zoals RSZ bezorgd.",
            [("Voorbeeldfonds", "RSZ", "recipient"), ("Voorbeeldfonds", "organisaties", "recipient")],
        ),
        ("Wij raadplegen uw adresgegevens uit de KSZ.", [("KSZ", "Voorbeeldfonds", "source")]),
        ("De website wordt gehost door Proefwolk.", [("Voorbeeldfonds", "Proefwolk", "processor")]),
        (
            "De gegevens worden enkel aan de RSZ bezorgd indien u geen bezwaar hebt.",
            [("Voorbeeldfonds", "RSZ", "recipient")],
        ),
    ],
)
def test_the_direction_of_a_flow(sentence: str, flows: list[tuple[str, str, str]], reading: Reader) -> None:
    assert ends(reading(SHARING + sentence + "\n")) == flows


def test_an_item_that_tells_when_has_the_receivers_in_its_brackets(reading: Reader) -> None:
    text = SHARING + "Wij delen uw gegevens enkel met anderen als dat mag:\n\n"
    text += " • indien dit nodig is voor uw zorg (bv. met andere zorgverleners, met de RSZ, …)\n"
    text += " • indien u dat vraagt (met een brief)\n"
    assert ends(reading(text)) == [
        ("Voorbeeldfonds", "andere zorgverleners", "recipient"),
        ("Voorbeeldfonds", "RSZ", "recipient"),
    ]


def test_a_name_in_brackets_after_the_work_is_who_does_it(reading: Reader) -> None:
    text = SHARING + "Wij maken gebruik van een verwerker voor:\n\n • het versturen van brieven (Proefpost)\n"
    assert ends(reading(text + " • de boekhouding (kosten)\n")) == [
        ("Voorbeeldfonds", "Proefpost", "processor"),
        ("Voorbeeldfonds", "verwerkers voor boekhouding kosten", "processor"),
    ]


def test_staff_before_the_receivers_of_a_french_statement_are_passed_over(reading: Reader) -> None:
    text = "Le Fonds Modèle traite vos données.\n\nQui peut accéder à vos données ?\n\n"
    text += "Les destinataires des données sont les membres de l'équipe Modèle Bleu et les communes.\n\n"
    text += "Certaines données sont envoyées à des sous-traitants.\n"
    assert ends(reading(text)) == [
        ("Fonds Modèle", "communes", "recipient"),
        ("Fonds Modèle", "sous-traitants", "processor"),
    ]


def test_data_that_are_not_given_to_those_outside_the_eea_do_not_go_there(extract: Extract) -> None:
    found = extract(SHARING + "Wij verstrekken geen gegevens aan partijen buiten de EU.\n").view
    assert [row["name"][:6] for row in found["mentions"] if row["kind"] == "transfer"] == ["geen: "]


@pytest.mark.parametrize(
    "sentence",
    [
        "Uw gegevens worden niet gebruikt om reclame te sturen.",
        "Wij nemen maatregelen om uw gegevens tegen misbruik te beschermen.",
        "U kunt ons contacteren om een afspraak te maken.",
        "Wij doen het nodige om de vertrouwelijkheid te bewaken.",
        "Wij verwerken gegevens in het kader van een gerechtvaardigd belang.",
        "Dat is nodig om onze gerechtvaardigde belangen te dienen.",
        "Het is raadzaam om deze verklaring soms te lezen.",
        "Stel uw browser anders in om alle cookies te weigeren.",
        "Iedereen krijgt de mogelijkheid om zich af te melden.",
    ],
)
def test_what_is_no_aim_of_the_speaker(sentence: str, extract: Extract) -> None:
    assert purposes(extract(HEAD + "Waarom verwerken wij gegevens?\n\n" + sentence + "\n")) == []


def test_the_ground_in_brackets_is_no_part_of_the_purpose(extract: Extract) -> None:
    text = HEAD + "Waarom verwerken wij gegevens?\n\nVoor deze doeleinden:\n\n • beheer van leden (toestemming)\n"
    assert purposes(extract(text + " • feesten (bv. een bal)\n")) == ["beheer van leden", "feesten (bv. een bal)"]
