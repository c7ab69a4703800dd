"""Rights of the person: every way of granting them, and what looks like one and grants nothing."""

import pytest

from ropa.importing.importer import Extraction
from tests.unit.statement.told import Extract

DUTCH = "Het Voorbeeldfonds is verantwoordelijk voor de verwerking van uw gegevens.\n\nUw rechten\n\n"
FRENCH = "Le Fonds Exemple est responsable du traitement de vos données.\n\nQuels sont vos droits ?\n\n"
ENGLISH = "The Example Fund is responsible for the processing of your data.\n\nYour rights\n\n"


_TRACKING = "verzet tegen het volgen van het surfgedrag"
_ACCOUNT = "verwijderen van het account"
_MACHINES = "geen geautomatiseerde besluitvorming"
_STOPPED = "stopzetting van de verwerking"
_TAKEN_DOWN = "beeldmateriaal laten verwijderen"
_ONESELF = "zelf aanpassen van de gegevens"
_TO_KNOW = "weten wat er verwerkt wordt"
_IMAGES = "bezwaar tegen gebruik van beeldmateriaal"


def rights(found: Extraction) -> list[str]:
    """Return the rights that were read, in the order of the text."""
    return [row["name"] for row in found.view["mentions"] if row["kind"] == "right"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            DUTCH + "U kan uw gegevens opvragen, laten verbeteren of wissen.\n",
            ["inzage", "verbetering", "wissing"],
        ),
        (
            DUTCH + "Elke gebruiker heeft het recht op toegang tot zijn gegevens en op rectificatie of beperking.\n",
            ["inzage", "verbetering", "beperking"],
        ),
        (
            DUTCH + "U hebt het recht om:\n\n- uw gegevens te laten schrappen\n- u te verzetten tegen de verwerking\n",
            ["wissing", "verzet"],
        ),
        (
            DUTCH + "- Inzage: wij tonen wat er staat.\n- Overdraagbaarheid: u krijgt een bestand.\n",
            ["inzage", "overdraagbaarheid"],
        ),
        (
            DUTCH + "U kunt ons vragen uw gegevens aan een andere partij over te dragen.\n",
            ["overdraagbaarheid"],
        ),
        (
            DUTCH + "Bent u niet tevreden? Dan kan u contact opnemen met de Gegevensbeschermingsautoriteit.\n",
            ["klacht"],
        ),
        (
            FRENCH + "Vous disposez d'un droit d'accès, de modification et d'effacement de vos données.\n",
            ["inzage", "verbetering", "wissing"],
        ),
        (
            FRENCH + "Vous pouvez vous opposer au traitement ou introduire une réclamation auprès de la CNIL.\n",
            ["verzet", "klacht"],
        ),
        (
            FRENCH + "Vous pouvez demander :\n\n- la limitation du traitement\n- la portabilité de vos données\n",
            ["beperking", "overdraagbaarheid"],
        ),
        (
            ENGLISH + "You have the right to:\n\n- inspect the data we hold about you\n- have them corrected\n",
            ["inzage", "verbetering"],
        ),
        (
            ENGLISH + "You can ask us to erase your data or to restrict the processing.\n",
            ["wissing", "beperking"],
        ),
        (
            ENGLISH + "You may complain to the supervisory authority and withdraw your consent at any time.\n",
            ["klacht", "intrekken van toestemming"],
        ),
        (
            DUTCH + "Leden kunnen hun gegevens inkijken en onjuiste gegevens laten verbeteren.\n",
            ["inzage", "verbetering"],
        ),
        (
            DUTCH + "Je hebt het recht een klacht in te dienen bij de toezichthouder of bij de rechter.\n",
            ["klacht", "beroep bij de rechter"],
        ),
        (
            DUTCH + "- op te vragen (art. 15 AVG), of over te dragen\n- menselijke tussenkomst te vragen\n",
            ["inzage", "overdraagbaarheid", "geen geautomatiseerde besluitvorming"],
        ),
        (
            DUTCH + "Wil u een beroep doen op uw rechten, waaronder inzage of wissing van uw gegevens? Schrijf ons.\n",
            ["inzage", "wissing"],
        ),
        (
            DUTCH + "U hebt het recht niet onderworpen te worden aan een geautomatiseerd besluit.\n",
            ["geen geautomatiseerde besluitvorming"],
        ),
        (
            DUTCH + "U kan bezwaar maken. U kan u ook verzetten tegen direct marketing.\n",
            ["verzet", "verzet tegen direct marketing"],
        ),
        (
            FRENCH + "Vous avez le droit de recevoir vos données dans un format lisible et de saisir le tribunal.\n",
            ["overdraagbaarheid", "beroep bij de rechter"],
        ),
        (
            FRENCH + "- Droit de donner des directives sur vos données après votre décès\n",
            ["richtlijnen na overlijden"],
        ),
        (
            ENGLISH + "You have the right to human review, and to a judicial remedy.\n",
            ["geen geautomatiseerde besluitvorming", "beroep bij de rechter"],
        ),
        (
            DUTCH + "U hebt het recht tegen de verwerking bezwaar te maken.\n",
            ["verzet"],
        ),
        (
            DUTCH + "Het recht om uw toestemming altijd in te kunnen trekken.\n",
            ["intrekken van toestemming"],
        ),
        (
            DUTCH + "Wij bieden leden de mogelijkheid tot het inzien, veranderen of verwijderen van hun gegevens.\n",
            ["inzage", "verbetering", "wissing"],
        ),
        (
            DUTCH + "Daarnaast kunt u het gebruik ervan verbieden of een beroep doen op de bevoegde rechter.\n",
            ["verbod op het gebruik", "beroep bij de rechter"],
        ),
        (
            DUTCH + "Indien je een klacht hebt, kan je die indienen bij de Gegevensbeschermingsautoriteit.\n",
            ["klacht"],
        ),
        (
            FRENCH + "Le droit de ne pas subir une décision par un procédé automatisé.\n",
            ["geen geautomatiseerde besluitvorming"],
        ),
        (
            FRENCH + "Le droit de fixer le sort des données après la mort.\n",
            ["richtlijnen na overlijden"],
        ),
        (
            ENGLISH + "You have the right, at any time, to oppose the processing and a right to access the data.\n",
            ["verzet", "inzage"],
        ),
        (
            ENGLISH + "You may request to access, rectify, transfer and delete your data.\n",
            ["inzage", "verbetering", "overdraagbaarheid", "wissing"],
        ),
        (
            ENGLISH + "All members can see, edit or delete their information.\n",
            ["inzage", "verbetering", "wissing"],
        ),
        (
            DUTCH + "U hebt het recht, met een brief aan het fonds, om uw gegevens te verbeteren of af te schermen.\n",
            ["verbetering", "beperking"],
        ),
        (
            DUTCH + "Je hebt altijd het recht om jouw gegevens:\n\n- te (laten) wijzigen\n- te (laten) schrappen\n",
            ["verbetering", "wissing"],
        ),
        (DUTCH + "U mag vragen welke gegevens wij over u bewaren.\n", [_TO_KNOW]),
        (DUTCH + "U hebt recht op inzage en op een kopie.\n", ["inzage", "kopie van de gegevens"]),
        (DUTCH + "U kunt vragen een kopie van uw gegevens te krijgen.\n", ["inzage"]),
        (DUTCH + "Ouders kunnen de gegevens inzien en laten verbeteren.\n", ["inzage", "verbetering"]),
        (DUTCH + "Je kan ons verzoeken het gebruik van je adres te stoppen.\n", ["stopzetting van de verwerking"]),
        (FRENCH + "Vous pouvez savoir si nous gardons des données sur vous.\n", [_TO_KNOW]),
        (FRENCH + "Chaque personne peut obtenir communication de ses données.\n", ["inzage"]),
        (
            ENGLISH + "You have the right: to have it corrected; to an end to the processing.\n",
            ["verbetering", _STOPPED],
        ),
        (ENGLISH + "You are entitled to know which data the fund holds.\n", [_TO_KNOW]),
        (ENGLISH + "Data subjects may request access to, or erasure of, what is kept.\n", ["inzage", "wissing"]),
        (ENGLISH + "You have the right not to be subject to automated decisions.\n", [_MACHINES]),
        (ENGLISH + "You can object to the processing, including profiling.\n", ["verzet"]),
    ],
)
def test_rights_are_read_in_every_wording(text: str, expected: list[str], extract: Extract) -> None:
    assert rights(extract(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nieuwsbrief\n\nWie de brief niet meer wil: u kan zich altijd uitschrijven.\n", ["uitschrijven"]),
        ("Newsletter\n\nYou can unsubscribe with the link in each message.\n", ["uitschrijven"]),
        ("Onderzoek\n\nU kan op elk moment terugtrekken uit het onderzoek.\n", ["terugtrekken"]),
        ("Cookies\n\nVous pouvez refuser ces cookies à tout moment.\n", ["cookies weigeren"]),
        ("Cookies\n\nUw toestemming voor cookies kan u intrekken.\n", ["intrekken van toestemming"]),
        ("Toestemming\n\nUw toestemming kan u altijd weer intrekken.\n", ["intrekken van toestemming"]),
        ("Contact\n\nAls je je gegevens wil inkijken of verbeteren, mail ons.\n", ["inzage", "verbetering"]),
        ("Contact\n\nWil je je gegevens laten wissen? Schrijf ons.\n", ["wissing"]),
        ("Contact\n\nSi vous souhaitez consulter vos données, écrivez-nous.\n", ["inzage"]),
        ("Contact\n\nIf you would like to delete your data, write to us.\n", ["wissing"]),
        ("Contact\n\nYou can request that your data be deleted.\n", ["wissing"]),
        ("Deelname\n\nU kan uw medewerking altijd stopzetten.\n", ["terugtrekken"]),
        ("Toestemming\n\nWij vroegen uw akkoord. U kunt dit altijd intrekken.\n", ["intrekken van toestemming"]),
        ("Brief\n\nU kan u laten schrappen uit de mailinglijst.\n", ["uitschrijven"]),
        ("Lettre\n\nVous pouvez demander à ne plus recevoir nos courriers.\n", ["uitschrijven"]),
        ("Foto's\n\nWie niet wil dat er foto's worden gepubliceerd, zegt het.\n", [_IMAGES]),
        ("Photos\n\nYou can object to the use of your photos.\n", [_IMAGES]),
        ("Brief\n\nUitschrijven is steeds mogelijk.\n", ["uitschrijven"]),
        ("Lettre\n\nLa désinscription est toujours possible.\n", ["uitschrijven"]),
        ("Letters\n\nIt is possible to choose not to receive text messages.\n", ["uitschrijven"]),
        ("Belang\n\nBen je het oneens, dan kan je je daartegen verzetten.\n", ["verzet"]),
        ("Intérêt\n\nVous pouvez vous y opposer.\n", ["verzet"]),
        ("Brief\n\nIndien u niet wenst dat uw gegevens gebruikt worden, meld het ons.\n", ["verzet"]),
        ("Compte\n\nVous pouvez à tout moment supprimer votre compte.\n", [_ACCOUNT]),
        ("Account\n\nJe kan je profiel altijd zelf verwijderen.\n", [_ACCOUNT]),
        ("Account\n\nYou can delete your account in the settings.\n", [_ACCOUNT]),
        ("Mesure\n\nVous pouvez vous opposer au suivi de votre navigation.\n", [_TRACKING]),
        ("Complaints\n\nPlease report any incidents or complaints to the fund.\n", ["klacht"]),
        ("Rechten\n\nU heeft recht op inzage, rectificatie en bezwaar.\n", ["inzage", "verbetering", "verzet"]),
        ("Contact\n\nEen verzoek tot inzage of correctie stuurt u naar het fonds.\n", ["inzage", "verbetering"]),
        ("Droit\n\nVous disposez d'un droit d'accès et d'opposition.\n", ["inzage", "verzet"]),
        ("Profiel\n\nJe kan je profiel altijd aanpassen.\n", [_ONESELF]),
        ("Profil\n\nVos préférences peuvent être modifiées à tout moment.\n", [_ONESELF]),
        ("Profile\n\nYou may change your profile whenever you like.\n", [_ONESELF]),
        ("Profiel\n\nJe houdt steeds toegang tot jouw gegevens.\n", ["inzage"]),
        ("Profiel\n\nJe kan je gegevens laten verwijderen met een brief.\n", ["wissing"]),
        ("Profile\n\nYour account can be deactivated on request.\n", [_ACCOUNT]),
        ("Foto's\n\nOp vraag van een ouder wordt een foto van de site verwijderd.\n", [_TAKEN_DOWN]),
        ("Choix\n\nL'utilisateur peut revenir sur son choix.\n", ["intrekken van toestemming"]),
        ("Brief\n\nEr is een mogelijkheid tot opt-out.\n", ["uitschrijven"]),
        ("Complaints\n\nComplaints about the fund can be addressed to the authority.\n", ["klacht"]),
    ],
)
def test_what_a_person_may_do_is_read_outside_a_section_about_rights(
    text: str, expected: list[str], extract: Extract
) -> None:
    assert rights(extract("Het Voorbeeldfonds verwerkt uw gegevens.\n\n" + text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Wijzigingen\n\nHet Voorbeeldfonds behoudt zich het recht voor om deze tekst te wijzigen.\n",
        "Changes\n\nThe Example Fund reserves the right to modify or delete this statement.\n",
        "Cookies\n\nU kan cookies verwijderen in de instellingen van uw toestel.\n",
        "Hoe lang bewaren wij uw gegevens?\n\nNa vijf jaar worden uw gegevens gewist.\n",
        "Beslissingen\n\nWij nemen geen geautomatiseerde beslissingen over u.\n",
        "Werking\n\nAls u een premie wil aanvragen, vult u het formulier in en kan u het bewaren.\n",
        "Werking\n\nAan een verzoek tot wijziging van uw gegevens kan niet worden voldaan.\n",
        "Werking\n\nEr kan niet worden voldaan aan een verzoek tot verwijdering van uw gegevens.\n",
        "Vos droits\n\nLe droit à la portabilité ne s'applique pas.\n",
        "Foto's\n\nOp onze feesten worden foto's gemaakt.\n",
        "Bewaring\n\nWij bewaren uw adres tot je je uitschrijft, of zolang u niet uitgeschreven bent.\n",
        "Premies\n\nWie recht heeft op een premie, moet wijzigingen melden.\n",
        "Zaal\n\nLeden hebben recht op toegang tot de zaal.\n",
        "Security\n\nNo stranger can get access to this data.\n",
        "Bewaring\n\nUw adres blijft bewaard gedurende uw lidmaatschap tot een jaar na beëindiging daarvan.\n",
        "Contact\n\nOm uw verzoek te behandelen kunnen wij u om nadere informatie vragen.\n",
    ],
)
def test_no_right_is_read_where_none_is_granted(text: str, extract: Extract) -> None:
    assert rights(extract("Het Voorbeeldfonds verwerkt uw gegevens.\n\n" + text)) == []


