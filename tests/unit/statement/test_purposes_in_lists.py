"""Purposes in lists under many a lead, told by their form, and what stands in such places and is none."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named


@pytest.mark.parametrize(
    ("start", "lead", "items"),
    [
        (HEAD, "Kaartgegevens worden bijgehouden ten behoeve van deze doelstelling(en):", ["Kaartbeheer", "Inning"]),
        (HEAD, "Uw gegevens worden als volgt gebruikt:", ["drukken van kaarten", "innen van premies"]),
        (HEAD, "Uw gegevens gebruiken wij voor onder meer:", ["kaartbeheer", "inning van premies"]),
        (HEAD, "Doel van de verwerking:", ["kaartbeheer", "inning van premies"]),
        (HEAD, "Uitvoering van de overeenkomst (art. 6 lid 1 b AVG):", ["Kaartbeheer", "Inning van premies"]),
        (HEAD, "Wettelijke verplichting:", ["Kaartbeheer", "Inning van premies"]),
        (TETE, "Les données sont utilisées dans le cadre de :", ["impression des cartes", "paiement des primes"]),
        (TETE, "Exécution du contrat :", ["Impression des cartes", "Paiement des primes"]),
        (TOP, "We use your data in the following ways:", ["printing cards", "paying premiums"]),
        (TOP, "To perform our contract with you:", ["printing cards", "paying premiums"]),
    ],
)
def test_the_items_under_such_a_lead_are_purposes(start: str, lead: str, items: list[str], extract: Extract) -> None:
    told = "".join(f"- {item}\n" for item in items)
    assert named(extract(f"{start}{lead}\n{told}"), "purpose") == items


def test_a_list_not_limited_to_its_items_denies_none(extract: Extract) -> None:
    text = f"{TOP}We use your data for purposes including but not limited to:\n- printing cards\n- paying premiums\n"
    assert named(extract(text), "purpose") == ["printing cards", "paying premiums"]


@pytest.mark.parametrize(
    "text",
    [
        f"{TETE}Cookies\n\nLe Fonds Modèle s'engage à :\n- informer les lecteurs\n- demander leur accord\n",
        f"{TOP}How we use your data\n\nThe following information will be stored:\n- What doors were opened\n",
    ],
)
def test_what_is_promised_or_stored_is_no_purpose(text: str, extract: Extract) -> None:
    assert named(extract(text), "purpose") == []


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        (
            f"{HEAD}Uw nummer wordt gebruikt ter verrekening en opvolging van premies.",
            ["verrekening en opvolging van premies"],
        ),
        (f"{HEAD}Gegevens worden doorgegeven t.b.v. gemeentelijk subsidie.", ["gemeentelijk subsidie"]),
        (
            f"{HEAD}Wij gebruiken gegevens om kaarten te drukken en om premies uit te betalen.",
            ["kaarten te drukken", "premies uit te betalen"],
        ),
        (
            f"{HEAD}Wij gebruiken gegevens om de taken die de stad ons opdraagt te kunnen verrichten.",
            ["de taken die de stad ons opdraagt te kunnen verrichten"],
        ),
        (f"{HEAD}Adressen worden bewaard vanwege veiligheidsredenen.", ["vanwege veiligheidsredenen"]),
        (f"{HEAD}Met deze gegevens meten we het bezoek aan de site.", ["meten we het bezoek aan de site"]),
        (f"{TETE}Les données sont enregistrées dans un fichier pour la gestion des primes.", ["gestion des primes"]),
        (
            f"{TETE}Vos données servent uniquement pour répondre à vos questions ou fixer un rendez-vous.",
            ["répondre à vos questions", "fixer un rendez-vous"],
        ),
        (f"{TOP}We use the services of Example (once Sample) to analyse visits.", ["analyse visits"]),
        (f"{TOP}Your data is used for the processing of your order.", ["processing of your order"]),
        (
            f"{TOP}Research is done to explore data and investigate how people read.",
            ["explore data", "investigate how people read"],
        ),
        (
            f"{HEAD}Contact\n\nWat u hier invult, wordt gebruikt om uw vraag te beantwoorden.",
            ["uw vraag te beantwoorden"],
        ),
    ],
)
def test_a_purpose_is_told_by_its_form(text: str, purposes: list[str], extract: Extract) -> None:
    assert named(extract(f"{text}\n"), "purpose") == purposes


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}Wij hebben voorzorgen met gegevens genomen om misbruik te vermijden.",
        f"{HEAD}Soms vraagt de politie in het kader van een onderzoek beelden op.",
        f"{HEAD}Gegevens ontstaan wanneer u het kantoor belt om een kaart te vragen.",
        f"{TOP}Neither we nor others use this information to identify readers.",
        f"{TOP}Data is shared on a need to know basis.",
        f"{TETE}Pour la gestion des cookies, voyez votre navigateur.",
        f"{HEAD}Gegevens worden verwerkt t.b.v. onze leden.",
        f"{HEAD}Contact\n\nU bereikt ons op het kantoor om een kaart te vragen.",
    ],
)
def test_what_others_do_or_what_is_prevented_is_no_purpose(text: str, extract: Extract) -> None:
    assert named(extract(f"{text}\n"), "purpose") == []
