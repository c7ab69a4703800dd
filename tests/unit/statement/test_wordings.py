"""The same fact in other words: invented statements, each with the turn of phrase that must be read through."""

import pytest

from ropa.claims.claim import Ref
from ropa.claims.identity import Context
from ropa.importing.importer import Extraction
from tests.unit.statement.told import HEAD, Extract, Reader, ends

SHARING = HEAD + "Met wie delen wij uw gegevens?\n\n"
DATA = HEAD + "Welke gegevens verwerken wij?\n\n"


def categories(found: Extraction) -> list[str]:
    """Return the categories of data that were read."""
    return [row["name"] for row in found.view["mentions"] if row["kind"] == "data_category"]


# Contacts


def test_a_postal_address_ends_with_its_town(extract: Extract) -> None:
    text = HEAD + "Schrijf naar:\n\nVoorbeeldfonds\nLangestraat 7 bus 2\n9000 Gent\nTelefoon of bezoek\n"
    found = extract(text).view["mentions"]
    assert [row["name"] for row in found if row["kind"] == "contact"] == ["Langestraat 7 bus 2, 9000 Gent"]


# Who receives


def test_where_a_thing_is_hosted_is_no_flow_to_oneself(reading: Reader) -> None:
    text = SHARING + "Wij delen uw gegevens met:\n\n • archief (host: Voorbeeldfonds)\n • Druk van brieven: Proefdruk\n"
    assert ends(reading(text)) == [("Voorbeeldfonds", "Proefdruk", "recipient")]


def test_a_server_of_subcontractors_makes_them_processors(reading: Reader) -> None:
    text = HEAD + "Hoe beveiligen wij?\n\nUw gegevens staan op een server van onze onderaannemer.\n"
    [flow] = reading(text).flows
    assert (flow.receiver and flow.receiver.name, flow.receiver and flow.receiver.form, flow.role) == (
        "onderaannemers",
        "relative",
        "processor",
    )


def test_a_name_with_a_hyphen_is_a_name_of_its_own(reading: Reader) -> None:
    text = SHARING + "Dit zijn onze verwerkers:\n\n • Proef en Zorg-Lijn: het callcenter voor eerste vragen\n"
    [flow] = reading(text).flows
    assert (flow.receiver and flow.receiver.name, flow.role) == ("Proef en Zorg-Lijn", "processor")
    assert [item.name for item in flow.purposes] == ["eerste vragen"]


def test_whose_department_it_is_changes_no_name(reading: Reader) -> None:
    text = SHARING + "Deze diensten vragen ze op:\n\n • Departement Bestuurszaken van de Vlaamse overheid.\n"
    [flow] = [flow for flow in reading(text).flows if flow.receiver]
    assert flow.receiver is not None
    assert flow.receiver.name == "Departement Bestuurszaken"


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij doen opdrachten zoals drukwerk en verzending, helpdesk en opleiding.",
        "Zij staan in voor drukwerk en verzending, helpdesk en opleiding.",
        "Wij kiezen verwerkers voor drukwerk en verzending, helpdesk en opleiding.",
    ],
)
def test_work_without_names_makes_classes_of_processors(sentence: str, reading: Reader) -> None:
    found = reading(HEAD + "Onze verwerkers\n\nWij werken met verwerkers. " + sentence + "\n")
    assert ends(found) == [
        ("Voorbeeldfonds", "verwerkers voor drukwerk en verzending", "processor"),
        ("Voorbeeldfonds", "verwerkers voor helpdesk en opleiding", "processor"),
    ]


def test_a_processor_known_by_its_product(extract: Extract) -> None:
    text = HEAD + (
        "Gaan uw gegevens buiten de Europese Unie?\n\n"
        "Ook werken we met Proefwolk7, een cloudplatform van MicroSoft, om samen te werken; over dossiers communiceren "
        "we er niet. MicroSoft is bij het Privacy Shield aangesloten.\n"
    )
    found = extract(text)
    [flow] = found.view["flows"]
    [denial] = found.view["denials"]
    assert (flow["to"], flow["role"], flow["safeguards"]) == ("Microsoft", "processor", ["Privacy Shield"])
    assert (denial["to"], denial["whole_file"]) == ("Microsoft", True)
    systems = [one.value.key for one in found.said if one.field == "runs_on" and isinstance(one.value, Ref)]
    assert systems == [("Proefwolk7",)]


