"""What a statement lacks of the rows that it must put into the register: one small check for each key of the table."""

from collections.abc import Callable, Iterator
from typing import Any

from ropa.naming import fold
from tests.golden.statements import FlowSaid, Statement, any_of, holds_words, same_set

Row = dict[str, Any]
_DISCLOSURE = "disclosure"
_ON_BEHALF = "processing_on_behalf"


def lacking(row: Row, said: Statement) -> list[str]:
    """Return what is expected of a document and not in the register, in words; a key without a check is a fault."""
    found: list[str] = []
    for key, expected in row.items():
        if key not in _NOT_OF_THE_TEXT:
            found += [f"{key}: {text}" for text in _CHECKS[key](expected, row, said)]
    return found


def _flows(said: Statement, **wanted: object) -> list[FlowSaid]:
    return [flow for flow in said.flows() if all(getattr(flow, field) == value for field, value in wanted.items())]


def _to(said: Statement, row: Row, entry: str, **wanted: object) -> list[FlowSaid]:
    """Return the flows from the controller to one of the bodies of an entry."""
    flows = _flows(said, start=row["controller"], denied=False, **wanted)
    return [flow for flow in flows if flow.end in any_of(entry)]


def _has_all(entries: list[str], found: frozenset[str]) -> bool:
    return all(any_of(entry) & found for entry in entries)


def _controller(expected: str, _: Row, said: Statement) -> Iterator[str]:
    if expected not in {end for _, end in said.edges("processing-activity", "controlled_by")}:
        yield f"{expected} controls no activity"


def _cbe_number(expected: str, row: Row, said: Statement) -> Iterator[str]:
    yield from _cbe_numbers([{"id": row["controller"], "value": expected}], row, said)


def _cbe_numbers(expected: list[Row], _: Row, said: Statement) -> Iterator[str]:
    for entry in expected:
        found = said.value(entry["id"], "cbe_number")
        if found != entry["value"]:
            yield f"{entry['id']} has {found}, not {entry['value']}"


def _version(expected: str, _: Row, said: Statement) -> Iterator[str]:
    if fold(said.reading.document.version or "") != fold(expected):
        yield f"«{said.reading.document.version}», not «{expected}»"


def _processors(expected: list[str], row: Row, said: Statement) -> Iterator[str]:
    flows = [flow for flow in _flows(said, flow_kind=_ON_BEHALF, denied=False) if flow.start != flow.end]
    for entry in expected:
        if not any(flow.end in any_of(entry) for flow in flows):
            yield f"none of {entry} processes on behalf; {_ends(said, row)}"


def _recipients(expected: list[str], row: Row, said: Statement) -> Iterator[str]:
    for entry in expected:
        if not _to(said, row, entry, flow_kind=_DISCLOSURE):
            yield f"none of {entry} receives; {_ends(said, row)}"
    if not expected and (flows := _flows(said, start=row["controller"], denied=False, flow_kind=_DISCLOSURE)):
        yield f"there are {', '.join(flow.id for flow in flows)}"


def _ends(said: Statement, row: Row) -> str:
    return (
        f"receivers are {', '.join(sorted({str(f.end) for f in _flows(said, start=row['controller'], denied=False)}))}"
    )


def _role_doubt(expected: list[str], row: Row, said: Statement) -> Iterator[str]:
    for entry in expected:
        if not any(flow.role_doubt for flow in _to(said, row, entry)):
            yield f"the role of {entry} is not in doubt"


def _other_controllers(expected: list[str], _: Row, said: Statement) -> Iterator[str]:
    """Expect bodies that control an activity, or on whose behalf others process (Art. 4(8))."""
    found = {end for _, end in said.edges("processing-activity", "controlled_by")}
    found |= {str(flow.start) for flow in _flows(said, flow_kind=_ON_BEHALF, denied=False)}
    yield from (f"none of {entry} is a controller" for entry in expected if not any_of(entry) & found)


def _sources(expected: list[Row], row: Row, said: Statement) -> Iterator[str]:
    for entry in expected:
        flows = _flows(said, end=row["controller"], denied=False, flow_kind=_DISCLOSURE)
        flows = [flow for flow in flows if flow.start in any_of(entry["id"])]
        carried = frozenset[str]().union(*(flow.carries for flow in flows))
        if not flows:
            yield f"nothing comes from {entry['id']}"
        elif not (_has_all(entry["carries"], carried) if entry["carries"] else not carried):
            yield f"from {entry['id']} come {sorted(carried)}, not {entry['carries']}"


