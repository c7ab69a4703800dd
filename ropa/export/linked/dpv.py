"""The register in the terms of the W3C's Data Privacy Vocabulary (DPV 2.3)."""

import re
from collections.abc import Iterable

from ropa.claims.book import Book
from ropa.export.linked.concepts import coded, nearest, upwards
from ropa.export.linked.nodes import Node, Nodes, literal, ref, tail
from ropa.export.linked.request import LinkedRequest
from ropa.export.linked.spoken import Speech, each, in_languages, labels
from ropa.questions.flow_answer import Citation
from ropa.questions.register_answer import (
    ActivityRow,
    ControllerRegister,
    PurposeRow,
    RecipientRow,
    RegisterAnswer,
    RetentionRow,
    Stated,
    TransferRow,
)
from ropa.vocabulary.lists import vocabulary

CONTEXT = {
    "dct": "http://purl.org/dc/terms/",
    "dpv": "https://w3id.org/dpv#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "pd": "https://w3id.org/dpv/pd#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_ARTICLE_6 = re.compile(r"6\(1\)\(([a-f])\)")
_ENDS = {
    "recipient": ("dpv:hasRecipient", "dpv:Recipient"),
    "processor": ("dpv:hasDataProcessor", "dpv:DataProcessor"),
    "source": ("dpv:hasDataSource", "dpv:DataSource"),
}
"""The property and the class of those at the other end of a flow, by their role."""


def dpv(book: Book, speech: Speech, answer: RegisterAnswer, request: LinkedRequest) -> Node:
    """Return the register in the terms of DPV 2.3; what the register does not hold is left out."""
    writer = _Vocabulary(book, speech, request)
    for register in answer.controllers:
        writer.register(register)
    return {"@context": CONTEXT, "@graph": writer.nodes.sorted()}


class _Vocabulary:
    def __init__(self, book: Book, speech: Speech, request: LinkedRequest) -> None:
        self.nodes = Nodes(request.base)
        self._book = book
        self._speech = speech
        self._roles: dict[str, set[str]] = {}

    def register(self, found: ControllerRegister) -> None:
        """Add the register of a controller."""
        body = found.controller
        said: Node = {
            "dct:publisher": self._body(body.id, "dpv:DataController"),
            "dpv:hasProcess": [self._process(row) for row in found.activities],
        }
        self.nodes.put(self.nodes.address("register", tail(body.id)), "dpv:RecordsOfActivities", said)

    def _process(self, row: ActivityRow) -> Node:
        address = self.nodes.address(row.id)
        if address in self.nodes:
            return ref(address)
        said: Node = {
            "dct:identifier": row.id,
            "dct:title": self._spoken(row.name, _cited(row)),
            "dct:description": self._spoken(row.description or "", row.evidence.get("description", _cited(row))),
            "dct:valid": _days(row),
            "dpv:hasDataController": [self._body(body.id, "dpv:DataController") for body in row.controllers],
            "dpv:hasPurpose": [self._purpose(purpose) for purpose in row.purposes],
            "dpv:hasPersonalData": [
                self._data(item, row)
                for item in sorted({found.id for found in row.categories} | _carried(row.recipients))
            ],
            "dpv:hasDataSubject": self._stated(row.subjects, "dpv:DataSubject"),
            "dpv:hasStorageCondition": [self._kept(limit) for limit in row.retention],
            "dpv:hasTechnicalOrganisationalMeasure": self._stated(row.measures, "dpv:TechnicalOrganisationalMeasure"),
            "dpv:hasRight": self._rights(row.rights),
            "dpv:hasProcessing": [self._transfer(row, number, found) for number, found in enumerate(row.transfers, 1)],
        }
        for role, (field, kind) in _ENDS.items():
            ends = sorted({found.id for found in row.recipients if found.role == role})
            said[field] = [self._body(end, kind) for end in ends]
        return self.nodes.put(address, "dpv:Process", said)

    def _purpose(self, purpose: PurposeRow) -> Node:
        basis = coded("lawful_bases", purpose.lawful_basis) if purpose.lawful_basis else None
        letter = _ARTICLE_6.fullmatch(basis.article) if basis else None
        grounds = [ref(f"eu-gdpr:A6-1-{letter[1]}")] if letter else []
        condition = coded("special_conditions", purpose.special_condition) if purpose.special_condition else None
        grounds += [ref(condition.iri)] if condition else []
        said: Node = {
            "dct:title": self._spoken(purpose.name, purpose.evidence),
            "dpv:hasLegalBasis": grounds,
            "dct:references": [literal(law.name) for law in purpose.legal_texts],
        }
        return self.nodes.put(self.nodes.address(purpose.id), "dpv:Purpose", said)

    def _data(self, item: str, row: ActivityRow) -> Node:
        """Add a data category under the nearest term of the vocabulary, and the federal category above it."""
        known = nearest(self._book, item, lambda found: bool(found.dpv))
        federal = nearest(self._book, item, lambda found: bool(found.code))
        kinds = ["dpv:PersonalData", *([known.dpv] if known and known.dpv else [])]
        if any(self._book.value(node, "special") for node in upwards(self._book, item)):
            kinds.append("dpv:SpecialCategoryPersonalData")
        evidence = next((found.evidence for found in row.categories if found.id == item), ())
        said: Node = {
            "skos:prefLabel": self._names(item, evidence or tuple(_cited(row))),
            "skos:broadMatch": ref(federal.iri) if federal else None,
        }
        return self.nodes.put(self.nodes.address(item), kinds, said)

    def _kept(self, limit: RetentionRow) -> Node:
        said: Node = {
            "dct:title": self._spoken(limit.name, limit.evidence),
            "dpv:hasDuration": {"@value": limit.term, "@type": "xsd:duration"} if limit.term else None,
            "dct:references": [literal(law.name) for law in limit.legal_texts],
        }
        return self.nodes.put(self.nodes.address(limit.id), "dpv:StorageCondition", said)

    def _transfer(self, row: ActivityRow, number: int, found: TransferRow) -> Node:
        country = found.country
        field = "dpv:hasThirdCountry" if found.in_eea is False else "dpv:hasLocation"
        kind = "dpv:ThirdCountry" if found.in_eea is False else "dpv:Location"
        said: Node = {
            field: self._stated((country,), kind) if country else None,
            "dpv:hasRecipient": self._body(found.to.id, "dpv:Recipient") if found.to else None,
            "dct:references": [literal(safeguard.name) for safeguard in found.safeguards],
        }
        return self.nodes.put(self.nodes.address("transfer", tail(row.id), str(number)), "dpv:Transfer", said)

    def _rights(self, rights: Iterable[Stated]) -> list[Node]:
        """Return the rights of the person: the articles of the Regulation, others by their words."""
        known = vocabulary("rights")
        return [
            ref(found.iri)
            if (found := known.classify(right.name))
            else self._stated((right,), "dpv:DataSubjectRight")[0]
            for right in rights
        ]

    def _stated(self, things: Iterable[Stated], kind: str) -> list[Node]:
        return [
            self.nodes.put(
                self.nodes.address(thing.id), kind, {"skos:prefLabel": self._names(thing.id, thing.evidence)}
            )
            for thing in things
        ]

    def _body(self, end: str, kind: str) -> Node:
        """Add who decides, gets or gives data, and return a reference to it; a body may be all of it in turn."""
        book, address = self._book, self.nodes.address(end)
        if address not in self.nodes:
            contacts = book.ends(end, "REACHED_AT")
            said: Node = {
                "dpv:hasName": self._names(end, ()),
                "dpv:hasIdentifier": literal(book.text(end, "cbe_number")),
                "dpv:hasAddress": literal(book.text(end, "address")),
                "dpv:hasContact": [literal(book.name(contact)) for contact in contacts],
            }
            self.nodes.put(address, [], said)
        self.nodes.is_also(address, kind)
        return ref(address)

    def _names(self, thing: str, evidence: tuple[Citation, ...]) -> list[dict[str, str]]:
        names = labels(self._book, thing)
        return each(names) if names else self._spoken(self._book.name(thing), evidence)

    def _spoken(self, text: str, evidence: Iterable[Citation]) -> list[dict[str, str]]:
        return in_languages([self._speech.of(text, evidence)])


def _cited(row: ActivityRow) -> list[Citation]:
    return [citation for field in sorted(row.evidence) for citation in row.evidence[field]]


def _carried(recipients: Iterable[RecipientRow]) -> set[str]:
    return {item.id for found in recipients for item in found.categories if found.role == "recipient"}


def _days(row: ActivityRow) -> str | None:
    """Return the days from and to which an activity is in force, as one interval."""
    if row.in_force_from is None and row.in_force_to is None:
        return None
    return f"{row.in_force_from or '..'}/{row.in_force_to or '..'}"
