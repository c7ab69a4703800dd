"""Purposes that go on from a first one, that begin a sentence or a line, that tell what something is used as."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named

STARTS = {"nl": HEAD, "fr": TETE, "en": TOP}


def told(extract: Extract, language: str, title: str, text: str) -> list[str]:
    return named(extract(f"{STARTS[language]}{title}\n\n{text}\n"), "purpose")


@pytest.mark.parametrize(
    ("language", "text", "purposes"),
    [
        (
            "nl",
            "We gebruiken deze lijst voor het versturen van facturen en het opvolgen van betalingen.",
            ["het versturen van facturen", "het opvolgen van betalingen"],
        ),
        (
            "nl",
            "De gegevens dienen om het kamp te regelen en voor de veiligheid van de groep.",
            ["het kamp te regelen", "de veiligheid van de groep"],
        ),
        (
            "nl",
            "We gebruiken uw adres om de bestelling te leveren en u nieuws te kunnen tonen dat u aanbelangt.",
            ["de bestelling te leveren", "u nieuws te kunnen tonen"],
        ),
        (
            "nl",
            "We bewaren logs. Zo kunnen we de drukte volgen, misbruik opsporen en fouten herstellen.",
            ["de drukte volgen", "misbruik opsporen", "fouten herstellen"],
        ),
        (
            "en",
            "We use your details for planning purposes (seats, meals) and to keep guests informed of changes.",
            ["planning purposes", "keep guests informed of changes"],
        ),
        (
            "en",
            "We use your address to run the website and improve the service for everyone.",
            ["run the website", "improve the service for everyone"],
        ),
        ("en", "We use your address to adapt and improve the service.", ["adapt and improve the service"]),
        (
            "fr",
            "Vos données sont utilisées pour assurer l'accueil ou à des fins de promotion des cours.",
            ["assurer l'accueil", "à des fins de promotion des cours"],
        ),
        (
            "nl",
            "Uw gegevens dienen voor de invordering of terugvordering van subsidies.",
            ["invordering of terugvordering van subsidies"],
        ),
    ],
)
def test_an_aim_that_begins_its_form_anew_is_one_of_its_own(
    language: str, text: str, purposes: list[str], extract: Extract
) -> None:
    assert told(extract, language, STARTS[language][:9], text) == purposes


@pytest.mark.parametrize(
    ("language", "text", "purposes"),
    [
        ("en", "Search terms are stored to offer a better experience.", ["offer a better experience"]),
        ("en", "A membership requires your address to inform members.", ["inform members"]),
        ("en", "To improve exchanges between researchers, this database holds phone numbers.",
         ["improve exchanges between researchers"]),
        ("en", "To read our policy, please click on the link with your data.", []),
        ("en", "Your data are kept for the duration of the visit.", []),
        ("en", "You are required to have your data stored to receive news.", []),
        ("nl", "Ten behoeve van de administratie leggen we gegevens vast.", ["administratie"]),
    ],
)  # fmt: skip
def test_what_data_are_kept_to_do_is_a_purpose(language: str, text: str, purposes: list[str], extract: Extract) -> None:
    assert told(extract, language, STARTS[language][:9], text) == purposes


@pytest.mark.parametrize(
    ("language", "text", "purposes"),
    [
        ("nl", "We gebruiken dit platform enkel als werkruimte voor leden.", ["werkruimte voor leden"]),
        ("nl", "Oude dossiers worden als naslagwerk gebruikt.", ["naslagwerk"]),
        ("nl", "Die gegevens worden gebruikt zowel als u ons mailt als nadien.", []),
        ("nl", "Waar toestemming wordt gebruikt als rechtsgrond, melden we dat bij de gegevens.", []),
        ("en", "We use such data as names.", []),
        ("en", "The pictures may be used as a record of our events.", ["record of our events"]),
    ],
)
def test_what_something_is_used_as_is_a_purpose(
    language: str, text: str, purposes: list[str], extract: Extract
) -> None:
    assert told(extract, language, STARTS[language][:9], text) == purposes


def test_a_line_gives_the_letter_of_its_ground_and_its_aim(extract: Extract) -> None:
    lines = [
        "4.1 Boekhouding",
        "Rechtsgrond c, bijhouden van de rekeningen",
        "De wet vraagt dit van elke vereniging, en daarom bewaren we facturen.",
        "",
        "4.2 Wiki",
        "Rechtsgrond f, gerechtvaardigd belang",
        "Op de wiki staan namen van wie een tekst schreef.",
    ]
    found = extract(f"{HEAD}4 Gebruik van gegevens\n\n" + "\n".join(lines) + "\n")
    assert "bijhouden van de rekeningen" in named(found, "purpose")
    assert not [name for name in named(found, "purpose") if "belang" in name]
    grounds = [row["quote"] for row in found.view["mentions"] if row["kind"] == "legal_basis"]
    assert grounds[:1] == ["Rechtsgrond c"]


def test_a_numbered_heading_over_others_groups_them_and_names_no_purpose(extract: Extract) -> None:
    told_there = "We sturen papieren naar leden en bewaren daarvan een kopie.\n"
    groups = f"3.1 Financiën\n\n3.1.1 Facturen\n\n{told_there}\n"
    found = named(
        extract(f"{HEAD}Doeleinden van de verwerking\n\n{groups}3.2 Versturen van nieuws\n\n{told_there}"), "purpose"
    )
    assert found == ["Versturen van nieuws"]


def test_a_purpose_stands_before_the_clause_that_denies(extract: Extract) -> None:
    text = "We tellen bezoeken om de site te verbeteren, er worden geen gegevens aan derden doorgegeven."
    assert told(extract, "nl", "Statistiek", text) == ["de site te verbeteren"]
    text = "We geven uw gegevens niet door aan derden om reclame te maken."
    assert told(extract, "nl", "Statistiek", text) == []


def test_a_purpose_ends_at_the_bar_of_a_row(extract: Extract) -> None:
    text = "Gegevens verzameld in het kader van een enquête | 2 jaar\nGegevens van leden | 3 jaar"
    assert [name for name in told(extract, "nl", "Bewaartermijnen", text) if "|" in name] == []


def test_items_with_what_one_can_do_are_purposes(extract: Extract) -> None:
    text = "Wij verwerken gegevens voor:\n\n- Het kunnen tonen van nieuws\n- Het kunnen openen van poorten"
    assert told(extract, "nl", "Verwerking", text) == ["kunnen tonen van nieuws", "kunnen openen van poorten"]
