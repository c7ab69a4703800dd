"""«Give me the register as linked data»: for the federal register, or in the terms of the W3C's vocabulary."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ropa.claims.book import Book
from ropa.errors import UserError
from ropa.export.frozen import completed
from ropa.export.linked.belgif import belgif
from ropa.export.linked.dpv import dpv
from ropa.export.linked.nodes import Node
from ropa.export.linked.request import LinkedRequest
from ropa.export.linked.spoken import Speech
from ropa.export.linked.turtle import turtle
from ropa.model.kind import Text
from ropa.naming import slug
from ropa.questions.evidence import Evidence
from ropa.questions.moment import end_of
from ropa.questions.opened import Opened, opened
from ropa.questions.register import RegisterRequest, register_of
from ropa.questions.register_answer import RegisterAnswer
from ropa.store.connection import Store

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_JSON_LD, _TURTLE = ".jsonld", ".ttl"


class Terms(NamedTuple):
    """The terms of an export: their title, where they are from, what writes it, and the endings of its files."""

    title: Text
    source: str
    version: str
    licence: str
    write: Callable[[Book, Speech, RegisterAnswer, LinkedRequest], Node]
    endings: tuple[str, ...]


TERMS: Mapping[str, Terms] = {
    "belgif": Terms(
        Text(
            "Belgian federal register of processing, as JSON-LD",
            "Belgisch federaal register van verwerkingen, als JSON-LD",
            "Registre fédéral belge des traitements, en JSON-LD",
        ),
        "Fedict, ontology and context of the federal register of processing (belgif/vocab-belgif)",
        "2025-08-12",
        "BSD 2-Clause",
        belgif,
        (_JSON_LD,),
    ),
    "dpv": Terms(
        Text(
            "Data Privacy Vocabulary 2.3, as JSON-LD or Turtle",
            "Data Privacy Vocabulary 2.3, als JSON-LD of Turtle",
            "Data Privacy Vocabulary 2.3, en JSON-LD ou Turtle",
        ),
        "W3C Data Privacy Vocabularies and Controls Community Group",
        "2.3",
        "W3C Software and Document License",
        dpv,
        (_JSON_LD, _TURTLE),
    ),
}
"""The exports as linked data, by the name that one asks for."""


def linked_file(terms: str, request: LinkedRequest, out: Path | None) -> Path:
    """Return the file to write, named after what it holds where none is given.

    Raises `UserError` for a file whose ending is of no format in which these terms are written.
    """
    endings = TERMS[terms].endings
    if out is None:
        body = slug(request.controller.partition("/")[2]) if request.controller else "all"
        return Path(f"{terms}_{body}_{request.version or request.as_of or request.on}{_JSON_LD}")
    if out.suffix.lower() not in endings:
        raise UserError(f"{out}: {terms} is not written as «{out.suffix}»; end the name with {' or '.join(endings)}")
    return out


def export_linked(store: Store, terms: str, request: LinkedRequest, ending: str) -> bytes:
    """Return the register of a store as linked data, as it stands, as of a day or as it was frozen.

    Raises `UnknownName` where there is no such frozen version, `UserError` where one is asked for without its
    controller, `StoreError` where the store cannot be reached.
    """
    asked, held = store.read(lambda tx: _as_it_stood(tx, request))
    languages = {document.id: document.language for document in held.documents}
    return linked(held.book, held.quotes, Speech(languages), (terms, ending), asked)


def _as_it_stood(tx: "ManagedTransaction", request: LinkedRequest) -> tuple[LinkedRequest, Opened]:
    """Return the register to be shown, with the request as a frozen version completes it."""
    frozen = completed(tx, request)
    if frozen is None:
        return request, opened(tx, end_of(request.as_of) if request.as_of else None)
    asked, version = frozen
    return asked, opened(tx, version.at)


def linked(book: Book, evidence: Evidence, speech: Speech, wanted: tuple[str, str], request: LinkedRequest) -> bytes:
    """Return a register as linked data; `wanted` are the terms (a key of `TERMS`) and the ending of the file."""
    terms, ending = wanted
    answer = register_of(book, evidence, RegisterRequest(request.controller, request.on, request.as_of))
    document = TERMS[terms].write(book, speech, answer, request)
    pieces = turtle(document) if ending.lower() == _TURTLE else _json(document)
    return "".join(pieces).encode()


def _json(document: Node) -> Iterator[str]:
    yield json.dumps(document, ensure_ascii=False, indent=1)
    yield "\n"
