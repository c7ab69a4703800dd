"""`ropa export`: the register as a workbook in the layout of an authority or of the law, or as linked data."""

import datetime as dt
import enum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from ropa.cli.options import AsOf, OfController, On, today


class _Tongue(enum.StrEnum):
    """The languages of an export."""

    EN = "en"
    NL = "nl"
    FR = "fr"
    DE = "de"


_InTongue: TypeAlias = Annotated[_Tongue, typer.Option("--language", help="Language of headings, labels and lists.")]
_Out: TypeAlias = Annotated[
    Path | None, typer.Option("--out", "-o", metavar="FILE", help="The file to write (default: named after it).")
]
_Version: TypeAlias = Annotated[
    str | None,
    typer.Option("--version", metavar="NAME", help="A frozen version of --controller, as `ropa versions` lists them."),
]


class _Format(enum.StrEnum):
    """The formats of a file."""

    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"


_InFormat: TypeAlias = Annotated[
    _Format, typer.Option("--format", help="A workbook, its open form, or an archive of tables for a program.")
]
_Base: TypeAlias = Annotated[
    str | None,
    typer.Option("--base", metavar="IRI", help="Linked data: what stands before every id (default: urn:ropa:)."),
]
_OfficerInternal: TypeAlias = Annotated[
    bool | None,
    typer.Option(
        "--officer-internal/--officer-external",
        help="Linked data: whether the officer (DPO) is on the controller's own staff.",
    ),
]


def export(  # noqa: PLR0913 - one parameter for each option of the command
    layout: Annotated[str | None, typer.Argument(metavar="LAYOUT", help="A layout, as --list tells them.")] = None,
    *,
    out: _Out = None,
    controller: OfController = None,
    as_of: AsOf = None,
    on: On = None,
    version: _Version = None,
    language: _InTongue = _Tongue.EN,
    format_: _InFormat = _Format.XLSX,
    base: _Base = None,
    officer_internal: _OfficerInternal = None,
    list_: Annotated[bool, typer.Option("--list", help="Print the layouts and stop.")] = False,
) -> None:
    """Write the register in one of the layouts (.xlsx, .ods, or .csv in a .zip), or as linked data (belgif, dpv)."""
    from ropa.cli.export_linked import write_linked
    from ropa.cli.progress import advancing
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output
    from ropa.cli.show_export import layout_lines, written_line
    from ropa.export.export import file_name
    from ropa.export.file import write_file
    from ropa.export.linked.linked import TERMS
    from ropa.export.linked.request import BASE, LinkedRequest
    from ropa.export.offered import offer
    from ropa.export.request import ExportRequest
    from ropa.export.stored import export_register
    from ropa.questions.names import resolve_organisation

    if list_:
        output().lines(layout_lines(language.value))
        return
    if layout is None:
        raise typer.BadParameter("name a layout; --list tells which there are")
    if version and (not controller or as_of or on):
        raise typer.BadParameter("--version goes with --controller, and tells both days by itself")
    if layout in TERMS:
        as_data = LinkedRequest(None, on or today(), as_of, base or BASE, officer_internal, version)
        output().line(write_linked(layout, out, controller, as_data, language.value))
        return
    asked = offer(layout)  # an unknown one is said before anything is read
    with opened_register() as store:
        body = resolve_organisation(store, controller) if controller else None
        stamp = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        body_id, day = body.id if body else None, on or today()
        request = ExportRequest(layout, body_id, day, stamp, as_of, language.value, version, format_.value)
        file = out or Path(file_name(request))
        with advancing("writing") as progress:
            write_file(file, export_register(store, request, progress))
    output().line(written_line(file, asked.title, body.name if body else None, language.value))
