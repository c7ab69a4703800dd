"""The checks over any register there can be: they never fail, always tell the same, and name only what there is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ropa.checks.check import Severity
from ropa.checks.judge import Grounds, JudgeRequest, judge
from ropa.claims.book import Book
from ropa.claims.claim import Value
from ropa.claims.decide import Decision, Judgements, Verdict
from ropa.claims.graph import Graph
from ropa.claims.merge import add_known
from ropa.model.catalogue import kinds
from ropa.model.kind import Kind, Property
from ropa.questions.evidence import Quotes
from tests.unit.checks.cases import ON

KINDS = [kind for kind in kinds().values() if kind.label != "Document"]
KNOWN = (
    "organisation/ksz",
    "organisation/overheidsdiensten",
    "data-category/rijksregisternummer",
    "data-category/ziekte",
    "country/verenigde-staten",
    "country/buiten-de-eer",
    "safeguard/privacy-shield",
)
WORDS = st.sampled_from(
    (
        "",
        "premie",
        "onze diensten verlenen",
        "derden",
        "zolang nodig",
        "{x}",
        "} {0",
        "=1+1",
        "\x00\x1b[31m",
        "9999-12-31",
    )
)
DAYS = st.sampled_from(("", "2019-01-01", "2026-01-01", "9999-12-31", "0001-01-01", "yesterday", "2026-13-45"))


def value_of(declared: Property) -> st.SearchStrategy[Value]:
    if declared.values:
        return st.sampled_from(declared.values)
    if declared.many:
        return st.tuples(WORDS)
    if declared.type is bool:
        return st.booleans()
    return DAYS if "valid" in declared.name or "force" in declared.name or declared.name == "date" else WORDS


@st.composite
def things(draw: st.DrawFn) -> tuple[str, dict[str, Value]]:
    kind: Kind = draw(st.sampled_from(KINDS))
    node: dict[str, Value] = {}
    for name in draw(st.lists(st.sampled_from(sorted(kind.properties)), max_size=4, unique=True)):
        node[name] = draw(value_of(kind.properties[name]))
    marks = st.lists(st.sampled_from(sorted(kind.properties | kind.edges)), max_size=2)
    for mark in draw(st.lists(st.sampled_from(("conflicts", "unlike_sources", "judged")), max_size=2, unique=True)):
        node[mark] = tuple(draw(marks))
    return f"{kind.slug}/{draw(st.sampled_from('abc'))}", node


@st.composite
def books(draw: st.DrawFn) -> Book:
    """Draw a register: things of every kind with any of their values, joined by any edges, in circles too."""
    graph = Graph(dict(draw(st.lists(things(), min_size=4, max_size=25))))
    add_known(graph, draw(st.lists(st.sampled_from(KNOWN), max_size=4)))
    by_kind = {kind.label: [node for node in sorted(graph.nodes) if node.startswith(f"{kind.slug}/")] for kind in KINDS}
    possible = [
        (field.edge.type, start, end)
        for kind in KINDS
        for field in kind.edges.values()
        for start in by_kind[kind.label]
        for target in field.edge.targets
        for end in by_kind.get(target, ())
    ]
    if possible:
        for key in draw(st.lists(st.sampled_from(possible), max_size=50)):
            graph.edges[key] = draw(st.sampled_from(({}, {"decided": True}, {"certainty": "possible"})))
    return Book(graph)


@settings(max_examples=150, deadline=None)
@given(books(), st.sampled_from((ON, "2016-08-01", "2030-01-01")))
def test_any_register_is_judged_the_same_in_every_language(book: Book, on: str) -> None:
    answers = {
        language: judge(book, Grounds(Quotes((), [])), JudgeRequest(on, language=language))
        for language in ("nl", "fr", "en")
    }
    dutch = answers["nl"]
    assert judge(Book(backwards(book.graph)), Grounds(Quotes((), [])), JudgeRequest(on, language="nl")) == dutch
    keys = {
        language: sorted((finding.check, finding.subject, finding.field) for finding in answer.findings)
        for language, answer in answers.items()
    }
    assert keys["nl"] == keys["fr"] == keys["en"]
    assert [finding for finding in dutch.findings if finding.subject not in book] == []
    ranks = [list(Severity).index(finding.severity) for finding in dutch.findings]
    assert ranks == sorted(ranks)
    assert sum((dutch.counts.error, dutch.counts.warning, dutch.counts.improvement)) == len(dutch.findings)


@settings(max_examples=60, deadline=None)
@given(books())
def test_what_is_waived_wholly_passes(book: Book) -> None:
    found = judge(book, Grounds(Quotes((), [])), JudgeRequest(ON)).findings
    accepted = [
        Decision(finding.subject, finding.check, None, Verdict.WAIVE, "An Example", "for now", until=ON)
        for finding in found
    ]
    answer = judge(book, Grounds(Quotes((), []), Judgements(accepted)), JudgeRequest(ON))
    assert answer.passed
    assert (answer.counts.waived, len(answer.findings)) == (len(found), len(found))


def backwards(graph: Graph) -> Graph:
    """Return the same register, written down in the opposite order."""
    return Graph(dict(reversed(graph.nodes.items())), dict(reversed(graph.edges.items())))
