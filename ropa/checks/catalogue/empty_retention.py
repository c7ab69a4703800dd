"""A retention period that says nothing."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, Values, check, decide
from ropa.checks.keeping import is_formula, periods, periods_judged
from ropa.checks.processing import called
from ropa.claims.book import Book
from ropa.model.kind import Text


@check(
    "R02",
    Severity.WARNING,
    "5(1)(e)",
    title=Text(
        en="Empty retention formula",
        nl="Lege bewaarformule",
        fr="Formule de conservation vide",
    ),
    text=Text(
        en=(
            "«{period}» does not let anybody tell when the data of {activity} are erased; a term, or a criterion from "
            "which one follows, would (Articles 5(1)(e) and 30(1)(f))."
        ),
        nl=(
            "Uit «{period}» kan niemand opmaken wanneer de gegevens van {activity} gewist worden; een termijn, of een "
            "criterium waaruit er een volgt, zou dat wel zeggen (artikelen 5, lid 1, e, en 30, lid 1, f)."
        ),
        fr=(
            "«{period}» ne permet à personne de savoir quand les données de {activity} sont effacées ; une durée, ou "
            "un critère dont elle découle, le dirait (articles 5, paragraphe 1, e, et 30, paragraphe 1, f)."
        ),
    ),
    mend=(decide("{first}#term", "state --value DURATION"), decide("{first}#criterion", "correct --value TEXT")),
)
def empty_retention(book: Book, on: str) -> Iterator[Found]:
    """Yield the activities with empty formulas beside which they state nothing better for the same data."""
    empty: dict[str, list[str]] = {}
    for period, holder in periods_judged(book, on):
        scope = set(book.ends(period, "APPLIES_TO"))
        beside = [one for one in periods(book, holder) if not is_formula(book, one)]
        mended = any(not (ends := book.ends(one, "APPLIES_TO")) or scope & set(ends) for one in beside)
        if is_formula(book, period) and not mended:
            empty.setdefault(holder, []).append(period)
    for holder, found in sorted(empty.items()):
        formulas = " / ".join(book.text(period, "criterion") for period in found)
        values: Values = {"period": formulas, "activity": called(book, holder), "first": found[0]}
        yield Found(holder, "retained_for", values, tuple(f"{period}#criterion" for period in found))
