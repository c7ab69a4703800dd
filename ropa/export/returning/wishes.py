"""From edited cells to decisions: what each makes, and what of it contradicts itself or the register as it is now."""

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from ropa.claims.book import Book
from ropa.claims.claim import Value, fact_text
from ropa.claims.decide import EXISTS, Verdict
from ropa.errors import UserError
from ropa.export.returning.edit import Edit, Trouble, Unread
from ropa.export.returning.targets import Target, Unclear, meant
from ropa.importing.fact import Fact, parse_fact, read_value
from ropa.model.kind import Property
from ropa.questions.labels import label_of

Refusal: TypeAlias = Trouble | Literal["value", "name", "moved", "key-field", "gone"]
"""Why an edit makes no decision; besides what cannot be read: no such value, an unclear name, a register that moved
on, a thing without a name, a thing that the register does not hold."""


@dataclasses.dataclass(frozen=True, slots=True)
class Wish:
    """A changed cell and the decision that it makes.

    `value` is the text of the value that shall hold, `other` the thing to which a corrected edge shall lead, `new` what
    brings that thing into the register first.
    """

    cell: str
    fact: str
    was: str | None
    becomes: str | None
    verdict: Verdict
    value: str | None = None
    other: str | None = None
    new: tuple[tuple[str, str], ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Refused:
    """A changed cell that makes no decision, and why; `told` is what there is to know besides."""

    cell: str
    was: str | None
    becomes: str | None
    why: Refusal
    told: str = ""


class Wishes:
    """Reads edits against the register of which the workbook was made (`then`) and as it is (`now`)."""

    def __init__(self, then: Book, now: Book, language: str) -> None:
        self._then = then
        self._now = now
        self._language = language

    def of(self, found: Iterable[Edit | Unread]) -> Iterator[Wish | Refused]:
        """Yield what each edit makes, in the order of the edits."""
        told = list(found)
        groups: dict[tuple[str, str], list[tuple[Edit, Fact]]] = {}
        read: dict[Edit | Unread, list[Wish | Refused]] = {}
        for edit in told:
            fact = _fact(edit.fact) if isinstance(edit, Edit) else None
            if isinstance(edit, Unread):
                read[edit] = [Refused(edit.cell, edit.was, edit.becomes, edit.trouble)]
            elif fact is None or (fact.subject not in self._then and fact.subject not in self._now):
                why: Refusal = "key" if fact is None else "gone"
                read[edit] = [Refused(edit.cell, edit.was, edit.becomes, why)]
            else:
                groups.setdefault((fact.subject, fact.field), []).append((edit, fact))
        for group in groups.values():
            made = self._links(group) if group[0][1].field in group[0][1].kind.edges else self._values(group)
            for edit, outcome in made:
                read.setdefault(edit, []).append(outcome)
        for edit in told:
            yield from read.get(edit, ())

    def _values(self, group: list[tuple[Edit, Fact]]) -> Iterator[tuple[Edit, Wish | Refused]]:
        """Yield what the edits of one field make: one decision, whichever of its items were changed."""
        fact = group[0][1]
        declared = fact.kind.properties[fact.field]
        held = self._then.value(fact.subject, fact.field)
        made = [edit for edit, _ in group]
        becomes = _becomes(held, declared, made)
        text = "; ".join(becomes) if becomes else None
        if text is not None and _read(fact, text) == held:
            return
        why: Refusal | None = None
        if declared.many and any(";" in item for item in becomes or ()):
            why = "value"  # the items of a list are told apart by it
        elif not declared.many and _differ(held, made):
            why = "twice"
        for edit in made:  # one decision is about the whole field
            yield edit, self._value(edit, fact, held, text) if why is None else _refused(edit, why)

    def _value(self, edit: Edit, fact: Fact, held: Value | None, text: str | None) -> Wish | Refused:
        key = fact_text(fact.subject, fact.field, None)
        now = self._now.value(fact.subject, fact.field)
        if text is not None and _read(fact, text) is None:
            return _refused(edit, "value")
        if now != held:
            return _refused(edit, "moved", _shown(now))
        if text is None:
            if fact.field in fact.kind.key:
                return _refused(edit, "key-field")
            return Wish(edit.cell, key, edit.was, edit.becomes, Verdict.REJECT)
        verdict = Verdict.STATE if held is None else Verdict.CORRECT
        return Wish(edit.cell, key, edit.was, edit.becomes, verdict, value=text)

    def _links(self, group: list[tuple[Edit, Fact]]) -> Iterator[tuple[Edit, Wish | Refused]]:
        """Yield what the edits of one edge make: what it leads to no longer, to what else, to what besides."""
        fact = group[0][1]
        edge_type = fact.edge_type
        before = set(self._then.ends(fact.subject, edge_type))
        ends: list[tuple[Edit, str | None, Target | None]] = []
        for edit, own in group:
            aim = None if edit.becomes is None else self._meant(own, edit)
            if isinstance(aim, Unclear):
                yield edit, _refused(edit, "name", ", ".join(aim.candidates))
                continue
            ends.append((edit, own.object if edit.was is not None else None, aim))
        dropped = {old for _, old, _ in ends if old is not None}
        after = (before - dropped) | {aim.id for _, _, aim in ends if aim is not None}
        led: set[str] = set()
        left: set[str] = set()
        for edit, old, aim in ends:
            goes = old if old is not None and old not in after | left else None
            comes = aim if aim is not None and aim.id not in before and aim.id not in led else None
            led |= {comes.id} if comes is not None else set()
            left |= {goes} if goes is not None else set()
            if goes is not None or comes is not None:
                yield edit, self._link(edit, fact, goes, comes)

    def _meant(self, fact: Fact, edit: Edit) -> Target | Unclear:
        text = edit.becomes or ""
        if edit.was is None and fact.object is not None and fact.object in self._now:
            copied = label_of(self._now, fact.object, self._language), self._now.name(fact.object)
            if text in copied:
                return Target(fact.object)
        return meant(self._now, fact, text, self._language)

    def _link(self, edit: Edit, fact: Fact, goes: str | None, comes: Target | None) -> Wish | Refused:
        edge_type, subject = fact.edge_type, fact.subject
        now = set(self._now.ends(subject, edge_type))
        if (goes is not None and goes not in now) or (comes is not None and comes.id in now):
            return _refused(edit, "moved", _named(self._now, now))
        if comes is None:
            return Wish(edit.cell, fact_text(subject, fact.field, goes), edit.was, edit.becomes, Verdict.REJECT)
        if comes.id == subject:
            return _refused(edit, "name")
        if goes is None:
            key = fact_text(subject, fact.field, comes.id)
            return Wish(edit.cell, key, edit.was, edit.becomes, Verdict.STATE, new=comes.new)
        key = fact_text(subject, fact.field, goes)
        return Wish(edit.cell, key, edit.was, edit.becomes, Verdict.CORRECT, other=comes.id, new=comes.new)


def _fact(text: str) -> Fact | None:
    """Return the fact that a key names; one of an edge may name no object."""
    subject, _, rest = text.partition("#")
    field, _, target = rest.partition("=")
    try:
        fact = parse_fact(f"{subject}#{EXISTS}" if not target else text)
    except UserError:
        return None
    known_field = field in fact.kind.edges or (not target and field in fact.kind.properties)
    return dataclasses.replace(fact, field=field) if known_field else None


def _read(fact: Fact, text: str) -> Value | None:
    """Return the value that a text gives a field, None where it has no such meaning there."""
    try:
        return read_value(fact, text)
    except UserError:
        return None


def _differ(held: Value | None, made: list[Edit]) -> bool:
    """Return whether rows give one field different values, be it that the row as it was still stands beside another."""
    stands = held is not None and all(edit.was is None for edit in made)
    return stands or len({edit.becomes for edit in made if edit.becomes is not None}) > 1


def _becomes(held: Value | None, declared: Property, group: list[Edit]) -> list[str] | None:
    """Return the texts of a field's value after all edits of it, None where nothing is left."""
    if not declared.many:
        return next(([edit.becomes] for edit in group if edit.becomes is not None), None)
    items = list(held) if isinstance(held, tuple) else []
    for edit in group:
        if edit.was in items:
            items.remove(edit.was)
    items += [edit.becomes for edit in group if edit.becomes is not None]
    return list(dict.fromkeys(items)) or None


def _refused(edit: Edit, why: Refusal, told: str = "") -> Refused:
    return Refused(edit.cell, edit.was, edit.becomes, why, told)


def _named(book: Book, nodes: Iterable[str]) -> str:
    return ", ".join(sorted(book.name(node) for node in nodes))


def _shown(value: Value | None) -> str:
    return "; ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
