"""Lawful bases: by letter, in words, in a law of a date; and laws that are named for something else."""

import pytest

from ropa.importing.importer import Extraction
from tests.unit.statement.told import Extract

HEAD = "Het Voorbeeldfonds is verantwoordelijk voor de verwerking van uw gegevens.\n\nWaarom?\n\n"


def bases(found: Extraction) -> list[tuple[str, str | None]]:
    """Return the name and the kind of every basis that was read."""
    return [(row["name"], row.get("value")) for row in found.view["mentions"] if row["kind"] == "legal_basis"]


@pytest.mark.parametrize(
    "cited",
    [
        "artikel 6, lid 1, onder e), van de AVG",
        "artikel 6 lid 1 sub e AVG",
        "art. 6.1.e AVG",
        "AVG artikel 6.1.e",
        "article 6-e du RGPD",
        "article 6, §1er, e) du RGPD",
        "Article 6(1)(e) GDPR",
        "article 6(1)(e) of the UK GDPR",
    ],
)
def test_a_letter_of_article_6_is_a_basis(cited: str, extract: Extract) -> None:
    assert bases(extract(HEAD + f"Dat steunt op {cited}.\n")) == [("openbare taak", "public_task")]


def test_a_letter_beside_its_words_is_one_basis(extract: Extract) -> None:
    text = HEAD + "Dat steunt op een gerechtvaardigd belang volgens artikel 6 lid 1 sub f AVG.\n"
    assert bases(extract(text)) == [("gerechtvaardigd belang", "legitimate_interests")]


def test_a_letter_of_article_9_is_a_basis_of_its_own(extract: Extract) -> None:
    text = HEAD + "Gegevens over gezondheid: artikel 9, lid 2, onder h), van de AVG.\n"
    assert bases(extract(text)) == [("artikel 9, lid 2, onder h), van de AVG", None)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wij vragen jouw instemming.", "consent"),
        ("De verwerking is gebaseerd op de toestemming van de betrokkene.", "consent"),
        ("Dat is nodig voor de uitvoering van uw bestelling.", "contract"),
        ("Dat steunt op het algemeen belang.", "public_task"),
        ("Wij hebben daar een rechtmatig belang bij.", "legitimate_interests"),
        ("Le consentement de la personne concernée en est la base.", "consent"),
        ("Ceci relève de l'exercice de l'autorité publique.", "public_task"),
        ("We do this for contract performance.", "contract"),
        ("You give us your consent.", "consent"),
        ("Wie meedoet, geeft toestemming dat wij hem filmen.", "consent"),
        ("Door deel te nemen ga je akkoord met het verslag.", "consent"),
        ("Dat kan met de toestemming van een van de ouders.", "consent"),
        ("Nous recueillons l'accord parental.", "consent"),
        ("You may be asked to consent to the processing.", "consent"),
        ("Wij doen dat voor de verzekering (contractuele grond).", "contract"),
        ("Nous le faisons en exécution de votre commande.", "contract"),
        ("This is needed for entering into a contract with you.", "contract"),
        ("Dat is verplicht door de wet.", "legal_obligation"),
        ("Wij moeten voldoen aan onze fiscale verplichtingen.", "legal_obligation"),
        ("La loi nous impose cette enquête.", "legal_obligation"),
        ("We do so to comply with applicable laws.", "legal_obligation"),
        ("Krachtens het woonzorgdecreet vragen wij dat.", "legal_obligation"),
        ("Nous le demandons en vertu du Code du logement.", "legal_obligation"),
        ("Dat hoort bij onze publieke taak.", "public_task"),
        ("Cela relève d'une mission de service public.", "public_task"),
        ("Wij vragen toestemming aan je ouders.", "consent"),
        ("La relation thérapeutique en est la base.", None),
        ("Wij doen dat als we daar wettelijk toe verplicht zijn.", "legal_obligation"),
        ("Een dossier is een wettelijke plicht.", "legal_obligation"),
        ("Dat kan wanneer het vereist is door wet- of regelgeving.", "legal_obligation"),
        ("Op grond van de Wet publieke voorbeelden vragen wij dat.", "legal_obligation"),
        ("Jouw toestemming, gegeven bij de aanmelding.", "consent"),
        ("Wie aansluit, geeft automatisch goedkeuring voor het gebruik van zijn beeltenis.", "consent"),
        ("Dat kan wanneer je daarin uitdrukkelijk hebt toegestemd.", "consent"),
        ("Dan aanvaardt u het gebruik van cookies.", "consent"),
        ("Tenzij ze toestemming hebben van ouders of voogd.", "consent"),
        ("L'usager a expressément consenti au traitement.", "consent"),
        ("You formally agree to the conditions below.", "consent"),
        ("C'est nécessaire à la bonne exécution d'un contrat.", "contract"),
    ],
)
def test_a_basis_in_words(sentence: str, expected: str, extract: Extract) -> None:
    assert [value for _, value in bases(extract(HEAD + sentence + "\n"))] == [expected]


def test_a_numbered_heading_under_the_bases_is_one(extract: Extract) -> None:
    grounds = (
        "5. Rechtsgrond\n\nWij steunen op:\n\n5.1 Toestemming (artikel 6 lid 1 sub a AVG)\n\nWie instuurt, geeft die.\n"
    )
    assert bases(extract(HEAD.removesuffix("Waarom?\n\n") + grounds)) == [("toestemming", "consent")]


