"""A body of which the sources do not say whether it works for the controller or for itself."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.passing_on import ends_called, flows_judged
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "D03",
    Severity.WARNING,
    "30(1)(d)",
    title=Text(
        en="Recipient or processor",
        nl="Ontvanger of verwerker",
        fr="Destinataire ou sous-traitant",
    ),
    text=Text(
        en=(
            "{sender} passes data on to {receiver}{about} without saying whether it works on its behalf, for which "
            "Article 28 asks a contract, or for itself."
        ),
        nl=(
            "{sender} geeft gegevens door aan {receiver}{about} zonder te zeggen of die in opdracht werkt, waarvoor "
            "artikel 28 een contract vraagt, of voor zichzelf."
        ),
        fr=(
            "{sender} transmet des données à {receiver}{about} sans dire si celui-ci travaille pour son compte, ce "
            "pour quoi l’article 28 exige un contrat, ou pour lui-même."
        ),
    ),
    mend=(
        decide("{subject}#flow_kind", "confirm"),
        decide("{subject}#flow_kind", "correct --value processing_on_behalf"),
    ),
)
def unclear_role(book: Book, on: str) -> Iterator[Found]:
    """Yield the flows whose role is in doubt and which no person has judged."""
    for flow in flows_judged(book, on):
        judged = book.value(flow, "judged")
        settled = isinstance(judged, tuple) and not {"flow_kind", "role_doubt"}.isdisjoint(judged)
        if book.value(flow, "role_doubt") and not settled:
            names = [book.name(one) for one in book.ends(flow, "FOR")]
            names = names or [book.name(one) for one in book.ends(flow, "PART_OF") if not book.value(one, "general")]
            values: Values = {**ends_called(book, flow), "about": f" («{', '.join(names)}»)" if names else ""}
            yield Found(flow, "flow_kind", values, (flow,))
