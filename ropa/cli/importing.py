"""`ropa import`: files enter the register, each in one transaction, and what became of each is told."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, day, not_empty
from ropa.errors import UserError

if TYPE_CHECKING:
    from ropa.importing.run import Request, SourceReport


def import_(  # noqa: PLR0913 - one parameter for each option of the command
    paths: Annotated[list[Path], typer.Argument(help="Files, or folders whose files are read.", metavar="PATH")],
    *,
    owner: Annotated[
        str | None,
        typer.Option("--as", parser=not_empty, metavar="ORGANISATION", help="Whose list or statement the files are."),
    ] = None,
    replaces: Annotated[
        str | None,
        typer.Option(
            "--replaces",
            parser=not_empty,
            metavar="DOCUMENT",
            help="Id of the document of which this is a new version.",
        ),
    ] = None,
    dated: Annotated[
        str | None,
        typer.Option("--dated", parser=day, metavar="DATE", help="Day of the version, where it states none."),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Let documents stand again that were taken back or erased.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and report, but write nothing.")] = False,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Bring privacy statements and mandate lists into the register."""
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_import import document, show
    from ropa.importing.importer import Options
    from ropa.importing.run import Request

    request = Request(Options(owner=owner), replaces=replaces, dated=dated, dry_run=dry_run, again=again)
    reports = import_paths(paths, request)
    if as_json:
        print_json(document(reports, dry_run=dry_run))
    else:
        show(output(), reports, dry_run=dry_run, language=language.value)
    if any(report.status == "failed" for report in reports):
        raise typer.Exit(2)


def import_paths(paths: list[Path], request: "Request") -> list["SourceReport"]:
    """Import what `paths` mean; a path that means nothing is reported as failed and the others go on."""
    from ropa.cli.progress import counted
    from ropa.cli.register import opened_register
    from ropa.importing.run import SourceReport, import_files
    from ropa.importing.sources import files_of

    files: dict[Path, None] = {}
    failed: list[SourceReport] = []
    for path in paths:
        try:
            files.update(dict.fromkeys(files_of([path])))
        except UserError as error:
            failed.append(SourceReport(str(path), None, "failed", error=str(error)))
    if request.replaces is not None and len(files) > 1:
        raise UserError("--replaces speaks of one document: give the one file that is its new version")
    if not files:
        return failed
    with opened_register() as store, counted(len(files)) as done:
        return [*import_files(store, files, request, report=lambda report: done(report.file)), *failed]
