"""One row of the register: what an activity states of its own, and what it takes over from the general one."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from ropa.claims.known import closure, known
from ropa.questions.flow_answer import Citation, Named
from ropa.questions.labels import label_of, named
from ropa.questions.register_answer import (
    REQUIRED,
    ActivityRow,
    CategoryRow,
    ContactRow,
    DenialRow,
    Evidenced,
    PurposeRow,
    RecipientRow,
    RetentionRow,
    Stated,
    TransferRow,
)
from ropa.questions.register_flows import FlowReader


class _Cited(Protocol):
    @property
    def evidence(self) -> tuple[Citation, ...]:
        """The words that state the value."""


_Row = TypeVar("_Row", bound=_Cited)


class RowReader:
    """Reads one activity; on the way it notes which fields are inherited, and the citations of each.

    `untied` are the denials of its controller that belong to no activity: they are said of all its processing.
    """

    def __init__(self, reader: FlowReader, activity: str, untied: tuple[str, ...]) -> None:
        self._reader = reader
        self._book = reader.book
        self._evidence = reader.evidence
        self._activity = activity
        self._general = self._book.general_of(activity)
        self._flows = self._book.flows_of(activity)
        self._upper = self._book.flows_of(self._general) if self._general else ()
        self._untied = untied
        self._inherited: list[str] = []
        self._cited: Evidenced = {}

    def row(self) -> ActivityRow:
        """Return the activity as a row of the register."""
        book, activity = self._book, self._activity
        purposes = self._take("purposes", "HAS_PURPOSE", self._purpose)
        subjects = self._take("subjects", "CONCERNS", self._stated("concerns"))
        categories = self._take("categories", "USES", self._category)
        recipients = self._recipients()
        retention = self._take("retention", "RETAINED_FOR", self._retention)
        measures = self._take("measures", "PROTECTED_BY", self._stated("protected_by"))
        flowing = any(row.role != "source" for row in recipients)
        stated = (purposes, subjects, categories, flowing, retention, measures)
        controllers = book.ends(activity, "CONTROLLED_BY")
        self._note(
            "controllers",
            (self._reader.stated(activity, "controlled_by", body) for body in controllers),
            inherited=False,
        )
        return ActivityRow(
            id=activity,
            name=book.name(activity),
            general=bool(book.value(activity, "general")),
            description=book.text(activity, "description") or None,
            controllers=named(book, controllers),
            purposes=purposes,
            subjects=subjects,
            categories=categories,
            recipients=recipients,
            denials=self._denials(),
            transfers=self._transfers(),
            retention=retention,
            measures=measures,
            rights=self._take("rights", "GRANTS", self._stated("grants")),
            systems=self._take("systems", "RUNS_ON", self._stated("runs_on")),
            contacts=self._take("contacts", "REACHED_AT", lambda holder, node: contact_row(self._reader, holder, node)),
            assessments=self._take("assessments", "ASSESSED_IN", self._stated("assessed_in")),
            replaced_by=self._replacement(),
            in_force_from=book.text(activity, "in_force_from") or None,
            in_force_to=book.text(activity, "in_force_to") or None,
            inherited=tuple(self._inherited),
            missing=tuple(field for field, found in zip(REQUIRED, stated, strict=True) if not found),
            evidence=self._cited,
        )

    def _take(self, field: str, edge_type: str, make: Callable[[str, str], _Row]) -> tuple[_Row, ...]:
        """Return what the activity, else the general one, leads to; `make` gets the one that does, and the thing."""
        nodes, inherited = self._book.inherited(self._activity, edge_type)
        holder = self._general if inherited and self._general else self._activity
        return self._note(field, (make(holder, node) for node in nodes), inherited=inherited)

    def _note(self, field: str, rows: Iterable[_Row], *, inherited: bool) -> tuple[_Row, ...]:
        found = tuple(rows)
        if inherited and found:
            self._inherited.append(field)
        if cited := tuple(dict.fromkeys(citation for row in found for citation in row.evidence)):
            self._cited[field] = cited
        return found

    def _stated(self, field: str) -> Callable[[str, str], Stated]:
        return lambda holder, node: self._reader.stated(holder, field, node)

    def _purpose(self, holder: str, node: str) -> PurposeRow:
        book, texts = self._book, self._book.ends(node, "BASED_ON")
        facts = ((holder, "has_purpose", node), (node, "lawful_basis", None), (node, "special_condition", None))
        return PurposeRow(
            id=node,
            name=book.name(node),
            lawful_basis=book.text(node, "lawful_basis") or None,
            special_condition=book.text(node, "special_condition") or None,
            legal_texts=named(book, texts),
            evidence=self._facts(*facts, *((node, "based_on", text) for text in texts)),
        )

    def _category(self, holder: str, node: str) -> CategoryRow:
        book = self._book
        return CategoryRow(
            id=node,
            name=book.name(node),
            label=label_of(book, node, self._reader.language),
            code=book.text(node, "code") or None,
            special=self._flagged(node, "special"),
            criminal=self._flagged(node, "criminal"),
            national_id=self._flagged(node, "national_id"),
            evidence=self._facts((holder, "uses", node)),
        )

    def _flagged(self, category: str, flag: str) -> bool:
        """Return whether a category, or one that the vocabularies put above it, is one that the law sets apart."""
        above = (known(node) for node in closure(category))
        return bool(self._book.value(category, flag)) or any(item.properties.get(flag) for item in above if item)

    def _retention(self, holder: str, node: str) -> RetentionRow:
        return retention_row(self._reader, holder, node)

    def _facts(self, *facts: tuple[str, str, str | None]) -> tuple[Citation, ...]:
        return cited(self._reader, *facts)

    def _recipients(self) -> tuple[RecipientRow, ...]:
        """Return recipients, processors and sources; those of the general activity where it names none of the role."""
        own = self._reader.recipients(self._flows, self._book.ends(self._activity, "CONTROLLED_BY"), inherited=False)
        roles = {row.role for row in own}
        deciding = self._book.ends(self._general, "CONTROLLED_BY") if self._general else ()
        taken = [row for row in self._reader.recipients(self._upper, deciding, inherited=True) if row.role not in roles]
        return self._note("recipients", (*own, *taken), inherited=not own)

    def _denials(self) -> tuple[DenialRow, ...]:
        own = self._reader.denials(self._flows)
        said_of_all = self._reader.denials((*self._upper, *self._untied))
        if self._book.value(self._activity, "general"):
            return self._note("denials", (*own, *said_of_all), inherited=False)
        return self._note("denials", own or said_of_all, inherited=not own)

    def _transfers(self) -> tuple[TransferRow, ...]:
        own = self._reader.transfers(self._flows)
        return self._note("transfers", own or self._reader.transfers(self._upper), inherited=not own)

    def _replacement(self) -> Named | None:
        return next(iter(named(self._book, self._book.ends(self._activity, "REPLACED_BY"))), None)


def contact_row(reader: FlowReader, holder: str, node: str) -> ContactRow:
    """Return a contact at which `holder` is reached."""
    role, channel = (reader.book.text(node, field) or None for field in ("role", "channel"))
    facts = ((holder, "reached_at", node), (node, "role", None))
    return ContactRow(node, reader.book.name(node), role, channel, cited(reader, *facts))


def retention_row(reader: FlowReader, holder: str, node: str) -> RetentionRow:
    """Return a retention period that `holder` applies."""
    book = reader.book
    start_event, term, criterion = (book.text(node, field) or None for field in ("start_event", "term", "criterion"))
    return RetentionRow(
        id=node,
        name=book.name(node),
        start_event=start_event,
        term=term,
        criterion=criterion,
        applies_to=named(book, book.ends(node, "APPLIES_TO")),
        legal_texts=named(book, book.ends(node, "BASED_ON")),
        evidence=tuple(dict.fromkeys((*cited(reader, (holder, "retained_for", node)), *reader.evidence.of((node,))))),
    )


def cited(reader: FlowReader, *facts: tuple[str, str, str | None]) -> tuple[Citation, ...]:
    """Return the citations of these facts together, none twice."""
    return tuple(dict.fromkeys(citation for fact in facts for citation in reader.evidence.of_fact(*fact)))
