"""Questions in GraphQL: each saved one gives row for row what the commands print, on both engines."""

import base64
import dataclasses
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionSetNode,
    parse,
)

from ropa.api.context import Context
from ropa.api.execute import Answered, Api
from ropa.api.request import Asked
from ropa.api.saved import saved_question, saved_questions
from ropa.checks.judge import JudgeRequest, judge_register
from ropa.claims.book import Book
from ropa.claims.decide import Verdict
from ropa.demonstration import sources as demonstration
from ropa.errors import StoreError, UserError
from ropa.importing.decide import Ruling, decide
from ropa.importing.importer import Source
from ropa.importing.retract import retract
from ropa.questions.as_of import register_as_of
from ropa.questions.changes import changes
from ropa.questions.coverage import coverage
from ropa.questions.current import register_now
from ropa.questions.evidence import Evidence
from ropa.questions.flow import FlowRequest, where_it_flows
from ropa.questions.impact import ImpactRequest, what_is_touched
from ropa.questions.kept import Kept
from ropa.questions.plain import plain
from ropa.questions.register import RegisterRequest, register, register_of
from ropa.questions.register_answer import RegisterAnswer
from ropa.questions.retention import RetentionRequest, retention
from ropa.questions.review import review
from ropa.settings import Settings
from ropa.store import ledger
from ropa.store.connection import Store, open_store
from ropa.store.schema import prepare
from tests.both_stores import BothStores
from tests.contract.test_importing import take_in
from tests.contract.test_registers import fill
from tests.generated import sources
from tests.patience import at_most

ON = "2026-01-01"
CATEGORY = "data-category/rijksregisternummer"
BODY = "organisation/kind-en-gezin"
PAST = ("2020-01-01", "2100-01-01")


def ask(store: Store, query: str, variables: dict[str, Any] | None = None, *, may_write: bool = False) -> Answered:
    return Api(store, lambda: ON).answer(Asked(query, variables), may_write=may_write)


def data(store: Store, query: str, variables: dict[str, Any] | None = None, *, may_write: bool = False) -> Any:  # noqa: ANN401
    answered = ask(store, query, variables, may_write=may_write)
    assert "errors" not in answered.response, answered
    return answered.response["data"]


def fill_a_little(store: Store) -> None:
    prepare(store)
    for path in demonstration():
        if path.name == "kind-en-gezin.txt":
            take_in(store, Source(path.name, path.read_bytes()))


# --- what the commands print, and what a question selects of it


def chosen(query: str, printed: Any) -> Any:  # noqa: ANN401 - JSON
    """Return what the first field of a question selects of a JSON answer that has the names of Python."""
    definitions = parse(query).definitions
    fragments = {item.name.value: item for item in definitions if isinstance(item, FragmentDefinitionNode)}
    operation = next(item for item in definitions if isinstance(item, OperationDefinitionNode))
    field = operation.selection_set.selections[0]
    assert isinstance(field, FieldNode)
    return picked(field.selection_set, fragments, printed)


def picked(selections: SelectionSetNode | None, fragments: dict[str, FragmentDefinitionNode], value: Any) -> Any:  # noqa: ANN401
    if selections is None or value is None:
        return value
    if isinstance(value, list):
        return [picked(selections, fragments, item) for item in value]
    fields = list(spread(selections, fragments))
    if [field.name.value for field in fields] == ["field", "citations"]:
        return [
            {"field": camel(key), "citations": picked(fields[1].selection_set, fragments, cited)}
            for key, cited in value.items()
        ]
    return {
        field.name.value: picked(field.selection_set, fragments, value[snake(field.name.value)]) for field in fields
    }


def spread(selections: SelectionSetNode, fragments: dict[str, FragmentDefinitionNode]) -> Iterator[FieldNode]:
    for item in selections.selections:
        if isinstance(item, FieldNode):
            yield item
        elif isinstance(item, FragmentSpreadNode):
            yield from spread(fragments[item.name.value].selection_set, fragments)


def snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def of_register(answer: RegisterAnswer) -> dict[str, Any]:
    return {**plain(answer), "controllers": [plain(item) for item in answer.controllers]}


