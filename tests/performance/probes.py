"""The part of the generated register whose answers are known: the same in every size, reached by nothing else in it."""

import dataclasses

from ropa.claims.authorise import RULE
from ropa.claims.known import closure, known_below
from tests.performance.example_facts import Batch, Speaker

CATEGORY = "data-category/rijksregisternummer"
NARROWER = "data-category/bisnummer"
BROADER = "data-category/identificatiegegevens"
HUB_CATEGORY = "data-category/diagnose"
PERSON = "data-subject-category/voorbeeldpersonen"
ON = "2026-01-01"
LIMIT = 500

_LAYERS = 6
_WIDTH = 20
_DISCLOSED = "disclosure"
_ON_BEHALF = "processing_on_behalf"


def kept_free(category: str) -> frozenset[str]:
    """Return a category with its relatives, which nothing else in the register may carry or use."""
    return frozenset({category, *closure(category), *known_below(category)})


@dataclasses.dataclass(frozen=True)
class FlowTruth:
    """What the answer about a category must say, counted."""

    steps: int
    stated: int
    implied: int
    possible: int
    deepest: int
    origins: int
    denied: int
    conflicts: int
    without_categories: int
    without_mandate: int
    truncated: bool


CATEGORY_TRUTH = FlowTruth(
    steps=210,
    stated=170,
    implied=30,
    possible=10,
    deepest=_LAYERS,
    origins=6,
    denied=7,
    conflicts=2,
    without_categories=15,
    without_mandate=125,
    truncated=False,
)
BODY_TRUTH = 200
"""Things touched by the end of the probe body: its activities, mandates and flows, and the activities of the latter."""
MANDATE_TRUTH = 200
"""Things touched by the end of the probe mandate: flows that it authorises, their activities, and its amendments."""


@dataclasses.dataclass
class Probes:
    """The things that the questions begin at, with the batch that holds all of them, and the bodies in it."""

    batch: Batch
    first_layer: list[str]
    body: str
    mandate: str
    bodies: int


def probes() -> Probes:
    """Return the known part of the register."""
    batch = Batch()
    layers, others = _paths(batch)
    body, mandate, helpers = _impacts(batch)
    return Probes(batch, layers[0], body, mandate, bodies=_LAYERS * _WIDTH + others + helpers + 1)


def _paths(batch: Batch) -> tuple[list[list[str]], int]:
    """Make six layers of bodies with steps between them, forwards and back; return them, and how many others."""
    speakers = [Speaker(batch, f"organisation/proefinstantie-1-{row:02}") for row in range(_WIDTH)]
    layers = [
        [speakers[row].body(f"Proefinstantie {layer} {row:02}") for row in range(_WIDTH)] for layer in range(_LAYERS)
    ]
    for row, speaker in enumerate(speakers):
        general = [speaker.activity(layer[row], "algemeen", general=True) for layer in layers]
        purposes = [speaker.purpose(layer[row], "uitvoering van de opdracht") for layer in layers]

        def step(start: int, end: str, kind: str, about: str, *carried: str, by: Speaker = speaker) -> str:
            source = layers[start][row]  # noqa: B023 - called within the same round only
            own = {"part_of": general[start], "for_purpose": purposes[start]}  # noqa: B023
            return by.flow(source, end, kind, about, carries=carried, edges=own)

        speaker.flow(
            PERSON, layers[0][row], "collection", "aanvraag", carries=[CATEGORY], edges={"part_of": general[0]}
        )
        for at in range(_LAYERS - 1):
            ahead = layers[at + 1]
            flow = step(at, ahead[row], _DISCLOSED, "dossier", NARROWER if row % 4 == 1 else CATEGORY)
            if row < 10:
                held = speaker.mandate(900_000 + 100 * at + row, layers[at][row], [ahead[row]], [CATEGORY])
                speaker.authorises(held, flow, {"rule": RULE, "certainty": "stated"})
            if row % 2 == 0:
                broad = row % 4 == 2
                step(at, ahead[(row + 7) % _WIDTH], _DISCLOSED, "uitwisseling", BROADER if broad else CATEGORY)
            if row < 5 and at > 0:
                step(at, layers[at - 1][(row + 3) % _WIDTH], _DISCLOSED, "terugmelding", CATEGORY)
        if row < 10:
            step(0, layers[1][row], _DISCLOSED, "tweede relaas", CATEGORY, by=speakers[row + 10])
            step(0, speaker.body(f"Proefverwerker {row:02}"), _ON_BEHALF, "beheer van brieven")
        if row < 5:
            _user(speaker, layers, row)
    _denials(speakers, layers)
    return layers, 10 + 1


def _user(speaker: Speaker, layers: list[list[str]], row: int) -> None:
    """Make a body of the last layer one whose own activity uses the category, and let it send to the first layer."""
    body = layers[-1][row]
    activity = speaker.activity(body, "beheer van de rijksregisternummers")
    speaker.leads(activity, uses=CATEGORY)
    speaker.flow(body, layers[0][row], _DISCLOSED, "levering", carries=[CATEGORY])
    speaker.flow(body, layers[0][row + 5], _ON_BEHALF, "opslag", edges={"part_of": activity})


def _denials(speakers: list[Speaker], layers: list[list[str]]) -> None:
    refused = speakers[0].body("Proefinstantie die niets krijgt")
    for row in range(4):
        speakers[row].flow(layers[1][row], refused, _DISCLOSED, "reclame", carries=[CATEGORY], denied=True)
    for row in range(2):
        speakers[row].flow(layers[2][row], refused, _DISCLOSED, "reclame", denied=True)
    speakers[0].flow(layers[0][0], None, _DISCLOSED, "verkoop", carries=[CATEGORY], denied=True)


def _impacts(batch: Batch) -> tuple[str, str, int]:
    """Make a body and a mandate on which 200 things lean each; return them, and how many bodies help."""
    body = "organisation/proefinstantie-die-eindigt"
    speaker = Speaker(batch, body)
    speaker.body("Proefinstantie die eindigt")
    helpers = [speaker.body(f"Proefpartner {number:02}") for number in range(50)]
    theirs = [speaker.activity(helper, "algemeen", general=True) for helper in helpers]
    own = [speaker.activity(body, f"activiteit {number:02}") for number in range(20)]
    carried = "data-category/geboortedatum"
    for number in range(30):
        speaker.mandate(910_000 + number, body, [helpers[number]], [carried])
    for number in range(70):
        taker = helpers[number % 50]
        edges = {"part_of": own[number % 20]}
        speaker.flow(body, taker, _DISCLOSED, f"levering {number:02}", carries=[carried], edges=edges)
    for number in range(40):
        giver = helpers[number]
        edges = {"part_of": theirs[number]}
        speaker.flow(giver, body, _DISCLOSED, f"levering {number:02}", carries=[carried], edges=edges)
    mandate = speaker.mandate(920_000, helpers[0], helpers[1:], [carried])
    for number in range(10):
        speaker.leads(speaker.mandate(920_001 + number, helpers[0], helpers[1:3], [carried]), amends=mandate)
    for number in range(140):
        giver, taker = helpers[number % 50], helpers[(number + 1) % 50]
        about = f"gemachtigde levering {number:03}"
        edges = {"part_of": theirs[number % 50], "authorised_by": mandate}
        speaker.flow(giver, taker, _DISCLOSED, about, carries=[carried], edges=edges)
    return body, mandate, 50
