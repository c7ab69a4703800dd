"""What a mandate list says, fact by fact, each with the cell that bears it out."""

import dataclasses
from collections.abc import Iterator

from importers.mandates.found import Found
from importers.mandates.listed import ListedMandate
from importers.tables.parties import Party
from importers.tables.sheet import Cell
from ropa.claims.claim import Evidence, Ref, Said, Value

_RELATIONS = {
    "AMENDS": "amends",
    "REPLACES": "replaces",
    "EXTENDS": "extends",
    "WITHDRAWS": "withdraws",
    "REFERS_TO": "refers_to",
}


def sayings(mandate: ListedMandate) -> Iterator[Said]:
    """Yield what the row says of the mandate, of the bodies in it, and of the flows that it permits."""
    subject = Ref("Mandate", (mandate.key,))
    yield from _of_itself(mandate, subject)
    yield from _of_its_exchange(mandate, subject)
    yield from _of_its_flows(mandate, subject)


def _evidence(cell: Cell, rule: str, confidence: float) -> Evidence:
    return Evidence(cell.text, cell.place, f"mandates.{rule}", confidence)


def _said(subject: Ref, field: str, found: Found[str]) -> Said:
    return Said(subject, field, found.value, found.evidence)


def _leads(subject: Ref, field: str, target: Ref, found: Found[str] | Found[Party]) -> Said:
    return Said(subject, field, target, found.evidence)


def _of_itself(mandate: ListedMandate, subject: Ref) -> Iterator[Said]:
    """Yield number, dates and relations."""
    exchange = mandate.exchange
    cited = _evidence(mandate.cited_in, "cell.reference", mandate.confidence)
    plain: dict[str, Value | None] = {
        "reference": mandate.reference,
        "family": mandate.family,
        "number": mandate.number,
        "direction": exchange.direction,
        "hidden": mandate.hidden or None,
        "aliases": tuple(found.value for found in mandate.aliases) or None,
        "links": tuple(found.value for found in exchange.links) or None,
    }
    for field, value in plain.items():
        if value is not None:
            yield Said(subject, field, value, cited)
    dated = {"date": mandate.date, "valid_from": exchange.valid_from, "valid_to": exchange.valid_to}
    for field, found in {**dated, "chamber": exchange.chamber, "title": exchange.title}.items():
        if found is not None and not (field == "title" and mandate.partial):
            yield _said(subject, field, found)
    if mandate.body is not None:
        yield _leads(subject, "granted_by", Ref("Organisation", (mandate.body.value,)), mandate.body)
    for relation in mandate.relations:
        target = Ref("Mandate", (relation.value.target,))
        yield Said(subject, _RELATIONS[relation.value.type], target, relation.evidence)


def _of_its_exchange(mandate: ListedMandate, subject: Ref) -> Iterator[Said]:
    """Yield ends, data, persons, purposes and legal texts."""
    exchange = mandate.exchange
    for field, ends in (("provider", exchange.providers), ("receiver", exchange.receivers)):
        for found in ends:
            since = mandate.since.get(found.cell.name) if field == "receiver" else None
            yield dataclasses.replace(_leads(subject, field, _organisation(found), found), since=since)
    yield from _of_its_bodies(mandate)
    for data in exchange.data:
        yield _leads(subject, "covers", Ref("DataCategory", (data.value,)), data)
    for person in exchange.subjects:
        yield _leads(subject, "about_subjects", Ref("DataSubjectCategory", (person.value,)), person)
    for receiver in exchange.receivers:
        for purpose in exchange.purposes:
            yield _leads(subject, "for_purpose", _purpose(receiver, purpose), purpose)
    for text in exchange.basis:
        yield _leads(subject, "based_on", Ref("LegalText", (text.value,)), text)


def _of_its_bodies(mandate: ListedMandate) -> Iterator[Said]:
    """Yield which service is part of which body, and which enterprise number is whose."""
    exchange = mandate.exchange
    for found in (*exchange.providers, *exchange.receivers):
        if found.value.parent is not None:
            yield _leads(_organisation(found), "part_of", Ref("Organisation", (found.value.parent,)), found)
    for one in exchange.numbers:
        if one.value.number[0].isdigit():  # an OVO code tells which body it is, and is no property of it
            yield Said(Ref("Organisation", (one.value.name,)), "cbe_number", one.value.number, one.evidence)


def _of_its_flows(mandate: ListedMandate, subject: Ref) -> Iterator[Said]:
    """Yield for each pair of provider and receiver the flow that the mandate permits."""
    exchange = mandate.exchange
    for provider in exchange.providers:
        for receiver in exchange.receivers:
            if provider.value.name == receiver.value.name:
                continue
            ends = (_organisation(provider), _organisation(receiver))
            flow = Ref("DataFlow", (*ends, "disclosure", False, mandate.key))
            weaker = min(provider, receiver, key=lambda end: end.confidence)
            yield _leads(flow, "from_", ends[0], provider)
            yield _leads(flow, "to", ends[1], receiver)
            permitted = _evidence(weaker.cell, "flow.permitted", min(weaker.confidence, mandate.confidence))
            yield Said(flow, "permitted", True, permitted)  # noqa: FBT003 - the value of the fact
            cited = _evidence(mandate.cited_in, "flow.mandate", mandate.confidence)
            yield Said(flow, "authorised_by", subject, cited)
            yield from _carried(mandate, flow, receiver)


def _carried(mandate: ListedMandate, flow: Ref, receiver: Found[Party]) -> Iterator[Said]:
    exchange = mandate.exchange
    if exchange.channel is not None:
        yield _said(flow, "channel", exchange.channel)
    for data in exchange.data:
        yield _leads(flow, "carries", Ref("DataCategory", (data.value,)), data)
    for person in exchange.subjects:
        yield _leads(flow, "about_subjects", Ref("DataSubjectCategory", (person.value,)), person)
    for purpose in exchange.purposes:
        yield _leads(flow, "for_purpose", _purpose(receiver, purpose), purpose)


def _organisation(found: Found[Party]) -> Ref:
    return Ref("Organisation", (found.value.name,))


def _purpose(receiver: Found[Party], purpose: Found[str]) -> Ref:
    return Ref("Purpose", (_organisation(receiver), purpose.value))
