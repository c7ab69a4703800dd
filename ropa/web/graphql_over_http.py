"""GraphQL over HTTP, as narrow as it can be: one question a request, posted as JSON by our own pages or a program.

What a browser sends without asking (forms, links, pictures) is no JSON, so no page elsewhere can ask in its name.
"""

import functools

import anyio
import anyio.to_thread
from starlette.requests import Request
from starlette.responses import Response

from ropa.api.execute import Answered, Api
from ropa.api.json_text import json_text
from ropa.api.request import BODY_LIMIT, Asked, asked_of
from ropa.errors import StoreError
from ropa.web.access import Rights
from ropa.web.body import BodyRefused, body_of
from ropa.web.refusals import refused
from ropa.web.request_log import write

SECONDS = 60.0
_JSON = "application/json"
_GRAPHQL = "application/graphql-response+json"


async def graphql(request: Request) -> Response:
    """Answer a question; what went wrong in it stands in its errors. Raises `BodyRefused` for what is no question."""
    must_be_json(request.headers.get("content-type", ""))
    asked = asked_of(await body_of(request, BODY_LIMIT))
    may_write = request.scope["state"]["rights"] is Rights.ALL
    try:
        with anyio.fail_after(SECONDS):
            answered = await _answered(request.app.state.api, asked, may_write=may_write)
    except TimeoutError:
        return refused(503, f"the answer took longer than {SECONDS:.0f} seconds; ask for less")
    for fault in answered.faults:
        write("fault", fault=fault.id, error=type(fault.error).__name__)
    kind = _GRAPHQL if _GRAPHQL in request.headers.get("accept", "") else _JSON
    return Response(json_text(answered.response), status_code=_status(answered, kind), media_type=kind)


def must_be_json(content_type: str) -> None:
    """Raise `BodyRefused` where a body is not said to be JSON in UTF-8."""
    kind, _, parameters = content_type.lower().partition(";")
    if kind.strip() != _JSON or ("charset" in parameters and "utf-8" not in parameters):
        raise BodyRefused(415, "post the question as application/json in UTF-8")


async def _answered(api: Api, asked: Asked, *, may_write: bool) -> Answered:
    return await anyio.to_thread.run_sync(
        functools.partial(api.answer, asked, may_write=may_write),
        abandon_on_cancel=True,
    )


def _status(answered: Answered, kind: str) -> int:
    if any(isinstance(fault.error, StoreError) for fault in answered.faults):
        return 503
    return 400 if kind == _GRAPHQL and not answered.executed else 200
