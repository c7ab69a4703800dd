"""The workbook of a register as it stands in a store, or as it stood at the end of a day, read at one instant."""

from collections.abc import Iterator

from ropa.checks.judge import Grounds, opened
from ropa.claims.book import Book
from ropa.export.export import export
from ropa.export.layouts import layout
from ropa.export.request import ExportRequest
from ropa.questions.as_of import erased_since
from ropa.questions.moment import end_of
from ropa.store.connection import Store


def export_register(store: Store, request: ExportRequest) -> Iterator[bytes]:
    """Return the workbook of a layout in pieces; all of it is made before the first is given.

    Raises `UnknownName` where there is no such layout, `StoreError` where the store cannot be reached.
    """
    layout(request.layout)  # an unknown one is said before anything is read
    erased = erased_since(store, end_of(request.as_of)) if request.as_of else ()
    return export(*read_register(store, request), request, erased)


def read_register(store: Store, request: ExportRequest) -> tuple[Book, Grounds]:
    """Return the register that is asked for, with the words and decisions behind it."""
    return store.read(lambda tx: opened(tx, request.as_of))
