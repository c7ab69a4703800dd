"""A body without a valid enterprise number."""

from collections.abc import Iterator

from stdnum.be import vat

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.processing import controllers, upwards
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "A06",
    Severity.WARNING,
    "30(1)(a)",
    title=Text(
        en="Enterprise number missing or wrong",
        nl="Ondernemingsnummer ontbreekt of is fout",
        fr="Numéro d’entreprise absent ou erroné",
    ),
    text=Text(
        en=(
            "{body} has no valid number of the Crossroads Bank for Enterprises («{number}» stands in the register), "
            "by which it could be told from bodies of a like name."
        ),
        nl=(
            "{body} heeft geen geldig nummer van de Kruispuntbank van Ondernemingen (in het register staat "
            "«{number}»), waardoor zij van gelijknamige instanties te onderscheiden zou zijn."
        ),
        fr=(
            "{body} n’a pas de numéro valable de la Banque-Carrefour des Entreprises (le registre porte «{number}»), "
            "qui la distinguerait d’organismes au nom semblable."
        ),
    ),
    mend=(decide("{subject}#cbe_number", "state --value NUMBER"),),
)
def enterprise_number(book: Book, on: str) -> Iterator[Found]:
    """Yield the controllers without a number, and every body whose number fails its check digits (modulo 97)."""
    required = set(controllers(book, on))
    for body in book.of_kind("Organisation"):
        numbers = [book.text(one, "cbe_number") for one in upwards(book, body)]
        bare = body in required and book.text(body, "form") in ("", "body") and not any(numbers)
        if bare or (numbers[0] and not vat.is_valid(numbers[0])):
            evidence = (f"{body}#cbe_number",) if numbers[0] else ()
            yield Found(body, "cbe_number", {"body": book.name(body), "number": numbers[0] or "–"}, evidence)
