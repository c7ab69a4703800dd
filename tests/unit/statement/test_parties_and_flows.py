"""Who speaks, who decides, who works for whom and who gets data, in sentences, lists and tables of any statement."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, Reader, ends, named

# Who speaks


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Privacyverklaring\n\nAls vzw Op 't Veld verwerken wij gegevens van leden.", "Op 't Veld"),
        ("Proefmeting.be verwerkt gegevens zorgvuldig. We gebruiken Google Analytics van Google.", "Proefmeting.be"),
        (
            "Deze app wordt aangeboden door Proefinstituut.\n\nDe App verwerkt codes. De App bewaart codes.",
            "Proefinstituut",
        ),
        ("La direction modèle du numérique (DMN) est responsable des traitements de données.", "DMN"),
        (
            "This statement applies to the website of Sample Town which is responsible for the processing.",
            "Sample Town",
        ),
        ("1. Controller\n\nThe controller for this website is:\n\nSample Centre\nLong Street 1\n", "Sample Centre"),
        ("Wie is verantwoordelijk voor de verwerking?\n\nProefbond vzw\nDorpsstraat 1\n9000 Gent\n", "Proefbond"),
        ("Privacyverklaring Proefhuis\n\nEen klacht dient u in bij de Gegevensbeschermingsautoriteit.", "Proefhuis"),
    ],
)
def test_who_speaks(text: str, publisher: str, extract: Extract) -> None:
    assert extract(text + "\n").publisher == publisher


def test_the_speaker_is_known_by_its_acronym_and_by_what_kind_of_body_it_is(reading: Reader) -> None:
    text = (
        "Het Agentschap Proefwerken (APW) is verantwoordelijk voor de verwerking van uw gegevens.\n\n"
        "Het Agentschap geeft uw gegevens door aan de RSZ. APW ontvangt gegevens van de KSZ.\n"
    )
    found = reading(text)
    speaker = found.publisher or ""
    assert speaker == "Agentschap Proefwerken (APW)"
    assert ends(found) == [(speaker, "RSZ", "recipient"), ("KSZ", speaker, "source")]


# Who decides


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (HEAD + "Voor de accounts is Proefnet verwerkingsverantwoordelijke.\n", "Proefnet"),
        (HEAD + "Wij zijn samen met Proefnet verantwoordelijk voor de verwerking van accounts.\n", "Proefnet"),
        (TETE + "L'administration est responsable des traitements pour les dossiers.\n", "administration"),
        (TOP + "Sample Net acts as an independent controller for the accounts.\n", "Sample Net"),
    ],
)
def test_who_decides_beside_the_speaker(text: str, other: str, extract: Extract) -> None:
    assert named(extract(text), "controller")[1:] == [other]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Voor de accounts is Proefnet geen verwerkingsverantwoordelijke.\n",
        HEAD + "Is Proefnet verwerkingsverantwoordelijke?\n",
    ],
)
def test_who_does_not_decide(text: str, extract: Extract) -> None:
    assert named(extract(text), "controller") == ["Voorbeeldfonds"]


# Who works for whom


@pytest.mark.parametrize(
    ("text", "flow"),
    [
        (HEAD + "Voor de berichten is Proefnet de verwerker.\n", ("Voorbeeldfonds", "Proefnet", "processor")),
        (
            TETE + "L'administration est responsable des traitements des dossiers.\n\nLe Fonds Modèle intervient en "
            "qualité de sous-traitant pour assurer l'hébergement.\n",
            ("administration", "Fonds Modèle", "processor"),
        ),
        (
            HEAD + "In sommige gevallen verwerken externe partners gegevens in opdracht van het Voorbeeldfonds.\n",
            ("Voorbeeldfonds", "externe partners", "processor"),
        ),
        (
            TOP + "We may use other organisations to do any of this work on our behalf.\n",
            ("Sample Fund", "other organisations", "processor"),
        ),
        (
            HEAD + "Wij gebruiken Mailchimp om de nieuwsbrief te verzenden.\n",
            ("Voorbeeldfonds", "Mailchimp", "processor"),
        ),
        (TETE + "Nous utilisons Matomo pour mesurer l'audience.\n", ("Fonds Modèle", "Matomo", "processor")),
        (TOP + "We store the data on Microsoft Azure servers.\n", ("Sample Fund", "Microsoft Azure", "processor")),
    ],
)
def test_who_works_for_whom(text: str, flow: tuple[str, str, str], reading: Reader) -> None:
    assert ends(reading(text)) == [flow]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij gebruiken geen Google Analytics.",
        "U kan Google Analytics uitschakelen via de instellingen van uw browser.",
        "Lees het privacybeleid van Google via hun website.",
        "Download de app via de App Store of via Google Play Store.",
        "Gebruik bij voorkeur Google Chrome of Firefox.",
    ],
)
def test_a_tool_that_is_not_used_or_only_pointed_at_gets_nothing(sentence: str, reading: Reader) -> None:
    assert ends(reading(HEAD + sentence + "\n")) == []


def test_examples_of_those_who_act_for_the_speaker_are_processors_too(reading: Reader) -> None:
    text = HEAD + "Wij delen gegevens met dienstverleners die voor ons optreden, zoals onze drukker of onze koerier.\n"
    assert sorted((to or "", role) for _, to, role in ends(reading(text))) == [
        ("dienstverleners", "processor"),
        ("drukker", "processor"),
        ("koerier", "processor"),
    ]


# Who gets data, and from whom


@pytest.mark.parametrize(
    ("text", "flows"),
    [
        (
            HEAD + "Wanneer gegevens worden overgemaakt aan of bekomen van andere entiteiten, gebeurt dit beveiligd.\n",
            [
                ("Voorbeeldfonds", "andere entiteiten", "recipient"),
                ("andere entiteiten", "Voorbeeldfonds", "source"),
            ],
        ),
        (
            HEAD + "De gegevens die u aan ons bezorgt, kunnen wij aan derde partijen verstrekken.\n",
            [
                ("betrokkene", "Voorbeeldfonds", "source"),
                ("Voorbeeldfonds", "derde partijen", "recipient"),
            ],
        ),
        (
            TOP + "Data can be communicated by Sample Mail to third parties.\n",
            [("Sample Mail", "third parties", "recipient")],
        ),
        (
            HEAD + "Voor de toegang tot authentieke bronnen zoals het Rijksregister kregen we voor deze gegevens een "
            "machtiging.\n",
            [
                ("authentieke bronnen", "Voorbeeldfonds", "source"),
                ("Rijksregister", "Voorbeeldfonds", "source"),
            ],
        ),
        (
            TETE + "Nous communiquons vos données à des avocats et à des huissiers de justice.\n",
            [("Fonds Modèle", "avocats", "recipient"), ("Fonds Modèle", "huissiers de justice", "recipient")],
        ),
        (
            TOP + "We share your data with law enforcement authorities and external auditors.\n",
            [
                ("Sample Fund", "law enforcement authorities", "recipient"),
                ("Sample Fund", "external auditors", "recipient"),
            ],
        ),
        (
            TOP + "You provide personal information when you fill in a form.\n",
            [("betrokkene", "Sample Fund", "source")],
        ),
        (
            TETE + "Vos données sont collectées directement auprès de vous.\n",
            [("betrokkene", "Fonds Modèle", "source")],
        ),
    ],
)
def test_who_gets_data_and_from_whom(text: str, flows: list[tuple[str, str, str]], reading: Reader) -> None:
    assert sorted(ends(reading(text))) == sorted(flows)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "De gegevens worden gedeeld als de bezoeker meldt dat hij besmet is met COVID-19.\n",
        HEAD
        + "Elke organisatie is verplicht aan de Gegevensbeschermingsautoriteit inzage in haar gegevens te geven.\n",
        HEAD + "De studie heeft een goedkeuring verkregen bij Proefcomité.\n",
        HEAD + "U ontvangt een bericht wanneer de kaart wordt verzonden.\n",
        TOP + "We collect this information only if you give your consent.\n",
        TETE + "Notre politique est de ne pas transmettre vos données à des tiers.\n",
    ],
)
def test_what_is_no_flow(text: str, reading: Reader) -> None:
    assert ends(reading(text)) == []


def test_a_body_that_may_ask_for_data_gets_them_and_the_reader_does_not(reading: Reader) -> None:
    text = HEAD + "Daarnaast kan een lokale overheid gegevens opvragen voor een subsidie.\n\n"
    text += "U kan uw gegevens raadplegen en u mag altijd informatie opvragen.\n"
    assert ends(reading(text)) == [("Voorbeeldfonds", "lokale overheid", "recipient")]


def test_the_first_word_of_a_sentence_is_no_part_of_a_name(extract: Extract) -> None:
    found = extract("Privacy\n\nAls Proefbond Dorp zijn wij verantwoordelijk voor de verwerking van uw gegevens.\n")
    assert named(found, "controller") == ["Proefbond Dorp"]


# Lists and tables


def test_items_name_receivers_by_phrases_of_their_own(reading: Reader) -> None:
    text = TETE + (
        "Qui a accès à vos données ?\n\nLes données sont accessibles uniquement aux personnes habilitées :\n\n"
        "- les membres de l'équipe technique ;\n- éventuels sous-traitants techniques intervenant sur le site.\n"
    )
    assert ends(reading(text)) == [
        ("Fonds Modèle", "membres de l'équipe technique", "recipient"),
        ("Fonds Modèle", "sous-traitants techniques", "processor"),
    ]


def test_items_that_are_rights_work_or_places_name_no_receiver(reading: Reader) -> None:
    text = HEAD + (
        "Met wie delen wij uw gegevens?\n\nUw gegevens worden gedeeld met derden voor:\n\n"
        "- in het archief van de dienst\n- het versturen van de kaarten\n- u kan ons dat altijd vragen\n\n"
        "Uw rechten\n\nU hebt tegenover onze verwerkers de volgende rechten:\n\n- correctie van uw dossier vragen\n"
    )
    assert [flow for flow in ends(reading(text)) if flow[1] and not flow[1].startswith("derden")] == []


def test_several_bodies_before_what_they_do(reading: Reader) -> None:
    text = TOP + (
        "We may use other organisations on our behalf. These include:\n\n- SAMPLE Pay and Coinbox - for card payments\n"
    )
    assert ends(reading(text))[1:] == [
        ("Sample Fund", "SAMPLE Pay", "processor"),
        ("Sample Fund", "Coinbox", "processor"),
    ]


@pytest.mark.parametrize("between", ["\t", " | "])
def test_rows_of_a_table_name_processors_with_their_work(between: str, reading: Reader) -> None:
    rows = [("Partenaire", "Traitement réalisé", "Pays"), ("Envolettre", "Envoi de lettres", "France")]
    text = TETE + "Qui nous aide à traiter vos données ?\n\n" + "\n".join(between.join(row) for row in rows) + "\n"
    found = reading(text)
    assert ends(found) == [("Fonds Modèle", "Envolettre", "processor")]
    [flow] = found.flows
    assert [item.name for item in flow.purposes] == ["Envoi de lettres"]
    assert [name for name, _ in flow.countries] == ["France"]


def test_a_table_of_cookies_or_terms_names_no_processor(reading: Reader) -> None:
    text = TETE + "Cookies\n\nNom du cookie\tFinalité\n_session\tTechnique\n\nType de données\tDurée\nCompte\t2 ans\n"
    assert ends(reading(text)) == []


def test_a_lead_to_data_ties_the_items_to_its_flow(reading: Reader) -> None:
    text = HEAD + "Daarvoor gebruikt Google Analytics volgende gegevens:\n\n- IP-adres\n- type browser\n"
    found = [flow for flow in reading(text).flows if flow.role == "processor"]
    assert [[item.name for item in flow.data] for flow in found] == [["IP-adres", "type browser"]]


def test_what_a_register_must_hold_is_no_transfer(extract: Extract) -> None:
    text = HEAD + (
        "Het register bevat:\n\n- informatie over eventuele doorgifte van gegevens naar landen buiten de EU;\n"
    )
    assert named(extract(text), "transfer") == []


# Outside the EEA


@pytest.mark.parametrize(
    ("sentence", "transfers"),
    [
        ("Sample Mail stores personal data in the United States of America.", 1),
        ("We may transfer your data to Switzerland.", 1),
        ("We transfer your data to Germany.", 0),
        ("Our office is in Canada.", 0),
        ("We never transfer your data to Canada.", 0),
    ],
)
def test_a_country_outside_the_eea_to_which_data_go(sentence: str, transfers: int, extract: Extract) -> None:
    found = extract(TOP + sentence + "\n")
    assert len([name for name in named(found, "transfer") if not name.startswith("geen: ")]) == transfers


def test_data_on_servers_within_the_union_do_not_leave_it(extract: Extract) -> None:
    found = extract(TOP + "All data are hosted on servers located within the European Union.\n")
    assert named(found, "transfer") == ["geen: All data are hosted on servers located within the European Union"]


def test_the_country_column_of_a_table_tells_a_transfer(extract: Extract) -> None:
    rows = "Partenaire | Pays | Traitement réalisé\nEnvolettre | UE et non-UE | Envoi\nCentremail | France | Envoi\n"
    found = extract(TETE + "Qui nous aide à traiter vos données ?\n\n" + rows)
    assert named(found, "transfer") == ["UE et non-UE"]


def test_a_class_before_a_name_gives_way_to_the_name(reading: Reader) -> None:
    text = HEAD + "Onze softwareleverancier Proefsoft heeft toegang tot de gegevens.\n\n"
    text += "Wij delen gegevens met bpost, de politiezone en accountants.\n"
    assert ends(reading(text)) == [
        ("Voorbeeldfonds", "Proefsoft", "processor"),
        ("Voorbeeldfonds", "bpost", "recipient"),
        ("Voorbeeldfonds", "politiezone", "recipient"),
        ("Voorbeeldfonds", "accountants", "recipient"),
    ]


@pytest.mark.parametrize("origin", ["Duitse", "Europese", "Belgische"])
def test_where_somebody_is_from_names_nobody(origin: str, extract: Extract) -> None:
    text = f"Beveiliging en leveranciers\n\nDe software is ontwikkeld door de {origin} maker van pakketten.\n"
    assert named(extract(HEAD + text), "processor") == []
