"""`ropa changes`: what changed between two days, two versions of a document, or two frozen versions of a register."""

from typing import TYPE_CHECKING, Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, day, not_empty

if TYPE_CHECKING:
    from ropa.questions.changes_answer import Change
    from ropa.store.connection import Store

_DOCUMENT = "document/"


def changes(  # noqa: PLR0913 - one parameter for each option of the command
    start: Annotated[
        str | None, typer.Argument(metavar="FROM", parser=not_empty, help="A day, or the id of the older document.")
    ] = None,
    end: Annotated[
        str | None, typer.Argument(metavar="TO", parser=not_empty, help="A day, or the id of the newer document.")
    ] = None,
    *,
    controller: Annotated[
        str | None,
        typer.Option("--controller", parser=not_empty, metavar="ORG", help="Only what concerns this body."),
    ] = None,
    from_version: Annotated[
        str | None,
        typer.Option(
            "--from-version", parser=not_empty, metavar="NAME", help="The older frozen version of --controller."
        ),
    ] = None,
    to_version: Annotated[
        str | None,
        typer.Option("--to-version", parser=not_empty, metavar="NAME", help="The newer frozen version."),
    ] = None,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Tell what changed between two days, two versions of a document, or two frozen versions of a register."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_changes import lines
    from ropa.questions.plain import plain

    if from_version or to_version:
        if start or end or not (controller and from_version and to_version):
            raise typer.BadParameter("frozen versions are compared by --controller, --from-version and --to-version")
    elif not start or not end:
        raise typer.BadParameter("give two days, two documents, or two frozen versions with --from-version")
    elif not (start.startswith(_DOCUMENT) and end.startswith(_DOCUMENT)):
        start, end = day(start), day(end)
    with opened_register() as store:
        if controller and from_version and to_version:
            found = _between_frozen(store, controller, from_version, to_version)
        else:
            found = _between(store, str(start), str(end), controller)
    if as_json:
        print_json(plain(list(found)))
    else:
        output().lines(lines(found, language.value))


def _between_frozen(store: "Store", controller: str, older: str, newer: str) -> "tuple[Change, ...]":
    from ropa.questions.changes import changes_of_frozen
    from ropa.questions.names import resolve_organisation
    from ropa.questions.versions import version_named

    body = resolve_organisation(store, controller).id
    old, new = store.read(lambda tx: (version_named(tx, body, older), version_named(tx, body, newer)))
    return changes_of_frozen(store, old, new)


def _between(store: "Store", start: str, end: str, controller: str | None) -> "tuple[Change, ...]":
    from ropa.questions.changes import changes as between_days
    from ropa.questions.changes import changes_of_versions, concerning
    from ropa.questions.names import resolve_organisation

    versions = start.startswith(_DOCUMENT)
    found = changes_of_versions(store, start, end) if versions else between_days(store, start, end)
    return concerning(store, found, resolve_organisation(store, controller).id) if controller else found
