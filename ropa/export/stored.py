"""The workbook of a register as it stands in a store, as of a day or as it was frozen, read at one instant."""

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ropa.checks.judge import grounds_of
from ropa.errors import UserError
from ropa.export.export import export
from ropa.export.layouts import layout
from ropa.export.provenance import Provenance, provenance_of
from ropa.export.request import ExportRequest
from ropa.questions.moment import day_of, end_of
from ropa.questions.opened import Opened, opened
from ropa.questions.versions import version_named
from ropa.store.connection import Store

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def export_register(store: Store, request: ExportRequest) -> Iterator[bytes]:
    """Return the workbook of a layout in pieces; all of it is made before the first is given.

    Raises `UnknownName` where there is no such layout or frozen version, `UserError` where a version is asked for
    without its controller, `StoreError` where the store cannot be reached.
    """
    layout(request.layout)  # an unknown one is said before anything is read
    if request.version is not None and request.controller is None:
        raise UserError(f"version {request.version}: a frozen version is of one controller; name it")
    asked, held, provenance = store.read(lambda tx: _opened(tx, request))
    return export(held.book, grounds_of(held), asked, held.erased, provenance)


def _opened(tx: "ManagedTransaction", request: ExportRequest) -> tuple[ExportRequest, Opened, Provenance]:
    """Return the register to be shown, with the request as a frozen version completes it."""
    if request.version is None or request.controller is None:
        held = opened(tx, end_of(request.as_of) if request.as_of else None)
        return request, held, provenance_of(held, request.controller, request.on, None)
    version = version_named(tx, request.controller, request.version)
    held = opened(tx, version.at)
    asked = dataclasses.replace(request, on=version.on, as_of=day_of(version.at))
    return asked, held, provenance_of(held, request.controller, version.on, version)
