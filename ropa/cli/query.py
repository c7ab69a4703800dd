"""`ropa query`: a question in GraphQL, saved, in a file, or typed, answered as one JSON document."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from ropa.cli.options import InLanguage, Language, not_empty, today
from ropa.errors import UserError

_LONGEST_FILE = 1024 * 1024


def query(  # noqa: PLR0913 - one parameter for each option of the command
    question: Annotated[
        str | None,
        typer.Argument(
            parser=not_empty, metavar="FILE|NAME|TEXT", help="A file, the name of a saved question, or GraphQL itself."
        ),
    ] = None,
    *,
    given: Annotated[
        list[str] | None,
        typer.Option("--variable", "-v", metavar="NAME=VALUE", help="One variable; again for each further one."),
    ] = None,
    variables: Annotated[
        str | None, typer.Option("--variables", metavar="JSON", help="Several variables, as one JSON object.")
    ] = None,
    operation: Annotated[
        str | None, typer.Option("--operation", metavar="NAME", help="Which operation, where there are several.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the saved questions and stop.")] = False,
    language: InLanguage = Language.EN,
) -> None:
    """Ask the register in GraphQL."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import print_json
    from ropa.cli.show_saved import show

    if listed:
        show(language.value)
        return
    if question is None:
        raise typer.BadParameter("give a file, the name of a saved question, or GraphQL; --list shows what is saved")
    from ropa.api.execute import Api
    from ropa.api.request import Asked
    from ropa.api.typed_variables import typed

    text, defaults = _document(question)
    values = {**defaults, **_object(variables), **typed(text, _pairs(given or []))}
    with opened_register() as store:
        answered = Api(store, today).answer(Asked(text, values, operation), may_write=True)
    if answered.faults:
        raise answered.faults[0].error
    if errors := answered.response.get("errors"):
        raise UserError("; ".join(dict.fromkeys(_sentence(error) for error in errors)))
    print_json(answered.response)


def _document(question: str) -> tuple[str, Mapping[str, Any]]:
    """Return the text of a question, and the values that it has where it is a saved one."""
    from ropa.api.saved import saved_question
    from ropa.importing.sources import shown

    if "{" in question:
        return question, {}
    path = Path(question)
    if path.suffix != ".graphql" and not path.is_file():
        saved = saved_question(question)
        return saved.text, saved.variables
    try:
        if path.stat().st_size > _LONGEST_FILE:
            raise UserError(f"{shown(path)}: the file is too large for a question")
        return path.read_text(encoding="utf-8"), {}
    except (OSError, ValueError) as error:
        raise UserError(f"{shown(path)}: the question cannot be read; check that it is a text file in UTF-8") from error


def _object(text: str | None) -> dict[str, Any]:
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise UserError('--variables is no JSON object; write it as {"name": "value"}')
    return found


def _pairs(given: list[str]) -> dict[str, str]:
    pairs = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise UserError(f"«{text}» is no variable; write it as NAME=VALUE")
        pairs[name.strip()] = value
    return pairs


def _sentence(error: Mapping[str, Any]) -> str:
    places = error.get("locations") or []
    where = f"line {places[0]['line']}, column {places[0]['column']}: " if places and "path" not in error else ""
    return f"{where}{error['message']}"
