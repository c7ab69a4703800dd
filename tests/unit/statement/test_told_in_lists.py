"""What an item or a count of a list tells: aims one by one, occasions, ways, values, work, rights; and what not."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, Reader, named


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        (
            HEAD + "Doeleinden\n\nUw naam gebruiken wij voor (i) het drukken van de pas, (ii) het nazien van de lijst"
            " en (iii) het tellen van de leden.\n",
            ["drukken van de pas", "nazien van de lijst", "tellen van de leden"],
        ),
        (
            HEAD + "Doeleinden\n\nWij verwerken uw adres om (a) de pas te sturen en/of (b) u te bezoeken.\n",
            ["pas te sturen", "u te bezoeken"],
        ),
        (
            TETE + "Finalités\n\nNous utilisons vos données pour (1) imprimer la carte, (2) compter les membres.\n",
            ["imprimer la carte", "compter les membres"],
        ),
        (
            TOP + "Purposes\n\nWe use your data to (i) print the card, and (ii) count the readers.\n",
            ["print the card", "count the readers"],
        ),
    ],
)
def test_aims_that_a_sentence_counts_are_purposes_one_by_one(text: str, purposes: list[str], extract: Extract) -> None:
    assert named(extract(text), "purpose") == purposes


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Doeleinden\n\nU kunt uw gegevens gebruiken om (i) de pas te sturen en (ii) de lijst te zien.\n",
        TOP + "Purposes\n\nWe never use your data to (i) sell a card or (ii) call the readers.\n",
        HEAD + "Lokaal\n\nDe zaal dient voor (i) het dansen en (ii) het zingen.\n",
    ],
)
def test_what_is_denied_done_by_the_reader_or_without_data_counts_no_aims(text: str, extract: Extract) -> None:
    assert named(extract(text), "purpose") == []


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (
            HEAD
            + "Inleiding\n\nWij verwerken uw gegevens in deze gevallen:\n\n- wanneer u een kamer huurt in het fonds;\n"
            "- als u onze zaal betreedt, bijvoorbeeld 's avonds;\n",
            ["wanneer u een kamer huurt in het fonds", "als u onze zaal betreedt"],
        ),
        (
            TETE
            + "Introduction\n\nNous traitons vos données :\n\n- lorsque vous louez une salle ;\n- quand vous écrivez"
            " au fonds.\n",
            ["lorsque vous louez une salle", "quand vous écrivez au fonds"],
        ),
        (
            TOP + "Introduction\n\nWe collect your data:\n\n- when you rent a room;\n- if you enter our hall.\n",
            ["when you rent a room", "if you enter our hall"],
        ),
    ],
)
def test_the_occasions_of_a_list_tell_whose_data_are_processed(
    text: str, subjects: list[str], extract: Extract
) -> None:
    found = named(extract(text), "data_subject")
    assert [one for one in found if one in subjects] == subjects


@pytest.mark.parametrize(
    "text",
    [
        "Inleiding\n\nWij delen uw gegevens niet:\n\n- wanneer u een kamer huurt.\n",
        "Inleiding\n\nWij verwerken uw gegevens:\n\n- wanneer u daarvoor toestemming geeft.\n",
        "Uw rechten\n\nWij verwerken uw gegevens opnieuw:\n\n- wanneer u een kamer huurt.\n",
        "Inleiding\n\nDe deur gaat open:\n\n- wanneer u een kamer huurt.\n",
    ],
)
def test_other_occasions_tell_of_nobody(text: str, extract: Extract) -> None:
    assert not [one for one in named(extract(HEAD + text), "data_subject") if one.startswith("wanneer")]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("- De browser van uw toestel, b.v. Vuurvos, Zandloper\n- uw taal\n", ["browser van uw toestel", "taal"]),
        ("- het systeem (bv. Linux, Windows)\n- uw taal\n", ["systeem", "taal"]),
        ("- Vrijetijdsgegevens, b.v. leeftijd, hobby\n", ["vrijetijdsgegevens", "leeftijd", "hobby"]),
        ("- Zaalverhuur: naam, wenslijst — om de zaal open te doen\n", ["naam", "wenslijst"]),
        ("- Contactgegevens: naam, adres — om u te schrijven\n", ["contactgegevens", "naam", "adres"]),
    ],
)
def test_a_value_or_an_occasion_of_an_item_is_no_category(text: str, data: list[str], extract: Extract) -> None:
    found = extract(HEAD + "Welke gegevens verwerken wij?\n\nWij verwerken de volgende gegevens:\n\n" + text)
    assert sorted(named(found, "data_category")) == sorted(data)


@pytest.mark.parametrize(
    ("lead", "data"),
    [
        ("Le fonds collecte les données des manières suivantes :", []),
        ("Le fonds collecte les données suivantes :", ["Formulaires d'essai", "Tableaux d'essai"]),
    ],
)
def test_the_ways_in_which_data_come_are_no_data(lead: str, data: list[str], extract: Extract) -> None:
    text = TETE + f"Données collectées\n\n{lead}\n\n- Formulaires d'essai\n- Tableaux d'essai\n"
    assert [one.lower() for one in named(extract(text), "data_category")] == [one.lower() for one in data]


@pytest.mark.parametrize(
    "told",
    [
        "Wij bewaren gegevens van de les. Dit kan bijvoorbeeld gaan om leeftijd, hartslag, houding en reflecties.\n",
        "Wij bewaren gegevens. Afhankelijk van de les kan dit gaan om leeftijd, hartslag, houding en reflecties.\n",
    ],
)
def test_a_sentence_goes_on_about_the_data_of_the_one_before(told: str, extract: Extract) -> None:
    found = named(extract(HEAD + "Lessen\n\n" + told), "data_category")
    assert {"leeftijd", "hartslag", "houding", "reflecties"} <= set(found)


def test_what_a_sentence_goes_on_about_is_no_data_where_none_were_told(extract: Extract) -> None:
    text = "Lessen\n\nWij geven les. Dit kan bijvoorbeeld gaan om leeftijd, hartslag, houding en reflecties.\n"
    assert "houding" not in named(extract(HEAD + text), "data_category")


@pytest.mark.parametrize(
    ("text", "name", "purpose"),
    [
        (
            HEAD + "Externe dienstverleners\n\nWij werken met de volgende dienstverleners:\n\n- Wolkje wordt gebruikt"
            " voor de opslag van brieven.\n",
            "Wolkje",
            "opslag van brieven",
        ),
        (
            TETE + "Outils tiers\n\nNous utilisons les services suivants :\n\n- Nuage Forms pour la gestion des"
            " inscriptions\n",
            "Nuage Forms",
            "gestion des inscriptions",
        ),
        (
            TOP + "Processors\n\nWe use the following services:\n\n- Cloudlet is used for the storage of letters.\n",
            "Cloudlet",
            "storage of letters",
        ),
    ],
)
def test_an_item_tells_a_processor_and_what_it_works_for(text: str, name: str, purpose: str, extract: Extract) -> None:
    found = extract(text)
    assert (named(found, "processor"), named(found, "purpose")) == ([name], [purpose])


def test_two_receivers_with_articles_of_their_own_are_two(extract: Extract) -> None:
    text = TETE + "Qui a accès à vos données ?\n\n- Les jardiniers habilités et les gardiens de nuit ;\n"
    assert named(extract(text), "recipient") == ["jardiniers habilités", "gardiens de nuit"]


@pytest.mark.parametrize(
    ("lead", "rights"),
    [
        ("Betrokkenen kunnen, binnen de wet, onder andere vragen om:", ["inzage", "wissing"]),
        ("De bewakers kunnen aan de deur staan:", []),
    ],
)
def test_what_persons_may_ask_for_are_rights(lead: str, rights: list[str], extract: Extract) -> None:
    text = HEAD + f"Welke rechten zijn er?\n\n{lead}\n\n- inzage in hun dossier;\n- wissing van gegevens;\n"
    assert named(extract(text), "right") == rights


def test_a_question_answered_in_brackets_is_a_heading_of_rights(extract: Extract) -> None:
    text = HEAD + "Welke zijn uw rechten? (inzage, wissing)\n\nU hebt recht op inzage van uw gegevens.\n"
    quotes = [row["quote"] for row in extract(text).view["mentions"] if row["name"] == "inzage"]
    assert quotes == ["recht op inzage van uw gegevens"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Comment Voorbeeldbond traite vos données\n\nVoorbeeldbond traite vos données.\n", "Voorbeeldbond"),
        ("Privacy Policy\n\nProefraad (PR), (hierna “wij” of “ons”) verwerkt gegevens.\n", "Proefraad"),
    ],
)
def test_neither_a_question_nor_the_kind_of_text_is_a_part_of_who_speaks(text: str, name: str, reading: Reader) -> None:
    assert reading(text).publisher == name


def test_the_reader_is_written_to_in_the_cases_of_a_list(extract: Extract) -> None:
    text = HEAD + (
        "Hoe schrijven wij u?\n\nWij kunnen per brief contact met u opnemen in de volgende gevallen:\n\n"
        "- Bedanken voor uw hulp;\n- Uitnodigen voor een feest.\n"
    )
    assert named(extract(text), "purpose") == ["Bedanken voor uw hulp", "Uitnodigen voor een feest"]


@pytest.mark.parametrize(
    ("told", "receivers"),
    [
        (
            "Uw gegevens worden gedeeld met derden: denk maar bijvoorbeeld aan de bank of de drukker.",
            ["derden", "bank", "drukker"],
        ),
        ("Uw gegevens worden niet gedeeld met derden: denk maar aan de bank.", []),
    ],
)
def test_the_reader_is_told_of_whom_to_think(told: str, receivers: list[str], extract: Extract) -> None:
    assert named(extract(HEAD + f"Delen met derden\n\n{told}\n"), "recipient") == receivers


@pytest.mark.parametrize(
    "told",
    [
        "De gegevens worden enkel verwerkt voor zo lang als dat nodig is.",
        "Wij verwerken uw gegevens voor een of meerdere van de volgende doeleinden.",
        "Vaak dienen wij als bond uw gegevens te verwerken.",
    ],
)
def test_a_time_a_turn_of_phrase_and_a_pointer_are_no_purposes(told: str, extract: Extract) -> None:
    assert named(extract(HEAD + f"Doeleinden\n\n{told}\n"), "purpose") == []


def test_audits_are_a_measure_and_those_whom_data_relate_to_are_persons(extract: Extract) -> None:
    text = TETE + (
        "Données que nous traitons\n\nNous traitons les données suivantes :\n\n- Données relatives aux psychologues :"
        " nom, prénom ;\n\nSécurité\n\nDes audits sont effectués.\n"
    )
    found = extract(text)
    assert named(found, "data_subject") == ["psychologues"]
    assert named(found, "measure") == ["audits"]