def of_findings(store: Store) -> dict[str, Any]:
    judged = judge_register(store, JudgeRequest(ON, language="nl"))
    errors = [plain(finding) for finding in judged.findings if finding.severity.value == "error"]
    assert 0 < len(errors) < 100
    end = base64.urlsafe_b64encode(json.dumps([str(len(errors) - 1), errors[-1]["subject"]]).encode()).decode()
    counts = {**plain(judged.counts), "warning": 0, "improvement": 0}
    page = {"has_next_page": False, "end_cursor": end}
    return {"on": ON, "total_count": len(errors), "counts": counts, "nodes": errors, "page_info": page}


PRINTED: dict[str, tuple[dict[str, Any], Callable[[Store], Any]]] = {
    "where-does-it-flow": (
        {"category": "national number", "from": None, "on": ON, "depth": 6},
        lambda store: plain(where_it_flows(store, FlowRequest(CATEGORY, "Rijksregisternummer", ON))),
    ),
    "flows-without-a-mandate": ({"on": ON}, lambda store: plain(coverage(store, ON))),
    "register-of-a-controller": (
        {"controller": "Kind en Gezin", "asOf": None, "on": ON, "language": "NL"},
        lambda store: of_register(register(store, RegisterRequest(BODY, ON, None, "nl"))),
    ),
    "impact-of-a-body": (
        {"body": "Kind en Gezin", "depth": 2, "on": ON, "language": "FR"},
        lambda store: plain(what_is_touched(store, ImpactRequest(BODY, ON, depth=2, language="fr"))),
    ),
    "how-long-are-data-kept": (
        {"controller": "Kind en Gezin", "start": "2024-02-29", "on": ON},
        lambda store: plain(retention(store, RetentionRequest(BODY, ON, "2024-02-29"))),
    ),
    "what-changed": (
        {"from": PAST[0], "to": PAST[1], "controller": None, "limit": 5_000},
        lambda store: plain(changes(store, *PAST)),
    ),
    "what-waits-for-a-judgement": (
        {"limit": 5_000, "language": "NL"},
        lambda store: plain(review(store, "nl")),
    ),
    "where-the-register-falls-short": (
        {"controller": None, "severity": "error", "on": ON, "first": 100, "after": None, "language": "NL"},
        of_findings,
    ),
}  # fmt: skip


def of_things(found: list[dict[str, Any]]) -> dict[str, Any]:
    return {"totalCount": len(found), "nodes": found}


def named(book: Book, ids: tuple[str, ...], *fields: str) -> list[dict[str, Any]]:
    return [{"id": node} | {camel(field): book.value(node, field) for field in fields} for node in ids]


def labelled(book: Book, ids: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{"kind": "Organisation", "id": node, "label": book.name(node)} for node in ids]


def quoted(evidence: Evidence, node: str) -> list[dict[str, Any]]:
    return [dataclasses.asdict(citation) for citation in evidence.of([node])]


def received(book: Book, evidence: Evidence) -> dict[str, Any]:
    return of_things(
        [
            {
                "id": flow,
                **{camel(field): book.value(flow, field) for field in ("flow_kind", "permitted", "condition")},
                "from": [{"kind": kind(end), "id": end, "label": book.name(end)} for end in book.ends(flow, "FROM")],
                "carries": named(book, book.ends(flow, "CARRIES"), "name"),
                "aboutSubjects": named(book, book.ends(flow, "ABOUT"), "name"),
                "forPurpose": named(book, book.ends(flow, "FOR"), "name", "lawful_basis"),
                "partOf": named(book, book.ends(flow, "PART_OF"), "name"),
                "authorisedBy": named(book, book.ends(flow, "AUTHORISED_BY"), "reference", "date", "valid_to"),
                "evidence": quoted(evidence, flow),
            }
            for flow in book.starts(BODY, "TO")
            if not book.value(flow, "denied")
        ]
    )


def kind(node: str) -> str:
    return "Organisation" if node.startswith("organisation/") else "DataSubjectCategory"


