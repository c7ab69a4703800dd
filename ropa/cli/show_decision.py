"""A decision as it was recorded, in words and as JSON, with what others had decided before."""

from collections.abc import Iterator
from typing import Any

from ropa.claims.claim import Value
from ropa.claims.decide import Decision, Verdict
from ropa.cli.screen import Line
from ropa.importing.decide import Decided
from ropa.model.kind import Text

TOLD = {
    Verdict.CONFIRM: Text(
        "{0}: confirmed, «{1}» holds.", "{0}: bevestigd, «{1}» geldt.", "{0} : confirmé, « {1} » vaut."
    ),
    Verdict.REJECT: Text("{0}: rejected.", "{0}: verworpen.", "{0} : rejeté."),
    Verdict.CORRECT: Text(
        "{0}: corrected, «{1}» holds.", "{0}: verbeterd, «{1}» geldt.", "{0} : corrigé, « {1} » vaut."
    ),
    Verdict.STATE: Text("{0}: stated, «{1}» holds.", "{0}: gesteld, «{1}» geldt.", "{0} : énoncé, « {1} » vaut."),
    Verdict.SAME: Text(
        "{0}: from now on one thing.", "{0}: voortaan één en hetzelfde.", "{0} : désormais une seule et même chose."
    ),
    Verdict.NOT_THE_SAME: Text("{0}: two things.", "{0}: twee verschillende.", "{0} : deux choses différentes."),
    Verdict.WAIVE: Text("{0}: waived until {1}.", "{0}: aanvaard tot {1}.", "{0} : accepté jusqu'au {1}."),
    Verdict.WITHDRAW: Text(
        "{0}: the last decision on it is withdrawn.",
        "{0}: de laatste beslissing erover is ingetrokken.",
        "{0} : la dernière décision à ce sujet est retirée.",
    ),
}
BY = Text("by {0}, {1}: {2}", "door {0}, {1}: {2}", "par {0}, {1} : {2}")
BEFORE = Text("Decided on it before:", "Eerder hierover beslist:", "Décidé auparavant à ce sujet :")


def lines(decided: Decided, language: str) -> Iterator[Line]:
    """Yield what was decided, and by whom what before."""
    yield Line(in_words(decided.decision, language), style="bold")
    yield _by(decided.decision, language, 2)
    if decided.before:
        yield Line(BEFORE(language))
    for decision in decided.before:
        yield Line(in_words(decision, language), indent=2)
        yield _by(decision, language, 4)


def document(decided: Decided, language: str) -> dict[str, Any]:
    """Return the decision as JSON."""
    return {**row(decided.decision, language), "before": [row(decision, language) for decision in decided.before]}


def row(decision: Decision, language: str) -> dict[str, Any]:
    """Return one decision as a row of JSON."""
    return {
        "fact": decision.fact,
        "text": in_words(decision, language),
        "confidence": 1.0,
        "why": "decision",
        "evidence": [],
        "id": decision.id,
        "decision": decision.verdict.value,
        "value": decision.value,
        "other": decision.other,
        "judged": decision.judged,
        "until": decision.until,
        "by": decision.by,
        "at": decision.at,
        "reason": decision.reason,
    }


def in_words(decision: Decision, language: str) -> str:
    """Return a decision as a sentence."""
    held = decision.until or decision.other or _shown(decision.value) or decision.object or ""
    return TOLD[decision.verdict](language).format(decision.fact, held)


def _by(decision: Decision, language: str, indent: int) -> Line:
    return Line(BY(language).format(decision.by, decision.at[:19], decision.reason), indent=indent, style="dim")


def _shown(value: Value | None) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)
