"""Work for another controller of which nobody says what it is."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.passing_on import ends_called, flows_in_force
from ropa.claims.book import Book
from ropa.model.kind import Text
from ropa.model.terms import FlowKind


@check(
    "P02",
    Severity.ERROR,
    "30(2)(b)",
    title=Text(
        en="No category of processing for a controller",
        nl="Geen categorie van verwerking per verantwoordelijke",
        fr="Aucune catégorie de traitement par responsable",
    ),
    text=Text(
        en=(
            "{receiver} says that it processes data on behalf of {sender}, but not what processing that is, as a "
            "processor has to record (Article 30(2)(b))."
        ),
        nl=(
            "{receiver} zegt dat het gegevens verwerkt in opdracht van {sender}, maar niet welke verwerking dat is, "
            "zoals een verwerker moet bijhouden (artikel 30, lid 2, b)."
        ),
        fr=(
            "{receiver} dit traiter des données pour le compte de {sender}, mais non quel traitement, comme un "
            "sous-traitant doit l’inscrire (article 30, paragraphe 2, b)."
        ),
    ),
    mend=(decide("{subject}#for_purpose=purpose/ID", "state"),),
)
def processing_for_others(book: Book, on: str) -> Iterator[Found]:
    """Yield the flows in which a body itself says that it is a processor, but by no purpose or data for what."""
    for flow in flows_in_force(book, on):
        speakers = book.value(flow, "speakers")
        own_word = isinstance(speakers, tuple) and not set(speakers).isdisjoint(book.ends(flow, "TO"))
        if book.value(flow, "flow_kind") != FlowKind.ON_BEHALF or not own_word:
            continue
        of_activity = any(book.ends(one, "HAS_PURPOSE") for one in book.ends(flow, "PART_OF"))
        if not of_activity and not book.ends(flow, "FOR") and not book.ends(flow, "CARRIES"):
            yield Found(flow, "for_purpose", ends_called(book, flow), (flow,))
