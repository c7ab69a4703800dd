"""Where everything stands in a picture of a flow: bodies in layers from left to right, each step leading rightwards.

A body stands in the layer of the fewest steps that lead to it. A step that leads back ends at a second, marked box of
the body in the next layer, so that no arrow crosses a box or runs against the reading.
"""

import collections
import dataclasses
import itertools
from collections.abc import Iterator, Mapping

from ropa.questions.flow_answer import CERTAINTIES, FlowAnswer

BOX_WIDTH = 190
LABEL_WIDTH = 250
CURVE_WIDTH = 90
_LAYER_WIDTH = BOX_WIDTH + LABEL_WIDTH + CURVE_WIDTH
_SLOT = 40
_PORT = 7
_LEAST_HEIGHT = 44
_GAP = 14


@dataclasses.dataclass(slots=True)
class Box:
    """A body in the picture: its upper left corner and height in pixels; `again` where it stands elsewhere already."""

    node: str
    name: str
    layer: int
    again: bool = False
    origin: bool = False
    top: int = 0
    height: int = _LEAST_HEIGHT
    arrivals: int = 0
    departures: int = 0

    @property
    def left(self) -> int:
        """The left edge."""
        return self.layer * _LAYER_WIDTH

    @property
    def middle(self) -> int:
        """The height at half of the box."""
        return self.top + self.height // 2


