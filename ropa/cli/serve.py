"""`ropa serve`: the register in a browser and over HTTP, on this computer unless a token guards it."""

import socket
import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ropa.store.connection import Store
    from ropa.web.application import Served

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8000
MOST_WORKERS = 16


def serve(
    *,
    host: Annotated[
        str,
        typer.Option(
            "--host", metavar="H", help="Address to listen on; any but this computer's needs an access token."
        ),
    ] = DEFAULT_HOST,
    port: Annotated[
        int, typer.Option("--port", metavar="N", min=0, max=65535, help="Port to listen on; 0 takes a free one.")
    ] = DEFAULT_PORT,
    workers: Annotated[
        int, typer.Option("--workers", metavar="N", min=1, max=MOST_WORKERS, help="How many processes answer.")
    ] = 1,
) -> None:
    """Serve the register: overview, pictures of flows, GraphQL, workbooks; Ctrl-C stops it."""
    from ropa.cli.register import opened_register
    from ropa.settings import Settings
    from ropa.web.application import Served
    from ropa.web.serving import checked, listening

    served = Served(Settings.from_environment(), host)
    checked(served)
    with listening(host, port) as listener, opened_register() as store:
        serve_until_stopped(served, store, listener, workers)


def serve_until_stopped(served: "Served", store: "Store", listener: socket.socket, workers: int = 1) -> None:
    """Print where the register is served, and serve it until Ctrl-C or SIGTERM."""
    from ropa.cli.screen import Line, output
    from ropa.web.serving import address_of
    from ropa.web.serving import serve as serve_register

    output().line(Line(f"{address_of(listener)} shows the register; Ctrl-C stops it", style="bold"))
    sys.stdout.flush()
    serve_register(served, store, listener, workers)
