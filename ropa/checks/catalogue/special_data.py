"""Special categories of data without what lifts the ban on them."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.grounds import purpose_to_mend
from ropa.checks.lineage import marked
from ropa.checks.processing import activities, all_said, called
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "C03",
    Severity.ERROR,
    "9(2)",
    title=Text(
        en="Special data without a condition of Article 9(2)",
        nl="Bijzondere gegevens zonder voorwaarde van artikel 9, lid 2",
        fr="Données particulières sans condition de l’article 9, paragraphe 2",
    ),
    text=Text(
        en=(
            "{activity} uses special categories of data ({data}), but no condition of Article 9(2) is stated that "
            "lifts the ban on processing them."
        ),
        nl=(
            "In {activity} zitten bijzondere categorieën van gegevens ({data}), maar er is geen voorwaarde van "
            "artikel 9, lid 2, vermeld die het verbod erop opheft."
        ),
        fr=(
            "Dans {activity} figurent des catégories particulières de données ({data}), mais aucune condition de "
            "l’article 9, paragraphe 2, n’est indiquée qui en lève l’interdiction."
        ),
    ),
    mend=(decide("{purpose}#special_condition", "state --value CONDITION"),),
)
def special_data(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities that use special data, where no purpose that counts for them states a condition."""
    for activity in activities(book, on):
        data = marked(book, book.ends(activity, "USES"), "special")
        if data and not any(book.value(one, "special_condition") for one in all_said(book, activity, "HAS_PURPOSE")):
            values: Values = {"activity": called(book, activity), "data": tuple(map(book.name, data))}
            values = {**values, "purpose": purpose_to_mend(book, activity)}
            yield Found(activity, "has_purpose", values, tuple(f"{activity}#uses={one}" for one in data))
