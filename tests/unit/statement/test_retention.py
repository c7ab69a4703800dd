"""How long data are kept: terms, criteria, rows of tables and lifetimes, and what sounds like one."""

import pytest

from importers.statement.understood import Reading
from tests.unit.statement.told import HEAD, Reader

KEEPING = HEAD + "Hoe lang bewaren wij uw gegevens?\n\n"


def periods(found: Reading) -> list[tuple[str, str | None]]:
    """Return the words and the ISO term of every period."""
    return [(item.name, item.term) for item in found.retention]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        (KEEPING + "De aanvragen blijven twaalf maanden bewaard.\n", "P12M"),
        (KEEPING + "Wij houden de brieven drie jaar bij.\n", "P3Y"),
        (KEEPING + "Nos fichiers sont conservés un an.\n", "P1Y"),
        (KEEPING + "The letters are kept for six months.\n", "P6M"),
        (HEAD + "Camera's\n\nDe beelden worden na 30 dagen gewist.\n", "P30D"),
        (HEAD + "Cookies\n\nDeze cookies gebruiken wij:\n\n- _taal: blijft 2 jaar geldig\n", "P2Y"),
        (HEAD + "Dossiers\n\n- Bewaartermijn: 5 jaar\n", "P5Y"),
        (HEAD + "Cookies\n\nNaam: taal\nVervalt na: 48 uur\n", "P2D"),
        (HEAD + "Cookies\n\nName: lang\nExpires: after ten minutes\n", "PT10M"),
        (HEAD + "Cookies\n\nNom : langue\nDurée de vie : 13 mois\n", "P13M"),
        (HEAD + "Uw rechten\n\nDe brieven worden vijftien maanden bewaard.\n", "P15M"),
        (HEAD + "Facturatie\n\nWij bewaren de facturen zeven jaar.\n", "P7Y"),
        (HEAD + "Facturation\n\nNous gardons les factures sept ans.\n", "P7Y"),
        (HEAD + "Footage\n\nThe footage is overwritten after 31 days.\n", "P31D"),
        (KEEPING + "Sollicitaties: twee jaar\n", "P2Y"),
        (KEEPING + "De fiches worden ten laatste 10 jaar na het vertrek vernietigd.\n", "P10Y"),
        (HEAD + "Werking\n\nWij hanteren deze bewaartermijnen:\n\n- Facturen: 7 jaar\n", "P7Y"),
        (HEAD + "Werking\n\nUw brief wordt na een half jaar gewist.\n", "P6M"),
        (HEAD + "Werking\n\nNa anderhalf jaar worden de lijsten gewist.\n", "P18M"),
        (HEAD + "Werking\n\nLes traces sont stockées un an.\n", "P1Y"),
        (HEAD + "Toetsen\n\nHier geldt een bewaartermijn van 2 jaar.\n", "P2Y"),
        (HEAD + "Cookies\n\nThese cookies last for two days.\n", "P2D"),
        (HEAD + "Cookies\n\nIt expires after 1 day.\n", "P1D"),
        (HEAD + "Cookies\n\nIls expirent après 12 mois.\n", "P12M"),
    ],
)
def test_a_term_is_read(text: str, term: str, reading: Reader) -> None:
    assert [found for _, found in periods(reading(text))] == [term]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij houden ze niet langer bij dan nodig.",
        "Eenmaal verzonden worden de brieven gewist.",
        "Bij het einde van de opdracht worden ze vernietigd.",
        "Ze worden bewaard volgens de wettelijke bewaartermijnen.",
        "Vos données sont conservées le temps nécessaire au traitement.",
        "Elles sont supprimées à la clôture du dossier.",
        "We keep them no longer than necessary.",
        "They are deleted once the case is closed.",
        "Your data are stored for a limited period of time.",
        "Het stamboek wordt permanent bewaard.",
        "Na het seizoen worden de attesten vernietigd.",
        "De attesten verwijderen wij zo snel mogelijk.",
        "Foto's: tot u uw akkoord intrekt.",
        "Certains documents sont conservés indéfiniment.",
        "Passé ce délai, elles sont détruites.",
        "Les délais de conservation sont fixés par le tableau de tri.",
        "A core record is kept permanently.",
        "Retention periods are set out in our schedule.",
        "Au-delà de ces délais, elles sont détruites.",
        "De beelden worden bewaard in ons archief.",
        "The file is erased when your browser is closed.",
        "The address will only be retained while you stay on the list.",
        "They are retained for the length of time required by the task.",
        "Lorsque ces données ne sont plus nécessaires, nous les supprimons.",
        "Wanneer de gegevens niet langer nodig zijn, verwijderen wij ze.",
        "After a confirmation the account will be deleted.",
    ],
)
def test_a_criterion_is_read(sentence: str, reading: Reader) -> None:
    assert periods(reading(KEEPING + sentence + "\n")) == [(sentence[:-1], None)]


