"""A recipient that could be anybody."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.passing_on import ends_called, flows_judged, is_completed
from ropa.claims.book import Book
from ropa.model.kind import Text
from ropa.vocabulary.vague_words import is_vague


@check(
    "D02",
    Severity.WARNING,
    "30(1)(d)",
    title=Text(
        en="Vague recipient",
        nl="Vage ontvanger",
        fr="Destinataire vague",
    ),
    text=Text(
        en=(
            "{sender} passes data on to «{receiver}», which could be anybody; a category of recipients tells of what "
            "kind and in which field (Article 30(1)(d))."
        ),
        nl=(
            "{sender} geeft gegevens door aan «{receiver}», wat om het even wie kan zijn; een categorie van "
            "ontvangers zegt van welke soort en in welk domein (artikel 30, lid 1, d)."
        ),
        fr=(
            "{sender} transmet des données à «{receiver}», ce qui peut être n’importe qui ; une catégorie de "
            "destinataires dit de quel type et dans quel domaine (article 30, paragraphe 1, d)."
        ),
    ),
    mend=(decide("{subject}#to={to}", "correct --other organisation/ID"),),
)
def vague_recipient(book: Book, on: str) -> Iterator[Found]:
    """Yield the first flow of each sender to a body named by vague words alone, where nothing tells more of it."""
    found: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for flow in flows_judged(book, on):
        for end in book.ends(flow, "TO"):
            if is_vague("recipients", book.name(end)) and not is_completed(book, flow, end):
                found.setdefault((book.ends(flow, "FROM"), end), []).append(flow)
    for (_, end), flows in sorted(found.items()):
        values: Values = {**ends_called(book, flows[0]), "receiver": book.name(end), "to": end}
        yield Found(flows[0], "to", values, tuple(f"{flow}#to={end}" for flow in flows))
