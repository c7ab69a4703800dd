"""What only explains a word of the law, and what tells what is processed in like words."""

import pytest

from tests.unit.statement.told import HEAD, Extract, named


@pytest.mark.parametrize(
    "sentence",
    [
        "Onder persoonsgegevens verstaan we alle informatie over een persoon, zoals een naam, een adres of een foto.",
        "Persoonsgegevens zijn alle gegevens die naar u te herleiden zijn: naam, adres, leeftijd.",
        "Gevoelige gegevens zijn gegevens over gezondheid, geloof of lidmaatschap van een vakbond.",
        "Par donnée à caractère personnel, on entend toute information sur une personne, comme un nom ou une photo.",
        "Les données à caractère personnel sont toutes les informations sur une personne, comme son nom ou sa rue.",
        "Personal data means any information about a person, such as a name, an address or a photograph.",
    ],
)
def test_an_explanation_tells_no_data(sentence: str, extract: Extract) -> None:
    assert named(extract(HEAD + f"Werking\n\n{sentence}\n"), "data_category") == []


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("Wij verwerken deze persoonsgegevens: naam, adres en leeftijd.", ["naam", "adres", "leeftijd"]),
        ("Onder persoonsgegevens verstaan we:\n\n- naam\n- adres\n- leeftijd", ["naam", "adres", "leeftijd"]),
        ("Les données personnelles traitées sont le nom et l'adresse.", ["nom", "adresse"]),
        ("We process these personal data: name, address and age.", ["name", "address", "age"]),
    ],
)
def test_what_is_processed_is_told_in_like_words(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(HEAD + f"Werking\n\n{text}\n"), "data_category") == data
