"""What came out of one sentence, and where that differs from what must: an empty list of complaints is success."""

import dataclasses
from collections.abc import Iterator
from typing import Any

from tests.golden.statements import FlowSaid, Span, Statement, any_of, holds_words, same_set

Sentence = dict[str, Any]
_EXACT_SETS = ("carries", "into", "except_for", "about_subjects", "safeguarded_by")


def place(text: str, sentence: str) -> Span:
    """Return where a sentence stands in a canonical text, whose white space may be wider; it stands there once."""
    words = sentence.split()
    folded, positions = _folded(text)
    wanted = " ".join(words)
    assert folded.count(wanted) == 1, f"«{wanted}» occurs {folded.count(wanted)} times"
    start = folded.index(wanted)
    return Span(positions[start], positions[start + len(wanted) - 1] + 1)


def _folded(text: str) -> tuple[str, list[int]]:
    """Return `text` with white space to one, and where each of its characters stood."""
    letters: list[str] = []
    positions: list[int] = []
    for position, letter in enumerate(text):
        shown = " " if letter.isspace() else letter
        if shown != " " or (letters and letters[-1] != " "):
            letters.append(shown)
            positions.append(position)
    return "".join(letters), positions


@dataclasses.dataclass(frozen=True)
class CameOut:
    """What a sentence of a statement yields: in the register and in the printed form of the reading."""

    said: Statement
    span: Span
    conflicts: dict[str, int]
    """How many flows of its own document each denial contradicts."""

    @property
    def flows(self) -> list[FlowSaid]:
        """Return the flows of which a claim stands in the sentence."""
        return [self.said.flow(node) for node in self.said.said_in(self.span, "data-flow")]

    def rows(self, of: str) -> list[dict[str, Any]]:
        """Return the rows of the printed form that stand in the sentence."""
        view = self.said.reading.extraction.view
        return [
            row
            for row in view[of]
            if any(self.span.meets(one["start"], one["end"]) for one in [row, *row.get("also", ())])
        ]


def complaints(sentence: Sentence, out: CameOut) -> list[str]:
    """Return in what a sentence failed, in words."""
    return [
        *_flows(sentence.get("flow", []), out),
        *_mentions(sentence.get("mention", []), out),
        *_retention(sentence.get("retention", []), out),
        *_never(sentence.get("never", []), out),
        *_facts(sentence, out),
    ]


def _flows(expected: list[Sentence], out: CameOut) -> Iterator[str]:
    left = out.flows
    shown = [flow.id for flow in left]
    for wanted in expected:
        faults = {flow.id: list(_differences(wanted, flow, out)) for flow in left}
        fitting = [flow for flow in left if not faults[flow.id]]
        if fitting:
            left.remove(fitting[0])
            continue
        near = [(flow.id, faults[flow.id]) for flow in left if _same_ends(wanted, flow)]
        yield f"no flow {wanted['from']} → {wanted['to']}: {near or shown}"
    for flow in left:
        if any(_same_ends(wanted, flow) for wanted in expected):
            yield f"one flow too many: {flow}"


def _same_ends(wanted: Sentence, flow: FlowSaid) -> bool:
    end = flow.end in any_of(wanted["to"]) if wanted["to"] else flow.end is None
    return flow.start in any_of(wanted["from"]) and end


def _differences(wanted: Sentence, flow: FlowSaid, out: CameOut) -> Iterator[str]:
    if not _same_ends(wanted, flow):
        yield f"{flow.start} → {flow.end}"
    if "flow_kind" in wanted and flow.flow_kind not in any_of(wanted["flow_kind"]):
        yield f"flow_kind {flow.flow_kind}"
    for field in ("denied", "whole_file", "role_doubt"):
        if field in wanted and getattr(flow, field) != wanted[field]:
            yield f"{field} {getattr(flow, field)}"
    for field in _EXACT_SETS:
        if field in wanted and not same_set(wanted[field], getattr(flow, field)):
            yield f"{field} {sorted(getattr(flow, field))}"
    yield from _unlike_words(wanted, flow)
    if "certainty" in wanted and not _certainties(flow, out) & any_of(wanted["certainty"]):
        yield f"certainty {sorted(_certainties(flow, out))}"
    if "conflicts" in wanted and out.conflicts[flow.id] != wanted["conflicts"]:
        yield f"{out.conflicts[flow.id]} conflicts"


