"""A controller whom nobody can reach."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.processing import activities_of, controllers
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "A01",
    Severity.ERROR,
    "30(1)(a)",
    title=Text(
        en="Controller without name or contact",
        nl="Verantwoordelijke zonder naam of contact",
        fr="Responsable sans nom ni contact",
    ),
    text=Text(
        en=(
            "Of the controller {controller} the register has no name or neither an address nor a contact, so that "
            "nobody can reach it (Article 30(1)(a))."
        ),
        nl=(
            "Van de verantwoordelijke {controller} heeft het register geen naam, of adres noch contact, zodat niemand "
            "hem kan bereiken (artikel 30, lid 1, a)."
        ),
        fr=(
            "Du responsable {controller} le registre n’a pas de nom, ou ni adresse ni contact, si bien que personne "
            "ne peut le joindre (article 30, paragraphe 1, a)."
        ),
    ),
    mend=(decide("{subject}#address", "state --value ADDRESS"),),
)
def controller_without_contact(book: Book, on: str) -> Iterator[Found]:
    """Yield the controllers in force without a name, or without any address."""
    for body in controllers(book, on):
        holders = (body, *activities_of(book, body, on))
        reachable = bool(book.text(body, "address")) or any(book.ends(one, "REACHED_AT") for one in holders)
        if not book.text(body, "name") or not reachable:
            yield Found(body, "address", {"controller": book.name(body)})
