"""Security measures: the families of words and of sentences that tell one, and what tells none."""

import pytest

from ropa.importing.importer import Extraction
from tests.unit.statement.told import HEAD, Extract


def measures(found: Extraction) -> list[str]:
    """Return the measures that were read, in the order of the text."""
    return [row["name"] for row in found.view["mentions"] if row["kind"] == "measure"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Werking\n\nDe berichten worden versleuteld bewaard.\n", ["worden versleuteld"]),
        ("Werking\n\nEnkel bevoegde artsen hebben toegang tot dat dossier.\n", None),
        ("Werking\n\nMet elke leverancier is een verwerkersovereenkomst gesloten.\n", None),
        ("Werking\n\nOns personeel is gebonden door het beroepsgeheim.\n", ["beroepsgeheim"]),
        ("Fonctionnement\n\nVos données sont chiffrées.\n", ["sont chiffrées"]),
        ("Fonctionnement\n\nSeules les personnes habilitées peuvent y accéder.\n", None),
        ("Working\n\nYour data are pseudonymised before the study.\n", ["are pseudonymised"]),
        ("Working\n\nAccess is restricted to the staff of the payments unit.\n", None),
        (
            "Beveiliging\n\nDat zijn maatregelen zoals een streng wachtwoordbeleid, firewalls en een back-up.\n",
            ["streng wachtwoordbeleid", "firewalls", "back-up"],
        ),
        ("Sécurité\n\nLe chiffrement des disques et la journalisation protègent vos données.\n", None),
        ("Security\n\nWe protect your data with access controls and regular audits.\n", None),
        ("Uw rechten\n\nVoeg een kopie van uw identiteitskaart toe.\n", ["kopie van uw identiteitskaart"]),
        ("Onze verwerkers\n\nZij mogen de gegevens niet gebruiken voor eigen doeleinden.\n", None),
        ("Werking\n\nDe brieven worden alleen gelezen door de secretaris.\n", None),
        ("Werking\n\nDe lijst is strikt toegankelijk voor het bestuur.\n", None),
        ("Werking\n\nDe leverancier heeft geen toegang tot uw gegevens.\n", None),
        ("Werking\n\nDe lijst staat op een computer met paswoord.\n", ["computer met paswoord"]),
        ("Werking\n\nUw naam ligt in een afgesloten databank.\n", ["in een afgesloten databank"]),
        ("Werking\n\nHet adres wordt gescheiden opgeslagen.\n", ["gescheiden opgeslagen"]),
        ("Werking\n\nUw antwoorden worden anoniem verwerkt.\n", ["anoniem verwerkt"]),
        ("Werking\n\nBij een datalek verwittigen wij u.\n", ["bij een datalek verwittigen wij u"]),
        ("Fonctionnement\n\nElles sont uniquement traitées par les archivistes.\n", None),
        ("Fonctionnement\n\nLes armoires fermées à clé gardent les lettres.\n", ["armoires fermées à clé"]),
        ("Fonctionnement\n\nNous respectons la confidentialité des messages.\n", None),
        ("Working\n\nThe letters are read only by the archivist.\n", ["read only by the archivist"]),
        ("Working\n\nNobody has access who should not.\n", ["nobody has access who should not"]),
        ("Working\n\nThe list is a password protected file.\n", ["password protected"]),
        ("Werking\n\nWij hebben veiligheidsmaatregelen ontwikkeld op organisatorisch vlak.\n", None),
        ("Sécurité\n\nChaque consultation est tracée.\n", ["consultation est tracée"]),
        ("Security\n\nWe implement various security measures.\n", ["various security measures"]),
        ("Fonctionnement\n\nLa connexion est sécurisée avec TLS.\n", ["sécurisée avec TLS"]),
        ("Fonctionnement\n\nLes mots de passe sont hachés.\n", ["mots de passe sont hachés"]),
        ("Werking\n\nHet transport is beveiligd middels HTTPS.\n", ["beveiligd middels HTTPS"]),
        ("Sécurité\n\nNous maintenons nos serveurs à jour.\n", ["maintenons nos serveurs à jour"]),
        ("Werking\n\nGezichten worden geblurd.\n", ["gezichten worden geblurd"]),
        ("Werking\n\nAlleen artsen met dienst mogen de fiches bekijken.\n", None),
        ("Werking\n\nIk heb als enige toegang tot het dossier.\n", None),
        ("Fonctionnement\n\nJe suis le seul à y avoir accès.\n", ["suis le seul à y avoir accès"]),
        ("Onze partners\n\nZe zijn contractueel verplicht tot discretie.\n", None),
        ("Processors\n\nThey are required to keep that data secure.\n", ["required to keep that data secure"]),
        ("Working\n\nIn its contracts with such processors, the fund puts clauses on safety.\n", None),
        ("Werking\n\nWij behandelen uw gegevens vertrouwelijk.\n", None),
        ("Working\n\nThe fund ensures the confidentiality and security of this data.\n", None),
        ("Fonctionnement\n\nEn cas de faille, vous en serez averti.\n", ["en cas de faille, vous en serez averti"]),
        ("Statistieken\n\nDe cijfers van bezoek zijn niet te herleiden tot een lezer.\n", None),
        ("Statistics\n\nThe tool never uses it to identify individual readers.\n", None),
        ("Werking\n\nDeze statistieken zijn volledig anoniem.\n", ["statistieken zijn volledig anoniem"]),
        ("Fonctionnement\n\nLes réponses sont traitées de manière agrégée.\n", ["de manière agrégée"]),
        ("Working\n\nThe tool only stores anonymised data.\n", ["only stores anonymised data"]),
        ("Werking\n\nHet IP-adres van de lezer wordt ingekort.\n", None),
        ("Werking\n\nDe meting gebeurt zonder cookies.\n", ["gebeurt zonder cookies"]),
        ("Fonctionnement\n\nLes polices sont hébergées sur notre propre serveur.\n", None),
        ("Working\n\nThe letters are stored on site.\n", ["stored on site"]),
        ("Werking\n\nDe betaalgegevens worden niet bewaard.\n", ["betaalgegevens worden niet bewaard"]),
        ("Working\n\nWe never store your card numbers.\n", ["never store your card numbers"]),
        ("Werking\n\nDe lijst is alleen zichtbaar voor de raad.\n", ["alleen zichtbaar voor de raad"]),
        ("Working\n\nThe list is visible only to the board.\n", ["visible only to the board"]),
        ("Fonctionnement\n\nLe fonds n'a pas accès à ces journaux.\n", ["n'a pas accès à ces journaux"]),
        ("Uw rechten\n\nMaak in die kopie de foto zwart.\n", ["maak in die kopie de foto zwart"]),
        ("Vos droits\n\nNous devons vérifier votre identité.\n", ["vérifier votre identité"]),
        ("Fonctionnement\n\nChacun est tenu au secret.\n", ["tenu au secret"]),
        ("Working\n\nAll staff are trained in handling letters.\n", ["staff are trained in handling letters"]),
        ("Werking\n\nBij een datalek zullen we u op de hoogte brengen.\n", None),
        ("Werking\n\nHet fonds nam alle mogelijke voorzorgen tegen onbevoegd gebruik.\n", None),
        ("Werking\n\nDe databank is goed beveiligd tegen hackers.\n", ["databank is goed beveiligd tegen hackers"]),
        ("Working\n\nThe letters are protected against theft.\n", ["are protected against theft"]),
        ("Werking\n\nDe brieven liggen in een afgesloten ruimte.\n", ["in een afgesloten ruimte"]),
        ("Werking\n\nDe naam wordt apart van de antwoorden bewaard.\n", None),
        ("Werking\n\nDe brieven worden niet gebruikt om modellen te trainen.\n", None),
        ("Onze partners\n\nZij mogen het adres enkel gebruiken voor de zending.\n", None),
        ("Werking\n\nDe brieven mogen enkel door de raad gelezen worden.\n", None),
        ("Werking\n\nDe meting is privacyvriendelijk ingesteld.\n", ["privacyvriendelijk ingesteld"]),
        ("Security\n\nWe regularly test the locks.\n", ["regularly test the locks"]),
        ("Working\n\nWe require our suppliers to keep silent.\n", ["require our suppliers to keep silent"]),
    ],
)
def test_a_measure_is_read(text: str, expected: list[str] | None, extract: Extract) -> None:
    found = measures(extract(HEAD + text))
    assert found == expected if expected is not None else found


