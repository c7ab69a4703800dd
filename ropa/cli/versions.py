"""`ropa versions`: the frozen versions of the register of a controller."""

from typing import Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, not_empty


def versions(
    controller: Annotated[str, typer.Argument(metavar="CONTROLLER", parser=not_empty, help="Whose register.")],
    *,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """List the frozen versions of a register, and tell whether each can still be shown as it was frozen."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_versions import version_lines
    from ropa.questions.names import resolve_organisation
    from ropa.questions.plain import plain
    from ropa.questions.versions import versions as frozen

    with opened_register() as store:
        found = frozen(store, resolve_organisation(store, controller).id)
    if as_json:
        print_json(plain(list(found)))
    else:
        output().lines(version_lines(found, language.value))
