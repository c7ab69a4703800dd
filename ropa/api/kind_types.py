"""GraphQL types derived from the kinds: an object, a filter, an order and a connection for each."""

import dataclasses
import functools
import types
from collections.abc import Iterable
from typing import Any

import strawberry
from strawberry.tools import create_type
from strawberry.types.field import StrawberryField
from strawberry.types.lazy_type import LazyType

from ropa.api.answer_types import answer_type, camel, listed
from ropa.api.closed_lists import OF_ANSWERS, closed_list, enumeration
from ropa.api.page_info import PageInfo
from ropa.api.thing import Thing
from ropa.model.catalogue import kinds
from ropa.model.kind import EdgeField, Kind, Property, Text
from ropa.questions.flow_answer import Citation


@dataclasses.dataclass(frozen=True, slots=True)
class KindTypes:
    """The types that derive from one kind, and how its fields in the query are called."""

    kind: Kind
    one: str
    many: str
    node: Any
    filter: Any
    order: Any
    connection: Any


@functools.cache
def kind_types() -> dict[str, KindTypes]:
    """Return the derived types of every kind by its label."""
    return {label: _derived(kind) for label, kind in kinds().items()}


def _derived(kind: Kind) -> KindTypes:
    one = kind.label[0].lower() + kind.label[1:]
    node = _node(kind)
    return KindTypes(kind, one, _plural(one), node, _filter(kind), _order(kind), _connection(kind, node))


def _plural(name: str) -> str:
    return f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"


_CLASSES: dict[str, Any] = {}
"""The classes by their names, so that kinds may lead to each other in a circle."""


class Later(LazyType[Any, Any]):
    """A kind by its label, looked up when the schema is put together."""

    def resolve_type(self) -> type[Any]:
        """Return the class of the kind."""
        found: type[Any] = _CLASSES[self.type_name]
        return found


@functools.cache
def node_interface() -> Any:  # noqa: ANN401 - a Strawberry type, made while the schema is built
    """Return the interface that all kinds share."""
    made = _class("Node", _shared(), ())
    made.resolve_type = classmethod(lambda _, thing, *__: thing.kind)
    _CLASSES["Node"] = strawberry.interface(made, name="Node", description="A thing of the register, of whatever kind.")
    return _CLASSES["Node"]


def _node(kind: Kind) -> Any:  # noqa: ANN401 - see node_interface
    fields = [*_shared(), *map(_property, kind.properties.values()), *map(_edge, kind.edges.values())]
    made = _class(kind.label, fields, (node_interface(),))
    made.is_type_of = classmethod(lambda _, thing, *__: isinstance(thing, Thing) and thing.kind == kind.label)
    _CLASSES[kind.label] = strawberry.type(made, name=kind.label, description=_meaning(kind))
    return _CLASSES[kind.label]


def _shared() -> list[StrawberryField]:
    return [
        _field("id", strawberry.ID, "What it is called in addresses and files, readable and stable."),
        _field("kind", OF_ANSWERS["KindName"], "Its kind."),
        _field("label", str, "What a person calls it."),
        _field("evidence", listed(answer_type(Citation)), "The words that bear out what the register says of it."),
    ]


def _property(declared: Property) -> StrawberryField:
    shown = _type(declared)
    held = listed(shown) if declared.many else shown | None
    return _field(declared.name, held, _told(declared.label, declared.article))


def _type(declared: Property) -> Any:  # noqa: ANN401 - an annotation
    return closed_list(declared.values) if declared.values else declared.type


def _edge(declared: EdgeField) -> StrawberryField:
    """Return the field of an edge; where it may lead to several kinds, it shows what they share."""
    targets = declared.edge.targets
    later = Later(targets[0] if len(targets) == 1 else "Node", __name__)
    return _field(declared.name, listed(later), _told(declared.label, declared.article))


def _filter(kind: Kind) -> Any:  # noqa: ANN401 - see node_interface
    fields = [_choice("text", str, "Its name holds this text; case and accents do not matter.")]
    for declared in kind.properties.values():
        meaning = _told(declared.label, declared.article)
        fields.append(_choice(declared.name, _type(declared), meaning))
    fields.extend(
        _choice(edge.name, str, f"{_told(edge.label, edge.article)}; an id or a name") for edge in kind.edges.values()
    )
    return create_type(f"{kind.label}Filter", fields, is_input=True, description="All that is given has to hold.")


def _order(kind: Kind) -> Any:  # noqa: ANN401 - see node_interface
    names = [declared.name for declared in kind.properties.values() if not declared.many]
    by = enumeration(
        f"{kind.label}Field",
        {camel(name): name for name in names},
        "By what things of this kind can be put in order.",
    )
    fields = [_given("by", by, dataclasses.MISSING), _given("descending", bool, default=False)]
    return create_type(
        f"{kind.label}Order", fields, is_input=True, description="Things alike stand in the order of ids."
    )


def _connection(kind: Kind, node: Any) -> Any:  # noqa: ANN401 - see node_interface
    edge = create_type(
        f"{kind.label}Edge",
        [_field("cursor", str, "Where it stands; give it as `after`."), _field("node", node, "The thing.")],
        description="A thing with its place in a list.",
    )
    fields = [
        _field("total_count", int, "How many there are on all pages."),
        _field("nodes", listed(node), "The things of this page."),
        _field("edges", listed(edge), "The things of this page with their places."),
        _field("page_info", answer_type(PageInfo), "Whether there is more."),
    ]
    return create_type(f"{kind.label}Connection", fields, description="One page of a list.")


def _class(name: str, fields: Iterable[StrawberryField], bases: tuple[type, ...]) -> Any:  # noqa: ANN401
    namespace: dict[str, Any] = {str(field.python_name): field for field in fields}
    annotations = {field_name: field.type for field_name, field in namespace.items()}
    return types.new_class(name, bases, {}, lambda body: body.update({**namespace, "__annotations__": annotations}))


def _field(name: str, shown: Any, meaning: str) -> StrawberryField:  # noqa: ANN401 - an annotation
    made: StrawberryField = strawberry.field(name=camel(name), graphql_type=shown, description=meaning)
    made.python_name = name
    return made


def _choice(name: str, shown: Any, meaning: str) -> StrawberryField:  # noqa: ANN401 - an annotation
    made: StrawberryField = strawberry.field(
        name=camel(name), graphql_type=shown | None, default=strawberry.UNSET, description=meaning
    )
    made.python_name = name
    return made


def _given(name: str, shown: Any, default: Any) -> StrawberryField:  # noqa: ANN401 - an annotation
    made: StrawberryField = strawberry.field(name=camel(name), graphql_type=shown, default=default)
    made.python_name = name
    return made


def _told(label: Text | None, article: str | None) -> str:
    words = " · ".join(dict.fromkeys((label.en, label.nl, label.fr))) if label else ""
    return f"{words} (Article {article})" if article else words


def _meaning(kind: Kind) -> str:
    return f"{_told(kind.words, kind.article)}. {' '.join(kind.doc.split())}"
