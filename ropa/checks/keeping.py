"""Retention periods as the checks see them: which count for an activity, and whether they say anything."""

from collections.abc import Iterator

from ropa.checks.processing import activities, all_said, upwards
from ropa.claims.book import Book
from ropa.vocabulary.vague_words import is_vague


def says_how_long(book: Book, period: str) -> bool:
    """Return whether a period has a term or a criterion."""
    return bool(book.text(period, "term") or book.text(period, "criterion"))


def is_formula(book: Book, period: str) -> bool:
    """Return whether a period has no term, and a criterion that says nothing («as long as necessary»)."""
    return not book.text(period, "term") and is_vague("retention", book.text(period, "criterion"))


def periods(book: Book, activity: str) -> tuple[str, ...]:
    """Return the periods that count for an activity, those of the whole it is part of among them."""
    return tuple(one for one in all_said(book, activity, "RETAINED_FOR") if says_how_long(book, one))


def periods_judged(book: Book, on: str) -> Iterator[tuple[str, str]]:
    """Yield every period once, with the activity that states it."""
    holders: dict[str, str] = {}
    for activity in activities(book, on):
        for one in upwards(book, activity):
            for period in book.ends(one, "RETAINED_FOR"):
                holders.setdefault(period, one)
    yield from sorted(holders.items())