def _unlike_words(wanted: Sentence, flow: FlowSaid) -> Iterator[str]:
    if "condition" in wanted and (flow.condition is not None) != wanted["condition"]:
        yield f"condition {flow.condition}"
    if not holds_words(wanted.get("condition_words", []), flow.condition):
        yield f"condition {flow.condition}"
    if not holds_words(wanted.get("purpose_words", []), *flow.purposes):
        yield f"purposes {flow.purposes}"


def _certainties(flow: FlowSaid, out: CameOut) -> frozenset[str]:
    """Return how sure the printed form is of a flow between the same ends in this sentence."""
    ids = {row["name"]: row["id"] for row in out.said.reading.extraction.view["mentions"] if row["id"]}
    ids[out.said.reading.extraction.publisher or ""] = out.said.reading.document.publisher
    return frozenset(
        row["certainty"]
        for row in out.rows("flows")
        if (ids.get(row["from"]), ids.get(row["to"])) == (flow.start, flow.end)
    )


def _mentions(expected: list[Sentence], out: CameOut) -> Iterator[str]:
    rows = out.rows("mentions")
    for wanted in expected:
        same = [row for row in rows if row["kind"] == wanted["kind"]]
        if not any(_mentioned(wanted, row) for row in same):
            yield f"no mention {wanted}: {[(row['name'], row['id']) for row in same]}"


def _mentioned(wanted: Sentence, row: dict[str, Any]) -> bool:
    return (
        ("id" not in wanted or row["id"] in any_of(wanted["id"]))
        and holds_words(wanted.get("words", []), row["name"], row["quote"])
        and ("denied" not in wanted or str(row["name"]).startswith("geen: ") == wanted["denied"])
        and ("lawful_basis" not in wanted or row.get("value") == wanted["lawful_basis"])
    )


def _retention(expected: list[Sentence], out: CameOut) -> Iterator[str]:
    left = out.said.said_in(out.span, "retention-period")
    for wanted in expected:
        own = wanted["controller"].replace("organisation/", "retention-period/") + "--"
        fitting = [node for node in left if node.startswith(own) and _lasts(wanted, out.said.retention(node))]
        if not fitting:
            yield f"no retention {wanted}: {[out.said.retention(node) for node in left]}"
        else:
            left.remove(fitting[0])
    if expected and left:
        yield f"retention besides: {[out.said.retention(node) for node in left]}"


def _lasts(wanted: Sentence, period: dict[str, Any]) -> bool:
    return (
        (period["term"] or "") == wanted["term"]
        and holds_words(wanted.get("start_event_words", []), period["start_event"])
        and holds_words(wanted.get("criterion_words", []), period["criterion"])
    )


def _never(never: list[str], out: CameOut) -> Iterator[str]:
    ends = {end for flow in out.flows for end in (flow.start, flow.end, *flow.into, *flow.except_for)}
    ends |= {row["id"] for row in out.rows("mentions")}
    yield from (f"{entry} came out" for entry in never if any_of(entry) & ends)


def _facts(sentence: Sentence, out: CameOut) -> Iterator[str]:
    number = sentence.get("cbe_number")
    if number is not None:
        claims = out.said.claims(number["id"], "cbe_number")
        found = [claim.value for claim in claims if out.span.meets(claim.place.start, claim.place.end)]
        if found != [number["value"]]:
            yield f"the enterprise number of {number['id']} is {found}"
    if "safeguard_ended" in sentence:
        ends = {out.said.graph.nodes[node].get("valid_to") for flow in out.flows for node in flow.safeguarded_by}
        if ends != {sentence["safeguard_ended"]}:
            yield f"the safeguard ended on {ends}"
