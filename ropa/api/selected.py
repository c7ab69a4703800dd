"""Which edges of things a question selects, so that each level of them is read at once."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from graphql import FieldNode, FragmentDefinitionNode, FragmentSpreadNode, InlineFragmentNode, SelectionSetNode

Names: TypeAlias = dict[str, "Names"]
"""The names of selected fields, each with those below it."""


def selected(fields: Iterable[FieldNode], fragments: Mapping[str, FragmentDefinitionNode]) -> Names:
    """Return the names below some fields, fragments spread out.

    Directives and conditions on types are passed over: what is read too much is not shown.
    """
    found: Names = {}
    for field in fields:
        if field.selection_set is not None:
            _add(found, field.selection_set, fragments)
    return found


def _add(found: Names, selections: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
    for selection in selections.selections:
        if isinstance(selection, FieldNode):
            below = found.setdefault(selection.name.value, {})
            if selection.selection_set is not None:
                _add(below, selection.selection_set, fragments)
        elif isinstance(selection, InlineFragmentNode):
            _add(found, selection.selection_set, fragments)
        elif isinstance(selection, FragmentSpreadNode) and selection.name.value in fragments:
            _add(found, fragments[selection.name.value].selection_set, fragments)
