"""Data and purposes in lists, tables and sentences of many statements, and what looks like them and is none."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        (
            TOP + "What we do with personal data\n\nWe use personal data to:\n\n- issue a card\n- check cards\n",
            ["issue a card", "check cards"],
        ),
        (
            TOP + "5. Use of Data\n\nYour data are used exclusively for:\n\n- Managing accounts.\n- Reporting.\n",
            ["Managing accounts", "Reporting"],
        ),
        (
            HEAD + "Doeleinden\n\nVoor deze doeleinden:\n\n- Het beheren van dossiers die u indient\n",
            ["beheren van dossiers"],
        ),
        (
            HEAD + "Waarom verwerken wij gegevens?\n\nDat is nodig om uw vraag te lezen en de brief te bezorgen.\n",
            ["uw vraag te lezen", "de brief te bezorgen"],
        ),
        (HEAD + "Werking\n\nWij gebruiken uw naam voor wetenschappelijk onderzoek.\n", ["wetenschappelijk onderzoek"]),
        (
            HEAD + "Werking\n\nDe lijst met gegevens dient voor het vermijden van fouten.\n",
            ["het vermijden van fouten"],
        ),
        (HEAD + "Werking\n\nUw naam wordt gedeeld binnen het kader van subsidies.\n", ["subsidies"]),
        (
            TETE
            + "Fonctionnement\n\nVos données servent pour assurer l'accueil, la maintenance des outils et l'envoi.\n",
            ["assurer l'accueil", "maintenance des outils", "l'envoi"],
        ),
    ],
)
def test_what_data_are_used_for(text: str, purposes: list[str], extract: Extract) -> None:
    assert named(extract(text), "purpose") == purposes


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Uw rechten\n\nU hebt het recht om:\n\n- uw gegevens in te kijken;\n- bezwaar te maken;\n",
        HEAD + "Cookies\n\nVolg de link van uw browser:\n\n- Firefox\n- Safari\n",
        TETE + "Cookies\n\nLisez les fiches :\n\n- Cookies : que dit la loi ?\n",
        HEAD + "Werking\n\nDe gebruiker kan ervoor kiezen om een foto te tonen.\n",
        HEAD + "Werking\n\nU ontvangt instructies om veilig te werken.\n",
        HEAD + "Werking\n\nDit geldt in het kader van de nieuwe Europese regelgeving.\n",
        TOP + "Working\n\nWe do not use personal data to make a decision.\n",
        TOP + "Working\n\nIf you would like to make a complaint, write to us.\n",
        TETE + "Fonctionnement\n\nPour aller plus loin, écrivez-nous.\n",
    ],
)
def test_what_is_no_purpose_of_the_speaker(text: str, extract: Extract) -> None:
    assert named(extract(text), "purpose") == []


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            TETE + "Quelles sont les données ?\n\nLes données traitées sont :\n\n- Accès : logs, adresse IP.\n",
            ["accès", "logs", "adresse IP"],
        ),
        (
            TOP + "The personal data we need\n\nThe personal data we need about you is:\n\n- date of birth\n- height\n",
            ["date of birth", "height"],
        ),
        (
            HEAD + "6. Welke persoonsgegevens verwerken wij?\n\n6.1 Contactgegevens\n\n- Functie\n- Taal\n",
            ["contactgegevens", "functie", "taal"],
        ),
        (
            HEAD + "Werking\n\nWij bewaren gezondheidsgegevens, zoals diagnoses, kuren en laboresultaten.\n",
            ["gezondheidsgegevens", "diagnoses", "kuren", "laboresultaten"],
        ),
        (
            HEAD + "Werking\n\nWij vragen uw naam, e-mailadres en bericht om u te antwoorden.\n",
            ["naam", "e-mailadres", "bericht"],
        ),
    ],
)
def test_what_is_told_as_data(text: str, data: list[str], extract: Extract) -> None:
    assert named(extract(text), "data_category") == data


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Werking\n\nDe app verzamelt geen locatiegegevens.\n",
        TOP + "Working\n\nWe do not collect health information.\n",
        TETE + "Fonctionnement\n\nLe fonds ne conserve pas vos données bancaires.\n",
        HEAD + "Werking\n\nWe houden een register bij. Het register bevat deze informatie:\n\n- de doeleinden;\n",
        HEAD + "Werking\n\nDank voor uw interesse.\n",
        TETE + "Fonctionnement\n\nLes accès sont strictement encadrés.\n",
    ],
)
def test_what_is_denied_or_only_described_is_no_data(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


def test_what_is_kept_in_spite_of_a_denial_is_data(extract: Extract) -> None:
    text = HEAD + "Werking\n\nWij verzamelen geen foto's, behalve uw naam en adres.\n"
    assert named(extract(text), "data_category") == ["naam", "adres"]


def test_columns_are_read_by_their_header(extract: Extract) -> None:
    text = HEAD + "Tabel\n\nGegevens\tDoel\tTermijn\nPasje\tToegang tot gebouwen\t1 jaar\nKast\tOpslag\t2 jaar\n"
    found = extract(text + "\nEen andere zin.\n")
    assert named(found, "data_category") == ["pasje", "kast"]
    assert named(found, "purpose") == ["Toegang tot gebouwen", "Opslag"]


def test_columns_without_a_header_that_tells_are_not_read(extract: Extract) -> None:
    found = extract(HEAD + "Tabel\n\nKamer\tPrijs\nPasje\tVijf euro\n")
    assert (named(found, "data_category"), named(found, "purpose")) == ([], [])


def test_a_numbered_heading_over_a_list_is_what_its_items_belong_to(extract: Extract) -> None:
    text = HEAD + "4. Doeleinden\n\n4.1 Planning van ritten\n\n- Het indelen van bussen\n\n"
    found = extract(
        text + "5. Welke gegevens verwerken wij?\n\n5.1 Ritgegevens\n\n- Halte\n- Uur\n\n6. Nieuws\n\nDag.\n"
    )
    assert named(found, "purpose") == ["Planning van ritten", "indelen van bussen"]
    assert named(found, "data_category") == ["ritgegevens", "halte", "uur"]


def test_a_heading_that_only_opens_a_section_names_no_purpose(extract: Extract) -> None:
    assert named(extract(HEAD + "4. Doeleinden\n\n4.1 Algemene toelichting\n\nDat leest u later.\n"), "purpose") == []
