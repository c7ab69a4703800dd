"""`ropa amend`: a workbook that the register wrote and a person edited comes back as decisions."""

from pathlib import Path
from typing import Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, not_empty


def amend(  # noqa: PLR0913 - one parameter for each option of the command
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A workbook of `ropa export art30-controller`.")],
    *,
    by: Annotated[str, typer.Option("--by", parser=not_empty, metavar="NAME", help="Who edited it.")],
    because: Annotated[str, typer.Option("--because", parser=not_empty, metavar="TEXT", help="Why.")],
    yes: Annotated[bool, typer.Option("--yes", help="Write the decisions; without it they are only listed.")] = False,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """List what was changed in an exported workbook, cell by cell, and write it as decisions with --yes."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_amend import lines
    from ropa.export.returning.amend import AmendRequest
    from ropa.export.returning.amend import amend as amended
    from ropa.importing.sources import read_source
    from ropa.questions.plain import plain

    source = read_source(file)
    with opened_register() as store:
        done = amended(store, source, AmendRequest(by, because, yes))
    if as_json:
        print_json(plain(done))
    else:
        output().lines(lines(done, language.value))
    if done.refused:
        raise typer.Exit(2)
