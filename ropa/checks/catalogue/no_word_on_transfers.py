"""A controller that says nothing of transfers."""

from collections.abc import Iterator

from ropa.checks.check import NEW_VERSION, Found, Severity, check
from ropa.checks.passing_on import says_nobody
from ropa.checks.processing import activities_of, controllers
from ropa.checks.transfers import is_outside, place
from ropa.claims.book import Book
from ropa.model.kind import Text
from ropa.model.terms import FlowKind


@check(
    "T08",
    Severity.WARNING,
    "30(1)(e)",
    title=Text(
        en="Nothing said of transfers",
        nl="Niets gezegd over doorgifte",
        fr="Rien sur les transferts",
    ),
    text=Text(
        en=(
            "{controller} says nothing of transfers outside the EEA; where there are none, the record should say so "
            "(Article 30(1)(e))."
        ),
        nl=(
            "{controller} zegt niets over doorgifte buiten de EER; als er geen is, hoort het register dat te zeggen "
            "(artikel 30, lid 1, e)."
        ),
        fr=(
            "{controller} ne dit rien des transferts hors de l’EEE ; s’il n’y en a pas, le registre devrait le dire "
            "(article 30, paragraphe 1, e)."
        ),
    ),
    mend=(NEW_VERSION,),
)
def no_word_on_transfers(book: Book, on: str) -> Iterator[Found]:
    """Yield the controllers of which no flow, denied or not, tells of a transfer or that data stay inside.

    Who says that nobody receives the data, and names no processor, has said it of other countries too.
    """
    for body in controllers(book, on):
        flows = set(book.starts(body, "FROM"))
        flows.update(flow for activity in activities_of(book, body, on) for flow in book.flows_of(activity))
        if not any(_tells(book, flow, on) for flow in flows) and not _keeps_all(book, body, on, flows):
            yield Found(body, "into", {"controller": book.name(body)})


def _keeps_all(book: Book, body: str, on: str, flows: set[str]) -> bool:
    processors = any(
        book.value(flow, "flow_kind") == FlowKind.ON_BEHALF and body in book.ends(flow, "FROM") for flow in flows
    )
    return not processors and any(says_nobody(book, activity) for activity in activities_of(book, body, on))


def _tells(book: Book, flow: str, on: str) -> bool:
    """Return whether a flow names a tool, a country outside the EEA, or a group of countries («within the EEA»)."""
    places = [(country, place(country)) for country in book.ends(flow, "INTO")]
    groups = any(known is not None and known.group for _, known in places)
    return bool(book.ends(flow, "SAFEGUARDED_BY")) or groups or any(is_outside(book, one, on) for one, _ in places)
