"""What tells something is no name of a thing: items of lists that are whole sentences, and items that are not."""

import pytest

from importers.statement.words.sentences import is_clause, sentences
from importers.statement.words.shadow import Shadow, Span
from tests.unit.statement.told import HEAD, Extract, named


@pytest.mark.parametrize(
    "low",
    [
        "uw gegevens worden tien jaar bewaard",
        "wij kijken mee",
        "als u dat vraagt, sturen wij een brief",
        "dit is nodig voor de uitbetaling",
        "uw dossier gaat mee",
        "les donnees sont effacees",
        "you can ask us",
        "daarna kijken we het na",
        "de leden zijn gebonden aan geheimhouding",
    ],
)
def test_a_phrase_with_a_finite_verb_tells_something(low: str) -> None:
    assert is_clause(low)


@pytest.mark.parametrize(
    "low",
    [
        "gegevens die u invult",
        "het vaststellen van uw identiteit",
        "om te kunnen deelnemen aan lessen",
        "zijn studievoortgang",
        "zorgen dat alleen u toegang heeft",
        "u en uw partner",
        "bepalen of u kunt meedoen",
        "data that you have given",
    ],
)
def test_a_phrase_whose_verb_only_goes_with_a_noun_is_a_name(low: str) -> None:
    assert not is_clause(low)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Er hangen camera's. De beelden zijn van ons.", 2),
        ("Het is een brief van A. Voorbeeld aan het fonds.", 1),
        ("Dat valt onder het E.U.-U.S. Shield in het land.", 1),
    ],
)
def test_a_plural_with_an_apostrophe_ends_a_sentence_and_an_initial_does_not(text: str, count: int) -> None:
    shadow = Shadow(text)
    assert len(sentences(shadow, Span(0, len(shadow.plain)))) == count


def test_a_sentence_in_a_list_of_data_names_only_the_words_known_as_data(extract: Extract) -> None:
    text = HEAD + "Welke gegevens verwerken wij?\n\n • uw lidnummer\n • Uw gegevens worden streng bewaakt.\n"
    text += " • Uw e-mailadres is nodig om u te antwoorden.\n"
    assert named(extract(text), "data_category") == ["lidnummer", "e-mailadres"]


def test_a_list_of_who_gets_access_is_no_list_of_data(extract: Extract) -> None:
    text = HEAD + "Ontvangers\n\nAlleen deze groepen hebben toegang tot de gegevens:\n\n • docenten\n • begeleiders\n"
    assert named(extract(text), "data_category") == []


def test_a_sentence_in_a_list_of_purposes_is_none_unless_it_goes_on_with_its_lead(extract: Extract) -> None:
    text = HEAD + "Waarom verwerken wij uw gegevens?\n\nWij verwerken uw gegevens voor de volgende doeleinden:\n\n"
    items = " • beheer van de leden\n • Wij zijn soms wettelijk verplicht.\n • en kunnen u een brief sturen\n"
    assert named(extract(text + items), "purpose") == ["beheer van de leden", "en kunnen u een brief sturen"]


@pytest.mark.parametrize(
    ("lead", "item", "measures"),
    [
        ("Wij nemen deze maatregelen:", "een bewaker aan de deur", ["bewaker aan de deur"]),
        ("Zie ook hieronder:", "versleuteling van bestanden", ["versleuteling van bestanden"]),
        ("Zie ook hieronder:", "de brochure over uw rechten", []),
        ("Wij nemen deze maatregelen:", "U houdt uw kaart goed bij", []),
    ],
)
def test_an_item_about_security_is_a_measure_if_it_is_announced_or_speaks_of_protecting(
    lead: str, item: str, measures: list[str], extract: Extract
) -> None:
    text = HEAD + f"Hoe beschermen wij uw gegevens?\n\n{lead}\n\n • {item}\n"
    assert named(extract(text), "measure") == measures


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            "Wij vragen uw naam, geboortedatum en -plaats, adres, e-mailadres en kenteken, alleen waar dat nodig is.",
            ["naam", "geboortedatum", "geboorteplaats", "adres", "e-mailadres", "kenteken"],
        ),
        (
            "Your first name, email address, home institution, and phone number are given by you.",
            ["first name", "email address", "home institution", "phone number"],
        ),
        ("Wij vragen uw naam, adres en stellen u dan een vraag.", ["naam", "adres"]),
        ("Wij zien uw naam, bieden hulp, geven raad, en noteren uw adres.", ["naam", "adres"]),
        ("Bel ons op het telefoonnummer +32 2 123 45 67 of lees onze adressen.", []),
        ("U bereikt ons via telefoon of e-mail.", []),
        ("De contactgegevens van de dienst staan hier. Zie https://voorbeeld.example/email-address.", []),
        ("Uw naam, e-mail, adres en loon.", ["naam", "e-mail", "adres", "loon"]),
        ("Uw wettelijke vertegenwoordiger leest mee.", []),
    ],
)
def test_data_in_a_sentence(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(HEAD + f"Welke gegevens verwerken wij?\n\n{text}\n"), "data_category") == data


def test_what_a_bracket_asks_is_no_data(extract: Extract) -> None:
    text = HEAD + "Welke gegevens verwerken wij?\n\n • Gegevens over deelname (of u een kaart hebt, of u meedoet)\n"
    assert named(extract(text), "data_category") == ["gegevens over deelname"]
