"""Receivers that no list knows, whom data reach with consent only, who sees them, and bodies with several names."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            HEAD + "Wij delen uw gegevens met bijlesgevers en met de coach van uw kind.\n",
            ["bijlesgevers", "coach van uw kind"],
        ),
        (HEAD + "Wij geven uw gegevens door aan de aan ons gelieerde ondernemingen.\n", ["ondernemingen"]),
        (HEAD + "Uw gegevens worden gedeeld met computers en servers.\n", []),
        (HEAD + "Wij delen uw gegevens met medewerkers.\n", []),
        (HEAD + "Gegevens zijn beschikbaar voor het bestuur van de club.\n", ["bestuur van de club"]),
        (TETE + "Vos données sont transmises aux intervenants de la journée.\n", ["intervenants"]),
        (TETE + "Vos données sont soumises à un caractère personnel.\n", []),
        (TETE + "Vos données sont communiquées aux membres de l'équipe.\n", []),
        (TOP + "We share your name with the other attendees at that event.\n", ["other attendees at that event"]),
        (
            TOP + "The data are circulated among selection and advisory committees.\n",
            ["selection and advisory committees"],
        ),
        (TOP + "This data is accessible to people doing the research.\n", ["people doing the research"]),
        (TOP + "We send your data to find answers.\n", []),
        (TOP + "The data are shared with people.\n", []),
    ],
)
def test_who_stands_after_the_words_of_passing_on(text: str, recipients: list[str], extract: Extract) -> None:
    assert named(extract(text), "recipient") == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (HEAD + "Telefoonnummers worden niet doorgegeven aan andere leden, tenzij u dat toestaat.\n", ["andere leden"]),
        (
            HEAD + "Telefoonnummers worden niet doorgegeven aan andere leden, tenzij de ouder daarmee instemt.\n",
            ["andere leden"],
        ),
        (HEAD + "Telefoonnummers worden niet doorgegeven aan andere leden.\n", []),
        (HEAD + "Wij geven uw gegevens niet aan derden, tenzij de wet ons verplicht.\n", []),
        (TETE + "Vos coordonnées ne sont jamais confiées à des tiers sans votre accord.\n", []),
        (TETE + "Vos coordonnées ne sont jamais confiées à des tiers.\n", []),
        (TOP + "We do not share your data with third parties without your consent.\n", []),
        (TOP + "We do not share your data with third parties.\n", []),
    ],
)
def test_whom_data_reach_with_consent(text: str, recipients: list[str], extract: Extract) -> None:
    assert named(extract(text), "recipient") == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (HEAD + "Uw gegevens kunnen door de gerechtelijke overheden worden opgevraagd.\n", ["gerechtelijke overheden"]),
        (HEAD + "Het kan zijn dat de politie voor een onderzoek gegevens bij ons opvraagt.\n", ["politie"]),
        (HEAD + "Commissies kunnen soms toegang krijgen tot informatie.\n", ["Commissies"]),
        (HEAD + "De gegevens van uw kaart kunnen wij aan derde partijen verstrekken.\n", ["derde partijen"]),
        (HEAD + "Wij zijn verplicht gegevens te melden aan de politie.\n", ["politie"]),
        (TETE + "Vos données peuvent être requises par la police.\n", ["police"]),
        (TOP + "Such data may be required by judicial authorities.\n", ["judicial authorities"]),
        (TOP + "Such data may be required by law.\n", []),
        (TOP + "Only administrators have access to the database.\n", ["administrators"]),
        (HEAD + "De adressen dienen voor communicatie met de leden.\n", []),
        (HEAD + "# Delen van gegevens\n\nDelen van persoonsgegevens met partners\n", []),
    ],
)
def test_who_asks_for_data_and_who_sees_them(text: str, recipients: list[str], extract: Extract) -> None:
    assert named(extract(text), "recipient") == recipients


@pytest.mark.parametrize(
    ("items", "processors", "recipients"),
    [
        ("- Proefnet (hébergeur)\n- Toetsbank\n", ["Proefnet"], ["Toetsbank"]),
        ("- External service providers (of the site)\n", ["external service providers"], []),
        (
            "- Bijlesgevers: krijgen een lijst\n- Coaches van het traject\n",
            [],
            ["bijlesgevers", "coaches van het traject"],
        ),
        ("- E-mailadres (bij inschrijving)\n- Naam\n", [], []),
        ("- Versturen van kaarten\n", [], []),
    ],
)
def test_items_under_a_heading_about_receivers(
    items: str, processors: list[str], recipients: list[str], extract: Extract
) -> None:
    found = extract(HEAD + "# Ontvangers\n\nWij delen uw gegevens met bijlesgevers en met:\n\n" + items)
    named_there = [name for name in named(found, "recipient") if name != "bijlesgevers" or "Bijles" in items]
    assert (named(found, "processor"), named_there) == (processors, recipients)


def test_what_the_person_gives_is_no_list_of_receivers(extract: Extract) -> None:
    text = HEAD + "# Gegevens die u zelf met ons deelt\n\n- Naam (optioneel)\n- Inhoud van berichten\n"
    found = extract(text)
    assert named(found, "recipient") == []
    assert named(found, "data_category") == ["naam", "inhoud van berichten"]


@pytest.mark.parametrize(
    ("text", "processors"),
    [
        (HEAD + "Onze site wordt gehost door Proefnet, Inc. We gebruiken Proefnet Analytics.\n", ["Proefnet"]),
        (TOP + "We use the services of Matomo (formerly known as Piwik) for data on visits.\n", ["Matomo"]),
        (HEAD + "Supabase wordt gebruikt voor de opslag van gegevens.\n", ["Supabase"]),
        (HEAD + "Onze databank draait bij Proefnet.\n", ["Proefnet"]),
        (TOP + "Your data are hosted by Proefnet and sent to Toetsbank.\n", ["Proefnet"]),
        (HEAD + "Wij gebruiken de volgende systemen:\n\n- Proefnet – voor boekingen\n", ["Proefnet"]),
    ],
)
def test_who_works_for_the_speaker(text: str, processors: list[str], extract: Extract) -> None:
    assert named(extract(text), "processor") == processors
