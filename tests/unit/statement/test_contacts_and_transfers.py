"""How a controller is reached, in the addresses of four countries, and transfers in every wording."""

import pytest

from tests.unit.statement.told import HEAD, Extract, named


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Dorpsstraat 17 A, 8900 Voorbeeldstad", "Dorpsstraat 17 A, 8900 Voorbeeldstad"),
        ("Molenweg 28\n2611 PV Voorbeeldstad", "Molenweg 28, 2611 PV Voorbeeldstad"),
        ("Postbus 12345\n2500 EA Voorbeeldstad", "Postbus 12345, 2500 EA Voorbeeldstad"),
        ("56 rue de l'Exemple\n75007 Villexemple", "56 rue de l'Exemple, 75007 Villexemple"),
        ("8, avenue des Tests – 1040 Villexemple", "8, avenue des Tests – 1040 Villexemple"),
        ("Example House\nSample Road\nModeltown\nBS1 5AH", "Example House, Sample Road, Modeltown, BS1 5AH"),
        ("Molenweg 28\n2611PV Voorbeeldstad", "Molenweg 28, 2611PV Voorbeeldstad"),
        ("Rue Modèle 2-4\n1000 Villexemple", "Rue Modèle 2-4, 1000 Villexemple"),
        ("30 Jan Voorbeeldlaan (toren II), 1000 Voorbeeldstad", "30 Jan Voorbeeldlaan (toren II), 1000 Voorbeeldstad"),
        ("- Sint-Voorbeeldlaan 11, 2300 Voorbeeldstad", "Sint-Voorbeeldlaan 11, 2300 Voorbeeldstad"),
        ("Gebouw X25\nB-1049 Voorbeeldstad", "Gebouw X25, B-1049 Voorbeeldstad"),
        ("Gevestigd te Voorbeeldstad, Dorpsstraat 62", "Voorbeeldstad, Dorpsstraat 62"),
        ("Gevestigd aan Dorpsweg 174 Voorbeeldstad", "Dorpsweg 174 Voorbeeldstad"),
        ("Par courrier au 110 rue de l'Exemple, Villexemple 7e", "110 rue de l'Exemple, Villexemple 7e"),
        ("info [at] fonds [dot] example", "info@fonds.example"),
        ("014 12 34 56\n10) Wat nog volgt", "014 12 34 56"),
        ("+31 70 123 45 67", "+31 70 123 45 67"),
        ("01 23 45 67 89", "01 23 45 67 89"),
    ],
)
def test_an_address_or_a_number_of_a_neighbouring_country(lines: str, expected: str, extract: Extract) -> None:
    assert named(extract(HEAD + f"Contact\n\nSchrijf of bel ons:\n\n{lines}\n"), "contact") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Klacht bij de Gegevensbeschermingsautoriteit kan:\n\n- Proefstraat 35 - 1000 Brussel\n- proef@x.example\n",
        "Een klacht richt u aan:\n\nAutoriteit Persoonsgegevens\n\nPostbus 12345\n2500 EA Voorbeeldstad\n",
    ],
)
def test_the_address_of_an_authority_in_a_list_or_on_lines_is_none(text: str, extract: Extract) -> None:
    assert named(extract(HEAD + "Klachten\n\n" + text), "contact") == []


def test_what_follows_an_authority_is_the_speakers_own(extract: Extract) -> None:
    text = "- Klacht bij de Gegevensbeschermingsautoriteit\n\nVragen? Schrijf onze functionaris via proef@x.example.\n"
    assert named(extract(HEAD + "Klachten\n\n" + text), "contact") == ["proef@x.example"]


