"""Who gets data in lists that go on with their lead, by way of exception, and who may see or is shown them."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (HEAD + "Wij geven uw naam door:\n- aan het Proefnet;\n- aan de politiezone Veld, voor toezicht.\n", 2),
        (
            HEAD + "De gegevens worden verwerkt door volgende externe organisaties\n\n- De Proefliga vzw\n- Proefnet\n",
            2,
        ),
        (HEAD + "Uw naam gaat nooit naar derden, behalve aan de belastingdienst en aan Proefnet.\n", 2),
        (HEAD + "Uw naam wordt niet aan derden doorgegeven, behalve aan de belastingdienst en aan Proefnet.\n", 2),
        (HEAD + "Met uitzondering van Proefnet zullen uw gegevens niet worden gedeeld met anderen.\n", 1),
        (HEAD + "Uw gegevens worden niet doorgegeven buiten de Europese Unie.\n", 0),
        (TETE + "Vos données ne sont pas communiquées à des tiers, sauf aux autorités judiciaires.\n", 1),
        (TOP + "Your data are never shared with others, except with public authorities.\n", 1),
        (HEAD + "Foto's verschijnen op onze website en op sociale media zoals Facebook en Instagram.\n", 2),
        (HEAD + "Foto's verschijnen op onze website.\n", 0),
        (HEAD + "Voor de verspreiding van foto's gebruiken we een openbare Facebookpagina.\n", 1),
        (TETE + "Les photos sont publiées sur les réseaux sociaux.\n", 1),
        (HEAD + "Het CLB en Proefnet krijgen enkel de gegevens die zij nodig hebben.\n", 2),
        (HEAD + "Onze leerkrachten krijgen enkel de gegevens die zij nodig hebben.\n", 0),
        (HEAD + "Uw dossier kan worden ingekeken door de provinciegouverneur.\n", 1),
        (TOP + "Your reviews and data are visible to other customers.\n", 1),
        (TETE + "Seuls les médecins qui vous soignent peuvent consulter vos données via le Réseau Modèle.\n", 1),
        (HEAD + "De toegang tot de gegevens is beperkt tot de leiding.\n", 0),
        (HEAD + "Wij delen uw naam met de busmaatschappij, de zeilmaker en de verzekeraar.\n", 3),
        (HEAD + "Delen van de website zijn beschermd en horen toe aan derden.\n", 0),
        (HEAD + "Proefkaart maakt deel uit van een project aan de Proefhogeschool.\n", 0),
        (HEAD + "# Uw rechten\n\nWij vragen wie u bent voor wij gegevens overdragen aan die andere partij.\n", 0),
        (HEAD + "De cookies kunnen door onze advertentiepartners worden ingesteld.\n", 1),
    ],
)
def test_who_gets_data(text: str, recipients: int, extract: Extract) -> None:
    assert len(named(extract(text), "recipient")) == recipients, named(extract(text), "recipient")


@pytest.mark.parametrize(
    ("text", "processors"),
    [
        (
            HEAD + "Met Lesbord en Infoschool hebben we een verwerkersovereenkomst gesloten.\n",
            ["Lesbord", "Infoschool"],
        ),
        (TOP + "Our IT provider Acme Hosting stores the data in Ireland.\n", ["Acme Hosting"]),
        (TETE + "L'hébergement du dossier est assuré par la société Nuage Modèle.\n", ["Nuage Modèle"]),
        (HEAD + "Uw gegevens worden opgeslagen in de beveiligde database van proefbond vzw.\n", ["proefbond vzw"]),
        (HEAD + "De server wordt beheerd door de dienst, met Wolkje als onderaannemer.\n", ["Wolkje"]),
        (
            TOP + "We retain other companies to process data on our behalf. Examples include data analysis firms and "
            "webhosting companies.\n",
            ["other companies", "data analysis firms", "webhosting companies"],
        ),
        (TETE + "# Sous-traitants\n\n- Partenaire : Courrielo\n- Pays destinataire : France\n", ["Courrielo"]),
        (TETE + "Nous faisons appel à la société Villapp pour l'application.\n", ["Villapp"]),
        (TETE + "L'intercommunale Essaico héberge notre site.\n", ["Essaico"]),
        (TOP + "We use Modelo Notify to send messages.\n", ["Modelo Notify"]),
        (TOP + "We use the Personal Information you give us to reply.\n", []),
        (HEAD + "Wij delen uw naam met:\n- Softwareleveranciers (Proefsoft, Testo)\n", ["Proefsoft", "Testo"]),
        (HEAD + "Geen van de diensten gebruikt cookies van Google Analytics.\n", []),
    ],
)
def test_who_works_for_the_speaker(text: str, processors: list[str], extract: Extract) -> None:
    assert named(extract(text), "processor") == processors


def test_a_denial_knows_whom_its_sentence_excepts(extract: Extract) -> None:
    text = HEAD + "Uw naam wordt niet aan derden doorgegeven, behalve aan de belastingdienst en aan Proefnet.\n"
    assert [row["except"] for row in extract(text).view["denials"]] == [["belastingdienst", "Proefnet"]]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (HEAD + "Het fonds bewaart de gegevens die ze van jou ontvangt.\n", ["betrokkene"]),
        (HEAD + "Wij vragen u enkele gegevens: uw naam en adres.\n", ["betrokkene"]),
        (TETE + "Nous devons te demander plusieurs informations te concernant.\n", ["betrokkene"]),
        (TOP + "You are required to give your name and other data.\n", ["betrokkene"]),
        (HEAD + "Als u toestemming geeft, werken wij hieraan door.\n", []),
        (HEAD + "Van de vorige school ontvangen we het dossier.\n", ["vorige school"]),
        (HEAD + "Wij verzamelen de gegevens van onze leden.\n", []),
        (HEAD + "Je kunt een verzoek indienen over je gegevens.\n", []),
        (HEAD + "Wij krijgen gegevens van andere overheidsdiensten (RVA, Rijksregister).\n", ["RVA", "Rijksregister"]),
        (TOP + "We also receive information from: your school and the Sample Bank.\n", ["school", "Sample Bank"]),
    ],
)
def test_where_data_come_from(text: str, sources: list[str], extract: Extract) -> None:
    assert named(extract(text), "source") == sources
