"""The frame of every page: title, where one is, the languages, and the content."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse

from ropa.web.html import Content, Markup, document, element
from ropa.web.language import LANGUAGES, language_of
from ropa.web.words import FRAME, PAGES

_ADDRESSES = {"overview": "/", "flow": "/flow", "graphiql": "/graphiql"}


def spoken(request: Request) -> str:
    """Return the language in which a request is answered."""
    return language_of(request.query_params.get("language"), request.headers.get("accept-language"))


def link(address: str, language: str, /, **parameters: str | int | None) -> str:
    """Return the address of a page that keeps to a language; what is None is left out."""
    given = {name: value for name, value in parameters.items() if value is not None}
    return f"{address}?{urlencode({**given, 'language': language})}"


def page(request: Request, name: str | None, title: str, *content: Content, status: int = 200) -> HTMLResponse:
    """Return a page; `name` says which of the pages it is."""
    language = spoken(request)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"{title} · ropa"),
        element("link", rel="icon", href="/static/icon.svg", type="image/svg+xml"),
        element("link", rel="stylesheet", href="/static/page.css"),
    )
    body = element(
        "body",
        element("a", FRAME["skip"](language), class_="skip", href="#content"),
        _header(request, name, language),
        element("main", element("h1", title), *content, id="content"),
        element("footer", element("p", FRAME["foot"](language))),
    )
    headers = {"vary": "accept-language", "content-language": language}
    return HTMLResponse(document(language, head, body), status_code=status, headers=headers)


def _header(request: Request, name: str | None, language: str) -> Markup:
    pages = (
        element(
            "a",
            PAGES[key](language),
            href=link(address, language),
            aria_current="page" if key == name else None,
        )
        for key, address in _ADDRESSES.items()
    )
    locked = request.app.state.access.locked
    return element(
        "header",
        element(
            "a", element("strong", "ropa"), " ", FRAME["product"](language), class_="brand", href=link("/", language)
        ),
        element("nav", pages, aria_label=FRAME["pages"](language)),
        element("nav", _languages(request, language), class_="languages", aria_label=FRAME["languages"](language)),
        element("form", element("button", FRAME["log_out"](language)), method="post", action="/logout")
        if locked
        else None,
    )


def _languages(request: Request, language: str) -> list[Markup]:
    others = {name: value for name, value in request.query_params.items() if name != "language"}
    return [
        element(
            "a",
            key.upper(),
            href=f"?{urlencode({**others, 'language': key})}",
            hreflang=key,
            lang=key,
            title=name,
            aria_current="true" if key == language else None,
        )
        for key, name in LANGUAGES.items()
    ]
