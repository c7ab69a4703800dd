"""What a person reads of the register, of coverage and of retention; and what a spreadsheet gets."""

import io

import pytest

from ropa.claims.claim import Value
from ropa.cli import show_coverage, show_record, show_retention
from ropa.cli.csv_rows import inert, print_csv
from ropa.cli.record_words import LABELS
from ropa.cli.screen import Line, Screen
from ropa.questions.coverage import coverage_of
from ropa.questions.register import RegisterRequest, register_of
from ropa.questions.register_answer import REQUIRED
from ropa.questions.retention import RetentionRequest, retention_of
from ropa.questions.term_words import term_words
from tests.unit.questions.books import book, quotes

ON = "2026-01-01"
FUND = "organisation/fonds"
GENERAL = "processing-activity/fonds--algemeen"
PREMIUM = "processing-activity/fonds--premie"
NODES: dict[str, dict[str, Value]] = {
    FUND: {"name": "Fonds"},
    GENERAL: {"name": "algemeen", "general": True},
    PREMIUM: {"name": "premie \x1b[31m"},
    "data-flow/pay": {"flow_kind": "disclosure", "denied": False},
    "retention-period/tien": {"name": "tien", "term": "P10Y", "start_event": "na overlijden"},
}
EDGES = (
    f"{GENERAL} CONTROLLED_BY {FUND}",
    f"{PREMIUM} CONTROLLED_BY {FUND}",
    f"{PREMIUM} PART_OF {GENERAL}",
    f"{GENERAL} RETAINED_FOR retention-period/tien",
    f"data-flow/pay PART_OF {PREMIUM}",
    f"data-flow/pay FROM {FUND}",
    "data-flow/pay TO organisation/bank",
)
FACTS = (f"{GENERAL} retained_for retention-period/tien", "data-flow/pay to organisation/bank")


def printed(lines: list[Line]) -> list[str]:
    stream = io.StringIO()
    Screen(stream).lines(lines)
    return [" ".join(line.split()) for line in stream.getvalue().splitlines() if line]


@pytest.mark.parametrize(
    ("term", "language", "words"),
    [
        ("P10Y", "en", "10 years"),
        ("P1Y6M", "nl", "1 jaar 6 maanden"),
        ("P1W2D", "fr", "1 semaine 2 jours"),
        ("PT24H", "en", "PT24H"),
        ("a while", "en", "a while"),
    ],
)
def test_a_term_in_words(term: str, language: str, words: str) -> None:
    assert term_words(term, language) == words


def test_the_register_in_lines() -> None:
    answer = register_of(book(NODES, *EDGES), quotes(*FACTS), RegisterRequest(FUND, ON, language="nl"))
    assert printed(list(show_record.lines(answer, "nl", quotes=False))) == [
        "Register van de verwerkingsactiviteiten van Fonds, van kracht op 2026-01-01",
        "Niet vermeld Contact, Functionaris (DPO)",
        "1. algemeen (wat over alle verwerkingen gezegd is)",
        "Bewaartermijn 10 jaar; begin: na overlijden",
        "Niet vermeld doeleinde, betrokkenen, gegevenscategorieën, ontvangers, beveiligingsmaatregelen",
        "2. premie [31m",
        "Ontvangers bank",
        "Zoals voor alle verwerkingen bewaartermijn",
        "Niet vermeld doeleinde, betrokkenen, gegevenscategorieën, beveiligingsmaatregelen",
        "activiteiten waaraan iets ontbreekt: 2",
    ]


def test_the_words_behind_a_field_are_shown_where_asked() -> None:
    answer = register_of(book(NODES, *EDGES), quotes(*FACTS), RegisterRequest(FUND, ON))
    shown = printed(list(show_record.lines(answer, "en", quotes=True)))
    assert shown[shown.index("Recipients bank") + 1 :][:2] == [
        "« data-flow/pay to organisation/bank »",
        "— Fonds: Privacy, 2, 100–150",
    ]


def test_an_empty_register_says_what_to_do() -> None:
    answer = register_of(book({}), quotes(), RegisterRequest(None, ON))
    assert printed(list(show_record.lines(answer, "en", quotes=False))) == [
        "The register knows no controller; bring documents into it with: ropa import PATH…"
    ]


def test_every_field_that_may_be_missing_or_inherited_has_a_label() -> None:
    assert {*REQUIRED, "contacts", "dpo", "denials", "transfers", "rights", "systems", "assessments"} <= LABELS.keys()


def test_coverage_in_lines() -> None:
    answer = coverage_of(book(NODES, *EDGES), quotes(*FACTS), ON)
    assert printed(list(show_coverage.lines(answer, "en", quotes=False)))[:5] == [
        "What mandates cover (2026-01-01)",
        "Disclosures without a mandate (1)",
        "Fonds → bank (premie [31m)",
        "Disclosures whose mandates do not hold that day (0)",
        "none",
    ]


def test_coverage_as_rows(capsys: pytest.CaptureFixture[str]) -> None:
    nodes = NODES | {"organisation/bank": {"name": '=HYPERLINK("x")'}}
    print_csv(show_coverage.COLUMNS, show_coverage.rows(coverage_of(book(nodes, *EDGES), quotes(), ON)))
    assert capsys.readouterr().out.splitlines() == [
        "list,flow,from,to,categories,mandate,valid_to,why",
        'disclosures_without_mandate,data-flow/pay,Fonds,"\'=HYPERLINK(""x"")",,,,',
    ]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert inert(text) == "'" + text.strip()


def test_retention_in_lines() -> None:
    answer = retention_of(book(NODES, *EDGES), quotes(*FACTS), RetentionRequest(FUND, ON, "2024-02-29"))
    assert printed(list(show_retention.lines(answer, "en", quotes=False))) == [
        "How long are data kept? (2026-01-01)",
        "Fonds",
        "10 years; start: na overlijden",
        "Kept until 2034-02-28 at the end of the day, where it starts on 2024-02-29",
        "Activity algemeen",
    ]
