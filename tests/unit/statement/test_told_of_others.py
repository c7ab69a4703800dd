"""Sentences that look as if they told a fact and tell none, each beside its like that does, in three languages."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, Reader, ends, named


def told(text: str, kind: str, extract: Extract) -> list[str]:
    """Return what was read of one kind, whole."""
    return named(extract(text), kind)


@pytest.mark.parametrize(
    ("text", "controllers"),
    [
        (HEAD + "Ten behoeve van de ledenadministratie leggen we uw naam vast.\n", ["Voorbeeldfonds"]),
        (HEAD + "Wij verwerken uw naam ten behoeve van de Proefraad.\n", ["Voorbeeldfonds", "Proefraad"]),
        (HEAD + "De secretaris vraagt namens de Proefraad een toelage aan.\n", ["Voorbeeldfonds"]),
        (HEAD + "De secretaris verwerkt uw gegevens namens de Proefraad.\n", ["Voorbeeldfonds", "Proefraad"]),
        (
            TETE + "Nous traitons vos données pour le compte de la Commission Modèle.\n",
            ["Fonds Modèle", "Commission Modèle"],
        ),
        (TOP + "We hold the survey on behalf of the Sample Council.\n", ["Sample Fund", "Sample Council"]),
        (TOP + "We process your data on behalf of the Sample Council.\n", ["Sample Fund", "Sample Council"]),
    ],
)
def test_for_whom_somebody_works(text: str, controllers: list[str], extract: Extract) -> None:
    assert sorted(set(told(text, "controller", extract))) == sorted(controllers)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Welcome to the site of the Union Modèle des Sociétés (hereafter UMS).\n\nIt likes sport.\n\n"
                "UMS may use your name. The data are kept on the servers of UMS.\n"
            ),
            "Union Modèle des Sociétés",
        ),
        (
            (
                "Deze tekst is van de Vereniging voor Beeld en Proef (hierna VBP).\n\nVBP verwerkt uw gegevens. "
                "Zij staan op de servers van VBP.\n"
            ),
            "Vereniging voor Beeld en Proef",
        ),
        (
            (
                "Le présent texte est du Conseil Général des Écoles (ci-après CGE).\n\nCGE traite vos données. "
                "Elles sont conservées sur les serveurs de CGE.\n"
            ),
            "Conseil Général des Écoles",
        ),
    ],
)
def test_speaker_under_a_short_name_works_for_nobody(text: str, speaker: str, reading: Reader) -> None:
    found = reading(text)
    assert found.publisher is not None
    assert found.publisher.startswith(speaker)
    assert [end for end in ends(found) if end[2] == "processor"] == []


def test_another_body_under_a_short_name_still_works_for_the_speaker(reading: Reader) -> None:
    text = TOP + "The data are kept on the servers of the Model Host Company (hereafter MHC). MHC is in Ghent.\n"
    assert [role for _, _, role in ends(reading(text))] == ["processor"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Privacy\n\nMRI collects your data. The MRI website uses cookies. MRI keeps your name.\n\n"
                "The Model Research System (MRS) processes your personal data.\n"
            ),
            "MRI",
        ),
        (
            (
                "Privacy\n\nMRI collects your data. The MRI website uses cookies. MRI keeps your name.\n\n"
                "The Model Research Society (MRS) is the controller of your personal data.\n"
            ),
            "Model Research Society (MRS)",
        ),
    ],
)
def test_system_speaks_for_nobody(text: str, speaker: str, reading: Reader) -> None:
    assert reading(text).publisher == speaker


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (HEAD + "Wij gebruiken uw gegevens om te communiceren met onze leden.\n", []),
        (HEAD + "Wij delen uw gegevens met andere leden.\n", ["andere leden"]),
        (TOP + "We use your details to communicate with members.\n", []),
        (TOP + "We share your details with other members.\n", ["other members"]),
        (TETE + "Nous utilisons vos données pour communiquer avec les membres.\n", []),
        (TETE + "Nous communiquons vos données à la Commission Modèle.\n", ["Commission Modèle"]),
    ],
)
def test_who_is_written_to_gets_no_data(text: str, recipients: list[str], extract: Extract) -> None:
    assert told(text, "recipient", extract) == recipients


@pytest.mark.parametrize(
    ("text", "processors"),
    [
        (TETE + "Nous utilisons Matomo, un outil de mesure libre.\n", []),
        (TETE + "Nous utilisons Matomo, un outil de mesure de la société InnoCraft.\n", ["Matomo"]),
        (HEAD + "Wij gebruiken Matomo, gehost op onze eigen servers.\n", []),
        (HEAD + "Wij gebruiken Matomo voor statistieken.\n", ["Matomo"]),
        (TOP + "We use Matomo, hosted on our own servers.\n", []),
        (TOP + "We use Matomo for statistics.\n", ["Matomo"]),
    ],
)
def test_own_software_is_no_processor(text: str, processors: list[str], extract: Extract) -> None:
    assert told(text, "processor", extract) == processors


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        (HEAD + "De lijst is vrijgesteld van toestemming op grond van artikel 4 van de wet van 3 mei 2001.\n", 0),
        (HEAD + "Wij verwerken uw naam op grond van artikel 4 van de wet van 3 mei 2001.\n", 1),
        (TETE + "Ils sont dispensés d'accord au titre de l’article 4 de la loi du 3 mai 2001.\n", 0),
        (TETE + "Nous traitons vos données au titre de l’article 4 de la loi du 3 mai 2001.\n", 1),
        (TETE + "Les données suivent le référentiel de sécurité, prévu à l’article 4 de la loi du 3 mai 2001.\n", 0),
        (HEAD + "Wij verzamelen geen gegevens van kinderen, ook niet als zij toestemming hebben van ouders.\n", 0),
        (HEAD + "Wij verwerken gegevens van kinderen als zij toestemming hebben van hun ouders.\n", 1),
        (TOP + "We collect no data of children, not even with the consent of their parents.\n", 0),
        (TOP + "We collect data of children with the consent of their parents.\n", 1),
        (HEAD + "Wij moeten de afmeldingen en machtigingen bewaren.\n", 0),
        (HEAD + "Wij raadplegen het register met een machtiging van het Proefcomité.\n", 1),
    ],
)
def test_law_or_consent_that_founds_nothing(text: str, grounds: int, extract: Extract) -> None:
    assert len(told(text, "legal_basis", extract)) == grounds, told(text, "legal_basis", extract)


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        (TETE + "# Finalités des cookies\n\n- Les cookies ne permettent pas de suivre vos visites.\n", 0),
        (HEAD + "# Doeleinden\n\n- Elke lesgever heeft toegang tot de lijst;\n- Het beheren van de lijst.\n", 1),
        (TETE + "# Finalités\n\n- Chaque formateur a accès à la liste;\n- Gérer la liste.\n", 1),
        (TOP + "# Purposes\n\n- Every teacher has access to the list;\n- Managing the list.\n", 1),
        (TOP + "When you register you are asked to supply various details.\n", 0),
        (TOP + "We use your details to supply the goods.\n", 1),
        (TOP + "The parents of minors are asked to supervise their use of this site.\n", 0),
        (TOP + "We use your name to supervise the use of this site.\n", 1),
        (TOP + "Your letters may be used and sent to questions@fund.example.\n", 0),
        (TETE + "Nous collectons vos données afin de prendre les mesures de sécurité appropriées.\n", 0),
        (TETE + "Nous collectons vos données afin de prendre rendez-vous.\n", 1),
        (HEAD + "Het kost veel werk om deze documenten met gegevens te wissen.\n", 0),
        (HEAD + "Wij gebruiken uw adres om brieven te versturen.\n", 1),
        (HEAD + "Met de drukker wordt voor de verstrekking van de gegevens een verwerkersovereenkomst gesloten.\n", 0),
        ("1. Doeleinden\n\n1.1 Boekhouding\n\nUw naam.\n\n1.2 Overige\n\nAlles.\n", 1),
    ],
)
def test_aims_of_nobody(text: str, purposes: int, extract: Extract) -> None:
    assert len(told(text, "purpose", extract)) == purposes, told(text, "purpose", extract)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            TETE
            + "Le terme «donnée à caractère personnel» recouvre toute information. Par exemple : le nom, le sexe.\n",
            [],
        ),
        (TETE + "Nous collectons vos données. Par exemple : le nom, le sexe.\n", ["nom", "sexe"]),
        (HEAD + "Het begrip «persoonsgegevens» omvat veel. Bijvoorbeeld: uw naam en geslacht.\n", []),
        (HEAD + "Wij verwerken uw gegevens. Bijvoorbeeld: uw naam en geslacht.\n", ["naam", "geslacht"]),
        (TOP + "The term “personal data” covers a lot. For example: your name and gender.\n", []),
        (TOP + "We collect your data. For example: your name and gender.\n", ["name", "gender"]),
        (HEAD + "Wij bewaren uw geboortedatum sinds de ingangsdatum van dit document.\n", ["geboortedatum"]),
        (
            HEAD + "Wij leggen de volgende gegevens vast: naam, adres, telefoonnummer en/of ouders.\n",
            ["naam", "adres", "telefoonnummer"],
        ),
        (
            TOP + "# Your data\n\nThese options are shown where you register:\n\n- The first sends you our letter\n",
            [],
        ),
        (TOP + "# Your data\n\nThese data are shown where you register:\n\n- Your name\n", ["name"]),
    ],
)
def test_words_for_data_that_are_none(text: str, data: list[str], extract: Extract) -> None:
    assert told(text, "data_category", extract) == data


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (TOP + "The data that you send over the Internet are not encrypted.\n", 0),
        (TOP + "The data that you send over the Internet are encrypted.\n", 1),
        (TETE + "Les données ne sont pas chiffrées.\n", 0),
        (TETE + "Les données sont chiffrées.\n", 1),
        (TOP + "# Security\n\nIt is your responsibility to install a firewall.\n", 0),
        (TOP + "# Security\n\nWe have installed a firewall.\n", 1),
        (HEAD + "# Beveiliging\n\nEen firewall op uw toestel is uw eigen verantwoordelijkheid.\n", 0),
        (HEAD + "# Beveiliging\n\nEen firewall schermt onze servers af.\n", 1),
        (TETE + "# Sécurité\n\nIl vous appartient de mettre un antivirus.\n", 0),
        (TETE + "# Sécurité\n\nLa sauvegarde des majeurs protégés est confiée au juge.\n", 0),
        (TETE + "# Sécurité\n\nLa sauvegarde des données est quotidienne.\n", 1),
    ],
)
def test_measures_of_the_reader_or_of_nobody(text: str, measures: int, extract: Extract) -> None:
    assert len(told(text, "measure", extract)) == measures, told(text, "measure", extract)


@pytest.mark.parametrize(
    ("text", "denials"),
    [
        (TOP + "The data that are transmitted to us are not encrypted.\n", 0),
        (TOP + "The fund is not responsible for the data that you share with others.\n", 0),
        (TOP + "Your data are not shared with others.\n", 1),
        (HEAD + "Wij zijn niet verantwoordelijk voor de gegevens die u met derden deelt.\n", 0),
        (HEAD + "Wij hebben geen controle over de gegevens die u met derden deelt.\n", 0),
        (HEAD + "Wij delen uw gegevens niet met derden.\n", 1),
        (TETE + "Nous ne sommes pas responsables des données que vous communiquez à des tiers.\n", 0),
        (TETE + "Nous ne partageons pas vos données avec des tiers.\n", 1),
    ],
)
def test_who_is_not_liable_denies_no_disclosure(text: str, denials: int, reading: Reader) -> None:
    assert len(reading(text).denials) == denials


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("# Minderjarigen\n\nWij hebben niet de bedoeling om hun gegevens te verwerken.\n", []),
        ("# Minderjarigen\n\nWij verwerken hun naam.\n", ["minderjarigen"]),
        (HEAD + "Zorg daarom dat u meekijkt met de online spelletjes van uw kinderen.\n", []),
    ],
)
def test_persons_of_whom_nothing_is_meant_to_be_known(text: str, persons: list[str], extract: Extract) -> None:
    assert [name.lower() for name in told(text, "data_subject", extract)] == persons
