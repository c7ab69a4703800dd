"""What was changed in a workbook, cell by cell, in lines for a person."""

from collections.abc import Iterator

from ropa.cli.screen import Line
from ropa.export.returning.amend import Amendment
from ropa.export.returning.words import NEW, VERDICTS, change_words, refusal_words
from ropa.model.kind import Text

NOTHING = Text("Nothing was changed.", "Er is niets gewijzigd.", "Rien n'a été modifié.")
WRITTEN = Text("{:,} decisions were written.", "{:,} beslissingen weggeschreven.", "{:,} décisions ont été écrites.")
DRY = Text(
    "Nothing is written yet; --yes writes these decisions.",
    "Er is nog niets geschreven; --yes schrijft deze beslissingen.",
    "Rien n'est encore écrit ; --yes écrit ces décisions.",
)
STOPPED = Text(
    "Nothing was written: {:,} changed cells make no decision; mend them, and try again.",
    "Er is niets geschreven: {:,} gewijzigde cellen maken geen beslissing; herstel ze en probeer opnieuw.",
    "Rien n'a été écrit : {:,} cellules modifiées ne font pas de décision ; réparez-les et réessayez.",
)


def lines(done: Amendment, language: str) -> Iterator[Line]:
    """Yield each changed cell with what it makes, then what was done."""
    for wish in done.wishes:
        yield Line(f"{wish.cell}: {change_words(wish, language)}", style="bold")
        yield Line(f"{VERDICTS[wish.verdict](language)}: {wish.fact}{_aim(wish.other)}", indent=2)
        if wish.new:
            yield Line(NEW(language).format(dict(wish.new)["name"]), indent=2)
    for item in done.refused:
        yield Line(f"{item.cell}: {change_words(item, language)}", style="bold")
        yield Line(refusal_words(item, language), indent=2, label="✗ ")
    if done.refused:
        yield Line(STOPPED(language).format(len(done.refused)))
    elif not done.wishes:
        yield Line(NOTHING(language))
    elif done.decisions:
        yield Line(WRITTEN(language).format(len(done.decisions)))
    else:
        yield Line(DRY(language))


def _aim(other: str | None) -> str:
    return f" → {other}" if other else ""