@pytest.mark.parametrize(
    "text",
    [
        "Het fonds is opgericht door de wet van 3 maart 1999.\n",
        "Wij werken in overeenstemming met de toepasselijke wetgeving.\n",
        "Uw rechten\n\nWij wissen niet wat een wettelijke verplichting ons oplegt.\n",
        "Over ons\n\nHet blijft bewaard om zijn historisch, cultureel of algemeen belang.\n",
        "Over ons\n\nGoede zorg is voor ons van vitaal belang.\n",
        "Over ons\n\nBeelden overnemen kan niet zonder schriftelijke toestemming, wegens het auteursrecht.\n",
        "Welke gegevens?\n\nWij zien het internet protocol en het protocol dat uw toestel gebruikt.\n",
        "Over ons\n\nNaast de AVG volgen wij de wet van 8 december 1992 over de persoonlijke levenssfeer.\n",
        "Sécurité\n\nNous agissons conformément à la législation en vigueur.\n",
        "Over ons\n\nWij zijn de officiële instantie; artikel 60 van het huisreglement geldt.\n",
    ],
)
def test_no_basis_is_read(text: str, extract: Extract) -> None:
    assert bases(extract(HEAD.removesuffix("Waarom?\n\n") + text)) == []


def test_an_article_of_another_law_is_no_ground_of_article_6(extract: Extract) -> None:
    found = bases(extract(HEAD + "Dat staat in artikel 6d van de Wet voorbeeldzorg.\n"))
    assert found == [("artikel 6d van de Wet", "legal_obligation")]


def test_a_section_about_rights_names_a_basis_by_what_is_based_on_it(extract: Extract) -> None:
    text = (
        HEAD + "Dit.\n\nUw rechten\n\nU kan bezwaar maken als wij verwerken op basis van een gerechtvaardigd belang.\n"
    )
    assert bases(extract(text)) == [("gerechtvaardigd belang", "legitimate_interests")]


def test_a_statement_from_before_the_regulation_goes_by_the_law_of_its_day(extract: Extract) -> None:
    text = HEAD.removesuffix("Waarom?\n\n") + "Over ons\n\nHier geldt de wet van 8 december 1992.\n"
    assert bases(extract(text)) == [("wet van 8 december 1992", "legal_obligation")]


def test_an_item_of_a_list_of_grounds_is_a_legal_text(extract: Extract) -> None:
    grounds = "Grondslag\n\nHiervoor gelden:\n\n- AVG\n- Wet publieke voorbeelden\n- wensen van leden\n"
    found = bases(extract(HEAD.removesuffix("Waarom?\n\n") + grounds))
    assert found == [("AVG", "legal_obligation"), ("wet publieke voorbeelden", "legal_obligation")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wij geven niets door, tenzij de regelgeving ons daartoe verplicht.", "legal_obligation"),
        ("Wij zijn verplicht om uw nummer te noteren.", "legal_obligation"),
        ("Nous sommes légalement tenus de répondre.", "legal_obligation"),
        ("We answer where the law so requires.", "legal_obligation"),
        ("Data are handed over by a court order.", "legal_obligation"),
        ("We only do so upon your approval.", "consent"),
        ("You authorize the fund to process your photo.", "consent"),
        ("Vous nous autorisez à publier votre photo.", "consent"),
        ("Dat steunt op de huurovereenkomst met u.", "contract"),
        ("Il s'agit de démarches précontractuelles.", "contract"),
        ("We do this under our agreement with you.", "contract"),
        ("Dat hoort bij een dienst die u aanvraagt.", "contract"),
        ("Dit valt onder de Grondwet.", "legal_obligation"),
        ("Nous suivons le Code de droit économique.", "legal_obligation"),
    ],
)
def test_a_basis_in_further_words(sentence: str, expected: str, extract: Extract) -> None:
    assert [value for _, value in bases(extract(HEAD + sentence + "\n"))] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij zijn niet verplicht om te antwoorden.",
        "U gebruikt de site zonder iets te tekenen.",
        "Nous respectons en tout la réglementation en vigueur.",
        "The service you use is free.",
    ],
)
def test_what_sounds_like_a_basis_in_further_words(sentence: str, extract: Extract) -> None:
    assert bases(extract(HEAD + sentence + "\n")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Grondslag voor deze gegevens is: donateurschap\n",
        "Grondslag voor deze gegevens is:\n\n- donateurschap\n",
        "Base légale : donateurschap\n",
        "Legal basis: donateurschap\n",
    ],
)
def test_what_stands_behind_the_label_of_a_basis_is_one(text: str, extract: Extract) -> None:
    assert bases(extract(HEAD + text)) == [("donateurschap", None)]


def test_two_letters_share_the_word_article(extract: Extract) -> None:
    text = HEAD + "Wij steunen op artikel 6.1.b en 6.1.c AVG.\n"
    assert bases(extract(text)) == [("overeenkomst", "contract"), ("wettelijke verplichting", "legal_obligation")]


def test_a_duty_that_keeps_data_longer_is_a_basis(extract: Extract) -> None:
    text = HEAD + "Hoe lang bewaren wij?\n\nWij bewaren ze een jaar, langer als dat wettelijk verplicht is.\n"
    assert bases(extract(text)) == [("wettelijke verplichting", "legal_obligation")]