def test_the_group_gets_what_its_own_clause_names(reading: Reader) -> None:
    text = SHARING + "Wij geven binnen onze groep uw contactgegevens door: een nieuw telefoonnummer meldt u zo eens.\n"
    [flow] = reading(text).flows
    assert flow.receiver is not None
    assert (flow.receiver.form, [item.name for item in flow.data]) == ("relative", ["contactgegevens"])


def test_work_passed_on_is_what_the_other_gets_data_for(reading: Reader) -> None:
    text = SHARING + "De druk van de kaarten is door de KSZ uitbesteed aan een derde partij.\n"
    [flow] = reading(text).flows
    assert (flow.sender.name, [item.name for item in flow.purposes]) == ("KSZ", ["druk van de kaarten"])


def test_a_number_for_one_receiver_under_a_condition(reading: Reader) -> None:
    text = DATA + (
        " • Identiteit: naam om u te herkennen, of binnen wettelijk bepaalde uitzonderingen het rijksregisternummer, "
        "bijvoorbeeld om met de RSZ te communiceren\n"
    )
    [flow] = [flow for flow in reading(text).flows if flow.receiver and flow.receiver.name == "RSZ"]
    found = reading(text)
    assert [item.name for item in flow.data] == ["rijksregisternummer"]
    assert flow.condition is not None
    assert found.page.words(flow.condition) == "binnen wettelijk bepaalde uitzonderingen"


# What is denied


@pytest.mark.parametrize(
    "words",
    [
        "derden die niet bij de genoemde ontvangers horen",
        "andere partijen dan de hierboven vermelde partijen",
        "derden, met uitzondering van de bovenvermelde instanties",
        "derden buiten de organisaties die hierboven genoemd zijn",
    ],
)
def test_a_denial_of_others_excepts_the_receivers_named_and_their_exception(words: str, reading: Reader) -> None:
    found = reading(
        SHARING + "Wij delen uw gegevens met de RSZ en Proefbank NV.\n\n"
        "Het drukken van kaarten is door de KSZ uitbesteed aan een derde partij.\n\n"
        f"Wij geven gegevens niet door aan {words}.\n"
        "Een uitzondering is doorgifte aan instanties met een controleopdracht, zoals een onderzoeksrechter.\n"
    )
    [denial] = found.denials
    assert {party.name for party in denial.excepted} == {
        "RSZ",
        "Proefbank NV",
        "onderzoeksrechter",
        "instanties met een controleopdracht",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Voor direct marketing maakt het Voorbeeldfonds nooit gegevens aan derden bekend.",
        "Wij bezorgen uw gegevens niet aan derden voor reclame.",
    ],
)
def test_marketing_is_denied_in_other_words(sentence: str, reading: Reader) -> None:
    found = reading(SHARING + sentence + "\n")
    [denial] = found.denials
    assert (denial.receiver, found.flows) == (None, [])
    [purpose] = denial.purposes
    assert purpose.name.endswith(("marketing", "reclame"))


def test_an_exception_says_in_which_case_and_about_whom(reading: Reader) -> None:
    found = reading(
        HEAD + "Gaan uw gegevens buiten de Europese Unie?\n\nWij geven gegevens niet door buiten de Europese Unie.\n"
        "Een uitzondering zijn de gegevens van wie in het buitenland studeert. Dan moeten we het dossier van de "
        "leerlingen bezorgen aan de bevoegde autoriteiten in het gastland.\n"
    )
    [flow] = found.flows
    assert flow.condition is not None
    assert found.page.words(flow.condition).startswith("Een uitzondering zijn de gegevens van wie")
    assert ([one.name for one in flow.subjects], flow.whole_file) == (["leerlingen"], True)


