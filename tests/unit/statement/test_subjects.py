"""Categories of persons: by a noun, by what they do, in a list of groups; and who is no such category."""

import pytest

from ropa.importing.importer import Extraction
from tests.unit.statement.told import HEAD, Extract


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
    ],
)
def test_a_category_of_persons_is_read(text: str, expected: list[str], extract: Extract) -> None:
    assert subjects(extract(HEAD + text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Welke gegevens?\n\nWij lezen de user agent van uw toestel.\n",
        "Waarom?\n\nDe wet betreft natuurlijke personen met betrekking tot gegevens.\n",
        "Uw rechten\n\nAls u een formulier invult, antwoorden wij.\n",
        "Wat is een cookie?\n\nEen cookie herkent een gebruiker.\n",
    ],
)
def test_no_category_of_persons_is_read(text: str, extract: Extract) -> None:
    assert subjects(extract(HEAD + text)) == []