def test_the_condition_of_a_right_names_no_other(extract: Extract) -> None:
    text = DUTCH + "U hebt recht op beperking als wij uw gegevens moeten verwijderen maar u daar bezwaar tegen hebt.\n"
    assert rights(extract(text)) == ["beperking"]


def test_a_wish_to_object_to_marketing_is_the_right_to_object_where_no_other_is_told(extract: Extract) -> None:
    assert rights(extract(ENGLISH + "You can object to the processing for direct marketing.\n")) == ["verzet"]


def test_a_right_to_leave_a_list_is_quoted_from_its_verb(extract: Extract) -> None:
    found = extract(DUTCH + "U kan zich, zonder reden en kosteloos, afmelden.\n").view["mentions"]
    assert [row["quote"] for row in found if row["name"] == "uitschrijven"] == ["afmelden"]


def test_the_title_of_an_item_names_its_right(extract: Extract) -> None:
    text = (
        DUTCH + "U hebt deze rechten:\n\n- Recht op wissing: wij verwijderen wat u niet kan verbeteren of inkijken.\n"
    )
    assert rights(extract(text)) == ["wissing"]


def test_a_right_is_quoted_from_the_sentence_that_grants_it_and_not_from_its_heading(extract: Extract) -> None:
    text = (
        ENGLISH.replace("Your rights", "5. Right to access and rectify") + "You have the right to access your data.\n"
    )
    [quote] = [row["quote"] for row in extract(text).view["mentions"] if row["name"] == "inzage"]
    assert quote == "to access your data"