def processed(book: Book, evidence: Evidence) -> dict[str, Any]:
    return of_things(
        [
            {
                "id": flow,
                "roleDoubt": book.value(flow, "role_doubt"),
                "condition": book.value(flow, "condition"),
                "to": labelled(book, book.ends(flow, "TO")),
                "carries": named(book, book.ends(flow, "CARRIES"), "name"),
                "forPurpose": named(book, book.ends(flow, "FOR"), "name", "lawful_basis"),
                "partOf": named(book, book.ends(flow, "PART_OF"), "name", "general"),
                "into": named(book, book.ends(flow, "INTO"), "name", "in_eea"),
                "safeguardedBy": named(book, book.ends(flow, "SAFEGUARDED_BY"), "name", "valid_from", "valid_to"),
                "evidence": quoted(evidence, flow),
            }
            for flow in book.starts(BODY, "FROM")
            if book.value(flow, "flow_kind") == "processing_on_behalf" and not book.value(flow, "denied")
        ]
    )


def of_activity(book: Book, evidence: Evidence, node: str) -> dict[str, Any]:
    return {
        "id": node,
        "name": book.name(node),
        "general": book.value(node, "general"),
        "controlledBy": named(book, book.ends(node, "CONTROLLED_BY"), "name"),
        "partOf": named(book, book.ends(node, "PART_OF"), "name"),
        "hasPurpose": [
            found | {"basedOn": [{"name": book.name(text)} for text in book.ends(found["id"], "BASED_ON")]}
            for found in named(book, book.ends(node, "HAS_PURPOSE"), "name", "lawful_basis")
        ],
        "concerns": named(book, book.ends(node, "CONCERNS"), "name"),
        "uses": named(book, book.ends(node, "USES"), "name", "code"),
        "retainedFor": named(book, book.ends(node, "RETAINED_FOR"), "name", "term", "criterion"),
        "protectedBy": [{"name": book.name(end)} for end in book.ends(node, "PROTECTED_BY")],
        "runsOn": [{"name": book.name(end)} for end in book.ends(node, "RUNS_ON")],
        "evidence": quoted(evidence, node),
    }


def busiest(book: Book) -> str:
    """Return the activity that leads to most things."""
    activities = book.of_kind("ProcessingActivity")
    ends = {node: sum(start == node for _, start, _ in book.graph.edges) for node in activities}
    return max(ends, key=lambda node: (ends[node], node))


OF_THINGS = {"what-does-this-body-receive", "who-processes-for-us", "evidence-of-an-activity"}


def test_every_saved_question_is_asked_here() -> None:
    assert {question.name for question in saved_questions()} == PRINTED.keys() | OF_THINGS


def test_saved_questions_answer_as_the_commands_print_and_as_the_register_has_it(store: Store) -> None:
    fill(store)
    check_printed(store)
    check_things(store)


def check_printed(store: Store) -> None:
    for name, (variables, printed) in PRINTED.items():
        question = saved_question(name)
        (shown,) = data(store, question.text, variables).values()
        assert shown == chosen(question.text, printed(store)), name
        assert shown, name


def check_things(store: Store) -> None:
    book, evidence = register_now(store)
    pages = {"body": BODY, "first": 100, "after": None}
    for name, expected in (
        ("what-does-this-body-receive", received(book, evidence)),
        ("who-processes-for-us", processed(book, evidence)),
    ):
        (shown,) = data(store, saved_question(name).text, pages).values()
        assert shown.pop("pageInfo")["hasNextPage"] is False
        assert shown == expected, name
        assert shown["totalCount"] > 0, name
    activity = busiest(book)
    (shown,) = data(store, saved_question("evidence-of-an-activity").text, {"activity": activity}).values()
    assert shown == of_activity(book, evidence, activity)
    assert len(shown["evidence"]) > 2


@pytest.mark.neo4j
def test_both_engines_answer_alike(both_stores: BothStores) -> None:
    told = []
    for store in both_stores:
        fill(store)
        told.append(
            {
                "organisations": list(walked(store, "organisations", "orderBy: { by: name, descending: true }")),
                "flows": list(walked(store, "dataFlows", "filter: { flowKind: disclosure }")),
                "search": data(store, '{ search(text: "gegevens") { kind id label likeness } }'),
                "slip": data(store, '{ search(text: "rijksregisternumer") { kind id likeness } }'),
            }
        )
    assert told[0] == told[1]
    assert all(told[0].values())


# --- lists of things


