"""`ropa register`: the record of processing activities of Article 30, of one controller or of all."""

from typing import Annotated

import typer

from ropa.cli.options import AsJson, AsOf, InLanguage, Language, OfController, On, today


def record(  # noqa: PLR0913 - one parameter for each option of the command
    *,
    controller: OfController = None,
    as_of: AsOf = None,
    on: On = None,
    quotes: Annotated[bool, typer.Option("--quotes", help="Show the words behind each field.")] = False,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Show the register of processing activities (Article 30)."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_record import lines
    from ropa.questions.names import resolve_organisation
    from ropa.questions.register import RegisterRequest, register
    from ropa.questions.register_answer import document

    with opened_register() as store:
        body = resolve_organisation(store, controller).id if controller else None
        answer = register(store, RegisterRequest(body, on or today(), as_of, language.value))
    if as_json:
        print_json(document(answer))
    else:
        output().lines(lines(answer, language.value, quotes=quotes))