# Where data come from


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("Wij krijgen uw gegevens van de RSZ.", ["RSZ"]),
        ("We halen uw gegevens op bij de KSZ.", ["KSZ"]),
        ("De RSZ bezorgt ons uw gegevens, bijvoorbeeld via de KSZ.", ["RSZ", "KSZ"]),
        ("Een overheidsdienst geeft onze diensten uw gegevens.", ["overheidsdienst"]),
        ("We verkrijgen uw naam van de Proefdienst (PD), een dienst van de overheid.", ["Proefdienst"]),
        ("Voor documenten uit Proefkluis is het Voorbeeldfonds verantwoordelijk.", ["Proefkluis"]),
    ],
)
def test_a_source_in_other_words(sentence: str, sources: list[str], reading: Reader) -> None:
    found = reading(HEAD + "Hoe komen wij aan uw gegevens?\n\n" + sentence + "\n")
    names = [flow.sender.name.removesuffix(" (PD)") for flow in found.flows if flow.role == "source"]
    assert names == sources


def test_items_under_what_a_person_enters_are_what_it_gives(reading: Reader) -> None:
    text = DATA + "Wij houden gegevens bij die u zelf invoert, zodat u vlot werkt:\n\n • uw roepnaam;\n • uw pasfoto.\n"
    [flow] = reading(text).flows
    assert (flow.sender.form, [item.name for item in flow.data]) == ("person", ["roepnaam", "pasfoto"])


# Data and persons


def test_an_item_names_noun_phrases_and_no_clauses(extract: Extract) -> None:
    text = DATA + (
        " • Contact: via e-mailadres of gsm-nummer bereiken we u\n"
        " • Werk: beroep en loongegevens, voor toeslagen bij langdurige ziekte\n"
        " • Gezin: het Voorbeeldfonds kent uw gezinssamenstelling om premies en bonussen te berekenen\n"
        " • Justitie: zelden, bijvoorbeeld bij een adoptie\n"
    )
    assert categories(extract(text)) == [
        "contact",
        "e-mailadres",
        "gsm-nummer",
        "werk",
        "beroep",
        "loongegevens",
        "gezin",
        "gezinssamenstelling",
        "justitie",
    ]


def test_a_grouping_of_family_data_is_kept(extract: Extract) -> None:
    found = extract(DATA + " • Familiale gegevens: gezinssamenstelling, burgerlijke staat\n")
    context = Context(found.publisher, found.acronyms)
    edges = {
        (context.id_of(one.subject), context.id_of(one.value))
        for one in found.said
        if one.field == "broader" and isinstance(one.value, Ref)
    }
    assert ("data-category/samenstelling-van-het-gezin", "data-category/familiale-gegevens") in edges


def test_measures_that_protect_data_are_no_data(extract: Extract) -> None:
    text = HEAD + "Hoe beveiligen wij?\n\nDeze maatregelen beschermen de gegevens:\n\n • Beheer;\n • Back-ups.\n"
    assert categories(extract(text)) == []


def test_what_a_reader_can_do_is_no_data(extract: Extract) -> None:
    assert categories(extract(DATA + "U kan er ook:\n\n • bestanden uploaden\n • uw e-mailadres aanpassen\n")) == [
        "e-mailadres"
    ]


def test_the_name_of_a_body_yields_no_data_and_no_persons(extract: Extract) -> None:
    found = extract(DATA + "Wij verwerken uw naam samen met Kind en Gezin en de DG Personen met een handicap.\n")
    assert categories(found) == ["naam"]
    assert [row["name"] for row in found.view["mentions"] if row["kind"] == "data_subject"] == []


def test_who_applies_for_a_job_is_a_category_of_persons(extract: Extract) -> None:
    found = extract(DATA + "Als u bij het Voorbeeldfonds solliciteert, verwerken wij uw contactgegevens.\n")
    assert [row["name"] for row in found.view["mentions"] if row["kind"] == "data_subject"] == ["sollicitanten"]


# How long


@pytest.mark.parametrize(
    ("sentence", "term", "event"),
    [
        ("Wie zich twee jaar niet aanmeldt, diens gegevens worden verwijderd.", "P2Y", "niet aanmeldt"),
        ("Wij bewaren ze tot twee jaar na de laatste aanmelding.", "P2Y", "na de laatste aanmelding"),
    ],
)
def test_a_term_counts_from_the_last_visit(sentence: str, term: str, event: str, reading: Reader) -> None:
    found = reading(HEAD + "Hoe lang bewaren wij uw gegevens?\n\n" + sentence + "\n")
    [period] = found.retention
    assert period.start_event is not None
    assert (period.term, found.page.words(period.start_event)) == (term, event)