@pytest.mark.parametrize(
    "text",
    [
        "Hoe worden uw gegevens beveiligd en versleuteld?\n\nLees het hieronder.\n",
        "Welke gegevens verwerken wij?\n\nWij verwerken deze gegevens:\n\n- wachtwoord\n- logging van uw toegang\n",
        "Werking\n\nUw wachtwoord kiest u zelf.\n",
        "Werking\n\nDe wachttijd is tot een minimum te beperken.\n",
        "Besmetting\n\nDe maatregelen bij ziekte zoals bellen, wachten en bezoeken evalueren wij.\n",
        "Werking\n\nDe bibliothecaris zal alle maatregelen nemen om de klacht op te lossen.\n",
        "Werking\n\nWij maken het boek niet alleen toegankelijk voor kenners.\n",
        "Security\n\nYou must:\n\n- give your right name\n- tell us about changes\n",
        "How we protect your data\n\nThe fund will:\n\n- tell you why the name is needed\n- ask for what it uses\n",
        "Werking\n\nU meldt zich aan via een authenticatiedienst.\n",
        "Sécurité\n\nLes mesures tiennent compte des risques, notamment la perte, le vol et l'altération.\n",
        "Working\n\nThe fund does not knowingly collect identifiable data from children.\n",
        "Wat betekent verwerker?\n\nEen verwerker is wie met een verwerkersovereenkomst werkt.\n",
        "Contact\n\nDenkt u dat uw gegevens niet goed beveiligd zijn, bel ons.\n",
        "Security\n\nWe recommend you to choose strong passwords.\n",
        "Werking\n\nHet fonds is verplicht deze gegevens af te geven.\n",
        "Werking\n\nWij verwerken alleen de gegevens die nodig zijn:\n\n- naam\n- adres\n",
        "Doorgifte\n\nDat gebeurt alleen met voldoende garanties, zoals modelbepalingen.\n",
        "Werking\n\nU hebt geen toegang tot de zaal.\n",
        "Onderzoek\n\nHet is niet wenselijk om meer te verwerken om de lezer te identificeren.\n",
        "Fonctionnement\n\nIl ne peut utiliser les lettres à d'autres fins.\n",
        "Statistiques\n\nCes chiffres de visite ne permettent pas d'identifier le lecteur.\n",
        "Werking\n\nHet fonds vraagt niet meer gegevens dan nodig.\n",
        "Fonctionnement\n\nElles sont limitées au strict nécessaire.\n",
        "Working\n\nWe collect as little data as possible.\n",
        "Beveiliging\n\nHet slot beschermt de zaal tegen:\n\n- brand\n- nieuwsgierige blikken\n",
        "Security\n\nThe lock guards the hall against the following:\n\n- fire\n- curious eyes\n",
    ],
)
def test_no_measure_is_read(text: str, extract: Extract) -> None:
    assert measures(extract(HEAD + text)) == []


