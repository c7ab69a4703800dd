"""What the place of words tells: labels, brackets, cells, leads among items, headings, and what denies."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named

WELKE = HEAD + "Welke gegevens verwerken wij?\n\n"
QUELLES = TETE + "Quelles données traitons-nous ?\n\n"


@pytest.mark.parametrize(
    ("text", "data", "purposes"),
    [
        (
            WELKE + "Wij verwerken de volgende gegevens:\n\n- uw roepnaam\n- foto's, deze worden gebruikt om:\n"
            "- de lessen te bespreken\n- het jaarboek aan te vullen\n",
            ["roepnaam", "foto's"],
            ["lessen te bespreken", "jaarboek aan te vullen"],
        ),
        (
            QUELLES + "Nous traitons les données suivantes :\n\n- votre nom\n- vos photos, utilisées pour :\n"
            "- illustrer les cours\n- compléter le bulletin\n",
            ["nom", "photos"],
            ["illustrer les cours", "compléter le bulletin"],
        ),
    ],
)
def test_an_item_with_a_colon_leads_in_those_after_it(
    text: str, data: list[str], purposes: list[str], extract: Extract
) -> None:
    found = extract(text)
    assert named(found, "data_category")[:1] == data[:1]
    assert named(found, "purpose") == purposes


def test_a_label_tells_persons_and_none_is_nothing(extract: Extract) -> None:
    text = (
        QUELLES + "Les données traitées sont :\n\n- Pour les candidats : Nom, Prénom, diplômes (intitulé du diplôme,"
        " année d'obtention)\n- Pour les évalués : Aucune\n"
    )
    found = extract(text)
    assert named(found, "data_subject") == ["candidats", "évalués"]
    assert named(found, "data_category") == ["nom", "prénom", "diplômes", "intitulé du diplôme", "année d'obtention"]


def test_a_long_head_of_data_has_members_with_brackets(extract: Extract) -> None:
    text = (
        QUELLES + "Les données traitées sont :\n\n- Données relatives au contrôle technique des véhicules : nature des"
        " défauts ; identité du véhicule (plaque d'immatriculation et poids) ; adresse du garage\n"
    )
    assert named(extract(text), "data_category") == [
        "données relatives au contrôle technique des véhicules",
        "nature des défauts",
        "identité du véhicule",
        "plaque d'immatriculation",
        "poids",
        "adresse du garage",
    ]


def test_in_french_en_joins_nothing(extract: Extract) -> None:
    text = QUELLES + "Les données traitées sont :\n\n- Téléphone, adresse des clubs en charge des jeunes\n"
    assert "charge des jeunes" not in named(extract(text), "data_category")


def test_a_bracket_tells_whose_data_they_are(extract: Extract) -> None:
    text = QUELLES + "Les données traitées sont :\n\n- Adresse, identifiant du compte (des élèves et des enseignants)\n"
    found = extract(text)
    assert named(found, "data_category") == ["adresse", "identifiant du compte"]
    assert named(found, "data_subject") == ["élèves", "enseignants"]


def test_a_bracket_tells_as_who(extract: Extract) -> None:
    text = WELKE + "Afhankelijk van de band die u met ons hebt (lid, trainer, ouder) vragen wij uw naam.\n"
    assert {"ouder"} <= set(named(extract(text), "data_subject"))
    text = WELKE + "Afhankelijk van de rol van het toestel (server, scherm) vragen wij uw naam.\n"
    assert "scherm" not in named(extract(text), "data_subject")


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Welke gegevens verwerken we niet?\n\nUw geboortedatum en uw adres bewaren wij evenmin.\n",
        WELKE + "Categorie | Status\nGeboortedatum | ❌ GEEN VERWERKING\nAdres | ❌ GEEN VERWERKING\n",
        WELKE + "Zo stelt u het in:\n\n- Instellingen > Privacy > Cookies en sitegegevens\n- Meer info:"
        " voorbeeld.be/privacy\n",
    ],
)
def test_what_is_denied_or_points_to_a_menu_names_no_data(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


def test_a_sentence_ends_with_its_cell(extract: Extract) -> None:
    text = WELKE + "Wat | Bewaring\nAdres van de leden | Berichten worden bewaard\n"
    assert all("|" not in name for name in named(extract(text), "data_category"))


def test_a_heading_shows_its_right(extract: Extract) -> None:
    text = HEAD + "8. Uw rechten\n\n8.5 Recht op dataportabiliteit\nU kunt een gangbaar formaat vragen.\n"
    rows = [row for row in extract(text).view["mentions"] if row["kind"] == "right"]
    assert [row["quote"] for row in rows if row["name"] == "overdraagbaarheid"] == ["dataportabiliteit"]


def test_a_promise_and_a_request_are_no_purposes(extract: Extract) -> None:
    promise = TETE + "Cookies\n\nLe Fonds Modèle s'engage à :\n\n- informer les membres,\n- demander leur accord.\n"
    assert named(extract(promise), "purpose") == []
    asked = HEAD + "Doeleinden\n\nAan het loket vragen wij u om u te legitimeren.\n"
    assert named(extract(asked), "purpose") == []
    asked = TOP + "Purposes\n\nWe may ask you to tell us your name.\n"
    assert named(extract(asked), "purpose") == []
    used = HEAD + "Doeleinden\n\nWij gebruiken uw naam om u te bellen.\n"
    assert named(extract(used), "purpose") == ["u te bellen"]


def test_for_whom_is_not_what_for(extract: Extract) -> None:
    text = HEAD + "Doeleinden\n\nDe app wordt gebruikt voor leerlingen onder de 16 jaar.\n"
    assert named(extract(text), "purpose") == []


def test_a_series_of_persons_is_spoken_of(extract: Extract) -> None:
    text = (
        WELKE
        + "Het fonds verwerkt contactgegevens die het krijgt over de huurder zelf, zijn kinderen en zijn ouders.\n"
    )
    assert named(extract(text), "data_subject")[:1] == ["huurder zelf"]


def test_receivers_go_on_after_a_bracket(extract: Extract) -> None:
    text = (
        HEAD + "Ontvangers\n\nDossiers worden gedeeld met bevoegde besturen, externe medewerkers"
        " (notaris, revisor) of softwareleveranciers.\n"
    )
    found = extract(text)
    assert named(found, "recipient") == ["bevoegde besturen", "externe medewerkers"]
    assert named(found, "processor") == ["softwareleveranciers"]


_BARS = """Privacyverklaring