@dataclasses.dataclass(frozen=True, slots=True)
class Arrow:
    """A step of the answer, by its place there, between two boxes, with the heights at which it leaves and ends."""

    step: int
    start: Box
    end: Box
    leaves: int
    arrives: int


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """All boxes and arrows, and the size that they take."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    width: int
    height: int


def boxes_needed(answer: FlowAnswer) -> int:
    """Return how many boxes a picture of an answer takes."""
    return len(_Draft(answer).boxes)


def laid_out(answer: FlowAnswer) -> Layout:
    """Return the layout of an answer; the same answer always has the same."""
    draft = _Draft(answer)
    layers = draft.ordered()
    _place(layers, draft.links)
    arrows = tuple(draft.arrows())
    boxes = tuple(box for layer in layers for box in layer)
    return Layout(
        boxes,
        arrows,
        width=max((box.left + BOX_WIDTH for box in boxes), default=BOX_WIDTH),
        height=max((box.top + box.height for box in boxes), default=0),
    )


class _Draft:
    """The boxes and the links between them, before anything has its place."""

    def __init__(self, answer: FlowAnswer) -> None:
        names = {origin.id: origin.name for origin in answer.origins}
        for step in answer.steps:
            names.setdefault(step.from_.id, step.from_.name)
            names.setdefault(step.to.id, step.to.name)
        origins = {origin.id for origin in answer.origins}
        depths = _depths(answer)
        self._steps = answer.steps
        self.boxes: dict[tuple[str, int], Box] = {}
        self.links: list[tuple[int, Box, Box]] = []
        for node, depth in depths.items():
            self.boxes[node, depth] = Box(node, names[node], depth, origin=node in origins)
        for number, step in enumerate(answer.steps):
            start = self.boxes[step.from_.id, depths[step.from_.id]]
            key = (step.to.id, start.layer + 1)
            end = self.boxes.setdefault(key, Box(step.to.id, names[step.to.id], start.layer + 1, again=True))
            start.departures += 1
            end.arrivals += 1
            self.links.append((number, start, end))
        for box in self.boxes.values():
            box.height = max(_LEAST_HEIGHT, box.arrivals * _SLOT, (box.departures + 1) * _PORT)

    def ordered(self) -> list[list[Box]]:
        """Return the boxes by layer, each near what leads to it."""
        layers: list[list[Box]] = [[] for _ in range(max((box.layer for box in self.boxes.values()), default=-1) + 1)]
        for box in self.boxes.values():
            layers[box.layer].append(box)
        senders = _sources(self.links)
        surest = self._surest()
        for layer in layers[:1]:
            layer.sort(key=lambda box: surest.get(id(box), len(CERTAINTIES)))
        for before, layer in itertools.pairwise(layers):
            places = {id(box): number for number, box in enumerate(before)}
            layer.sort(key=lambda box: (_mean([places[id(start)] for start in senders[id(box)]]), surest[id(box)]))
        return layers

    def _surest(self) -> dict[int, int]:
        """Return for each box the place, among the certainties, of the surest step that ends or begins there."""
        found: dict[int, int] = {}
        for number, start, end in self.links:
            rank = CERTAINTIES.index(self._steps[number].certainty)
            for box in (start, end):
                found[id(box)] = min(rank, found.get(id(box), rank))
        return found

    def arrows(self) -> Iterator[Arrow]:
        """Yield the links as arrows: those that leave, and those that arrive, spread over a box without crossing."""
        leaving: dict[int, list[tuple[int, int]]] = collections.defaultdict(list)
        arriving: dict[int, list[tuple[int, int]]] = collections.defaultdict(list)
        for number, start, end in self.links:
            leaving[id(start)].append((end.middle, number))
            arriving[id(end)].append((start.middle, number))
        for number, start, end in self.links:
            out = sorted(leaving[id(start)]).index((end.middle, number)) + 1
            into = sorted(arriving[id(end)]).index((start.middle, number))
            yield Arrow(
                number,
                start,
                end,
                leaves=start.top + start.height * out // (start.departures + 1),
                arrives=end.top + end.height * (2 * into + 1) // (2 * end.arrivals),
            )


def _depths(answer: FlowAnswer) -> dict[str, int]:
    """Return how many steps at least lead to each body; 0 for origins, and for senders that nothing leads to."""
    onward: dict[str, list[str]] = collections.defaultdict(list)
    for step in answer.steps:
        onward[step.from_.id].append(step.to.id)
    depths = dict.fromkeys((origin.id for origin in answer.origins), 0)
    _spread(depths, list(depths), onward)
    for step in answer.steps:
        if step.from_.id not in depths:
            depths[step.from_.id] = 0
            _spread(depths, [step.from_.id], onward)
    return depths


def _spread(depths: dict[str, int], ahead: list[str], onward: Mapping[str, list[str]]) -> None:
    for node in ahead:  # grows while it is walked
        for end in onward.get(node, ()):
            if end not in depths:
                depths[end] = depths[node] + 1
                ahead.append(end)


def _sources(links: list[tuple[int, Box, Box]]) -> dict[int, list[Box]]:
    found: dict[int, list[Box]] = collections.defaultdict(list)
    for _, start, end in links:
        found[id(end)].append(start)
    return found


def _place(layers: list[list[Box]], links: list[tuple[int, Box, Box]]) -> None:
    """Stack the tallest layer, then set each other one beside it, every box near the middle of those it is tied to."""
    if not layers:
        return
    heights = [sum(box.height + _GAP for box in layer) for layer in layers]
    tallest = heights.index(max(heights))
    ties: dict[int, list[Box]] = collections.defaultdict(list)
    for _, start, end in links:
        ties[id(start)].append(end)
        ties[id(end)].append(start)
    _stack(layers[tallest], {})
    for number in [*range(tallest - 1, -1, -1), *range(tallest + 1, len(layers))]:
        beside = number + 1 if number < tallest else number - 1
        near = {
            id(box): int(_mean([tied.middle for tied in ties[id(box)] if tied.layer == beside]))
            for box in layers[number]
            if any(tied.layer == beside for tied in ties[id(box)])
        }
        _stack(layers[number], near)


def _stack(layer: list[Box], near: Mapping[int, int]) -> None:
    free = 0
    for box in layer:
        box.top = max(free, near.get(id(box), 0) - box.height // 2)
        free = box.top + box.height + _GAP


def _mean(numbers: list[int]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0
