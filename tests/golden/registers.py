"""A register made of the demonstration's sources in a real store, and what the golden tests read of it."""

import dataclasses
import functools
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ropa.claims.claim import Claim
from ropa.claims.document import Document
from ropa.claims.graph import Graph
from ropa.errors import UserError
from ropa.importing.discover import importer_for
from ropa.importing.importer import Extraction, Options
from ropa.importing.run import Request, SourceReport, import_files
from ropa.importing.sources import read_source
from ropa.questions import flow_facts
from ropa.questions.flow import FlowRequest, where_it_flows
from ropa.questions.flow_facts import Flow
from ropa.questions.impact import ImpactRequest, LossKind, what_is_touched
from ropa.questions.names import resolve_anything, resolve_category
from ropa.questions.plain import plain
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.schema import prepare

ROOT = Path(__file__).resolve().parents[2]
ON = "2026-01-01"
"""The day on which the questions are asked."""

DAY_OF_THE_RULING = "2020-07-16"
"""The day on which the Privacy Shield ended."""

CATEGORIES = ("rijksregisternummer", "gezondheidsgegevens", "e-mailadres")
IMPACTS: tuple[tuple[str, LossKind, str], ...] = (
    ("KSZ", "ends", ON),
    ("VTC 49/2017", "ends", ON),
    ("rijksregisternummer", "ends", ON),
    ("registratiedatabase", "ends", ON),
    ("My KidsLife", "ends", ON),
    ("Privacy Shield", "ends", DAY_OF_THE_RULING),
)


@dataclasses.dataclass(frozen=True)
class Reading:
    """One source in the register: its document, what its importer understood, and its live claims."""

    document: Document
    extraction: Extraction
    claims: tuple[Claim, ...]


@dataclasses.dataclass(frozen=True)
class Register:
    """What a store held after an import: the graph, the sources by the stem of their names, and its answers.

    An answer is the JSON value that the command prints, or the error that the question ended in.
    """

    graph: Graph
    readings: dict[str, Reading]
    flows: dict[str, Flow]
    where: dict[str, Any]
    touched: dict[str, Any]

    def answer(self, category: str) -> Any:  # noqa: ANN401 - JSON
        """Return where a data category flows."""
        return _raised(self.where[category])

    def impact(self, of: str) -> Any:  # noqa: ANN401 - JSON
        """Return what the loss of a thing touches."""
        return _raised(self.touched[of])


@functools.cache
def toml(name: str) -> dict[str, Any]:
    """Return one of the tables of expectations beside the tests."""
    return tomllib.loads((ROOT / "tests" / name).read_text(encoding="utf-8"))


def take_in(store: Store, files: Iterable[Path]) -> list[SourceReport]:
    """Import files into an empty store and return the reports; none may fail."""
    prepare(store)
    reports = import_files(store, files, Request())
    assert [report.error for report in reports if report.status == "failed"] == []
    return reports


def questioned(store: Store, reports: Iterable[SourceReport]) -> Register:
    """Return what the store holds and answers."""
    documents = {document.id: document for document in store.read(ledger.documents)}
    ledger_now = store.read(ledger.all_claims)
    readings = {}
    for report in reports:
        assert report.document is not None
        claims = tuple(claim for claim in ledger_now if claim.live and claim.document == report.document)
        readings[Path(report.file).stem] = Reading(documents[report.document], understood(Path(report.file)), claims)
    graph = store.read(projection.read_all)
    ids = [node for node in graph.nodes if node.startswith("data-flow/")]
    return Register(
        graph=graph,
        readings=readings,
        flows={flow.id: flow for flow in store.read(lambda tx: flow_facts.flows(tx, ids))},
        where={category: _told(functools.partial(where, store, category)) for category in CATEGORIES},
        touched={of: _told(functools.partial(touched, store, of, loss, on)) for of, loss, on in IMPACTS},
    )


@functools.cache
def understood(path: Path) -> Extraction:
    """Return what the importer of a file understands of it."""
    source = read_source(path)
    return importer_for(source).extract(source, Options())


def where(store: Store, category: str, on: str = ON) -> Any:  # noqa: ANN401 - JSON
    """Return where a data category flows, as the command prints it."""
    found = resolve_category(store, category)
    return plain(where_it_flows(store, FlowRequest(found.id, found.name, on)))


def touched(store: Store, of: str, loss: LossKind = "ends", on: str = ON, depth: int = 2) -> Any:  # noqa: ANN401 - JSON
    """Return what the loss of a thing touches, as the command prints it."""
    return plain(what_is_touched(store, ImpactRequest(resolve_anything(store, of).id, on, loss, depth=depth)))


def _told(ask: "functools.partial[Any]") -> Any:  # noqa: ANN401 - JSON
    try:
        return ask()
    except UserError as error:
        return error


def _raised(answer: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(answer, UserError):
        raise answer
    return answer
