"""Purposes told with a ground, in brackets, as what cookies do, in a row, or under a lead; and what is none of them."""

import pytest

from tests.unit.statement.told import HEAD, TETE, TOP, Extract, named

STARTS = {"nl": HEAD, "fr": TETE, "en": TOP}


def told(extract: Extract, language: str, title: str, text: str) -> list[str]:
    return named(extract(f"{STARTS[language]}{title}\n\n{text}\n"), "purpose")


@pytest.mark.parametrize(
    ("language", "title", "text", "purposes"),
    [
        (
            "nl",
            "Rechtsgrond",
            "Op basis van:\n\n- Toestemming: Voor het versturen van nieuws\n- Overeenkomst - voor de levering",
            ["het versturen van nieuws", "de levering"],
        ),
        (
            "nl",
            "Grondslag",
            "Wij hebben een gerechtvaardigd belang. Dit belang bestaat uit het opsporen van fouten.",
            ["het opsporen van fouten"],
        ),
        ("en", "Working", "Our legitimate interest in preventing theft.", ["preventing theft"]),
        ("fr", "Fonctionnement", "Notre intérêt légitime à assurer le suivi.", ["assurer le suivi"]),
        (
            "nl",
            "Grondslagen",
            "Wij hebben een gerechtvaardigd belang. Dat geldt voor deze zaken:\n\n- Beveiliging van lokalen\n- Audits",
            ["Beveiliging van lokalen", "Audits"],
        ),
    ],
)
def test_what_a_ground_is_invoked_for_is_a_purpose(
    language: str, title: str, text: str, purposes: list[str], extract: Extract
) -> None:
    assert told(extract, language, title, text) == purposes


def test_brackets_after_data_tell_what_they_are_for_and_persons_in_them_do_not(extract: Extract) -> None:
    text = "Wij verwerken:\n\n- e-mailadres (voor de bevestiging)\n- foto (voor leden)\n- leeftijd (voor zover gekend)"
    assert told(extract, "nl", "Welke gegevens", text) == ["de bevestiging"]


@pytest.mark.parametrize(
    ("language", "text", "purposes"),
    [
        (
            "nl",
            "Deze cookies onthouden uw keuzes. Ze houden uw taal bij.",
            ["onthouden uw keuzes", "houden uw taal bij"],
        ),
        ("nl", "Er zijn cookies die bezoeken tellen.", ["bezoeken tellen"]),
        ("fr", "Ces cookies mémorisent vos choix.", ["mémorisent vos choix"]),
        ("fr", "Le site dépose des cookies de mesure d'audience, sans plus.", ["mesure d'audience"]),
        ("en", "These cookies remember your choices. They count visits.", ["remember your choices", "count visits"]),
        ("nl", "Een cookie is een bestand dat een site plaatst om u te herkennen.", []),
        ("nl", "Cookies die strikt nodig zijn, meten niets.", []),
        ("en", "These cookies cannot identify you. Most sites use cookies to improve browsing.", []),
        (
            "nl",
            "Weiger cookies via je browserinstellingen:\n\n- Proef: Instellingen > Privacy\n- Toets: Opties > Meer",
            [],
        ),
    ],
)
def test_what_cookies_do_is_a_purpose(language: str, text: str, purposes: list[str], extract: Extract) -> None:
    assert told(extract, language, "Cookies", text) == purposes


