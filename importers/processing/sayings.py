"""What a record of processing says, fact by fact, each with the cell that bears it out."""

from collections.abc import Iterator

from importers.processing.activity import Activity, Value, controllers, is_own
from ropa.claims.claim import Evidence, Ref, Said
from ropa.claims.claim import Value as Plain
from ropa.naming import fold

_SURE = 0.85
_UNSURE = 0.7
_SIMPLE = (
    ("data", "uses", "DataCategory"),
    ("subjects", "concerns", "DataSubjectCategory"),
    ("measures", "protected_by", "SecurityMeasure"),
    ("system", "runs_on", "System"),
)


def sayings(activity: Activity, owner: str | None) -> Iterator[Said]:
    """Yield what the record says; without an owner or a controller that is a body, nobody is responsible."""
    speaker = Ref("Organisation", (owner,)) if owner else None
    named = controllers(activity)
    controller = speaker or next((Ref("Organisation", (one.text,)) for one in named if not is_own(one.text)), None)
    if controller is None:
        return
    ref = Ref("ProcessingActivity", (controller, activity.name))
    head = Value(activity.name, activity.named)
    yield _said(ref, "name", activity.name, head)
    for one in named:
        yield _said(ref, "controlled_by", _body(one.text, speaker or controller), one)
    if not named:
        yield _said(ref, "controlled_by", controller, head, _UNSURE)
    yield from _of_itself(activity, ref)
    yield from _purposes(activity, ref, controller)
    yield from _retention(activity, ref, controller)
    yield from _flows(activity, ref, controller)


def _body(name: str, speaker: Ref) -> Ref:
    """Return a body; «Stad» in the record of a city is the city, «AGB» is a body named in relation to it only."""
    if not is_own(name):
        return Ref("Organisation", (name,))
    if fold(str(speaker.key[0])).startswith(f"{fold(name)} "):
        return speaker
    return Ref("Organisation", (name,), of=speaker)


def _of_itself(activity: Activity, ref: Ref) -> Iterator[Said]:
    for field, edge, kind in _SIMPLE:
        for value in activity.values[field]:
            yield _said(ref, edge, Ref(kind, (value.text,)), value)
    for field, name in (("description", "description"), ("from", "in_force_from"), ("to", "in_force_to")):
        for value in activity.values[field][:1]:
            yield _said(ref, name, value.text, value)


def _purposes(activity: Activity, ref: Ref, controller: Ref) -> Iterator[Said]:
    """Yield the purposes; a basis is said of them only where the record gives one, for several leave open of which."""
    bases = [one for one in activity.values["basis"] if one.key and one.key != "law"]
    laws = [one for one in activity.values["basis"] if one.key == "law"]
    for value in activity.values["purpose"]:
        purpose = Ref("Purpose", (controller, value.text))
        yield _said(ref, "has_purpose", purpose, value)
        if len(bases) == 1:
            yield _said(purpose, "lawful_basis", bases[0].key, bases[0])
        for law in laws:
            yield _said(purpose, "based_on", Ref("LegalText", (law.text,)), law)


def _retention(activity: Activity, ref: Ref, controller: Ref) -> Iterator[Said]:
    for value in activity.values["retention"]:
        period = Ref("RetentionPeriod", (controller, value.text))
        yield _said(ref, "retained_for", period, value)
        yield _said(period, "term" if value.key else "criterion", value.key or value.text, value)


def _flows(activity: Activity, ref: Ref, controller: Ref) -> Iterator[Said]:
    kinds = (("recipients", "disclosure"), ("processors", "processing_on_behalf"), ("sources", "disclosure"))
    for field, kind in kinds:
        for value in activity.values[field]:
            other = _body(value.text, controller)
            ends = (other, controller) if field == "sources" else (controller, other)
            flow = Ref("DataFlow", (*ends, kind, False, activity.name))
            yield _said(flow, "from_", ends[0], value)
            yield _said(flow, "to", ends[1], value)
            yield _said(flow, "flow_kind", kind, value)
            yield _said(flow, "part_of", ref, value)
            for country in activity.values["country"] if field != "sources" else ():
                yield _said(flow, "into", Ref("Country", (country.text,)), country, _UNSURE)


def _said(subject: Ref, field: str, value: Plain | Ref, by: Value, confidence: float = _SURE) -> Said:
    return Said(subject, field, value, Evidence(by.cell.text, by.cell.place, f"processing.cell.{field}", confidence))
