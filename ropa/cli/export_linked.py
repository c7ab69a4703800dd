"""`ropa export` as linked data: for the federal register, or in the terms of the W3C's vocabulary."""

import dataclasses
from pathlib import Path

import typer

from ropa.cli.register import opened_register
from ropa.cli.screen import Line
from ropa.cli.show_export import written_line
from ropa.export.file import write_file
from ropa.export.linked.linked import TERMS, export_linked, linked_file
from ropa.export.linked.request import LinkedRequest
from ropa.questions.names import resolve_organisation


def write_linked(terms: str, out: Path | None, controller: str | None, request: LinkedRequest, language: str) -> Line:
    """Write the register as linked data and return the line that tells what the file holds."""
    if request.officer_internal is not None and controller is None:
        raise typer.BadParameter("whose officer? name the body with --controller")
    if out is not None:
        linked_file(terms, request, out)  # a wrong ending is said before anything is read
    with opened_register() as store:
        body = resolve_organisation(store, controller) if controller else None
        asked = dataclasses.replace(request, controller=body.id if body else None)
        file = linked_file(terms, asked, out)
        write_file(file, [export_linked(store, terms, asked, file.suffix)])
    return written_line(file, TERMS[terms].title, body.name if body else None, language)
