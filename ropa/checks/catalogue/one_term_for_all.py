"""One term for data that the law protects differently."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.keeping import periods
from ropa.checks.lineage import marked
from ropa.checks.processing import activities
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "R05",
    Severity.WARNING,
    "5(1)(e)",
    title=Text(
        en="One term for special and ordinary data",
        nl="Eén termijn voor bijzondere en gewone gegevens",
        fr="Une seule durée pour données particulières et ordinaires",
    ),
    text=Text(
        en=(
            "The only period «{period}» counts in {activities} for special categories ({special}) and ordinary data "
            "alike, so that the need to keep the former is not weighed (Article 5(1)(e))."
        ),
        nl=(
            "De enige termijn «{period}» geldt in {activities} voor bijzondere categorieën ({special}) en gewone "
            "gegevens samen, zodat de noodzaak om de eerste te bewaren niet afgewogen is (artikel 5, lid 1, e)."
        ),
        fr=(
            "La seule durée «{period}» vaut dans {activities} à la fois pour des catégories particulières ({special}) "
            "et pour des données ordinaires, sans que soit pesée la nécessité de conserver les premières (article 5, "
            "paragraphe 1, e)."
        ),
    ),
    mend=(decide("{subject}#applies_to=data-category/ID", "state"),),
)
def one_term_for_all(book: Book, on: str) -> Iterator[Found]:
    """Yield the single periods without a scope that count for activities with both kinds of data, each once."""
    found: dict[str, tuple[list[str], dict[str, None]]] = {}
    for activity in activities(book, on):
        only = periods(book, activity)
        data = book.ends(activity, "USES")
        special = marked(book, data, "special")
        ordinary = set(data) - {*special, *marked(book, data, "criminal")}
        if len(only) == 1 and not book.ends(only[0], "APPLIES_TO") and special and ordinary:
            names, categories = found.setdefault(only[0], ([], {}))
            names.append(activity)
            categories.update(dict.fromkeys(special))
    for period, (holders, categories) in sorted(found.items()):
        values: Values = {
            "period": book.name(period),
            "activities": tuple(f"«{book.name(one)}»" for one in holders),
            "special": tuple(map(book.name, categories)),
        }
        yield Found(period, "applies_to", values, (period,))
