"""The national register number without leave to use it."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.grounds import purpose_to_mend
from ropa.checks.lineage import bears, marked
from ropa.checks.processing import activities, called, said, upwards
from ropa.claims.book import Book
from ropa.model.kind import Text
from ropa.model.terms import LawfulBasis


@check(
    "C05",
    Severity.WARNING,
    "87",
    title=Text(
        en="National register number without authorisation",
        nl="Rijksregisternummer zonder machtiging",
        fr="Numéro de registre national sans autorisation",
    ),
    text=Text(
        en=(
            "{activity} uses a national identification number ({data}), but neither a mandate nor a law is named that "
            "allows it (Article 87 and the Belgian Act of 8 August 1983)."
        ),
        nl=(
            "In {activity} zit een nationaal identificatienummer ({data}), maar machtiging noch wet is genoemd die "
            "dat toestaat (artikel 87 en de Belgische wet van 8 augustus 1983)."
        ),
        fr=(
            "Dans {activity} figure un numéro d’identification national ({data}), mais ni autorisation ni loi n’est "
            "nommée qui le permette (article 87 et loi belge du 8 août 1983)."
        ),
    ),
    mend=(decide("{purpose}#based_on=legal-text/ID", "state"), "ropa import LIST-OF-MANDATES"),
)
def national_number(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities that use the number, where neither a law nor a mandate of the controller allows it."""
    for activity in activities(book, on):
        data = marked(book, book.ends(activity, "USES"), "national_id")
        if data and not _by_law(book, activity) and not _by_mandate(book, activity):
            values: Values = {"activity": called(book, activity), "data": tuple(map(book.name, data))}
            values = {**values, "purpose": purpose_to_mend(book, activity)}
            yield Found(activity, "uses", values, tuple(f"{activity}#uses={one}" for one in data))


def _by_law(book: Book, activity: str) -> bool:
    return any(
        book.ends(one, "BASED_ON") or book.value(one, "lawful_basis") == LawfulBasis.LEGAL_OBLIGATION
        for one in said(book, activity, "HAS_PURPOSE")
    )


def _by_mandate(book: Book, activity: str) -> bool:
    """Return whether a mandate on the number has the controller as a party, or stands behind a flow of the activity."""
    bodies = {whole for body in book.ends(activity, "CONTROLLED_BY") for whole in upwards(book, body)}
    own = {mandate for body in bodies for end in ("PROVIDER", "RECEIVER") for mandate in book.starts(body, end)}
    behind = {
        mandate
        for one in upwards(book, activity)
        for flow in book.flows_of(one)
        for mandate in book.ends(flow, "AUTHORISED_BY")
    }
    return any(
        bears(book, category, "national_id") for mandate in own | behind for category in book.ends(mandate, "COVERS")
    )
