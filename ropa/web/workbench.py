"""The page on which people ask in GraphQL: GraphiQL where its bundle is built, else a plain page that works as well.

Neither asks another server for anything. The bundle is made by `make workbench` from the folder of that name.
"""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from ropa.api.saved import SavedQuestion
from ropa.web.html import element
from ropa.web.page import page, spoken
from ropa.web.saved_list import without_heading
from ropa.web.security_headers import WORKBENCH as POLICY
from ropa.web.words import WORKBENCH

BUNDLE = Path(__file__).parent / "build" / "workbench"


def workbench(request: Request, questions: tuple[SavedQuestion, ...], bundle: Path = BUNDLE) -> Response:
    """Return the page."""
    full = bundle / "index.html"
    if full.is_file() and "plain" not in request.query_params:
        return FileResponse(full, headers={"content-security-policy": POLICY})
    return _plain(request, questions)


def _plain(request: Request, questions: tuple[SavedQuestion, ...]) -> Response:
    language = spoken(request)
    choice = element(
        "select",
        (element("option", question.title(language), value=question.name) for question in questions),
        id="saved",
    )
    query, variables = (
        (without_heading(questions[0].text), questions[0].shown_variables) if questions else ("{ __typename }", "{}")
    )
    form = element(
        "form",
        element("label", WORKBENCH["saved"](language), for_="saved"),
        element("span", choice, element("button", WORKBENCH["load"](language), type="button", id="take"), class_="row"),
        element("label", WORKBENCH["question"](language), for_="query"),
        element("textarea", f"\n{query}", id="query", rows=16, spellcheck="false", required=True),
        element("label", WORKBENCH["variables"](language), for_="variables"),
        element(
            "textarea",
            f"\n{variables}",
            id="variables",
            rows=4,
            spellcheck="false",
        ),
        element("button", WORKBENCH["run"](language)),
        id="ask",
        class_="workbench",
        method="get",
        action="/flow",
    )
    return page(
        request,
        "graphiql",
        WORKBENCH["title"](language),
        element("p", WORKBENCH["plain"](language), class_="note"),
        element("p", WORKBENCH["script"](language), class_="note", id="needs-script"),
        form,
        element("h2", WORKBENCH["answer"](language), id="heading"),
        element("div", id="told", aria_live="polite"),
        element("pre", element("code", id="answer"), tabindex=0, aria_labelledby="heading"),
        element("script", src="/static/plain.js", type="module"),
    )
