"""Data named by what they are about, by a question, by a label, or by what cookies remember, and what is denied."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named

LIST = HEAD + "Welke gegevens verwerken wij?\n\nWij verwerken volgende gegevens:\n\n"
KEPT = HEAD + "Hoe lang bewaren we?\n\n"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (HEAD + "Werking\n\nWij bewaren de gegevens uit uw aanvraag.\n", ["gegevens uit uw aanvraag"]),
        (
            HEAD + "Werking\n\nVia de balie registreren we informatie m.b.t. de gehuurde zalen.\n",
            ["informatie m.b.t. de gehuurde zalen"],
        ),
        (TOP + "Working\n\nWe store data about the routes people walk.\n", ["data about the routes people walk"]),
        (
            TETE + "Fonctionnement\n\nLes données relatives au badge sont conservées un an.\n",
            ["données relatives au badge"],
        ),
    ],
)
def test_data_named_by_what_they_are_about(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(text), "data_category") == data


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Werking\n\nMeer informatie over onze zalen vindt u op onze pagina, die wij bewaren.\n",
        HEAD + "Werking\n\nWij bewaren de gegevens over zwemlessen niet.\n",
        TOP + "Working\n\nWe keep you posted and send more information about the routes.\n",
        TETE + "Fonctionnement\n\nVous recevrez des informations sur nos sorties.\n",
    ],
)
def test_what_is_told_to_the_reader_names_no_data(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (LIST + "- welke zalen u huurt\n- pasje\n", ["welke zalen u huurt", "pasje"]),
        (
            TOP
            + "What data do we collect?\n\nWe collect the following data:\n\n- Lessons they are booked in\n- badge\n",
            ["Lessons they are booked in", "badge"],
        ),
        (
            HEAD + "Werking\n\nIn de app kunt u aangeven welke zalen u bezoekt.\n",
            ["welke zalen u bezoekt"],
        ),
        (
            HEAD + "Werking\n\nWij bewaren gegevens m.b.t. uw bezoek (bv. welke deuren u opent, hoe lang u blijft).\n",
            ["welke deuren u opent", "hoe lang u blijft"],
        ),
        (TOP + "Working\n\nWe log which doors you open.\n", ["which doors you open"]),
    ],
)
def test_questions_whose_answer_is_data(text: str, data: list[str], extract: Extract) -> None:
    found = named(extract(text), "data_category")
    assert [name for name in data if name in found] == data


def test_a_question_about_the_speaker_names_no_data(extract: Extract) -> None:
    assert named(extract(LIST + "- hoe wij werken\n- pasje\n"), "data_category") == ["pasje"]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            KEPT + "- Contact berichten: maximaal 2 jaar\n- Tips en ideeën: 1 jaar\n",
            ["contact berichten", "tips en ideeën"],
        ),
        (KEPT + "- Leden: 2 jaar\n- Facturatie: 7 jaar\n- Functionele cookies: 1 jaar\n", []),
        (TETE + "Durée de conservation\n\n- Logs serveur : 90 jours\n", ["logs serveur"]),
        (LIST + "- Klant data: tot 7 jaar na het einde\n- pasje\n", ["klant data", "pasje"]),
    ],
)
def test_a_label_of_a_period_names_data(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(text), "data_category") == data


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (TOP + "Cookies\n\nThis cookie remembers your choice.\n", ["choice"]),
        (HEAD + "Werking\n\nWij analyseren uw gedrag op de website.\n", ["gedrag"]),
        (HEAD + "Werking\n\nWij analyseren de markt.\n", []),
    ],
)
def test_what_is_remembered_of_the_reader(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(text), "data_category") == data


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        (HEAD + "1.2 Gegevens die u zelf verstrekt\n\n", "- Pasje\n- Zaalnummer\n"),
        (TETE + "2.1 Données que vous nous communiquez\n\n", "- Badge\n- Numéro de salle\n"),
        (TOP + "2.1 Information you provide\n\n", "- Badge\n- Room number\n"),
    ],
)
def test_a_heading_over_what_the_reader_gives_leads_in_data(heading: str, items: str, extract: Extract) -> None:
    found = extract(heading + items)
    assert len(named(found, "data_category")) == 2
    assert named(found, "recipient") == []


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Werking\n\nUiteraard worden bankgegevens niet opgeslagen.\n",
        HEAD + "Werking\n\nWij ontvangen nooit je kaartgegevens.\n",
        HEAD + "Werking\n\nMaak op de kopie uw pasfoto en paspoortnummer zwart.\n",
        HEAD + "Werking\n\nHou uw wachtwoord geheim.\n",
        HEAD + "Werking\n\nU bereikt ons via de contactgegevens onderaan deze pagina.\n",
        HEAD + "Werking\n\nHet versturen van uw bestelling en het tonen van stadspasinformatie.\n",
        TETE + "Fonctionnement\n\nLe fonds n'a aucun accès à ces logs techniques.\n",
        TETE + "Fonctionnement\n\nVotre demande doit mentionner votre nom.\n",
        TOP + "Working\n\nYou must keep your password secret.\n",
    ],
)
def test_what_is_denied_or_asked_of_the_reader_is_no_data(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (LIST + "- Voor- en achternaam\n- pasje\n", ["voor- en achternaam", "pasje"]),
        (LIST + "- Browsertype en versie\n- pasje\n", ["browsertype en versie", "pasje"]),
        (LIST + "- Telefoonnummer en e-mailadres: om u te bereiken\n", ["telefoonnummer", "e-mailadres"]),
        (HEAD + "Werking\n\nWij noteren uw betaalwijze (Visa, PayPal, Op Rekening).\n", ["betaalwijze"]),
    ],
)
def test_members_that_belong_together(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(text), "data_category") == data