def test_a_period_told_twice_is_one(extract: Extract) -> None:
    text = HEAD + (
        "Hoe lang bewaren wij uw gegevens?\n\nWij bewaren ze zolang u aangemeld bent. "
        "Nadat u zich afmeldt, worden deze gegevens verwijderd.\n"
    )
    found = extract(text).said
    periods = {one.value.key for one in found if one.field == "retained_for" and isinstance(one.value, Ref)}
    assert len(periods) == 1
    assert len([one.value for one in found if one.field == "criterion"]) == 2


# Lawful bases


def _bases(found: Extraction) -> set[tuple[str, object]]:
    return {(str(one.subject.key[1]), one.value) for one in found.said if one.field == "lawful_basis"}


def test_each_basis_of_a_sentence_has_its_own_act(extract: Extract) -> None:
    text = SHARING + "Wij delen uw gegevens enkel als u toestemming geeft, of als de wet ons verplicht.\n"
    assert _bases(extract(text)) == {
        ("delen van gegevens (als u toestemming geeft)", "consent"),
        ("delen van gegevens (als de wet ons verplicht)", "legal_obligation"),
    }


def test_the_basis_of_a_section_about_bases_holds_for_every_purpose(extract: Extract) -> None:
    text = HEAD + (
        "Waarvoor gebruiken wij uw gegevens?\n\nWij gebruiken ze om premies te berekenen.\n\n"
        "Op welke grondslagen steunt dat?\n\nWij vervullen taken van algemeen belang.\n"
    )
    assert _bases(extract(text)) == {("premies te berekenen", "public_task")}


def test_these_messages_are_told_by_their_name(extract: Extract) -> None:
    text = HEAD + (
        "Het Voorbeeldfonds als verwerkingsverantwoordelijke\n\nWij tonen berichten uit Proefkluis op basis van uw "
        "toestemming om deze berichten op de site te tonen.\n"
    )
    assert _bases(extract(text)) == {("berichten uit Proefkluis op de site te tonen", "consent")}


def test_a_cited_law_is_a_legal_text_with_its_date(extract: Extract) -> None:
    text = SHARING + "Volgens de jeugdwetgeving en verordening (EU) 2016/679 van 27 april 2016 delen wij gegevens.\n"
    found = extract(text).said
    laws = {one.subject.key[0]: None for one in found if one.subject.kind == "LegalText"}
    assert set(laws) == {"jeugdwetgeving", "verordening (EU) 2016/679 van 27 april 2016"}
    assert [one.value for one in found if one.subject.kind == "LegalText" and one.field == "date"] == ["2016-04-27"]


# What a person is shown


def test_a_flow_is_quoted_by_the_whole_sentence_that_states_it(extract: Extract) -> None:
    sentence = "Wij delen uw naam en uw adres elk jaar mee aan de RSZ."
    found = extract(SHARING + "Dat doen wij zelden. " + sentence + "\n").said
    quotes = {one.field: one.evidence.quote for one in found if one.subject.kind == "DataFlow"}
    assert (quotes["part_of"], quotes["flow_kind"], quotes["to"]) == (sentence, sentence, "RSZ")


def test_an_item_has_its_sender_from_the_sentence_before_the_list(extract: Extract) -> None:
    found = extract(SHARING + "Wij geven uw gegevens door aan:\n\n • de RSZ\n").said
    quotes = {one.field: one.evidence.quote for one in found if one.subject.kind == "DataFlow"}
    assert (quotes["from_"], quotes["part_of"]) == ("Wij geven uw gegevens door aan:", "de RSZ")


@pytest.mark.parametrize("words", ["Sommige officiële instanties", "Officiële instanties"])
def test_a_class_at_the_start_of_a_sentence_is_written_small(words: str, reading: Reader) -> None:
    found = reading(SHARING + words + " hebben gegevens van u nodig.\n")
    assert ends(found) == [("Voorbeeldfonds", "officiële instanties", "recipient")]
