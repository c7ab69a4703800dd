"""`ropa ledger`: the whole ledger in a file, as a backup and as the way from one database to another."""

import enum
from pathlib import Path
from typing import Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language
from ropa.model.kind import Text

DONE = {
    "export": Text(
        "{0}: {1:,} documents, {2:,} decisions and {3:,} claims were written.",
        "{0}: {1:,} documenten, {2:,} beslissingen en {3:,} beweringen weggeschreven.",
        "{0} : {1:,} documents, {2:,} décisions et {3:,} affirmations ont été écrits.",
    ),
    "import": Text(
        "{0}: {1:,} documents, {2:,} decisions and {3:,} claims are in the register.",
        "{0}: {1:,} documenten, {2:,} beslissingen en {3:,} beweringen staan in het register.",
        "{0} : {1:,} documents, {2:,} décisions et {3:,} affirmations figurent au registre.",
    ),
}


class Way(enum.StrEnum):
    """From the register to a file, or from a file into an empty register."""

    EXPORT = "export"
    IMPORT = "import"


def ledger(
    way: Annotated[
        Way, typer.Argument(metavar="export|import", help="Write a file, or fill an empty register from one.")
    ],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file of JSON lines; - prints them.")],
    *,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Write everything that sources said and persons decided to a file, or fill an empty register from it."""
    from ropa.cli.progress import advancing
    from ropa.cli.register import opened_register
    from ropa.cli.screen import Line, output, print_json, print_lines
    from ropa.importing.ledger_file import export_ledger, import_ledger, ledger_lines
    from ropa.questions.plain import plain

    with opened_register(filling=way is Way.IMPORT) as store:
        if way is Way.EXPORT and str(file) == "-":
            print_lines(ledger_lines(store))
            return
        if way is Way.EXPORT:
            head = export_ledger(store, file)
        else:
            with advancing("writing") as tell:
                head = import_ledger(store, file, tell)
    if as_json:
        print_json(plain(head))
    else:
        words = DONE[way.value](language.value)
        output().line(Line(words.format(file, head.documents, head.decisions, head.claims)))
