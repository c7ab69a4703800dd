"""The register of Article 30 in lines for a person: the controller, then a block for each activity."""

import dataclasses
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ropa.cli.record_words import LABELS, ROLES, SENTENCES
from ropa.cli.screen import Line
from ropa.cli.show_citations import citation_lines
from ropa.questions.flow_answer import Citation
from ropa.questions.flow_told import held_told, names_told
from ropa.questions.flow_words import BASES
from ropa.questions.register_answer import (
    ActivityRow,
    CategoryRow,
    ContactRow,
    Controller,
    ControllerRegister,
    DenialRow,
    Labelled,
    PurposeRow,
    RecipientRow,
    RegisterAnswer,
    RetentionRow,
    TransferRow,
)
from ropa.questions.term_words import term_words

_FLAGS = ("special", "criminal", "national_id")
_ROLES = {"recipients": "recipient", "processors": "processor", "sources": "source"}


class _Field(NamedTuple):
    """A field as it is shown: its name, its values in words, and the words behind them."""

    name: str
    values: Iterable[str]
    evidence: tuple[Citation, ...] = ()


def lines(answer: RegisterAnswer, language: str, *, quotes: bool) -> Iterator[Line]:
    """Yield the registers one after another; `quotes` = with the words behind every field."""
    if not answer.controllers:
        yield Line(SENTENCES["nobody"](language))
    for number, item in enumerate(answer.controllers):
        if number:
            yield Line()
        yield from _Teller(answer, language, quotes=quotes).register(item)
    for item_erased in answer.erased:
        yield Line()
        yield Line(SENTENCES["erased"](language).format(*dataclasses.astuple(item_erased)))


def labels(things: Iterable[Labelled]) -> str:
    """Return the labels of things after each other."""
    return ", ".join(thing.label for thing in things)


