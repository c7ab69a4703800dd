"""Every address of the server and what it answers; each asks the register, and another module tells the answer."""

import dataclasses
import datetime as dt
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, PlainTextResponse, Response

from ropa.export.heading import LANGUAGES
from ropa.questions.flow import DEFAULT_DEPTH
from ropa.questions.flow_answer import FlowAnswer
from ropa.questions.flow_mermaid import mermaid
from ropa.questions.flow_named import FlowNamed, flow_named
from ropa.questions.flow_picture import picture
from ropa.store.connection import Store
from ropa.web import graphql_over_http, health, log_in
from ropa.web.export_page import order_page, progress_page
from ropa.web.exports import Exports
from ropa.web.flow_page import Asked, flow_page, question_page
from ropa.web.overview_page import overview_page
from ropa.web.page import spoken
from ropa.web.saved_list import listed, questions_at_hand
from ropa.web.today import today
from ropa.web.workbench import workbench
from ropa.web.workbooks import fetched, order, ordered, workbook

addresses = APIRouter(default_response_class=Response)

Day = dt.date | Literal[""] | None


@dataclasses.dataclass(frozen=True, slots=True)
class Narrowed:
    """How a question about a flow is narrowed."""

    start: Annotated[str | None, Query(max_length=200, description="Only what starts at this body.")] = None
    on: Annotated[Day, Query(description="The day on which to judge.")] = None
    depth: Annotated[int, Query(ge=1, le=20, description="How many steps to follow.")] = DEFAULT_DEPTH

    def asked(self, category: str) -> Asked:
        """Return the question about a category."""
        return Asked(category, self.start, _iso(self.on) or today(), self.depth)


@addresses.get("/healthz")
def alive() -> Response:
    """Say that the process answers."""
    return health.alive()


@addresses.get("/readyz")
async def ready(request: Request) -> Response:
    """Say whether the store answers too."""
    return await health.ready(request.app.state.store)


@addresses.get("/")
def overview(request: Request) -> Response:
    """Show what the register holds, what is missing, and where to go next."""
    return overview_page(request, request.app.state.overviews.of(_store(request), today()))


@addresses.get("/flow")
def flow(
    request: Request, narrowed: Annotated[Narrowed, Depends()], category: Annotated[str, Query(max_length=200)] = ""
) -> Response:
    """Show where a data category flows, with a picture and citations."""
    if not category.strip():
        return question_page(request, today())
    asked = narrowed.asked(category)
    return flow_page(request, asked, _answer(request, asked))


@addresses.get("/flow/{category:path}.svg")
def flow_picture(request: Request, category: str, narrowed: Annotated[Narrowed, Depends()]) -> Response:
    """Draw where a data category flows."""
    answer = _answer(request, narrowed.asked(category))
    return Response(picture(answer, spoken(request)), media_type="image/svg+xml")


@addresses.get("/flow/{category:path}.mmd")
def flow_text(request: Request, category: str, narrowed: Annotated[Narrowed, Depends()]) -> Response:
    """Write where a data category flows as Mermaid text."""
    answer = _answer(request, narrowed.asked(category))
    return PlainTextResponse(mermaid(answer, spoken(request)))


@addresses.get("/export/made/{name}")
def making(request: Request, name: str) -> Response:
    """Tell how far an export is."""
    return progress_page(request, name, _exports(request).of(name))


@addresses.get("/export/made/{name}/file")
def made(request: Request, name: str) -> Response:
    """Return the file of an export that is made."""
    return fetched(_exports(request), name)


@addresses.get("/export/{layout}.{ending}")
def export(  # noqa: PLR0913, PLR0917 - as an export has so many parts
    request: Request,
    layout: str,
    ending: str,
    controller: Annotated[str | None, Query(max_length=200, description="Whose register; all without it.")] = None,
    on: Annotated[Day, Query(description="The day on which to judge.")] = None,
    as_of: Annotated[Day, Query(description="The day as of which the register stood.")] = None,
    version: Annotated[str | None, Query(max_length=60, description="A frozen version of the controller.")] = None,
    language: Annotated[str | None, Query(max_length=10, description="nl, fr, en or de.")] = None,
) -> Response:
    """Make an export of the register on the spot."""
    return workbook(
        _store(request),
        layout,
        ending,
        language if language in LANGUAGES else spoken(request),
        controller=controller,
        on=_iso(on) or today(),
        as_of=_iso(as_of),
        version=version or None,
    )


@addresses.get("/export/{layout}")
def export_form(request: Request, layout: str) -> Response:
    """Show a layout, and the form that orders an export of it."""
    return order_page(request, layout, today())


@addresses.post("/export/{layout}")
async def order_export(request: Request, layout: str) -> Response:
    """Begin an export."""
    form = await ordered(request)
    return await run_in_threadpool(order, request, _store(request), _exports(request), layout, form)


@addresses.get("/graphiql")
def graphiql(request: Request) -> Response:
    """Show the page on which people ask in GraphQL."""
    return workbench(request, questions_at_hand())


@addresses.get("/graphiql/questions.json")
def questions(request: Request) -> Response:
    """Return the saved questions."""
    return JSONResponse(listed(questions_at_hand(), spoken(request)))


@addresses.post("/graphql")
async def graphql(request: Request) -> Response:
    """Answer a question in GraphQL."""
    return await graphql_over_http.graphql(request)


@addresses.post("/login")
async def logging_in(request: Request) -> Response:
    """Compare a token, and remember who showed the right one."""
    return await log_in.log_in(request)


@addresses.post("/logout")
async def logging_out(request: Request) -> Response:
    """Forget who is logged in."""
    return log_in.log_out(request)


def _answer(request: Request, asked: Asked) -> FlowAnswer:
    named = FlowNamed(asked.category.strip(), asked.on, asked.depth, (asked.start or "").strip() or None)
    return flow_named(_store(request), named, request.app.state.kept)


def _iso(day: Day) -> str | None:
    return day.isoformat() if isinstance(day, dt.date) else None


def _exports(request: Request) -> Exports:
    exports: Exports = request.app.state.exports
    return exports


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store
