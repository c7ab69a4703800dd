"""Turns of phrase of other statements, in Dutch, French and English: invented, each read through."""

import pytest

from importers.statement.bodies.publisher import language_of
from tests.unit.statement.told import HEAD, TETE, TOP, Extract, Reader, ends, named


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Uw gegevens worden verwerkt door Proefclub vzw, Dorpsstraat 1, 9000 Gent, voor ledenbeheer.", "Proefclub"),
        ("Deze verklaring gaat uit van Proefdienst.", "Proefdienst"),
        ("Bij Proefclub nemen we uw vragen ernstig.", "Proefclub"),
        ("La présente déclaration est établie par Fonds Modèle, situé à Namur.", "Fonds Modèle"),
        ("Le Fonds Modèle traite une série de données.", "Fonds Modèle"),
        ("The Sample Fund is committed to your rights.", "Sample Fund"),
        ("The Sample Fund is acting as a data controller for this service.", "Sample Fund"),
        ("Le responsable du traitement est le ministère du Modèle.", "ministère du Modèle"),
        ("Proefzorg+ (Jan Proef) is verantwoordelijk voor de verwerking van uw gegevens.", "Proefzorg+"),
        ("# Wie is verwerkingsverantwoordelijke?\n\nVlaamse Proefbond, Dorpsstraat 1, 9000 Gent", "Vlaamse Proefbond"),
        ("Deze verklaring gaat over de website (www.x.example) van de Proefkerk Dorpsveld.", "Proefkerk Dorpsveld"),
        ("Stad Proefdorp, hierna ‘wij’, leeft de regels na.", "Stad Proefdorp"),
    ],
)
def test_who_speaks(text: str, publisher: str, extract: Extract) -> None:
    assert extract(text + "\n").publisher == publisher


@pytest.mark.parametrize(
    "text",
    [
        "Wij meten het bezoek met Google Analytics, als u dat toestaat. Dat doen we met Google Analytics alleen.",
        "Klachten gaan naar de Gegevensbeschermingsautoriteit. De Gegevensbeschermingsautoriteit neemt uw klacht aan.",
        "Ik verwerk gegevens van leden. Wie dat wil, vraagt het mij; ik antwoord.",
        "Docenten kunnen meelezen. Voor vragen kan u bij docenten terecht.",
        "Onze Functionaris Gegevensbescherming zorgt ervoor dat wij zorgvuldig zijn.",
        "We rekenen af met de dienst die bij het RIZIV hoort.",
    ],
)
def test_who_is_only_named_does_not_speak(text: str, extract: Extract) -> None:
    assert extract(text + "\n").publisher is None


def test_the_title_of_a_page_names_who_speaks_where_the_text_has_that_name(extract: Extract) -> None:
    page = "<html><head><title>Privacy | Proefkas</title></head><body><p>Sluit u aan bij Proefkas.</p></body></html>"
    assert extract(page, "a.html").publisher == "Proefkas"
    assert extract(page.replace("bij Proefkas", "bij ons"), "a.html").publisher is None


def test_a_name_that_only_prepositions_tell_must_be_told_twice(extract: Extract) -> None:
    assert extract("U sluit u aan bij Proefkas. Wij antwoorden.\n").publisher is None
    assert extract("U sluit u aan bij Proefkas. U hoort meer van Proefkas.\n").publisher == "Proefkas"


def test_a_flow_from_a_speaker_without_a_name_is_shown_as_ours(extract: Extract) -> None:
    found = extract("Met wie delen wij gegevens?\n\nWij delen uw naam met de KSZ.\n")
    assert [(row["from"], row["to"]) for row in found.view["flows"]] == [("wij", "KSZ")]


def test_a_ministry_with_several_fields_is_not_the_body_of_its_first_words(extract: Extract) -> None:
    text = HEAD + "Met wie delen wij uw gegevens?\n\nWij delen uw naam met het Ministerie van Binnenlandse Zaken en"
    found = extract(text + " Koninkrijksrelaties en met de FOD Financiën en Fedopress.\n")
    assert [row["to"] for row in found.view["flows"]] == [
        "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
        "FOD Financiën",
        "Fedopress",
    ]


def test_the_acronym_of_the_speaker_is_the_speaker(reading: Reader) -> None:
    text = "Het Vlaams Proef Instituut (VPI) is verantwoordelijk voor de verwerking van uw gegevens.\n\n"
    text += "Met wie delen wij uw gegevens?\n\nVPI geeft uw naam door aan de KSZ. De KSZ geeft uw naam door aan VPI.\n"
    assert ends(reading(text)) == [
        ("Vlaams Proef Instituut (VPI)", "KSZ", "recipient"),
        ("KSZ", "Vlaams Proef Instituut (VPI)", "source"),
    ]
    [receiving] = [flow for flow in reading(text).flows if flow.role == "source"]
    assert receiving.receiver is not None
    assert receiving.receiver.form == "publisher"


