"""The page on which a person shows the access token once, and the cookie that remembers it for a working day."""

import base64
import hashlib
import re
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import Scope

from ropa.web.access import COOKIE, SESSION_SECONDS, Access, Refusal
from ropa.web.body import body_of
from ropa.web.html import Markup, document, element
from ropa.web.language import language_of
from ropa.web.security_headers import PAGES
from ropa.web.words import LOG_IN

MOST_BYTES = 4096
_STATUSES = {Refusal.TOO_MANY: 429}
_OWN_PAGE = re.compile(r"/(?![/\\])[\w./?=&%+-]*")
_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;display:grid;place-items:center;min-height:90vh;margin:0;"
    "color-scheme:light dark;background:Canvas;color:CanvasText}"
    "main{width:min(22rem,90vw)}label,input,button{display:block;width:100%;box-sizing:border-box;font:inherit}"
    "input,button{padding:.6rem;margin:.4rem 0 1rem;border:1px solid GrayText;border-radius:.4rem}"
    "button{background:#17415f;color:#fff;border-color:#17415f;cursor:pointer}"
)
_POLICY = PAGES.replace("script-src 'self'", "script-src 'none'").replace(
    "style-src 'self'", f"style-src 'sha256-{base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'"
)
"""The page has its style within itself, so that nothing else has to be open to who is not yet known."""


def asked_to_log_in(scope: Scope, refusal: Refusal) -> HTMLResponse:
    """Return the page that asks for the token, and leads to where the request wanted to go."""
    request = Request(scope)
    query = f"?{request.url.query}" if request.url.query else ""
    return _page(request, refusal, f"{request.url.path}{query}" if request.method in ("GET", "HEAD") else "/")


async def log_in(request: Request) -> Response:
    """Answer the form: the cookie and the page asked for, or the form again."""
    access: Access = request.app.state.access
    form = dict(parse_qsl((await body_of(request, MOST_BYTES)).decode("utf-8", "replace")))
    wanted = form.get("next", "/")
    cookie, refusal = access.log_in(form.get("token", ""), request.client.host if request.client else "")
    if cookie is None:
        return _page(request, refusal or Refusal.WRONG, wanted)
    answer = RedirectResponse(wanted if _OWN_PAGE.fullmatch(wanted) else "/", status_code=303)
    secure = request.app.state.names.secure
    answer.set_cookie(
        COOKIE, cookie, max_age=SESSION_SECONDS, path="/", secure=secure, httponly=True, samesite="strict"
    )
    return answer


def log_out(request: Request) -> Response:
    """Take the cookie away."""
    answer = RedirectResponse("/", status_code=303)
    secure = request.app.state.names.secure
    answer.delete_cookie(COOKIE, path="/", secure=secure, httponly=True, samesite="strict")
    return answer


def _page(request: Request, refusal: Refusal, wanted: str) -> HTMLResponse:
    language = language_of(None, request.headers.get("accept-language"))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{LOG_IN['title'](language)} · ropa"),
        element("style", Markup(_STYLE)),
    )
    form = element(
        "form",
        element("label", LOG_IN["token"](language), for_="token"),
        element("input", id="token", name="token", type="password", autocomplete="current-password", required=True),
        element("input", name="next", type="hidden", value=wanted if _OWN_PAGE.fullmatch(wanted) else "/"),
        element("button", LOG_IN["button"](language)),
        method="post",
        action="/login",
    )
    said = element("p", LOG_IN[refusal.value](language), role="alert" if refusal is not Refusal.MISSING else None)
    text = document(language, head, element("body", element("main", element("h1", "ropa"), said, form)))
    headers = {"content-security-policy": _POLICY, "content-language": language}
    if refusal is Refusal.TOO_MANY:
        headers["retry-after"] = "60"
    return HTMLResponse(text, status_code=_STATUSES.get(refusal, 401), headers=headers)