def walked(store: Store, field: str, given: str, first: int = 7) -> Iterator[str]:
    """Yield the ids of a list, page by page, each as it was given with its cursor."""
    page_of = "totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor }"
    query = f"query P($after: String) {{ {field}({given}, first: {first}, after: $after) {{ {page_of} }} }}"
    after: str | None = None
    seen = 0
    while True:
        page = data(store, query, {"after": after})[field]
        assert page["pageInfo"]["hasPreviousPage"] is (after is not None)
        yield from (edge["node"]["id"] for edge in page["edges"])
        seen += len(page["edges"])
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            assert seen == page["totalCount"]
            return


def test_lists_hold_what_they_say_in_order_by_few_statements(arcadedb_store: Store) -> None:
    fill(arcadedb_store)
    check_pages(arcadedb_store)
    check_filters(arcadedb_store)
    check_statements(arcadedb_store)


def check_pages(store: Store) -> None:
    book, _ = register_now(store)
    bodies = book.of_kind("Organisation")
    assert list(walked(store, "organisations", "filter: {}")) == list(bodies)
    by_name = sorted(bodies, key=lambda node: (book.name(node), node))
    assert list(walked(store, "organisations", "orderBy: { by: name }")) == by_name
    by_date = sorted(book.of_kind("Mandate"), key=lambda node: (book.text(node, "date"), node), reverse=True)
    assert list(walked(store, "mandates", "orderBy: { by: date, descending: true }", first=5)) == by_date


FILTERS: dict[str, Callable[[Book, str], bool]] = {
    "denied: true": lambda book, flow: bool(book.value(flow, "denied")),
    "denied: false, flowKind: collection": (
        lambda book, flow: not book.value(flow, "denied") and book.value(flow, "flow_kind") == "collection"
    ),
    'from: "Kind en Gezin", carries: "e-mailadres"': (
        lambda book, flow: BODY in book.ends(flow, "FROM") and "data-category/e-mailadres" in book.ends(flow, "CARRIES")
    ),
    'to: "betrokkene"': lambda book, flow: "data-subject-category/betrokkene" in book.ends(flow, "TO"),
    'text: "KIND en gezin"': lambda book, flow: "kind en gezin" in book.text(flow, "folded"),
}


def check_filters(store: Store) -> None:
    book, _ = register_now(store)
    for given, keeps in FILTERS.items():
        wanted = [flow for flow in book.of_kind("DataFlow") if keeps(book, flow)]
        assert list(walked(store, "dataFlows", f"filter: {{ {given} }}", first=20)) == wanted, given


MUCH = """query Q($first: Int!) {
  dataFlows(first: $first) {
    nodes {
      label
      from { label evidence { quote } }
      carries { broader { broader { name } } }
      partOf { hasPurpose { basedOn { name } } }
      evidence { quote }
    }
  }
}"""


def check_statements(store: Store) -> None:
    """Check that many things are read by about as many statements as a few: one for each kind at each level."""
    few, many = (statements(store, MUCH, {"first": first}) for first in (2, 80))
    assert 0 < few <= many < few + 20


