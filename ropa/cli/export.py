"""`ropa export`: the register as a workbook, in the layout of a supervisory authority or of the law itself."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from ropa.cli.options import InLanguage, Language, On, day, not_empty, today


def export(  # noqa: PLR0913 - one parameter for each option of the command
    layout: Annotated[str | None, typer.Argument(metavar="LAYOUT", help="A layout, as --list tells them.")] = None,
    *,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="The file to write (default: named after it).")
    ] = None,
    controller: Annotated[
        str | None,
        typer.Option("--controller", parser=not_empty, metavar="ORG", help="Only the register of this body."),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", parser=day, metavar="DATE", help="As it was recorded at the end of this day."),
    ] = None,
    on: On = None,
    language: InLanguage = Language.EN,
    list_: Annotated[bool, typer.Option("--list", help="Print the layouts and stop.")] = False,
) -> None:
    """Write the register as a workbook (.xlsx), in one of the layouts."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output
    from ropa.cli.show_export import layout_lines, written_line
    from ropa.export.export import file_name
    from ropa.export.file import write_file
    from ropa.export.layouts import layout as layout_named
    from ropa.export.request import ExportRequest
    from ropa.export.stored import export_register
    from ropa.questions.names import resolve_organisation

    if list_:
        output().lines(layout_lines(language.value))
        return
    if layout is None:
        raise typer.BadParameter("name a layout; --list tells which there are")
    asked = layout_named(layout)
    with opened_register() as store:
        body = resolve_organisation(store, controller) if controller else None
        stamp = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        request = ExportRequest(layout, body.id if body else None, on or today(), stamp, as_of, language.value)
        file = out or Path(file_name(request))
        write_file(file, export_register(store, request))
    output().line(written_line(file, asked, body.name if body else None, language.value))