def test_what_one_may_know_is_not_told_beside_access(extract: Extract) -> None:
    assert rights(extract(DUTCH + "- Recht op inzage. U mag weten of het fonds gegevens over u heeft.\n")) == ["inzage"]


def test_the_label_of_an_item_is_quoted_and_not_the_sentence_behind_it(extract: Extract) -> None:
    text = ENGLISH + "- Complaint – you may lodge a complaint with the data protection authority.\n"
    [quote] = [row["quote"] for row in extract(text).view["mentions"] if row["name"] == "klacht"]
    assert quote == "Complaint"


def test_a_heading_about_changing_data_is_none_about_changes_of_the_statement(extract: Extract) -> None:
    text = "Het Voorbeeldfonds verwerkt uw gegevens.\n\nGegevens wijzigen\n\nU mag de gegevens inzien en wissen.\n"
    assert rights(extract(text)) == ["inzage", "wissing"]


def test_a_right_is_quoted_in_whole_words(extract: Extract) -> None:
    text = DUTCH + "U hebt het recht om alles in een gestructureerde, courante en machine leesbare vorm te krijgen.\n"
    [quote] = [row["quote"] for row in extract(text).view["mentions"] if row["kind"] == "right"]
    assert quote == "gestructureerde, courante en machine leesbare vorm te"
