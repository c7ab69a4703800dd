"""`ropa freeze`: the register of a controller as it stands becomes a version of its own."""

import getpass
from typing import Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, On, not_empty, today


def freeze(  # noqa: PLR0913 - one parameter for each option of the command
    controller: Annotated[str, typer.Argument(metavar="CONTROLLER", parser=not_empty, help="Whose register.")],
    *,
    note: Annotated[str, typer.Option("--note", parser=not_empty, metavar="TEXT", help="What this version is for.")],
    by: Annotated[
        str | None,
        typer.Option(
            "--by", parser=not_empty, metavar="NAME", help="Who freezes it (default: your name on this computer)."
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option("--name", parser=not_empty, metavar="NAME", help="What it is called (default: today's date)."),
    ] = None,
    on: On = None,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Freeze the register of a controller: who, when, and a hash of all it says; exports and changes can name it."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_versions import frozen_line
    from ropa.questions.freeze import FreezeRequest
    from ropa.questions.freeze import freeze as set_down
    from ropa.questions.names import resolve_organisation
    from ropa.questions.plain import plain

    with opened_register() as store:
        body = resolve_organisation(store, controller)
        version = set_down(store, FreezeRequest(body.id, by or getpass.getuser(), note, on or today(), name))
    if as_json:
        print_json(plain(version))
    else:
        output().line(frozen_line(version, body.name, language.value))
