"""What a server writes down about requests: one JSON line each on stderr, without anything that was asked or answered.

A line names the route («/flow/{category}»), never the path, the query, a header, a token or an address of a person.
"""

import contextlib
import datetime as dt
import json
import logging
import secrets
import sys
import time
import traceback
from pathlib import Path
from typing import Any, TextIO

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ropa.web.refusals import refused

_OWN_FRAMES = 3
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def write(event: str, stream: TextIO | None = None, /, **fields: str | float | list[str] | None) -> None:
    """Write one line: the time in UTC, what happened, and its fields."""
    line = {"at": dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds"), "event": event, **fields}
    with contextlib.suppress(OSError):  # who reads the log may have gone; the register is served all the same
        (stream or sys.stderr).write(json.dumps(line) + "\n")


class JsonLines(logging.Formatter):
    """What the HTTP server itself has to say, as lines of the same shape."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as one line; of an exception its class alone."""
        kind = record.exc_info[0] if record.exc_info else None
        at = dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds")
        line = {"at": at, "event": "server", "level": record.levelname.lower(), "said": record.getMessage()}
        return json.dumps({**line, "error": kind.__name__} if kind else line)


class RequestLog:
    """The outermost layer: notes how each request went, and answers for a fault of ropa itself without details."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        number, began, status = secrets.token_hex(8), time.perf_counter(), 0

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", number.encode())]
            await send(message)

        scope.setdefault("state", {})["request"] = number
        failure: Exception | None = None
        try:
            await self._app(scope, receive, noting)
        except Exception as error:  # noqa: BLE001 - whatever is left is a fault of the product
            failure = error
            if not status:
                await refused(500, f"this is a fault of ropa itself; its log has it as request {number}")(
                    scope, receive, noting
                )
        write(
            "request",
            request=number,
            method=scope["method"] if scope["method"] in _METHODS else "other",
            route=_route(scope),
            status=status,
            ms=round((time.perf_counter() - began) * 1000, 1),
            **_failure(failure),
        )


def _route(scope: Scope) -> str | None:
    route = scope.get("route")
    return getattr(route, "path", None)


def _failure(error: Exception | None) -> dict[str, Any]:
    """Return the class of a failure and where it happened, not what it said: that may quote the register."""
    if error is None:
        return {}
    frames = traceback.extract_tb(error.__traceback__)[-_OWN_FRAMES:]
    return {"error": type(error).__name__, "where": [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]}