@pytest.mark.parametrize(
    ("language", "text", "purposes"),
    [
        (
            "fr",
            "Vos données ne servent qu'au bon suivi du site, à savoir : poster des avis, répondre aux avis.",
            ["bon suivi du site", "poster des avis", "répondre aux avis"],
        ),
        (
            "nl",
            "Wij gebruiken gegevens voor deze doelen: a) het beheer van dossiers; b) de facturatie.",
            ["beheer van dossiers", "facturatie"],
        ),
        (
            "en",
            "We collect data to keep records, (and only records), to detect fraud, to check cards and to reply to you.",
            ["keep records", "detect fraud", "check cards", "reply to you"],
        ),
        ("en", "We use data for billing, support and planning.", ["billing", "support", "planning"]),
        (
            "en",
            "Data are used for research purposes and in order to plan the visits.",
            ["research purposes", "plan the visits"],
        ),
        (
            "nl",
            "Uw gegevens worden gebruikt voor de planning van ritten, soms voor promotie en voor de opvang van leden.",
            ["de planning van ritten", "promotie", "opvang van leden"],
        ),
        (
            "fr",
            "Vos données sont traitées à des fins de facturation, de recherche et d'analyse.",
            ["à des fins de facturation", "recherche", "d'analyse"],
        ),
        (
            "nl",
            "Wij vragen gegevens om het onderzoek makkelijker, beter en sneller te kunnen voeren.",
            ["het onderzoek makkelijker, beter en sneller te kunnen voeren"],
        ),
        (
            "nl",
            "Een koppeling wordt gebruikt om de gegevens die leden hebben ingevoerd te controleren.",
            ["de gegevens die leden hebben ingevoerd te controleren"],
        ),
        ("nl", "Uw gegevens worden verwerkt met als doel de betaling van premies.", ["de betaling van premies"]),
        ("fr", "Le but du traitement est la gestion des stages.", ["la gestion des stages"]),
        ("nl", "Wij houden logs bij om veiligheidsredenen.", ["veiligheidsredenen"]),
        ("en", "We keep logs of data for security reasons.", ["security reasons"]),
        ("fr", "Ces données nous aident à améliorer l'accueil.", ["améliorer l'accueil"]),
        ("nl", "Uw gegevens worden gebruikt in verband met de opvolging van uw klacht.", ["opvolging van uw klacht"]),
        ("nl", "Wij verwerken gegevens bij het behandelen van aanvragen.", ["het behandelen van aanvragen"]),
        ("nl", "Wij gebruiken beelden ter bewaking van de zaal.", ["bewaking van de zaal"]),
    ],
)
def test_aims_in_a_row_and_in_other_clauses(language: str, text: str, purposes: list[str], extract: Extract) -> None:
    assert (
        told(extract, language, {"nl": "Werking", "fr": "Fonctionnement", "en": "Working"}[language], text) == purposes
    )


@pytest.mark.parametrize(
    ("language", "title", "text", "purposes"),
    [
        (
            "en",
            "Use",
            "Data are used\n\n(i) in order to help you;\n(ii) with a view to planning;\n(iii) to send you letters",
            ["help you", "with a view to planning", "send you letters"],
        ),
        ("fr", "Dossier", "Le traitement a pour objet :\n\n- Tenue des comptes\n- Suivi des plaintes", 2),
        (
            "fr",
            "Pour quels motifs",
            (
                "Nous traitons des données pour les raisons suivantes :\n\n- L'accueil, par les guides\n"
                "- Si vous avez donné votre accord : vous envoyer des nouvelles"
            ),
            ["L'accueil, par les guides", "vous envoyer des nouvelles"],
        ),
        ("en", "Contact", "We will contact you to:\n\n- tell you about events\n- send you tickets", 2),
        ("fr", "Pourquoi", "Nos finalités :\n\n- Pas de publicité\n- Durée du contrat", []),
        ("en", "Rights", "You have the right, for the data we use,\n\n- to access them\n- to delete them", []),
        ("nl", "Werking", "Wij nemen maatregelen om:\n\n- gegevens te bewaken\n- verlies te voorkomen", []),
    ],
)
def test_a_lead_or_its_items_say_what_data_are_for(
    language: str, title: str, text: str, purposes: list[str] | int, extract: Extract
) -> None:
    found = told(extract, language, title, text)
    assert (len(found) if isinstance(purposes, int) else found) == purposes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Deze privacyverklaring is bedoeld om u te informeren over uw gegevens."),
        ("nl", "Wij verwerken gegevens; waar nodig zorgen we voor passende waarborgen."),
        ("nl", "Wij zorgen ervoor dat partners de gegevens GDPR-conform verwerken."),
        ("nl", "Om onze site te gebruiken moet u gegevens invullen."),
        ("nl", "Er werden maatregelen genomen om persoonsgegevens te beschermen."),
        ("fr", "Le Règlement général pour la protection des données s'applique aux données."),
        ("fr", "Les données sont conservées le temps nécessaire à la réalisation de ces missions."),
        ("en", "Data may be transferred to countries outside Europe and processed there."),
        ("en", "We store the keywords used to find our site."),
        ("en", "We keep data as long as necessary to accomplish the objectives."),
        ("en", "These third parties need data to carry out their task."),
    ],
)
def test_what_is_shaped_like_an_aim_and_is_none(language: str, text: str, extract: Extract) -> None:
    assert told(extract, language, {"nl": "Werking", "fr": "Fonctionnement", "en": "Working"}[language], text) == []
