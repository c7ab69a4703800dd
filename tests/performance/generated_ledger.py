"""A ledger of any size, the same every time: statements of example controllers, each claim with words of its own.

Of every ten documents one has been taken over by a later version: its claims no longer stand, but they did on the day
`EARLIER`. Nothing was recorded after the day `LATEST`.
"""

import dataclasses
import random
from collections.abc import Iterable, Iterator

from ropa.claims.claim import Claim, Place
from ropa.claims.document import Document
from ropa.claims.graph import Graph
from ropa.importing.rebuild import merged_from
from ropa.vocabulary.categories import all_categories
from tests.performance.example_facts import Batch, Speaker
from tests.performance.probes import PERSON

EARLIER = "2026-06-30"
LATEST = "2026-07-31"
CLAIMS = 20_000
"""About as many claims has the ledger of size 1; it tells of 200 activities of ten controllers."""
_DOCUMENTS = 50
_DOCUMENTS_OF_ONE = 5
_ACTIVITIES = 4
_FLOWS = 7
_RECEIVERS = 30
_OVERTAKEN_AT = "2026-07-15T09:00:00.000000Z"
_QUOTE = "Wij verwerken voor {} deze gegevens en geven ze, waar het mag, door aan wie hier genoemd wordt ({})."


@dataclasses.dataclass(frozen=True, slots=True)
class Statement:
    """One document with what it says."""

    document: Document
    claims: list[Claim]


@dataclasses.dataclass(frozen=True, slots=True)
class GeneratedLedger:
    """The ledger of one size, and what comes of it: how many activities stand now, and the register of `EARLIER`."""

    scale: int

    @property
    def activities(self) -> int:
        """The activities that stand now: those of documents that no later version took over, and the general ones."""
        standing = sum(not _overtaken(number) for number in range(self._documents))
        return _ACTIVITIES * standing + self._documents // _DOCUMENTS_OF_ONE

    def earlier(self) -> Graph:
        """Return the register of the day `EARLIER`, when no claim had been retracted yet."""
        said = (claim for statement in self.statements() for claim in statement.claims)
        return merged_from((dataclasses.replace(claim, retracted_at=None, retracted_why=None) for claim in said), ())

    @property
    def _documents(self) -> int:
        return _DOCUMENTS * self.scale

    def statements(self) -> Iterator[Statement]:
        """Yield the documents one by one, in the order in which they were read."""
        receivers = [f"Voorbeeldontvanger {number:03}" for number in range(_RECEIVERS * self.scale)]
        categories = [f"data-category/{category.slug}" for category in all_categories()]
        for number in range(self._documents):
            batch = Batch()
            speaker = Speaker(
                batch, f"organisation/voorbeeldverantwoordelijke-{number // _DOCUMENTS_OF_ONE:04}", number
            )
            _say(speaker, number, receivers, categories)
            yield _recorded(number, speaker.document, batch.claims)


def _overtaken(number: int) -> bool:
    return number % 10 == 9


def _say(speaker: Speaker, number: int, receivers: list[str], categories: list[str]) -> None:
    """Have one document tell of its controller's general activity and of some activities with what belongs to them."""
    dice = random.Random(f"document {number}")  # noqa: S311 - a sample, no secret
    controller = speaker.body(f"Voorbeeldverantwoordelijke {number // _DOCUMENTS_OF_ONE:04}")
    general = speaker.activity(controller, "algemeen", general=True)
    speaker.leads(general, uses=dice.sample(categories, 5), concerns=PERSON)
    for item in range(_ACTIVITIES):
        name = f"behandeling van dossiers {_ACTIVITIES * number + item:05}"
        purposes = [speaker.purpose(controller, f"{side} van {name}") for side in ("uitvoering", "opvolging")]
        activity = speaker.activity(controller, name, purposes=purposes)
        uses = dice.sample(categories, 9)
        speaker.leads(activity, uses=uses, concerns=PERSON, part_of=general)
        term = f"retention-period/{controller.split('/')[1]}--{activity.rsplit('-', 1)[1]}"
        speaker.holds(term, controller=controller, name=f"tien jaar na {name}", term="P10Y")
        speaker.leads(activity, retained_for=speaker.leads(term, applies_to=uses[:2]))
        takers = [speaker.body(name) for name in dice.sample(receivers, _FLOWS)]
        for at, taker in enumerate(takers):
            speaker.flow(
                PERSON if at == 0 else controller,
                controller if at == 0 else taker,
                "collection" if at == 0 else "processing_on_behalf" if at == 1 else "disclosure",
                f"{name}, stap {at}",
                carries=uses[at : at + 2],
                denied=at == 2,
                edges={"part_of": activity, "for_purpose": purposes[at % 2]},
            )
        if item == 0:
            speaker.mandate(number, controller, takers[3:4], uses[3:5])


def _recorded(number: int, document: Document, facts: Iterable[Claim]) -> Statement:
    """Give every fact an id, the words that say it and their place, and the instants at which it came and went."""
    moment = f"2026-{1 + number % 6:02}-{1 + number % 28:02}T08:00:00.{number:06}Z"
    claims = []
    for at, fact in enumerate(facts):
        quote = _QUOTE.format(fact.field, f"{number}.{at}")
        claims.append(
            dataclasses.replace(
                fact,
                id=f"claim/{number:012x}{at:012x}",
                quote=quote,
                place=Place(130 * at, 130 * at + len(quote), section="Wat wij doen met uw gegevens"),
                confidence=0.9,
                recorded_at=moment,
                retracted_at=_OVERTAKEN_AT if _overtaken(number) else None,
                retracted_why="version" if _overtaken(number) else None,
            )
        )
    return Statement(dataclasses.replace(document, read_at=moment), claims)
