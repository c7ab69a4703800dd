"""`ropa demo`: the demonstration register, the answer to one question about it, and its pages in a browser."""

import sys
from typing import Annotated

import typer

from ropa.cli.options import InLanguage, Language, today
from ropa.cli.serve import DEFAULT_HOST, DEFAULT_PORT, serve_until_stopped


def demo(
    *,
    port: Annotated[
        int | None,
        typer.Option(
            "--port", metavar="N", min=0, max=65535, help=f"Port to listen on (default: {DEFAULT_PORT}, or a free one)."
        ),
    ] = None,
    language: InLanguage = Language.EN,
) -> None:
    """Load the demonstration if the register is empty, ask it, and serve it; Ctrl-C stops it."""
    from ropa.cli.progress import counted
    from ropa.cli.register import opened_register
    from ropa.cli.screen import Line, output
    from ropa.cli.show_flow import lines
    from ropa.cli.show_import import show_table
    from ropa.demonstration import QUESTION, is_empty, load, sources
    from ropa.questions.flow import FlowRequest, where_it_flows
    from ropa.questions.names import resolve_category
    from ropa.settings import Settings
    from ropa.web.application import Served
    from ropa.web.serving import checked, listening, listening_somewhere

    screen = output()
    served = Served(Settings.from_environment(), DEFAULT_HOST)
    checked(served)
    place = listening(DEFAULT_HOST, port) if port is not None else listening_somewhere(DEFAULT_HOST, DEFAULT_PORT)
    with place as listener, opened_register() as store:
        if is_empty(store):
            files = sources()
            with counted(len(files)) as done:
                reports = load(store, files, lambda report: done(report.file))
            show_table(screen, reports, language.value)
            screen.line(Line())
        named = resolve_category(store, QUESTION)
        answer = where_it_flows(store, FlowRequest(named.id, named.name, today()))
        screen.lines(lines(answer, language.value, empty=False))
        screen.line(Line())
        sys.stdout.flush()
        serve_until_stopped(served, store, listener)
