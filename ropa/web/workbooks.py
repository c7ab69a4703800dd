"""The register as workbooks: who asks for one gets it made on the spot, and the browser saves it."""

import datetime as dt

from starlette.responses import Response, StreamingResponse

from ropa.export.export import MEDIA_TYPE, file_name
from ropa.export.request import ExportRequest
from ropa.export.stored import export_register
from ropa.questions.names import resolve_organisation
from ropa.store.connection import Store


def workbook(  # noqa: PLR0913 - as a request for a workbook has so many parts
    store: Store, layout: str, language: str, *, controller: str | None, on: str, as_of: str | None, version: str | None
) -> Response:
    """Return a workbook of one layout. Raises `UnknownName` for a layout, controller or version that there is not."""
    named = resolve_organisation(store, controller.strip()).id if controller and controller.strip() else None
    stamp = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    asked = ExportRequest(layout, named, on, stamp, as_of, language, version)
    headers = {"content-disposition": f'attachment; filename="{file_name(asked)}"'}
    return StreamingResponse(export_register(store, asked), media_type=MEDIA_TYPE, headers=headers)
