"""Security measures: the families of words and of sentences that tell one, and what tells none."""

import pytest

from ropa.importing.importer import Extraction
from tests.unit.statement.told import HEAD, Extract


def measures(found: Extraction) -> list[str]:
    """Return the measures that were read, in the order of the text."""
    return [row["name"] for row in found.view["mentions"] if row["kind"] == "measure"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Werking\n\nDe berichten worden versleuteld bewaard.\n", ["worden versleuteld"]),
        ("Werking\n\nEnkel bevoegde artsen hebben toegang tot dat dossier.\n", None),
        ("Werking\n\nMet elke leverancier is een verwerkersovereenkomst gesloten.\n", None),
        ("Werking\n\nOns personeel is gebonden door het beroepsgeheim.\n", ["beroepsgeheim"]),
        ("Fonctionnement\n\nVos données sont chiffrées.\n", ["sont chiffrées"]),
        ("Fonctionnement\n\nSeules les personnes habilitées peuvent y accéder.\n", None),
        ("Working\n\nYour data are pseudonymised before the study.\n", ["are pseudonymised"]),
        ("Working\n\nAccess is restricted to the staff of the payments unit.\n", None),
        (
            "Beveiliging\n\nDat zijn maatregelen zoals een streng wachtwoordbeleid, firewalls en een back-up.\n",
            ["streng wachtwoordbeleid", "firewalls", "back-up"],
        ),
        ("Sécurité\n\nLe chiffrement des disques et la journalisation protègent vos données.\n", None),
        ("Security\n\nWe protect your data with access controls and regular audits.\n", None),
        ("Uw rechten\n\nVoeg een kopie van uw identiteitskaart toe.\n", ["kopie van uw identiteitskaart"]),
        ("Onze verwerkers\n\nZij mogen de gegevens niet gebruiken voor eigen doeleinden.\n", None),
    ],
)
def test_a_measure_is_read(text: str, expected: list[str] | None, extract: Extract) -> None:
    found = measures(extract(HEAD + text))
    assert found == expected if expected is not None else found


@pytest.mark.parametrize(
    "text",
    [
        "Hoe worden uw gegevens beveiligd en versleuteld?\n\nLees het hieronder.\n",
        "Welke gegevens verwerken wij?\n\nWij verwerken deze gegevens:\n\n- wachtwoord\n- logging van uw toegang\n",
        "Werking\n\nUw wachtwoord kiest u zelf.\n",
        "Werking\n\nDe wachttijd is tot een minimum te beperken.\n",
        "Besmetting\n\nDe maatregelen bij ziekte zoals bellen, wachten en bezoeken evalueren wij.\n",
        "Werking\n\nU meldt zich aan via een authenticatiedienst.\n",
        "Wat betekent verwerker?\n\nEen verwerker is wie met een verwerkersovereenkomst werkt.\n",
    ],
)
def test_no_measure_is_read(text: str, extract: Extract) -> None:
    assert measures(extract(HEAD + text)) == []


def test_every_sentence_of_an_item_under_measures_is_one(extract: Extract) -> None:
    text = HEAD + "Beveiliging\n\nDeze maatregelen gelden:\n\n- De zaal is op slot. Elke nacht loopt een wacht rond.\n"
    assert measures(extract(text)) == ["zaal is op slot", "elke nacht loopt een wacht rond"]


def test_measures_in_general_before_a_list_are_the_list(extract: Extract) -> None:
    text = HEAD + "Beveiliging\n\nWij nemen de nodige maatregelen:\n\n- slot op de deur\n- alarm\n"
    assert measures(extract(text)) == ["slot op de deur", "alarm"]
