"""The gate before every page: who asks, by which name, and from where; what may not pass is answered here.

Only two paths are open to all, compared letter by letter: whether the server lives, and whether it can answer.
"""

from collections.abc import Mapping

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ropa.web.access import Access, Refusal, Rights
from ropa.web.attempts import WINDOW_SECONDS
from ropa.web.log_in import asked_to_log_in
from ropa.web.origin import Names, comes_from_elsewhere
from ropa.web.refusals import refused

OPEN = frozenset({"/healthz", "/readyz"})
LOG_IN = ("POST", "/login")
_READING = ("GET", "HEAD")
_ONCE = frozenset({"host", "origin", "authorization", "cookie", "content-type", "content-length"})
_REASONS = {
    Refusal.MISSING: "show the access token: in the header Authorization as Bearer TOKEN, or log in with a browser",
    Refusal.WRONG: "the access token is not the right one",
    Refusal.EXPIRED: "the session has ended; log in again",
    Refusal.TOO_MANY: "too many wrong access tokens; wait a minute",
}


class Gate:
    """Lets a request through with its rights in `scope["state"]`, or answers it with the reason why not."""

    def __init__(self, app: ASGIApp, access: Access, names: Names) -> None:
        self._app = app
        self._access = access
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
        else:
            answer = self._refusal(scope)
            await (answer or self._app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        state = scope.setdefault("state", {})
        state["rights"] = Rights.NONE
        if scope["path"] in OPEN and scope["method"] in _READING:
            return None
        headers = _headers(scope)
        if headers is None:
            return refused(400, "a header that may stand once stands twice")
        if not self._names.knows(headers.get("host")):
            return refused(421, "this server is not known by that name; ROPA_ADDRESS says by which it is")
        if comes_from_elsewhere(scope["method"], headers):
            return refused(403, "a page of another server may not ask this")
        if (scope["method"], scope["path"]) == LOG_IN and self._access.locked:
            return None
        state["rights"], refusal = self._access.rights(headers, _client(scope))
        return _told(refusal, scope, headers) if refusal else None


def _told(refusal: Refusal, scope: Scope, headers: Mapping[str, str]) -> Response:
    if refusal is Refusal.TOO_MANY:
        return refused(429, _REASONS[refusal], {"retry-after": f"{WINDOW_SECONDS:.0f}"})
    if "text/html" in headers.get("accept", ""):
        return asked_to_log_in(scope, refusal)
    return refused(401, _REASONS[refusal], {"www-authenticate": 'Bearer realm="ropa"'})


def _headers(scope: Scope) -> Mapping[str, str] | None:
    """Return the headers by their names in lower case; None where one that decides something stands twice."""
    found: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name = raw_name.decode("latin-1").lower()
        if name in found and name in _ONCE:
            return None
        found[name] = raw_value.decode("latin-1")
    return found


def _client(scope: Scope) -> str:
    return scope["client"][0] if scope.get("client") else ""