Proefdienst is de verwerkingsverantwoordelijke.

Wat verwerken wij?

Persoonsgegeven | Waarom nodig? | Wie heeft toegang?
Maatnummer | Om uitrusting klaar te leggen | Magazijniers
Zwembrevet | Om groepen te maken | Lesgevers
"""


def test_lines_with_bars_are_a_table_without_a_rule_below_its_header(extract: Extract) -> None:
    """What stands in a column is what its header says, and no cell runs on into the next."""
    shown = extract(_BARS)

    assert set(named(shown, "data_category")) >= {"maatnummer", "zwembrevet"}
    assert not any("|" in row["quote"] for row in shown.view["mentions"])
    assert len(named(shown, "purpose")) == 2
    assert {"magazijniers", "lesgevers"} <= {name.lower() for name in named(shown, "recipient")}


def test_two_lines_with_a_bar_are_no_table(extract: Extract) -> None:
    """A title with the name of the site behind a bar heads nothing."""
    shown = extract("Privacyverklaring | Proefdienst\nLaatst gewijzigd | 2 mei 2026\n\nWij verwerken uw naam.\n")

    assert named(shown, "data_category") == ["naam"]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Wat verwerken wij NIET?\n\n- Uw huisadres\n- Uw bankrekening\n",
        WELKE + "- Geen huisadres\n- Geen foto's\n",
        QUELLES + "L'abonné veille à ne pas communiquer ses opinions politiques, sa religion ou son état de santé.\n",
        HEAD + "Vragenformulier\n\nGelieve geen medische gegevens in te vullen.\n",
        TOP + "Question form\n\nPlease do not include your bank account number.\n",
    ],
)
def test_what_nobody_should_give_or_is_listed_as_not_processed_names_no_data(text: str, extract: Extract) -> None:
    assert named(extract(text), "data_category") == []


def test_the_data_of_a_list_of_periods_are_no_periods(extract: Extract) -> None:
    text = HEAD + (
        "Bewaren\n\nWij hanteren deze bewaartermijnen voor de volgende categorieën van persoonsgegevens:\n"
        "- Zwembrevet\n  - Zolang u les volgt\n- Maatnummer\n  - Zolang u uitrusting huurt\n"
    )

    assert [row["quote"] for row in extract(text).view["mentions"] if row["kind"] == "retention"] == [
        "Zolang u les volgt",
        "Zolang u uitrusting huurt",
    ]
