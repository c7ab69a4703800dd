"""All findings of a register: in order, with words, since when, who answers, and what a person accepts for a time."""

import pytest

from ropa.checks.check import Severity
from ropa.checks.discover import checks
from ropa.checks.judge import Grounds, JudgeRequest, judge
from ropa.checks.judged import Counts, Judged
from ropa.checks.since import Recorded
from ropa.checks.waive import demand_check
from ropa.checks.waiver import Waiver
from ropa.claims.claim import Claim, Place
from ropa.claims.decide import Decision, Judgements, Verdict
from ropa.errors import UnknownName
from ropa.questions.evidence import Quotes
from ropa.questions.flow_answer import Named
from ropa.questions.plain import plain
from tests.unit.checks.cases import CARE, CASES, FUND, HELPING, LAW, MANDATE, ON, PAYING, TEN, register
from tests.unit.questions.books import SOURCE

FAULTY = register(
    {
        HELPING: {"special_condition": None},
        PAYING: {"name": "interne administratie"},
        MANDATE: {"valid_to": "2025-12-31"},
    },
    without=(f"{TEN} BASED_ON {LAW}",),
)
TODAY = JudgeRequest(ON)
FOUND = [("C03", CARE), ("B02", PAYING), ("M04", MANDATE), ("R04", TEN)]


def claim(subject: str, field: str, target: str | None = None, at: str = "2025-03-01") -> Claim:
    return Claim(
        id=f"claim/{subject}#{field}={target}",
        subject=subject,
        field=field,
        value=None if target else "P10Y",
        object=target,
        document=SOURCE.id,
        quote=f"{subject} {field}",
        place=Place(1, 2),
        rule="by.hand",
        confidence=1.0,
        recorded_at=f"{at}T12:00:00.000000Z",
    )


CLAIMS = (
    claim(CARE, "uses", "data-category/gezondheidsgegevens"),
    claim(MANDATE, "valid_to", at="2025-05-05"),
    claim(TEN, "term", at="2025-06-30"),
    claim(TEN, "name", at="2025-02-02"),
)


def waived(subject: str, check: str, until: str, verdict: Verdict = Verdict.WAIVE, at: str = "2025-12-01") -> Decision:
    return Decision(
        subject, check, None, verdict, "An Example", "it will follow", f"{at}T09:00:00.000000Z", until=until
    )


def judged(*decisions: Decision, request: JudgeRequest = TODAY) -> Judged:
    judgements = Judgements(decisions)
    grounds = Grounds(Quotes(CLAIMS, [SOURCE], judgements), judgements, Recorded(CLAIMS, judgements))
    return judge(FAULTY, grounds, request)


def ids(answer: Judged) -> list[tuple[str, str]]:
    return [(finding.check, finding.subject) for finding in answer.findings]


def test_errors_come_first_and_each_is_counted() -> None:
    answer = judged()
    assert ids(answer) == FOUND
    assert answer.counts == Counts(error=1, warning=3, improvement=0, waived=0)
    assert answer.checked == tuple(checks())
    assert (answer.activities, answer.passed) == (3, False)


def test_a_finding_is_told_in_the_language_asked() -> None:
    texts = {
        language: judged(request=JudgeRequest(ON, language=language, checks=("C03",))).findings[0].text
        for language in ("nl", "fr", "en")
    }
    assert texts["nl"].startswith("In «zorg» van Voorbeeldfonds zitten bijzondere categorieën")
    assert texts["fr"].startswith("Dans «zorg» de Voorbeeldfonds figurent des catégories")
    assert texts["en"].startswith("«zorg» of Voorbeeldfonds uses special categories of data (gezondheidsgegevens)")


def test_it_shows_the_words_that_bear_it_out() -> None:
    cited = {finding.check: [quote.quote for quote in finding.evidence] for finding in judged().findings}
    assert cited == {"C03": [f"{CARE} uses"], "B02": [], "M04": [f"{MANDATE} valid_to"], "R04": [f"{TEN} term"]}


def test_it_tells_since_when_it_could_be_told() -> None:
    since = {finding.check: finding.since for finding in judged().findings}
    assert since == {"C03": "2025-03-01", "B02": None, "M04": "2026-01-01", "R04": "2025-06-30"}