@pytest.mark.parametrize(
    ("sentence", "begin"),
    [
        ("Onze leverancier slaat gegevens op en verwerkt ze in de Verenigde Staten.", ""),
        ("Bij overdracht naar een niet-EU land blijven ze beschermd.", ""),
        ("Nos fournisseurs stockent des données aux États-Unis.", ""),
        ("Your data may be transferred to third countries.", ""),
        ("Your data may be sent to countries outside the EEA which do not protect them as well.", ""),
        ("Uw gegevens worden bewaard in landen buiten de EER die geen gelijke bescherming bieden.", ""),
        ("Vos données sont stockées dans des pays hors de l'Union européenne qui ne les protègent pas.", ""),
        ("Wij geven uw gegevens niet door naar landen buiten de EER die ze minder beschermen.", "geen: "),
        ("Alle gegevens worden bewaard op servers binnen de Europese Unie.", "geen: "),
        ("The data are hosted on servers within the EU.", "geen: "),
        ("Uw gegevens verlaten de Europese Economische Ruimte niet.", "geen: "),
        ("De opslag van de gegevens vindt plaats binnen Nederland en de EER.", "geen: "),
        ("Vos données ne quittent pas l'Union européenne.", "geen: "),
        ("Deze bedrijven zijn gevestigd binnen de Europese Economische Ruimte.", "geen: "),
        ("Les données sont exclusivement hébergées en France.", "geen: "),
        ("De lijst met gegevens staat alleen op Europese servers.", "geen: "),
        ("Aucun transfert vers un pays tiers n'est effectué.", "geen: "),
        ("We do not transfer your data outside the UK.", "geen: "),
        ("Voorbeeldsoft is gecertificeerd in het kader van het EU-VS-privacyschild.", ""),
    ],
)
def test_a_transfer_or_that_there_is_none(sentence: str, begin: str, extract: Extract) -> None:
    [name] = named(extract(HEAD + f"Werking\n\n{sentence}\n"), "transfer")
    assert name == begin + sentence[:-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het register bevat:\n\n- informatie over doorgifte naar landen buiten de Europese Unie",
        "U kunt beperking vragen als u de gegevens nodig hebt in het kader van een rechtsvordering.",
        "Wij werken samen met musea in Canada.",
        "Wij leveren alleen in België.",
        "Soort document (openbaar, verwerking door niet-EU diensten toegestaan, beperkt)",
    ],
)
def test_what_is_no_transfer(sentence: str, extract: Extract) -> None:
    assert named(extract(HEAD + f"Werking\n\n{sentence}\n"), "transfer") == []


@pytest.mark.parametrize(
    ("sentence", "begin"),
    [
        ("De nieuwsbrief gaat via een Amerikaanse dienst die ze verzendt.", ""),
        ("Sommige leveranciers verwerken gegevens in de VS.", ""),
        ("Le site est hébergé par une société américaine.", ""),
        ("Wij sturen uw gegevens nooit naar het buitenland.", "geen: "),
        ("Les données restent sur le territoire européen.", "geen: "),
        ("Your data never leaves Belgium.", "geen: "),
    ],
)
def test_a_transfer_in_wide_words(sentence: str, begin: str, extract: Extract) -> None:
    [name] = named(extract(HEAD + f"Werking\n\n{sentence}\n"), "transfer")
    assert name == begin + sentence[:-1]


@pytest.mark.parametrize(
    "sentence",
    ["Wij volgen Amerikaanse films.", "Onze servers staan in België.", "Our guide is written in American English."],
)
def test_what_is_no_transfer_in_wide_words(sentence: str, extract: Extract) -> None:
    assert named(extract(HEAD + f"Werking\n\n{sentence}\n"), "transfer") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Voorbeeldstraat 12 te 9000 Gent", "Voorbeeldstraat 12 te, 9000 Gent"),
        ("Grand Rue,54\n1348 Modèle", "Grand Rue,54, 1348 Modèle"),
        ("39-43 rue du Modèle, 75015 Paris", "39-43 rue du Modèle, 75015 Paris"),
        ("1000 Brussel, Voorbeeldstraat 1", "1000 Brussel, Voorbeeldstraat 1"),
        ("Telefoon: (02) 123 45 67", "(02) 123 45 67"),
        ("Mail: info at voorbeeld dot be", "info@voorbeeld.be"),
    ],
)
def test_an_address_in_another_order_or_written_out(line: str, expected: str, extract: Extract) -> None:
    assert named(extract(HEAD + f"Contact\n\n{line}\n"), "contact") == [expected]


@pytest.mark.parametrize("line", ["January 04, 2025\n\nAlgemeen", "IBAN\nBE94 7795 9133 9114\nVerantwoordelijke"])
def test_a_day_or_an_account_is_no_address(line: str, extract: Extract) -> None:
    assert named(extract(HEAD + f"Last updated: {line}\n"), "contact") == []
