"""Who fills in, to whom something is made public, in which systems data are kept, and whose own policy holds."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (HEAD + "Bij inschrijving vult de deelnemer een gezondheidsfiche in.\n", ["betrokkene"]),
        (HEAD + "De medische fiche wordt ingevuld door de ouders.\n", ["ouders"]),
        (HEAD + "De gegevens van de inschrijfformulieren komen in ons ledenbestand.\n", ["betrokkene"]),
        (HEAD + "Bij de registratie vragen wij naar uw naam en e-mailadres.\n", ["betrokkene"]),
        (HEAD + "Soms krijgen we je gegevens van je school.\n", ["school"]),
        (HEAD + "Uw gegevens worden aangeleverd door uw werkgever.\n", ["werkgever"]),
        (HEAD + "Uw huisarts kan ons medische gegevens doorsturen.\n", ["huisarts"]),
        (HEAD + "De lijst wordt jaarlijks onttrokken aan Clubproef en meegestuurd.\n", ["Clubproef"]),
        (
            HEAD + "# Van wie komen uw gegevens?\n\n- Van de betrokkene zelf of van de ouders.\n"
            "- Van andere welzijnspartners.\n",
            ["betrokkene", "ouders", "andere welzijnspartners"],
        ),
        (HEAD + "De computers vullen de lijst van namen zelf in.\n", []),
        (HEAD + "Daarnaast houden we bij welke medewerker wanneer een dossier opent, met naam.\n", []),
        (HEAD + "Deelnemers vullen geen naam of adres in.\n", []),
        (TETE + "Les parents complètent une fiche santé.\n", ["parents"]),
        (TETE + "Les données sont recueillies lors de votre inscription.\n", ["betrokkene"]),
        (TETE + "Les informations sont extraites du Registre national.\n", ["Rijksregister"]),
        (TETE + "Nous sommes susceptibles de transmettre vos données à la police.\n", []),
        (TOP + "Applicants fill in a form with their name and date of birth.\n", ["betrokkene"]),
        (TOP + "Personal data is requested during registration.\n", ["betrokkene"]),
        (TETE + "Les données nous parviennent via la commune.\n", ["commune"]),
        (TETE + "Vous pouvez demander une copie des données obtenue auprès de la commune.\n", []),
        (TETE + "Vos données ont été obtenues auprès de votre ancien employeur.\n", ["ancien employeur"]),
        (TOP + "Servers submit their logs with data every day.\n", []),
    ],
)
def test_from_whom_data_come(text: str, sources: list[str], extract: Extract) -> None:
    assert named(extract(text), "source") == sources


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (HEAD + "De foto's worden publiek op de website gezet.\n", ["publiek"]),
        (HEAD + "Uw naam wordt openbaar gemaakt.\n", ["publiek"]),
        (HEAD + "Wij vermijden dat anderen uw gegevens openbaar maken.\n", []),
        (HEAD + "Uw gegevens worden doorgegeven volgens een protocol, dat publiek beschikbaar is.\n", []),
        (HEAD + "Uw naam wordt niet openbaar gemaakt.\n", []),
        (TETE + "Les photos sont publiées publiquement sur le site.\n", ["public"]),
        (TOP + "The pictures are made public.\n", ["public"]),
        (TOP + "The report of the Fund is made public every year.\n", []),
        (HEAD + "De ledenlijst is zichtbaar voor alle leden.\n", ["leden"]),
        (HEAD + "Een lid mag de lijst met deelnemers inzien.\n", ["lid"]),
        (HEAD + "De beheerders mogen de lijst met deelnemers inzien.\n", []),
        (TETE + "Chaque formateur a accès à la liste des inscrits.\n", ["formateur"]),
        (HEAD + "Als je toestemming geeft, worden je gegevens gedeeld met de gemeente.\n", ["gemeente"]),
        (HEAD + "Als je dat wenst, kun je jouw gegevens met ons delen.\n", []),
        (HEAD + "De verzekeraar wordt ingelicht over de omstandigheden van het ongeval.\n", ["verzekeraar"]),
        (HEAD + "De leden worden ingelicht over elke wijziging.\n", []),
        (HEAD + "Iedereen die uw gegevens kan inkijken, is gebonden aan geheimhouding.\n", []),
        (TETE + "Les données sont transmises à Ligue Modèle pour l'assurance.\n", ["Ligue Modèle"]),
        (
            TETE + "Vos données peuvent être divulguées sur requête d'une autorité judiciaire.\n",
            ["autorité judiciaire"],
        ),
        (HEAD + "Uw gegevens worden doorgegeven op verzoek van de politie.\n", ["politie"]),
        (HEAD + "Wij delen uw naam met:\n\nde gemeente;\nde politie.\n", ["gemeente", "politie"]),
        (HEAD + "Uw gegevens worden gewist op verzoek van de betrokkene.\n", []),
        (
            TOP + "In case of an accident, your details will be offered to the insurance company.\n",
            ["insurance company"],
        ),
    ],
)
def test_who_is_shown_data(text: str, recipients: list[str], extract: Extract) -> None:
    assert named(extract(text), "recipient") == recipients


@pytest.mark.parametrize(
    ("text", "processors"),
    [
        (HEAD + "We houden onze boekhouding bij in Proef Online.\n", ["Proef Online"]),
        (HEAD + "De ledenadministratie gebeurt via Ledenproef.\n", ["Ledenproef"]),
        (HEAD + "De gegevens worden bewaard in Voorbeeldstad.\n", []),
        (HEAD + "Uw naam wordt bewaard in een databank van Proefhost.\n", ["Proefhost"]),
        (HEAD + "De website met uw gegevens wordt gehost via Proefwolk.\n", ["Proefwolk"]),
        (
            HEAD + "De back-ups worden gedeeld met Backproef. Wij hebben een verwerkingsovereenkomst met Backproef.\n",
            ["Backproef"],
        ),
        (
            HEAD
            + "# Ontvangers\n\nZo wordt een derde partij ingeschakeld voor:\n\n- het verzorgen van nieuwsbrieven;\n",
            [],
        ),
        (TETE + "Les données sont stockées chez Nuage Modèle.\n", ["Nuage Modèle"]),
        (TETE + "Les inscriptions sont gérées via la plateforme Assomodèle.\n", ["Assomodèle"]),
        (TOP + "Personal data is recorded in Sample Desk.\n", ["Sample Desk"]),
        (TETE + "Les données sont traitées pour notre compte par Modèle Data.\n", ["Modèle Data"]),
        (HEAD + "Proefmail verstuurt voor ons de nieuwsbrieven en krijgt uw adres.\n", ["Proefmail"]),
    ],
)
def test_where_data_are_kept(text: str, processors: list[str], extract: Extract) -> None:
    assert list(dict.fromkeys(named(extract(text), "processor"))) == processors


@pytest.mark.parametrize(
    ("text", "controllers"),
    [
        (HEAD + "Voor de inschrijvingen is de school de verwerkingsverantwoordelijke.\n", ["school"]),
        (HEAD + "Het Voorbeeldfonds en de Proefliga zijn samen verwerkingsverantwoordelijk.\n", ["Proefliga"]),
        (HEAD + "Op die pagina geldt het privacybeleid van Proefnet.\n", ["Proefnet"]),
        (HEAD + "Daar geldt het privacybeleid van de sociale netwerken.\n", ["sociale netwerken"]),
        (HEAD + "Er geldt dat het privacybeleid van de sociale netwerken kan wijzigen.\n", []),
        (HEAD + "Het privacybeleid van de sociale netwerken is hier niet van toepassing.\n", []),
        (
            TETE + "Le responsable pour le traitement de vos données pour le site est la Ligue Modèle.\n",
            ["Ligue Modèle"],
        ),
        (TOP + "These pages are subject to the privacy policy of Sample Net.\n", ["Sample Net"]),
    ],
)
def test_who_decides_too(text: str, controllers: list[str], extract: Extract) -> None:
    fund = {"Voorbeeldfonds", "Fonds Modèle", "Sample Fund"}
    assert [name for name in dict.fromkeys(named(extract(text), "controller")) if name not in fund] == controllers


def test_what_the_person_may_ask_is_no_category_of_data(extract: Extract) -> None:
    text = HEAD + "Je hebt het recht om je gegevens:\n\nop te vragen en in te kijken,\nte wijzigen,\nte wissen.\n"
    assert named(extract(text), "data_category") == []


@pytest.mark.parametrize(
    ("text", "denials"),
    [
        (HEAD + "De back-ups worden opgeslagen in Europa.\n", 1),
        (HEAD + "Wij verwerken alle gegevens binnen België.\n", 1),
        (HEAD + "Wij verwerken gegevens van inwoners van België.\n", 0),
        (HEAD + "Ons kantoor ligt binnen Nederland.\n", 0),
    ],
)
def test_data_that_stay(text: str, denials: int, extract: Extract) -> None:
    names = named(extract(text), "transfer")
    assert [name.startswith("geen: ") for name in names] == [True] * denials