def statements(store: Store, query: str, variables: dict[str, Any]) -> int:
    """Return how many statements a question sends."""
    sent = []

    class Counted:
        def __init__(self, tx: Any) -> None:  # noqa: ANN401 - a transaction
            self._tx = tx

        def run(self, *given: Any, **more: Any) -> Any:  # noqa: ANN401 - as the driver takes it
            sent.append(given)
            return self._tx.run(*given, **more)

    class Watched(Store):
        def __init__(self) -> None:  # it shares the other's connection
            pass

        def read(self, work: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - whatever the work returns
            return store.read(lambda tx: work(Counted(tx)))

    data(Watched(), query, variables)
    return len(sent)


# --- what is asked wrongly

ASKED_WRONGLY = {
    '{ flow(category: "rijksregisternumer") { truncated } }': "unknown_name",
    '{ organisation(id: "Kidslive") { id } }': "unknown_name",
    '{ mandates(filter: { provider: "nergens te vinden" }) { totalCount } }': "unknown_name",
    '{ dataFlows(filter: { carries: "organisation/ksz" }) { totalCount } }': "user_error",
    '{ flow(category: "naam", depth: 0) { truncated } }': "user_error",
    '{ impact(of: "KSZ", loss: MERGES) { truncated } }': "user_error",
    '{ evidence(of: "organisation/ksz#") { quote } }': "user_error",
    '{ search(text: "!!") { id } }': "user_error",
    '{ findings(checks: ["Z99"]) { totalCount } }': "unknown_name",
    '{ findings(after: "x") { totalCount } }': "user_error",
    '{ mandates(after: "W10=") { totalCount } }': "user_error",
    "{ mandates(first: -1) { totalCount } }": "user_error",
    '{ changes(from: "2026-01-02", to: "2026-01-01") { at } }': "user_error",
    '{ coverage(on: "2026-02-30") { on } }': "graphql",
    "{ nothing }": "graphql",
    "{": "graphql",
}


NEAR = {"rijksregisternumer", "numéro natonal", "natonal number"}


def test_what_is_asked_wrongly_is_told_with_suggestions_and_nothing_leaks(arcadedb_store: Store) -> None:
    fill_a_little(arcadedb_store)
    for query, code in ASKED_WRONGLY.items():
        answered = ask(arcadedb_store, query)
        (error,) = answered.response["errors"]
        assert (error["extensions"]["code"], answered.faults) == (code, ()), query
        assert answered.executed is (code != "graphql"), query
    for text in NEAR:
        answered = ask(arcadedb_store, "query Q($c: String!) { flow(category: $c) { truncated } }", {"c": text})
        assert "Rijksregisternummer" in answered.response["errors"][0]["extensions"]["candidates"], text


def test_the_layouts_of_an_export_are_listed() -> None:
    answered = ask(Unreachable(), "{ layouts(language: NL) { name title source formats reconstructed } }")
    found = {one["name"]: one for one in answered.response["data"]["layouts"]}
    assert len(found) == 12
    assert found["art30-controller"]["title"] == "Register van de verwerkingsactiviteiten (artikel 30, lid 1, AVG)"
    linked = {name: found[name]["formats"] for name in ("belgif", "dpv")}
    assert linked == {"belgif": ["jsonld"], "dpv": ["jsonld", "ttl"]}
    assert {tuple(one["formats"]) for name, one in found.items() if name not in linked} == {("xlsx", "ods", "csv")}
    assert {name for name, one in found.items() if one["reconstructed"]} == {
        "cnil",
        "gba-controller",
        "gba-processor",
        "ico-controller",
        "vws",
    }


def test_a_flow_is_called_by_its_ends_its_data_and_what_it_is_about(store: Store) -> None:
    fill_a_little(store)
    asked = "{ dataFlows(first: 100) { edges { node { label about from { label } to { label } carries { label } } } } }"
    flows = [edge["node"] for edge in data(store, asked)["dataFlows"]["edges"]]
    alone = [
        edge["node"]
        for edge in data(store, "{ dataFlows(first: 100) { edges { node { label } } } }")["dataFlows"]["edges"]
    ]
    assert [flow["label"] for flow in flows] == [flow["label"] for flow in alone]
    told = [flow["label"] for flow in flows]
    assert len(set(told)) > len(told) / 2
    for flow in flows:
        start, end, carried = ([thing["label"] for thing in flow[edge]] for edge in ("from", "to", "carries"))
        words = f"{', '.join(start) or '?'} → {', '.join(end) or '?'}"
        if carried:
            words += f": {', '.join(carried[:3])}" + (", …" if len(carried) > 3 else "")
        assert flow["label"] == words + (f" ({flow['about']})" if flow["about"] else "")


def test_a_flow_whose_end_a_person_took_out_is_no_step(store: Store) -> None:
    fill_a_little(store)
    asked = '{ flow(category: "rijksregisternummer") { steps { from { id } to { id } } denied { from { id } } } }'

    def ends() -> list[str]:
        return [step[end]["id"] for step in data(store, asked)["flow"]["steps"] for end in ("from", "to")]

    while held := ends():
        gone = held[0]
        decide(store, Ruling(f"{gone}#exists", Verdict.REJECT, "Functionaris A (voorbeeld)", "een vergissing"))
        assert gone not in ends()


SLOW = "UNWIND range(1, 2000000000) AS number WITH number WHERE number % 7 = 8 RETURN count(number)"


@pytest.mark.neo4j
def test_a_database_that_takes_too_long_is_broken_off(neo4j_store: Store) -> None:
    timed = Context.of(neo4j_store, ON, 0.5, Kept()).store
    with pytest.raises(UserError, match=r"longer than 0\.5 seconds"):
        timed.read(lambda tx: tx.run(SLOW).values())


ENDLESS = "UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b WITH a, b WHERE a + b < 0 RETURN count(a)"


def test_the_embedded_database_breaks_off_by_itself_what_takes_too_long(
    engine_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = "-XX:TieredStopAtLevel=1 -Darcadedb.command.timeout=2000"  # in place of the five minutes of the product
    monkeypatch.setenv("ARCADEDB_JVM_ARGS", limit)
    with open_store(Settings(home=engine_home, engine_idle=1.0)) as store:
        with pytest.raises(StoreError, match="broke off what took too long"):
            store.read(lambda tx: tx.run(ENDLESS).values())
        timed = Context.of(store, ON, 0.5, Kept()).store
        with pytest.raises(UserError, match=r"longer than 0\.5 seconds"):
            timed.read(lambda tx: tx.run(ENDLESS).values())
        with at_most(20):  # by no means the five minutes of the product
            assert store.read(lambda tx: tx.run("RETURN 1").values()) == [[1]]


def test_nothing_is_read_once_the_time_is_over(arcadedb_store: Store) -> None:
    answered = Api(arcadedb_store, lambda: ON, seconds=0).answer(Asked("{ documents { id } }"), may_write=False)
    assert [error["message"] for error in answered.response["errors"]] == [
        "the question took longer than 0 seconds; ask for less"
    ]


class Unreachable(Store):
    """A store that has gone."""

    def __init__(self) -> None:  # it opens nothing
        pass

    def read(self, work: object) -> Any:  # noqa: ANN401, ARG002 - it never returns
        raise StoreError("the database at bolt://10.1.2.3:7687 does not answer")


def test_a_store_that_has_gone_is_told_without_its_address() -> None:
    answered = ask(Unreachable(), "{ documents { id } }")
    assert "10.1.2.3" not in json.dumps(answered.response)
    assert answered.response["errors"][0]["extensions"]["code"] == "store"
    assert isinstance(answered.faults[0].error, StoreError)


# --- what changes the register

STATEMENT = (
    "# Privacyverklaring van Voorbeeldfonds Duin\n\nVoorbeeldfonds Duin geeft uw rijksregisternummer door aan de KSZ.\n"
)
IMPORT = (
    'mutation M($text: String!) { importSource(name: "duin.md", text: $text) { status claims new document error } }'
)
STATE = """mutation M($f: String!) {
  decide(fact: $f, verdict: STATE, value: "Brussel", by: "Voorbeeld", reason: "gelezen") {
    fact decision by reason value
  }
}"""
RETRACT = """mutation M($d: ID!) {
  retract(document: $d, by: "Voorbeeld", reason: "vergissing", erase: true) { erased claims }
}"""
WAIVE = """mutation M($s: ID!, $c: String!) {
  waive(subject: $s, check: $c, by: "Voorbeeld", reason: "bekend", until: "2026-06-30") { decision until }
}"""
STEPS = '{ flow(category: "rijksregisternummer") { steps { to { id } evidence { document } } } }'


def test_a_mutation_needs_the_right_to_write(arcadedb_store: Store) -> None:
    fill_a_little(arcadedb_store)
    before = arcadedb_store.read(ledger.documents)
    answered = ask(arcadedb_store, IMPORT, {"text": STATEMENT})
    assert answered.response == {
        "errors": [
            {
                "message": "this question would change the register, which is not allowed here",
                "extensions": {"code": "graphql"},
            }
        ]
    }
    assert not answered.executed
    assert arcadedb_store.read(ledger.documents) == before


def test_a_source_is_imported_decided_on_and_taken_back(store: Store) -> None:
    fill_a_little(store)
    done = data(store, IMPORT, {"text": STATEMENT}, may_write=True)["importSource"]
    assert (done["status"], done["error"]) == ("imported", None)
    again = data(store, IMPORT, {"text": STATEMENT}, may_write=True)["importSource"]
    assert (again["status"], again["new"]) == ("unchanged", 0)
    steps = data(store, STEPS)["flow"]["steps"]
    assert done["document"] in {cited["document"] for step in steps for cited in step["evidence"]}

    fact = "organisation/ksz#address"
    row = data(store, STATE, {"f": fact}, may_write=True)["decide"]
    assert row == {"fact": fact, "decision": "state", "by": "Voorbeeld", "reason": "gelezen", "value": "Brussel"}
    assert data(store, '{ organisation(id: "KSZ") { address } }') == {"organisation": {"address": "Brussel"}}

    gone = data(store, RETRACT, {"d": done["document"]}, may_write=True)["retract"]
    assert gone == {"erased": True, "claims": done["claims"]}
    steps = data(store, STEPS)["flow"]["steps"]
    assert done["document"] not in {cited["document"] for step in steps for cited in step["evidence"]}


def test_a_finding_is_waived(arcadedb_store: Store) -> None:
    fill_a_little(arcadedb_store)
    query = "{ findings(waived: %s) { totalCount nodes { check subject waived { by until } } } }"
    found = data(arcadedb_store, query % "false")["findings"]
    first = found["nodes"][0]
    row = data(arcadedb_store, WAIVE, {"s": first["subject"], "c": first["check"]}, may_write=True)["waive"]
    assert row == {"decision": "waive", "until": "2026-06-30"}
    waived = data(arcadedb_store, query % "true")["findings"]["nodes"]
    assert {(item["check"], item["subject"]) for item in waived} == {(first["check"], first["subject"])}
    assert all(item["waived"] == {"by": "Voorbeeld", "until": "2026-06-30"} for item in waived)
    left = data(arcadedb_store, query % "false")["findings"]["totalCount"]
    assert left == found["totalCount"] - len(waived)


WRITTEN_WRONGLY = {
    'mutation { importSource(name: "../x.md", text: "a") { status } }': "«name» is no name of a file",
    'mutation { importSource(name: "x.md") { status } }': "give either «text» or «base64»",
    'mutation { importSource(name: "x.md", base64: "***") { status } }': "«base64» is none",
    'mutation { importSource(name: "x.xlsx", base64: "AAAA") { status } }': "x.xlsx",
    'mutation { decide(fact: "nothing", verdict: CONFIRM, by: "a", reason: "b") { id } }': "«nothing» is no",
    'mutation { waive(subject: "organisation/ksz", check: "Z9", by: "a", reason: "b", until: "2026-01-01") { at } }': (
        "names no check"
    ),
    'mutation { retract(document: "document/x", by: "a", reason: "b") { document } }': "holds no such document",
}  # fmt: skip


def test_what_is_written_wrongly_changes_nothing(arcadedb_store: Store) -> None:
    fill_a_little(arcadedb_store)
    before = arcadedb_store.read(ledger.all_claims)
    for query, sentence in WRITTEN_WRONGLY.items():
        answered = ask(arcadedb_store, query, may_write=True)
        (error,) = answered.response["errors"]
        assert sentence in error["message"], query
        assert error["extensions"]["code"] in {"user_error", "unknown_name"}, query
    assert arcadedb_store.read(ledger.all_claims) == before


def test_the_register_of_an_earlier_day_is_asked_by_its_day(arcadedb_store: Store) -> None:
    fill_a_little(arcadedb_store)
    query = '{ register(controller: "Kind en Gezin", asOf: "%s") { asOf controllers { activities { id } } } }'
    then = data(arcadedb_store, query % "2000-01-01")["register"]
    assert then == {"asOf": "2000-01-01", "controllers": [{"activities": []}]}
    shown = data(arcadedb_store, query % PAST[1])["register"]["controllers"][0]["activities"]
    book, evidence = register_as_of(arcadedb_store, PAST[1])
    rows = register_of(book, evidence, RegisterRequest(BODY, ON, PAST[1])).controllers[0].activities
    assert shown == [{"id": row.id} for row in rows]
    assert shown


def test_the_register_of_an_earlier_day_names_what_was_erased_since(
    arcadedb_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(arcadedb_store)
    with monkeypatch.context() as then:
        then.setattr(ledger, "now", lambda: "2020-01-02T10:00:00.000000Z")
        document = take_in(arcadedb_store, sources()[0]).document
    assert document is not None
    gone = retract(arcadedb_store, document, by="A Person", reason="imported by mistake", erase=True)
    query = '{ register(asOf: "2020-01-31") { erased { document by why } } }'
    assert data(arcadedb_store, query)["register"]["erased"] == [
        {"document": gone.document, "by": "A Person", "why": "imported by mistake"}
    ]
