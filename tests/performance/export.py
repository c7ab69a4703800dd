"""What a workbook of a large register costs, reading included, beside barely writing the same cells with openpyxl."""

import dataclasses
import json
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from ropa.claims.claim import Claim
from ropa.store.dialect import EngineName
from ropa.vocabulary.categories import all_categories
from tests.performance.child import Ran, run
from tests.performance.example_facts import MOMENT, Batch, Speaker
from tests.performance.loading import load
from tests.performance.rounds import Times
from tests.performance.servers import Server, server
from tests.performance.table import Line, Measured

_WORK = "tests.performance.export_work"
_LAYOUTS = ("art30-controller", "gba-controller")
_BESIDE_BARE = 1.3
_MEGABYTES = 200
_BODIES, _PERSONS, _MEASURES = 100, 10, 20
_A_BATCH = 500


def exported(engine: EngineName, activities: int, repetitions: int) -> Measured:
    """Export a register with that many activities again and again, and barely write the same cells, in turns."""
    measured = Measured()
    with server(engine) as running, tempfile.TemporaryDirectory() as folder:
        load(running.store, register(activities))
        for layout in _LAYOUTS:
            file = Path(folder) / f"{layout}.xlsx"
            whole, bare = [], []
            _done(running, layout, file)  # the engine has not read all of it yet
            for _ in range(repetitions):
                whole.append(_done(running, layout, file))
                bare.append(_done(running, "bare", file))
            measured.lines += _lines(engine, layout, activities, whole, bare)
            if len({told.digest for told in whole}) > 1:
                measured.wrong.append(f"{engine}: two exports of the same register by {layout} differ")
    return measured


@dataclasses.dataclass(frozen=True)
class _Told:
    """What a piece of work tells of itself: seconds without the start of the process, and how many cells it wrote."""

    seconds: float
    cells: int
    digest: str
    megabytes: float


def _done(running: Server, work: str, file: Path) -> _Told:
    command = (sys.executable, "-m", _WORK, work, str(file))
    ran: Ran = run(command, {**running.environment, "NEO4J_PASSWORD": running.settings.neo4j_password or ""})
    return _Told(**json.loads(ran.printed), megabytes=ran.megabytes)


def _lines(
    engine: EngineName, layout: str, activities: int, whole: Sequence[_Told], bare: Sequence[_Told]
) -> list[Line]:
    words = f"export of {activities:,} activities by {layout} ({bare[0].cells:,} cells), {len(whole)} times"
    first, second = (Times(tuple(told.seconds for told in found)) for found in (whole, bare))
    most, least = max(told.megabytes for told in whole), max(told.megabytes for told in bare)
    return [
        Line(engine, words, f"{first}", f"{second}", first.median / second.median, _BESIDE_BARE),
        Line(engine, f"{words}: memory", f"{most:.0f} MB", f"{least:.0f} MB", most / _MEGABYTES, 1.0),
    ]


def register(activities: int) -> Iterator[Batch]:
    """Yield a register in parts, in which every fact has words of its own."""
    categories = [f"data-category/{item.slug}" for item in all_categories()]
    named = Batch()
    for number in range(_BODIES):
        Speaker(named, f"organisation/voorbeeldinstantie-{number:03}", number=0).body(f"Voorbeeldinstantie {number:03}")
    once = Speaker(named, "organisation/voorbeeldinstantie-000", number=-1)
    for number in range(_PERSONS):
        once.holds(f"data-subject-category/voorbeeldpersonen-{number}", name=f"voorbeeldpersonen {number}")
    for number in range(_MEASURES):
        once.holds(f"security-measure/voorbeeldmaatregel-{number}", name=f"voorbeeldmaatregel {number}")
    yield named
    for start in range(0, activities, _A_BATCH):
        batch = Batch()
        for number in range(start, min(start + _A_BATCH, activities)):
            _activity(batch, number, categories)
        batch.cited = [_worded(claim, start, place) for place, claim in enumerate(batch.claims)]
        yield batch


def _worded(claim: Claim, start: int, place: int) -> Claim:
    """Return a claim as it stands in the ledger, with words of its own."""
    words = f"Voorbeeldzin {place} over {claim.field}"
    return dataclasses.replace(claim, id=f"claim/{start:06}-{place:06}", quote=words, recorded_at=MOMENT)


def _activity(batch: Batch, number: int, categories: list[str]) -> None:
    dice = random.Random(f"activity {number}")  # noqa: S311 - a sample, no secret
    body = f"organisation/voorbeeldinstantie-{number % _BODIES:03}"
    speaker = Speaker(batch, body, number=number + 1)
    purposes = [speaker.purpose(body, f"doeleinde {item} van behandeling {number}") for item in range(2)]
    activity = speaker.activity(body, f"behandeling van dossiers {number}", purposes=purposes)
    term = f"retention-period/behandeling-{number}"
    speaker.holds(term, controller=body, name="tien jaar na het afsluiten van het dossier", term="P10Y")
    persons = f"data-subject-category/voorbeeldpersonen-{number % _PERSONS}"
    measure = f"security-measure/voorbeeldmaatregel-{number % _MEASURES}"
    speaker.leads(activity, uses=dice.sample(categories, 4), concerns=persons, retained_for=term, protected_by=measure)
    for kind in ("disclosure", "processing_on_behalf"):
        other = f"organisation/voorbeeldinstantie-{dice.randrange(_BODIES):03}"
        edges = {"part_of": activity, "for_purpose": purposes[0]}
        about = f"doeleinde 0 van behandeling {number}"
        speaker.flow(body, other, kind, about, carries=dice.sample(categories, 1), edges=edges)
