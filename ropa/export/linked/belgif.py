"""The register in the model of the Belgian federal register of processing, as JSON-LD with its official context."""

import functools
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ropa.claims.book import Book
from ropa.export.linked.bodies import Bodies
from ropa.export.linked.concepts import category, classified, coded, nearest, term, upwards
from ropa.export.linked.nodes import Node, Nodes, literal, ref, tail
from ropa.export.linked.receivers import Receivers
from ropa.export.linked.request import LinkedRequest
from ropa.export.linked.spoken import LANGUAGES, Speech, Spoken, each, in_languages, labels
from ropa.questions.flow_answer import Citation, Named
from ropa.questions.register_answer import ActivityRow, CategoryRow, ControllerRegister, PurposeRow, RegisterAnswer

_CONTEXT = Path(__file__).with_name("context-gdpr.jsonld")
_TONGUES = "http://publications.europa.eu/resource/authority/language"
_TONGUE_CODES = {"nl": "NLD", "fr": "FRA", "de": "DEU", "en": "ENG"}
_TITLE = {
    "nl": "Register van de verwerkingsactiviteiten van {}",
    "fr": "Registre des activités de traitement de {}",
    "de": "Verzeichnis von Verarbeitungstätigkeiten von {}",
    "en": "Record of processing activities of {}",
}
_STATUS = {
    True: ("stated", "Stated in this language"),
    False: ("not-stated", "Not stated in this language"),
}


def belgif(book: Book, speech: Speech, answer: RegisterAnswer, request: LinkedRequest) -> Node:
    """Return the register as the federal register of processing takes it.

    What the register does not hold is left out, though the shapes may ask for it; of several purposes and grounds
    the first that the federal lists know is the main one, and the texts name them all.
    """
    writer = _Federal(book, speech, request)
    for register in answer.controllers:
        writer.register(register)
    return {"@context": _context(), "@graph": writer.nodes.sorted()}


@functools.cache
def _context() -> Any:  # noqa: ANN401 - as the file has it
    return json.loads(_CONTEXT.read_text(encoding="utf-8"))["@context"]