def test_it_tells_who_answers() -> None:
    answering = {finding.check: finding.controllers for finding in judged().findings}
    fund = Named(FUND, "Voorbeeldfonds")
    assert answering == {
        "C03": (fund,),
        "B02": (fund,),
        "M04": (Named("organisation/bank", "Voorbeeldbank"), fund),
        "R04": (fund,),
    }


def test_the_commands_name_the_thing_to_mend() -> None:
    assert {finding.check: finding.mends[0] for finding in judged().findings} == {
        "C03": f"ropa decide {HELPING}#special_condition state --value CONDITION --by NAME --reason TEXT",
        "B02": f"ropa decide {PAYING}#name correct --value TEXT --by NAME --reason TEXT",
        "M04": f"ropa decide {MANDATE}#valid_to state --value DATE --by NAME --reason TEXT",
        "R04": f"ropa decide {TEN}#based_on=legal-text/ID state --by NAME --reason TEXT",
    }


def test_only_some_are_asked_for() -> None:
    assert ids(judged(request=JudgeRequest(ON, severity=Severity.ERROR))) == FOUND[:1]
    assert ids(judged(request=JudgeRequest(ON, checks=("R04", "B02")))) == [("B02", PAYING), ("R04", TEN)]
    assert ids(judged(request=JudgeRequest(ON, controller="organisation/bank"))) == [("M04", MANDATE)]
    assert ids(judged(request=JudgeRequest(ON, controller="organisation/nobody"))) == []
    with pytest.raises(UnknownName, match="«Z99» is no check"):
        judged(request=JudgeRequest(ON, checks=("Z99",)))


@pytest.mark.parametrize(("on", "counts"), [("2026-01-31", 1), ("2026-02-01", 0)])
def test_a_waiver_counts_until_its_last_day(on: str, counts: int) -> None:
    answer = judged(waived(CARE, "C03", "2026-01-31"), request=JudgeRequest(on))
    waiver = Waiver("C03", CARE, "An Example", "2025-12-01T09:00:00.000000Z", "it will follow", "2026-01-31")
    assert ids(answer) == FOUND
    assert (answer.findings[0].waived, answer.findings[0].lapsed) == ((waiver, None) if counts else (None, waiver))
    assert answer.counts == Counts(error=1 - counts, warning=3, improvement=0, waived=counts)


def test_a_waiver_is_of_one_check_on_one_subject() -> None:
    answer = judged(waived(PAYING, "C03", "2026-12-31"), waived(CARE, "C05", "2026-12-31"))
    assert answer.counts.waived == 0
    assert all(finding.waived is None and finding.lapsed is None for finding in answer.findings)


def test_a_waiver_can_be_withdrawn() -> None:
    taken_back = waived(CARE, "C03", "", Verdict.WITHDRAW, at="2025-12-02")
    assert judged(waived(CARE, "C03", "2026-12-31"), taken_back).counts.waived == 0


def test_with_every_error_and_warning_waived_it_passes() -> None:
    answer = judged(*(waived(subject, check, "2026-12-31") for check, subject in FOUND))
    assert (answer.passed, answer.counts) == (True, Counts(0, 0, 0, waived=4))
    assert not judged(*(waived(subject, check, "2026-12-31") for check, subject in FOUND[1:])).passed


def test_a_waiver_names_a_check() -> None:
    demand_check(f"{CARE}#C03")
    with pytest.raises(UnknownName, match="names no check"):
        demand_check(f"{CARE}#C99")


def test_the_document_has_what_others_read() -> None:
    document = plain(judged())
    assert {"on", "findings", "counts"} <= document.keys()
    assert document["counts"] == {"error": 1, "warning": 3, "improvement": 0, "waived": 0}
    first = document["findings"][0]
    assert {name: first[name] for name in ("check", "severity", "article", "subject", "field", "since", "waived")} == {
        "check": "C03",
        "severity": "error",
        "article": "9(2)",
        "subject": CARE,
        "field": "has_purpose",
        "since": "2025-03-01",
        "waived": None,
    }
    assert first["evidence"] == [
        {"quote": f"{CARE} uses", "document": SOURCE.id, "version": "2", "place": "1–2", "title": "Fonds: Privacy"}
    ]


def test_every_case_is_judged_alike_twice() -> None:
    for case in CASES:
        grounds = Grounds(Quotes((), []))
        assert judge(case.planted(), grounds, JudgeRequest(ON)) == judge(case.planted(), grounds, JudgeRequest(ON))
