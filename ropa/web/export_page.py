"""The page of a layout, on which an export of it is ordered, and the page that tells how far it is."""

from starlette.requests import Request
from starlette.responses import HTMLResponse

from ropa.export.formats import file_kind
from ropa.export.heading import LANGUAGES
from ropa.export.offered import Offer, offer, offers
from ropa.web.exports import Making
from ropa.web.html import Content, Markup, element
from ropa.web.page import link, page, spoken
from ropa.web.words import EXPORT

_TONGUES = {"nl": "Nederlands", "fr": "Français", "en": "English", "de": "Deutsch"}
_EVERY_SECONDS = 2


def order_page(request: Request, name: str, on: str) -> HTMLResponse:
    """Return the page of a layout. Raises `UnknownName` where there is none of this name."""
    language = spoken(request)
    asked = offer(name)
    given = request.query_params
    form = element(
        "form",
        element(
            "span",
            _field("controller", language, value=given.get("controller", "")[:200], maxlength=200),
            _field("on", language, value=given.get("on") or on, type="date"),
            _field("as_of", language, value=given.get("as_of", ""), type="date"),
            _field("version", language, value=given.get("version", "")[:60], maxlength=60),
            _tongue(asked, language),
            _choice("format", language, {one: f"{file_kind(one).ending[1:]} ({one})" for one in asked.formats}, ""),
            element("input", type="hidden", name="language", value=language),
            element("button", EXPORT["make"](language)),
            class_="row",
        ),
        method="post",
        action=f"/export/{name}",
        class_="ask",
    )
    about = element("p", f"{asked.source} ({asked.version})", class_="lead")
    return page(request, None, asked.title(language), about, form, _others(name, language))


def progress_page(request: Request, name: str, making: Making) -> HTMLResponse:
    """Return the page that tells how far an export is; it asks again by itself until the file is there."""
    language = spoken(request)
    title = offer(making.layout).title(language)
    again = element("a", EXPORT["again"](language), href=link(f"/export/{making.layout}", language))
    if making.state == "done":
        file = element("a", making.file, href=f"/export/made/{name}/file", download=making.file)
        told: Content = (element("p", EXPORT["done"](language), class_="lead", role="status"), element("p", file))
    elif making.state == "failed":
        told = element("p", f"{EXPORT['failed'](language)} {making.why}", class_="lead", role="alert")
    else:
        told = element("p", EXPORT["running"](language).format(making.done, making.of or "…"), role="status")
    answer = page(request, None, title, told, element("p", again))
    if making.state == "running":
        answer.headers["refresh"] = str(_EVERY_SECONDS)
    return answer


def _field(name: str, language: str, **attributes: str | int) -> Markup:
    field = element("input", id=name, name=name, autocomplete="off", **attributes)
    return element("span", element("label", EXPORT[name](language), for_=name), field)


def _tongue(asked: Offer, language: str) -> Content:
    """Return the choice of a language for the file; linked data has every text in the language of its document."""
    return _choice("tongue", language, {one: _TONGUES[one] for one in LANGUAGES}, language) if asked.spoken else None


def _choice(name: str, language: str, choices: dict[str, str], chosen: str) -> Markup:
    options = (element("option", text, value=value, selected=value == chosen) for value, text in choices.items())
    label = element("label", EXPORT[name](language), for_=name)
    return element("span", label, element("select", options, id=name, name=name))


def _others(name: str, language: str) -> Markup:
    links = (
        element("a", found.title(language), href=link(f"/export/{other}", language))
        for other, found in offers().items()
        if other != name
    )
    return element("p", element("span", EXPORT["others"](language)), links, class_="chips")
