"""`ropa retract`: a document is taken back, and with `--erase` nothing of its words is left."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ropa.cli.options import AsJson, InLanguage, Language, not_empty
from ropa.model.kind import Text

if TYPE_CHECKING:
    from ropa.store.connection import Store

TAKEN_BACK = Text(
    "{0}: taken back; {1:,} claims stand no longer, {2:,} of the version before stand again.",
    "{0}: ingetrokken; {1:,} beweringen gelden niet meer, {2:,} van de vorige versie gelden opnieuw.",
    "{0} : retiré ; {1:,} affirmations ne valent plus, {2:,} de la version précédente valent à nouveau.",
)
ERASED = Text(
    "Erased: {1:,} claims with their quotes, and {3:,} decisions on them; what is left is {0}, its fingerprint, who "
    "erased it and why. {2:,} claims of the version before stand again.",
    "Gewist: {1:,} beweringen met hun citaten en {3:,} beslissingen erover; wat blijft is {0}, de vingerafdruk, wie "
    "het wiste en waarom. {2:,} beweringen van de vorige versie gelden opnieuw.",
    "Effacé : {1:,} affirmations avec leurs citations et {3:,} décisions à leur sujet ; il reste {0}, son empreinte, "
    "qui l'a effacé et pourquoi. {2:,} affirmations de la version précédente valent à nouveau.",
)


def retract(  # noqa: PLR0913 - one parameter for each option of the command
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", parser=not_empty, help="Its id, or the file.")],
    *,
    reason: Annotated[str, typer.Option("--reason", parser=not_empty, metavar="TEXT", help="Why.")],
    by: Annotated[
        str | None,
        typer.Option(
            "--by", parser=not_empty, metavar="NAME", help="Who does so (default: your name on this computer)."
        ),
    ] = None,
    erase: Annotated[bool, typer.Option("--erase", help="Remove its text and quotes for good.")] = False,
    as_json: AsJson = False,
    language: InLanguage = Language.EN,
) -> None:
    """Take a document back: what it alone said stands no longer; the past still shows it unless it is erased."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import Line, output, print_json
    from ropa.importing.retract import retract as take_back
    from ropa.questions.plain import plain

    with opened_register() as store:
        done = take_back(store, _id(store, document), by=by or getpass.getuser(), reason=reason, erase=erase)
    if as_json:
        print_json(plain(done))
        return
    words = (ERASED if erase else TAKEN_BACK)(language.value)
    output().line(Line(words.format(done.document, done.claims, done.revived, done.decisions)))


def _id(store: "Store", given: str) -> str:
    """Return the id of a document that is given by its id, or by the file that was imported."""
    from ropa.errors import UserError
    from ropa.importing.sources import read_source
    from ropa.store import ledger

    path = Path(given)
    if given.startswith("document/") or not path.is_file():
        return given
    sha256 = read_source(path).sha256
    found = store.read(lambda tx: ledger.document_with_bytes(tx, sha256))
    if found is None:
        raise UserError(f"{given}: the register holds no document with the bytes of this file; give the document's id")
    return found.id
