"""Generated histories of a register: imports, new versions, decisions, withdrawals and retractions in any order.

Everything follows from a seed. What a person cannot decide in the state in which the register is (to confirm what
nobody says) is refused there, and the history goes on.
"""

import dataclasses
import random
from collections.abc import Iterator

from ropa.claims.decide import Judgements, Verdict
from ropa.claims.graph import Graph
from ropa.errors import UserError
from ropa.importing.decide import Ruling, decide
from ropa.importing.importer import Source
from ropa.importing.retract import retract
from ropa.importing.run import Request
from ropa.model.catalogue import kind_of_id
from ropa.store import ledger, projection
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions
from tests.contract.test_importing import take_in
from tests.generated import STATEMENTS, series_of, sources

_PERSONS = ("Functionaris A (voorbeeld)", "Functionaris B (voorbeeld)")
_TEXTS = ("een andere omschrijving", "wat een persoon zegt", "iets anders")


@dataclasses.dataclass(frozen=True, slots=True)
class Moment:
    """The register as it stood right after a step of its history."""

    at: str
    step: str
    graph: Graph


@dataclasses.dataclass
class History:
    """A history in the making; `steps` performs it on a store and yields every moment."""

    seed: int
    length: int = 14
    refused: int = 0

    def steps(self, store: Store) -> Iterator[Moment]:
        """Perform the history step by step."""
        dice = random.Random(self.seed)  # noqa: S311 - a sample, no secret
        waiting = self._sources(dice)
        for number in range(self.length):
            act = dice.choice(("import", "import", "decide", "decide", "decide", "withdraw", "retract"))
            if number == 0 or (act == "import" and waiting):
                step = f"import {waiting[0].name}"
                take_in(store, waiting.pop(0), Request(again=True))
            elif act == "retract":
                step = self._retract(store, dice, waiting)
            else:
                step = self._decide(store, dice, withdraw=act == "withdraw")
            at = store.read(ledger.last_change)
            assert at is not None
            yield Moment(at, step, store.read(projection.read_all))

    @staticmethod
    def _sources(dice: random.Random) -> list[Source]:
        """Return some sources in a random order that keeps each series' own order."""
        versioned = dice.sample(range(8), 2)
        chosen = [sources()[n] for n in versioned] + [sources()[STATEMENTS + n] for n in versioned]
        chosen += dice.sample(sources()[STATEMENTS // 2 : STATEMENTS], 2) + dice.sample(sources()[-12:], 2)
        slots = [series_of(source) for source in chosen]
        dice.shuffle(slots)
        waiting = {name: [source for source in chosen if series_of(source) == name] for name in slots}
        return [waiting[name].pop(0) for name in slots]

    @staticmethod
    def _retract(store: Store, dice: random.Random, waiting: list[Source]) -> str:
        held = [document for document in store.read(ledger.documents) if document.stands]
        if not held:
            return "nothing to retract"
        document = dice.choice(held)
        retract(store, document.id, by=dice.choice(_PERSONS), reason="een vergissing")
        if dice.random() < 0.5:
            waiting.extend(source for source in sources() if source.sha256 == document.sha256)
        return f"retract {document.id}"

    def _decide(self, store: Store, dice: random.Random, *, withdraw: bool) -> str:
        ruling = self._withdrawal(store, dice) if withdraw else _ruling(store.read(projection.read_all), dice)
        if ruling is None:
            return "nothing to decide"
        try:
            decide(store, ruling)
        except UserError as refusal:
            self.refused += 1
            return f"refused: {refusal}"
        return f"{ruling.verdict} {ruling.fact} {ruling.value or ruling.other or ''}"

    @staticmethod
    def _withdrawal(store: Store, dice: random.Random) -> Ruling | None:
        held = Judgements(store.read(all_decisions)).held
        if not held:
            return None
        return Ruling(dice.choice(held).fact, Verdict.WITHDRAW, dice.choice(_PERSONS), "bij nader inzien")


def _ruling(graph: Graph, dice: random.Random) -> Ruling | None:
    if not graph.nodes:
        return None
    node = dice.choice(sorted(graph.nodes))
    make = dice.choice((_of_value, _of_value, _of_edge, _of_edge, _of_sameness, _of_existence))
    fact, verdict, value, other = make(graph, node, dice)
    return Ruling(fact, verdict, dice.choice(_PERSONS), f"reden {dice.random():.6f}", value, other)


def _of_value(graph: Graph, node: str, dice: random.Random) -> tuple[str, Verdict, str | None, str | None]:
    kind = kind_of_id(node)
    assert kind is not None
    held = [field for field in kind.properties if field in graph.nodes[node]]
    if held and dice.random() < 0.6:
        field = dice.choice(held)
        verdict = dice.choice((Verdict.CONFIRM, Verdict.REJECT, Verdict.CORRECT))
    else:
        field = dice.choice(sorted(kind.properties))
        verdict = Verdict.STATE
    declared = kind.properties[field]
    value = dice.choice(_TEXTS)
    if declared.values:
        value = dice.choice(declared.values)
    elif declared.type is bool:
        value = dice.choice(("true", "false"))
    elif field.startswith(("valid_", "in_force_")) or field == "date":
        value = dice.choice(("2019-01-01", "2031-05-04"))
    return f"{node}#{field}", verdict, value if verdict in (Verdict.CORRECT, Verdict.STATE) else None, None


def _of_edge(graph: Graph, node: str, dice: random.Random) -> tuple[str, Verdict, str | None, str | None]:
    kind = kind_of_id(node)
    assert kind is not None
    of_type = {field.edge.type: name for name, field in kind.edges.items()}
    held = sorted((of_type[edge], end) for edge, start, end in graph.edges if start == node)
    if held and dice.random() < 0.7:
        field, end = dice.choice(held)
        verdict = dice.choice((Verdict.CONFIRM, Verdict.REJECT, Verdict.CORRECT))
    else:
        if not kind.edges:
            return f"{node}#exists", Verdict.REJECT, None, None
        field, verdict = dice.choice(sorted(kind.edges)), Verdict.STATE
        end = _some(graph, kind.edges[field].edge.targets, dice) or node
    other = _some(graph, kind.edges[field].edge.targets, dice) if verdict is Verdict.CORRECT else None
    return f"{node}#{field}={end}", verdict, None, other


def _of_sameness(graph: Graph, node: str, dice: random.Random) -> tuple[str, Verdict, str | None, str | None]:
    kind = kind_of_id(node)
    assert kind is not None
    other = _some(graph, (kind.label,), dice) or node
    verdict = dice.choice((Verdict.SAME, Verdict.SAME, Verdict.NOT_THE_SAME))
    return f"{node}#same={other}", verdict, None, None


def _of_existence(_graph: Graph, node: str, _dice: random.Random) -> tuple[str, Verdict, str | None, str | None]:
    return f"{node}#exists", Verdict.REJECT, None, None


def _some(graph: Graph, labels: tuple[str, ...], dice: random.Random) -> str | None:
    found = [node for node in sorted(graph.nodes) if (kind := kind_of_id(node)) is not None and kind.label in labels]
    return dice.choice(found) if found else None
