"""A transfer to a country that nobody names."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.passing_on import ends_called
from ropa.checks.transfers import is_named, tool, transfers
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "T01",
    Severity.ERROR,
    "30(1)(e)",
    title=Text(
        en="Transfer without a named country",
        nl="Doorgifte zonder genoemd land",
        fr="Transfert sans pays nommé",
    ),
    text=Text(
        en=(
            "{sender} passes data on to {receiver} outside the EEA without naming the country, as the record has to "
            "(Article 30(1)(e))."
        ),
        nl=(
            "{sender} geeft gegevens door aan {receiver} buiten de EER zonder het land te noemen, zoals het register "
            "moet (artikel 30, lid 1, e)."
        ),
        fr=(
            "{sender} transmet des données à {receiver} hors de l’EEE sans nommer le pays, comme le registre doit le "
            "faire (article 30, paragraphe 1, e)."
        ),
    ),
    mend=(decide("{subject}#into=country/ID", "state"),),
)
def unnamed_country(book: Book, on: str) -> Iterator[Found]:
    """Yield the transfers that name no single country, not even by a tool that exists for one country only."""
    for transfer in transfers(book, on):
        by_tool = any(known.countries for one in transfer.tools if (known := tool(one)) is not None)
        if not by_tool and not any(map(is_named, transfer.countries)):
            yield Found(transfer.flow, "into", ends_called(book, transfer.flow), (transfer.flow,))
