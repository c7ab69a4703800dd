"""What a person reads of the checks: counts, findings under their checks, waived ones apart, and an empty register."""

import io

import pytest

from ropa.checks.judge import Grounds, JudgeRequest, judge
from ropa.claims.book import Book
from ropa.claims.decide import Decision, Judgements, Verdict
from ropa.claims.graph import Graph
from ropa.cli.screen import Screen
from ropa.cli.show_check import lines
from ropa.questions.evidence import Quotes
from tests.unit.questions.books import book, quotes

ON = "2026-01-01"
FUND = "organisation/fonds"
REGISTER = book(
    {FUND: {"name": "Fonds \x1b[31m", "cbe_number": "0206.731.645"}},
    f"processing-activity/fonds--premie CONTROLLED_BY {FUND}",
    "processing-activity/fonds--premie HAS_PURPOSE purpose/fonds--premie",
)
PREMIUM = "processing-activity/fonds--premie"


def printed(of: Book, language: str, *decisions: Decision, on: str = ON, cited: bool = False) -> list[str]:
    evidence = quotes(f"{PREMIUM} name") if cited else Quotes((), [])
    request = JudgeRequest(on, checks=("A01", "C01", "S01"), language=language)
    stream = io.StringIO()
    Screen(stream).lines(lines(judge(of, Grounds(evidence, Judgements(decisions)), request), language, quotes=cited))
    return [line for line in stream.getvalue().splitlines() if line]


def waived(check: str, subject: str, until: str) -> Decision:
    return Decision(subject, check, None, Verdict.WAIVE, "An Example", "it follows", "2025-01-01T00:00:00", until=until)


def test_findings_stand_under_their_checks_by_severity() -> None:
    shown = printed(REGISTER, "en")
    texts = [line for line in shown if line.startswith("    – ")]
    assert [text[:47] for text in texts] == [
        "    – Of the controller Fonds [31m the register",
        "    – Of «fonds--premie» of Fonds [31m no categ",
        "    – Of «fonds--premie» of Fonds [31m no secur",
    ]
    assert [line for line in shown if line not in texts] == [
        "Checks of the register (2026-01-01)",
        "2 errors, 1 warning, 0 improvements",
        "Errors",
        "  A01 Controller without name or contact (1) · art. 30(1)(a)",
        f"      mend: ropa decide {FUND}#address state --value ADDRESS --by NAME --reason TEXT",
        "  C01 No data category (1) · art. 30(1)(c)",
        f"      mend: ropa decide {PREMIUM}#uses=data-category/ID state --by NAME --reason TEXT",
        "Warnings",
        "  S01 No security measure (1) · art. 30(1)(g)",
        f"      mend: ropa decide {PREMIUM}#protected_by=security-measure/ID state --by NAME --reason TEXT",
        f"To accept a finding for a time: ropa decide '{FUND}#A01' waive --until DATE --by NAME --reason TEXT",
    ]


def test_waived_findings_stand_apart_until_the_waiver_is_over() -> None:
    decisions = (waived("A01", FUND, "2026-01-31"), waived("C01", PREMIUM, "2025-12-31"))
    shown = printed(REGISTER, "nl", *decisions)
    assert shown[1] == "1 fout, 1 waarschuwing, 0 verbeteringen, 1 aanvaard"
    assert "      de aanvaarding van An Example liep af op 2025-12-31: it follows" in shown
    apart = shown[shown.index("Aanvaard") + 1 :]
    assert apart[0].startswith("  A01 Verantwoordelijke zonder naam of contact (1)")
    assert apart[2] == "      aanvaard door An Example tot en met 2026-01-31: it follows"


def test_the_words_behind_a_finding_are_shown_where_asked() -> None:
    assert f"      « {PREMIUM} name »" in printed(REGISTER, "en", cited=True)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "There is nothing to check"), ("nl", "Er is niets te controleren"), ("fr", "Il n'y a rien à contrôler")],
)
def test_an_empty_register_says_so(language: str, words: str) -> None:
    assert printed(Book(Graph()), language)[1].startswith(words)


def test_a_register_without_a_fault_says_so() -> None:
    decent = book(
        {FUND: {"address": "Voorbeeldstraat 1"}},
        f"{PREMIUM} CONTROLLED_BY {FUND}",
        f"{PREMIUM} USES data-category/naam",
        f"{PREMIUM} PROTECTED_BY security-measure/encryptie",
    )
    assert printed(decent, "en")[1].startswith("No check finds anything.")