class _Federal:
    def __init__(self, book: Book, speech: Speech, request: LinkedRequest) -> None:
        self.nodes = Nodes(request.base)
        self._book = book
        self._speech = speech
        self._internal = request.officer_internal
        self._bodies = Bodies(book, self.nodes)
        self._receivers = Receivers(book, self.nodes, self._bodies, speech)

    def register(self, found: ControllerRegister) -> None:
        """Add the register of a controller."""
        body, name = found.controller.id, literal(found.controller.name)
        said: Node = {
            "title": {language: title.format(name) for language, title in _TITLE.items()},
            "dcterms:rightsHolder": self._bodies.organisation(body),
            "treatment": [self._treatment(row)["@id"] for row in found.activities],
        }
        self.nodes.put(self.nodes.address("register", tail(body)), "be-gdpr:Register", said)

    def _treatment(self, row: ActivityRow) -> Node:
        address = self.nodes.address(row.id)
        if address in self.nodes:
            return ref(address)
        name = self._speech.of(row.name, _cited(row))
        said: Node = {
            "identifier": {"@value": row.id, "@type": "rdfs:Literal"},
            "dcterms:title": in_languages([name]),
            "dcterms:description": self._text(row, "description", [row.description or ""]),
            "startdate": row.in_force_from,
            "enddate": row.in_force_to,
            "controller": [
                self._bodies.controller(body.id, officer_internal=self._internal) for body in row.controllers
            ],
            "be-gdpr:hasProcessor": [
                self._bodies.processor(found.id) for found in row.recipients if found.role == "processor"
            ],
            "part": self._parts(row),
            "be-gdpr:replacedBy": self._text(row, "replaced_by", [row.replaced_by.name if row.replaced_by else ""]),
            "be-dataentry:hasDataStatus": [self._status(row, language, name.language) for language in LANGUAGES],
        }
        said |= self._purposes(row.purposes) | self._circumstances(row)
        return self.nodes.put(address, "be-gdpr:DataTreatment", said)

    def _purposes(self, purposes: tuple[PurposeRow, ...]) -> Node:
        """Return why the data are processed: the purposes of the register, those of the federal list, the grounds."""
        listed: dict[str, Node] = {}
        own = []
        for purpose in purposes:
            found = classified("purposes", purpose.name)
            federal = term(self.nodes, found) if found else None
            if found and federal:
                listed.setdefault(found.iri, federal)
            spoken = in_languages([self._speech.of(purpose.name, purpose.evidence)])
            said: Node = {"skos:prefLabel": spoken, "skos:broadMatch": federal}
            own.append(self.nodes.put(self.nodes.address(purpose.id), "skos:Concept", said))
        bases = dict.fromkeys(purpose.lawful_basis for purpose in purposes if purpose.lawful_basis)
        grounds = [found for basis in bases if (found := coded("lawful_bases", basis))]
        texts = [Spoken(ground.label(language)[0], language) for ground in grounds for language in LANGUAGES]
        laws = (self._speech.of(law.name, purpose.evidence) for purpose in purposes for law in purpose.legal_texts)
        main, *others = [*listed.values()] or [{}]
        return {
            "finalitymain": main,
            "finalityother": others,
            "be-gdpr:finalityText": in_languages(
                self._speech.of(purpose.name, purpose.evidence) for purpose in purposes
            ),
            "dcterms:relation": own,
            "juridicalbase": term(self.nodes, grounds[0]) if grounds else None,
            "be-gdpr:juridicalBaseText": in_languages([*texts, *laws]),
        }

    def _circumstances(self, row: ActivityRow) -> Node:
        """Return whom the data are about, where they are from, and how they and the persons are protected."""
        sources = [found for found in row.recipients if found.role == "source"]
        mandates = [mandate.reference for found in row.recipients for mandate in found.mandates]
        return {
            "involvedparty": self._terms("data_subjects", (found.name for found in row.subjects)),
            "be-gdpr:involvedPartyText": self._texts(row.subjects),
            "be-gdpr:otherSource": self._texts(sources),
            "be-gdpr:authorization": self._text(row, "recipients", mandates),
            "be-gdpr:securityMeasure": self._terms("security_measures", (found.name for found in row.measures)),
            "be-gdpr:securityMeasures": self._texts(row.measures),
            "be-gdpr:rightsProcedure": self._texts(row.rights),
            "be-gdpr:technology": self._texts(row.systems),
            "be-gdpr:privacyImpact": self._texts(row.assessments),
        }

    def _parts(self, row: ActivityRow) -> list[Node]:
        """Return a part for each data category; what is given away without saying which data is a part of its own."""
        gets: dict[str, list[str]] = {}
        for found in row.recipients:
            if found.role == "recipient":
                receiver = self._receivers.receiver(row, found)["@id"]
                for carried in [item.id for item in found.categories] or [""]:
                    gets.setdefault(carried, []).append(receiver)
        stated = {item.id: item for item in row.categories}
        parts = [
            self._part(row, item, stated.get(item), gets.get(item, [])) for item in sorted({*stated, *gets} - {""})
        ]
        return parts + ([self._part(row, "", None, gets[""])] if "" in gets else [])

    def _part(self, row: ActivityRow, item: str, stated: CategoryRow | None, receivers: list[str]) -> Node:
        said: Node = {"be-gdpr:hasDataReceiver": [ref(receiver) for receiver in sorted(set(receivers))]}
        if item:
            federal = nearest(self._book, item, lambda found: bool(found.code))
            names = labels(self._book, item)
            name = self._speech.of(self._book.name(item), stated.evidence if stated else _cited(row))
            kept = [limit for limit in row.retention if not limit.applies_to or item in _ids(limit.applies_to)]
            said |= {
                "dcterms:subject": self.nodes.put(
                    self.nodes.address(item), "skos:Concept", {"skos:prefLabel": each(names) or in_languages([name])}
                ),
                "datacategory": category(self.nodes, federal) if federal else None,
                "be-gdpr:dataCategoryText": each(names) or in_languages([name]),
                "be-gdpr:conservation": self._texts(kept),
                "be-gdpr:isSensitive": self._flag(item, "special"),
                "be-gdpr:isJuridical": self._flag(item, "criminal"),
            }
        address = self.nodes.address("part", tail(row.id), tail(item) if item else "unspecified/data")
        return self.nodes.put(address, "be-gdpr:DataTreatmentPart", said)

    def _flag(self, item: str, flag: str) -> bool | None:
        """Return whether a category or anything broader bears a flag, None of one that no vocabulary places."""
        if any(self._book.value(node, flag) for node in upwards(self._book, item)):
            return True
        return None if nearest(self._book, item, lambda _: True) is None else False

    def _status(self, row: ActivityRow, language: str, spoken: str | None) -> Node:
        """Add whether the activity is stated in a language, which is what can be taken over and handed on."""
        code, label = _STATUS[language == spoken]
        state = self.nodes.put(self.nodes.address("status", code), "skos:Concept", {"preflabel": {"en": label}})
        tongue = f"{_TONGUES}/{_TONGUE_CODES[language]}"
        said: Node = {
            "dcterms:language": self.nodes.put(tongue, "skos:Concept", {"skos:inScheme": ref(_TONGUES)}),
            "be-dataentry:importStatus": state,
            "be-dataentry:exportStatus": state,
        }
        return self.nodes.put(
            self.nodes.address("data-status", tail(row.id), language), "be-dataentry:DataStatus", said
        )

    def _terms(self, name: str, texts: Iterable[str]) -> list[Node]:
        found = {value.iri: value for text in texts if (value := classified(name, text))}
        return [term(self.nodes, found[iri]) for iri in sorted(found)]

    def _texts(self, rows: Iterable[Any]) -> list[dict[str, str]]:
        return in_languages(self._speech.of(row.name, row.evidence) for row in rows)

    def _text(self, row: ActivityRow, field: str, texts: Iterable[str]) -> list[dict[str, str]]:
        return in_languages(self._speech.of(text, row.evidence.get(field, _cited(row))) for text in texts)


def _cited(row: ActivityRow) -> Iterator[Citation]:
    """Yield the words behind anything that is said of an activity."""
    for field in sorted(row.evidence):
        yield from row.evidence[field]


def _ids(things: Iterable[Named]) -> set[str]:
    return {thing.id for thing in things}
