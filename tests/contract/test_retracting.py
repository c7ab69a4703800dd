"""A document is taken back or erased: what goes, what stands again, and what the past still shows."""

import json
import re

import pytest

from ropa.claims.decide import Verdict
from ropa.errors import UserError
from ropa.importing.decide import Ruling, decide
from ropa.importing.retract import retract
from ropa.importing.run import Request
from ropa.questions.as_of import register_at
from ropa.questions.moment import day_of
from ropa.questions.opened import opened
from ropa.questions.register_answer import Erased
from ropa.store import ledger
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions
from ropa.store.schema import prepare
from tests.contract.test_importing import assert_rebuilds, standing, take_in
from tests.generated import STATEMENTS, sources

_BY = "Functionaris A (voorbeeld)"


def imported(store: Store, number: int) -> str:
    document = take_in(store, sources()[number]).document
    assert document is not None
    return document


def all_text(store: Store) -> str:
    """Return everything that the store holds, as one text."""
    rows = store.run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS node, [(n)-[e]->(m) | properties(e)] AS e")
    return json.dumps([row.data() for row in rows], ensure_ascii=False)


def test_a_document_taken_back_says_nothing_and_the_past_still_shows_it(store: Store) -> None:
    prepare(store)
    imported(store, 1)
    before = standing(store)
    document = imported(store, 2)
    then, held = store.read(ledger.last_change), standing(store)
    assert then is not None
    done = retract(store, document, by=_BY, reason="een vergissing")
    assert standing(store) == before
    assert (done.claims > 5, done.revived, done.erased) == (True, 0, False)
    assert register_at(store, then)[0].graph == held
    assert_rebuilds(store)
    with pytest.raises(UserError, match=r"was taken back on .* by Functionaris A"):
        retract(store, document, by=_BY, reason="nogmaals")


def test_the_version_before_stands_again(store: Store) -> None:
    prepare(store)
    imported(store, 0)
    before = standing(store)
    newer = imported(store, STATEMENTS)
    assert standing(store) != before
    done = retract(store, newer, by=_BY, reason="nog niet van kracht")
    assert standing(store) == before
    assert done.revived > 0
    assert_rebuilds(store)


def test_what_was_taken_back_stands_again_only_when_a_person_says_so(store: Store) -> None:
    prepare(store)
    document = imported(store, 1)
    before = standing(store)
    retract(store, document, by=_BY, reason="een vergissing")
    held = standing(store)
    refused = take_in(store, sources()[1])
    (finding,) = refused.findings
    assert (refused.status, finding.code, standing(store)) == ("unchanged", "taken-back", held)
    assert re.search(r"taken back on .* by Functionaris A .*een vergissing.*--again", finding.text)
    report = take_in(store, sources()[1], Request(again=True))
    assert report.document == document
    assert standing(store) == before
    assert_rebuilds(store)


def test_nothing_of_an_erased_document_is_left_but_its_fingerprint(store: Store) -> None:
    prepare(store)
    imported(store, 1)
    kept = standing(store)
    document = imported(store, 2)
    claims = [claim for claim in store.read(ledger.all_claims) if claim.document == document]
    period = next(claim.subject for claim in claims if claim.subject.startswith("retention-period/"))
    decide(store, Ruling(f"{period}#term", Verdict.CONFIRM, _BY, "klopt"))
    moment = store.read(ledger.last_change)
    assert moment is not None
    rest = {claim.quote for claim in store.read(ledger.all_claims) if claim.document != document}
    words = {claim.quote for claim in claims} - rest
    assert len(words) > 5
    assert all(json.dumps(text, ensure_ascii=False)[1:-1] in all_text(store) for text in words)

    done = retract(store, document, by=_BY, reason="verkeerd bestand", erase=True)

    left = all_text(store)
    assert [text for text in words if text in left] == []
    assert "verkeerd bestand" in left
    assert sources()[2].sha256 in left
    assert period not in left
    assert done.decisions == 1
    assert store.read(all_decisions) == []
    assert standing(store) == kept
    assert_rebuilds(store)
    assert register_at(store, moment)[0].graph == kept
    day = day_of(done.at)
    held = store.read(ledger.documents)
    erased = next(item for item in held if item.erased)
    assert (erased.retracted_by, erased.retracted_why, erased.title, erased.name) == (_BY, "verkeerd bestand", "", "")
    assert store.read(lambda tx: opened(tx, moment)).erased == (Erased(done.document, day, _BY, "verkeerd bestand"),)
    assert store.read(lambda tx: opened(tx, done.at)).erased == ()
