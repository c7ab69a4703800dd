"""A fact as a person writes it, SUBJECT-ID#field[=OBJECT-ID], read against the kinds."""

import dataclasses
import difflib

from ropa.claims.claim import Value
from ropa.claims.clean import clean
from ropa.claims.decide import EXISTS, SAME, FactKey
from ropa.errors import UnknownName, UserError
from ropa.model.catalogue import kind_of_id
from ropa.model.kind import Kind, Node, Property, Text

_SHAPE = "write it as SUBJECT-ID#field, or SUBJECT-ID#field=OBJECT-ID, as `ropa review` prints it"
_YES_NO = {"true": True, "yes": True, "ja": True, "oui": True, "false": False, "no": False, "nee": False, "non": False}

_DOCUMENT = Kind(
    "Document", "document", Text("document", "document", "document"), None, "A version of a source.", (), {}, {}, Node
)
"""Documents are no things of the register, but a person may say that two of them are not versions of one."""


@dataclasses.dataclass(frozen=True, slots=True)
class Fact:
    """A fact about a thing of a kind: one of its fields, and the thing that it leads to where it is an edge.

    The field is one that the kind declares, `same`, `exists`, or the id of a check (for a waiver).
    """

    subject: str
    field: str
    object: str | None
    kind: Kind = dataclasses.field(repr=False)

    @property
    def key(self) -> FactKey:
        """Subject, field and object."""
        return self.subject, self.field, self.object

    @property
    def edge_type(self) -> str:
        """The type of the edge that the field is, empty where it is none."""
        found = self.kind.edges.get(self.field)
        return found.edge.type if found else ""

    def demand_target(self, thing: str) -> None:
        """Raise `UserError` where the field cannot lead to `thing`."""
        target = _kind_of(thing)
        allowed = (self.kind.label,) if self.field == SAME else self.kind.edges[self.field].edge.targets
        if target.label not in allowed:
            raise UserError(
                f"{self.subject}#{self.field}: it cannot lead to {thing}, which is a {target.label}; it leads to "
                f"{' or '.join(allowed)}"
            )


def parse_fact(text: str) -> Fact:
    """Read a fact. Raises `UserError` where it has another shape, `UnknownName` where its kind has no such field."""
    subject, mark, rest = text.strip().partition("#")
    field, equals, target = rest.partition("=")
    if not mark or not field or (equals and not target):
        raise UserError(f"«{text}» is no fact; {_SHAPE}")
    kind = _kind_of(subject)
    fact = Fact(subject, field, target or None, kind)
    if fact.object is None:
        _demand_field(fact)
        return fact
    if field != SAME and field not in kind.edges:
        _refuse(kind, field, ["same", *kind.edges])
    fact.demand_target(fact.object)
    if fact.object == subject:
        raise UserError(f"{text}: both ends are one thing; {_SHAPE}")
    return fact


def read_value(fact: Fact, text: str) -> Value:
    """Return the value that a text gives a field. Raises `UserError` where it has no such meaning there."""
    declared = fact.kind.properties[fact.field]
    value = clean(fact.kind, fact.field, _typed(declared, text))
    if value is None:
        allowed = f"one of {', '.join(declared.values)}" if declared.values else _meaning(declared)
        raise UserError(f"{fact.subject}#{fact.field}: «{text}» is no value for it; give {allowed}")
    return value


def _demand_field(fact: Fact) -> None:
    kind, field = fact.kind, fact.field
    if field in kind.edges or field == SAME:
        raise UserError(
            f"{fact.subject}#{field}: say which thing it leads to, as {fact.subject}#{field}=OBJECT-ID; {_SHAPE}"
        )
    if field not in kind.properties and field != EXISTS and not _is_check(field):
        _refuse(kind, field, [EXISTS, *kind.properties])


def _is_check(field: str) -> bool:
    return field[:1].isupper() and field.isalnum()


def _refuse(kind: Kind, field: str, fields: list[str]) -> None:
    near = difflib.get_close_matches(field, fields, n=5, cutoff=0.4) or fields
    raise UnknownName(f"{kind.label} has no field «{field}»", tuple(near))


def _kind_of(thing: str) -> Kind:
    slug, slash, key = thing.partition("/")
    kind = _DOCUMENT if slug == _DOCUMENT.slug else kind_of_id(thing)
    if kind is None or not slash or not key or any(letter.isspace() for letter in thing):
        raise UserError(f"«{thing or slug}» is no id of the register; {_SHAPE}")
    return kind


def _typed(declared: Property, text: str) -> Value:
    if declared.many:
        return tuple(part for part in (piece.strip() for piece in text.split(";")) if part)
    if declared.type is bool:
        return _YES_NO.get(text.strip().lower(), text)
    if declared.type in (int, float):
        try:
            return declared.type(text)
        except ValueError:
            return text
    return text


def _meaning(declared: Property) -> str:
    if declared.type is bool:
        return "true or false"
    return "a number" if declared.type in (int, float) else "a text, or a day such as 2026-01-31 where it is one"
