"""The questions that derive from the kinds: for each, one thing by id or name, and all things page by page."""

import dataclasses
import functools
from collections.abc import Callable
from typing import Annotated, Any, cast

import strawberry
from strawberry import UNSET
from strawberry.types.field import StrawberryField

from ropa.api.answer_types import camel
from ropa.api.context import Context, Info
from ropa.api.cursor import cursor_of, position_at
from ropa.api.kind_types import KindTypes, kind_types
from ropa.api.limits import LARGEST_PAGE
from ropa.api.page_info import PageInfo
from ropa.api.selected import Names, selected
from ropa.api.thing import Thing
from ropa.errors import UnknownName, UserError
from ropa.model.catalogue import kind_of_id, kinds
from ropa.questions.flow_answer import Named
from ropa.questions.names import resolve_anything, resolve_category, resolve_organisation
from ropa.questions.things import EVIDENCE, LABEL, Page, PageRequest, Wanted, count, page, things
from ropa.store.connection import Store

_RESOLVE: dict[str, Callable[[Store, str], Named]] = {
    "Organisation": resolve_organisation,
    "DataCategory": resolve_category,
}
"""The kinds of which names are looked up among themselves only."""
_DEFAULT_PAGE = 20


@dataclasses.dataclass(frozen=True, slots=True)
class ConnectionEdge:
    """A thing with its place in a list."""

    cursor: str
    node: Thing


class Connection:
    """One page of things; how many there are in all is counted only where somebody asks."""

    def __init__(self, context: Context, request: PageRequest, names: Names) -> None:
        self._context = context
        self._request = request
        self._page: Page = page(context.store, request)
        below = [names.get("nodes", {}), names.get("edges", {}).get("node", {})]
        wanted: dict[str, Wanted] = {}
        for tree in below:
            _merge(wanted, tree)
        ids = [position.id for position in self._page.positions]
        book, evidence = things(context.store, ids, wanted)
        self.nodes = [Thing(node, book, evidence) for node in ids if node in book]

    @property
    def edges(self) -> list[ConnectionEdge]:
        """The things of the page with their places."""
        places = {position.id: cursor_of(position) for position in self._page.positions}
        return [ConnectionEdge(places[node.id], node) for node in self.nodes]

    @property
    def page_info(self) -> PageInfo:
        """Whether more pages follow."""
        places = [cursor_of(position) for position in self._page.positions]
        first, last = (places[0], places[-1]) if places else (None, None)
        return PageInfo(self._page.more, self._request.after is not None, first, last)

    @property
    def total_count(self) -> int:
        """How many things there are on all pages."""
        return count(self._context.store, self._request)


def kind_fields() -> list[StrawberryField]:
    """Return the fields of the query that derive from the kinds, two for each."""
    return [field for derived in kind_types().values() for field in (_one(derived), _many(derived))]


def _one(derived: KindTypes) -> StrawberryField:
    label, words = derived.kind.label, derived.kind.words

    def resolve(info: Info, id: strawberry.ID) -> Thing | None:  # noqa: A002 - the argument is called so
        store = info.context.store
        node = _resolved(store, (label,), str(id))
        book, evidence = things(store, [node], _wanted(_names(info)))
        return Thing(node, book, evidence) if node in book else None

    made: Any = strawberry.field(
        resolver=resolve,
        name=derived.one,
        description=f"{words.en} · {words.nl} · {words.fr}: one, by id or name; null where the register has none.",
        graphql_type=derived.node | None,
    )
    made.python_name = derived.one
    return cast("StrawberryField", made)


def _many(derived: KindTypes) -> StrawberryField:
    label, words = derived.kind.label, derived.kind.words

    def resolve(
        info: Info,
        filter_: object = UNSET,
        order_by: Any = UNSET,  # noqa: ANN401 - of a derived class
        first: int = _DEFAULT_PAGE,
        after: str | None = UNSET,
    ) -> Connection:
        if not 1 <= first <= LARGEST_PAGE:
            raise UserError(f"«first» is {first:,}; it may be from 1 to {LARGEST_PAGE}")
        request = PageRequest(label, first=first, after=position_at(after) if after else None)
        if order_by:
            request = dataclasses.replace(request, order=order_by.by.value, descending=order_by.descending)
        if filter_:
            request = _filtered(info.context.store, request, filter_)
        return Connection(info.context, request, _names(info))

    resolve.__annotations__ |= {
        "filter_": Annotated[derived.filter | None, strawberry.argument(name="filter")],
        "order_by": derived.order | None,
    }
    made: Any = strawberry.field(
        resolver=resolve,
        name=derived.many,
        description=f"{words.en} · {words.nl} · {words.fr}: all, page by page.",
        graphql_type=derived.connection,
    )
    made.python_name = derived.many
    return cast("StrawberryField", made)


def _filtered(store: Store, request: PageRequest, given: object) -> PageRequest:
    kind = kinds()[request.label]
    said = {name: value for name, value in vars(given).items() if value is not UNSET and value is not None}
    return dataclasses.replace(
        request,
        text=said.get("text"),
        equal={name: getattr(value, "value", value) for name, value in said.items() if name in kind.properties},
        leads={
            name: _resolved(store, kind.edges[name].edge.targets, text)
            for name, text in said.items()
            if name in kind.edges
        },
    )


def _resolved(store: Store, labels: tuple[str, ...], text: str) -> str:
    """Return the id that a text means among things of some kinds. Raises `UnknownName`, with what is near."""
    kind = kind_of_id(text)
    if kind is not None:
        if kind.label not in labels:
            raise UserError(f"«{text}» is a {kind.label}; give the id or name of a {' or '.join(labels)}")
        return text
    wrong: UnknownName | None = None
    for label in labels:
        try:
            return _RESOLVE.get(label, _named(label))(store, text).id
        except UnknownName as error:
            wrong = wrong or error
    raise wrong or UnknownName(f"the register knows no «{text}»")


def _named(label: str) -> Callable[[Store, str], Named]:
    def resolve(store: Store, text: str) -> Named:
        found = resolve_anything(store, text)
        kind = kind_of_id(found.id)
        if kind is None or kind.label != label:
            raise UnknownName(f"the register knows no {label} «{text}»", (found.id,))
        return found

    return resolve


def _names(info: Info) -> Names:
    raw = info._raw_info  # noqa: SLF001 - Strawberry's own view of the selection is made anew at each look
    return selected(raw.field_nodes, raw.fragments)


def _merge(wanted: dict[str, Wanted], names: Names) -> None:
    for name, below in _wanted(names).items():
        held: dict[str, Wanted] = {**wanted.get(name, {})}
        for further, deeper in below.items():
            held[further] = {**held.get(further, {}), **deeper}
        wanted[name] = held


def _wanted(names: Names) -> Wanted:
    """Return the edges that are selected, by the names of their fields in the kinds, and what else has to be read."""
    return {_edges()[name]: _wanted(below) for name, below in names.items() if name in _edges()}


@functools.cache
def _edges() -> dict[str, str]:
    found = {camel(name): name for kind in kinds().values() for name in kind.edges}
    return {**found, EVIDENCE: EVIDENCE, LABEL: LABEL}
