"""Criminal data without the authority to process them."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.grounds import purpose_to_mend, rests_on_law
from ropa.checks.lineage import marked
from ropa.checks.processing import activities, called, is_public, said
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "C04",
    Severity.ERROR,
    "10",
    title=Text(
        en="Criminal data without authority",
        nl="Strafrechtelijke gegevens zonder bevoegdheid",
        fr="Données pénales sans habilitation",
    ),
    text=Text(
        en=(
            "{activity} uses data ({data}) that are, or may hold, data on offences and convictions; only an official "
            "authority may use those, or whom a law allows it, and no such law is named (Article 10)."
        ),
        nl=(
            "In {activity} zitten gegevens ({data}) die over strafbare feiten en veroordelingen gaan of kunnen gaan; "
            "die mag alleen een overheid verwerken, of wie een wet het toestaat, en zo een wet is niet genoemd "
            "(artikel 10)."
        ),
        fr=(
            "Dans {activity} figurent des données ({data}) qui portent ou peuvent porter sur des infractions et des "
            "condamnations, réservées à une autorité publique ou à qui une loi y autorise ; aucune loi n’est nommée "
            "(article 10)."
        ),
    ),
    mend=(decide("{purpose}#based_on=legal-text/ID", "state"),),
)
def criminal_data(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities of bodies not known as public that use criminal data without a purpose based on a law."""
    for activity in activities(book, on):
        data = marked(book, book.ends(activity, "USES"), "criminal")
        if (
            data
            and not is_public(book, activity)
            and not any(
                rests_on_law(book, one) or book.ends(one, "BASED_ON") for one in said(book, activity, "HAS_PURPOSE")
            )
        ):
            values: Values = {"activity": called(book, activity), "data": tuple(map(book.name, data))}
            values = {**values, "purpose": purpose_to_mend(book, activity)}
            yield Found(activity, "has_purpose", values, tuple(f"{activity}#uses={one}" for one in data))
