"""A transfer under a tool that no longer, or not yet, holds."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.passing_on import ends_called
from ropa.checks.transfers import ADEQUACY, place, tool, transfers
from ropa.claims.book import Book
from ropa.model.kind import Text
from ropa.questions.validity import safeguard_holds


@check(
    "T03",
    Severity.ERROR,
    "44",
    title=Text(
        en="Tool of Chapter V without force",
        nl="Grond van hoofdstuk V zonder kracht",
        fr="Outil du chapitre V sans effet",
    ),
    text=Text(
        en=(
            "{sender} passes data on to {receiver} under «{tool}», which does not hold on {on}, so that they may not "
            "leave the EEA on that ground (Articles 44 to 49)."
        ),
        nl=(
            "{sender} geeft gegevens door aan {receiver} op grond van «{tool}», dat op {on} niet geldt, zodat zij de "
            "EER op die grond niet mogen verlaten (artikelen 44 tot 49)."
        ),
        fr=(
            "{sender} transmet des données à {receiver} sur la base de «{tool}», sans effet au {on}, si bien qu’elles "
            "ne peuvent quitter l’EEE à ce titre (articles 44 à 49)."
        ),
    ),
    mend=(decide("{subject}#safeguarded_by={safeguard}", "correct --other safeguard/ID"),),
)
def tool_without_force(book: Book, on: str) -> Iterator[Found]:
    """Yield the tools that do not hold on the day, where no other tool of the same transfer does or may."""
    for transfer in transfers(book, on):
        held = {one: _holds(book, one, transfer.countries, on) for one in transfer.tools}
        if any(holds is not False for holds in held.values()):
            continue
        for one in held:
            values: Values = {**ends_called(book, transfer.flow), "tool": book.name(one), "on": on, "safeguard": one}
            yield Found(transfer.flow, "safeguarded_by", values, (f"{transfer.flow}#safeguarded_by={one}",))


def _holds(book: Book, safeguard: str, countries: tuple[str, ...], on: str) -> bool | None:
    """Return whether a tool holds on a day; a decision of adequacy in general holds for the countries that have one."""
    known = tool(safeguard)
    if known is not None and known.article == ADEQUACY and not known.countries and countries:
        places = [found for country in countries if (found := place(country)) is not None and not found.group]
        return all(found.adequate(on) for found in places) if places else None
    start, end = (book.text(safeguard, name) or None for name in ("valid_from", "valid_to"))
    return safeguard_holds(start, end, on)[0]