def test_who_sets_the_term_is_a_criterion(reading: Reader) -> None:
    text = HEAD + "Rol\n\nDe gemeente bepaalt welke gegevens nodig zijn en hun bewaartermijn.\n"
    assert periods(reading(text)) == [("De gemeente bepaalt welke gegevens nodig zijn en hun bewaartermijn", None)]


def test_the_exception_that_keeps_longer_is_a_period_of_its_own(reading: Reader) -> None:
    text = KEEPING + "Wij wissen ze na een jaar, tenzij de wet een langere termijn oplegt.\n"
    assert periods(reading(text)) == [
        ("Wij wissen ze na een jaar", "P1Y"),
        ("tenzij de wet een langere termijn oplegt", None),
    ]


@pytest.mark.parametrize("bar", ["\t", " | "])
def test_the_column_about_keeping_holds_the_periods(bar: str, reading: Reader) -> None:
    rows = [
        ("Soort", "Bewaartermijn", "Doel"),
        ("Facturen", "7 jaar", "boekhouding"),
        ("Logboek", "Duur van de sessie", "nazicht 2 jaar"),
    ]
    text = HEAD + "Overzicht\n\n" + "\n".join(bar.join(row) for row in rows) + "\n"
    assert periods(reading(text)) == [("Facturen: 7 jaar", "P7Y"), ("Logboek: Duur van de sessie", None)]


def test_the_column_of_lifetimes_is_known_by_its_header(reading: Reader) -> None:
    text = HEAD + "Cookies\n\nNom | Durée de vie | Rôle\n_tik | 13 mois | mesure\n_tak | 30 minutes | mesure\n"
    assert periods(reading(text)) == [("_tik: 13 mois", "P13M"), ("_tak: 30 minutes", "PT30M")]


@pytest.mark.parametrize(
    "item",
    [
        "Mailinglijsten: tot je je uitschrijft",
        "Foto's: zolang ze nuttig zijn",
        "Adressen: tijdelijk, voor de beveiliging",
        "Photos : tant qu'elles servent",
        "Letters: until the case is closed",
    ],
)
def test_an_item_tells_its_criterion(item: str, reading: Reader) -> None:
    assert periods(reading(KEEPING + f"- {item}\n")) == [(item, None)]


def test_a_numbered_sentence_tells_its_criterion(reading: Reader) -> None:
    text = HEAD + "6. Bewaartermijnen\n\n6.1 Het fonds bewaart ze niet langer dan nodig.\n\n6.2 Facturen: 7 jaar.\n"
    assert periods(reading(text)) == [("Het fonds bewaart ze niet langer dan nodig", None), ("Facturen: 7 jaar", "P7Y")]


def test_without_a_header_the_last_cell_of_a_section_about_keeping(reading: Reader) -> None:
    assert periods(reading(KEEPING + "Facturen | 7 jaar.\nBrieven | 1 jaar.\n")) == [
        ("Facturen: 7 jaar", "P7Y"),
        ("Brieven: 1 jaar", "P1Y"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "De proeven blijven bewaard na uw vertrek.",
        "We will not keep the letters or copies of them longer than necessary.",
        "Wij houden ze enkel zolang het nodig is.",
    ],
)
def test_a_plain_criterion_counts_in_a_section_about_something_else(sentence: str, reading: Reader) -> None:
    assert periods(reading(HEAD + "Uw rechten\n\n" + sentence + "\n")) == [(sentence[:-1], None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Schrijf je je niet opnieuw in, dan zal de fiche verwijderd worden.",
        "Once the contest ends, the names are deleted.",
    ],
)
def test_the_case_in_which_data_are_wiped_is_a_criterion(sentence: str, reading: Reader) -> None:
    assert periods(reading(HEAD + "Werking\n\n" + sentence + "\n")) == [(sentence[:-1], None)]