def _carried(expected: list[Row], row: Row, said: Statement) -> Iterator[str]:
    for entry in expected:
        flows = _to(said, row, entry["to"])
        fits = (
            _has_all(entry.get("carries", []), flow.carries)
            and flow.whole_file == entry.get("whole_file", False)
            and (not entry.get("condition") or flow.condition is not None)
            for flow in flows
        )
        if not any(fits):
            shown = [(flow.end, sorted(flow.carries), flow.whole_file, flow.condition) for flow in flows]
            yield f"{entry}: the flows are {shown}"


def _third_party_flows(expected: list[Row], _: Row, said: Statement) -> Iterator[str]:
    for entry in expected:
        flows = _flows(said, flow_kind=entry["flow_kind"], denied=False)
        if not any(flow.start in any_of(entry["from"]) and flow.end in any_of(entry["to"]) for flow in flows):
            yield f"{entry['from']} → {entry['to']} is not stated: {[flow.id for flow in flows]}"


def _processing_for(expected: list[Row], row: Row, said: Statement) -> Iterator[str]:
    yield from _third_party_flows([{**entry, "flow_kind": _ON_BEHALF} for entry in expected], row, said)


def _collected(expected: list[str], row: Row, said: Statement) -> Iterator[str]:
    flows = _flows(said, end=row["controller"], flow_kind="collection", denied=False)
    carried = frozenset[str]().union(*(flow.carries for flow in flows))
    missing = [entry for entry in expected if not any_of(entry) & carried]
    if missing:
        yield f"{missing} are not collected; {sorted(carried)} are"


def _countries(expected: list[Row], row: Row, said: Statement) -> Iterator[str]:
    for entry in expected:
        if not any(any_of(entry["into"]) & flow.into for flow in _to(said, row, entry["to"])):
            yield f"{entry['to']} is not in {entry['into']}"


def _denials(expected: list[Row], row: Row, said: Statement) -> Iterator[str]:
    denials = _flows(said, denied=True)
    if not expected and denials:
        yield f"there are {[flow.id for flow in denials]}"
    for entry in expected:
        if not any(_denies(entry, flow, row, said) for flow in denials):
            yield f"{entry}: the denials are {denials}"


def _denies(entry: Row, flow: FlowSaid, row: Row, said: Statement) -> bool:
    """Return whether a denial says what is expected: a transfer is told by its country, anything else has none."""
    transfer = entry["kind"] == "transfer"
    named = {str(one.end) for one in said.flows() if one.start == row["controller"] and not one.denied}
    wanted = [*row["recipients"], *row["processors"]] if entry.get("except_named_recipients") else []
    wanted += [entry["except_for"]] if "except_for" in entry else []
    return (
        bool(flow.into) == transfer
        and (transfer or (flow.flow_kind == _DISCLOSURE and flow.end is None))
        and ("into" not in entry or bool(any_of(entry["into"]) & flow.into))
        and ("condition" not in entry or (flow.condition is not None) == entry["condition"])
        and holds_words(entry.get("purpose_words", []), *flow.purposes)
        and all(any_of(body) & flow.except_for for body in wanted)
        and (not entry.get("except_named_recipients") or flow.except_for <= named)
        and (bool(entry.get("purpose_words")) == bool(flow.purposes))
    )


def _safeguards(expected: list[Row], row: Row, said: Statement) -> Iterator[str]:
    for entry in expected:
        if not any(entry["id"] in flow.safeguarded_by for flow in _to(said, row, entry["of"])):
            yield f"no flow to {entry['of']} rests on {entry['id']}"
        if (ended := said.graph.nodes.get(entry["id"], {}).get("valid_to")) != entry["ended"]:
            yield f"{entry['id']} ended on {ended}, not on {entry['ended']}"


def _legal_texts(expected: list[Row], _: Row, said: Statement) -> Iterator[str]:
    texts = [(said.name(node), said.value(node, "date")) for node in said.subjects("legal-text")]
    for entry in expected:
        named = [date for name, date in texts if holds_words(entry["words"], name)]
        if not named or ("date" in entry and entry["date"] not in named):
            yield f"{entry} is not among {texts}"


