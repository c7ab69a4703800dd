"""The workbook of a register as it stands in a store, or as it stood at the end of a day, read at one instant."""

from collections.abc import Iterator

from ropa.checks.judge import grounds_of
from ropa.export.export import export
from ropa.export.layouts import layout
from ropa.export.request import ExportRequest
from ropa.questions.opened import open_register
from ropa.store.connection import Store


def export_register(store: Store, request: ExportRequest) -> Iterator[bytes]:
    """Return the workbook of a layout in pieces; all of it is made before the first is given.

    Raises `UnknownName` where there is no such layout, `StoreError` where the store cannot be reached.
    """
    layout(request.layout)  # an unknown one is said before anything is read
    held = open_register(store, request.as_of)
    return export(held.book, grounds_of(held), request, held.erased)
