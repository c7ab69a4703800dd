"""Categories of data in items of several sentences, long enumerations and words of the field, and what is none."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            HEAD + "Welke gegevens verwerken wij?\n\nWij verwerken deze gegevens:\n\n"
            "- Ritdata. Hiermee plannen we uw ritten met de bus.\n- Haltes, zoals de vertrekhalte. Die kiest u zelf.\n",
            ["ritdata", "haltes", "vertrekhalte"],
        ),
        (
            HEAD + "Welke gegevens verwerken wij?\n\nVan de leerling: naam, thuistaal en zorgnoden\n",
            ["naam", "thuistaal", "zorgnoden"],
        ),
        (
            HEAD + "Welke gegevens verwerken wij?\n\nWij verwerken volgende gegevens: naam, postcode, uw keuze om de"
            " naam al dan niet bij de foto te tonen, en het tijdstip.\n",
            ["naam", "postcode", "keuze om de naam al dan niet bij de foto te tonen", "tijdstip"],
        ),
        (
            TETE + "Fonctionnement\n\nNous demandons ton nom, ton prénom, ta filière et ton adresse mail.\n",
            ["nom", "prénom", "filière", "adresse mail"],
        ),
        (
            TOP + "Working\n\nWe keep your name, address and order history.\n",
            ["name", "address", "order history"],
        ),
        (HEAD + "Werking\n\nWij bewaren feedback, schoolresultaten en medische informatie.\n", None),
    ],
)
def test_what_is_told_as_data(text: str, data: list[str] | None, extract: Extract) -> None:
    assert named(extract(text), "data_category") == (data or ["feedback", "schoolresultaten", "medische informatie"])


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Werking\n\nDe sleutels blijven op uw telefoon.\n",
        HEAD + "Werking\n\nEr worden op de server geen IP-adressen opgeslagen.\n",
        HEAD + "Werking\n\nIndien u beroep wenst te doen op hulp, schrijf ons.\n",
        HEAD + "Werking\n\nHij handelt in wiens naam hij wil, naar best vermogen.\n",
        HEAD + "Werking\n\nU vindt ons via het adres bovenaan.\n",
        HEAD + "Werking\n\nWij meten de toestand van de server en uw cookievoorkeuren.\n",
        TETE + "Fonctionnement\n\nNotre site est accessible à l'adresse suivante.\n",
        TETE + "Fonctionnement\n\nSuivez-nous sur les réseaux sociaux ou prenez rendez-vous.\n",
        TOP + "Working\n\nA cookie is a file on your mobile phone.\n",
        TOP + "Working\n\nNo health information is collected.\n",
    ],
)
def test_what_sounds_like_data_and_is_none(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


def test_what_stands_right_before_a_list_says_what_it_holds(extract: Extract) -> None:
    text = HEAD + (
        "Welke gegevens verwerken wij?\n\nGegevens die u invult, nemen wij op met als doel:\n\n"
        "- Het verbeteren van onze diensten\n- Beleidsrapporten\n"
    )
    found = extract(text)
    assert named(found, "purpose") == ["verbeteren van onze diensten", "Beleidsrapporten"]
    assert named(found, "data_category") == []


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            HEAD
            + "Werking\n\nDit zijn de persoonsgegevens die wij verwerken:\n\n- Pasjes\n- Overige persoonsgegevens die"
            " u geeft, bijvoorbeeld bij een bezoek\n",
            ["pasjes", "overige persoonsgegevens die u geeft"],
        ),
        (TETE + "Fonctionnement\n\nIl s'agit de :\n\n- vos badges\n", ["badges"]),
        (TOP + "Working\n\nThe data we may collect:\n\n- height\n- badges\n", ["height", "badges"]),
    ],
)
def test_more_words_lead_in_a_list_of_data(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(text), "data_category") == data
