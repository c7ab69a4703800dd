"""Facts of which the register itself notes that somebody says otherwise."""

from collections.abc import Iterator

from ropa.checks.check import Found, Values
from ropa.claims.book import Book
from ropa.model.catalogue import field_label, kind_of_id


def named_in(book: Book, mark: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the things that bear a mark («conflicts», «unlike_sources»), with the fields that it names."""
    for node in sorted(book.things):
        fields = book.value(node, mark)
        if isinstance(fields, tuple):
            yield node, fields


def doubt(book: Book, node: str, field: str) -> Found:
    """Return the finding that a field of a thing is in doubt."""
    held = book.value(node, field)
    shown = "–" if held is None else f"«{', '.join(held) if isinstance(held, tuple) else held}»"
    values: Values = {"thing": book.name(node), "label": field_label(node, field), "held": shown}
    values = {**values, "fact": f"{node}#{field}", "again": "confirm"}
    return Found(node, field, values, (f"{node}#{field}",))


def doubts(book: Book, node: str, field: str) -> Iterator[Found]:
    """Yield the findings that a field of a thing is in doubt: one, or of an edge one for each end that persons gave."""
    kind = kind_of_id(node)
    declared = None if kind is None else kind.edges.get(field)
    if declared is None:
        yield doubt(book, node, field)
        return
    for end in book.ends(node, declared.edge.type):
        if book.edge(declared.edge.type, node, end).get("decided"):
            fact, shown = f"{node}#{field}={end}", f"«{book.name(end)}»"
            values: Values = {"thing": book.name(node), "label": field_label(node, field), "held": shown}
            values = {**values, "fact": fact, "again": "state"}
            yield Found(node, field, values, (fact,))
