"""Security that is only said to be fitting."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.processing import activities, all_said, called
from ropa.claims.book import Book
from ropa.model.kind import Text
from ropa.vocabulary.vague_words import is_vague


@check(
    "S02",
    Severity.WARNING,
    "32(1)",
    title=Text(
        en="Generic security measures",
        nl="Algemene beveiligingsmaatregelen",
        fr="Mesures de sécurité génériques",
    ),
    text=Text(
        en=(
            "Of {activity} only generic measures are described ({measures}), from which nobody can tell how the data "
            "are secured (Article 32(1))."
        ),
        nl=(
            "Van {activity} zijn alleen algemene maatregelen beschreven ({measures}), waaruit niemand kan opmaken hoe "
            "de gegevens beveiligd zijn (artikel 32, lid 1)."
        ),
        fr=(
            "Pour {activity} ne sont décrites que des mesures génériques ({measures}), dont nul ne peut déduire "
            "comment les données sont protégées (article 32, paragraphe 1)."
        ),
    ),
    mend=(decide("{subject}#protected_by=security-measure/ID", "state"),),
)
def generic_measures(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities that state measures of which all, those of the whole among them, are generic."""
    for activity in activities(book, on):
        own = book.ends(activity, "PROTECTED_BY")
        if own and all(is_vague("measures", book.name(one)) for one in all_said(book, activity, "PROTECTED_BY")):
            values: Values = {"activity": called(book, activity), "measures": tuple(map(book.name, own))}
            yield Found(activity, "protected_by", values, tuple(f"{activity}#protected_by={one}" for one in own))
