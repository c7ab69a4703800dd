"""All kinds of the register, found by a scan of their folder and checked against each other."""

import functools
import importlib
import pkgutil

from ropa.errors import DeclarationError
from ropa.model import kinds as folder
from ropa.model.kind import EdgeField, Kind, Node, Text


@functools.cache
def kinds() -> dict[str, Kind]:
    """Return every kind by its label, in the order of the labels. Raises `DeclarationError` where two disagree."""
    found: dict[str, Kind] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        loaded = importlib.import_module(f"{folder.__name__}.{module.name}")
        for item in vars(loaded).values():
            if isinstance(item, type) and issubclass(item, Node) and "kind" in vars(item):
                _admit(found, item.kind)
    _check_ends(found)
    return dict(sorted(found.items()))


def kind_of(label: str) -> Kind:
    """Return the kind with this label of the graph. Raises `DeclarationError` for an unknown one."""
    try:
        return kinds()[label]
    except KeyError:
        raise DeclarationError(f"there is no kind «{label}»; the kinds are {', '.join(kinds())}") from None


@functools.cache
def _by_slug() -> dict[str, Kind]:
    return {kind.slug: kind for kind in kinds().values()}


def kind_of_id(node_id: str) -> Kind | None:
    """Return the kind that an id belongs to, None where it is no id of the graph."""
    return _by_slug().get(node_id.split("/", 1)[0]) if "/" in node_id else None


def field_label(node_id: str, field: str) -> Text:
    """Return what a field of a thing is called; one that its kind does not declare or name is called as it is."""
    kind = kind_of_id(node_id)
    declared = None if kind is None else kind.properties.get(field) or kind.edges.get(field)
    return declared.label if declared is not None and declared.label is not None else Text(field, field, field)


@functools.cache
def edge_types() -> dict[str, tuple[tuple[Kind, EdgeField], ...]]:
    """Return every edge type with the kinds and fields that start it."""
    found: dict[str, list[tuple[Kind, EdgeField]]] = {}
    for kind in kinds().values():
        for field in kind.edges.values():
            found.setdefault(field.edge.type, []).append((kind, field))
    return {name: tuple(fields) for name, fields in sorted(found.items())}


def _admit(found: dict[str, Kind], kind: Kind) -> None:
    known = found.get(kind.label)
    if known is not None and known is not kind:
        raise DeclarationError(f"two files declare the kind {kind.label}")
    found[kind.label] = kind


def _check_ends(found: dict[str, Kind]) -> None:
    for kind in found.values():
        types: set[str] = set()
        for field in kind.edges.values():
            missing = [target for target in field.edge.targets if target not in found]
            if missing:
                raise DeclarationError(f"{kind.label}.{field.name} leads to unknown kinds: {', '.join(missing)}")
            if field.edge.type in types or field.edge.type in found:
                raise DeclarationError(f"{kind.label}.{field.name}: the edge type {field.edge.type} is taken")
            types.add(field.edge.type)
        unlabelled = [name for name, prop in kind.properties.items() if prop.label is None]
        unlabelled += [name for name, field in kind.edges.items() if field.label is None]
        if unlabelled:
            raise DeclarationError(f"{kind.label} has fields without a label: {', '.join(unlabelled)}")
