"""`ropa changes`: what changed between two days, or from one version of a document to another."""

from typing import Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, day, not_empty

_DOCUMENT = "document/"


def changes(
    start: Annotated[
        str, typer.Argument(metavar="FROM", parser=not_empty, help="A day, or the id of the older document.")
    ],
    end: Annotated[str, typer.Argument(metavar="TO", parser=not_empty, help="A day, or the id of the newer document.")],
    *,
    controller: Annotated[
        str | None,
        typer.Option("--controller", parser=not_empty, metavar="ORG", help="Only what concerns this body."),
    ] = None,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Tell what changed from the end of one day to the end of another, or between two versions of a document."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_changes import lines
    from ropa.questions.changes import changes as between_days
    from ropa.questions.changes import changes_of_versions, concerning
    from ropa.questions.names import resolve_organisation
    from ropa.questions.plain import plain

    versions = start.startswith(_DOCUMENT) and end.startswith(_DOCUMENT)
    if not versions:
        start, end = day(start), day(end)
    with opened_register() as store:
        found = changes_of_versions(store, start, end) if versions else between_days(store, start, end)
        if controller:
            found = concerning(store, found, resolve_organisation(store, controller).id)
    if as_json:
        print_json(plain(list(found)))
    else:
        output().lines(lines(found, language.value))
