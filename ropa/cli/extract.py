"""`ropa extract`: what an importer reads in a file, without a store."""

from pathlib import Path
from typing import Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, day


def extract(
    file: Annotated[Path, typer.Argument(help="A statement or a list.", metavar="FILE")],
    *,
    as_json: AsJson = False,
    on: Annotated[
        str | None,
        typer.Option("--on", parser=day, metavar="DATE", help="Day on which to find mandates that are expired."),
    ] = None,
    language: InLanguage = Language.EN,
) -> None:
    """Show what is read in one file, without touching the register."""
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_extract import document, show
    from ropa.importing.discover import importer_for
    from ropa.importing.importer import Options
    from ropa.importing.sources import files_of, read_source

    (path, *others) = files_of([file])
    if others or path != file:
        raise typer.BadParameter(f"{file} is a folder; give one file")
    source = read_source(path)
    extraction = importer_for(source).extract(source, Options(on=on))
    if as_json:
        print_json(document(extraction))
    else:
        show(output(), extraction, language.value)
