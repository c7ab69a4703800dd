"""`ropa coverage`: disclosures without a mandate, mandates without a disclosure, and what expires."""

from typing import Annotated

import typer

from ropa.cli.options import AsCsv, AsJson, InLanguage, Language, On, one_format, today


def coverage(
    *,
    on: On = None,
    quotes: Annotated[bool, typer.Option("--quotes", help="Show the words behind each disclosure.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    language: InLanguage = Language.EN,
) -> None:
    """Show which disclosures mandates cover, and which they do not."""
    from ropa.cli.csv_rows import print_csv
    from ropa.cli.register import opened_register
    from ropa.cli.screen import output, print_json
    from ropa.cli.show_coverage import COLUMNS, lines, rows
    from ropa.questions.coverage import coverage as what_is_covered
    from ropa.questions.plain import plain

    one_format(as_json=as_json, as_csv=as_csv)
    with opened_register() as store:
        answer = what_is_covered(store, on or today())
    if as_json:
        print_json(plain(answer))
    elif as_csv:
        print_csv(COLUMNS, rows(answer))
    else:
        output().lines(lines(answer, language.value, quotes=quotes))
