"""«Give me the register of this controller»: the record of Article 30, row by row, with the words behind each value."""

import dataclasses
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ropa.claims.book import Book
from ropa.questions.evidence import Evidence
from ropa.questions.labels import label_of, named
from ropa.questions.opened import open_register
from ropa.questions.register_answer import ActivityRow, Controller, ControllerRegister, RegisterAnswer, RegisterUnknown
from ropa.questions.register_facts import register_facts
from ropa.questions.register_flows import FlowReader
from ropa.questions.register_row import RowReader, cited, contact_row
from ropa.store.connection import Store

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


@dataclasses.dataclass(frozen=True, slots=True)
class RegisterRequest:
    """What is asked: one controller by id or all (None), the day in force, the day as recorded, the language."""

    controller: str | None
    on: str
    as_of: str | None = None
    language: str = "en"


def register(store: Store, request: RegisterRequest) -> RegisterAnswer:
    """Return the register as the store holds it now, or held it at the end of a day, with what was erased since.

    Raises `StoreError` where the store cannot be reached.
    """
    if request.as_of is not None:
        then = open_register(store, request.as_of)
        return dataclasses.replace(register_of(then.book, then.quotes, request), erased=then.erased)

    def answer(tx: "ManagedTransaction") -> RegisterAnswer:
        return register_of(*register_facts(tx, request.controller), request)

    return store.read(answer)


def register_of(book: Book, evidence: Evidence, request: RegisterRequest) -> RegisterAnswer:
    """Return the register of one controller, or of every body that decides about an activity, in the order of ids."""
    asked = (request.controller,) if request.controller else controllers(book)
    reader = FlowReader(book, evidence, request.on, request.language)
    return RegisterAnswer(
        request.as_of, request.on, request.controller, tuple(_register(reader, body) for body in asked)
    )


def controllers(book: Book) -> tuple[str, ...]:
    """Return the bodies that decide about an activity, in the order of their ids."""
    activities = book.of_kind("ProcessingActivity")
    return tuple(sorted({body for activity in activities for body in book.ends(activity, "CONTROLLED_BY")}))


def standing(book: Book, body: str, on: str) -> tuple[str, ...]:
    """Return the activities of a body that are in force on an ISO day, in the order of its register."""
    found = (activity for activity in book.starts(body, "CONTROLLED_BY") if book.in_force(activity, on))
    return tuple(sorted(found, key=lambda activity: (not book.value(activity, "general"), activity)))


def activity_rows(reader: FlowReader, body: str, activities: Iterable[str]) -> Iterator[ActivityRow]:
    """Yield the rows of activities of a body."""
    untied = denied_of_all(reader.book, body)
    return (RowReader(reader, activity, untied).row() for activity in activities)


def denied_of_all(book: Book, body: str) -> tuple[str, ...]:
    """Return what a body says does not flow, of all its processing."""
    return tuple(
        flow for flow in book.starts(body, "FROM") if book.value(flow, "denied") and not book.ends(flow, "PART_OF")
    )


def unknown_of(book: Book, body: str, on: str, incomplete: int) -> RegisterUnknown:
    """Count what the register of a body leaves out or does not know; so many of its activities are `incomplete`."""
    activities = standing(book, body, on)
    purposes = {node for activity in activities for node in book.inherited(activity, "HAS_PURPOSE")[0]}
    return RegisterUnknown(
        activities_not_in_force=len(book.starts(body, "CONTROLLED_BY")) - len(activities),
        purposes_without_basis=sum(not book.text(purpose, "lawful_basis") for purpose in purposes),
        activities_incomplete=incomplete,
    )


def _register(reader: FlowReader, body: str) -> ControllerRegister:
    book = reader.book
    rows = tuple(activity_rows(reader, body, standing(book, body, reader.on)))
    return ControllerRegister(
        controller=controller_of(reader, body),
        activities=rows,
        processing_for=reader.processing_for(body),
        unknown=unknown_of(book, body, reader.on, sum(bool(row.missing) for row in rows)),
    )


def controller_of(reader: FlowReader, body: str) -> Controller:
    """Return who is responsible: what 30(1)(a) asks for of a body."""
    book = reader.book
    contacts = tuple(contact_row(reader, body, node) for node in book.ends(body, "REACHED_AT"))
    said = {field: cited(reader, (body, field, None)) for field in ("cbe_number", "address")}
    said["contacts"] = tuple(dict.fromkeys(citation for contact in contacts for citation in contact.evidence))
    lacking = {"contacts": not contacts, "dpo": not any(contact.role == "dpo" for contact in contacts)}
    return Controller(
        id=body,
        name=book.name(body),
        label=label_of(book, body, reader.language),
        cbe_number=book.text(body, "cbe_number") or None,
        address=book.text(body, "address") or None,
        generic=bool(book.value(body, "generic")),
        contacts=contacts,
        representatives=named(book, book.ends(body, "REPRESENTED_BY")),
        part_of=next(iter(named(book, book.ends(body, "PART_OF"))), None),
        missing=tuple(field for field, lacks in lacking.items() if lacks),
        evidence={field: citations for field, citations in said.items() if citations},
    )
