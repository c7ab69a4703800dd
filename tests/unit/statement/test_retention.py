"""How long data are kept: terms, criteria, rows of tables and lifetimes, and what sounds like one."""

import pytest

from importers.statement.understanding import Reading
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
    assert periods(reading(text)) == [("7 jaar", "P7Y"), ("Duur van de sessie", None)]


def test_without_a_header_the_last_cell_of_a_section_about_keeping(reading: Reader) -> None:
    assert periods(reading(KEEPING + "Facturen | 7 jaar.\nBrieven | 1 jaar.\n")) == [
        ("7 jaar", "P7Y"),
        ("1 jaar", "P1Y"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Uw rechten\n\nWij antwoorden binnen 30 dagen; u kan uw gegevens laten verwijderen.\n",
        "Cookies\n\n- cookies die in de afgelopen 6 maanden zijn geplaatst\n",
        "Werking\n\nU kan uw account na een jaar zelf verwijderen.\n",
        "Over ons\n\nHet fonds bestaat 20 jaar.\n",
        "Over ons\n\nNaam | Leeftijd\nFonds | 20 jaar\n",
    ],
)
def test_no_period_is_read(text: str, reading: Reader) -> None:
    assert periods(reading(HEAD + text)) == []