def _services(expected: list[Row], _: Row, said: Statement) -> Iterator[str]:
    for entry in expected:
        activities = [
            node for node in said.subjects("processing-activity") if holds_words(entry["words"], said.name(node))
        ]
        used = [said.objects(node, "uses") for node in activities]
        if not any(same_set(entry["categories"], categories) for categories in used):
            nearest = max(used, key=len, default=frozenset())
            lacks = [one for one in entry["categories"] if not any_of(one) & nearest]
            more = nearest - frozenset[str]().union(*map(any_of, entry["categories"]))
            yield f"{entry['words']} of {activities}: lacks {lacks}, has besides {sorted(more)}"


def _categories(expected: list[str], _: Row, said: Statement) -> Iterator[str]:
    used = {end for _, end in said.edges("processing-activity", "uses")}
    missing = [entry for entry in expected if not any_of(entry) & used]
    if missing:
        yield f"no activity uses {missing}; used are {sorted(used)}"


def _broader(expected: list[Row], row: Row, said: Statement) -> Iterator[str]:
    for entry in expected:
        above = {end for node in any_of(entry["category"]) for end in said.objects(node, "broader")}
        scoped = [
            said.graph.edges.get(("BROADER", node, broader), {}).get("scopes", ())
            for node in any_of(entry["category"])
            for broader in any_of(entry["broader"]) & above
        ]
        if not any(isinstance(of, tuple) and row["controller"] in of for of in scoped):
            yield f"{entry['category']} is below {sorted(above)}, not {entry['broader']}"


def _lawful_bases(expected: list[str], _: Row, said: Statement) -> Iterator[str]:
    found = {said.value(node, "lawful_basis") for node in said.subjects("purpose")} - {None}
    if not set(expected) <= found:
        yield f"lacks {sorted(set(expected) - found)}, has {sorted(map(str, found))}"


def _consent_for(expected: list[str], _: Row, said: Statement) -> Iterator[str]:
    """Expect purposes on consent, told by their own name or by that of the activity that has them."""
    names = []
    for activity, purpose in said.edges("processing-activity", "has_purpose"):
        if said.value(purpose, "lawful_basis") == "consent":
            names.append(f"{said.name(activity)} / {said.name(purpose)}")
    for words in expected:
        if not any(holds_words([words], name) for name in names):
            yield f"«{words}» is in none of {names}"


def _contacts(expected: list[str], row: Row, said: Statement) -> Iterator[str]:
    reached = said.objects(row["controller"], "reached_at")
    found = {fold(said.name(node)): said.name(node) for node in said.subjects("contact") if node in reached}
    missing = [entry for entry in expected if fold(entry) not in found]
    if missing or (found and not expected):
        yield f"lacks {missing}, has {sorted(found.values())}"


def _systems(expected: list[str], _: Row, said: Statement) -> Iterator[str]:
    found = {end for _, end in said.edges("processing-activity", "runs_on")}
    yield from (f"nothing runs on {entry}; {sorted(found)}" for entry in expected if not any_of(entry) & found)


def _retention(expected: list[Row], row: Row, said: Statement) -> Iterator[str]:
    own = row["controller"].replace("organisation/", "retention-period/") + "--"
    used = {end for _, end in said.edges("processing-activity", "retained_for")}
    periods = [
        said.retention(node) for node in said.subjects("retention-period") if node.startswith(own) and node in used
    ]
    for entry in expected:
        fits = (
            (period["term"] or "") == entry["term"]
            and holds_words(entry.get("start_event_words", []), period["start_event"])
            and holds_words(entry.get("criterion_words", []), period["criterion"])
            for period in periods
        )
        if not any(fits):
            yield f"{entry} is not among {periods}"


_NOT_OF_THE_TEXT = frozenset({"name", "file", "origin"})
_CHECKS: dict[str, Callable[[Any, Row, Statement], Iterator[str]]] = {
    "controller": _controller,
    "cbe_number": _cbe_number,
    "cbe_numbers": _cbe_numbers,
    "version": _version,
    "processors": _processors,
    "recipients": _recipients,
    "role_doubt": _role_doubt,
    "other_controllers": _other_controllers,
    "sources": _sources,
    "carried": _carried,
    "third_party_flows": _third_party_flows,
    "processing_for": _processing_for,
    "collected": _collected,
    "countries": _countries,
    "denials": _denials,
    "safeguards": _safeguards,
    "legal_texts": _legal_texts,
    "services": _services,
    "categories": _categories,
    "broader": _broader,
    "lawful_bases": _lawful_bases,
    "consent_for": _consent_for,
    "contacts": _contacts,
    "systems": _systems,
    "retention": _retention,
}
