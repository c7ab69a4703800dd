"""A purpose that says nothing of why."""

from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.processing import activities, called
from ropa.claims.book import Book
from ropa.model.kind import Text
from ropa.naming import fold
from ropa.vocabulary.vague_words import is_vague


@check(
    "B02",
    Severity.WARNING,
    "5(1)(b)",
    title=Text(
        en="Vague purpose",
        nl="Vaag doeleinde",
        fr="Finalité vague",
    ),
    text=Text(
        en=(
            "The purpose «{purpose}» of {activity} does not tell why the data are processed; a purpose has to be "
            "specific and explicit (Article 5(1)(b))."
        ),
        nl=(
            "Het doeleinde «{purpose}» van {activity} zegt niet waarom de gegevens verwerkt worden; een doeleinde "
            "moet welbepaald en uitdrukkelijk zijn (artikel 5, lid 1, b)."
        ),
        fr=(
            "La finalité «{purpose}» de {activity} ne dit pas pourquoi les données sont traitées ; une finalité doit "
            "être déterminée et explicite (article 5, paragraphe 1, b)."
        ),
    ),
    mend=(decide("{subject}#name", "correct --value TEXT"),),
)
def vague_purpose(book: Book, on: str) -> Iterator[Found]:
    """Yield the purposes of vague words alone, and those of one word that only repeat what the activity is called.

    One that only sums up others («to provide our services») is no fault where the others are stated with it.
    """
    seen: set[str] = set()
    for activity in activities(book, on):
        for purpose in book.ends(activity, "HAS_PURPOSE"):
            name = book.name(purpose)
            repeats = fold(name) == fold(book.name(activity)) and " " not in fold(name)
            vague = repeats or is_vague("purposes", name)
            if vague and purpose not in seen and not _summed_up(book, purpose, activity):
                seen.add(purpose)
                yield Found(
                    purpose, "name", {"purpose": name, "activity": called(book, activity)}, (f"{purpose}#name",)
                )


def _summed_up(book: Book, purpose: str, activity: str) -> bool:
    """Return whether a purpose is an umbrella over specific ones of the activity and its parts."""
    if not is_vague("umbrella", book.name(purpose)):
        return False
    parts = [part for part in book.starts(activity, "PART_OF") if part.startswith("processing-activity/")]
    beside = (one for held in (activity, *parts) for one in book.ends(held, "HAS_PURPOSE"))
    return any(not is_vague("purposes", book.name(one)) for one in beside if one != purpose)
