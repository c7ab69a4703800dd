"""Whom a statement gives as examples of receivers, and by what words nobody is told."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("told", "processors"),
    [
        (
            HEAD + "Met partijen die in onze opdracht gegevens verwerken (zoals onze afsprakenplanner) sluiten wij een"
            " verwerkersovereenkomst.\n",
            ["afsprakenplanner"],
        ),
        (
            HEAD + "Verwerkers die voor ons werken, bijvoorbeeld een drukker of e-mailprovider, krijgen toegang.\n",
            ["drukker", "e-mailprovider"],
        ),
        (
            HEAD + "Met wie delen wij gegevens?\n\n- Dienstverleners zoals hosting- en meetsystemen\n",
            ["Dienstverleners", "hosting- en meetsystemen"],
        ),
        (
            HEAD + "# Ontvangers\n\nWij delen niets met derden, tenzij dat nodig is (bijv. hostingproviders).\n",
            ["hostingproviders"],
        ),
        (HEAD + "Wij werken met leveranciers, zoals beschreven in dit beleid.\n", []),
        (HEAD + "Wij verwerken gegevens met dienstverleners, bijvoorbeeld voor het versturen van brieven.\n", []),
        (HEAD + "Cookies van dienstverleners zoals Proefmeting worden gebruikt.\n", []),
        (HEAD + "Wij sluiten een verwerkersovereenkomst met deze partijen.\n", []),
        (
            HEAD + "# Ontvangers\n\nWij delen uw gegevens met:\n\n- IT- en proefpartijen\n- Onze boekhouder\n",
            ["IT- en proefpartijen", "boekhouder"],
        ),
        (TETE + "Vos données sont envoyées à d'autres acteurs pour notre compte.\n", []),
        (TOP + "The portal is managed by the Sample Commission.\n", []),
    ],
)
def test_who_works_for_the_speaker_by_way_of_example(told: str, processors: list[str], extract: Extract) -> None:
    assert list(dict.fromkeys(named(extract(told), "processor"))) == processors


@pytest.mark.parametrize(
    ("told", "recipients"),
    [
        (
            HEAD + "# Ontvangers\n\nWij delen uw gegevens met instanties zoals de zorgverzekeraar of de overheid.\n",
            ["instanties", "zorgverzekeraar", "overheid"],
        ),
        (
            HEAD + "Wij delen gegevens met:\n\n- Adviseurs zoals advocaten, accountants en taxateurs.\n",
            ["Adviseurs", "advocaten", "accountants", "taxateurs"],
        ),
        (
            TOP + "# Recipients\n\nData may go to other parties, such as, where relevant, the sample police.\n",
            ["sample police"],
        ),
        (HEAD + "# Ontvangers\n\nWij geven gegevens nooit aan partijen zoals adverteerders.\n", []),
        (HEAD + "# Uw rechten\n\nU kunt naar instanties zoals de rechtbank.\n", []),
        (HEAD + "Wij geven uw gegevens door aan het Verenigd Koninkrijk.\n", []),
        (HEAD + "Alle personen die namens Proefclub van de gegevens kennis nemen, zwijgen.\n", []),
    ],
)
def test_who_gets_data_by_way_of_example(told: str, recipients: list[str], extract: Extract) -> None:
    assert list(dict.fromkeys(named(extract(told), "recipient"))) == recipients


@pytest.mark.parametrize(
    ("told", "sources"),
    [
        (HEAD + "Wij wisselen uw gegevens uit met het Proefagentschap.\n", ["Proefagentschap"]),
        (HEAD + "Uw gegevens worden uitgewisseld met het Proefagentschap.\n", []),
    ],
)
def test_who_exchanges_data_gets_them_too(told: str, sources: list[str], extract: Extract) -> None:
    assert named(extract(told), "source") == sources
