"""The checks over a real store: as in memory, as it was on a day, with waivers, and alike on both engines."""

import pytest

from ropa.checks.judge import Grounds, JudgeRequest, judge, judge_register
from ropa.checks.since import Recorded
from ropa.claims.book import Book
from ropa.claims.decide import Judgements, Verdict
from ropa.demonstration import sources as demonstration
from ropa.importing.decide import Ruling, decide
from ropa.importing.importer import Source
from ropa.importing.rebuild import merged
from ropa.questions.evidence import Quotes
from ropa.questions.moment import day_of
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions
from ropa.store.schema import prepare
from tests.contract.test_importing import take_in
from tests.generated import STATEMENTS, sources

ON = "2026-01-01"
FUND = "organisation/voorbeeldfonds-noord"
REAL = next(Source(path.name, path.read_bytes()) for path in demonstration() if path.suffix == ".html")


def fill(store: Store) -> None:
    prepare(store)
    for source in (REAL, sources()[0], sources()[STATEMENTS], sources()[-1]):
        take_in(store, source)


def test_the_register_in_a_store_is_judged_as_the_one_in_memory(store: Store) -> None:
    fill(store)
    claims = store.read(ledger.live_claims)
    judgements = Judgements(store.read(all_decisions))
    grounds = Grounds(
        Quotes(claims, store.read(ledger.documents), judgements), judgements, Recorded(claims, judgements)
    )
    stored = judge_register(store, JudgeRequest(ON))
    assert stored == judge(Book(store.read(merged)), grounds, JudgeRequest(ON))
    assert {finding.check for finding in stored.findings} >= {"A01", "B03", "R04", "T08"}
    today = day_of(store.read(ledger.last_change) or "")
    assert {finding.since for finding in stored.findings} <= {today, None}
    assert [finding for finding in stored.findings if finding.check != "A06" and finding.since is None] == []


def test_it_is_judged_as_it_was_recorded(store: Store) -> None:
    fill(store)
    today = day_of(store.read(ledger.last_change) or "")
    before = judge_register(store, JudgeRequest(ON, as_of="2020-01-01"))
    now = judge_register(store, JudgeRequest(ON))
    then = judge_register(store, JudgeRequest(ON, as_of=today))
    assert (before.findings, before.activities) == ((), 0)
    assert (then.findings, then.activities) == (now.findings, now.activities)


def test_a_person_accepts_a_finding_and_takes_it_back(store: Store) -> None:
    fill(store)
    first = judge_register(store, JudgeRequest(ON, controller=FUND)).findings[0]
    fact = f"{first.subject}#{first.check}"
    decide(store, Ruling(fact, Verdict.WAIVE, "An Example", "it follows", until=ON))
    waived = judge_register(store, JudgeRequest(ON, controller=FUND))
    assert [f"{found.subject}#{found.check}" for found in waived.findings if found.waived] == [fact]
    assert waived.counts.waived == 1
    late = judge_register(store, JudgeRequest("2026-01-02", controller=FUND))
    assert [f"{found.subject}#{found.check}" for found in late.findings if found.lapsed] == [fact]
    decide(store, Ruling(fact, Verdict.WITHDRAW, "An Example", "it came"))
    assert judge_register(store, JudgeRequest(ON, controller=FUND)).counts.waived == 0


def test_the_command_that_mends_a_finding_mends_it(store: Store) -> None:
    fill(store)
    found = judge_register(store, JudgeRequest(ON, controller=FUND, checks=("A01",))).findings
    assert [finding.mends for finding in found] == [
        (f"ropa decide {FUND}#address state --value ADDRESS --by NAME --reason TEXT",)
    ]
    decide(store, Ruling(f"{FUND}#address", Verdict.STATE, "An Example", "known", value="Voorbeeldstraat 1, Brussel"))
    assert judge_register(store, JudgeRequest(ON, controller=FUND, checks=("A01",))).findings == ()


@pytest.mark.neo4j
def test_both_engines_judge_the_same(both_stores: tuple[Store, Store]) -> None:
    for store in both_stores:
        fill(store)
    first, second = (judge_register(store, JudgeRequest(ON)) for store in both_stores)
    assert first == second
    assert first.counts.error > 0
