"""A register made of the demonstration's sources in a real store, and what the golden tests read of it."""

import dataclasses
import functools
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

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

Ledger: TypeAlias = tuple[list[Claim], list[Document]]
ROOT = Path(__file__).resolve().parents[2]
ON = "2026-01-01"
"""The day on which the questions are asked."""

DAY_OF_THE_RULING = "2020-07-16"
"""The day on which the Privacy Shield ended."""

DATED_MANDATE = "mandate/vtc-2017-49"
DAYS = ("2017-12-19", "2017-12-20", "2018-06-25", "2018-06-26", ON)
"""Around the date of that mandate, and around the end of the body that granted it."""

DAY_OF_THE_LAW = "1987-02-27"
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

    An answer is the JSON value that the command prints, or the error that the question ended in. `dated` are answers
    about the data of one mandate by day, `near_and_far` the losses of one law one and two steps away. `again` tells
    what a second import of the same files did, and `afterwards` what the store held then.
    """

    graph: Graph
    ledger: Ledger
    readings: dict[str, Reading]
    flows: dict[str, Flow]
    where: dict[str, Any]
    touched: dict[str, Any]
    dated: dict[str, Any]
    near_and_far: tuple[Any, Any]
    again: tuple[SourceReport, ...]
    afterwards: tuple[Graph, Ledger]

    def answer(self, category: str) -> Any:  # noqa: ANN401 - JSON
        """Return where a data category flows."""
        return _raised(self.where[category])

    def on(self, day: str) -> Any:  # noqa: ANN401 - JSON
        """Return where the data of the dated mandate flow as it looks on a day."""
        return _raised(self.dated[day])

    def impact(self, of: str) -> Any:  # noqa: ANN401 - JSON
        """Return what the loss of a thing touches."""
        return _raised(self.touched[of])


@functools.cache
def toml(name: str) -> dict[str, Any]:
    """Return one of the tables of expectations beside the tests."""
    return tomllib.loads((ROOT / "tests" / name).read_text(encoding="utf-8"))


def take_in(store: Store, files: list[Path]) -> list[SourceReport]:
    """Import files into an empty store and return the reports; none may fail."""
    prepare(store)
    reports = import_files(store, files, Request())
    assert [report.error for report in reports if report.status == "failed"] == []
    return reports


def made(store: Store, files: list[Path]) -> Register:
    """Return what an empty store holds and answers once it has taken in some files."""
    reports = take_in(store, files)
    graph, claims_and_documents = _standing(store)
    claims, documents = claims_and_documents
    readings = {}
    for report in reports:
        document = next(document for document in documents if document.id == report.document)
        live = tuple(claim for claim in claims if claim.live and claim.document == document.id)
        readings[Path(report.file).stem] = Reading(document, understood(Path(report.file)), live)
    flows = [node for node in graph.nodes if node.startswith("data-flow/")]
    covered = min((end for edge, start, end in graph.edges if (edge, start) == ("COVERS", DATED_MANDATE)), default="")
    law = min((node for node, held in graph.nodes.items() if held.get("date") == DAY_OF_THE_LAW), default="")
    return Register(
        graph=graph,
        ledger=claims_and_documents,
        readings=readings,
        flows={flow.id: flow for flow in store.read(lambda tx: flow_facts.flows(tx, flows))},
        where={category: _told(where, store, category) for category in CATEGORIES},
        touched={of: _told(touched, store, of, loss, on) for of, loss, on in IMPACTS},
        dated={on: _told(where, store, covered, on) for on in DAYS},
        near_and_far=(_told(touched, store, law, depth=1), _told(touched, store, law, depth=2)),
        again=tuple(import_files(store, files, Request())),
        afterwards=_standing(store),
    )


def _standing(store: Store) -> tuple[Graph, Ledger]:
    ledger_now = store.read(lambda tx: (ledger.all_claims(tx), ledger.documents(tx)))
    return store.read(projection.read_all), ledger_now


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


def _told(ask: Callable[..., Any], *given: Any, **named: Any) -> Any:  # noqa: ANN401 - JSON
    try:
        return ask(*given, **named)
    except UserError as error:
        return error


def _raised(answer: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(answer, UserError):
        raise answer
    return answer
