"""How the register is served: the listening socket, one process or several, and a stop that lets requests end."""

import contextlib
import dataclasses
import functools
import gc
import os
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import uvicorn
from uvicorn.supervisors import Multiprocess

from ropa.api.schema import core_schema
from ropa.errors import UserError
from ropa.store.connection import Store
from ropa.web.application import Served, application
from ropa.web.origin import Names, is_loopback

_BACKLOG = 128
_LOOK_SECONDS = 1.0
_GARBAGE = (50_000, 10, 4)
"""An answer is made of ten thousands of small things that hold no circles, so that the youngest are looked through
seldom. Checking a question and asking the store do leave circles, about a thousand things each time; those that grew
old meanwhile are looked through often enough that the memory stays where it is."""
_LIMITS: dict[str, Any] = {
    "timeout_graceful_shutdown": 10,
    "timeout_worker_healthcheck": 60,  # on a busy computer a worker takes longer than five seconds to begin
    "timeout_keep_alive": 5,
    "limit_concurrency": 128,
    "h11_max_incomplete_event_size": 32 * 1024,
    "backlog": _BACKLOG,
}
_QUIET: dict[str, Any] = {"access_log": False, "server_header": False, "proxy_headers": False, "ws": "none"}
_LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "ropa.web.request_log.JsonLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines", "stream": "ext://sys.stderr"}},
    "loggers": {"uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
}


def checked(served: Served) -> None:
    """Raise `UserError` where others could reach the register without a token, or a public address is none."""
    Names.of(served.host, served.settings.address)
    if not is_loopback(served.host) and not served.settings.access_token:
        raise UserError(
            f"others can reach {served.host or 'every address'}: set ROPA_ACCESS_TOKEN to a long random secret, "
            "or serve on 127.0.0.1"
        )


@contextlib.contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """Give a socket that listens, on a free port where `port` is 0. Raises `UserError` where it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With its protocol named, the event loop sends an answer at once; else it holds back the end of it for 40 ms.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as opened:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            opened.bind((host, port))
            opened.listen(_BACKLOG)
        except (OSError, UnicodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "no such address"
            raise UserError(
                f"cannot listen on {host}, port {port} ({why}); give others with --host and --port"
            ) from None
        yield opened


@contextlib.contextmanager
def listening_somewhere(host: str, preferred: int) -> Iterator[socket.socket]:
    """Give a socket that listens on the preferred port, or on a free one where that is taken."""
    with contextlib.ExitStack() as opened:
        try:
            listener = opened.enter_context(listening(host, preferred))
        except UserError:
            listener = opened.enter_context(listening(host, 0))
        yield listener


def address_of(listener: socket.socket) -> str:
    """Return the address to open in a browser of this computer."""
    host, port = listener.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{shown}:{port}/"


def serve(served: Served, store: Store, listener: socket.socket, workers: int) -> None:
    """Serve until a signal asks to stop, then let the requests that run end; the signal has its effect after that.

    With one worker the store given is asked; each of several opens one of its own. Raises `UserError` as `checked`.
    """
    checked(served)
    if workers == 1:
        warm_up()
        uvicorn.Server(configured(application(served, store), 1)).run(sockets=[listener])
        return
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    with tempfile.TemporaryDirectory(prefix="ropa-") as folder:
        exports, failures = Path(folder) / "exports", Path(folder) / "failed-log-ins"
        exports.mkdir(mode=0o700)
        failures.touch(mode=0o600)
        shared = dataclasses.replace(served, exports=exports, failures=failures)
        company = _Workers(configured(functools.partial(worker, shared, os.getpid()), workers), [listener])
        try:
            company.run()
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)
    if company.ended_by is not None:
        signal.raise_signal(company.ended_by)


def worker(served: Served, parent: int) -> Any:  # noqa: ANN401 - an ASGI application
    """Return the application of one of several processes, which ends with the process that started it."""
    threading.Thread(target=_end_with_parent, args=(parent,), daemon=True).start()
    warm_up()
    return application(served)


def configured(app: Callable[..., Any], workers: int = 1) -> uvicorn.Config:
    """Return how the HTTP server runs an application, or a factory of one for several workers."""
    return uvicorn.Config(
        app, factory=workers > 1, workers=workers, lifespan="on", http="h11", log_config=_LOGGING, **_LIMITS, **_QUIET
    )


class _Workers(Multiprocess):
    """Several processes on one socket, and the signal that ended them."""

    ended_by: signal.Signals | None = None

    def handle_int(self) -> None:
        """Stop all."""
        self.ended_by = signal.SIGINT
        super().handle_int()

    def handle_term(self) -> None:
        """Stop all."""
        self.ended_by = signal.SIGTERM
        super().handle_term()


def warm_up() -> None:
    """Build the schema before the first question, and spare the collector of garbage what stays for good."""
    core_schema()
    gc.collect()
    gc.freeze()
    gc.collect()  # nothing old is left now: the old are looked through again once they grow by a quarter
    gc.set_threshold(*_GARBAGE)


def _end_with_parent(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
