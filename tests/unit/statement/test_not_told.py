"""What a sentence names without telling it: data that are denied, aims of others, items that are no bodies."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named

_ASKED = "Welke gegevens?\n\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + _ASKED + "Uw rekeningnummer wordt niet opgeslagen.\n",
        HEAD + _ASKED + "De boeking loopt via de haven; wij ontvangen nooit uw rekeningnummer.\n",
        TETE + "Quelles données ?\n\nLe fonds n'a pas accès à votre adresse e-mail.\n",
        TOP + "Which data?\n\nYour e-mail address is not recorded.\n",
        HEAD + _ASKED + "Maak op de kopie uw rijksregisternummer zwart.\n",
        HEAD + _ASKED + "Vragen stelt u via onze contactgegevens.\n",
        TOP + "Which data?\n\nThe direct contact details are listed in the booklet.\n",
        HEAD + _ASKED + "1.1 Gegevens die u zelf geeft\n\n- Tot 4 jaar\n",
    ],
)
def test_no_data_are_told(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + _ASKED + "Uw rekeningnummer wordt opgeslagen.\n", ["rekeningnummer"]),
        (HEAD + _ASKED + "Wij vragen geen naam, maar wel uw e-mailadres.\n", ["e-mailadres"]),
        (HEAD + _ASKED + "Wij bewaren uw contactgegevens.\n", ["contactgegevens"]),
        (HEAD + _ASKED + "Wij verwerken:\n\n- Voor- en achternaam\n- Ontvangen berichten\n", None),
    ],
)
def test_data_are_told(text: str, expected: list[str] | None, extract: Extract) -> None:
    assert named(extract(text), "data_category") == (expected or ["voor- en achternaam", "ontvangen berichten"])


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Werking\n\nWij verwerken gegevens en kunnen u vragen om een formulier te tekenen.\n",
        TOP + "Working\n\nWe process data and may ask you to describe your boat.\n",
        HEAD + "Werking\n\nWij verwerken gegevens als u een loket kiest om een boot te huren.\n",
        HEAD + "Werking\n\nWij hebben maatregelen genomen om verlies van gegevens te vermijden.\n",
    ],
)
def test_an_infinitive_of_others_is_no_aim(text: str, extract: Extract) -> None:
    assert named(extract(text), "purpose") == []


def test_an_infinitive_of_the_speaker_is_an_aim(extract: Extract) -> None:
    found = named(extract(HEAD + "Werking\n\nWij gebruiken uw gegevens om een boot te verhuren.\n"), "purpose")
    assert found == ["een boot te verhuren"]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("E-mailadres", []),
        ("Versturen van brieven", []),
        ("Havendiensten van de stad", ["havendiensten van de stad"]),
    ],
)
def test_an_item_about_data_or_a_doing_is_nobody(item: str, expected: list[str], extract: Extract) -> None:
    text = f"Met wie delen wij uw gegevens?\n\nWij delen uw gegevens met:\n\n- {item}\n- De gemeente Voorbeeld\n"
    found = [name for name in named(extract(HEAD + text), "recipient") if "emeente" not in name]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Contact\n\nKadestraat 4\n1000 Brussel\n\nOver ons\n", ["Kadestraat 4, 1000 Brussel"]),
        ("Contact\n\nMaart 04, 2025\n\nAlgemeen\n", []),
        ("Contact\n\n4 rue du Quai\n1000 Bruxelles\n\nDonnées\n", ["4 rue du Quai, 1000 Bruxelles"]),
    ],
)
def test_an_address_ends_with_its_town(text: str, expected: list[str], extract: Extract) -> None:
    assert named(extract(HEAD + text), "contact") == expected
