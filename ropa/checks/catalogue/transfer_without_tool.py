"""A transfer that nothing of Chapter V allows."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.passing_on import ends_called
from ropa.checks.transfers import is_adequate, transfers
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "T02",
    Severity.ERROR,
    "44",
    title=Text(
        en="Transfer without a tool of Chapter V",
        nl="Doorgifte zonder grond van hoofdstuk V",
        fr="Transfert sans outil du chapitre V",
    ),
    text=Text(
        en=(
            "{sender} passes data on to {receiver} ({countries}) without an adequacy decision or safeguard that would "
            "let them leave the EEA (Articles 44 to 49)."
        ),
        nl=(
            "{sender} geeft gegevens door aan {receiver} ({countries}) zonder adequaatheidsbesluit of waarborg "
            "waarmee zij de EER mogen verlaten (artikelen 44 tot 49)."
        ),
        fr=(
            "{sender} transmet des données à {receiver} ({countries}) sans décision d’adéquation ni garantie leur "
            "permettant de quitter l’EEE (articles 44 à 49)."
        ),
    ),
    mend=(decide("{subject}#safeguarded_by=safeguard/ID", "state"),),
)
def transfer_without_tool(book: Book, on: str) -> Iterator[Found]:
    """Yield the transfers to countries that are not adequate on the day, without any tool."""
    for transfer in transfers(book, on):
        bare = tuple(country for country in transfer.countries if not is_adequate(country, on))
        if bare and not transfer.tools:
            values: Values = {**ends_called(book, transfer.flow), "countries": tuple(map(book.name, bare))}
            yield Found(transfer.flow, "safeguarded_by", values, (transfer.flow,))
