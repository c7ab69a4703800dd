"""A public body of which no data protection officer is known."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.processing import activities_of, controllers, upwards
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "A02",
    Severity.ERROR,
    "37(1)(a)",
    title=Text(
        en="Public body without a data protection officer",
        nl="Overheid zonder functionaris voor gegevensbescherming",
        fr="Autorité publique sans délégué à la protection des données",
    ),
    text=Text(
        en=(
            "{controller} is a public body and has to appoint a data protection officer, of whom the register has no "
            "contact (Articles 37(1)(a) and 30(1)(a))."
        ),
        nl=(
            "{controller} is een overheid en moet een functionaris voor gegevensbescherming aanstellen, van wie het "
            "register geen contact heeft (artikelen 37, lid 1, a, en 30, lid 1, a)."
        ),
        fr=(
            "{controller} est une autorité publique et doit désigner un délégué à la protection des données, dont le "
            "registre n’a pas le contact (articles 37, paragraphe 1, a, et 30, paragraphe 1, a)."
        ),
    ),
    mend=(decide("{subject}#reached_at=contact/ID", "state"), decide("contact/ID#role", "state --value dpo")),
)
def public_body_without_officer(book: Book, on: str) -> Iterator[Found]:
    """Yield the public controllers without the contact of an officer, be it of the body that they are part of."""
    for body in controllers(book, on):
        if book.value(body, "public") is not True:
            continue
        holders = [*upwards(book, body), *activities_of(book, body, on)]
        contacts = [contact for holder in holders for contact in book.ends(holder, "REACHED_AT")]
        if not any(_may_be_of_an_officer(book, contact) for contact in contacts):
            yield Found(body, "reached_at", {"controller": book.name(body)}, tuple(dict.fromkeys(contacts)))


def _may_be_of_an_officer(book: Book, contact: str) -> bool:
    """Return whether a contact is an officer's; where sources disagree on its role, the doubt is another finding."""
    disputed = book.value(contact, "conflicts")
    return book.value(contact, "role") == "dpo" or (isinstance(disputed, tuple) and "role" in disputed)
