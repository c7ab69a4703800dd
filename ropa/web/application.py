"""The application: which address answers what, behind the gate; one factory for the command, the workers and tests."""

import contextlib
import dataclasses
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import anyio.to_thread
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from ropa.api.execute import Api
from ropa.errors import StoreError, UserError
from ropa.questions.kept import Kept
from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from ropa.store.schema import prepare
from ropa.web.access import Access
from ropa.web.addresses import addresses
from ropa.web.exports import Exports
from ropa.web.failures import failed, faulty, invalid
from ropa.web.gate import Gate
from ropa.web.head import HeadAsGet
from ropa.web.origin import Names
from ropa.web.overview import Overviews
from ropa.web.request_log import RequestLog
from ropa.web.security_headers import SecurityHeaders
from ropa.web.today import today
from ropa.web.unread import UnreadCloses
from ropa.web.workbench import BUNDLE

THREADS = 16
"""How many requests of one process are answered at the same time; the others wait."""


@dataclasses.dataclass(frozen=True, slots=True)
class Served:
    """What is served: the register that the settings name, to whoever reaches the listening address `host`.

    `exports` is the private folder in which several processes keep their exports; one alone has one of its own.
    `failures` is the file in which several workers count failed log-ins together.
    """

    settings: Settings
    host: str = "127.0.0.1"
    exports: Path | None = None
    failures: Path | None = None


def application(served: Served, store: Store | None = None) -> ASGIApp:
    """Return the application on an open store, or on one of its own that it opens when it starts.

    Raises `UserError` where the settings name an address that is none.
    """
    names = Names.of(served.host, served.settings.address)
    access = Access(served.settings.access_token, failures=served.failures)
    app = FastAPI(
        title="ropa",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_lifespan(served, store),
        exception_handlers={
            UserError: _answered(failed),
            StoreError: _answered(failed),
            HTTPException: _answered(failed),
            RequestValidationError: _answered(invalid),
            Exception: _answered(faulty),
        },
    )
    app.state.store, app.state.access, app.state.names = store, access, names
    app.state.overviews, app.state.kept = Overviews(), Kept()
    app.include_router(addresses)
    app.mount("/static", StaticFiles(packages=[("ropa.web", "static")]))
    app.mount("/graphiql/assets", StaticFiles(directory=BUNDLE / "assets", check_dir=False))
    gated = Gate(HeadAsGet(app), access, names)
    return RequestLog(UnreadCloses(SecurityHeaders(gated, secure=names.secure)))


def _lifespan(served: Served, given: Store | None) -> Callable[[FastAPI], contextlib.AbstractAsyncContextManager[None]]:
    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        with contextlib.ExitStack() as opened:
            if given is None:
                store = opened.enter_context(await anyio.to_thread.run_sync(open_store, served.settings))
                await anyio.to_thread.run_sync(prepare, store)
                app.state.store = store
            app.state.exports = opened.enter_context(contextlib.closing(Exports(served.exports)))
            app.state.api = Api(app.state.store, today, kept=app.state.kept)
            yield

    return lifespan


def _answered(
    handler: Callable[[Request, Exception], Response],
) -> Callable[[Request, Exception], Coroutine[Any, Any, Response]]:
    async def answer(request: Request, error: Exception) -> Response:
        return handler(request, error)

    return answer
