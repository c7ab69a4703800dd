"""What a question may not be: too long, too deep, too wide, with too many aliases, lists or questions at once.

All of it is known before anything is executed, by one rule that looks at each fragment once: whoever counts a fragment
each time that it is spread needs a time that doubles with every line of a short text.
"""

import collections
import dataclasses

from graphql import (
    BREAK,
    DocumentNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    ValidationContext,
    ValidationRule,
    VisitorAction,
)

LONGEST_DOCUMENT = 32 * 1024
"""The most characters of a document."""
MOST_TOKENS = 2_000
"""The most words and signs of a document; the introspection of GraphiQL has some 200."""
LARGEST_PAGE = 100
"""The most rows of one page of a connection."""
LONGEST_ANSWER = 5_000
"""The highest limit that an answer may be asked with."""
DEEPEST = 20
"""The most steps that a path may be followed."""
MOST_SECONDS = 30.0
"""The most seconds that one question may take."""

_PAGES = {"first": LARGEST_PAGE, "limit": LONGEST_ANSWER}
_INTROSPECTION = ("__schema", "__type")


class TooLargeError(GraphQLError):
    """A question that is refused for its size."""


@dataclasses.dataclass(frozen=True, slots=True)
class Size:
    """How large a selection is with all its fragments spread out; `top` counts the fields at its own level."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    top: int = 0

    def beside(self, other: "Size") -> "Size":
        """Return the size of this and another selection together."""
        return Size(
            max(self.depth, other.depth), self.fields + other.fields, self.aliases + other.aliases, self.top + other.top
        )


ALLOWED = Size(depth=12, fields=2_000, aliases=15, top=10)
"""The largest question that is executed; each field at its top is a question to the register."""
INTROSPECTION_DEPTH = 18
"""How deep a question about the schema itself may be: the type of a field of a type, wrapped in lists."""
_MOST_NESTED = 64
"""How many selections and fragments may lie within each other, whether or not they add to the depth."""
_MOST_ALIKE = 120
"""How many fields of a document may have one name in the answer; the rules after this one compare each with each."""


class LimitsRule(ValidationRule):
    """Refuses a document that is too large; run it before all other rules.

    `visits` counts how often each fragment was looked at: once, however often it is spread.
    """

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self.visits: collections.Counter[str] = collections.Counter()
        self._measured: dict[str, Size] = {}
        self._alike: collections.Counter[str] = collections.Counter()

    def enter_document(self, node: DocumentNode, *_: object) -> VisitorAction:
        """Measure the operations, and look no further."""
        for definition in node.definitions:
            if isinstance(definition, OperationDefinitionNode):
                try:
                    self._judge(definition)
                except TooLargeError as error:
                    self.report_error(error)
        return BREAK

    def _judge(self, operation: OperationDefinitionNode) -> None:
        whole = Size()
        for selection in operation.selection_set.selections:
            size = self._size(selection, 0)
            about_schema = isinstance(selection, FieldNode) and selection.name.value in _INTROSPECTION
            _demand("levels", size.depth, INTROSPECTION_DEPTH if about_schema else ALLOWED.depth, operation)
            whole = whole.beside(size)
        _demand("fields", whole.fields, ALLOWED.fields, operation)
        _demand("aliases", whole.aliases, ALLOWED.aliases, operation)
        _demand("questions at once", whole.top, ALLOWED.top, operation)

    def _size(self, selection: SelectionNode, nested: int) -> Size:
        if nested > _MOST_NESTED:
            raise TooLargeError("the question has selections within selections without end; ask for less", selection)
        if isinstance(selection, FragmentSpreadNode):
            return self._fragment(selection.name.value, nested)
        if isinstance(selection, InlineFragmentNode):
            return self._within(selection.selection_set, nested)
        if not isinstance(selection, FieldNode):
            return Size()
        _look_at_pages(selection)
        shown = selection.alias or selection.name
        self._alike[shown.value] += 1
        if self._alike[shown.value] > _MOST_ALIKE:
            raise TooLargeError(f"the question has «{shown.value}» more than {_MOST_ALIKE} times; ask once", selection)
        inner = self._within(selection.selection_set, nested) if selection.selection_set else Size()
        return Size(1 + inner.depth, 1 + inner.fields, int(selection.alias is not None) + inner.aliases, 1)

    def _within(self, selections: SelectionSetNode, nested: int) -> Size:
        size = Size()
        for selection in selections.selections:
            size = size.beside(self._size(selection, nested + 1))
        return size

    def _fragment(self, name: str, nested: int) -> Size:
        """Return the size of a fragment, measured once; one within itself counts nothing and is refused elsewhere."""
        if name not in self._measured:
            self._measured[name] = Size()
            fragment = self.context.get_fragment(name)
            if fragment is not None:
                self.visits[name] += 1
                self._measured[name] = self._within(fragment.selection_set, nested)
        return self._measured[name]


def _demand(what: str, found: int, allowed: int, operation: OperationDefinitionNode) -> None:
    if found > allowed:
        raise TooLargeError(f"the question has more than {allowed:,} {what}; ask for less at once", operation)


def _look_at_pages(field: FieldNode) -> None:
    """Refuse a page or an answer that is asked too long; one that comes by a variable is looked at when it runs."""
    for argument in field.arguments or ():
        allowed = _PAGES.get(argument.name.value)
        if allowed is not None and isinstance(argument.value, IntValueNode):
            digits = argument.value.value
            if len(digits) > len(str(allowed)) or int(digits) > allowed:
                raise TooLargeError(
                    f"{field.name.value}: «{argument.name.value}» may be {allowed:,} at most; ask for less", argument
                )
