"""Exports as the browser asks for them: made on the spot and saved, or ordered by a form and fetched when made."""

import datetime as dt
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response, StreamingResponse

from ropa.errors import UserError
from ropa.export.export import file_name
from ropa.export.formats import FORMATS, LINKED, file_kind
from ropa.export.heading import LANGUAGES
from ropa.export.offered import handed_out, offer
from ropa.export.request import ExportRequest
from ropa.questions.names import resolve_organisation
from ropa.store.connection import Store
from ropa.web.body import body_of
from ropa.web.exports import Exports
from ropa.web.page import link, spoken
from ropa.web.today import today

MOST_BYTES = 8_192


def workbook(  # noqa: PLR0913 - as a request for a workbook has so many parts
    store: Store,
    layout: str,
    ending: str,
    language: str,
    *,
    controller: str | None,
    on: str,
    as_of: str | None,
    version: str | None,
) -> Response:
    """Return an export of one layout, made on the spot.

    Raises `UnknownName` for a layout, an ending, a controller or a version that there is not.
    """
    kinds = {found.ending: name for name, found in (*FORMATS.items(), *LINKED.items())}
    kind = kinds.get(f".{ending}", ending)
    asked = _request(store, layout, kind, language, controller=controller, on=on, as_of=as_of, version=version)
    headers = {"content-disposition": f'attachment; filename="{file_name(asked)}"'}
    content = handed_out(store, asked)
    return StreamingResponse(content, media_type=file_kind(kind).media_type, headers=headers)


async def ordered(request: Request, most: int = MOST_BYTES) -> dict[str, str]:
    """Return what the form of a layout says."""
    return dict(parse_qsl((await body_of(request, most)).decode("utf-8", "replace"), max_num_fields=20))


def order(request: Request, store: Store, exports: Exports, layout: str, form: dict[str, str]) -> Response:
    """Begin an export, and lead to the page that tells how far it is. Raises `UserError` for a day that is none."""
    asked = _request(
        store,
        layout,
        form.get("format") or offer(layout).formats[0],
        form.get("tongue", "") if form.get("tongue") in LANGUAGES else spoken(request),
        controller=form.get("controller"),
        on=_day(form.get("on")) or today(),
        as_of=_day(form.get("as_of")),
        version=form.get("version") or None,
    )
    language = form.get("language", "")
    name = exports.begin(store, asked)
    return RedirectResponse(link(f"/export/made/{name}", language or spoken(request)), status_code=303)


def fetched(exports: Exports, name: str) -> Response:
    """Return the file of an export that is made. Raises `UnknownName` where there is none."""
    making, file = exports.of(name), exports.file(name)
    return FileResponse(file, media_type=file_kind(making.format).media_type, filename=making.file)


def _request(  # noqa: PLR0913 - as a request for a workbook has so many parts
    store: Store,
    layout: str,
    kind: str,
    language: str,
    *,
    controller: str | None,
    on: str,
    as_of: str | None,
    version: str | None,
) -> ExportRequest:
    offer(layout, kind)
    named = resolve_organisation(store, controller.strip()).id if controller and controller.strip() else None
    stamp = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return ExportRequest(layout, named, on, stamp, as_of, language, version=version, format=kind)


def _day(text: str | None) -> str | None:
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        raise UserError("a day is written as year-month-day, such as 2026-01-31") from None
