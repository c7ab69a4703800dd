"""The first page: what the register holds, what is missing, and where to go next."""

from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import HTMLResponse

from ropa.claims.document import Document
from ropa.export.offered import offers
from ropa.model.catalogue import kind_of
from ropa.web.html import Content, Markup, element
from ropa.web.overview import Overview
from ropa.web.page import link, page, spoken
from ropa.web.words import OVERVIEW, PAGES, SEVERITIES

EXPORT = "/export/art30-controller"
_MOST_ROWS = 12


def overview_page(request: Request, found: Overview) -> HTMLResponse:
    """Return the page."""
    language = spoken(request)
    if not found.documents:
        content: Content = (
            element("p", OVERVIEW["empty"](language), class_="lead"),
            element("pre", element("code", "ropa import PATH…"), tabindex=0),
        )
    else:
        content = (
            _next(found, language),
            _section("holds", language, _counts(found, language), _controllers(found, language)),
            _section("missing", language, _missing(found, language)),
            _section("sources", language, _sources(found, language)),
            _section("versions", language, _versions(found, language)) if found.versions else None,
        )
    return page(request, "overview", PAGES["overview"](language), content)


def _section(name: str, language: str, *content: Content) -> Markup:
    return element("section", element("h2", OVERVIEW[name](language), id=name), *content, aria_labelledby=name)


def _next(found: Overview, language: str) -> Markup:
    often = (
        element("a", category.name, href=link("/flow", language, category=category.id)) for category in found.categories
    )
    return element(
        "section",
        element("h2", OVERVIEW["next"](language), id="next"),
        ask_form(language, ""),
        element("p", element("span", OVERVIEW["often"](language)), often, class_="chips") if found.categories else None,
        element(
            "ul",
            element("li", element("a", OVERVIEW["graphiql"](language), href=link("/graphiql", language))),
            class_="next",
        ),
        element("p", element("span", OVERVIEW["workbooks"](language)), _workbooks(language), class_="chips"),
        aria_labelledby="next",
    )


def _workbooks(language: str) -> Iterator[Markup]:
    for name, layout in offers().items():
        yield element("a", layout.title(language), href=link(f"/export/{name}", language))


def ask_form(language: str, category: str, *more: Content) -> Markup:
    """Return the form that asks where a data category flows, with further fields."""
    return element(
        "form",
        element("label", OVERVIEW["ask"](language), for_="category"),
        element(
            "span",
            element(
                "input",
                id="category",
                name="category",
                value=category,
                required=True,
                maxlength=200,
                placeholder="rijksregisternummer",
                autocomplete="off",
            ),
            element("input", type="hidden", name="language", value=language),
            element("button", OVERVIEW["ask_button"](language)),
            class_="row",
        ),
        more,
        method="get",
        action="/flow",
        class_="ask",
    )


def _counts(found: Overview, language: str) -> Markup:
    return element(
        "dl",
        (
            element("div", element("dt", kind_of(label).words(language)), element("dd", number))
            for label, number in found.counted
        ),
        class_="counts",
    )


def _controllers(found: Overview, language: str) -> Content:
    if not found.controllers:
        return None
    return (
        element("h3", OVERVIEW["controllers"](language)),
        element(
            "ul",
            (
                element(
                    "li",
                    element("a", body.name, href=link(f"{EXPORT}.xlsx", language, controller=body.id)),
                    f" ({number})",
                )
                for body, number in found.controllers[:_MOST_ROWS]
            ),
            _more(len(found.controllers), language),
            class_="columns",
        ),
    )


def _missing(found: Overview, language: str) -> Content:
    if not found.missing:
        return element("p", OVERVIEW["nothing_missing"](language))
    places = sum(number for _, number in found.missing)
    heads = (element("th", OVERVIEW[name](language), scope="col") for name in ("severity", "what", "article", "found"))
    rows = (
        element(
            "tr",
            element(
                "td", element("span", SEVERITIES[check.severity](language), class_=f"weight {check.severity.value}")
            ),
            element("td", check.title(language)),
            element("td", check.article),
            element("td", number, class_="number"),
        )
        for check, number in found.missing
    )
    table = element("table", element("thead", element("tr", heads)), element("tbody", rows))
    lead = OVERVIEW["missing_lead"](language).format(len(found.missing), places)
    return element("p", lead), element(
        "div", table, class_="wide", tabindex=0, role="region", aria_labelledby="missing"
    )


def _sources(found: Overview, language: str) -> Markup:
    return element(
        "ul",
        (element("li", _source(document, language)) for document in found.documents[:_MOST_ROWS]),
        _more(len(found.documents), language),
        class_="columns",
    )


def _versions(found: Overview, language: str) -> Markup:
    latest = found.versions[: -_MOST_ROWS - 1 : -1]
    return element(
        "ul",
        (
            element(
                "li",
                element(
                    "a",
                    f"{body.name}: {version.name}",
                    href=link(f"{EXPORT}.xlsx", language, controller=body.id, version=version.name),
                ),
                element("small", f"{version.at[:10]} · {version.by} · {version.note}"),
            )
            for body, version in latest
        ),
        _more(len(found.versions), language),
        class_="columns",
    )


def _source(document: Document, language: str) -> Iterator[Content]:
    yield element("strong", document.title or document.name)
    told = [document.publisher_name, document.version, OVERVIEW["read"](language).format(document.read_at[:10])]
    if not document.stands:
        told.append(OVERVIEW["withdrawn"](language))
    yield element("small", " · ".join(part for part in told if part))


def _more(total: int, language: str) -> Markup | None:
    left = total - _MOST_ROWS
    return element("li", OVERVIEW["more"](language).format(left)) if left > 0 else None
