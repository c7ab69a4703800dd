"""The many ways to tell a purpose: effects, enumerations, labels and headings, and what looks like them and is none."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("Wij vragen uw adres zodat we de zending kunnen bezorgen.", ["we de zending kunnen bezorgen"]),
        ("Deze cookies laten ons toe het aantal bezoeken te tellen.", ["het aantal bezoeken te tellen"]),
        ("Via uw e-mailadres kunnen we u nieuws sturen.", ["u nieuws sturen"]),
        ("Uw nummer wordt gebruikt in functie van de terugbetaling.", ["terugbetaling"]),
        ("Dit register heeft tot doel de premies correct te berekenen.", ["de premies correct te berekenen"]),
        ("Uw gegevens helpen bij het plannen van ritten.", ["plannen van ritten"]),
        (
            "Wij gebruiken gegevens om dossiers te openen, u te antwoorden op vragen en fouten te zoeken.",
            ["dossiers te openen", "u te antwoorden op vragen", "fouten te zoeken"],
        ),
        (
            "Wij gebruiken gegevens om uw vraag te lezen en u een antwoord te kunnen geven.",
            ["uw vraag te lezen", "u een antwoord te kunnen geven"],
        ),
        (
            "Uw gegevens worden gebruikt voor facturatie, opvolging van dossiers en de planning van ritten.",
            ["facturatie", "opvolging van dossiers", "planning van ritten"],
        ),
        ("Uw naam is nodig voor het welzijn van uw kind.", ["welzijn van uw kind"]),
        ("Dit wordt enkel gebruikt voor rapportage- en beleidsdoeleinden.", ["rapportage- en beleidsdoeleinden"]),
    ],
)
def test_what_something_is_good_for_is_a_purpose(text: str, purposes: list[str], extract: Extract) -> None:
    assert named(extract(f"{HEAD}Werking\n\n{text}\n"), "purpose") == purposes


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        (
            TETE + "Fonctionnement\n\nCes données nous permettent d'établir des statistiques.\n",
            ["établir des statistiques"],
        ),
        (
            TETE + "Fonctionnement\n\nNous utilisons vos données pour gérer les stages, vous écrire et trier"
            " les demandes.\n",
            ["gérer les stages", "vous écrire", "trier les demandes"],
        ),
        (
            TETE + "Fonctionnement\n\nVos données sont traitées en vue du paiement des primes, de la gestion des"
            " absences et de l'envoi des fiches.\n",
            ["paiement des primes", "gestion des absences", "l'envoi des fiches"],
        ),
        (TOP + "Working\n\nThis information enables us to plan the visits.\n", ["plan the visits"]),
        (TOP + "Working\n\nWe use cookies so that visitors can share pages.\n", ["visitors can share pages"]),
        (
            TOP + "Working\n\nWe use your data to issue cards, to send you letters and to check claims.\n",
            ["issue cards", "send you letters", "check claims"],
        ),
        (TOP + "Working\n\nWe process footage for the detection of fraud.\n", ["detection of fraud"]),
    ],
)
def test_the_same_in_french_and_english(text: str, purposes: list[str], extract: Extract) -> None:
    assert named(extract(text), "purpose") == purposes


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        (
            HEAD
            + "Werking\n\nWij verwerken gegevens voor deze doeleinden: facturatie, opvolging van dossiers en hulp.\n",
            ["facturatie", "opvolging van dossiers", "hulp"],
        ),
        (
            HEAD + "Werking\n\nWij bewaren namen. Ook kunnen wij hiermee onze site verbeteren.\n",
            ["onze site verbeteren"],
        ),
        (
            TETE
            + "Fonctionnement\n\nLa commune traite des données pour ses missions, notamment la tenue des registres,"
            " la délivrance de permis et la gestion des taxes.\n",
            ["tenue des registres", "délivrance de permis", "gestion des taxes"],
        ),
        (
            TETE + "Fonctionnement\n\nDes caméras filment l'accès afin de prévenir les vols et d'identifier leurs"
            " auteurs.\n",
            ["prévenir les vols", "d'identifier leurs auteurs"],
        ),
        (HEAD + "Werking\n\nVoor de aanvraag van subsidies houden we aanwezigheden bij.\n", ["aanvraag van subsidies"]),
        (HEAD + "Werking\n\nWij vragen uw nummer om contact met u op te nemen.\n", ["contact met u op te nemen"]),
        (
            TETE + "Fonctionnement\n\nNous utilisons tes données pour : te contacter (par courrier), t'inviter chez"
            " nous.\n",
            ["te contacter", "t'inviter chez nous"],
        ),
        (
            TOP + "Working\n\nWe use data for internal purposes, such as making statistics and planning visits.\n",
            ["making statistics", "planning visits"],
        ),
        (
            TOP + "Working\n\nWe use it for the purposes of checking claims, answering questions and paying you.\n",
            ["checking claims", "answering questions", "paying you"],
        ),
    ],
)
def test_what_is_announced_or_opens_a_sentence(text: str, purposes: list[str], extract: Extract) -> None:
    found = named(extract(text), "purpose")
    assert [name for name in found if name != "internal purposes"] == purposes


@pytest.mark.parametrize(
    "text",
    [
        "De directie neemt stappen om de inbreuk te beëindigen.",
        "Het bestuur behoudt zich het recht voor om berichten te wissen.",
        "Wij geven geen garanties voor het gebruiken van de informatie.",
        "Om mee te doen moet u zestien jaar zijn en de informatie lezen.",
        "Wij namen maatregelen zodat de gegevens beveiligd zijn.",
        "Wij delen alleen gegevens die nodig zijn voor de dienst.",
        "De gegevens worden gebruikt voor de hierboven vermelde doelen.",
        "De gegevens worden bewaard gedurende de periode die nodig is om de dienst te verlenen.",
        "Wij verwerkten uw gegevens al vóór uw vertrek.",
        "Voor leerlingen vragen wij uw naam.",
        "Wij werken samen in het kader van Proefplan en delen gegevens.",
        "De fiche wordt gemaild om in te vullen.",
        "Uw gegevens worden niet gebruikt voor commerciële doeleinden.",
    ],
)
def test_an_aim_that_is_none_of_the_processing(text: str, extract: Extract) -> None:
    assert named(extract(f"{HEAD}Werking\n\n{text}\n"), "purpose") == []


@pytest.mark.parametrize(
    "text",
    [
        TETE + "Fonctionnement\n\nVous pouvez régler votre navigateur pour refuser ces informations.\n",
        TETE + "Fonctionnement\n\nLa présente politique a pour objet de vous informer.\n",
        TOP + "Working\n\nThe law allows us to process personal data.\n",
        TOP + "Working\n\nYou can write to us to change your data.\n",
    ],
)
def test_what_the_reader_or_the_law_may_do_is_none_either(text: str, extract: Extract) -> None:
    assert named(extract(text), "purpose") == []


@pytest.mark.parametrize(
    ("text", "purposes", "data"),
    [
        (HEAD + "Ledenlijst\n\n- Doel: beheer van de leden\n- Gegevens: naam, lidnummer\n", ["beheer van de leden"], 2),
        (TETE + "Membres\n\nFinalité : envoi de la revue\n\nDonnées : nom, adresse\n", ["envoi de la revue"], 2),
        (TOP + "Session\n\nName: sid\nPurpose: Keeps the visitor signed in\n", ["Keeps the visitor signed in"], 0),
    ],
)
def test_a_label_says_what_its_line_tells(text: str, purposes: list[str], data: int, extract: Extract) -> None:
    found = extract(text)
    assert (named(found, "purpose"), len(named(found, "data_category"))) == (purposes, data)


def test_headings_that_are_led_in_name_the_purposes(extract: Extract) -> None:
    text = HEAD + (
        "Doeleinden\n\nWij verwerken gegevens voor deze doelen:\n\n"
        "Verzenden van de krant\nU ontvangt onze krant elke maand in uw bus, als u dat vroeg.\n\n"
        "Het beschermen van onze gebouwen\nAan de ingang staat een wachter die elke dag de poort nakijkt.\n\n"
        "Communicatie\nWij schrijven u wanneer er nieuws is over de buurt waarin u woont.\n\n"
        "Uw rechten\nU kunt uw gegevens inkijken of laten verbeteren wanneer u dat wenst.\n"
    )
    found = extract(text)
    assert named(found, "purpose") == ["Verzenden van de krant", "beschermen van onze gebouwen", "Communicatie"]
    assert "inzage" in named(found, "right")


def test_a_title_right_above_its_paragraph_begins_a_section(extract: Extract) -> None:
    text = HEAD + (
        "Met wie wij gegevens delen\nWij geven uw naam door aan het Proefinstituut en aan niemand anders.\n\n"
        "Adres\nProefstraat 1\nBus 2\n"
    )
    view = extract(text).view
    assert [flow["to"] for flow in view["flows"]] == ["Proefinstituut"]


def test_a_purpose_that_explains_itself_is_named_by_its_head(extract: Extract) -> None:
    text = HEAD + "Doeleinden\n\nDoeleinden:\n\n- Klachtenbehandeling: wij noteren klachten om te bemiddelen\n"
    assert named(extract(text), "purpose") == ["Klachtenbehandeling: wij noteren klachten om te bemiddelen"]


def test_a_list_of_persons_under_a_question_of_purpose_is_none_of_purposes(extract: Extract) -> None:
    text = (
        HEAD + "Waarom verwerken wij gegevens?\n\nEr zijn volgende gebruikers van de kluis\n\n- Lezers\n- Schrijvers\n"
    )
    assert named(extract(text), "purpose") == []


def test_numbered_parts_of_a_section_about_purposes_are_purposes(extract: Extract) -> None:
    text = HEAD + (
        "3. Doeleinden\n3.1 Ledenbeheer\nWij schrijven u in en houden u op de hoogte van wat er gebeurt.\n"
        "3.2 Promotie\nSfeerbeelden kunnen gepubliceerd worden op onze sociale media.\n"
    )
    assert named(extract(text), "purpose") == ["Ledenbeheer", "Promotie"]


def test_a_title_that_runs_into_its_paragraph_is_a_purpose(extract: Extract) -> None:
    text = TOP + "Purposes\n\nHandling claims. A clerk reads your letter and keeps it.\n\nA rule. It is short.\n"
    assert named(extract(text), "purpose") == ["Handling claims"]


def test_a_question_after_the_aim_begins_a_section_about_purposes(extract: Extract) -> None:
    text = TETE + "Dans quel but ?\n\nLe fonds le fait dans le but :\n\n- de tenir un registre\n- de payer des primes\n"
    assert len(named(extract(text), "purpose")) == 2