def test_for_whom_the_speaker_works_is_not_the_speaker(extract: Extract) -> None:
    text = (
        "Privacyverklaring Proefgroep\n\nDe gegevens van leden worden verzameld in opdracht van Koepel en Bond vzw.\n"
    )
    found = extract(text + "Meer over het privacybeleid van Koepel en Bond vzw vindt u op hun site.\n")
    assert found.publisher == "Proefgroep"
    assert [(row["from"], row["to"], row["role"]) for row in found.view["flows"]] == [
        ("Koepel en Bond", "Proefgroep", "processor")
    ]


def test_every_controller_that_is_named_is_one(extract: Extract) -> None:
    text = HEAD + "De co-verwerkingsverantwoordelijke voor de verwerking is ook:\n\nVlaamse Proefbond\n"
    assert named(extract(text), "controller") == ["Voorbeeldfonds", "Vlaamse Proefbond"]


def test_a_question_of_the_reader_is_no_request_of_the_speaker(reading: Reader) -> None:
    text = (
        HEAD + "Over ons\n\nVoor alle vragen die u over uw gegevens hebt kunt u terecht bij Jan Proef op het fonds.\n"
    )
    assert reading(text).flows == []


def test_what_the_speaker_needs_itself_goes_to_nobody(reading: Reader) -> None:
    text = HEAD + "Over ons\n\nOm onze administratie te voeren hebben we persoonsgegevens nodig.\n"
    assert reading(text).flows == []


def test_to_ask_for_a_copy_is_no_collection(reading: Reader) -> None:
    text = HEAD + "Uw rechten\n\nU hebt het recht om een kopie van uw persoonsgegevens op te vragen bij ons.\n"
    assert reading(text).flows == []


def test_work_under_a_lead_makes_processors(reading: Reader) -> None:
    lead = "Verstrekking aan derden\n\nWij werken met een derde partij (verwerker) voor:\n\n"
    items = " • het opslaan van dossiers (via Proefcloud);\n • het drukken van kaarten;\n"
    assert ends(reading(HEAD + lead + items)) == [
        ("Voorbeeldfonds", "Proefcloud", "processor"),
    ]


def test_rights_in_a_list_are_no_data(extract: Extract) -> None:
    text = HEAD + "Uw rechten\n\nU hebt deze rechten over uw persoonsgegevens:\n\n"
    found = extract(text + " • Recht op inzage: vraag wat wij hebben\n")
    assert (named(found, "right"), named(found, "data_category")) == (["inzage"], [])


def test_the_authoritys_address_is_no_contact_of_the_controller(extract: Extract) -> None:
    text = (
        "Contact\n\nSchrijf naar privacy@voorbeeldfonds.example.\n\n"
        "Klachten gaan naar de "
        "Gegevensbeschermingsautoriteit, Drukpersstraat 35, 1000 Brussel, tel. 02 274 48 00, "
        "klachten@voorbeeld.example.\n"
    )
    assert named(extract(HEAD + text), "contact") == ["privacy@voorbeeldfonds.example"]


def test_a_term_is_read_outside_a_section_about_keeping(extract: Extract) -> None:
    text = HEAD + "Cookies\n\nEen sessiecookie is enkel geldig tijdens uw bezoek. "
    assert named(extract(text + "Logbestanden worden bewaard tot 6 maanden.\n"), "retention") == [
        "Een sessiecookie is enkel geldig tijdens uw bezoek",
        "Logbestanden worden bewaard tot 6 maanden",
    ]


def test_a_transfer_and_what_protects_it_are_told_once_each(extract: Extract) -> None:
    text = HEAD + "Met wie delen wij?\n\nOnze dienstverleners kunnen zich buiten de Europese Unie bevinden. Er bestaat "
    found = named(extract(text + "dan een adequaatheidsbesluit van de Commissie.\n"), "transfer")
    assert found == [
        "Onze dienstverleners kunnen zich buiten de Europese Unie bevinden",
        "Er bestaat dan een adequaatheidsbesluit van de Commissie",
    ]


def test_a_french_statement(reading: Reader, extract: Extract) -> None:
    text = TETE + (
        "Avec qui partageons-nous vos données ?\n\n"
        "Certaines données sont échangées avec d'autres instances pour l'exécution d'une mission légale.\n"
        "Le fonds fait parfois appel à des prestataires de services.\n\n"
        "Combien de temps ?\n\nLes données sont conservées pendant le temps indiqué à l'inscription.\n\n"
        "Vos droits\n\nVous avez le droit d'accès, de rectification et vous pouvez retirer votre consentement.\n"
    )
    found = reading(text)
    assert language_of(found.page) == "fr"
    assert ends(found) == [
        ("Fonds Modèle", "autres instances", "recipient"),
        ("Fonds Modèle", "prestataires de services", "processor"),
    ]
    shown = extract(text)
    assert named(shown, "purpose") == ["exécution d'une mission légale"]
    assert {"inzage", "intrekken van toestemming"} <= set(named(shown, "right"))
    assert len(named(shown, "retention")) == 1


