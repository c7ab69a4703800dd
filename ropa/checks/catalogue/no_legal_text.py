"""A ground in the law without the law."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.grounds import purposes_judged, rests_on_law, stated_above
from ropa.checks.processing import called
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "B04",
    Severity.WARNING,
    "6(3)",
    title=Text(
        en="Ground in law without the legal text",
        nl="Grond in de wet zonder wettekst",
        fr="Base légale sans texte",
    ),
    text=Text(
        en=(
            "The purpose «{purpose}» of {activity} rests on a legal obligation or a public task, but no law or decree "
            "is named that lays it down (Article 6(3))."
        ),
        nl=(
            "Het doeleinde «{purpose}» van {activity} steunt op een wettelijke plicht of een taak van algemeen "
            "belang, maar geen wet of decreet is genoemd die haar vastlegt (artikel 6, lid 3)."
        ),
        fr=(
            "La finalité «{purpose}» de {activity} repose sur une obligation légale ou une mission d’intérêt public, "
            "sans que soit nommé le texte qui la fixe (article 6, paragraphe 3)."
        ),
    ),
    mend=(decide("{subject}#based_on=legal-text/ID", "state"),),
)
def no_legal_text(book: Book, on: str) -> Iterator[Found]:
    """Yield the purposes on the ground of a law (Article 6(1)(c) or (e)) for which none is named, nor for the whole."""
    for purpose, activity in purposes_judged(book, on):
        named = any(book.ends(one, "BASED_ON") for one in (purpose, *stated_above(book, activity)))
        if rests_on_law(book, purpose) and not named:
            values: Values = {"purpose": book.name(purpose), "activity": called(book, activity)}
            yield Found(purpose, "based_on", values, (f"{purpose}#lawful_basis",))
