"""A register with one activity of which everything is stated, about a plainly labelled example."""

from collections.abc import Iterable

from ropa.claims.graph import Graph
from ropa.export.linked.spoken import Speech
from ropa.questions.flow_answer import Citation
from ropa.vocabulary.categories import find_category

ON = "2026-01-01"
DOCUMENT = "document/voorbeelddienst--register"
SPEECH = Speech({DOCUMENT: "nl"})
BODY = "organisation/voorbeelddienst"
ACTIVITY = "processing-activity/voorbeelddienst--klanten"
FUND, PROCESSOR, CLASS, ABROAD = (
    "organisation/voorbeeldfonds",
    "organisation/voorbeeldverwerker",
    "organisation/ziekenfondsen",
    "organisation/voorbeeldbedrijf",
)


class StatedInDutch:
    """Evidence of a register that one Dutch document states."""

    def of(self, ids: Iterable[str]) -> tuple[Citation, ...]:
        """Return the citation of the document where anything is asked for."""
        return self._stated if list(ids) else ()

    def of_fact(self, subject: str, field: str, target: str | None = None) -> tuple[Citation, ...]:
        """Return the citation of the document."""
        assert subject
        assert field
        assert target is None or target
        return self._stated

    _stated = (Citation("alles", DOCUMENT, None, "1"),)


def category(name: str) -> str:
    """Return the id of a category of the federal list."""
    found = find_category(name)
    assert found is not None
    assert found.code
    return f"data-category/{found.slug}"


NAMES, HEALTH = (
    category("Persoonlijke identificatiegegevens"),
    category("Gegevens betreffende de lichamelijke gezondheid"),
)


def complete() -> Graph:
    """Return the register."""
    graph = Graph()
    _bodies(graph)
    _activity(graph)
    _flow(graph, "uit", BODY, FUND, carries=(NAMES, HEALTH))
    _flow(graph, "klasse", BODY, CLASS, carries=(NAMES,))
    _flow(graph, "abroad", BODY, ABROAD, carries=(NAMES,))
    _flow(graph, "verwerker", BODY, PROCESSOR, kind="processing_on_behalf")
    _flow(graph, "bron", FUND, BODY, kind="collection", carries=(NAMES,))
    graph.nodes["country/verenigde-staten"] = {"name": "Verenigde Staten", "code": "US", "in_eea": False}
    graph.nodes["safeguard/standard"] = {"name": "modelcontractbepalingen", "article": "46(2)(c)"}
    graph.edges["INTO", "data-flow/abroad", "country/verenigde-staten"] = {}
    graph.edges["SAFEGUARDED_BY", "data-flow/abroad", "safeguard/standard"] = {}
    return graph


def _bodies(graph: Graph) -> None:
    for body, name in ((BODY, "Voorbeelddienst"), (FUND, "Voorbeeldfonds"), (PROCESSOR, "Voorbeeldverwerker")):
        graph.nodes[body] = {"name": name, "public": True, "cbe_number": "0000.000.097"}
        _contact(graph, body, "general", "phone", "02 000 00 00")
    graph.nodes[CLASS] = {"name": "ziekenfondsen", "generic": True}
    graph.nodes[ABROAD] = {"name": "Voorbeeldbedrijf"}
    _contact(graph, ABROAD, "general", "email", "info@voorbeeldbedrijf.example")
    _contact(graph, BODY, "dpo", "email", "dpo@voorbeelddienst.example")


def _contact(graph: Graph, body: str, role: str, channel: str, name: str) -> None:
    contact = f"contact/{body.partition('/')[2]}--{role}"
    graph.nodes[contact] = {"controller": body, "name": name, "role": role, "channel": channel}
    graph.edges["REACHED_AT", body, contact] = {}


def _activity(graph: Graph) -> None:
    graph.nodes[ACTIVITY] = {"name": "Klanten", "description": "Dossiers van klanten", "in_force_from": "2020-01-01"}
    graph.edges["CONTROLLED_BY", ACTIVITY, BODY] = {}
    stated = {
        "HAS_PURPOSE": ("purpose/voorbeelddienst--klantenbeheer", "Klantenbeheer"),
        "CONCERNS": ("data-subject-category/burgers", "Burgers"),
        "RETAINED_FOR": ("retention-period/voorbeelddienst--5-jaar", "5 jaar na het einde van het dossier"),
        "PROTECTED_BY": ("security-measure/toegangscontrole", "Toegangscontrole (logisch)"),
        "GRANTS": ("right/recht-van-inzage", "Recht van inzage"),
        "RUNS_ON": ("system/dossierbeheer", "Dossierbeheer"),
        "ASSESSED_IN": ("assessment/voorbeelddienst--klanten", "Effectbeoordeling van 2020"),
    }
    for edge, (thing, name) in stated.items():
        graph.nodes[thing] = {"name": name}
        graph.edges[edge, ACTIVITY, thing] = {}
    graph.nodes["purpose/voorbeelddienst--klantenbeheer"]["lawful_basis"] = "public_task"
    graph.nodes["retention-period/voorbeelddienst--5-jaar"]["term"] = "P5Y"
    for data, name, special in ((NAMES, "Persoonlijke identificatiegegevens", False), (HEALTH, "Gezondheid", True)):
        graph.nodes[data] = {"name": name, "label_nl": name, "special": special}
        graph.edges["USES", ACTIVITY, data] = {}


def _flow(  # noqa: PLR0913 - a flow has so many parts
    graph: Graph,
    name: str,
    start: str,
    end: str,
    *,
    kind: str = "disclosure",
    carries: tuple[str, ...] = (),
) -> None:
    flow = f"data-flow/{name}"
    graph.nodes[flow] = {"flow_kind": kind, "denied": False}
    graph.edges["FROM", flow, start] = {}
    graph.edges["TO", flow, end] = {}
    graph.edges["PART_OF", flow, ACTIVITY] = {}
    for data in carries:
        graph.edges["CARRIES", flow, data] = {}