def test_the_lead_of_a_list_of_measures_is_none_of_them(extract: Extract) -> None:
    text = HEAD + "Sécurité\n\nLes mesures techniques et organisationnelles sont les suivantes :\n\n- Un pare-feu\n"
    assert measures(extract(text)) == ["un pare-feu"]


def test_of_promises_only_what_guards_the_data_is_a_measure(extract: Extract) -> None:
    text = HEAD + "How we protect your data\n\nThe fund will:\n\n- ask what it needs\n- encrypt the letters\n"
    assert measures(extract(text)) == ["encrypt the letters"]


def test_every_sentence_of_an_item_under_measures_is_one(extract: Extract) -> None:
    text = HEAD + "Beveiliging\n\nDeze maatregelen gelden:\n\n- De zaal is op slot. Elke nacht loopt een wacht rond.\n"
    assert measures(extract(text)) == ["zaal is op slot", "elke nacht loopt een wacht rond"]


def test_measures_in_general_before_a_list_are_the_list(extract: Extract) -> None:
    text = HEAD + "Beveiliging\n\nWij nemen de nodige maatregelen:\n\n- slot op de deur\n- alarm\n"
    assert measures(extract(text)) == ["slot op de deur", "alarm"]


def test_a_heading_that_announces_measures_leads_their_list_in(extract: Extract) -> None:
    text = HEAD + "Les moyens de sécurisation suivants ont été mis en place\n\n- Veilleur de nuit ;\n- Salle isolée ;\n"
    assert measures(extract(text)) == ["veilleur de nuit", "salle isolée"]


def test_measures_side_by_side_are_two(extract: Extract) -> None:
    text = HEAD + "Beveiliging\n\nDe zaal heeft beveiligingssystemen en toegangscodes.\n"
    assert measures(extract(text)) == ["beveiligingssystemen", "toegangscodes"]
