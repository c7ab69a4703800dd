"""How long answers take: beside a bare driver that sends the same statements, and in a register ten times as large."""

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ropa.questions.flow import FlowRequest, where_it_flows
from ropa.questions.flow_answer import FlowAnswer
from ropa.questions.impact import ImpactAnswer, ImpactRequest, what_is_touched
from ropa.questions.plain import plain
from ropa.store.connection import Store
from tests.performance.generated_register import GeneratedRegister
from tests.performance.probes import (
    BODY_TRUTH,
    CATEGORY,
    CATEGORY_TRUTH,
    HUB_CATEGORY,
    LIMIT,
    MANDATE_TRUTH,
    ON,
    FlowTruth,
)
from tests.performance.recorded import recorded, replay
from tests.performance.rounds import Times, in_turns
from tests.performance.servers import Server
from tests.performance.table import Line, Measured

_BESIDE_BARE = 1.2
_GROWTH = 1.2
_WARM_UP = 8


@dataclasses.dataclass(frozen=True)
class Question:
    """A question to the register, and what its answer must say where that is known, both counted in the same way.

    `grows` where the answer itself grows with the register, so that no goal can hold for its growth.
    """

    ask: Callable[[Store], Any]
    counted: Callable[[Any], object]
    truth: object
    grows: bool = False


@dataclasses.dataclass
class Asked(Measured):
    """What came of asking, and the whole answers by question and size."""

    answers: dict[tuple[str, int], Any] = dataclasses.field(default_factory=dict)


def questions(register: GeneratedRegister) -> dict[str, Question]:
    """Return the questions to a register that has been loaded."""
    body, mandate = register.probes.body, register.probes.mandate

    def flow(category: str, label: str) -> Callable[[Store], FlowAnswer]:
        return lambda store: where_it_flows(store, FlowRequest(category, label, ON, limit=LIMIT))

    def impact(of: str) -> Callable[[Store], ImpactAnswer]:
        return lambda store: what_is_touched(store, ImpactRequest(of=of, on=ON, limit=LIMIT))

    return {
        "flow of a category": Question(flow(CATEGORY, "Rijksregisternummer"), _counted_flow, CATEGORY_TRUTH),
        "flow of the hub's category": Question(
            flow(HUB_CATEGORY, "Diagnose"), _counted_flow, register.truth_of_hub, grows=True
        ),
        "impact of a body": Question(impact(body), _counted_impact, BODY_TRUTH),
        "impact of a mandate": Question(impact(mandate), _counted_impact, MANDATE_TRUTH),
    }


def asked(loaded: Mapping[int, tuple[Server, GeneratedRegister]], repetitions: int) -> Asked:
    """Ask every question of one engine in every size, product and bare driver in turns."""
    found = Asked()
    asking = {size: questions(register) for size, (_, register) in loaded.items()}
    for name in next(iter(asking.values())):
        contestants: dict[tuple[int, str], Callable[[], object]] = {}
        for size, (server, _) in loaded.items():
            question = asking[size][name]
            answer, statements = recorded(server.store, question.ask)
            found.answers[name, size] = plain(answer)
            told = question.counted(answer)
            if told != question.truth:
                found.wrong.append(f"{server.engine}, {name}, {size}×: {told} instead of {question.truth}")
            contestants[size, "product"] = _asking(question, server.store)
            contestants[size, "bare"] = _replaying(server, statements)
        times = in_turns(contestants, repetitions, _WARM_UP)
        engine = next(iter(loaded.values()))[0].engine
        found.lines += _lines(engine, name, times, list(loaded), grows=next(iter(asking.values()))[name].grows)
    return found


def _lines(
    engine: str, name: str, times: Mapping[tuple[int, str], Times], sizes: list[int], *, grows: bool
) -> Iterator[Line]:
    for size in sizes:
        product, bare = times[size, "product"], times[size, "bare"]
        ratio = product.median / bare.median
        yield Line(engine, f"{name}, {size}×, beside the bare driver", f"{product}", f"{bare}", ratio, _BESIDE_BARE)
    if len(sizes) > 1:
        small, large = times[sizes[0], "product"], times[sizes[-1], "product"]
        ratio = large.median / small.median
        words = f"{name}, {sizes[-1]}× beside {sizes[0]}×"
        yield Line(engine, words, f"{large}", f"{small}", ratio, None if grows else _GROWTH)


def _asking(question: Question, store: Store) -> Callable[[], object]:
    return lambda: question.ask(store)


def _replaying(server: Server, statements: list[tuple[str, dict[str, Any]]]) -> Callable[[], object]:
    return lambda: replay(server.bare, statements)


def _counted_flow(answer: FlowAnswer) -> FlowTruth:
    certainty = Counter(step.certainty for step in answer.steps)
    return FlowTruth(
        steps=len(answer.steps),
        stated=certainty["stated"],
        implied=certainty["implied"],
        possible=certainty["possible"],
        deepest=max((step.depth for step in answer.steps), default=0),
        origins=len(answer.origins),
        denied=len(answer.denied),
        conflicts=len(answer.conflicts),
        without_categories=answer.unknown.flows_without_categories,
        without_mandate=answer.unknown.disclosures_without_mandate,
        truncated=answer.truncated,
    )


def _counted_impact(answer: ImpactAnswer) -> int:
    return -1 if answer.truncated else len(answer.rows)