def test_an_english_statement(reading: Reader, extract: Extract) -> None:
    text = TOP + (
        "Who receives your data?\n\nWe share your postal address with insurers in order to calculate the premium.\n"
        "The data you provide are hosted by Samplecloud on behalf of the fund.\n\n"
        "How long?\n\nThe data are kept for as long as you are a member.\n\n"
        "Your rights\n\nYou have the right of access and the right to object to the processing.\n"
    )
    found = reading(text)
    assert set(ends(found)) == {
        ("Sample Fund", "insurers", "recipient"),
        ("betrokkene", "Sample Fund", "source"),
        ("Sample Fund", "Samplecloud", "processor"),
    }
    shown = extract(text)
    assert named(shown, "purpose") == ["calculate the premium"]
    assert set(named(shown, "right")) == {"inzage", "verzet"}
    assert len(named(shown, "retention")) == 1


@pytest.mark.parametrize(
    ("sentence", "flows"),
    [
        ("De gegevens die je ons geeft, kunnen wij aan derde partijen verstrekken.", [("derde partijen", "recipient")]),
        (
            "Uw gegevens zijn toegankelijk voor de bevoegde inspectiediensten.",
            [("bevoegde inspectiediensten", "recipient")],
        ),
        ("Wij bezorgen uw gegevens aan technische partners (Proefhost, Proefmail).", ["Proefhost", "Proefmail"]),
    ],
)
def test_receivers_told_vaguely_passively_or_in_brackets(
    sentence: str, flows: list[tuple[str, str] | str], reading: Reader
) -> None:
    found = [
        (receiver, role) for sender, receiver, role in ends(reading(HEAD + sentence + "\n")) if sender != "betrokkene"
    ]
    assert found == [one if isinstance(one, tuple) else (one, "processor") for one in flows]


def test_a_french_supplier_with_access_is_a_processor_by_its_name(reading: Reader) -> None:
    text = TETE + "Notre fournisseur d'hébergement (Proefhost) aura accès à vos données.\n"
    assert ends(reading(text)) == [("Fonds Modèle", "Proefhost", "processor")]


def test_what_is_only_pointed_at_labelled_or_a_ground_is_no_data(extract: Extract) -> None:
    text = (
        HEAD + "Welke gegevens verwerken wij?\n\nSchrijf naar bovenvermeld adres of vraag uw naam na.\n\n"
        "Contractuele noodzaak: de verwerking is nodig voor uw aanvraag.\n\nE-mailadres: info@voorbeeldfonds.be\n"
    )
    assert named(extract(text), "data_category") == ["naam"]


def test_a_law_on_protecting_data_and_a_purpose_in_a_name_are_none(extract: Extract) -> None:
    text = HEAD + "Wij volgen de toepasselijke wetgeving over de bescherming van persoonsgegevens.\n"
    assert named(extract(text), "legal_basis") == []
    text = TETE + "Nous menons la campagne « Agir pour protéger les forêts ».\n"
    assert named(extract(text), "purpose") == []


@pytest.mark.parametrize(
    ("sentence", "rights"),
    [
        (
            "U hebt het recht om uw gegevens in te zien, te wijzigen of te vernietigen.",
            ["inzage", "verbetering", "wissing"],
        ),
        ("U hebt inzagerecht en kunt vragen de verwerking ervan te beperken.", ["beperking", "inzage"]),
        ("You can raise an objection, or ask that the processing is restricted.", ["beperking", "verzet"]),
        ("Vous pouvez adresser une réclamation auprès de la CNIL.", ["klacht"]),
    ],
)
def test_rights_in_other_words(sentence: str, rights: list[str], extract: Extract) -> None:
    assert sorted(set(named(extract(HEAD + "Uw rechten\n\n" + sentence + "\n"), "right"))) == rights


def test_a_ground_named_by_one_word_counts_in_a_section_about_grounds(extract: Extract) -> None:
    assert named(extract(HEAD + "Rechtsgronden\n\n • Toestemming\n"), "legal_basis") == ["toestemming"]
    assert named(extract(HEAD + "Nieuws\n\n • Toestemming\n"), "legal_basis") == []


def test_what_a_list_denies_is_not_done(extract: Extract) -> None:
    text = TOP + "How do we use your data?\n\nWe will not:\n\n • sell your data to third parties\n"
    found = extract(text)
    assert (found.view["flows"], named(found, "purpose")) == ([], [])


def test_a_cell_of_a_table_about_cookies_is_a_purpose_under_such_a_header_only(extract: Extract) -> None:
    text = HEAD + "Cookies\n\n| Naam | Doel |\n|---|---|\n| proef_id | onthouden van uw taal |\n"
    assert named(extract(text), "purpose") == ["onthouden van uw taal"]


def test_an_organisation_that_calls_itself_so_is_no_other(reading: Reader) -> None:
    text = HEAD + "Met wie delen wij uw gegevens?\n\nDe organisatie geeft uw naam door aan de KSZ.\n"
    assert ends(reading(text)) == [("Voorbeeldfonds", "KSZ", "recipient")]


def test_how_a_connection_is_protected_receives_nothing(reading: Reader) -> None:
    text = TETE + "La connexion est sécurisée avec TLS, qui protège vos données lors de leur transfert.\n"
    assert ends(reading(text)) == []
