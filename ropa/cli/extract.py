"""`ropa extract`: what an importer reads in a file, without a store."""

from pathlib import Path
from typing import Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, day, not_empty


def extract(  # noqa: PLR0913 - each is an option of the command
    file: Annotated[Path, typer.Argument(help="A statement or a list.", metavar="FILE")],
    *,
    as_json: AsJson = False,
    owner: Annotated[
        str | None,
        typer.Option("--as", parser=not_empty, metavar="ORGANISATION", help="Whose list or statement the file is."),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option("--on", parser=day, metavar="DATE", help="Day on which to find mandates that are expired."),
    ] = None,
    language: InLanguage = Language.EN,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="OUT", help="Write a web page with all that was read marked."),
    ] = None,
    without: Annotated[
        Path | None,
        typer.Option(
            "--without",
            metavar="DOCUMENT",
            help="Leave out the words that are known from this text alone among the texts of its folder.",
        ),
    ] = None,
) -> None:
    """Show what is read in one file, without touching the register."""
    from ropa.cli.extract_page import page
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_extract import document, show
    from ropa.cli.show_list import is_list
    from ropa.cli.show_list import page as page_of_list
    from ropa.importing.discover import importer_for
    from ropa.importing.importer import Options
    from ropa.importing.reading_alone import understood
    from ropa.importing.sources import files_of, read_source

    (path, *others) = files_of([file])
    if others or path != file:
        raise typer.BadParameter(f"{file} is a folder; give one file")
    source = read_source(path)
    text, pool = _left_out(without)
    reader, options = importer_for(source), Options(owner=owner, on=on, without=text, pool=pool)
    _, extraction = understood(reader, source, options, lambda: reader.extract(source, options))
    if html is not None:
        _write(html, (page_of_list if is_list(extraction) else page)(extraction, language.value))
    if as_json:
        print_json(document(extraction))
    else:
        show(output(), extraction, language.value)


def _left_out(document: Path | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the text whose own words are left out, and the other texts of its folder."""
    if document is None:
        return None, ()
    try:
        others = sorted(path for path in document.parent.glob(f"*{document.suffix}") if path.name != document.name)
        return _text(document), tuple(_text(path) for path in others)
    except (OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"{document} or a text beside it cannot be read as UTF-8 text") from error


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be written: {error.strerror}") from error
