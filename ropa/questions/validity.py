"""Whether a mandate or a safeguard holds on a day, and why it cannot be told where it cannot."""

from collections.abc import Sequence
from typing import TypeAlias

from ropa.claims.book import Book
from ropa.vocabulary.mandate_families import MandateFamily, mandate_family

Held: TypeAlias = tuple[bool | None, str | None]
"""Whether something holds, None where it cannot be told, and why or why not."""


def mandate_holds(family: str | None, date: str | None, valid_from: str | None, valid_to: str | None, on: str) -> Held:
    """Return whether a mandate holds on the day `on` (ISO), and why or why not.

    None = unknown: no end is stated and the body that granted it has ended since, so its force is a legal question.
    """
    start = valid_from or date
    if start is not None and on < start:
        return False, f"it starts on {start}"
    if valid_to is not None:
        return (True, f"valid until {valid_to}") if on <= valid_to else (False, f"it ended on {valid_to}")
    granted_by: MandateFamily | None = mandate_family(family or "")
    if granted_by is not None and granted_by.ended_on is not None and on >= granted_by.ended_on:
        return None, f"no end is stated, and {granted_by.body_name} ended on {granted_by.ended_on}"
    if start is None:
        return None, "neither a date nor an end is stated"
    return True, None


def unless_withdrawn(held: Held, withdrawn: Sequence[str], on: str) -> Held:
    """Return whether a mandate that would hold, as `held` says, does so on the day `on` though others withdraw it.

    `withdrawn` = the days (ISO) of those, from which on it no longer holds; empty where such a day is not known.
    """
    days = sorted(day for day in withdrawn if day)
    if held[0] is False or not withdrawn:
        return held
    if days and days[0] <= on:
        return False, f"it was withdrawn on {days[0]}"
    return (None, "it was withdrawn, on a day that is not stated") if len(days) < len(withdrawn) else held


def withdrawn_on(book: Book, mandate: str) -> tuple[str, ...]:
    """Return the days (ISO) of the mandates that withdraw `mandate`, empty for one of which no day is known."""
    return tuple(
        book.text(later, "date") or book.text(later, "valid_from") for later in book.starts(mandate, "WITHDRAWS")
    )


def safeguard_holds(valid_from: str | None, valid_to: str | None, on: str) -> tuple[bool | None, str | None]:
    """Return whether a safeguard of Chapter V holds on the day `on` (ISO), and why not."""
    if valid_from is not None and on < valid_from:
        return False, f"it starts on {valid_from}"
    if valid_to is not None and on > valid_to:
        return False, f"it ended on {valid_to}"
    return (True, None) if valid_from or valid_to else (None, "its dates are not known")
