"""Data that are passed on under a mandate which does not cover them."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.lineage import related
from ropa.checks.passing_on import ends_called, flows_in_force
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "M03",
    Severity.ERROR,
    "6(1)",
    title=Text(
        en="Data outside the scope of the mandate",
        nl="Gegevens buiten de machtiging",
        fr="Données hors de l’autorisation",
    ),
    text=Text(
        en=(
            "{sender} passes {data} on to {receiver}, which {mandates} does not cover; what no mandate allows may not "
            "be disclosed."
        ),
        nl=(
            "{sender} geeft {data} door aan {receiver}, wat {mandates} niet dekt; wat geen machtiging toestaat, mag "
            "niet meegedeeld worden."
        ),
        fr=(
            "{sender} transmet {data} à {receiver}, ce que {mandates} ne couvre pas ; ce qu’aucune autorisation ne "
            "permet ne peut être communiqué."
        ),
    ),
    mend=(decide("{subject}#carries={category}", "reject"), "ropa import LIST-OF-MANDATES"),
)
def outside_the_mandate(book: Book, on: str) -> Iterator[Found]:
    """Yield the flows that name data outside all their mandates, if one is surely theirs and each tells its scope."""
    for flow in flows_in_force(book, on):
        mandates = book.ends(flow, "AUTHORISED_BY")
        scopes = [book.ends(mandate, "COVERS") for mandate in mandates]
        certainties = {book.edge("AUTHORISED_BY", flow, mandate).get("certainty", "stated") for mandate in mandates}
        if "stated" not in certainties or not all(scopes):
            continue
        covered = {category for scope in scopes for category in scope}
        beyond = [one for one in book.ends(flow, "CARRIES") if not any(related(book, one, other) for other in covered)]
        if beyond:
            named: Values = {"data": tuple(map(book.name, beyond)), "mandates": tuple(map(book.name, mandates))}
            values: Values = {**ends_called(book, flow), **named, "category": beyond[0]}
            facts = [f"{flow}#carries={one}" for one in beyond]
            facts += [f"{mandate}#covers={one}" for mandate in mandates for one in book.ends(mandate, "COVERS")]
            yield Found(flow, "carries", values, tuple(facts))
