"""A register of any size, the same every time: example bodies that hand data to each other, with a hub among them."""

import dataclasses
import random
from collections.abc import Iterator

from ropa.claims.authorise import RULE
from ropa.vocabulary.categories import all_categories
from tests.performance.example_facts import Batch, Speaker
from tests.performance.probes import (
    CATEGORY,
    HUB_CATEGORY,
    LIMIT,
    PERSON,
    FlowTruth,
    Probes,
    kept_free,
    probes,
)

BODIES = 1_000
"""Bodies at size 1; there are twice as many activities, and twenty times as many flows."""
_BODIES_A_BATCH = 200
_PERSONS = 20
_HUB = "organisation/voorbeeldinstantie-00000"


@dataclasses.dataclass
class GeneratedRegister:
    """The register of one size; `truth_of_hub` is known once all of `batches` have been made."""

    scale: int
    probes: Probes = dataclasses.field(default_factory=probes)
    _hub_open: list[tuple[str, str]] = dataclasses.field(default_factory=list)

    def __post_init__(self) -> None:
        count = BODIES * self.scale - self.probes.bodies
        self._bodies = [f"organisation/voorbeeldinstantie-{number:05}" for number in range(count)]
        self._flows = 20 * BODIES * self.scale - len(self.probes.batch.cited) - len(self.probes.first_layer)
        free = kept_free(CATEGORY) | kept_free(HUB_CATEGORY)
        known = {f"data-category/{item.slug}" for item in all_categories()}
        local = [f"data-category/voorbeeldgegeven-{number:04}" for number in range(300 * self.scale)]
        self._local = local
        self._categories = [*sorted(known - free), *local]
        self._persons = [f"data-subject-category/voorbeeldpersonen-{number}" for number in range(_PERSONS)]

    def batches(self) -> Iterator[Batch]:
        """Yield the register in parts; edges lead only to things of the same part or of an earlier one."""
        yield self._named_once()
        groups = range(0, len(self._bodies), _BODIES_A_BATCH)
        for at in groups:
            if at == groups[len(groups) // 2]:
                yield self.probes.batch
                yield self._hub()
            batch = Batch()
            for number in range(at, min(at + _BODIES_A_BATCH, len(self._bodies))):
                self._of_body(batch, number)
            yield batch

    @property
    def truth_of_hub(self) -> FlowTruth:
        """What the answer about the hub's category must say: the possible steps are cut at the limit."""
        near = len(self.probes.first_layer)
        of_probes = near // 2  # flows of bodies that got the category, first in the alphabet
        cut = [end for _, end in sorted(self._hub_open)[: LIMIT - of_probes]]
        possible = of_probes + len(set(cut))
        return FlowTruth(
            steps=near + possible,
            stated=near,
            implied=0,
            possible=possible,
            deepest=2,
            origins=1,
            denied=0,
            conflicts=0,
            without_categories=len(self._hub_open) + of_probes,
            without_mandate=near + len(set(cut)),
            truncated=True,
        )

    def _named_once(self) -> Batch:
        """Return bodies, persons and categories by name, before anything refers to them."""
        batch = Batch()
        speaker = Speaker(batch, _HUB, number=0)
        for person in (PERSON, *self._persons):
            speaker.holds(person, name=person.split("/")[1].replace("-", " "))
        for number, category in enumerate(self._local):
            speaker.holds(category, name=f"Voorbeeldgegeven {number:04}")
            if number % 2:
                speaker.leads(category, broader=self._categories[number % 100])
        for body in self._bodies:
            speaker.body(body.split("/")[1].replace("-", " ").capitalize())
        return batch

    def _hub(self) -> Batch:
        batch = Batch()
        speaker = Speaker(batch, _HUB, number=2)
        for body in self.probes.first_layer:
            speaker.flow(_HUB, body, "disclosure", "zorg", carries=[HUB_CATEGORY])
        return batch

    def _of_body(self, batch: Batch, number: int) -> None:
        """Add one body with its document: two activities, what belongs to them, a mandate, and some twenty flows."""
        dice = random.Random(f"body {number}")  # noqa: S311 - a sample, no secret
        body = self._bodies[number]
        speaker = Speaker(batch, body)
        purposes = [speaker.purpose(body, f"doeleinde {item}") for item in range(2)]
        general = speaker.activity(body, "algemeen", general=True, purposes=purposes)
        own = speaker.activity(body, f"behandeling van dossiers {number}", purposes=purposes[1:])
        speaker.leads(general, uses=dice.sample(self._categories, 5), concerns=dice.choice(self._persons))
        speaker.leads(own, uses=dice.sample(self._categories, 5), part_of=general)
        term = f"retention-period/{body.split('/')[1]}--tien-jaar"
        speaker.holds(term, controller=body, name="tien jaar", term="P10Y")
        speaker.leads(own, retained_for=speaker.leads(term, applies_to=dice.choice(self._categories)))
        taker = dice.choice(self._bodies)
        covers = dice.sample(self._categories, 2)
        mandate = speaker.mandate(number, body, [taker], covers) if number % 2 else None
        flows = self._flows * (number + 1) // len(self._bodies) - self._flows * number // len(self._bodies)
        for item in range(flows):
            common = {"part_of": own if item % 3 else general, "for_purpose": purposes[item % 2]}
            about = f"doeleinde {item} van {number}"
            if item == 4 and mandate is not None:
                flow = speaker.flow(body, taker, "disclosure", about, carries=covers[:1], edges=common)
                speaker.authorises(mandate, flow, {"rule": RULE, "certainty": "stated"})
            else:
                self._flow(speaker, body, item, about, dice, common)

    def _flow(  # noqa: PLR0913, PLR0917 - what a flow hangs on
        self, speaker: Speaker, body: str, item: int, about: str, dice: random.Random, common: dict[str, str]
    ) -> None:
        """Add a flow of the body's document: every tenth with the hub, some open, some denied, some from persons."""
        carries = dice.sample(self._categories, dice.choice((1, 1, 2)))
        other = dice.choice(self._bodies)
        if item == 10 and body != _HUB:
            flow = speaker.flow(_HUB, body, "disclosure", about, edges=common)
            self._hub_open.append((flow, body))
        elif item % 10 == 0 and body != _HUB:
            start, end = (_HUB, body) if item else (body, _HUB)
            speaker.flow(start, end, "disclosure", about, carries=carries, edges=common)
        elif item == 3 and body != _HUB:
            speaker.flow(body, other, "disclosure", about, carries=carries if dice.random() < 0.5 else (), denied=True)
        elif item < 3:
            person = self._persons[dice.randrange(_PERSONS)]
            speaker.flow(person, body, "collection", about, carries=carries, edges={"about_subjects": person} | common)
        else:
            kind = dice.choice(("disclosure", "disclosure", "processing_on_behalf"))
            open_one = item == 7 and body != _HUB
            speaker.flow(body, other, kind, about, carries=() if open_one else carries, edges=common)