class _Teller:
    """Tells one answer in one language."""

    def __init__(self, answer: RegisterAnswer, language: str, *, quotes: bool) -> None:
        self._answer = answer
        self._language = language
        self._quotes = quotes
        self._width = max(len(label(language)) for label in LABELS.values()) + 2

    def _say(self, name: str, *values: str) -> str:
        return SENTENCES[name](self._language).format(*values)

    def register(self, item: ControllerRegister) -> Iterator[Line]:
        title = self._say("title", item.controller.label, self._answer.on)
        as_of = f", {self._say('as_of', self._answer.as_of)}" if self._answer.as_of else ""
        yield Line(title + as_of, style="bold")
        yield from self._fields(self._controller(item.controller))
        for number, activity in enumerate(item.activities, start=1):
            yield Line()
            yield from self._activity(number, activity)
        if not item.activities:
            yield Line(self._say("no_activities"), indent=2)
        yield from self._on_behalf(item)
        yield from self._unknown(item)

    def _controller(self, body: Controller) -> Iterator[_Field]:
        said = body.evidence
        yield _Field("number", [body.cbe_number or ""], said.get("cbe_number", ()))
        yield _Field("address", [body.address or ""], said.get("address", ()))
        yield _Field("part_of", [body.part_of.name if body.part_of else ""])
        yield _Field("representatives", [names_told(body.representatives)])
        yield _Field("dpo", [contact.name for contact in body.officers])
        yield _Field(
            "contacts", [self._contact(item) for item in body.contacts if item.role != "dpo"], said.get("contacts", ())
        )
        yield _Field("missing", [", ".join(LABELS[field](self._language) for field in body.missing)])

    def _fields(self, fields: Iterable[_Field]) -> Iterator[Line]:
        for name, values, evidence in fields:
            label = LABELS[name](self._language).ljust(self._width)
            shown = [value for value in values if value]
            for value in shown:
                yield Line(value, indent=2, label=label)
                label = " " * self._width
            if self._quotes and shown:
                yield from citation_lines(evidence, 2 + self._width)

    def _activity(self, number: int, row: ActivityRow) -> Iterator[Line]:
        general = f" ({self._say('general')})" if row.general else ""
        yield Line(f"{number}. {row.name}{general}", style="bold underline")
        yield from self._fields(field for field in self._stated(row) if field.name not in row.inherited)
        roles = {item.role for item in row.recipients if item.inherited}
        taken = [name for name, role in _ROLES.items() if role in roles]
        taken += [field for field in row.inherited if field != "recipients"]
        yield from self._fields(
            _Field(name, [", ".join(_lower(LABELS[field](self._language)) for field in fields)])
            for name, fields in (("inherited", taken), ("missing", row.missing))
        )

    def _stated(self, row: ActivityRow) -> Iterator[_Field]:
        """Yield the fields of an activity in the order of Article 30(1), then what else is known."""
        said = row.evidence
        if len(row.controllers) > 1:
            yield _Field("controllers", [names_told(row.controllers)], said.get("controllers", ()))
        yield _Field("purposes", [self._purpose(item) for item in row.purposes], said.get("purposes", ()))
        yield _Field("subjects", [", ".join(item.label for item in row.subjects)], said.get("subjects", ()))
        yield _Field(
            "categories", [", ".join(self._category(item) for item in row.categories)], said.get("categories", ())
        )
        for name, role in _ROLES.items():
            own = [item for item in row.recipients if item.role == role and not item.inherited]
            evidence = tuple(dict.fromkeys(citation for item in own for citation in item.evidence))
            yield _Field(name, [self._recipient(item) for item in own], evidence)
        yield _Field("denials", [self._denial(item) for item in row.denials], said.get("denials", ()))
        yield _Field("transfers", [self._transfer(item) for item in row.transfers], said.get("transfers", ()))
        yield _Field("retention", [self._retention(item) for item in row.retention], said.get("retention", ()))
        yield _Field("measures", ["; ".join(item.label for item in row.measures)], said.get("measures", ()))
        yield _Field("rights", [", ".join(item.label for item in row.rights)], said.get("rights", ()))
        yield _Field("systems", [", ".join(item.label for item in row.systems)], said.get("systems", ()))
        yield _Field("contacts", [self._contact(item) for item in row.contacts], said.get("contacts", ()))
        yield _Field("assessments", [", ".join(item.label for item in row.assessments)], said.get("assessments", ()))
        if row.in_force_from or row.in_force_to:
            yield _Field("in_force", [f"{row.in_force_from or '…'} – {row.in_force_to or '…'}"])
        yield _Field("replaced_by", [row.replaced_by.name if row.replaced_by else ""])

    def _contact(self, item: ContactRow) -> str:
        return f"{item.name} ({ROLES[item.role](self._language)})" if item.role in ROLES else item.name

    def _purpose(self, item: PurposeRow) -> str:
        basis = BASES[item.lawful_basis](self._language) if item.lawful_basis in BASES else self._say("no_basis")
        told = (basis, item.special_condition, names_told(item.legal_texts))
        return f"{item.name} ({'; '.join(part for part in told if part)})"

    def _category(self, item: CategoryRow) -> str:
        flags = ", ".join(self._say(flag) for flag in _FLAGS if getattr(item, flag))
        return f"{item.label} ({flags})" if flags else item.label

    def _recipient(self, item: RecipientRow) -> str:
        told = (
            self._say("given_by", item.given_by.name) if item.given_by else "",
            self._say("doubt") if item.role_doubt else "",
            labels(item.categories),
            *item.countries,
            item.condition or "",
            *(held_told(mandate, self._language) for mandate in item.mandates),
        )
        details = "; ".join(part for part in told if part)
        return f"{item.label}: {details}" if details else item.label

    def _denial(self, item: DenialRow) -> str:
        excepted = self._say("except", labels(item.except_)) if item.except_ else ""
        told = (labels(item.categories), names_told(item.purposes), *item.countries, excepted, item.condition or "")
        details = "; ".join(part for part in told if part)
        receiver = item.to.label if item.to else self._say("anyone")
        return f"{receiver}: {details}" if details else receiver

    def _transfer(self, item: TransferRow) -> str:
        country = item.country.label if item.country else self._say("unnamed_country")
        tools = [held_told(held, self._language) for held in item.safeguards]
        tools += [self._say("adequate")] if item.adequate else []
        receiver = f"{item.to.label}, " if item.to else ""
        return f"{receiver}{country} ({'; '.join(tools) or self._say('no_safeguard')})"

    def _retention(self, item: RetentionRow) -> str:
        return retention_words(item.term, item.start_event, item.criterion, self._language) or item.name

    def _on_behalf(self, item: ControllerRegister) -> Iterator[Line]:
        if item.processing_for:
            yield Line()
            yield Line(LABELS["processing_for"](self._language), style="bold underline")
        for row in item.processing_for:
            told = (row.activity.name if row.activity else "", labels(row.categories), *row.countries)
            details = "; ".join(part for part in told if part)
            yield Line(f"{row.controller.name}: {details}" if details else row.controller.name, indent=2)
            if self._quotes:
                yield from citation_lines(row.evidence, 4)

    def _unknown(self, item: ControllerRegister) -> Iterator[Line]:
        counted = (
            ("not_in_force", item.unknown.activities_not_in_force),
            ("without_basis", item.unknown.purposes_without_basis),
            ("incomplete", item.unknown.activities_incomplete),
        )
        known = [self._say(name, str(number)) for name, number in counted if number]
        if known:
            yield Line()
            yield from (Line(sentence, indent=2, style="dim") for sentence in known)


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


def retention_words(term: str | None, start_event: str | None, criterion: str | None, language: str) -> str:
    """Return a retention period in words: its term, what starts it, its criterion; empty where none is known."""
    start = SENTENCES["start"](language).format(start_event) if start_event else ""
    return "; ".join(part for part in (term_words(term, language) if term else "", start, criterion or "") if part)
