"""`ropa flow`: where a data category flows, and the sentence and mandate behind each step."""

from typing import Annotated

import typer

from ropa.cli.options import AsJson, Depth, InLanguage, Language, Limit, On, not_empty, today


def flow(  # noqa: PLR0913 - one parameter for each option of the command
    category: Annotated[
        str,
        typer.Argument(
            parser=not_empty,
            metavar="CATEGORY",
            help="A data category: its id, its label in any language, or an alias.",
        ),
    ],
    *,
    start: Annotated[
        str | None, typer.Option("--from", parser=not_empty, metavar="ORG", help="Only what starts at this body.")
    ] = None,
    depth: Depth = 6,
    limit: Limit = 500,
    on: On = None,
    as_json: AsJson = False,
    svg: Annotated[bool, typer.Option("--svg", help="Draw it: print one SVG picture.")] = False,
    as_mermaid: Annotated[bool, typer.Option("--mermaid", help="Print it as Mermaid text.")] = False,
    language: InLanguage = Language.EN,
) -> None:
    """Show where a data category flows, with the words that say so."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json, print_lines
    from ropa.cli.show_flow import lines
    from ropa.demonstration import is_empty
    from ropa.questions.flow import FlowRequest, where_it_flows
    from ropa.questions.flow_mermaid import mermaid
    from ropa.questions.flow_picture import picture
    from ropa.questions.names import resolve_category, resolve_organisation
    from ropa.questions.plain import plain

    if as_json + svg + as_mermaid > 1:
        raise typer.BadParameter("give one of --json, --svg and --mermaid, not several")
    with opened_register() as store:
        named = resolve_category(store, category)
        start_at = resolve_organisation(store, start).id if start else None
        answer = where_it_flows(store, FlowRequest(named.id, named.name, on or today(), depth, start_at, limit))
        empty = not answer.steps and not answer.denied and is_empty(store)
    if as_json:
        print_json(plain(answer))
    elif svg or as_mermaid:
        print_lines([(picture if svg else mermaid)(answer, language.value)])
    else:
        output().lines(lines(answer, language.value, empty=empty))