def test_a_lifetime_is_named_after_the_line_over_it(reading: Reader) -> None:
    text = HEAD + "Cookies\n\nName: _tik\nExpires: never\n\nName: _tak\nExpires: never\n"
    assert periods(reading(text)) == [("_tik: never", None), ("_tak: never", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Hoe lang bewaren wij uw gegevens?\n\nDie termijn is nodig:\n\n- om de proeven te vergelijken\n",
        "Hoe lang bewaren wij uw gegevens?\n\nTijdens deze 7 dagen kijkt niemand ernaar.\n",
        "Deelname\n\nWie niet langer wil meedoen dan een week, meldt zich af.\n",
        "Uw rechten\n\nWij antwoorden binnen 30 dagen; u kan uw gegevens laten verwijderen.\n",
        "Cookies\n\n- cookies die in de afgelopen 6 maanden zijn geplaatst\n",
        "Werking\n\nU kan uw account na een jaar zelf verwijderen.\n",
        "Over ons\n\nHet fonds bestaat 20 jaar.\n",
        "Werking\n\nIf a member wants the account to be deleted, he writes to us.\n",
        "Werking\n\nWij gebruiken dit om bij te houden wie leest, en diensten met betrekking tot lezen.\n",
        "Quelles durées de conservation ?\n\nC'est permis dans les cas suivants :\n\n- le respect d'une loi\n",
        "Over ons\n\nUw dossier is actief zolang u lid bent.\n",
        "Over ons\n\nNaam | Leeftijd\nFonds | 20 jaar\n",
    ],
)
def test_no_period_is_read(text: str, reading: Reader) -> None:
    assert periods(reading(HEAD + text)) == []


@pytest.mark.parametrize(
    ("text", "periods_told"),
    [
        ("Formulieren\n\nHet formulier wordt daarna vernietigd.\n", 1),
        ("Formulieren\n\nFinanciële gegevens worden niet opgeslagen.\n", 1),
        ("Formulaires\n\nVos réponses ne sont jamais enregistrées.\n", 1),
        ("Formulaires\n\nAucune donnée n'est conservée.\n", 1),
        ("Forms\n\nYour answers are not stored in a database.\n", 1),
        ("Forms\n\nThe answers are stored indefinitely.\n", 1),
        ("Formulieren\n\nDe gegevens worden niet buiten de Unie opgeslagen.\n", 0),
        ("Formulieren\n\nWij nemen geen stappen om gegevens te herstellen.\n", 0),
        ("Uw rechten\n\nU vraagt dat uw gegevens niet bewaard worden: dat kan.\n", 0),
    ],
)
def test_what_is_never_kept_or_goes_at_once_is_told(text: str, periods_told: int, reading: Reader) -> None:
    assert len(reading(HEAD + text).retention) == periods_told


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("Wij bewaren brieven tot 3 jaar na uw vertrek en/of tot 5 jaar na een klacht.", ["P3Y", "P5Y"]),
        ("The letters are kept for a year.", ["P1Y"]),
        (
            "The letters are stored for as long as the game lasts, and afterwards for as long as disputes are open.",
            [None, None],
        ),
        ("The records are stored indefinitely or until you object.", [None]),
        ("Wij bewaren brieven en foto's 3 jaar na uw vertrek.", ["P3Y"]),
    ],
)
def test_a_sentence_may_tell_two_periods(sentence: str, terms: list[str | None], reading: Reader) -> None:
    assert [term for _, term in periods(reading(f"{KEEPING}{sentence}\n"))] == terms


def test_rows_parted_by_blank_lines_are_rows_and_no_headings(reading: Reader) -> None:
    rows = "Soort gegevens | Bewaartermijn\n\nBrieven van leden | 5 jaar\n\nFacturen | 7 jaar\n\nVragen\n"
    assert periods(reading(KEEPING + rows)) == [("Brieven van leden: 5 jaar", "P5Y"), ("Facturen: 7 jaar", "P7Y")]


def test_a_lead_tells_a_criterion_before_the_terms_of_its_list(reading: Reader) -> None:
    found = reading(KEEPING + "Wij bewaren niet langer dan nodig:\n\n- Facturen: 7 jaar\n")
    assert periods(found) == [("niet langer dan nodig", None), ("Facturen: 7 jaar", "P7Y")]


@pytest.mark.parametrize(
    "sentence",
    [
        "De foto's blijven online tot u vraagt ze weg te halen.",
        "We houden je mailadres bij tot je je uitschrijft.",
        "Deze lijst wordt na afloop van de wedstrijd vernietigd.",
        "De bewaartermijn verschilt per doel.",
        "Nous gardons vos coordonnées tant que vous êtes membre.",
        "Vos listes sont effacées à la fin de l'année.",
        "We hold your address for the duration of the project.",
        "The tapes will be disposed of at the end of the study.",
    ],
)
def test_up_to_when_data_stay_is_told_in_any_section(sentence: str, reading: Reader) -> None:
    assert periods(reading(HEAD + f"Werking\n\n{sentence}\n")) == [(sentence[:-1], None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij wachten tot u zich aanmeldt.",
        "Nous vous aidons tant que vous êtes membre.",
        "The site stays free until you order.",
    ],
)
def test_what_lasts_and_is_not_kept_is_no_period(sentence: str, reading: Reader) -> None:
    assert periods(reading(HEAD + f"Werking\n\n{sentence}\n")) == []
